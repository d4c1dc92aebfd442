"""`why`: the score of a pair, feature by feature."""

import json

import pytest

from recount.cli.main import main
from recount.store.workspace import Workspace

TEXTS = {
    "wire": "A shell hit the market of Bakel in Senegal on 2 April 2025 and killed nine people, the town's hospital said.",
    "later": "Nine people were killed when a shell hit the market of Bakel on 2 April 2025, residents said.",
    "other": "Two soldiers were shot dead at a checkpoint near Kolda on 9 June 2025, police said.",
}


DAYS = {"wire": "2025-04-03", "later": "2025-04-03", "other": "2025-06-10"}


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """The working copy of three reports."""
    folder = tmp_path_factory.mktemp("why")
    rows = [
        json.dumps({"id": name, "outlet": f"The {name}", "title": None, "published": DAYS[name], "language": "en", "text": text})
        for name, text in TEXTS.items()
    ]
    (folder / "reports.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert main(["run", str(folder / "reports.jsonl"), "--out", str(folder / "out"), "--jobs", "1"]) == 0
    return folder / "out"


def why(capsys, out, *names):
    capsys.readouterr()
    code = main(["why", *names, "--workspace", str(out)])
    return code, capsys.readouterr()


def test_the_weights_shown_add_up_to_the_score(capsys, out):
    code, told = why(capsys, out, "wire", "later")
    lines = [line.split(maxsplit=2) for line in told.out.splitlines() if line[:7].strip()[:1] in ("+", "-")]
    *features, (score, *_) = lines
    assert code == 0
    assert sum(float(weight) for weight, *_ in features) == pytest.approx(float(score), abs=0.05)
    assert {name for _, name, _ in features} >= {"bias", "place_day_and_figure", "words"}
    assert all(sentence.endswith(".") for *_, sentence in features)
    assert told.out.splitlines()[-1].startswith("They stand in one incident.")


def test_what_was_never_compared_is_said_so(capsys, out):
    _, told = why(capsys, out, "wire", "other")
    assert "They stand in two incidents" in told.out
    assert "linking does not compare them, since nothing brings them together" in told.out


def test_a_persons_word_is_named(capsys, out):
    assert main(["decide", "not_same", "wire", "later", "--reason", "two shells", "--workspace", str(out)]) == 0
    _, told = why(capsys, out, "wire", "later")
    assert told.out.splitlines()[-1] == "They stand in two incidents; a person has said: not same."
    assert main(["decide", "undo", "#" + _last(out), "--workspace", str(out)]) == 0


def _last(out):
    with Workspace.open(out / "workspace", create=False) as opened:
        return str(opened.ledger.entries()[-1].number)


def test_what_names_nothing_or_itself_is_wrong_use(capsys, out):
    assert why(capsys, out, "nobody", "wire")[0] == 2
    assert why(capsys, out, "wire", "wire")[0] == 2
