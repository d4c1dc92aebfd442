"""Incidents and reports as words, for the pages and the terminal: ranges, parties, claims by origin."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId
from recount.domain.incident import Incident
from recount.domain.party import Party, Position
from recount.domain.record import ReportEntry, WeighedIncident
from recount.domain.report import Report
from recount.domain.tally import VICTIM_CLASSES, Condition, Said, Tally, WithoutOrigin
from recount.publish.claim_rows import OriginGroup, anchor, origin_groups
from recount.publish.lead import lead_toll
from recount.publish.lookup import Lookup, outlet_count, tally_of
from recount.publish.reports_csv import copies
from recount.publish.shown import (
    CLASS_WORDS,
    SAID_WORDS,
    SHOWN_EFFECTS,
    STANCE_WORDS,
    claim_words,
    count_words,
    day_words,
    label,
    names,
    place_words,
    speaker_words,
    tally_words,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A range in words, with what was said (for its looks)."""

    words: str
    said: Said

    @property
    def style(self) -> str:
        """The class of its cell: `said-figure`, `said-no-figure`, `said-none`, `said-denied`, `said-nothing`."""
        return "said-" + self.said.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One range: whom it counts, the range, the claims that set it, and what is left without an origin, where that changes it."""

    effect: str
    victims: str
    figure: Figure
    set_by: tuple["ClaimLink", ...]
    denied_by: str
    without: tuple[str, ...]
    pinned: bool


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A claim to point at: its place on the page, what it says and in which report."""

    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class PositionQuote:
    """The words of a position, and where they stand: anchor, outlet and day of every report that has them."""

    text: str
    language: str
    reports: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One position on a party: whom it is about, what is said, who says it, and all the words in which it is said."""

    party: str
    stance: str
    about: str
    by: str
    quotes: tuple[PositionQuote, ...]


@dataclass(frozen=True, slots=True)
class IncidentSection:
    """One incident as the page shows it."""

    id: str
    code: str
    day: str
    day_basis: str
    place: str
    facts: tuple[tuple[str, str], ...]
    killed: Figure
    injured: Figure
    outlets: int
    origins: int
    reports: int
    attribution: str
    corroboration: str
    policy: str
    graded: bool
    conditions: tuple[Condition, ...]
    state: str
    tallies: tuple[TallyRow, ...]
    parties: tuple[PartyRow, ...]
    groups: tuple[OriginGroup, ...]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report as the page shows it."""

    anchor: str
    given: str
    title: str
    outlet: str
    published: str
    language: str
    status: str
    lead: str
    lead_id: str
    killed: Figure
    origin: str
    copies: str
    url: str | None


def incident_section(weighed: WeighedIncident, found: Lookup) -> IncidentSection:
    """An incident in words, its claims by origin, the origin with most claims first."""
    incident, assessment = weighed.incident, weighed.assessment
    return IncidentSection(
        id=incident.id,
        code=incident.code,
        day=day_words(incident.when.edtf if incident.when else None),
        day_basis=label(incident.when.basis) if incident.when else "",
        place=place_words(incident.place),
        facts=_facts(incident, found),
        killed=_figure(tally_of(weighed, "killed", "all"), found),
        injured=_figure(tally_of(weighed, "injured", "all"), found),
        outlets=outlet_count(incident, found),
        origins=len(incident.origins),
        reports=len(incident.reports),
        attribution=assessment.attribution,
        corroboration=assessment.corroboration,
        policy=assessment.policy,
        graded=assessment.graded,
        conditions=assessment.conditions,
        state=incident.review_state,
        tallies=tuple(_tally_rows(weighed, found)),
        parties=tuple(row for party in incident.parties for row in _party_rows(party, found)),
        groups=origin_groups(incident, found),
    )


def report_row(entry: ReportEntry, found: Lookup) -> ReportRow:
    """A report with its status and what it gives for its lead incident."""
    report, toll = entry.report, lead_toll(entry, found)
    lead = found.incident_of_mention.get(entry.lead) if entry.lead is not None else None
    given = found.given_ids(report.id)
    words = count_words(toll.claim.count) if toll.claim is not None and toll.said == "figure" else None
    return ReportRow(
        anchor=anchor(report.id),
        given=names(given),
        title=report.title or "",
        outlet=report.outlet or "",
        published=published_words(report),
        language=report.language,
        status=entry.reading.status,
        lead=lead.code if lead is not None else "",
        lead_id=lead.id if lead is not None else "",
        killed=Figure(words or SAID_WORDS[toll.said], toll.said),
        origin=toll.origin_name or "",
        copies=names(copies(given[0], entry, found)),
        url=next((s.url for s in report.sightings if s.url and s.url.startswith(("https://", "http://"))), None),
    )


