"""Whole reports in French: found to be French where nobody says so, read, and counted among the languages that are read."""

import json

import pytest

from recount.cli.main import main

WIRE = """MOPTI (Mali), 12 mars 2019 (AFP)

Au moins douze villageois, dont trois enfants, ont été tués lundi dans une attaque contre le village de Koro, dans le centre du Mali, a indiqué mardi à l'AFP un élu local.

« Des hommes armés sont arrivés à moto et ont ouvert le feu », a raconté un habitant. Une vingtaine de personnes ont été blessées, selon une source hospitalière à Mopti.

L'armée malienne a démenti toute implication. Aucun groupe n'a revendiqué l'attaque.
"""  # noqa: E501 - a paragraph is a line
PAPER = (
    "Bangui : le bilan de l'attentat passe à 14 morts\n\n"
    "Le bilan de l'explosion d'une voiture piégée sur un marché de Bangui est passé de neuf à 14 morts, a annoncé jeudi le "
    "ministère de la Santé. La bombe avait explosé mercredi matin dans le centre de Bangui. Le gouvernement accuse la CPC, "
    "qui dément."
)
OTHER = "Uma bomba matou nove pessoas no mercado da cidade na segunda-feira, segundo moradores. Os feridos foram levados."


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    rows = [
        {"id": "paper", "text": PAPER, "language": "fr-CF", "published": "2021-05-06"},
        {"id": "other", "text": OTHER, "language": "pt", "published": "2021-05-06"},
    ]
    (folder / "more.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return folder


@pytest.fixture
def extracted(reports, capfdbinary):
    assert main(["extract", str(reports), "--jobs", "1"]) == 0
    records = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    return {record["report"]["id"]: record for record in records}


def told(record):
    return [(c["effect"], c["count"]["low"], [s["name"] for s in c["sources"]]) for c in record["claims"]]


def test_a_text_without_a_language_is_found_to_be_french_and_read_by_its_own_header_date(extracted):
    wire = extracted["wire.txt"]
    assert (wire["status"], wire["report"]["language"], wire["report"]["published"]) == ("read", "fr", "2019-03-12")
    assert told(wire) == [
        ("killed", 12, ["élu local", "AFP"]),
        ("killed", 3, ["élu local", "AFP"]),
        ("injured", 20, ["source hospitalière"]),
    ]


def test_days_and_places_of_french_words_are_resolved(extracted):
    incident = extracted["wire.txt"]["incidents"][0]
    assert (incident["date"], incident["place"]["name"], incident["place"]["country"]) == ("2019-03-11", "Koro", "ML")
    assert extracted["paper"]["incidents"][0]["date"] == "2021-05-05"


def test_a_french_toll_that_grew_is_the_latest(extracted):
    assert told(extracted["paper"])[-1] == ("killed", 14, ["ministère de la Santé"])


def test_french_reports_are_in_a_language_that_is_read(reports, tmp_path, capsys):
    assert extracted_statuses(reports, tmp_path, capsys) == "2 of 3 reports are in languages that were read"


def extracted_statuses(reports, tmp_path, capsys):
    main(["run", str(reports), "--out", str(tmp_path / "out"), "--jobs", "1"])
    told = capsys.readouterr()
    return next(line for line in (told.out + told.err).splitlines() if "languages that were read" in line).strip()
