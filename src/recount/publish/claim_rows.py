"""Claims as rows of words, with their quotes in context, and in groups by origin."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId
from recount.domain.incident import Incident
from recount.domain.vocabulary import EFFECTS
from recount.publish.context import InContext, in_context
from recount.publish.lookup import Lookup
from recount.publish.shown import claim_words, day_words, label, names, speaker_words


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim with its words in their context."""

    id: str
    anchor: str
    words: str
    victims: str
    by: str
    outlet: str
    report: str
    published: str
    language: str
    context: InContext
    notes: str
    state: str


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """The claims that go back to one origin, and why they are grouped."""

    name: str
    kind: str
    party: str | None
    reasons: tuple[str, ...]
    claims: tuple[ClaimRow, ...]


def origin_groups(incident: Incident, found: Lookup) -> tuple[OriginGroup, ...]:
    """The claims of an incident by origin, the origin with most claims first; those in no group come last.

    A claim of two origins stands in both groups; only its first row can be pointed at.
    """
    groups: list[OriginGroup] = []
    shown: set[ClaimId] = set()
    for origin in sorted(incident.origins, key=lambda o: (-len(o.claims), o.name)):
        rows = _rows((found.claims[i] for i in origin.claims if i in found.claims), shown, found)
        reasons = tuple(reason.rstrip(".") for reason in origin.reasons)
        groups.append(OriginGroup(origin.name, label(origin.kind), origin.party, reasons, rows))
        shown.update(origin.claims)
    rest = _rows((c for c in found.claims_of(incident) if c.id not in shown), shown, found)
    return (*groups, OriginGroup("no origin worked out", "", None, (), rest)) if rest else tuple(groups)


def _rows(claims: Iterable[Claim], shown: AbstractSet[ClaimId], found: Lookup) -> tuple[ClaimRow, ...]:
    ordered = sorted(claims, key=lambda c: _place_in_list(c, found))
    rows = [(c.id, claim_row(c, found)) for c in ordered]
    return tuple(replace(row, anchor="") if ident in shown else row for ident, row in rows)


def claim_row(claim: Claim, found: Lookup) -> ClaimRow:
    """A claim in words, with its quote in context where the report's text is kept."""
    report = found.entries[claim.report_id].report
    return ClaimRow(
        id=claim.id,
        anchor=anchor(claim.id),
        words=claim_words(claim),
        victims=_victims(claim),
        by=_said_by(claim),
        outlet=report.outlet or found.given_ids(report.id)[0],
        report=anchor(report.id),
        published=day_words(report.published.edtf, short=True) if report.published.edtf else "no date",
        language=report.language,
        context=in_context(report.text, claim.quote),
        notes="; ".join(_notes(claim, found)),
        state=found.record.state(claim.id),
    )


def anchor(ident: str) -> str:
    """An id as the name of a place on the page."""
    return ident.replace("#", "-")


def _said_by(claim: Claim) -> str:
    """Who says so: "local sources, through SANA; independently monitors"."""
    chains = "; independently ".join(", through ".join(map(speaker_words, chain)) for chain in claim.chains)
    return chains or "the report, in its own voice"


def _place_in_list(claim: Claim, found: Lookup) -> tuple[int, bool, str, str, int]:
    """Killed before injured and so on, the whole before its parts, the earlier report first."""
    published = found.entries[claim.report_id].report.published.edtf or "9999"
    return EFFECTS.index(claim.effect), claim.part_of is not None, published, claim.report_id, claim.anchor.start


def _victims(claim: Claim) -> str:
    status = "status unknown" if claim.victims.status == "unknown" else claim.victims.status
    return names((status, *(label(g) for g in claim.victims.groups)), ", ")


def _notes(claim: Claim, found: Lookup) -> Iterable[str]:
    if claim.part_of is not None and claim.part_of in found.claims:
        yield f"part of: {claim_words(found.claims[claim.part_of])}"
    if claim.revises is not None and claim.revises in found.claims:
        yield f"replaces the same source's earlier figure: {claim_words(found.claims[claim.revises])}"
    if claim.against is not None and claim.against in found.claims:
        yield f"speaks against: {claim_words(found.claims[claim.against])}"
    if claim.said_on is not None:
        yield f"said on {day_words(claim.said_on)}"
    if claim.hedge is not None:
        yield f"with the caveat “{claim.hedge}”"
