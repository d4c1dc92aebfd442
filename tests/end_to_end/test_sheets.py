"""A sheet of incidents goes in by a mapping and comes out with its own codes, figures and places; again, it updates them."""

from datetime import datetime

import pytest

from end_to_end.program import contents, recount, row, rows
from end_to_end.sheet_of_incidents import MAP, incidents, write
from gather.tables_of import workbook
from recount.domain.vocabulary import MEANS
from recount.store.workspace import Workspace

NUMBER = 500
INJURED = {
    "": ("nothing", "", "", ""),
    "0": ("none", "0", "0", ""),
    "7": ("figure", "7", "7", "false"),
    "2-5": ("figure", "2", "5", "false"),
    "18+": ("figure", "18", "", "true"),
    "up to 20": ("figure", "", "20", "false"),
    "~30": ("figure", "30", "30", "false"),
}
"""What a cell says, and what the columns of injured people say then."""
WRONG = [
    {"Code": "", "Date": "01/01/2025", "Killed min": "1", "Killed max": "1"},
    {"Code": "TAM-9001", "Date": "31/02/2025", "Killed min": "1", "Killed max": "1"},
    {"Code": "TAM-9002", "Date": "01/01/2025", "Killed min": "some", "Killed max": "1"},
    {"Code": "TAM-9003", "Date": "01/01/2025", "Killed min": "5", "Killed max": "1"},
    {"Code": "TAM-0007", "Date": "01/01/2025", "Killed min": "1", "Killed max": "1"},
    {"Code": "TAM-9004", "Date": "01/01/2025", "Lat": "14.5", "Lon": "200"},
    {"Code": "TAM-9005", "Date": "01/01/2025", "Weapon": "Balloons"},
]


@pytest.fixture(scope="module")
def sheet():
    return incidents(NUMBER, seed=11)


