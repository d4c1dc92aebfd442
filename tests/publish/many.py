"""A composed record of many incidents: every precision of day and place, every kind of count, everything that is not said."""

from datetime import date, timedelta
from math import cos, sin

import factory as f
from recount.domain.count import Count
from recount.domain.record import Record

KINDS = {
    "exact": Count(16, 16, "exact", "16 people"),
    "at_least": Count(18, None, "at_least", "at least 18"),
    "more_than": Count(19, None, "more_than", "more than 18"),
    "at_most": Count(None, 20, "at_most", "up to 20"),
    "about": Count(30, 30, "about", "about 30"),
    "range": Count(10, 15, "exact", "10 to 15"),
    "vague": Count(24, None, "vague", "dozens"),
    "no figure": Count(None, None, "vague", "killing"),
    "none": Count(0, 0, "exact", "nobody"),
    "other unit": Count(3, 3, "exact", "three families", "families"),
}
DAYS = ("2024-03-11", "2024-03-11~", "2024-03-10/2024-03-12", "2024-03", "2024-02-27/2024-03-02", "2024", "XXXX-03-11", None)
PLACES = (
    f.place("Harim", "settlement", lat=36.2, lon=36.52, admin1="Idlib"),
    f.place("Clinic of Harim", "site", lat=36.21, lon=36.53, admin1="Idlib"),
    f.place("Salqin", "settlement", lat=36.14, lon=36.45, admin1="Idlib", weak=True),
    f.place("Idlib", "admin1", lat=35.93, lon=36.63, admin1="Idlib"),
    f.place("Jisr", "settlement", lat=35.93, lon=36.63, admin1="Idlib", located_to="admin1"),
    f.place("Ariha district", "admin2", lat=35.8, lon=36.6, admin1="Idlib"),
    f.place("Syria", "country", lat=35.0, lon=38.0),
    f.place("Nowhere in particular", "settlement"),
    f.place("Suva", "settlement", lat=-18.14, lon=178.44, country="FJ", admin1="Central"),
    None,
)
SAID = {"no figure": "no figure", "none": "none", "other unit": "no figure"}


def record(times: int = 1) -> Record:
    """An incident for every kind of count, day and place, so many times over with the days moved on by a week."""
    made = [_incident(turn, number) for turn in range(times) for number in range(len(DAYS) * len(PLACES))]
    return f.record(*(entry for entry, _ in made), incidents=[weighed for _, weighed in made])


def crowded() -> Record:
    """Forty incidents in one town and one in each of the villages around it, so near that no name has room; two towns far off."""
    around = [(36.2 + reach * sin(n), 37.1 + reach * cos(n)) for reach in (0.35, 0.5, 0.7) for n in range(36)]
    far = [(33.5, 36.3), (36.5, 41.0)]
    at = [("Middle", 36.2, 37.1)] * 40 + [(f"Village {n}", *point) for n, point in enumerate(around + far)]
    return f.record(
        incidents=[
            f.weighed(f.incident(id=f"i{n}", place=f.place(name, lat=lat, lon=lon))) for n, (name, lat, lon) in enumerate(at)
        ]
    )


def _incident(turn, number):
    name, count = list(KINDS.items())[number % len(KINDS)]
    edtf, place = DAYS[number % len(DAYS)], PLACES[number % len(PLACES)]
    if edtf == "2024-03-11":
        edtf = (date(2024, 3, 11) + timedelta(7 * turn)).isoformat()
    text = f"Report {turn}-{number}: a strike, {count.words} killed. More was not known on that day. The army denied it."
    of = f.report(text, outlet=f"Norland Daily {number % 7}", given_id=f"g{turn}-{number}", title=f"Strike {turn}-{number}")
    claim = f.claim(
        count.words, of=of, count=count, absence="zero" if name == "none" else None, groups=("children",) * (number % 3 == 0)
    )
    denial = f.claim("The army", of=of, effect="injured", count=Count(0, 0, "exact", "it"), polarity="denied", absence="denied")
    party = f.party("Norland", f.position("alleges", of=of), f.position("denies", by=f.source("The army", "military"), of=of))
    mention = f.located(
        of=of, place=place, when=edtf, means=("airstrike", "shelling", None)[number % 3], parties=(party,) * (number % 2)
    )
    origins = (f.origin(claims=[claim]), f.origin("The army", "military", [denial], party="Norland"))
    bounds = (count.low if count.low is not None else count.high, count.high if count.high is not None else count.low)
    said = SAID.get(name, "figure")
    killed = f.tally(
        said=said, low=bounds[0], high=bounds[1], open_top=count.high is None, set_low=(claim.id,), set_high=(claim.id,)
    )
    tallies = (killed, f.tally("injured", said="denied", denied_by=("The army",)))
    silent = number == 7
    incident = f.incident(mention, claims=[] if silent else [claim, denial], origins=() if silent else origins)
    weighed = f.weighed(incident, *((f.tally(said="nothing"),) if silent else tallies))
    return f.entry(of, f.reading(mention, of=of, claims=[] if silent else [claim, denial]), lead=mention.id), weighed
