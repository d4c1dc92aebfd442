"""Why a report's record says what it says, as lines for a terminal: a block a report, then what the rules named in it say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from recount.domain.count import Count
from recount.domain.explanation import ClaimField, IncidentField
from recount.publish.explained import rule_texts
from recount.publish.shown import count_words, label, line

Json = Mapping[str, Any]
_SHORT = 100
"""So many characters of the words that a rule went by are shown; quotes are shown whole."""
_INCIDENT: Mapping[IncidentField, str] = {
    "date": "date",
    "time": "time of day",
    "place": "place",
    "means": "means",
    "site_type": "what was hit",
    "perpetrators": "reported responsible",
    "key": "sentences",
    "quote": "quote",
}
_CLAIM: Mapping[ClaimField, str] = {
    "quote": "quote",
    "effect": "effect",
    "count": "count",
    "victims": "victims",
    "scope": "scope",
    "incident": "incident",
    "part_of": "part of",
    "revises": "replaces",
    "absence": "absence",
    "sources": "according to",
    "about": "what it sums",
}
"""The fields in the order in which they are shown, by their names for people."""
_NOT_READ: Mapping[str, str] = {
    "no reader": "not read: there is no reader for its language ({})",
    "no text": "not read: it has no text",
    "broken": "not read: the reader failed on it",
}
_UNSAID = "not said"


def explained_text(record: Json) -> RenderableType:
    """The block of one report, for `rich` to print; `record` is one with the key `explain`."""
    report, why = record["report"], record["explain"]
    day = f"published {report['published']} ({why['published']})" if report["published"] else "no day of publication"
    parts: list[RenderableType] = [
        _Inset(Text.assemble((line(report["id"]), "bold"), f"  {line(report['title'] or 'no title')}"), 0),
        _inset(f"{line(report['outlet'] or 'no outlet named')}, {day}", 0),
    ]
    if record["status"] != "read":
        parts.append(_inset(_NOT_READ[record["status"]].format(line(report["language"])), 0))
    elif not record["incidents"] and not record["claims"]:
        parts.append(_inset("nothing in it reads as harm or as an attack: no incident, no claim", 0))
    for incident in record["incidents"]:
        parts += _block(f"incident {incident['key']}", _incident(incident), why["incidents"][incident["key"]], _INCIDENT)
    for claim in record["claims"]:
        parts += _block(f"claim {claim['id']}", _claim(claim), why["claims"][claim["id"]], _CLAIM)
    return Group(*parts, Text())


def rules_text(named: Iterable[str]) -> RenderableType:
    """What each of the rules says; nothing where none is named."""
    wanted = set(named)
    texts = [(rule, text) for rule, text in rule_texts().items() if rule in wanted]
    if not texts:
        return Text()
    head = _inset("the rules named above, with their files under src/recount (docs/reading.md)", 0, "bold")
    return Group(head, *(_inset(f"{rule}: {text.says} [{', '.join(text.files)}]", 2) for rule, text in texts))


def _block(name: str, values: Json, reasons: Json, fields: Mapping[Any, str]) -> Iterator[RenderableType]:
    """The fields of an incident or a claim that have a value or a reason, each with its reasons."""
    yield Text(f"\n{name}", style="bold")
    for field, shown in fields.items():
        if field not in values and field not in reasons:
            continue
        value = line(values.get(field) or "")
        yield _inset(f"{shown}: {value}" if value else shown, 2)
        for reason in reasons.get(field, ()):
            yield from _reason(reason, whole=field == "quote")


def _reason(reason: Json, *, whole: bool) -> Iterator[RenderableType]:
    text = rule_texts()[reason["rule"]]
    of = f"{line(reason['of'])}: " if "of" in reason else ""
    head = Text.assemble(of, (reason["rule"], "italic"), f" [{', '.join(text.files)}]")
    yield _Inset(head, 4)
    if reason["words"]:
        words = (line(q["text"]) for q in reason["words"])
        yield _inset(", ".join(f"“{w if whole or len(w) <= _SHORT else w[: _SHORT - 1] + '…'}”" for w in words), 6, "dim")
    for note in reason["notes"]:
        yield _inset(line(note), 6)


@dataclass(frozen=True, slots=True)
class _Inset:
    """Words set in by some columns; their lines end where the words do, so that they can be copied."""

    text: Text
    by: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for wrapped in self.text.wrap(console, max(options.max_width - self.by, 1), overflow="fold"):
            wrapped.rstrip()
            yield Text(" " * self.by) + wrapped


def _inset(words: str, by: int, style: str = "") -> _Inset:
    return _Inset(Text(words, style=style), by)


def _incident(incident: Json) -> dict[str, str]:
    place, time = incident["place"], incident.get("time")
    parts = (place["name"], place["admin1"], place["country"]) if place else ()
    parties = (f"{p['name']} ({p['stance']})" for p in incident["perpetrators"])
    return {
        "date": incident["date"] or _UNSAID,
        "place": f"{', '.join(dict.fromkeys(p for p in parts if p))} ({place['precision']})" if place else _UNSAID,
        "means": label(incident["means"]) or _UNSAID,
        "site_type": label(incident["site_type"]) or _UNSAID,
        "perpetrators": ", ".join(parties) or "nobody named",
        **({"time": time["part"] or time["text"]} if time else {}),
    }


def _claim(claim: Json) -> dict[str, str]:
    count, victims, about = claim["count"], claim["victims"], claim.get("about")
    known = {
        "part_of": claim["part_of"],
        "revises": claim.get("revises"),
        "absence": label(claim.get("absence")),
        "about": ", ".join(_about(about)) if about else None,
    }
    return {
        "effect": label(claim["effect"]),
        "count": count_words(Count(count["low"], count["high"], count["kind"], count["text"], count["unit"])),
        "victims": ", ".join((victims["status"], *map(label, victims["groups"]))),
        "scope": "a total over several incidents" if claim["scope"] == "cumulative" else "one incident",
        "incident": claim["incident"] or "none",
        "sources": _sources(claim["sources"]),
        **{field: value for field, value in known.items() if value},
    }


def _sources(sources: Iterable[Json]) -> str:
    """Who says it, chain by chain, nearest to the facts first."""
    chains: dict[int, list[str]] = {}
    for source in sources:
        chains.setdefault(source["chain"], []).append(f"{source['name']} ({label(source['kind'])})")
    return "; independently ".join(", through ".join(chain) for chain in chains.values()) or "the report, in its own voice"


def _about(about: Json) -> Iterator[str]:
    place = about["place"] or {}
    yield from (value for value in (about["date"], place.get("name"), place.get("country")) if value)
