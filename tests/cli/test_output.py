"""What goes to standard output, and what to standard error."""

import json

from recount.cli import output
from recount.gather import Problem


def test_a_line_of_json_is_utf8_whatever_it_holds(capfdbinary):
    output.json_line({"id": "caf\udce9", "text": "Ḥalab"})
    out, err = capfdbinary.readouterr()
    assert err == b""
    assert json.loads(out) == {"id": "caf\udce9", "text": "Ḥalab"}
    assert "Ḥalab".encode() in out


def test_problems_are_for_people(capsys):
    assert output.list_problems([Problem("a.txt", "no text"), Problem("b", "broken", "kept")]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "problem: a.txt: no text; skipped\nproblem: b: broken; kept\n")


def test_progress_is_silent_where_there_is_no_terminal(capsys):
    with output.progress() as shown:
        shown("read", 1, 2)
    assert capsys.readouterr() == ("", "")
