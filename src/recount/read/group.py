"""A group of people as a sentence names it: how many, who, and where the words stand."""

from typing import NamedTuple

from recount.domain.vocabulary import CountKind, Group, GroupsAre, Status, StatusBasis, Unit


class People(NamedTuple):
    """People as a sentence names them; `start` and `end` are token indices, half-open, `count_end` ends the count's words.

    `counted` tells a number from a bare plural; `alone` that the number stands without a noun ("killed 19"); `other` that
    the words point back to people named before ("12 others"); `definite` that they were named before ("the soldiers").
    """

    start: int
    end: int
    count_start: int
    count_end: int
    low: int | None
    high: int | None
    kind: CountKind
    status: Status = "unknown"
    basis: StatusBasis = "said"
    groups: tuple[Group, ...] = ()
    groups_are: GroupsAre | None = None
    counted: bool = True
    alone: bool = False
    other: bool = False
    definite: bool = False
    strange: bool = False
    """Whether the noun is in no lexicon ("seven Alawites")."""
    unit: Unit = "people"
