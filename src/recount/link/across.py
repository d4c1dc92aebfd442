"""Linking across reports: which reported incidents are one incident."""

from collections.abc import Sequence

from recount.domain.ids import MentionId, ReportId
from recount.domain.incident import Cluster, PairScore
from recount.domain.rulings import Rulings
from recount.link.facets import LinkInput
from recount.link.linker import Linker


def across(
    entries: Sequence[LinkInput], copies: Sequence[Sequence[ReportId]] = (), rulings: Rulings | None = None
) -> tuple[Cluster, ...]:
    """All reported incidents of the entries in clusters, ordered by the first report and the place in it.

    The order of the entries changes nothing. A person's `same` joins, also within a report; `not_same` keeps apart, also
    by way of others; what is `undecided` nothing automatic joins. Two incidents of one report are joined by a person only, and
    so are rows coded from one document, and incidents that came in with codes of their own.
    """
    return Linker(entries, copies, rulings).clusters()


def pair_scores(entries: Sequence[LinkInput], copies: Sequence[Sequence[ReportId]] = ()) -> tuple[PairScore, ...]:
    """The scores of all pairs that linking compares, each with its reasons, ordered by the two ids."""
    return Linker(entries, copies).pair_scores()


def explain(
    left: MentionId, right: MentionId, entries: Sequence[LinkInput], copies: Sequence[Sequence[ReportId]] = ()
) -> PairScore:
    """The score of two reported incidents with its reasons, whether or not linking compares them; raises KeyError."""
    return Linker(entries, copies).explain(left, right)
