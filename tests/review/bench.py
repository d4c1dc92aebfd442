"""A small bench for decisions: composed readings, linked and weighed for real, decided on, and read again."""

from datetime import UTC, datetime

import factory
from recount.domain.folding import fold
from recount.domain.minting import decision_of
from recount.domain.report import Report
from recount.domain.ruled import dated
from recount.recording import Rules, assemble_record
from recount.review.acts import decide
from recount.review.queue import queue
from recount.weigh.conventions import convention
from recount.weigh.policies import policy

AT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
RULES = Rules(policy("origins-1"), convention("recount-1"))
TEXT = (
    "An airstrike on the market of Harim on Monday killed 16 people, local sources told the Norland News Agency. "
    "Seven children were among the dead and at least 30 people were injured. The army denied the attack. "
    "On Friday shelling of Salqin killed four people."
)


def report(outlet="Norland Daily", text=TEXT, given="a"):
    """A report with one sighting."""
    return factory.report(text, outlet=outlet, given_id=given)


class Bench:
    """A workspace under review, with the readings of its reports by the name of the reader."""

    def __init__(self, workspace, *reports: Report):
        self.workspace = workspace
        self.reports = {made.id: made for made in reports}
        self.reader = "reader 0"
        workspace.add(reports)

    def read(self, *readings):
        """A reader reads the reports; the next call is another reader."""
        self.reader = f"reader {int(self.reader.split()[1]) + 1}"
        self.workspace.save_readings(self.reader, readings)

    def record(self):
        """The record as it stands; new incidents get their ids in the ledger."""
        for _ in range(2):
            rulings = fold(self.workspace.ledger.entries())
            readings = {reading.report_id: reading for reading in self.workspace.readings(self.reader)}
            pairs = [(dated(r, rulings), readings[r.id]) for r in self.workspace.reports() if r.id in readings]
            made = assemble_record(pairs, rulings, factory.stamp(), RULES)
            self.workspace.ledger.append_all([decision_of(minted) for minted in made.minted])
        assert made.minted == ()
        return made.record

    def decide(self, act, *ids, reason="seen on page 2", by="reviewer", at=AT, **values):
        """Decide on the record as it stands."""
        return decide(self.workspace, self.record(), act, ids, values, reason=reason, by=by, at=at)

    def queue(self, *kinds):
        """What awaits a person, of those kinds or of all."""
        items = queue(self.workspace, self.record())
        return tuple(item for item in items if not kinds or item.kind in kinds)

    def claim(self, id_):
        """A claim of the record, or None."""
        return self.record().claims().get(id_)

    def state(self, id_):
        """The review state of a claim or an incident."""
        return self.record().state(id_)

    def tally(self, code, effect="killed"):
        """Low and high of all victims of an effect."""
        (weighed,) = [w for w in self.record().incidents if w.incident.code == code]
        return next((t.low, t.high) for t in weighed.tallies if (t.effect, t.victims) == (effect, "all"))
