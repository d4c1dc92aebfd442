"""One incident in the terminal: its ranges, who is said to be responsible, and every claim by origin with its quote."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from recount.domain.decision import Decision
from recount.domain.record import Record, WeighedIncident
from recount.publish.claim_rows import ClaimRow, OriginGroup
from recount.publish.counting import wholes
from recount.publish.lookup import lookup
from recount.publish.sections import IncidentSection, incident_section
from recount.publish.shown import BANNER, SHOWN_EFFECTS, line, plural
from recount.publish.totals import remainder


def detail(record: Record, weighed: WeighedIncident, decisions: Sequence[Decision] = ()) -> RenderableType:
    """The incident as lines for `rich` to print, with the ids that `decide` takes and the decisions that are about it."""
    found = lookup(record)
    section = incident_section(weighed, found)
    parts: list[RenderableType] = [*_head(section), *_contained(record, weighed), *_ranges(section), *_parties(section)]
    for group in section.groups:
        parts.extend(_group(group))
    parts.append(Text("\nReported incidents, for `same` and `not_same`:"))
    for mention in weighed.incident.mentions:
        if mention in found.mentions:
            report = found.mentions[mention].reported.report_id
            outlet = found.outlet(report) or "no outlet named"
            parts.append(Text(f"  {mention}  {line(outlet)}, {line(found.given_ids(report)[0])}"))
    parts.extend(_decisions(weighed, decisions))
    return Group(*parts, Text(f"\n{BANNER}", style="bold"))


def _decisions(weighed: WeighedIncident, decisions: Sequence[Decision]) -> Iterator[RenderableType]:
    """People's decisions on the incident, its claims, mentions and reports, with the numbers that `undo` takes."""
    incident = weighed.incident
    about = {incident.id, *incident.previous_ids, *incident.claims, *incident.mentions, *incident.reports}
    about |= {origin.name for origin in incident.origins}
    told = [d for d in decisions if d.act != "mint" and about.intersection(d.targets)]
    numbers = {str(d.number) for d in told}
    told += [d for d in decisions if d.act == "undo" and numbers.intersection(d.targets)]
    if told:
        yield Text("\nDecisions", style="bold")
    for d in sorted(told, key=lambda d: d.number):
        reason = f": {line(d.reason)}" if d.reason else ""
        yield Text(f"  {d.number}  {d.act} {' '.join(d.targets)}, by {line(d.by)}{reason}")


def _head(section: IncidentSection) -> Iterator[RenderableType]:
    yield Text.assemble((section.code, "bold"), f"  {section.place}, {section.day}  ({section.id})")
    yield Text.assemble(
        "reported killed: ", (section.killed.words, "bold"), "   reported injured: ", (section.injured.words, "bold")
    )
    for name, value in section.facts:
        yield Text(f"{name.lower()}: {line(value)}")
    sources = f"{plural(section.reports, 'report')}, {plural(section.outlets, 'outlet')}, {plural(section.origins, 'origin')}"
    yield Text(f"{sources}; responsibility {section.attribution}; {section.corroboration}; {section.state}")
    for condition in section.conditions:
        yield Text(f"  {'met' if condition.met else 'not met'}: {line(condition.sentence)}")


def _contained(record: Record, weighed: WeighedIncident) -> Iterator[RenderableType]:
    """The incidents within this one, and what they leave of its toll."""
    within = wholes(record)
    parts = [w for w in record.incidents if weighed.incident.id in within.get(w.incident.id, ())]
    for effect in SHOWN_EFFECTS if parts else ():
        words = remainder(weighed, parts, effect, within)
        if words is not None:
            yield Text(words)


def _ranges(section: IncidentSection) -> Iterator[RenderableType]:
    for row in section.tallies:
        more = [f"denied by {row.denied_by}"] if row.denied_by else []
        more += ["set by a person"] if row.pinned else []
        yield Text.assemble(f"  {row.effect}, {row.victims}: ", (row.figure.words, "bold"))
        yield from (_inset(line(words)) for words in (*more, *row.without))


def _parties(section: IncidentSection) -> Iterator[RenderableType]:
    if section.parties:
        yield Text("\nReported responsibility", style="bold")
    for row in section.parties:
        yield Text(f"{line(row.party)}: {row.stance} (about the {row.about}), according to {line(row.by)}")
        yield from (_inset(f"“{line(quote.text)}”", style="dim") for quote in row.quotes)


def _group(group: OriginGroup) -> Iterator[RenderableType]:
    kind = f" ({group.kind})" if group.kind else ""
    yield Text(f"\nAccording to {line(group.name)}{kind}", style="bold")
    for claim in group.claims:
        yield from _claim(claim)


def _claim(claim: ClaimRow) -> Iterator[RenderableType]:
    notes = "".join(f"; {line(words)}" for words in (claim.notes, claim.state if claim.state != "unreviewed" else "") if words)
    yield Text.assemble((line(claim.words), "bold"), f"  {claim.victims}{notes}  {claim.id}")
    yield _inset(f"{line(claim.by)} · {line(claim.outlet)}, {claim.published}")
    yield _inset(f"“{line(claim.context.quote)}”", style="dim")


def _inset(words: str, style: str = "") -> Padding:
    return Padding(Text(words, style=style), (0, 0, 0, 4), expand=False)
