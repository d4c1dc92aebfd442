"""`evaluate`: scores against a gold standard."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from recount.cli import output
from recount.cli.codes import DONE, PROBLEMS
from recount.cli.options import Jobs, settings, workers

Gold = Annotated[
    Path, typer.Argument(metavar="GOLD", help="A gold standard: records of the codebook, or links with --links, a line each.")
]
Predicted = Annotated[
    Path | None,
    typer.Option("--predicted", metavar="FILE", help="Score this file and not what is read now (with --links: a reports.csv)."),
]


def register(app: typer.Typer) -> None:
    """Add the verb of this file."""
    app.command()(evaluate)


def evaluate(
    gold: Gold,
    predicted: Predicted = None,
    *,
    links: Annotated[bool, typer.Option("--links", help="Score the linking across reports.")] = False,
    places: Annotated[
        bool, typer.Option("--places", help="GOLD is a .csv of name, country, admin1, lat, lon: score how names are resolved.")
    ] = False,
    errors: Annotated[int, typer.Option("--errors", metavar="N", min=0, help="List the first N disagreements.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as one JSON object.")] = False,
    jobs: Jobs = None,
) -> int:
    """Score readings against a gold standard. Precision, recall and F1 by field, with the number of cases."""
    if places:
        text, problems = _places(gold, predicted, errors, as_json=as_json)
    else:
        text, problems = (_links if links else _records)(gold, predicted, errors, as_json=as_json, jobs=jobs)
    output.result(text)
    return PROBLEMS if problems else DONE


def _records(gold: Path, predicted: Path | None, errors: int, *, as_json: bool, jobs: int | None) -> tuple[str, int]:
    from recount import pipeline
    from recount.evaluate.records import coded_records, load_records
    from recount.evaluate.report import records_report
    from recount.gather import Problem

    problems = 0
    if predicted is not None:
        records = load_records(predicted)
    else:
        chosen = settings()
        items = list(pipeline.extract([str(gold)], settings=chosen, jobs=workers(jobs, chosen)))
        problems = output.list_problems(item for item in items if isinstance(item, Problem))
        records = coded_records(item for item in items if not isinstance(item, Problem))
    return records_report(gold, records, errors=errors, as_json=as_json), problems


def _places(gold: Path, predicted: Path | None, errors: int, *, as_json: bool) -> tuple[str, int]:
    from recount.errors import ConfigError
    from recount.evaluate.resolution import resolution_report
    from recount.store.gazetteer import open_gazetteer

    if predicted is not None:
        raise ConfigError("--places scores what is resolved now; leave --predicted out")
    text, problems = resolution_report(gold, open_gazetteer(settings().data), errors=errors, as_json=as_json)
    return text, output.list_problems(problems)


def _links(gold: Path, predicted: Path | None, errors: int, *, as_json: bool, jobs: int | None) -> tuple[str, int]:
    from recount import pipeline
    from recount.evaluate.links import links_report
    from recount.publish.reports_csv import NAME

    if predicted is not None:
        return links_report(gold, predicted, errors=errors, as_json=as_json), 0
    chosen = settings()
    with TemporaryDirectory(prefix="recount-evaluate-") as folder, output.progress() as progress:
        out = Path(folder)
        done = pipeline.run(
            [str(gold)],
            workspace=out / "workspace",
            out=out,
            settings=chosen,
            jobs=workers(jobs, chosen),
            progress=progress,
        )
        text = links_report(gold, out / NAME, errors=errors, as_json=as_json)
    return text, output.list_problems(done.problems)
