"""By what means people were harmed, from the words of all sentences that tell of an incident (codebook, `means`)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from recount.domain.rules import MeansRule
from recount.domain.vocabulary import MEANS, Means
from recount.read.attacks import MeansWord
from recount.read.lexicon import SHARED, lexicon


def means_of(
    main: Sequence[MeansWord],
    others: Sequence[Sequence[MeansWord]],
    *,
    around: Mapping[Means, int] | None = None,
    by_air: bool | None = True,
) -> Means | None:
    """The means that an incident's sentences name, `main` being the words of the one that carries it; see `means_told`."""
    return means_told(main, others, around=around, by_air=by_air)[0]


def means_told(
    main: Sequence[MeansWord],
    others: Sequence[Sequence[MeansWord]],
    *,
    around: Mapping[Means, int] | None = None,
    by_air: bool | None = True,
) -> tuple[Means | None, MeansRule]:
    """The means that an incident's sentences name, and by which rule.

    A word that leaves no doubt goes before words that fit several means; where the main sentence has only such words, the
    other sentences settle which of them it is, then what the report speaks of most (`around`). The more specific weapon
    wins, and a bomb is a suicide bomber's where another sentence tells of one. Without aircraft (`by_air`) nobody attacks
    from the air; where neither party nor word of the report tells of any (None), what may be a bomb on the ground is one.
    """
    rank = _rank()
    told = [_without_aircraft(words, by_air=by_air) for words in (main, *others)]
    possible = {w.means for w in told[0] if not (w.weak and w.means in _broad())}
    finer = {m for means in possible for m in _finer().get(means, ())}
    for words in told:
        sure = [w.means for w in words if not w.weak and (not possible or w.means in possible or w.means in finer)]
        if sure:
            first = min(sure, key=rank.__getitem__)
            finest = _refined(first, told)
            return finest, "sure word of means" if finest == first else "finer means"
    unsure = possible or {w.means for w in told[0]} or {w.means for words in told for w in words}
    often = around or {}
    return min(unsure, key=lambda m: (-often.get(m, 0), rank[m]), default=None), "unsure word of means"


def _without_aircraft(words: Sequence[MeansWord], *, by_air: bool | None) -> Sequence[MeansWord]:
    """The words without those that would have an attack come from the air against what is known of it."""
    if by_air:
        return words
    ground = {w.start for w in words if w.means not in _from_air()} if by_air is None else ()
    return [w for w in words if not (w.weak and w.means in _from_air() and (by_air is False or w.either or w.start in ground))]


def spoken_of(sentences: Iterable[Sequence[MeansWord]]) -> Counter[Means]:
    """How often a report speaks of each means in words that leave no doubt."""
    return Counter(w.means for words in sentences for w in words if not w.weak)


def _refined(means: Means, told: Sequence[Sequence[MeansWord]]) -> Means:
    finer = _finer().get(means, ())
    return next((w.means for words in told for w in words if not w.weak and w.means in finer), means)


@cache
def _rank() -> dict[Means, int]:
    return {means: n for n, means in enumerate(lexicon(SHARED, "means")["rank"])}


@cache
def _finer() -> dict[Means, tuple[Means, ...]]:
    found = lexicon(SHARED, "means")["finer"]
    return {means: tuple(found[means]) for means in MEANS if means in found}


@cache
def _from_air() -> frozenset[Means]:
    return frozenset(lexicon(SHARED, "means")["by_air"])


@cache
def _broad() -> frozenset[Means]:
    return frozenset(lexicon(SHARED, "means")["broad"])
