"""Why a report's record says what it says, in JSON: the key `explain` that `recount extract --explain` adds (docs/fields.md)."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from recount.domain.explanation import Explanation, Reason
from recount.domain.reading import LocatedReading
from recount.domain.report import Published
from recount.domain.rules import RULES, Rule

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a rule says, in a sentence, and the files in which it lives, seen from `src/recount`."""

    says: str
    files: tuple[str, ...]


@cache
def rule_texts() -> Mapping[Rule, RuleText]:
    """The table of rules, in the order of `RULES`; raises KeyError for a rule that the table leaves out."""
    table = tomllib.loads(resources.files("recount.publish").joinpath("data/rules.toml").read_text(encoding="utf-8"))
    return {rule: RuleText(table[rule]["says"], tuple(table[rule]["files"])) for rule in RULES}


def explained(reading: LocatedReading, why: Explanation, published: Published) -> Json:
    """The reasons by incident and claim, under their keys in the record, then by field; `rules` are those that they name.

    `published` is the basis of the day of publication: what told it ("header", "feed", "field" …), or None.
    """
    claims = {claim.id: f"c{number}" for number, claim in enumerate(reading.claims, 1)}
    incidents = {i.key: why.incidents.get(i.id, ()) for i in reading.incidents}
    told = {claims[claim.id]: why.claims.get(claim.id, ()) for claim in reading.claims}
    named = {reason.rule for reasons in (*incidents.values(), *told.values()) for reason in reasons}
    return {
        "published": published.basis,
        "incidents": {key: _by_field(reasons) for key, reasons in incidents.items()},
        "claims": {key: _by_field(reasons) for key, reasons in told.items()},
        "rules": {rule: {"says": t.says, "files": list(t.files)} for rule, t in rule_texts().items() if rule in named},
    }


def _by_field(reasons: Iterable[Reason]) -> Json:
    found: Json = {}
    for reason in reasons:
        found.setdefault(reason.field, []).append(_reason(reason))
    return found


def _reason(reason: Reason) -> Json:
    words = [{"text": q.text, "start": q.start, "end": q.end} for q in reason.words]
    of = {} if reason.of is None else {"of": reason.of}
    return {"rule": reason.rule, **of, "words": words, "notes": list(reason.notes)}
