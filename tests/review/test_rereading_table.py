"""Every row of docs/rereading.md names its test."""

import re


def test_every_row_of_the_table_has_its_test(root):
    rows = re.findall(r"^\|.*\|([^|]*)\|$", (root / "docs" / "rereading.md").read_text(), re.MULTILINE)
    tests = "".join((root / "tests" / path).read_text() for path in ("review/test_rereading.py", "domain/test_minting.py"))
    names = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert len(names) > len(rows) - 8, "every row but the heads of the tables names a test"
    assert [name for name in names if f"def test_{name}(" not in tests] == []
