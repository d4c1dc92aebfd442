"""The index of keys: which reported incidents are worth comparing with one of them."""

from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recount.link.blocking import Key, keys, leaves_year_open
from recount.link.rarity import Rarity
from recount.link.roll import Roll

_CROWD = 120  # in a larger block each is compared with its neighbours by figure only
_NEIGHBOURS = 60
Rank = tuple[int, str, int]
"""Figure, id and position: how a block is ordered."""


class Blocks:
    """Positions of reported incidents under their keys; the order in which they came in changes nothing."""

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self._keys: dict[int, Sequence[Key]] = {}
        self._ranks: dict[int, Rank] = {}
        self._filed: dict[Key, list[Rank]] | None = None

    def fill(self, rarity: Rarity) -> None:
        """Put all of them under their keys, into an empty index."""
        self.restore({at: (self._roll[at].figure or 0, array("Q", keys(self._roll[at], rarity))) for at in self._roll})

    def restore(self, known: Mapping[int, tuple[int, Sequence[Key]]]) -> None:
        """Put them under keys that are known, with their figures, into an empty index."""
        self._ranks = {at: (figure, self._roll.entries[at].id, at) for at, (figure, _) in known.items()}
        self._keys = {at: under for at, (_, under) in known.items()}

    @property
    def _blocks(self) -> dict[Key, list[Rank]]:
        """All blocks, made when the first one is looked at: where nothing has changed nobody looks."""
        return self._filed if self._filed is not None else self._file()

    def _file(self) -> dict[Key, list[Rank]]:
        if self._filed is None:
            self._filed = defaultdict(list)
            for rank in sorted(self._ranks.values()):
                for key in self._keys[rank[-1]]:
                    self._filed[key].append(rank)
        return self._filed

    def put(self, at: int, rarity: Rarity) -> tuple[set[int], set[int], bool]:
        """Put one under its keys as they are now.

        Gives others that it has parted from each other, others let together, and whether its keys have changed.
        """
        parted: set[int] = set()
        joined: set[int] = set()
        self._file()
        rank = self._rank(at)
        before, now = self._keys.get(at, ()), array("Q", keys(self._roll[at], rarity))
        for key in sorted(set(before) - set(now)):
            joined.update(self._take(key, rank))
        for key in sorted(set(now) - set(before)):
            parted.update(self._insert(key, rank))
        self._keys[at] = now
        return parted - {at}, joined - {at}, before != now

    def take_out(self, at: int) -> set[int]:
        """Take one out; others that are let together by that."""
        self._file()
        rank = self._ranks[at]
        joined = {other for key in self._keys.pop(at) for other in self._take(key, rank)}
        del self._ranks[at]
        return joined - {at}

    def kept(self, at: int) -> tuple[int, Sequence[Key]]:
        """The figure that orders one, and its keys."""
        return self._ranks[at][0], self._keys[at]

    def neighbours(self, at: int) -> set[int]:
        """Positions of all that are worth comparing with it; none of its own report or document."""
        home, met = self._roll[at].home, self._met(at)
        return {other for other in met if self._roll[other].home != home}

    def are_neighbours(self, one: int, other: int) -> bool:
        """Whether the two are worth comparing."""
        if self._roll[one].home == self._roll[other].home:
            return False
        shared = set(self._keys[one]).intersection(self._keys[other])
        return any(self._meet(key, one, other) for key in shared)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """All pairs worth comparing, each once."""
        for at in self._roll:
            for other in sorted(self.neighbours(at)):
                if other > at:
                    yield at, other

    def _met(self, at: int) -> set[int]:
        met: set[int] = set()
        rank = self._ranks[at]
        year_open, blocks = self._roll.entries[at].year_open, self._blocks
        for key in self._keys[at]:
            block = blocks[key]
            if len(block) > _CROWD:
                place = bisect_left(block, rank)
                block = block[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]
            if leaves_year_open(key) and not year_open:
                met.update(other for _, _, other in block if self._roll.entries[other].year_open)
            else:
                met.update(other for _, _, other in block)
        met.discard(at)
        return met

    def _meet(self, key: Key, one: int, other: int) -> bool:
        if leaves_year_open(key) and not (self._roll.entries[one].year_open or self._roll.entries[other].year_open):
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
            known = self._ranks[at] = (self._roll[at].figure or 0, self._roll[at].id, at)
        return known
