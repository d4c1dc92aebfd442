"""What a report gives for its lead incident: the whole toll of people killed, and whom the figure goes back to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.domain.claim import Claim
from recount.domain.record import ReportEntry
from recount.domain.tally import Said
from recount.domain.vocabulary import CountKind
from recount.link.lead import gives_figure
from recount.link.names import fold
from recount.link.outlets import register
from recount.publish.lookup import Lookup

_BY_KIND: Mapping[CountKind, int] = {"exact": 0, "at_least": 0, "about": 1, "more_than": 1, "at_most": 1, "vague": 2}
_BY_ABSENCE: Mapping[Said, int] = {"no figure": 3, "none": 4, "denied": 5}
"""Which of several claims is the toll: the lowest number."""


@dataclass(frozen=True, slots=True)
class LeadToll:
    """People killed in the lead incident as the report gives it, with the origin of the figure; empty where there is none."""

    said: Said = "nothing"
    low: int | None = None
    high: int | None = None
    origin_kind: str | None = None
    origin_name: str | None = None
    claim: Claim | None = None


def lead_toll(entry: ReportEntry, found: Lookup) -> LeadToll:
    """The whole toll of the lead incident, the latest where the report revises it; of several others the one in the title.

    A claim is the whole toll if it counts no part of another one. A counted figure ("32", "at least 32") goes before a rounded
    one ("more than 30", as ledes have it), that before a vague word, harm without a figure before "none"; a denial comes last.
    """
    if entry.lead is None or entry.lead not in found.mentions:
        return LeadToll()
    whole = _whole_tolls(entry, found)
    if not whole:
        return LeadToll()
    title = entry.report.title
    claim = min(whole, key=lambda c: (not gives_figure(title, c), _rank(c), c.anchor.start, c.anchor.end, c.id))
    name, kind = origin_of(claim, found)
    said = said_by(claim)
    low, high = (claim.count.low, claim.count.high) if said == "figure" else (None, None)
    return LeadToll(said, low, high, kind, name, claim)


def origin_of(claim: Claim, found: Lookup) -> tuple[str | None, str | None]:
    """Name and kind of whom a claim goes back to in its report: the first of its chain, else the outlet.

    The kind is what a person has said that it is; else, of an outlet, that of the register of outlets, "media" where it is not
    in it. None without an outlet.
    """
    if claim.chains:
        first = claim.chains[0][0]
        return first.name, _said_kind(first.name, found) or first.kind
    outlet = found.outlet(claim.report_id)
    if outlet is None:
        return None, None
    known = register().find(outlet)
    return outlet, _said_kind(outlet, found) or (known.kind if known is not None else "media")


def _said_kind(name: str, found: Lookup) -> str | None:
    """The kind that a person has said an outlet or a source is of."""
    said = (values.get("kind") for of, values in found.record.rulings.registered.items() if fold(of) == fold(name))
    return next((str(kind) for kind in said if kind is not None), None)


def said_by(claim: Claim) -> Said:
    """Which of the four a single claim says: a figure, harm without one, none, or a denial."""
    if claim.polarity == "denied":
        return "denied"
    if claim.count.is_zero:
        return "none"
    return "figure" if claim.count.has_figure else "no figure"


def _whole_tolls(entry: ReportEntry, found: Lookup) -> Sequence[Claim]:
    key = found.mentions[entry.lead].key if entry.lead is not None else None
    killed = [
        c
        for c in entry.reading.claims
        if (c.incident, c.effect, c.part_of) == (key, "killed", None)
        and c.count.unit != "families"
        and found.record.state(c.id) != "rejected"
    ]
    revised = {c.revises for c in killed}
    return [c for c in killed if c.id not in revised]


def _rank(claim: Claim) -> int:
    said = said_by(claim)
    return _BY_KIND[claim.count.kind] if said == "figure" else _BY_ABSENCE[said]
