"""What mistakes do harm: parties accused that nobody accuses, and deaths that nobody reports or that are lost."""

from dataclasses import dataclass

from recount.evaluate.cases import Compared
from recount.evaluate.claim_slots import invented, missed
from recount.evaluate.names import party
from recount.evaluate.records import CodedRecord


@dataclass(frozen=True, slots=True)
class Mistakes:
    """Counts over `reports` gold reports.

    `wrong_parties`: parties of a predicted record that stand in no gold incident of the report, each once a report (design,
    law 3). `invented_killed`: predicted claims of people killed that answer to no gold claim. `missed_killed`: gold claims of
    people killed in an incident that nothing answers to; cumulative totals are not counted here.
    """

    reports: int = 0
    wrong_parties: int = 0
    invented_killed: int = 0
    missed_killed: int = 0

    def __add__(self, other: "Mistakes") -> "Mistakes":
        """The mistakes of both."""
        return Mistakes(
            self.reports + other.reports,
            self.wrong_parties + other.wrong_parties,
            self.invented_killed + other.invented_killed,
            self.missed_killed + other.missed_killed,
        )

    def per_100(self, count: int) -> float:
        """A count as a rate in 100 reports."""
        return 100 * count / self.reports if self.reports else 0.0


def mistakes(compared: Compared) -> Mistakes:
    """The mistakes in one report."""
    return Mistakes(
        reports=1,
        wrong_parties=len(_parties(compared.ours.record) - _parties(compared.gold.record)),
        invented_killed=sum(claim.effect == "killed" for claim in invented(compared)),
        missed_killed=sum(claim.effect == "killed" and claim.scope == "incident" for claim in missed(compared)),
    )


def _parties(record: CodedRecord) -> set[str]:
    return {party(perpetrator.name) for incident in record.incidents for perpetrator in incident.perpetrators}
