"""Files of places of every form to a gazetteer: what is added, what is known already, and what is left out and why."""

import json

import pytest
from openpyxl import Workbook

from recount.errors import InputError, StoreError
from recount.placing import add_places
from recount.store.gazetteer import open_gazetteer
from recount.store.gazetteer_added import ADDED

HEADER = "name,other names,lat,lon,admin1,country,kind\n"


@pytest.fixture
def data(settings, tmp_path):
    """A data folder of its own with the built gazetteer."""
    built = open_gazetteer(settings.data).file
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / built.name).symlink_to(built)
    return folder


@pytest.fixture
def add(data, tmp_path):
    """Adds a file of that name and content; gives what came of it."""

    def added(name, content, **options):
        file = tmp_path / name
        if isinstance(content, Workbook):
            content.save(file)
        else:
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return add_places(file, data=data, **options)

    return added


def told(done):
    return [(problem.where.rsplit(":", 1)[1], problem.what) for problem in done.problems]


def found(data, name, country="SY"):
    return [(e.name, e.kind, e.admin1, e.lat, e.lon, e.match) for e in open_gazetteer(data).find(name, country=country)]


def test_a_table_is_added_with_its_other_names(add, data):
    done = add("p.csv", HEADER + "Tal Mirfa,Tell Mirfa|تل مرفا,36.1,36.7,Idleb,SY,village\nNur,,36.2,36.6,,Syria,idp camp\n")
    assert (done.places, done.names, done.problems) == (2, 0, [])
    place = ("Tal Mirfa", "settlement", "Idlib", 36.1, 36.7)
    assert found(data, "Tal Mirfa") == [(*place, "exact")]
    assert found(data, "تل مرفا") == [(*place, "alternate")]
    assert found(data, "Tel Merfa") == [(*place, "folded")]
    assert found(data, "Nur") == [("Nur", "site", "Idlib", 36.2, 36.6, "exact")]  # in the area of the nearest known settlement


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("Mirfa,,96.1,36.6,,SY,", "has the latitude 96.1, which is beyond 90 (are latitude and longitude exchanged?)"),
        ("Mirfa,,36.1,236.6,,SY,", "has the longitude 236.6, which is beyond 180"),
        ("Mirfa,,36.1,abc,,SY,", "has the longitude 'abc', which is no number of degrees"),
        ("Mirfa,,nan,36.6,,SY,", "has the latitude nan, which is beyond 90"),
        ("Mirfa,,0,0,,SY,", "has the point 0, 0, which stands for no point"),
        ("Mirfa,,37.2,35.9,,IQ,", "lies at 37.2, 35.9, far outside of IQ"),
        ("Mirfa,,44.5,33.1,,IQ,", "lies at 44.5, 33.1, far outside of IQ (are latitude and longitude exchanged?)"),
        ("Mirfa,,36.1,36.6,,,", "names no country, and none was given"),
        ("Mirfa,,36.1,36.6,,SY,moonbase", "is of the kind 'moonbase', which is none of settlement, site, admin2, admin1, region"),
        (",,36.1,36.6,Idlib,SY,", "has no name"),
        ("...,,36.1,36.6,Idlib,SY,", "has a name without letters: '...'"),
        ("Mirfa,,,,Idlib,SY,", "has no latitude and longitude"),
        ("Mirfa", "has no latitude and longitude"),
        (f"{'a' * 10_000},,36.1,36.6,,SY,", "has a name of 10,000 characters; at most 120 are taken"),
        ("Aleppo,Halab,36.2,37.16,,SY,city", "Aleppo is known already, as Aleppo (g170063)"),
        ("Good,,36.3,36.7,Idlib,SY,village", "is Good of line 2 again"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_its_line_and_the_rest_is_added(add, data, row, what):
    done = add("p.csv", f"{HEADER}Good,,36.3,36.7,Idlib,SY,village\n{row}\nBetter,,36.5,36.9,Idlib,SY,village\n")
    assert told(done) == [("3", what)]
    assert done.places == 2
    assert found(data, "Better")


def test_other_names_of_a_known_place_are_added_to_it(add, data):
    assert add("p.csv", HEADER + "Halabiyya,Aleppo,36.2,37.16,,SY,city\n").names == 1
    (entry,) = [e for e in open_gazetteer(data).find("Halabiyya", country="SY") if e.kind == "settlement"]
    assert (entry.id, entry.name, entry.match) == ("g170063", "Aleppo", "alternate")
    assert [e.id for e in open_gazetteer(data).find("Aleppo", country="SY") if e.kind == "settlement"] == ["g170063"]


def test_the_digest_changes_with_what_is_added_and_only_then(add, data):
    before = open_gazetteer(data).digest
    text = HEADER + "Tal Mirfa,,36.1,36.7,,SY,village\n"
    after = add("p.csv", text).digest
    assert after == open_gazetteer(data).digest != before
    assert add("p.csv", text).digest == after


def test_the_order_of_files_changes_nothing(settings, tmp_path):
    rows = [HEADER + "Tal Mirfa,,36.1,36.7,,SY,village\n", HEADER + "Kafr Nura,,36.4,36.9,,SY,village\n"]
    contents = []
    for turn, order in enumerate((rows, rows[::-1])):
        own = tmp_path / f"own{turn}"
        for text in order:
            (tmp_path / "p.csv").write_text(text)
            add_places(tmp_path / "p.csv", data=settings.data, own=own)
        contents.append((own / ADDED).read_bytes())
    assert contents[0] == contents[1]


DUMP = "9900001\tTall Mirfā\tTall Mirfa\tTel Mirfa,تل مرفا\t36.1\t36.7\tP\tPPL\tSY\t\t12\t\t\t\t250\t\t300\tAsia/Aden\t2020-01-01"


def test_a_dump_of_geonames_and_its_alternate_names(add, data):
    spring = DUMP.replace("9900001", "9900002").replace("\tP\tPPL\t", "\tH\tSPNG\t")
    base = DUMP.replace("9900001", "9900003").replace("Tall Mirf", "Qaidat Mirf").replace("\tP\tPPL\t", "\tS\tAIRB\t")
    short = "\t".join(DUMP.split("\t")[:12])
    done = add("SY.txt", f"{DUMP}\n{spring}\n{base}\n{short}\n{DUMP.replace('36.1', '136.1')}\n")
    assert (done.places, done.others) == (2, 1)
    assert [line for line, _ in told(done)] == ["4", "5"]
    assert "has 12 columns; a dump of GeoNames has 19" in told(done)[0][1]
    assert found(data, "Tel Mirfa")[0][:3] == ("Tall Mirfā", "settlement", "Idlib")
    assert found(data, "Qaidat Mirfā")[0][1] == "site"
    names = "1\t9900001\ten\tMirfa Hill\t\t\t\t\n2\t9900001\tlink\thttps://example.org\t\t\t\t\n3\t77\ten\tNobody\t\t\t\t\n"
    again = add("alternateNames.txt", names)
    assert (again.names, again.others) == (1, 1)
    assert told(again) == [("3", "names the place g77, which is in no gazetteer: add the country's dump first")]
    assert found(data, "Mirfa Hill")[0][0] == "Tall Mirfā"


def test_tables_of_areas_with_their_codes(add, data):
    book = Workbook()
    book.active.title = "ADM2"
    book.active.append(["A table of areas"])
    book.active.append(
        ["ADM2_EN", "ADM2_AR", "ADM2_PCODE", "ADM1_EN", "ADM1_PCODE", "ADM0_EN", "ADM0_PCODE", "center_lat", "center_lon"]
    )
    book.active.append(["Mirfa district", "ناحية مرفا", "SY0799", "Idleb", "SY07", "Syria", "SY", 36.1, 36.7])
    book.active.append(["Nura district", None, "SY0798", "Idleb", "SY07", None, None, None, None])
    book.active.append([None, None, "SY0797", None, "SY07", None, None, None, None])
    other = book.create_sheet("ADM1")
    other.append(["ADM1_EN", "ADM1_AR", "ADM1_PCODE", "ADM0_PCODE"])
    other.append(["Idleb", "محافظة مرفا", "SY07", "SY"])
    done = add("areas.xlsx", book)
    assert (done.places, done.names) == (2, 1)
    assert told(done) == [("5", "has no name")]
    assert found(data, "ناحية مرفا") == [("Mirfa district", "admin2", "Idlib", 36.1, 36.7, "alternate")]
    assert found(data, "Nura district") == [("Nura district", "admin2", "Idlib", None, None, "exact")]
    assert found(data, "محافظة مرفا")[0][:2] == ("Idlib", "admin1")


def test_outlines_of_geojson_get_a_point_within_them(add, data):
    square = [[36.0, 36.0], [36.2, 36.0], [36.2, 36.2], [36.0, 36.2], [36.0, 36.0]]
    hook = [[37.0, 36.0], [38.0, 36.0], [38.0, 37.0], [37.9, 37.0], [37.9, 36.1], [37.0, 36.1], [37.0, 36.0]]
    listed = [
        ({"name": "Mirfa pocket", "country": "SY", "kind": "region"}, {"type": "Polygon", "coordinates": [square]}),
        (
            {"name": "Nura bend", "country": "SY", "kind": "region"},
            {"type": "MultiPolygon", "coordinates": [[square[:3]], [hook]]},
        ),
        ({"name": "Nura gate", "country": "SY", "kind": "checkpoint"}, {"type": "Point", "coordinates": [36.5, 36.4]}),
        (
            {"name": "Nura road", "country": "SY", "kind": "road"},
            {"type": "LineString", "coordinates": [[36.5, 36.4], [36.6, 36.4]]},
        ),
    ]
    features = [{"type": "Feature", "properties": told, "geometry": geometry} for told, geometry in listed]
    done = add("p.geojson", json.dumps({"type": "FeatureCollection", "features": [*features, "none", {}]}))
    assert done.places == 3
    assert [line for line, _ in told(done)] == ["4", "5", "6"]
    assert found(data, "Mirfa pocket")[0][3:5] == pytest.approx((36.1, 36.1))
    lat, lon = found(data, "Nura bend")[0][3:5]
    assert (37.9 <= lon <= 38.0) or (36.0 <= lat <= 36.1)
    assert found(data, "Nura gate")[0][1] == "site"


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("p.csv", "colour,size\nred,3\n", "no column is called `name`"),
        ("p.csv", "", "a header with `name`"),
        ("p.csv", b"\x00\x01\x02", "not a text"),
        ("p.txt", "A report of two dead.\n", "a header with `name`"),
        ("p.xlsx", b"PK no workbook", "no zip file, or a damaged one"),
        ("p.xlsx", Workbook(), "a header with `name`"),
        ("p.geojson", "[1, 2]", "no GeoJSON"),
        ("p.geojson", "{" * 50, "no GeoJSON"),
        ("p.geojson", "[" * 100_000, "no GeoJSON"),
        ("p.geojson", b"\xff\xfe", "not in UTF-8"),
        ("p.geojson", '{"type": "FeatureCollection", "features": [{"properties": {"a": 1}}]}', "a header with `name`"),
    ],
)
def test_a_file_that_is_none_of_these_is_told_and_nothing_is_added(add, data, name, content, what):
    with pytest.raises(InputError, match=r"p\.") as raised:
        add(name, content)
    assert what in str(raised.value)
    assert not (data / ADDED).exists()


def test_a_file_that_is_not_there_is_told(data, tmp_path):
    with pytest.raises(InputError, match="no such file"):
        add_places(tmp_path / "none.csv", data=data)


def test_a_broken_row_costs_itself_only(add):
    done = add("p.csv", HEADER + 'Bro"ken,"x"y,36.1,36.7,,SY,village\nTal Mirfa,,36.1,36.7,,SY,village\n')
    assert done.places == 1
    assert len(done.problems) == 1


def test_places_changed_by_hand_into_something_else_are_told(data):
    (data / ADDED).write_text('{"id": "x1", "colour": "red"}\n')
    with pytest.raises(StoreError, match=r"places\.jsonl:1: no place of a gazetteer"):
        open_gazetteer(data)


def test_a_workspace_has_places_of_its_own(add, data, tmp_path):
    own = tmp_path / "workspace"
    add("p.csv", HEADER + "Tal Mirfa,,36.1,36.7,,SY,village\n", own=own)
    assert [e.name for e in open_gazetteer(data, own).find("Tal Mirfa")] == ["Tal Mirfa"]
    assert open_gazetteer(data).find("Tal Mirfa") == ()
    assert open_gazetteer(data).digest != open_gazetteer(data, own).digest
