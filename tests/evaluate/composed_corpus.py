"""Composed reports to compose from, and an atlas of a country with places enough to swap."""

from recount.domain.place import GazetteerEntry
from recount.evaluate.corpus import SourceReport

COUNTRY = "SN"
AREAS = ("Eastmark", "Northmark", "Southmark")
TOWNS = {
    "Eastmark": ("Brindon", "Cawley", "Dunhope"),
    "Northmark": ("Farrow", "Gorsham", "Hathern"),
    "Southmark": ("Ingleby", "Kelmarsh", "Lydgate"),
}
ENTRIES = [
    *(GazetteerEntry(f"a{n}", area, "admin1", COUNTRY, area, 1.0, 2.0, 9000) for n, area in enumerate(AREAS)),
    *(
        GazetteerEntry(f"s{area[0]}{n}", town, "settlement", COUNTRY, area, 1.0, 2.0, 900)
        for area, towns in TOWNS.items()
        for n, town in enumerate(towns)
    ),
]
SOURCES = [
    SourceReport(
        "one",
        "Tuesday 8 April 2025\nA raid on the market in Brindon, in the province of Eastmark in Senegal, killed 12 people "
        "and injured 30 on Monday 7 April, residents told the Sample Bay Post. Five children were among the dead. Brindon's "
        "hospital treated 17.",
        "E1",
        "Raid on Brindon kills 12",
        "Sample Bay Post",
        "2025-04-08",
    ),
    SourceReport(
        "two",
        "Twelve people were killed and 30 injured on April 7 in a raid near Brindon in Senegal, a nurse said at 10:30 on "
        "Wednesday.",
        "E1",
        "Twelve dead in Brindon",
        "Example Hill News",
        "2025-04-09",
    ),
    SourceReport(
        "three", "Two farmers were killed in Farrow in Senegal on Sunday.", None, None, "Example Hill News", "2025-05-05"
    ),
]


class SmallAtlas:
    """Satisfies what the generator asks of a gazetteer."""

    def find(self, name, *, country=None):
        return [entry for entry in ENTRIES if entry.name == name]

    def country_of(self, name):
        return COUNTRY if name in ("Senegal", "Senegalese") else None

    def within(self, country, kind):
        return [entry for entry in ENTRIES if (entry.country, entry.kind) == (country, kind)]
