"""Tolls that are corrected: the figure that counts, and the one that it replaces (codebook, `revises`)."""

import pytest

from recount import Report
from recount.read.reader import read_report


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


def told(text):
    claims = read_report(Report.of(text, published="2019-03-12")).claims
    figures = {claim.id: claim.count.low for claim in claims}
    return "; ".join(
        " ".join(
            [
                claim.effect,
                str(claim.count.low),
                *([f"revises {figures[claim.revises]}"] if claim.revises is not None else []),
                *([claim.absence] if claim.absence is not None else []),
            ]
        )
        for claim in claims
    )


CORRECTIONS = [
    ("The death toll rose to 54 from 41, the ministry said.", "killed 54"),
    ("The death toll has risen from 12 to 19, the hospital said.", "killed 19"),
    ("Police revised the death toll down to nine from 14.", "killed 9"),
    ("The army, which had earlier said 20 soldiers died, put the toll at 13.", "killed 13 revises 20; killed 20"),
    ("The hospital had earlier put the toll at 16, but now says 21 people died.", "killed 16; killed 21 revises 16"),
    ("Officials had initially reported 30 deaths; the toll was later lowered to 22.", "killed 22 revises 30; killed 30"),
    ("Police said eight people were killed. They had earlier reported six dead.", "killed 8 revises 6; killed 6"),
    wrong(
        "The ministry corrected its toll from 18 to 15 dead.",
        "killed 15",
        why="the figure that is corrected is taken for a second toll",
    ),
    ("Earlier reports said 40 people had died; the governor said the number of dead was 25.", "killed 25; killed 40"),
    wrong(
        "A previous toll of seven dead was raised to 11.",
        "killed 11 revises 7; killed 7",
        why='a figure after "was raised to" is read as a toll only where the toll itself has none',
    ),
    ("The toll, first given as 100, was revised to 64 dead.", "killed 64"),
    ("The Red Cross said 70 bodies had been found, up from 55 on Monday.", "killed 70"),
    ("Police retracted an earlier report that 12 people had been killed in Bor.", "killed 12 corrected"),
    ("The agency withdrew its report that three soldiers had died in Bor.", "killed 3 corrected"),
    ("The army withdrew from Bor after a bomb killed three soldiers.", "killed 3"),
    ("The ministry's claim that 40 people were killed in Bor was false, a doctor said.", "killed 40 corrected"),
    ("The report that 12 people had been killed in Bor was not wrong, police said.", "killed 12"),
    ("The earlier figure of 33 dead was wrong, the mayor said; 28 people were killed in Bor.", "killed 33 corrected; killed 28"),
    ("The governor said 17 people had died, not 27 as first reported.", "killed 17"),
    ("Contrary to earlier reports, no one was killed, police said.", "killed 0 zero"),
    ("An earlier report of ten deaths in Bor proved false.", "killed 10 corrected"),
    ("A report said 12 people were killed in Bor when the army was mistaken about its target.", "killed 12"),
    ("The count of 12 dead in Bor was no mistake, police said.", "killed 12"),
    wrong(
        "The ministry said four people were killed, correcting a toll of five it had given on Monday.",
        "killed 4 revises 5; killed 5",
        why='"it had given" after the figure is not looked at',
    ),
    ("The number of wounded rose to 90 from 72.", "injured 90"),
    ("The toll doubled to 24 dead overnight, rescue workers said.", "killed 24"),
    ("Doctors now say 31 people died; on Sunday they had spoken of 26.", "killed 31"),
]


@pytest.mark.parametrize(("text", "expected"), CORRECTIONS)
def test_a_figure_that_replaces_another_says_which(text, expected):
    assert told(text) == expected
