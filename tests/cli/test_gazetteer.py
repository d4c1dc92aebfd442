"""`gazetteer add`, `find` and `info`, and workspaces that were read with another gazetteer."""

import pytest

from recount.cli.main import main
from recount.store.gazetteer import open_gazetteer

HEADER = "name,other names,lat,lon,admin1,country,kind\n"


@pytest.fixture
def data(settings, tmp_path, monkeypatch):
    """A data folder of its own with the built gazetteer."""
    built = open_gazetteer(settings.data).file
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / built.name).symlink_to(built)
    monkeypatch.setenv("RECOUNT_DATA", str(folder))
    return folder


def test_places_are_added_and_found_and_problems_listed(data, tmp_path, capsys):
    (tmp_path / "p.csv").write_text(HEADER + "Tal Mirfa,,36.1,36.7,Idlib,SY,village\nBad,,96.1,36.7,Idlib,SY,village\n")
    assert main(["gazetteer", "add", str(tmp_path / "p.csv")]) == 1
    told = capsys.readouterr()
    assert "p.csv:3: has the latitude 96.1" in told.err
    assert "1 places and 0 further names of known ones added; 1 rows with problems" in told.err
    assert told.out.strip() == open_gazetteer(data).digest
    assert main(["gazetteer", "find", "Tell Merfa", "--country", "Syria"]) == 0
    assert capsys.readouterr().out.startswith("Tal Mirfa\tsettlement\tIdlib, SY\t36.1000, 36.7000\tfolded\t")
    assert main(["gazetteer", "info"]) == 0
    assert capsys.readouterr().out.splitlines()[2].endswith(": 1 settlement, 1 names")


def test_rows_without_a_country_take_the_one_given(data, tmp_path, capsys):
    (tmp_path / "p.csv").write_text("name,lat,lon\nTal Mirfa,36.1,36.7\n")
    assert main(["gazetteer", "add", str(tmp_path / "p.csv"), "--country", "sy"]) == 0
    assert main(["gazetteer", "add", str(tmp_path / "p.csv"), "--country", "Atlantis"]) == 2
    assert "which is no country" in capsys.readouterr().err


def test_a_name_that_nobody_bears(data, capsys):
    assert main(["gazetteer", "find", "Qwertyuiop"]) == 1
    assert "no place is known under 'Qwertyuiop'; with --country" in capsys.readouterr().err
    assert main(["gazetteer", "find", "a" * 10_000]) == 1
    assert main(["gazetteer", "find", "Takrit", "--country", "IQ"]) == 0
    assert "(weak: only written alike)" in capsys.readouterr().out


def test_a_workspace_says_that_it_was_read_with_another_gazetteer(data, tmp_path, capsys):
    report, out = tmp_path / "report.txt", tmp_path / "out"
    report.write_text("Two people were killed on 5 May 2024 when a shell hit the village of Tal Mirfa in Idlib province, Syria.")
    assert main(["run", str(report), "--out", str(out), "--jobs", "1"]) == 0
    workspace = ["--workspace", str(out / "workspace")]
    (tmp_path / "p.csv").write_text(HEADER + "Tal Mirfa,,36.1,36.7,Idlib,SY,village\n")
    main(["gazetteer", "add", str(tmp_path / "p.csv")])
    capsys.readouterr()
    assert main(["gazetteer", "info", *workspace]) == 0
    assert "the gazetteer is another one than it was read with" in capsys.readouterr().out
    assert main(["weigh", *workspace]) == 0
    assert "places stay as they were read" in capsys.readouterr().err
    assert main(["rebuild", *workspace]) == 2
    assert "last read with gazetteer" in capsys.readouterr().err
    assert main(["run", str(report), "--out", str(out), "--jobs", "1"]) == 0
    assert "all reports are read again" in capsys.readouterr().err
    assert ",36.1,36.7," in (out / "incidents.csv").read_text()
    assert main(["gazetteer", "info", *workspace]) == 0
    assert "read with this one" in capsys.readouterr().out


def test_a_pin_teaches_the_workspace_for_as_long_as_it_stands(data, tmp_path, capsys):
    report, out = tmp_path / "report.txt", tmp_path / "out"
    report.write_text("Two people were killed on 5 May 2024 when a shell hit the village of Tal Mirfa in Idlib province, Syria.")
    assert main(["run", str(report), "--out", str(out), "--jobs", "1"]) == 0
    code = (out / "incidents.csv").read_text().splitlines()[1].split(",")[1]
    workspace = str(out / "workspace")
    pin = [
        "decide",
        "pin_place",
        code,
        "--by",
        "tester",
        "--workspace",
        workspace,
        "--set",
        "name=Tal Mirfa",
        "--set",
        "precision=settlement",
    ]
    assert main([*pin, "--set", "teach=yes"]) == 2
    assert "needs lat, lon and country" in capsys.readouterr().err
    assert main([*pin, "--set", "method=guesswork"]) == 2
    assert "one of report, media, belligerent, inference" in capsys.readouterr().err
    point = [part for value in ("lat=36.1", "lon=36.7", "country=SY", "admin1=Idlib") for part in ("--set", value)]
    more = ["--set", "names=Tell Merva|Mirfa", "--set", "teach=yes", "--set", "method=media", "--set", "note=the water tower"]
    assert main([*pin, *point, *more]) == 0
    find = ["gazetteer", "find", "Tell Merva", "--workspace", workspace]
    assert main(find) == 0
    assert capsys.readouterr().out.startswith("Tal Mirfa\tsettlement\tIdlib, SY\t36.1000, 36.7000\talternate")
    assert main(["gazetteer", "find", "Tell Merva"]) == 1
    other = tmp_path / "other.txt"
    other.write_text("Three people were wounded on 7 May 2024 when a mine went off in the village of Tell Merva in Syria.")
    assert main(["run", str(report), str(other), "--out", str(out), "--jobs", "1"]) == 0
    assert (out / "incidents.csv").read_text().count(",36.1,36.7,") == 2
    page = "".join(file.read_text() for file in out.rglob("*.html"))
    assert "Pinned by a person: geolocated from pictures or video." in page
    assert "the water tower" in page
    assert main(["decide", "undo", "2", "--by", "tester", "--workspace", workspace]) == 0
    assert main(find) == 1


def test_a_workspace_has_places_of_its_own(data, tmp_path, capsys):
    report, out = tmp_path / "report.txt", tmp_path / "out"
    report.write_text("Two people were killed on 5 May 2024 when a shell hit the village of Tal Mirfa in Idlib province, Syria.")
    assert main(["run", str(report), "--out", str(out), "--jobs", "1"]) == 0
    (tmp_path / "p.csv").write_text(HEADER + "Tal Mirfa,,36.1,36.7,Idlib,SY,village\n")
    assert main(["gazetteer", "add", str(tmp_path / "p.csv"), "--workspace", str(out)]) == 0
    assert main(["gazetteer", "find", "Tal Mirfa"]) == 1
    assert main(["gazetteer", "find", "Tal Mirfa", "--workspace", str(out)]) == 0
    assert main(["run", str(report), "--out", str(out), "--jobs", "2"]) == 0
    assert ",36.1,36.7," in (out / "incidents.csv").read_text()
    assert main(["rebuild", "--out", str(out)]) == 0
