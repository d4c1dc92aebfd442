"""Reports under the shingles of their texts: which of them meet often enough to be compared."""

from array import array
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeAlias

from recount.domain.ids import ReportId
from recount.link.pages import LATE_DAYS

_RARE = 12  # reports with a shingle that is so rare meet whatever their days
_NEIGHBOURS = 40  # of the reports of some days with one shingle, each meets only the next ones
_LONG = 80  # a list of more reports is no rare shingle: each meets only its very next ones
_NEXT = 3
_MEETINGS = 2  # shingles under which a pair must meet
_LEAST = 0.10  # least part of the shorter report's sample that a pair must share
_OWN_LATE = 4  # most of it that it may have alone where the two are published far apart: a word stands in so many runs
_DAY_BYTES = 4
Rank = bytes
"""The day of a report and its id: how the reports of a list are ordered."""
Sample: TypeAlias = "array[int]"
"""The shingles that a text is looked for by, in order."""


def rank_of(day: int, report: ReportId) -> Rank:
    """The rank of a report; `day` is the ordinal of the day of publication, 0 where none is known."""
    return day.to_bytes(_DAY_BYTES, "big") + report.encode()


def day_of(rank: Rank) -> int:
    """The day of a rank."""
    return int.from_bytes(rank[:_DAY_BYTES], "big")


@dataclass(slots=True)
class Moves:
    """Reports that may meet no more as they did, that may meet now, and whose background is another."""

    parted: set[Rank] = field(default_factory=set)
    joined: set[Rank] = field(default_factory=set)
    changed: set[Rank] = field(default_factory=set)


class ShingleLists:
    """For each shingle the reports that have it, ordered by day and id; the order in which they came in changes nothing."""

    def __init__(self, samples: Mapping[Rank, Sample]) -> None:
        self.samples = dict(samples)
        self._known: dict[int, bool] = {}
        self._lists: dict[int, list[Rank]] = defaultdict(list)
        for rank in sorted(self.samples):
            for shingle in self.samples[rank]:
                self._lists[shingle].append(rank)

    def is_background(self, shingle: int) -> bool:
        """Whether it comes back more than ten days later: an agency's standing paragraph, an outlet's page."""
        known = self._known.get(shingle)
        if known is None:
            known = self._known[shingle] = _comes_back(self._lists.get(shingle, ()))
        return known

    def put(self, rank: Rank, sample: Sample, moves: Moves) -> None:
        """Take in one more."""
        self.samples[rank] = sample
        for shingle in sample:
            holders = self._lists[shingle]
            before = self.is_background(shingle)
            insort(holders, rank)
            moves.parted.update(holders if len(holders) in (_RARE + 1, _LONG + 1) else _near(holders, rank))
            self._watch(shingle, moves, before=before)
        moves.changed.add(rank)

    def take(self, rank: Rank, moves: Moves) -> None:
        """Take one out."""
        for shingle in self.samples.pop(rank):
            holders = self._lists[shingle]
            before = self.is_background(shingle)
            moves.joined.update(holders if len(holders) in (_RARE + 1, _LONG + 1) else _near(holders, rank))
            holders.remove(rank)
            self._watch(shingle, moves, before=before)
            if not holders:
                del self._lists[shingle]
        for ranks in (moves.parted, moves.joined, moves.changed):
            ranks.discard(rank)

    def met(self, rank: Rank) -> list[Rank]:
        """Those that it meets under shingles enough, and shares enough with."""
        sample = self.samples[rank]
        lists = (self._lists[shingle] for shingle in sample)
        times = Counter(chain.from_iterable(_near(holders, rank) for holders in lists if len(holders) > 1))
        own = frozenset(sample)
        often = (other for other, met in times.items() if met >= _MEETINGS and other != rank)
        return sorted(other for other in often if self._share(rank, own, other))

    def meet(self, one: Rank, other: Rank) -> bool:
        """Whether the two meet under shingles enough."""
        met = 0
        for shingle in frozenset(self.samples[one]).intersection(self.samples[other]):
            met += _meet_in(self._lists[shingle], one, other)
            if met >= _MEETINGS:
                return True
        return False

    def _share(self, one: Rank, own: frozenset[int], other: Rank) -> bool:
        theirs = self.samples[other]
        shorter = min(len(own), len(theirs))
        both = len(own.intersection(theirs))
        if shorter - both > _OWN_LATE:
            day, then = day_of(one), day_of(other)
            if day and then and abs(day - then) > LATE_DAYS:
                return False
        return both >= _LEAST * shorter

    def _watch(self, shingle: int, moves: Moves, *, before: bool) -> None:
        """Note a shingle that has become background, or is none any more."""
        holders = self._lists[shingle]
        now = self._known[shingle] = _comes_back(holders)
        if now != before:
            moves.changed.update(holders)


def _near(holders: Sequence[Rank], rank: Rank) -> Iterable[Rank]:
    """Those of a list that one of them meets there, itself among them."""
    if len(holders) <= _RARE:
        return holders
    place, reach, day = bisect_left(holders, rank), _reach(holders), day_of(rank)
    first = max(place - reach, bisect_left(holders, rank_of(max(0, day - LATE_DAYS), ReportId(""))))
    last = min(place + reach + 1, bisect_left(holders, rank_of(day + LATE_DAYS + 1, ReportId(""))))
    return holders[first:last]


def _meet_in(holders: Sequence[Rank], one: Rank, other: Rank) -> bool:
    if len(holders) <= _RARE:
        return True
    apart = abs(bisect_left(holders, one) - bisect_left(holders, other))
    return apart <= _reach(holders) and abs(day_of(one) - day_of(other)) <= LATE_DAYS


def _reach(holders: Sequence[Rank]) -> int:
    return _NEIGHBOURS if len(holders) <= _LONG else _NEXT


def _comes_back(holders: Sequence[Rank]) -> bool:
    """Whether the first and the last with a known day are far apart."""
    if len(holders) < 2:
        return False
    last = day_of(holders[-1])
    if last <= LATE_DAYS or last - day_of(holders[0]) <= LATE_DAYS:
        return False
    first = bisect_left(holders, rank_of(1, ReportId("")))
    return last - day_of(holders[first]) > LATE_DAYS
