"""Predicted lead incidents against gold ones: which reports speak of the same incident, and with what toll."""

import statistics
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.evaluate.link_entries import LinkEntry
from recount.evaluate.measures import Measure, measure, measure_of

_NOBODY = LinkEntry("")


@dataclass(frozen=True, slots=True)
class LinkScores:
    """The scores of linking over the reports whose gold has a lead incident.

    linking   B-cubed precision, recall and F1; a report without a predicted incident is a cluster of its own
    toll      share of the `tolls` reports with a gold or predicted killed figure in which low and high agree ("more than N"
              may be N or N + 1)
    origin    share of the `origins` reports with a gold origin whose kind agrees
    copies    over pairs of reports that carry the same text
    people    the lowest tolls of all incidents, each counted once by its median report, predicted over gold: what errors of
              linking cost in people
    """

    linking: Measure
    toll: float
    origin: float
    copies: Measure
    people: float
    reports: int
    incidents: int
    tolls: int
    origins: int
    copy_pairs: int


@dataclass(frozen=True, slots=True)
class LinkDisagreement:
    """Two reports that are one incident in one of gold and prediction only."""

    left: LinkEntry
    right: LinkEntry
    missed: bool
    """Whether the gold links them; else the prediction does."""


def score_links(gold: Mapping[str, LinkEntry], predicted: Mapping[str, LinkEntry]) -> LinkScores:
    """The scores of predicted entries by given id; entries for other reports are not looked at."""
    lead, ours = leads(gold, predicted)
    entries = {given_id: predicted.get(given_id, _NOBODY) for given_id in lead}
    tolls = [k for k in lead if (*gold[k].toll, *entries[k].toll) != (None,) * 4]
    origins = [k for k in lead if gold[k].origin is not None]
    gold_copies, our_copies = _copies(gold, gold), _copies(predicted, gold)
    whole = _people(lead, gold)
    return LinkScores(
        linking=b_cubed(lead, ours),
        toll=_share([_same_toll(gold[k], entries[k]) for k in tolls]),
        origin=_share([gold[k].kind == entries[k].kind for k in origins]),
        copies=measure(len(gold_copies & our_copies), len(our_copies), len(gold_copies)),
        people=_people(ours, predicted) / whole if whole else 0.0,
        reports=len(lead),
        incidents=len(set(lead.values())),
        tolls=len(tolls),
        origins=len(origins),
        copy_pairs=len(gold_copies),
    )


def leads(gold: Mapping[str, LinkEntry], predicted: Mapping[str, LinkEntry]) -> tuple[dict[str, str], dict[str, str]]:
    """The gold and the predicted incident of every report whose gold has one."""
    lead = {k: str(entry.incident) for k, entry in gold.items() if entry.incident}
    return lead, {k: str(predicted.get(k, _NOBODY).incident or f"alone-{k}") for k in lead}


def b_cubed(gold: Mapping[str, str], ours: Mapping[str, str]) -> Measure:
    """B-cubed measure of two partitions of the same reports (Bagga and Baldwin 1998).

    The mean, over reports, of the share of the report's cluster that belongs there (precision) or that was found (recall).
    """
    of_gold, of_ours = _clusters(gold), _clusters(ours)
    precision = recall = 0.0
    for k in gold:
        mine, theirs = of_gold[gold[k]], of_ours[ours[k]]
        both = len(mine & theirs)
        precision += both / len(theirs)
        recall += both / len(mine)
    return measure_of(precision / len(gold), recall / len(gold)) if gold else measure_of(0.0, 0.0)


def link_disagreements(gold: Mapping[str, LinkEntry], predicted: Mapping[str, LinkEntry]) -> Iterator[LinkDisagreement]:
    """Pairs that only one side links, by gold incident; found one at a time, since there may be very many."""
    lead, ours = leads(gold, predicted)
    for right in sorted(lead, key=lambda k: lead[k]):
        for left in lead:
            if left < right and (lead[left] == lead[right]) != (ours[left] == ours[right]):
                yield LinkDisagreement(gold[left], gold[right], missed=lead[left] == lead[right])


def _clusters(incident_of: Mapping[str, str]) -> dict[str, set[str]]:
    clusters = defaultdict(set)
    for k, incident in incident_of.items():
        clusters[incident].add(k)
    return clusters


def _copies(entries: Mapping[str, LinkEntry], gold: Mapping[str, LinkEntry]) -> set[frozenset[str]]:
    """Pairs of reports of the gold that carry the same text."""
    return {
        frozenset((k, other))
        for k, entry in entries.items()
        if k in gold
        for other in entry.copy_of or ()
        if other in gold and other != k
    }


def _same_toll(gold: LinkEntry, ours: LinkEntry) -> bool:
    near = gold.killed_high is None and gold.killed_low is not None and ours.killed_low is not None
    return gold.killed_high == ours.killed_high and (
        gold.killed_low == ours.killed_low or (near and abs((gold.killed_low or 0) - (ours.killed_low or 0)) == 1)
    )


def _people(incident_of: Mapping[str, str], entries: Mapping[str, LinkEntry]) -> float:
    """The lowest tolls added up, each incident once: the median of its reports."""
    lows = defaultdict(list)
    for k, incident in incident_of.items():
        low = entries.get(k, _NOBODY).killed_low
        if low is not None:
            lows[incident].append(low)
    return sum(statistics.median(tolls) for tolls in lows.values())


def _share(agreeing: Sequence[bool]) -> float:
    return sum(agreeing) / len(agreeing) if agreeing else 0.0
