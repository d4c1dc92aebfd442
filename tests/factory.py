"""Builders of valid domain values: every argument has a default, so that a test names only what it is about.

report(text)              a report; the other builders find their words in its text
claim("16 people", ...)   a claim on those words of a report
reported(...)             a reported incident in words        located(...)   the same with place and day
raw_reading(...)          a `Reading`                         reading(...)   a `LocatedReading`
incident(...), tally(...), assessment(...), weighed(...), entry(...), record(...)
"""

from collections.abc import Sequence

from recount.domain.claim import About, Claim, Victims
from recount.domain.count import Count
from recount.domain.ids import ClaimId, IncidentId, MentionId, claim_id, incident_code, incident_id, mention_id
from recount.domain.incident import Incident, Origin
from recount.domain.party import Party, Position, Source
from recount.domain.place import Place
from recount.domain.quote import Quote, Span
from recount.domain.reading import LocatedIncident, LocatedReading, Reading, ReportedIncident
from recount.domain.record import Record, ReportEntry, Stamp, WeighedIncident
from recount.domain.report import Report, Sighting
from recount.domain.rulings import Rulings
from recount.domain.tally import Assessment, Tally
from recount.domain.timespan import TimeSpan, TimeWords

TEXT = (
    "An airstrike on the market of Harim on Monday killed 16 people, local sources told the Norland News Agency. "
    "Seven children were among the dead and at least 30 people were injured. The army denied the attack."
)
READ_BY = "reader 0"


def report(
    text: str = TEXT,
    *,
    outlet: str | None = "Norland Daily",
    title: str | None = "Airstrike kills 16 in Harim",
    published: str | None = "2019-03-12",
    given_id: str | None = None,
    language: str = "en",
) -> Report:
    """A report; with `given_id` it has one sighting."""
    made = Report.of(text, outlet=outlet, title=title, published=published, language=language)
    if given_id is None:
        return made
    sighting = Sighting(given_id, "reports.jsonl:1", title, published, None, language)
    return Report(made.id, outlet, text, language, title, made.published, (), (sighting,))


def quote(of: Report | None = None, words: str | None = None) -> Quote:
    """The first place of `words` in the report; without words the first sentence."""
    of = of or report()
    words = words or of.text.split(". ")[0]
    start = of.text.index(words)
    return of.quote(start, start + len(words))


def count(
    low: int | None = 16, high: int | None = -1, kind: str = "exact", words: str | None = None, unit: str = "people"
) -> Count:
    """A count; `high` left out is `low` for an exact or rounded figure, and no bound otherwise."""
    if high == -1:
        high = low if kind in ("exact", "about") else None
    return Count(low, high, kind, words or str(low), unit)


def source(name: str = "local sources", kind: str = "local", chain: int = 1) -> Source:
    """Somebody who is said to have said something."""
    return Source(name, kind, chain)


def claim(
    words: str = "16 people",
    *,
    of: Report | None = None,
    incident: str | None = "i1",
    effect: str = "killed",
    count: Count | None = None,
    status: str = "unknown",
    basis: str = "said",
    groups: tuple[str, ...] = (),
    ident: str | None = None,
    **fields: object,
) -> Claim:
    """A claim on `words` of the report; without a count it is the exact number that the words begin with, else none."""
    of = of or report()
    said = quote(of, words)
    if count is None:
        first = words.split(maxsplit=1)[0].replace(",", "")
        count = Count(int(first), int(first), "exact", words) if first.isdecimal() else Count(None, None, "vague", words)
    anchor = Span(said.start, said.end)
    given = ClaimId(ident) if ident else claim_id(of.id, effect, anchor.start, anchor.end)
    scope = "cumulative" if incident is None else "incident"
    victims = Victims(status, words, basis, groups)
    return Claim(given, of.id, incident, scope, effect, count, victims, said, anchor, **fields)


def about(**fields: str | None) -> About:
    """Period and area of a cumulative claim."""
    return About(**fields)


def position(stance: str = "alleges", about: str = "attack", by: Source | None = None, of: Report | None = None) -> Position:
    """What somebody says of a party's part; `by` None is the report's own voice."""
    return Position(by, stance, about, quote(of))


def party(name: str = "Norland", *positions: Position, kind: str = "state", words: str | None = None) -> Party:
    """A party with its positions; without any the report states its part in its own voice."""
    return Party(name, kind, words or name, positions or (position("states"),))


def place(name: str = "Harim", precision: str = "settlement", **fields: object) -> Place:
    """A place; with `lat` and `lon` it is located to its own precision."""
    fields.setdefault("words", name)
    fields.setdefault("country", "SY")
    if fields.get("lat") is not None:
        fields.setdefault("located_to", precision)
    return Place(name=name, precision=precision, **fields)


def day(edtf: str = "2019-03-11", basis: str = "said", words: str | None = "Monday") -> TimeSpan:
    """The days of an incident."""
    return TimeSpan(edtf, basis, words)


