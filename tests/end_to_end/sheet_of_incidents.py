"""A composed sheet of incidents, the same for the same seed: codes, days, places with points, and figures of many forms."""

import csv
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

COLUMNS = ("Code", "Date", "Town", "Region", "Country", "Lat", "Lon", "Weapon", "Killed min", "Killed max", "Children", "Injured")
MAP = """
row = "incident"
day_format = "%d/%m/%Y"

[columns]
code = "Code"
day = "Date"
place = "Town"
admin1 = "Region"
country = "Country"
lat = "Lat"
lon = "Lon"
means = "Weapon"

[constants]
outlet = "The Composed Monitor"

[[counts]]
effect = "killed"
low = "Killed min"
high = "Killed max"

[[counts]]
effect = "killed"
victims = "children"
count = "Children"

[[counts]]
effect = "injured"
count = "Injured"

[values.means]
"Air raid" = "airstrike"
"Shells" = "shelling"
"""
_SYLLABLES = ("ba", "dor", "ki", "lem", "mu", "nar", "os", "pel", "qua", "rit", "sol", "tam", "ur", "vek", "wi", "zan")
Incident = Mapping[str, str]


def incidents(number: int, seed: int) -> list[Incident]:
    """So many incidents by column, each with its own code; many share a day or a town with another."""
    chance = random.Random(seed)  # noqa: S311 - a composed sheet, no secret
    towns = [_name(chance, 3) for _ in range(number // 5)]
    return [_incident(chance, f"TAM-{n:04}", chance.choice(towns)) for n in range(number)]


def write(path: Path, rows: Sequence[Incident]) -> Path:
    """The sheet as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def _incident(chance: random.Random, code: str, town: str) -> Incident:
    low = chance.choice((0, 1, 2, 3, 5, 8, 13, 40))
    high = low + chance.choice((0, 0, 1, 4))
    return {
        "Code": code,
        "Date": f"{chance.randint(1, 28):02}/{chance.randint(1, 3):02}/2025",
        "Town": town,
        "Region": _name(chance, 2),
        "Country": "SN",
        "Lat": f"{chance.uniform(12.4, 16.6):.5f}",
        "Lon": f"{chance.uniform(-17.4, -11.4):.5f}",
        "Weapon": chance.choice(("Air raid", "Shells", "")),
        "Killed min": str(low),
        "Killed max": "" if low and chance.random() < 0.2 else str(high),
        "Children": str(chance.randint(0, low)) if chance.random() < 0.3 else "",
        "Injured": chance.choice(("", "0", "7", "2-5", "18+", "up to 20", "~30")),
    }


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(syllables)).capitalize()
