"""Linking taken up where an earlier run ended gives what linking everything at once gives, and keeps just that."""

from dataclasses import dataclass, field, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from link.test_linker import STANDING, TOLD, WORDS, told
from recount.domain.incident import Mint
from recount.domain.rulings import Rulings
from recount.link.kept import Kept, KeptReport, KeptRulings
from recount.link.linking import Linking

LONG = " ".join(f"{word} {n}" for n, word in enumerate(WORDS * 5))
"""A text so long that who carries it carries a copy."""


@dataclass
class Workspace:
    """What is kept from run to run, as a store keeps it."""

    rows: dict[str, KeptReport] = field(default_factory=dict)
    ruled: KeptRulings = field(default_factory=KeptRulings)
    told: dict[str, tuple] = field(default_factory=dict)

    def run(self, now, rulings):
        """Link the reports that are there now, from what was kept."""
        gone = [ident for ident, was in self.told.items() if now.get(ident) != was]
        new = [pair for ident, pair in now.items() if self.told.get(ident) != pair]
        before = Kept(list(self.rows.values()), self.ruled, now.__getitem__)
        linking = Linking(new, rulings, before=before, gone=gone)
        for ident in gone:
            self.rows.pop(ident)
        for ident in {*linking.altered(), *(report.id for report, _ in new)} & now.keys():
            self.rows[ident] = linking.kept(ident)
        self.told, self.ruled = dict(now), linking.linker.rulings
        return linking


def drawn_reports(drawn, copied):
    """Reports with their readings; some carry one long text, some a standing paragraph."""
    made = []
    for at, (town, day, low, words) in enumerate(drawn):
        text = None
        if copied[at % len(copied)]:
            text = f"{low} people died. {STANDING if copied[at % len(copied)] > 1 else ''}{LONG} {at}"
        report, entry = told(at, town=town, day=day, low=low, words=words, text=text)
        made.append((report, entry.reading))
    return made


@st.composite
def steps(draw, number):
    """Which reports are there and what people ruled, run by run."""
    found = []
    pairs = st.lists(st.tuples(st.integers(0, number - 1), st.integers(0, number - 1)), max_size=2)
    for _ in range(draw(st.integers(1, 4))):
        there = draw(st.sets(st.integers(0, number - 1)))
        read_anew = draw(st.sets(st.integers(0, number - 1), max_size=2))
        found.append(
            (there, read_anew, draw(pairs), draw(pairs), draw(pairs), draw(st.sets(st.integers(0, number - 1), max_size=2)))
        )
    return found


def pairs_of(made, drawn):
    ids = [reading.incidents[0].id for _, reading in made]
    return frozenset(tuple(sorted((ids[a], ids[b]))) for a, b in drawn if a != b)


def another_reading(pair):
    """The report as it is read another time: it happened elsewhere."""
    report, reading = pair
    (incident,) = reading.incidents
    return report, replace(reading, incidents=(replace(incident, place=None),))


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_run_after_run_gives_what_one_run_gives(data):
    drawn = data.draw(st.lists(TOLD, min_size=2, max_size=12))
    made = drawn_reports(drawn, data.draw(st.lists(st.integers(0, 2), min_size=1, max_size=4)))
    ws = Workspace()
    for there, read_anew, same, apart, undecided, coded in data.draw(steps(len(made))):
        made = [another_reading(pair) if at in read_anew else pair for at, pair in enumerate(made)]
        mints = (Mint("i1", "K1", "c1", tuple(made[at][1].incidents[0].id for at in sorted(coded)), sheet="x"),) if coded else ()
        rulings = Rulings(
            same=pairs_of(made, same), not_same=pairs_of(made, apart), undecided=pairs_of(made, undecided), mints=mints
        )
        now = {made[at][0].id: made[at] for at in sorted(there)}
        linking, whole = ws.run(now, rulings), Linking(list(now.values()), rulings)
        assert linking.clusters() == whole.clusters()
        assert linking.groups() == whole.groups()
        assert ws.rows == {ident: whole.kept(ident) for ident in now}


def test_who_is_not_touched_is_not_written_again():
    made = drawn_reports([(0, 5, 9, ["bakery", "shell"]), (0, 6, 9, ["bakery", "queue"])], [0])
    ferry = "Twenty farmers drowned when a ferry sank off the harbour on Friday, the coast guard announced."
    report, entry = told(7, town=1, day=15, low=20, words=("ferry",), text=ferry)
    ws = Workspace()
    ws.run({made[0][0].id: made[0], report.id: (report, entry.reading)}, Rulings())
    linking = ws.run({report.id: (report, entry.reading)} | {pair[0].id: pair for pair in made}, Rulings())
    assert linking.altered() == {pair[0].id for pair in made}
    assert len(linking.clusters()) == 2
