"""A composed page is as large as pages are, says that it is composed, and gives its report back."""

import pytest

from evaluate.composed_corpus import SOURCES, SmallAtlas
from recount.evaluate.corpus import SourceReport, compose, page
from recount.gather import gather

MORE = (
    "The stalls had been set up before dawn. {} traders had come from the villages along the river, the nurse said, with salt, "
    "cloth and early onions. When the second bomb fell most of them had already run for the trees.\n"
    "The wounded were carried to the clinic on doors and on the beds of lorries. By the evening {} of them had been treated."
)
LONG = [
    SourceReport(each.id, f"{each.text}\n{MORE.format(20 + n, 30 + n)}", each.incident, each.title, each.outlet, each.published)
    for n, each in enumerate(SOURCES)
]
REPORTS = list(compose(LONG, SmallAtlas(), number=12, seed=3))


def test_the_same_seed_gives_the_same_page_and_no_two_reports_the_same_surroundings():
    assert page(REPORTS[0], seed=3) == page(REPORTS[0], seed=3) != page(REPORTS[0], seed=4)
    related = [page(report, seed=3).split('class="related"')[1].split("</section>")[0] for report in REPORTS]
    assert len(set(related)) == len(REPORTS)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_a_page_has_about_fifty_thousand_bytes(report):
    assert 45_000 < len(page(report, seed=3).encode()) < 60_000


def test_a_page_says_at_its_top_and_foot_that_it_is_composed():
    made = page(REPORTS[0], seed=3)
    body = made.split("<body")[1]
    assert "composed" in made.split("<title>")[0]
    assert "This page is composed" in body.split("<main>")[0]
    assert "is composed; nobody is behind it" in body.split("<footer")[1]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_gathering_a_page_gives_its_report_and_nothing_around_it(tmp_path, report):
    (tmp_path / "page.html").write_text(page(report, seed=3), encoding="utf-8")
    (found,) = gather([str(tmp_path / "page.html")])
    assert [line for line in report.text.split("\n") if line not in found.text] == []
    assert len(found.text) < len(report.text) + 150
    assert found.published.edtf == report.published
    assert found.outlet == report.outlet
