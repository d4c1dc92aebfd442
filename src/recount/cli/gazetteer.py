"""`gazetteer`: the file of places, made once and shared by all workspaces, and the places that users add."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli import output
from recount.cli.codes import DONE, PROBLEMS
from recount.cli.options import existing_workspace, settings

if TYPE_CHECKING:
    from recount.domain.place import GazetteerEntry
    from recount.store.gazetteer import SqliteGazetteer

app = typer.Typer(help="The gazetteer: names and points of places.", no_args_is_help=True, rich_markup_mode=None)

Own = Annotated[
    Path | None,
    typer.Option("--workspace", metavar="DIR", help="The gazetteer of this workspace: with the places added to it alone."),
]
Country = Annotated[
    str | None, typer.Option("--country", metavar="CC", help="Two letters (ISO 3166-1) of the country, or its name.")
]


@app.command()
def build() -> int:
    """Build the gazetteer in the data folder, which other commands do on their own when they first need it."""
    from recount.store.gazetteer_build import build as build_file

    output.say("building the gazetteer; this takes half a minute")
    output.result(f"{build_file(settings().data)}\n")
    return DONE


@app.command()
def add(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A dump or the alternate names of GeoNames, .csv, .xlsx, .geojson.")
    ],
    workspace: Own = None,
    country: Country = None,
) -> int:
    """Add the places of a file: those of a GeoNames country dump and its alternate names, a table with a header, or GeoJSON.

    Columns that are understood: name, other names, lat, lon, admin1, admin2, country, kind (village, camp, base, hospital,
    neighbourhood ...), and those of OCHA's tables (ADM1_EN, ADM2_PCODE ...). What is wrong with a row is listed by its line,
    and the rest is added.
    """
    from recount.placing import add_places

    own = existing_workspace(workspace) if workspace is not None else None
    done = add_places(file, data=settings(own).data, own=own, country=_code(country, _opened(own)))
    problems = output.list_problems(done.problems)
    left = f", {done.others} rows of other features left out" if done.others else ""
    output.say(f"{done.places} places and {done.names} further names of known ones added{left}; {problems} rows with problems")
    output.result(f"{done.digest}\n")
    return PROBLEMS if problems else DONE


@app.command()
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name of a place, in any usual spelling.")],
    workspace: Own = None,
    country: Country = None,
) -> int:
    """Look a name up: the places under it, the best match first. Weak matches are looked for only within a country."""
    gazetteer = _opened(existing_workspace(workspace) if workspace is not None else None)
    code = _code(country, gazetteer)
    found = gazetteer.find(name, country=code)
    for entry in found:
        output.result(f"{_line(entry)}\n")
    if not found:
        within = "" if code is not None else "; with --country, spellings that are only alike are looked for as well"
        output.say(f"no place is known under {name[:80]!r}{within}")
    return DONE if found else PROBLEMS


@app.command()
def info(workspace: Own = None) -> int:
    """Tell what the gazetteer holds, its digest, and whether a workspace was read with it."""
    from recount.pipeline import other_gazetteer

    own = existing_workspace(workspace) if workspace is not None else None
    gazetteer = _opened(own)
    output.result(f"digest {gazetteer.digest}\n")
    for layer in gazetteer.layers:
        counts = ", ".join(f"{number:,} {kind}" for kind, number in layer.counts().items())
        output.result(f"{layer.file.name}: {counts}\n")
    if own is not None:
        changed = other_gazetteer(own, settings(own))
        output.result(f"{changed}; `recount read` reads it again\n" if changed else f"{own}: read with this one, or not yet\n")
    return DONE


def _opened(own: Path | None) -> "SqliteGazetteer":
    from recount.store.gazetteer import open_gazetteer

    return open_gazetteer(settings(own).data, own)


def _code(country: str | None, gazetteer: "SqliteGazetteer") -> str | None:
    from recount.errors import ConfigError

    if country is None:
        return None
    code = country.upper() if gazetteer.find(f"ISO {country.upper()}") else gazetteer.country_of(country)
    if code is None:
        raise ConfigError(f"--country is {country!r}, which is no country; give its two letters (SY) or its name")
    return code


def _line(entry: "GazetteerEntry") -> str:
    where = ", ".join(name for name in (entry.admin2, entry.admin1, entry.country) if name and name != entry.name)
    point = f"{entry.lat:.4f}, {entry.lon:.4f}" if entry.lat is not None and entry.lon is not None else "no point"
    weak = " (weak: only written alike)" if entry.match in ("skeleton", "fuzzy") else ""
    return f"{entry.name}\t{entry.kind}\t{where}\t{point}\t{entry.match}{weak}\t{entry.id}"
