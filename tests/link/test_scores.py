"""Features of a pair, each with its sentence."""

import pytest

import factory
from recount.link.facets import LinkInput, facets
from recount.link.scores import scorer
from recount.link.weights import weights

A = factory.place("Vardim", lat=36.0, lon=37.0, admin1="North", gazetteer_id="g1")
B = factory.place("Sarn", lat=36.5, lon=37.0, admin1="North", gazetteer_id="g2")
NORTH = factory.place("North", "admin1", admin1="North")


def entry(number, *, claims=(), published="2019-03-12", title=None, **fields):
    text = f"Report number {number} speaks of a strike, 20 dead, 7 hurt."
    report = factory.report(text, outlet=f"o{number}", published=published)
    fields.setdefault("when", None)
    mention = factory.located(of=report, **fields)
    made = [factory.claim(words, of=report, count=count, **more) for words, count, more in claims]
    return LinkInput(factory.reading(mention, of=report, claims=made), report.outlet, title, published, text)


def features(left, right, copies=()):
    one, other = entry(1, **left), entry(2, **right)
    told = facets([one, other], copies and [(one.reading.report_id, other.reading.report_id)])
    return {f.name: f.sentence for f in scorer(told).score(*told).features}


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        ({"place": A}, {"place": A}, "place_same"),
        ({"place": NORTH}, {"place": NORTH}, "place_same_area"),
        ({"place": A}, {"place": NORTH}, "place_nested"),
        ({"place": A}, {"place": B}, "place_apart"),
        ({"place": A}, {}, "place_unknown"),
        ({"when": "2019-03-11"}, {"when": "2019-03-11"}, "day_same"),
        ({"when": "2019-03"}, {"when": "2019-03-11"}, "day_within"),
        ({"when": "2019-03-12"}, {"when": "2019-03-11"}, "day_next"),
        ({"when": "2019-03-14"}, {"when": "2019-03-11"}, "day_off"),
        ({"when": "2019-03-18"}, {"when": "2019-03-11"}, "day_apart"),
        ({"when": "2019-03-11"}, {}, "day_fits_publication"),
        ({"when": "2019-03-20"}, {}, "day_apart"),
        ({}, {"published": "2019-05-12"}, "published_apart"),
        ({}, {}, "published_together"),
        ({"means": "drone"}, {"means": "drone"}, "means_same"),
        ({"means": "drone"}, {"means": "mine"}, "means_differ"),
        ({"site_type": "school"}, {"site_type": "school"}, "site_same"),
        ({"site_type": "school"}, {"site_type": "market"}, "site_differ"),
        ({"parties": (factory.party(),)}, {"parties": (factory.party(),)}, "parties_shared"),
        ({"parties": (factory.party(),)}, {"parties": (factory.party("Sarn"),)}, "parties_differ"),
        ({}, {}, "both_lead"),
        ({}, {}, "words"),
    ],
)
def test_a_feature_is_found_and_says_why(left, right, name):
    assert features(left, right)[name].endswith(".")


def toll(low, effect="killed", **fields):
    return ("20 dead", factory.count(low), {"effect": effect, **fields})


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        ([toll(20)], [toll(20)], "figures_same_large"),
        ([toll(2)], [toll(2)], "figures_same_small"),
        ([toll(20)], [toll(26)], "figures_close"),
        ([toll(20)], [toll(90)], "figures_far"),
        ([toll(7, "injured")], [toll(7, "injured")], "injured_same"),
        ([toll(7, groups=("children",))], [toll(7, groups=("children",))], "groups_shared"),
    ],
)
def test_figures_and_groups_are_compared(left, right, name):
    assert name in features({"claims": left}, {"claims": right})


def test_the_toll_of_an_area_that_is_much_larger_than_that_of_a_place_in_it_speaks_against():
    area, town = {"place": NORTH, "claims": [toll(67)]}, {"place": A, "claims": [toll(20)]}
    assert "area_counts_more" in features(area, town)
    assert "area_counts_more" not in features({**area, "claims": [toll(25)]}, town)
    assert "area_counts_more" not in features({**area, "claims": [toll(20)]}, {**town, "claims": [toll(67)]})
    assert "area_counts_more" not in features({**area, "claims": [toll(67), toll(20, status="civilian")]}, town)


def test_a_vague_toll_and_one_of_a_whole_country_are_no_larger_toll_of_an_area():
    town = {"place": A, "claims": [toll(20)]}
    dozens = ("20 dead", factory.count(60, kind="vague", words="scores"), {})
    assert "area_counts_more" not in features({"place": NORTH, "claims": [dozens]}, town)
    assert "area_counts_more" not in features({"place": factory.place("Syria", "country"), "claims": [toll(67)]}, town)


def test_vague_denied_and_part_figures_are_not_compared():
    vague = ("20 dead", factory.count(24, kind="vague", words="dozens"), {})
    for one in (vague, toll(20, polarity="denied"), toll(20, part_of="c1")):
        assert not any(name.startswith("figures") for name in features({"claims": [one]}, {"claims": [one]}))


def test_the_same_text_counts():
    assert "same_text" in features({}, {}, copies=True)
    assert "same_text" not in features({}, {})


def test_a_version_that_the_package_does_not_hold_is_refused():
    with pytest.raises(ValueError, match="no weights named 'weights-0'"):
        weights("weights-0")


BULLETIN = (
    "In the past day {} shells fell on villages of the northern valley, the regional command said in its morning bulletin. "
    "Aircraft flew over the river, a bridge was closed to lorries, and power failed between the mill and the old harbour. "
    "Another {} people were hurt where walls came down, doctors at the district hospital told the agency by telephone."
)


@pytest.mark.parametrize(("copies", "name"), [(True, "words"), (False, "words_of_a_form")])
def test_the_words_of_a_form_that_is_filled_twice_say_nothing_unless_the_texts_are_copies(copies, name):
    def told(outlet, *numbers):
        report = factory.report(BULLETIN.format(*numbers), outlet=outlet, published="2019-03-12")
        reading = factory.reading(factory.located(of=report, when=None), of=report)
        return LinkInput(reading, outlet, "Valley shelled", "2019-03-12", report.text)

    one, other = told("a", 41, 5), told("b", 63, 9)
    pair = facets([one, other], [(one.reading.report_id, other.reading.report_id)] if copies else [])
    found = {f.name: f.weight for f in scorer(pair).score(*pair).features}
    assert {"words", "words_of_a_form"} & found.keys() == {name}
    assert (found[name] > 0) is copies
