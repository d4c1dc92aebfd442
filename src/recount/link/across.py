"""Linking across reports: which reported incidents are one incident."""

from collections.abc import Iterator, Sequence

from recount.domain.ids import MentionId, ReportId
from recount.domain.incident import Cluster, PairScore
from recount.domain.rulings import Pair, Rulings
from recount.link.blocking import candidate_pairs
from recount.link.cluster import Constraints, cluster
from recount.link.facets import Facet, LinkInput, facets, spread
from recount.link.scores import scorer
from recount.link.weights import weights

_CODED = "coded"
"""Stands for the one report that all rows with a code of their own are taken to be."""


def across(
    entries: Sequence[LinkInput], copies: Sequence[Sequence[ReportId]] = (), rulings: Rulings | None = None
) -> tuple[Cluster, ...]:
    """All reported incidents of the entries in clusters, ordered by the first report and the place in it.

    The order of the entries changes nothing. A person's `same` joins, also within a report; `not_same` keeps apart, also
    by way of others; what is `undecided` nothing automatic joins. Two incidents of one report are joined by a person only, and
    so are incidents that came in with codes of their own.
    """
    rulings = rulings or Rulings()
    told = facets(entries, copies)
    scores: dict[Pair, float] = {(s.left, s.right): s.score for s in _scored(told)}
    constraints = Constraints(rulings.same, rulings.not_same, rulings.undecided)
    coded = {member for mint in rulings.mints if mint.sheet is not None for member in mint.members}
    report_of: dict[str, str] = {facet.id: _CODED if facet.id in coded else facet.report_id for facet in told}
    of = weights()
    found = cluster(report_of, scores, constraints, threshold=of.threshold, unscored=of.unscored)
    place = {facet.id: at for at, facet in enumerate(told)}
    ordered = sorted(sorted(place[MentionId(member)] for member in members) for members in found)
    return tuple(_cluster([told[at] for at in places]) for places in ordered)


def pair_scores(entries: Sequence[LinkInput], copies: Sequence[Sequence[ReportId]] = ()) -> tuple[PairScore, ...]:
    """The scores of all pairs that linking compares, each with its reasons, ordered by the two ids."""
    return tuple(sorted(_scored(facets(entries, copies)), key=lambda score: (score.left, score.right)))


def explain(
    left: MentionId, right: MentionId, entries: Sequence[LinkInput], copies: Sequence[Sequence[ReportId]] = ()
) -> PairScore:
    """The score of two reported incidents with its reasons, whether or not linking compares them; raises KeyError."""
    told = facets(entries, copies)
    by_id = {facet.id: facet for facet in told}
    return scorer(told).score(by_id[left], by_id[right])


def _scored(told: Sequence[Facet]) -> Iterator[PairScore]:
    judge = scorer(told)
    for one, other in candidate_pairs(told, spread(told)):
        yield judge.score(told[one], told[other])


def _cluster(members: Sequence[Facet]) -> Cluster:
    return Cluster(tuple(f.id for f in members), tuple(claim for f in members for claim in f.claims))
