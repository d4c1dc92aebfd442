"""Places, outlines and the views that they are drawn in."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory as f
from publish import many
from recount.publish.lookup import lookup
from recount.publish.site.addresses import incident_pages
from recount.publish.site.lines import incident_lines
from recount.publish.site.locator import locator
from recount.publish.site.marks import radius_of
from recount.publish.site.places import spots, unplaced
from recount.publish.site.projection import WORLD, Box, Part, box_of, clipped, outline, tenths, view_of
from recount.publish.site.shapes import countries, country_name
from recount.publish.site.world_map import WIDTH, world_map


def drawn(record):
    lines = incident_lines(lookup(record), incident_pages(record))
    return spots(record, lines), unplaced(record, lines)


MANY = many.record()
SPOTS, UNPLACED = drawn(MANY)


def test_countries_have_codes_names_and_outlines_within_the_world():
    assert len(countries()) > 230
    assert (country_name("SY"), country_name("XK"), country_name("ZZ"), country_name(None)) == ("Syria", "Kosovo", "ZZ", "")
    assert all(c.box.west >= -180 and c.box.east <= 180 and c.parts for c in countries())


@pytest.mark.parametrize(
    ("code", "lon", "lat"), [("SY", 38.3, 35.1), ("SN", -14.5, 14.5), ("ZM", 27.8, -13.5), ("RU", 100.0, 60.0)]
)
def test_a_country_lies_where_it_lies(code, lon, lat):
    (country,) = [c for c in countries() if c.code == code]
    assert sum(_inside(part.ring, lon, lat) for part in country.parts) % 2 == 1


def _inside(ring, lon, lat):
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise((*ring, ring[0])):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2


def test_no_outline_runs_across_the_whole_world():
    assert [c.name for c in countries() for part in c.parts if any(abs(a[0] - b[0]) > 90 for a, b in pairwise(part.ring))] == []


points = st.tuples(st.floats(-180, 180), st.floats(-80, 80))


@given(st.lists(points, min_size=1, max_size=6))
def test_a_view_holds_all_its_points(given_points):
    view = view_of(given_points, width=1000, aspect=1.5, least=1.6)
    for lon, lat in given_points:
        x, y = view.at(lon, lat)
        assert -1 <= x <= 1001
        assert -1 <= y <= view.height + 1


@given(st.lists(points, min_size=3, max_size=12), points, st.floats(0.1, 90), st.floats(0.1, 60))
def test_what_is_clipped_lies_within_the_box(ring, corner, wide, high):
    box = Box(corner[0], corner[1], corner[0] + wide, corner[1] + high)
    for lon, lat in clipped(Part(tuple(ring), box_of(ring)), box):
        assert box.west - 1e-6 <= lon <= box.east + 1e-6
        assert box.south - 1e-6 <= lat <= box.north + 1e-6


def test_a_square_within_the_view_is_drawn_in_steps_of_tenths():
    view = view_of([(0, 0), (10, 10)], width=100, aspect=1, least=1)
    ring = ((2.0, 2.0), (8.0, 2.0), (8.0, 8.0), (2.0, 8.0), (2.0, 2.0))
    path = outline([Part(ring, box_of(ring))], view, view.box)
    assert path.startswith("M")
    assert path.endswith("z")
    assert outline([Part(ring, box_of(ring))], view, Box(50, 50, 60, 60)) == ""
    assert (tenths(12), tenths(-5), tenths(10), tenths(0)) == ("1.2", "-0.5", "1", "0")


def test_precision_is_drawn_as_what_it_is():
    marks = {(s.name, s.precision): s.mark for s in SPOTS}
    assert marks == {
        ("Harim", "settlement"): "ring", ("Clinic of Harim", "site"): "point", ("Salqin", "settlement"): "ring",
        ("Idlib", "admin1"): "area", ("Ariha district", "admin2"): "area", ("Syria", "country"): "area",
        ("Suva", "settlement"): "ring",
    }  # fmt: skip


def test_a_town_known_only_by_its_region_is_drawn_with_the_region():
    (region,) = [s for s in SPOTS if s.precision == "admin1"]
    assert {line.place for line in region.lines} == {"Idlib", "Jisr"}


def test_a_mark_has_the_name_that_most_of_its_incidents_have():
    names = ["Old Harim", "Harim", "Harim"]
    incidents = [f.weighed(f.incident(id=f"i{n}", place=f.place(name, lat=36.2, lon=36.5))) for n, name in enumerate(names)]
    (spot,) = drawn(f.record(incidents=incidents))[0]
    assert (spot.name, len(spot.lines)) == ("Harim", 3)


def test_every_incident_is_on_the_map_or_listed_with_the_reason():
    on_map = [line.number for s in SPOTS for line in s.lines]
    beside = [line.number for u in UNPLACED for line in u.lines]
    assert sorted(on_map + beside) == list(range(len(MANY.incidents)))
    assert [u.reason for u in UNPLACED] == ["The place is named, but no gazetteer knows it", "No place is said"]


def test_one_far_place_does_not_shrink_all_others():
    far = drawn(f.record(*_entries(["SY"] * 19 + ["FJ"])))[0]
    picture = world_map(far)
    assert picture.outside == 1
    assert sum(0 <= m.x <= WIDTH and 0 <= m.y <= picture.height for m in picture.marks) == len(far) - 1
    assert picture.reach[0] < 0 < WIDTH < picture.reach[2]


def _entries(countries_of):
    for number, code in enumerate(countries_of):
        of = f.report(f"Strike {number}: it killed 16 people there.")
        lat, lon = (35.0 + number / 20, 38.0) if code == "SY" else (-18.0, 178.0)
        mention = f.located(of=of, place=f.place(f"Town {number}", lat=lat, lon=lon, country=code))
        yield f.entry(of, f.reading(mention, of=of, claims=[f.claim(of=of)]))


def test_names_on_the_map_meet_neither_each_other_nor_a_mark():
    picture = world_map(SPOTS)
    names = [m.boxes[1] for m in picture.marks if m.label is not None]
    rings = [(m, m.boxes[0]) for m in picture.marks if not m.reach]
    assert not any(a.meets(b) for i, a in enumerate(names) for b in names[i + 1 :])
    assert not any(m.boxes[1].meets(box) for m in picture.marks if m.label for other, box in rings if other is not m)


def test_the_map_of_no_place_is_the_world():
    picture = world_map([])
    assert picture.marks == ()
    assert len(picture.land) > 150
    assert view_of([], width=1000, aspect=1.5, least=1).box.holds(0, 0)
    assert box_of([]) == WORLD


def test_marks_grow_with_their_incidents_up_to_a_size():
    sizes = [radius_of(n) for n in (1, 2, 10, 10_000)]
    assert sizes == sorted(sizes)
    assert sizes[-1] == 24


@pytest.mark.parametrize("place", [p for p in many.PLACES if p is not None and p.lat is not None], ids=lambda p: p.name)
def test_the_small_map_shows_the_place_within_its_country(place):
    found = locator(place)
    assert 0 <= found.x <= found.width
    assert 0 <= found.y <= found.height
    assert found.own
    assert found.whole == (place.precision == "country")


def test_a_place_without_a_point_has_no_small_map_and_one_without_a_country_has():
    assert locator(None) is None
    assert locator(f.place("Nowhere")) is None
    at_sea = locator(f.place("Rig", lat=0.0, lon=-30.0, country=None))
    assert (at_sea.own, at_sea.country) == ("", "")


def test_names_that_have_no_room_on_a_narrow_screen_are_known():
    crowded = {m.spot.name: m.is_crowded for m in world_map(SPOTS).marks}
    assert crowded["Idlib"] is True  # an area: its circle does not grow with the letters
    assert not all(crowded.values())
