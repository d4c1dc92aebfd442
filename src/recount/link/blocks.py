"""The index of keys: which reported incidents are worth comparing with one of them."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from recount.link.blocking import Key, keys, leaves_year_open
from recount.link.facets import Facet
from recount.link.rarity import Rarity

_CROWD = 120  # in a larger block each is compared with its neighbours by figure only
_NEIGHBOURS = 60
Rank = tuple[int, str, int]
"""Figure, id and position: how a block is ordered."""


class Blocks:
    """Positions of reported incidents under their keys; the order in which they came in changes nothing."""

    def __init__(self, facets: Sequence[Facet]) -> None:
        self._facets = facets
        self._keys: dict[int, list[Key]] = {}
        self._ranks: dict[int, Rank] = {}
        self._blocks: dict[Key, list[Rank]] = defaultdict(list)

    def fill(self, rarity: Rarity) -> None:
        """Put all of them under their keys, into an empty index."""
        for at in range(len(self._facets)):
            rank = self._rank(at)
            self._keys[at] = keys(self._facets[at], rarity)
            for key in self._keys[at]:
                self._blocks[key].append(rank)
        for block in self._blocks.values():
            block.sort()

    def put(self, at: int, rarity: Rarity) -> tuple[set[int], set[int]]:
        """Put one under its keys as they are now; others that it has parted from each other, and others let together."""
        parted: set[int] = set()
        joined: set[int] = set()
        rank = self._rank(at)
        before, now = self._keys.get(at, []), keys(self._facets[at], rarity)
        for key in sorted(set(before) - set(now)):
            joined.update(self._take(key, rank))
        for key in sorted(set(now) - set(before)):
            parted.update(self._insert(key, rank))
        self._keys[at] = now
        return parted - {at}, joined - {at}

    def neighbours(self, at: int) -> set[int]:
        """Positions of all that are worth comparing with it; none of its own report or document."""
        home, met = self._facets[at].home, self._met(at)
        return {other for other in met if self._facets[other].home != home}

    def are_neighbours(self, one: int, other: int) -> bool:
        """Whether the two are worth comparing."""
        if self._facets[one].home == self._facets[other].home:
            return False
        shared = set(self._keys[one]).intersection(self._keys[other])
        return any(self._meet(key, one, other) for key in shared)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """All pairs worth comparing, each once."""
        for at in range(len(self._facets)):
            for other in sorted(self.neighbours(at)):
                if other > at:
                    yield at, other

    def _met(self, at: int) -> set[int]:
        met: set[int] = set()
        rank = self._ranks[at]
        year_open = not self._year_known(at)
        for key in self._keys[at]:
            block = self._blocks[key]
            if len(block) > _CROWD:
                place = bisect_left(block, rank)
                block = block[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]
            if leaves_year_open(key) and not year_open:
                met.update(other for _, _, other in block if not self._year_known(other))
            else:
                met.update(other for _, _, other in block)
        met.discard(at)
        return met

    def _meet(self, key: Key, one: int, other: int) -> bool:
        if leaves_year_open(key) and self._year_known(one) and self._year_known(other):
            return False
        block = self._blocks[key]
        if len(block) <= _CROWD:
            return True
        return abs(bisect_left(block, self._ranks[one]) - bisect_left(block, self._ranks[other])) <= _NEIGHBOURS

    def _insert(self, key: Key, rank: Rank) -> Iterable[int]:
        """Those that met in this block before and may not do so now."""
        block = self._blocks[key]
        insort(block, rank)
        if len(block) <= _CROWD:
            return ()
        if len(block) == _CROWD + 1:
            return [at for _, _, at in block]
        return self._around(block, rank)

    def _take(self, key: Key, rank: Rank) -> Iterable[int]:
        """Those that did not meet in this block before and may do so now."""
        block = self._blocks[key]
        near = self._around(block, rank) if len(block) > _CROWD else ()
        block.remove(rank)
        if not block:
            del self._blocks[key]
        return [at for _, _, at in block] if len(block) == _CROWD else near

    @staticmethod
    def _around(block: Sequence[Rank], rank: Rank) -> list[int]:
        place = bisect_left(block, rank)
        return [at for _, _, at in block[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]]

    def _rank(self, at: int) -> Rank:
        known = self._ranks.get(at)
        if known is None:
            known = self._ranks[at] = (self._facets[at].figure or 0, self._facets[at].id, at)
        return known

    def _year_known(self, at: int) -> bool:
        when = self._facets[at].when
        return when is not None and when.year_known
