"""The project's measures and the reference scripts give the same numbers; skipped where the scripts are not there."""

import importlib.util
import json
import re
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evaluate.composed import gold, spoilt, write_lines
from evaluate.composed_links import gold_links, spoilt_links, write_csv
from recount.evaluate.days import same_date
from recount.evaluate.link_entries import load_links
from recount.evaluate.link_score import score_links
from recount.evaluate.links import links_report, links_text
from recount.evaluate.names import fold, party
from recount.evaluate.places import admin1_of, place_names, same_place
from recount.evaluate.records import CodedPlace, load_records
from recount.evaluate.report import records_report
from recount.evaluate.score import score


def script(shared, name, *arguments):
    command = [sys.executable, str(shared / "tools" / name), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module", params=["composed", "dev.jsonl", "dev_other.jsonl"])
def gold_path(request, shared, tmp_path_factory):
    if request.param == "composed":
        return write_lines(tmp_path_factory.mktemp("gold") / "gold.jsonl", gold())
    return shared / "gold" / request.param


@pytest.mark.parametrize("seed", [None, *range(6)])
def test_records_score_as_the_script_does(shared, gold_path, tmp_path, seed):
    records = [json.loads(line) for line in gold_path.read_text(encoding="utf-8").splitlines()]
    path = write_lines(tmp_path / "ours.jsonl", records if seed is None else spoilt(records, seed))
    theirs = json.loads(script(shared, "score.py", gold_path, path, "--json"))
    ours = json.loads(records_report(gold_path, load_records(path), as_json=True))
    del ours["per_100_reports"]
    assert ours.keys() == theirs.keys()
    for slot, expected in theirs.items():
        assert ours[slot] == pytest.approx(expected, rel=0, abs=1e-12), slot
    assert records_report(gold_path, load_records(path)).startswith(script(shared, "score.py", gold_path, path))


def test_the_same_disagreements_are_listed(shared, gold_path, tmp_path):
    records = [json.loads(line) for line in gold_path.read_text(encoding="utf-8").splitlines()]
    path = write_lines(tmp_path / "ours.jsonl", spoilt(records, 7))
    printed = script(shared, "score.py", gold_path, path, "--errors", 100_000)
    theirs = Counter(re.findall(r"^(\S+)  ([a-z1_ ]+)$(?=\n    gold )", printed, re.MULTILINE))
    scores = score(load_records(gold_path), load_records(path))
    assert Counter((d.report, d.slot) for d in scores.disagreements) == theirs
    assert [d.slot for d in scores.disagreements] == sorted(d.slot for d in scores.disagreements)


@pytest.fixture(scope="module", params=["composed", "links_dev.jsonl"])
def links_path(request, shared, tmp_path_factory):
    if request.param == "composed":
        return write_lines(tmp_path_factory.mktemp("gold") / "links.jsonl", gold_links())
    return shared / "gold" / request.param


@pytest.mark.parametrize("seed", [None, *range(4)])
@pytest.mark.parametrize("ending", ["jsonl", "csv"])
def test_links_score_as_the_script_does(shared, links_path, tmp_path, seed, ending):
    entries = [json.loads(line) for line in links_path.read_text(encoding="utf-8").splitlines()]
    predicted = entries if seed is None else spoilt_links(entries, seed)
    path = (write_csv if ending == "csv" else write_lines)(tmp_path / f"ours.{ending}", predicted)
    theirs = json.loads(script(shared, "score_links.py", links_path, path, "--json"))
    ours = json.loads(links_report(links_path, path, as_json=True))
    assert ours.keys() == theirs.keys()
    for measure, expected in theirs.items():
        assert ours[measure] == pytest.approx(expected, rel=0, abs=1e-12), measure
    printed = script(shared, "score_links.py", links_path, path, "--errors", 5)
    assert links_report(links_path, path, errors=5) == printed
    assert printed.endswith(links_text(score_links(load_links(links_path), load_links(path))))


@pytest.fixture(scope="module")
def reference(shared):
    specification = importlib.util.spec_from_file_location("reference_score", shared / "tools" / "score.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


WORDS = st.sampled_from(
    [
        "the", "Syrian", "Assad", "regime", "US", "U.S.", "us-led", "coalition", "Pro-Kurdish", "ISIL", "Daesh", "al-Nusra",
        "Front", "armed", "gunmen", "rebels", "opposition", "Turkish", "Russia", "Taliban", "insurgents", "suspected",
        "militants", "takfiri", "terrorists", "Hezbollah",
        "Ahrar", "al-Sham", "Free", "Army", "Jaysh", "al-Islam", "bus", "Iranian", "Rif",
        "Dimashq", "governorate", "Province", "of", "eastern", "Ḥasakah", "Deir", "ez-Zor", "Dayr", "az", "Zawr", "Al-Raqqah",
        "city", "Idlib’s", "camp", "countryside",
    ]
)  # fmt: skip
NAMES = st.none() | st.lists(WORDS, max_size=4).map(" ".join) | st.text(max_size=12)
PLACES = st.none() | st.fixed_dictionaries({"name": NAMES, "text": NAMES, "admin1": NAMES})
DATES = (
    st.none()
    | st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["2016", "XXXX", "2017"]),
        st.sampled_from(["", "-05", "-12", "-XX", "-13"]),
        st.sampled_from(["", "-01", "-05", "-07", "-31", "-XX"]),
        st.sampled_from(["", "~", "?"]),
    )
    | st.from_regex(r"\A2016-05-0[1-9](/2016-0[56]-0[1-9])?[~?]?\Z")
    | st.text("0123456789-X/~", max_size=10).filter(lambda text: not text.startswith(("0", "9")))
)
SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)


@SHARED
@given(name=NAMES)
def test_names_are_folded_and_known_as_in_the_script(reference, name):
    assert fold(name) == reference.fold(name)
    assert party(name) == reference.actor(name)
    assert admin1_of(CodedPlace(admin1=name)) == reference.admin1({"admin1": name})


@SHARED
@given(left=DATES, right=DATES)
def test_dates_agree_as_in_the_script(reference, left, right):
    assert same_date(left, right) == reference.same_date(left, right)


@SHARED
@given(left=PLACES, right=PLACES)
def test_places_agree_as_in_the_script(reference, left, right):
    names = [None if given is None else place_names(CodedPlace(given["name"], given["text"])) for given in (left, right)]
    assert same_place(*names) == reference.same_place(left, right)
