"""One report's record in the codebook's JSON: the form of the gold standard, and what `recount extract` prints."""

from collections.abc import Mapping
from typing import Any

from recount.domain.claim import About, Claim
from recount.domain.ids import ClaimId
from recount.domain.party import Party, Position, Source
from recount.domain.place import Place
from recount.domain.quote import Quote
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.domain.report import Report
from recount.publish.cells import number

Json = dict[str, Any]


def codebook_record(report: Report, reading: LocatedReading, *, given_id: str | None = None) -> Json:
    """The report with its incidents and claims, with the codebook's further keys where they are known.

    `report.id` is the given id (the first of several, the report's own where it has none). Claims are `c1`, `c2` … in order.
    `status` is `read`, or why nothing was read.
    """
    known = given_id if given_id is not None else next(iter(report.given_ids), str(report.id))
    ids = {claim.id: f"c{number}" for number, claim in enumerate(reading.claims, 1)}
    return {
        "report": {
            "id": known,
            "title": report.title,
            "outlet": report.outlet,
            "published": report.published.edtf,
            "language": report.language,
            "text": report.text,
        },
        "status": reading.status,
        "incidents": [_incident(i, report) for i in reading.incidents],
        "claims": [_claim(c, ids) for c in reading.claims],
    }


def _incident(located: LocatedIncident, report: Report) -> Json:
    said, when = located.reported, located.when
    words = report.text[said.day.start : said.day.end] if said.day is not None else when and when.words
    more: Json = {"time": None if said.time is None else {"text": said.time.words, "part": said.time.part}}
    return {
        "key": located.key,
        "date": None if when is None else when.edtf,
        "date_text": words or None,
        "place": _place(located.place),
        "site_type": said.site_type,
        "means": said.means,
        "perpetrators": [_party(p) for p in said.parties],
        **_quote(said.quote),
        "extent": said.extent,
        **_known(more),
    }


def _claim(claim: Claim, ids: Mapping[ClaimId, str]) -> Json:
    count, victims = claim.count, claim.victims
    return {
        "id": ids[claim.id],
        "incident": claim.incident,
        "scope": claim.scope,
        "effect": claim.effect,
        "polarity": claim.polarity,
        "count": {"low": count.low, "high": count.high, "text": count.words, "kind": count.kind, "unit": count.unit},
        "victims": {
            "status": victims.status,
            "groups": list(victims.groups),
            "text": victims.words,
            "basis": victims.basis,
            **_known({"groups_are": victims.groups_are}),
        },
        "part_of": _mapped(claim.part_of, ids),
        "sources": [{**_source(s), "chain": s.chain} for chain in claim.chains for s in chain],
        **_quote(claim.quote),
        **_known({
            "absence": claim.absence,
            "against": _mapped(claim.against, ids),
            "said_on": claim.said_on,
            "revises": _mapped(claim.revises, ids),
            "hedge": claim.hedge,
            "about": None if claim.about is None else _about(claim.about),
        }),
    }  # fmt: skip


def _place(place: Place | None) -> Json | None:
    if place is None:
        return None
    return {
        "name": place.name,
        "text": place.words,
        "admin1": place.admin1,
        "country": place.country,
        "lat": number(place.lat),
        "lon": number(place.lon),
        "precision": place.precision,
    }


def _party(party: Party) -> Json:
    return {
        "name": party.name,
        "class": party.kind,
        "stance": party.stance,
        "text": party.words,
        "positions": [_position(p) for p in party.positions],
    }


def _position(position: Position) -> Json:
    by = None if position.by is None else _source(position.by)
    return {"by": by, "stance": position.stance, "about": position.about, "quote": position.quote.text}


def _source(source: Source) -> Json:
    return {"name": source.name, "kind": source.kind}


def _about(about: About) -> Json:
    place = {"name": about.place, "admin1": about.admin1, "country": about.country}
    return {"date": about.date, "place": place if any(place.values()) else None, "means": about.means}


def _quote(quote: Quote) -> Json:
    return {"quote": quote.text, "start": quote.start, "end": quote.end}


def _mapped(claim: ClaimId | None, ids: Mapping[ClaimId, str]) -> str | None:
    """The short id of a claim of the same report; None for one that the reading does not hold."""
    return None if claim is None else ids.get(claim)


def _known(values: Json) -> Json:
    return {key: value for key, value in values.items() if value is not None}
