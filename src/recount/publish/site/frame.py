"""What every page of the site has: its banner, its way to the other pages, and a policy that lets it run only our own script."""

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from recount.domain.decision import Json
from recount.domain.record import Record, Stamp
from recount.publish.shown import BANNER, NOT_COMPLETE, plural
from recount.publish.site.addresses import PAGES
from recount.publish.site.display import paragraphs, visible
from recount.publish.totals import composed_words, coverage_words

_NOTHING = "'none'"


@dataclass(frozen=True, slots=True)
class Frame:
    """What the pages of one record share."""

    banner: str
    composed: str | None
    coverage: str
    not_complete: str
    stamp: Stamp
    pages: Mapping[str, str]


def frame(record: Record) -> Frame:
    """The frame of a record's pages."""
    return Frame(BANNER, composed_words(record), coverage_words(record), NOT_COMPLETE, record.stamp, PAGES)


def page(template: str, within: Frame, name: str, **values: object) -> bytes:
    """The bytes of a page of that name, relative to the site; whatever is given is escaped as it is written out."""
    found = _environment().get_template(template)
    root = "../" * name.count("/")
    html = found.render(frame=within, here=name, root=root, style=_ours("style.css"), script=_ours("site.js"), **values)
    return html.encode("utf-8", "backslashreplace")


def policy(*, scripted: bool) -> str:
    """The content security policy of a page: our own style and script by their digests, and nothing else."""
    sources = {
        "default-src": _NOTHING,
        "style-src": _digest("style.css"),
        "script-src": _digest("site.js") if scripted else _NOTHING,
        "base-uri": _NOTHING,
        "form-action": _NOTHING,
    }
    return "; ".join(f"{directive} {source}" for directive, source in sources.items())


def data(value: Json) -> Markup:
    """A value as JSON that can stand within a `script` element: nothing in it can end the element or begin another."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026"))  # noqa: S704 - made safe here


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("recount.publish.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    made.globals |= {"policy": policy, "plural": plural}
    made.filters["paragraphs"] = paragraphs
    return made


@cache
def _file(name: str) -> str:
    return resources.files("recount.publish.site").joinpath(f"templates/{name}").read_text(encoding="utf-8")


def _ours(name: str) -> Markup:
    return Markup(_file(name))  # noqa: S704 - a file of the package, never words of a report


@cache
def _digest(name: str) -> str:
    """The digest of an inlined file as a browser computes it: of all text between the tags."""
    return f"'sha256-{b64encode(sha256(_file(name).encode()).digest()).decode()}'"
