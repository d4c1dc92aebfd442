"""A web page of about 50 kB around a report: menus, other headlines, scripts, styles, a foot, all composed."""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from random import Random
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from recount.evaluate.corpus.compose import Composed

_PARAGRAPH = 400
"""Characters after which a text without paragraphs gets a new one at the next end of a sentence."""
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”]?\s+(?=[A-Z\"“])")


def page(report: Composed, *, seed: int) -> str:
    """The page of the report in HTML; it says in its head, at its top and in its foot that it is composed."""
    chance = Random(f"{seed}/{report.id}")  # noqa: S311 - a corpus, no secret
    linked = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": report.title, "datePublished": report.published,
        "publisher": {"@type": "Organization", "name": report.outlet},
    }  # fmt: skip
    return _template().render(
        report=report,
        url=report.record()["url"],
        linked=json.dumps(linked, ensure_ascii=False).replace("<", "\\u003c"),
        paragraphs=_paragraphs(report.text),
        headlines=[_headline(chance) for _ in range(_filler()["headlines"])],
        comments=[(_headline(chance), chance.choice(_filler()["comments"])) for _ in range(_filler()["readers"])],
        keys=[f"{chance.getrandbits(64):016x}" for _ in range(_filler()["keys"])],
        **{name: _filler()[name] for name in ("sections", "links", "boxes")},
    )


def _paragraphs(text: str) -> list[str]:
    blocks = [block.strip() for block in text.split("\n") if block.strip()]
    return [paragraph for block in blocks for paragraph in _cut(block)] or [""]


def _cut(block: str) -> Iterator[str]:
    start = 0
    for end in _SENTENCE_END.finditer(block):
        if end.start() - start >= _PARAGRAPH:
            yield block[start : end.start()]
            start = end.end()
    yield block[start:]


def _headline(chance: Random) -> str:
    subject, verb, thing = (chance.choice(_filler()[part]) for part in ("subjects", "verbs", "things"))
    return f"{subject} {verb} {thing}"


@cache
def _filler() -> dict[str, Any]:
    return tomllib.loads(resources.files("recount.evaluate").joinpath("data/page_filler.toml").read_text(encoding="utf-8"))


@cache
def _template() -> Template:
    text = resources.files("recount.evaluate").joinpath("data/page.html").read_text(encoding="utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True).from_string(text)