def published_words(report: Report) -> str:
    """The day on which a report was published, in short."""
    return day_words(report.published.edtf, short=True) if report.published.edtf else "no date"


def _figure(tally: Tally, found: Lookup) -> Figure:
    return Figure(tally_words(tally, found.claims), tally.said)


def _tally_rows(weighed: WeighedIncident, found: Lookup) -> Iterable[TallyRow]:
    shown = [(effect, victims) for effect in SHOWN_EFFECTS for victims in VICTIM_CLASSES]
    others = [(t.effect, t.victims) for t in weighed.tallies if (t.effect, t.victims) not in shown]
    for effect, victims in (*shown, *others):
        tally = tally_of(weighed, effect, victims)
        if tally.said != "nothing":
            yield _tally_row(tally, found)


def _tally_row(tally: Tally, found: Lookup) -> TallyRow:
    setters = dict.fromkeys((*tally.set_low, *tally.set_high))
    whole = (tally.low, tally.high, tally.open_top)
    changing = (w for w in tally.without if (w.low, w.high, w.open_top) != whole)
    without = (f"{w.origin} left out: {_left_words(tally, w, found)}" for w in changing)
    return TallyRow(
        effect=label(tally.effect),
        victims=CLASS_WORDS[tally.victims],
        figure=_figure(tally, found),
        set_by=tuple(_link(found.claims[i], found) for i in setters if i in found.claims),
        denied_by=names(tally.denied_by, ", "),
        without=tuple(without),
        pinned=tally.pinned,
    )


def _link(claim: Claim, found: Lookup) -> ClaimLink:
    name = found.outlet(claim.report_id) or found.given_ids(claim.report_id)[0]
    return ClaimLink(anchor(claim.id), f"{claim_words(claim)} ({name})")


def _left_words(tally: Tally, without: WithoutOrigin, found: Lookup) -> str:
    """The range that is left without an origin; the claims whose counts bound it say how it is written."""
    if without.low is None and without.high is None:
        return "no figure is left"
    incident = found.incident_of_claim.get(next(iter((*tally.set_low, *tally.set_high)), ClaimId("")))
    others = [
        c
        for c in (found.claims_of(incident) if incident is not None else ())
        if c.effect == tally.effect and without.origin not in {o.name for o in found.origins_of.get(c.id, ())}
    ]
    low = tuple(c.id for c in others if without.low is not None and c.count.low == without.low)
    high = tuple(c.id for c in others if without.high is not None and _top(c) == without.high)
    left = Tally(tally.effect, tally.victims, "figure", without.low, without.high, without.open_top, low, high)
    return tally_words(left, found.claims)


def _top(claim: Claim) -> int | None:
    """The number that a claim can set as the top of a range: its upper bound, else (with an open top) its lower one."""
    return claim.count.low if claim.count.high is None else claim.count.high


def _party_rows(party: Party, found: Lookup) -> Iterator[PartyRow]:
    """The positions on a party; what one speaker says of it in several reports is one position, the same words stand once."""
    taken: dict[tuple[str, str, str], list[Position]] = {}
    for position in party.positions:
        taken.setdefault((position.stance, position.about, _speaker(position, found).casefold()), []).append(position)
    for positions in taken.values():
        quotes: dict[str, list[Position]] = {}
        for position in positions:
            quotes.setdefault(position.quote.text, []).append(position)
        first, rows = positions[0], tuple(_position_quote(text, same, found) for text, same in quotes.items())
        yield PartyRow(party.name, STANCE_WORDS[first.stance], first.about, _speaker(first, found), rows)


def _speaker(position: Position, found: Lookup) -> str:
    if position.by is not None:
        return speaker_words(position.by)
    return f"{found.outlet(position.quote.report_id) or 'the report'}, in its own voice"


def _position_quote(text: str, positions: Sequence[Position], found: Lookup) -> PositionQuote:
    entries = [found.entries[r] for r in dict.fromkeys(p.quote.report_id for p in positions) if r in found.entries]
    rows = tuple((anchor(e.report.id), e.report.outlet or "no outlet named", published_words(e.report)) for e in entries)
    return PositionQuote(text, entries[0].report.language if entries else "", rows)


def _facts(incident: Incident, found: Lookup) -> tuple[tuple[str, str], ...]:
    whole = found.weighed.get(incident.part_of) if incident.part_of is not None else None
    facts = (
        ("Means, as reported", label(incident.means)),
        ("What was hit", label(incident.site_type)),
        ("Time of day", incident.time.words if incident.time is not None else ""),
        ("Extent", "" if incident.extent == "event" else incident.extent),
        ("Part of", whole.incident.code if whole is not None else ""),
        ("Earlier ids", names(incident.previous_ids)),
    )
    return tuple((name, value) for name, value in facts if value)
