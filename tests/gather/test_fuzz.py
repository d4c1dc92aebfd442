"""Damaged files of every kind: nothing crashes, no neighbour is lost (`make fuzz` runs 2,000 of each)."""

import pytest

from gather.fuzz import KINDS, case, faults

NUMBER = 40


@pytest.mark.parametrize("kind", KINDS)
def test_no_damaged_file_crashes_gathering_or_costs_its_neighbours(kind, tmp_path):
    assert list(faults(kind, range(NUMBER), tmp_path, read=lambda report: report.quote(0, 1) if report.text else None)) == []


def test_the_same_number_is_the_same_file():
    assert [case(kind, 3) for kind in KINDS if kind not in ("xlsx", "zip")] == [
        case(kind, 3) for kind in KINDS if kind not in ("xlsx", "zip")
    ]