def reported(
    *, of: Report | None = None, words: str | None = None, key: str = "i1", time: TimeWords | None = None, **fields: object
) -> ReportedIncident:
    """A reported incident that the report begins to speak of at `words`."""
    of = of or report()
    said = quote(of, words)
    fields.setdefault("id", mention_id(of.id, said.start, said.end))
    return ReportedIncident(report_id=of.id, key=key, quote=said, anchor=said.span, time=time, **fields)


def located(
    *,
    place: Place | None = None,
    when: TimeSpan | str | None = "2019-03-11",
    mention: ReportedIncident | None = None,
    **fields: object,
) -> LocatedIncident:
    """A reported incident with place and day; further fields go to `reported`. `when` may be EDTF."""
    span = TimeSpan(when, "said", when) if isinstance(when, str) else when
    return LocatedIncident(mention or reported(**fields), place, span)


def raw_reading(
    *incidents: ReportedIncident, of: Report | None = None, claims: Sequence[Claim] = (), status: str = "read"
) -> Reading:
    """What a reader reads in a report, places and days in words."""
    of = of or report()
    return Reading(of.id, status, incidents, tuple(claims), READ_BY)


def reading(
    *incidents: LocatedIncident, of: Report | None = None, claims: Sequence[Claim] = (), status: str = "read"
) -> LocatedReading:
    """A located reading of a report."""
    of = of or report()
    return LocatedReading(of.id, status, incidents, tuple(claims), READ_BY)


def origin(name: str = "local sources", kind: str = "local", claims: Sequence[Claim] = (), party: str | None = None) -> Origin:
    """Whom the claims go back to."""
    return Origin(
        name, kind, tuple(c.id for c in claims), tuple(sorted({c.report_id for c in claims})), party, ("named as the source",)
    )


def incident(*mentions: LocatedIncident, claims: Sequence[Claim] = (), **fields: object) -> Incident:
    """An incident of the record; place, day, means and parties are those of the first mention unless given."""
    mentions = mentions or (located(),)
    first = mentions[0]
    given = IncidentId(str(fields.pop("id", incident_id(first.id))))
    fields.setdefault("code", incident_code(given))
    for name in ("place", "when"):
        fields.setdefault(name, getattr(first, name))
    for name in ("time", "extent", "means", "site_type", "parties"):
        fields.setdefault(name, getattr(first.reported, name))
    fields.setdefault("reports", tuple(sorted({m.reported.report_id for m in mentions} | {c.report_id for c in claims})))
    fields.setdefault("origins", ())
    ids: tuple[MentionId, ...] = tuple(m.id for m in mentions)
    return Incident(id=given, mentions=ids, claims=tuple(c.id for c in claims), **fields)


def tally(
    effect: str = "killed",
    victims: str = "all",
    said: str = "figure",
    low: int | None = 16,
    high: int | None = 16,
    **fields: object,
) -> Tally:
    """A range; `said` other than "figure" has no bounds."""
    if said != "figure":
        low = high = None
    return Tally(effect, victims, said, low, high, **fields)


def assessment(attribution: str = "reported", corroboration: str = "one origin", **fields: object) -> Assessment:
    """How well an incident is attributed and corroborated."""
    fields.setdefault("policy", "origins-1")
    return Assessment(attribution, corroboration, **fields)


def weighed(of: Incident | None = None, *tallies: Tally, how: Assessment | None = None) -> WeighedIncident:
    """An incident with its tallies and its assessment."""
    return WeighedIncident(of or incident(), tallies or (tally(),), how or assessment())


def entry(of: Report | None = None, read: LocatedReading | None = None, **fields: object) -> ReportEntry:
    """A report of the record with its reading."""
    of = of or report()
    return ReportEntry(of, read or reading(located(of=of), of=of, claims=[claim(of=of)]), **fields)


def stamp(**fields: object) -> Stamp:
    """What a record is a function of."""
    values = {
        "program": "0", "ledger_entries": 0, "ledger_head": "", "last_decision_at": None, "policy": "origins-1",
        "convention": "recount-1", "gazetteer": "g0", "archive": "a0",
    }  # fmt: skip
    return Stamp(**{**values, **fields})


def rulings(**fields: object) -> Rulings:
    """The decisions in force; none unless given."""
    return Rulings(**fields)


def record(*entries: ReportEntry, incidents: Sequence[WeighedIncident] | None = None, rulings: Rulings | None = None) -> Record:
    """A record of the entries; without `incidents` each reported incident is one incident with its claims."""
    entries = tuple(sorted(entries or (entry(),), key=lambda e: e.report.id))
    if incidents is None:
        incidents = [
            weighed(incident(m, claims=[c for c in e.reading.claims if c.incident == m.key]))
            for e in entries
            for m in e.reading.incidents
        ]
    return Record(entries, tuple(incidents), rulings or Rulings(), stamp())