@pytest.fixture(scope="module")
def done(sheet, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sheets")
    (folder / "map.toml").write_text(MAP, encoding="utf-8")
    table = write(folder / "incidents.csv", [*sheet, *WRONG])
    said = recount("run", table, "--fields", folder / "map.toml", "--out", folder / "out", expect=1)
    return folder, said


def figures(incident, effect, victims="all"):
    return tuple(incident[f"{effect}_{victims}_{column}"] for column in ("said", "low", "high", "open_top"))


def killed(cells):
    low, high = cells["Killed min"], cells["Killed max"]
    if high == "0":
        return ("none", "0", "0", "")
    return ("figure", low, high, "true" if not high else "false")


def test_every_incident_comes_out_with_its_code_day_place_and_figures(done, sheet):
    folder, _ = done
    found = {incident["code"]: incident for incident in rows(folder / "out", "incidents.csv")}
    assert sorted(found) == [cells["Code"] for cells in sheet]
    assert len({(cells["Town"], cells["Date"]) for cells in sheet}) < NUMBER  # some share both, and are kept apart
    for cells in sheet:
        incident = found[cells["Code"]]
        day, month, year = cells["Date"].split("/")
        assert incident["day"] == f"{year}-{month}-{day}"
        assert (incident["place"], incident["admin1"], incident["country"]) == (cells["Town"], cells["Region"], cells["Country"])
        assert (float(incident["lat"]), float(incident["lon"])) == (float(cells["Lat"]), float(cells["Lon"]))
        assert incident["means"] == {"Air raid": "airstrike", "Shells": "shelling", "": ""}[cells["Weapon"]]
        assert figures(incident, "killed") == killed(cells)
        assert figures(incident, "injured") == INJURED[cells["Injured"]]
        if cells["Children"]:
            assert figures(incident, "killed", "children")[1:3] == (cells["Children"], cells["Children"])


def test_wrong_rows_are_listed_by_their_line(done):
    _, said = done
    listed = [line for line in said.stderr.splitlines() if line.startswith("problem: ")]
    assert [line.split("incidents.csv:", 1)[1] for line in listed] == [
        '502: has no code; with row = "incident" every row brings the code of its incident; skipped',
        "503: Date is '31/02/2025', not a day written as %d/%m/%Y; skipped",
        "504: Killed min is 'some', not a whole number from 0; skipped",
        "505: Killed max goes from 5 to 1, which is backwards; skipped",
        "506: the code 'TAM-0007' stands in an earlier row, which says otherwise; skipped",
        "507: Lon is '200', not degrees from -180 to 180; skipped",
        (f"508: Weapon is 'Balloons', not one of {', '.join(MEANS)}; [values] in the mapping can translate it; skipped"),
    ]


def test_a_workbook_of_the_same_rows_comes_out_the_same(sheet, tmp_path):
    few = sheet[:40]
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    write(tmp_path / "incidents.csv", few)
    book = workbook(Incidents=[list(few[0]), *(_typed(cells) for cells in few)])
    (tmp_path / "incidents.xlsx").write_bytes(book.getvalue())
    for kind in ("csv", "xlsx"):
        table, fields = tmp_path / f"incidents.{kind}", tmp_path / "map.toml"
        recount("run", table, "--fields", fields, "--out", tmp_path / kind)
    came_out = [rows(tmp_path / kind, "incidents.csv") for kind in ("csv", "xlsx")]
    columns = [
        name for name in came_out[0][0] if name.split("_")[0] in ("code", "day", "place", "lat", "lon", "killed", "injured")
    ]
    said = [[{name: incident[name] for name in columns} for incident in incidents] for incidents in came_out]
    assert sorted(said[0], key=lambda i: i["code"]) == sorted(said[1], key=lambda i: i["code"])


def _typed(cells):
    """The row as a spreadsheet holds it: days as days, numbers as numbers."""
    day = datetime.strptime(cells["Date"], "%d/%m/%Y").replace(tzinfo=None)  # noqa: DTZ007 - a day of a sheet has no zone
    numbers = {name: float(cells[name]) for name in ("Lat", "Lon")}
    numbers |= {name: int(cells[name]) for name in ("Killed min", "Killed max", "Children") if cells[name]}
    return list({**cells, "Date": day, **numbers}.values())


def test_every_claim_has_the_line_that_says_it(done):
    folder, _ = done
    claims = rows(folder / "out", "claims.csv")
    assert {claim["quote"].split(": ")[0] for claim in claims} == {"killed", "killed, children", "injured"}


def test_it_can_be_rebuilt_to_the_byte(done):
    folder, _ = done
    before = contents(folder / "out")
    recount("rebuild", "--out", folder / "out")
    assert contents(folder / "out") == before


def test_the_sheet_again_updates_by_code_and_doubles_nothing(sheet, tmp_path):
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")

    def run(rows_of_sheet):
        table = write(tmp_path / "incidents.csv", rows_of_sheet)
        recount("run", table, "--fields", tmp_path / "map.toml", "--out", tmp_path / "out")
        return contents(tmp_path / "out")

    first = run(sheet[:20])
    ids = {incident["code"]: incident["incident_id"] for incident in rows(tmp_path / "out", "incidents.csv")}
    assert run(sheet[:20]) == first
    changed = {**sheet[3], "Town": "Newtown", "Killed min": "77", "Killed max": "78", "Injured": "", "Children": ""}
    run([*sheet[:3], changed, *sheet[4:21]])
    incident = row(tmp_path / "out", "incidents.csv", code=changed["Code"])
    assert incident["incident_id"] == ids[changed["Code"]]
    assert (incident["place"], incident["reports"]) == ("Newtown", "1")
    assert (figures(incident, "killed"), figures(incident, "injured")[0]) == (("figure", "77", "78", "false"), "nothing")
    found = {each["code"]: each["incident_id"] for each in rows(tmp_path / "out", "incidents.csv")}
    assert ids.items() <= found.items()
    assert len(found) == 21
    assert len(rows(tmp_path / "out", "reports.csv")) == 21
    with Workspace.open(tmp_path / "out" / "workspace", create=False) as workspace:
        (replaced,) = [d.targets[0] for d in workspace.ledger.entries() if d.act == "reject"]
    recount("decide", "forget", replaced, "--reason", "asked for", "--workspace", tmp_path / "out")
    recount("publish", "--out", tmp_path / "out")
    assert row(tmp_path / "out", "incidents.csv", code=changed["Code"])["incident_id"] == ids[changed["Code"]]


def test_a_report_of_the_same_incident_joins_it_and_leaves_its_figures(tmp_path):
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    said = {"Date": "02/04/2025", "Town": "Tambacounda", "Region": "", "Lat": "", "Lon": "", "Killed min": "9", "Killed max": "9"}
    incident = {**incidents(5, seed=3)[0], **said, "Children": "", "Injured": "", "Weapon": ""}
    write(tmp_path / "incidents.csv", [incident])
    (tmp_path / "wire.txt").write_text(
        "Thursday 3 April 2025\nTambacounda, Senegal. "
        "An air strike killed nine people in Tambacounda on 2 April 2025, residents said.\n"
    )
    recount(
        "run", tmp_path / "incidents.csv", tmp_path / "wire.txt", "--fields", tmp_path / "map.toml", "--out", tmp_path / "out"
    )
    found = rows(tmp_path / "out", "incidents.csv")
    assert len(found) == 1
    assert (found[0]["code"], found[0]["reports"], found[0]["place"]) == (incident["Code"], "2", "Tambacounda")
    assert found[0]["lat"]


def test_coded_reports_without_codes_are_linked(shared, tmp_path):
    table = shared / "bench" / "maverick_dev.csv"
    (tmp_path / "few.csv").write_text("".join(table.read_text(encoding="utf-8").splitlines(keepends=True)[:60]), encoding="utf-8")
    (tmp_path / "map.toml").write_text(
        'row = "claim"\n[columns]\nid = "id"\ntitle = "source"\nfirst_day = "date_start"\nlast_day = "date_end"\n'
        'country = "country"\nplace = "city"\nsite = "location"\nlat = "latitude"\nlon = "longitude"\n'
        '[[counts]]\neffect = "killed"\nlow = "deaths_low"\nbest = "deaths_best"\nhigh = "deaths_high"\n'
    )
    recount("run", tmp_path / "few.csv", "--fields", tmp_path / "map.toml", "--out", tmp_path / "out")
    ids = {line["id"] for line in rows(tmp_path, "few.csv")}
    found = {report["given_id"]: report["lead_incident"] for report in rows(tmp_path / "out", "reports.csv")}
    assert set(found) == ids
    assert all(found.values())
    assert len(set(found.values())) < len(found)
