"""A gazetteer of a dozen places, real ones, for tests of what `resolve` does with answers."""

from collections.abc import Sequence

from recount.domain.place import GazetteerEntry

_ROWS = (
    ("Aleppo", "settlement", "SY", "Aleppo", 2_000_000),
    ("Aleppo", "admin1", "SY", "Aleppo", 2_800_000),
    ("Manbij", "settlement", "SY", "Aleppo", 100_000),
    ("Harim", "settlement", "SY", "Idlib", 20_000),
    ("Salqin", "settlement", "SY", "Idlib", 24_000),
    ("Idlib", "settlement", "SY", "Idlib", 160_000),
    ("Idlib", "admin1", "SY", "Idlib", 440_000),
    ("Zahra", "settlement", "SY", "Aleppo", 12_000),
    ("Homs", "settlement", "SY", "Homs", 770_000),
    ("Homs", "admin1", "SY", "Homs", 1_000_000),
    ("Eastern Ghouta", "admin2", "SY", "Rif Dimashq", 0),
    ("Syria", "country", "SY", None, 17_000_000),
    ("Mosul", "settlement", "IQ", "Nineveh", 1_500_000),
    ("Harim", "settlement", "IQ", "Nineveh", 1_000),
    ("Nineveh", "admin1", "IQ", "Nineveh", 4_000_000),
    ("Iraq", "country", "IQ", None, 38_000_000),
    ("San Miguel", "settlement", "SV", "San Miguel", 160_000),
    ("San Miguel", "settlement", "PE", "Lima", 170_000),
    ("El Salvador", "country", "SV", None, 6_400_000),
)
_WORDS = {
    "Syrian": "SY",
    "Syrians": "SY",
    "Iraqi": "IQ",
    "Salvadoran": "SV",
    "Syria": "SY",
    "Syrias": None,
    "Iraq": "IQ",
    "El Salvador": "SV",
}
_WEAK = {"Salkeen": "Salqin", "Menbij": "Manbij"}


class Atlas:
    """Exact names, and two spellings that are only alike."""

    digest = "0" * 64

    def find(self, name: str, *, country: str | None = None) -> Sequence[GazetteerEntry]:
        """Entries of that name, the largest first; weak ones within a country only."""
        known = [self._entry(row) for row in _ROWS if row[0] == name and country in (None, row[2])]
        if name.startswith("ISO "):
            known = [self._entry(row) for row in _ROWS if row[1] == "country" and row[2] == name[4:]]
        if not known and country is not None and name in _WEAK:
            known = [self._entry(row, "skeleton") for row in _ROWS if row[0] == _WEAK[name] and row[2] == country]
        return sorted(known, key=lambda e: (-e.population, e.id))

    def admin1_of(self, name: str, *, country: str | None = None) -> GazetteerEntry | None:
        """The area of that name."""
        found = [e for e in self.find(name, country=country) if e.kind == "admin1"]
        return found[0] if len(found) == 1 else None

    def country_of(self, name: str) -> str | None:
        """The country of a name or an adjective."""
        return _WORDS.get(name)

    def _entry(self, row: tuple[str, str, str, str | None, int], match: str = "exact") -> GazetteerEntry:
        name, kind, country, admin1, people = row
        lat, lon = len(name) + people % 7 / 10, 30.0 + len(kind)
        return GazetteerEntry(f"{country}:{kind}:{name}", name, kind, country, admin1, lat, lon, people, match)
