"""Groups of people in a sentence: a quantity with its noun, a bare plural, a single person (codebook, "victims")."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from recount.domain.vocabulary import CountKind, Group, GroupsAre, Status, StatusBasis, Unit
from recount.read.lexicon import lexicon
from recount.read.quantities import Quantity
from recount.read.tokens import Sentence, Token

_REACH = 7
"""How many words may stand between a number and its noun."""


@dataclass(frozen=True, slots=True)
class People:
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


@dataclass(frozen=True, slots=True)
class _Noun:
    status: Status
    groups: tuple[Group, ...]
    plural: bool
    basis: StatusBasis


@dataclass(frozen=True, slots=True)
class _Words:
    nouns: dict[str, _Noun]
    pairs: dict[str, tuple[Status, tuple[Group, ...]]]
    modifiers: dict[str, Status]
    carriers: frozenset[str]
    forces: frozenset[str]
    others: frozenset[str]
    pronouns: frozenset[str]
    breakers: frozenset[str]
    things: frozenset[str]
    compounds: frozenset[str]
    numbers: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "victims")
    nouns: dict[str, _Noun] = {}
    statuses: tuple[Status, ...] = ("unknown", "civilian", "combatant")
    for status in statuses:
        for number in ("plural", "singular"):
            for word in data[status][number]:
                nouns[word] = _Noun(status, (), number == "plural", "said")
    for group, entry in data["groups"].items():
        for number in ("plural", "singular"):
            for word in entry[number]:
                known = nouns.get(word)
                status = "civilian" if entry["civilian"] else (known.status if known else "unknown")
                groups = tuple(dict.fromkeys((*(known.groups if known else ()), group)))
                nouns[word] = _Noun(status, groups, number == "plural", "group" if entry["civilian"] else "said")
    for nation in lexicon(language, "nations")["nations"].values():
        for word in (*nation["people"], *(a for a in nation["adjectives"] if a.endswith("ese"))):
            if " " not in word:
                nouns.setdefault(word.lower(), _Noun("unknown", (), plural=True, basis="said"))
    pairs = {k: (v[0], tuple(v[1:])) for k, v in data["pairs"].items()}
    armed = (a for name, others in lexicon(language, "parties")["groups"].items() for a in (name.lower(), *others))
    modifiers: dict[str, Status] = {"IS" if a == "is" else a: "combatant" for a in armed if " " not in a}
    modifiers |= dict.fromkeys(data["modifiers"]["combatant"], "combatant")
    modifiers |= dict.fromkeys(data["modifiers"]["civilian"], "civilian")
    return _Words(
        nouns,
        pairs,
        modifiers,
        frozenset(data["carriers"]["words"]),
        frozenset(data["forces"]["words"]),
        frozenset(data["others"]["words"]),
        frozenset(data["others"]["pronouns"]),
        frozenset(data["breakers"]["words"]),
        frozenset(data["things"]["words"]),
        frozenset(data["compounds"]["words"]),
        frozenset({*(counts := lexicon(language, "quantities"))["cardinals"], *counts["vague"], *counts["scales"]}),
    )


def people(sentence: Sentence, quantities: Sequence[Quantity], *, language: str = "en") -> list[People]:
    """The groups of people of a sentence, from left to right; counted ones first claim their words."""
    words = _words(language)
    lows = sentence.lows()
    found: list[People] = []
    for q in quantities:
        group = _counted(q, sentence.tokens, lows, words)
        if group is not None and not (found and group.start < found[-1].end):
            found.append(group)
    taken = [False] * (len(lows) + 1)
    for counted in found:
        taken[counted.start : counted.end] = [True] * (counted.end - counted.start)
    i = 0
    while i < len(lows):
        if not taken[i] and lows[i] in words.nouns and (group := _uncounted(i, sentence.tokens, lows, words)) is not None:
            if not any(taken[group.start : group.end]):
                found.append(group)
            i = max(group.end, i + 1)
        else:
            i += 1
    return sorted(found, key=lambda p: p.start)


def status_of(lows: Sequence[str], *, language: str = "en") -> tuple[Status, tuple[Group, ...], StatusBasis]:
    """What a title within a name says of its bearer ("Colonel", "Father", "Dr"); unknown where there is none."""
    words = _words(language)
    for low in lows:
        noun = words.nouns.get(low)
        if noun is not None:
            return noun.status, noun.groups, noun.basis
    return "unknown", (), "said"


def _counted(q: Quantity, tokens: Sequence[Token], lows: list[str], words: _Words) -> People | None:
    """The people that a quantity counts, or None where it counts something else."""
    base = People(q.start, q.end, q.start, q.end - (lows[q.end - 1] == "of"), q.low, q.high, q.kind)
    if q.start and lows[q.start - 1] in ("no", "aged", "age", "ages"):
        return None
    if q.start >= 2 and lows[q.start - 1] == "of" and lows[q.start - 2] in ("family", "families", "household"):
        return replace(base, start=q.start - 2, status="civilian", basis="group", groups=("families",))
    i = q.end
    other = any(w in words.others for w in lows[q.start : q.end])
    while i < len(lows) and (lows[i] in words.others and not (lows[i] in words.nouns and not _noun_follows(i + 1, lows, words))):
        other, i = True, i + 1
    if q.partitive or (i < len(lows) and lows[i] == "of" and i + 1 < len(lows)):
        i += not q.partitive or lows[q.end - 1] != "of"
        if i < len(lows) and lows[i] in words.pronouns:  # "several of them"
            return replace(base, end=i + 1, other=True, alone=True)
        while i < len(lows) and lows[i] in ("the", "these", "those", "its", "their", "his", "her", "our"):
            i += 1
    return _headed(base, i, tokens, lows, words, other=other)


def _noun_follows(i: int, lows: list[str], words: _Words) -> bool:
    return i < len(lows) and lows[i] in words.nouns


def _headed(base: People, i: int, tokens: Sequence[Token], lows: list[str], words: _Words, *, other: bool) -> People | None:
    head = _head(i, lows, words)
    if head is not None:
        return replace(_described(base, i, head, lows, words), other=other or lows[head] in ("others", "other"))
    if i >= len(lows) or not tokens[i].is_word or lows[i] in words.breakers:
        if i < len(lows) and (lows[i] in words.things or lows[i] in ("%", "$", "-")):
            return None
        if lows[base.start - 1 : base.start] == lows[base.end : base.end + 1] == [","]:  # an age: "X, 42, was killed"
            return None
        return replace(base, alone=True, other=other)
    if lows[i] in words.things:
        return None
    return _strange(base, i, tokens, lows, words)


def _head(i: int, lows: list[str], words: _Words) -> int | None:
    """The first person noun after `i` that no breaking word parts from it, at the end of its run of nouns."""
    j, inner = i, False
    while j < min(i + _REACH, len(lows)):
        low = lows[j]
        if low in "[(":  # "22 Red Crescent [SARC] volunteers"
            inner = True
        elif low in ")]":
            inner = False
        elif low in words.nouns and not inner:
            head = _last_noun(j, lows, words)
            if not _is_compound(head, lows, words):
                return head
            if f"{lows[head]} {lows[head + 1]}" in words.pairs:
                return head + 1
            return None
        elif not inner and not (low == "and" and j > i and lows[j - 1] in words.modifiers) and _breaks(low, words):
            return None
        j += 1
    return None


def _is_compound(head: int, lows: list[str], words: _Words) -> bool:
    """Whether a person noun only describes the noun after it ("refugee camp")."""
    return head + 1 < len(lows) and lows[head + 1] in words.compounds


def _breaks(low: str, words: _Words) -> bool:
    """Whether a word ends the search for a noun."""
    return low in words.breakers or low in words.things or not low[0].isalpha()


def _last_noun(j: int, lows: list[str], words: _Words) -> int:
    while j + 1 < len(lows) and (lows[j + 1] in words.nouns and lows[j + 1] not in words.breakers):
        if (
            words.nouns[lows[j]].plural
            and f"{lows[j]} {lows[j + 1]}" not in words.pairs
            and lows[j] not in ("police", "crew", "staff")
        ):
            break  # "three women men": a list that lost its commas
        j += 1
    return j


def _described(base: People, start: int, head: int, lows: list[str], words: _Words) -> People:
    """`base` with the status and groups of its noun, of the words before it and of the nouns joined to it."""
    status, groups, basis = _kind(start, head, lows, words)
    end = head + 1
    unit: Unit = "bodies" if lows[head] in ("bodies", "corpses") else "people"
    low, high, kind = base.low, base.high, base.kind
    if lows[head] in ("families", "households"):
        unit = "families"
    if lows[head] in words.carriers and end < len(lows) and lows[end] == "of":
        status, groups, basis, end = _carried(status, groups, end, lows, words)
    elif (other := _joined_noun(end, lows, words)) is not None:
        joined = words.nouns[lows[other]]
        status = status if status == joined.status else "mixed" if "combatant" in (status, joined.status) else "unknown"
        if lows[head] in ("women", "children") and joined.status == "civilian":
            status = "civilian"
        groups = tuple(dict.fromkeys((*groups, *joined.groups)))
        end = other + 1
    return replace(base, end=end, status=status, basis=basis, groups=groups, unit=unit, low=low, high=high, kind=kind)


def _joined_noun(end: int, lows: list[str], words: _Words) -> int | None:
    """The plural that "and" joins to a noun without a number of its own: "troops and state employees"."""
    if end >= len(lows) or lows[end] != "and":
        return None
    for j in range(end + 1, min(end + 4, len(lows))):
        noun = words.nouns.get(lows[j])
        if noun is not None and lows[j] not in words.others:
            return j if noun.plural else None
        if lows[j] in words.breakers or lows[j] in words.things or not lows[j][0].isalpha() or lows[j] in words.carriers:
            return None
        if lows[j].endswith(("ed", "ing")) or lows[j] in words.numbers or lows[j] in words.others:
            return None
    return None


def _kind(start: int, head: int, lows: list[str], words: _Words) -> tuple[Status, tuple[Group, ...], StatusBasis]:
    noun = words.nouns[lows[head]]
    status, groups, basis = noun.status, list(noun.groups), noun.basis
    if head > 0 and (pair := words.pairs.get(f"{lows[head - 1]} {lows[head]}")) is not None:
        status, basis = pair[0], "said"
        groups += pair[1]
    else:
        for word in lows[start:head]:
            named = words.modifiers.get(word)
            if named == "civilian" or (named is not None and (status == "unknown" or noun.basis != "group")):
                status, basis = named, "said"
            groups += [g for g in (words.nouns[word].groups if word in words.nouns else ()) if g != "men"]
    return status, tuple(dict.fromkeys(groups)), basis


def _carried(
    status: Status, groups: tuple[Group, ...], of: int, lows: list[str], words: _Words
) -> tuple[Status, tuple[Group, ...], StatusBasis, int]:
    """The kind of people behind a carrier: "members of the security forces", "a family of seven"."""
    for j in range(of + 1, min(of + 8, len(lows))):
        word = lows[j]
        if word in words.forces or words.modifiers.get(word) == "combatant":
            return ("unknown" if word == "police" else "combatant"), groups, "context", j + 1
        if word in words.nouns:
            noun = words.nouns[word]
            return noun.status, tuple(dict.fromkeys((*groups, *noun.groups))), noun.basis, j + 1
        if word in words.breakers and word not in ("a", "an", "the"):
            break
    return status, groups, "said", of


def _strange(base: People, i: int, tokens: Sequence[Token], lows: list[str], words: _Words) -> People | None:
    """People under a noun that no lexicon holds: a plural that a breaking word follows ("seven Alawites were killed")."""
    for j in range(i, min(i + 4, len(lows))):
        if lows[j] in words.things or not tokens[j].is_word:
            return None
        following = lows[j + 1] if j + 1 < len(lows) else "."
        if following in words.breakers or not following[0].isalpha():
            if lows[j].endswith("s") or lows[j].endswith("men"):
                named = {words.modifiers.get(w) for w in lows[i : j + 1]} - {None}
                status: Status = "combatant" if "combatant" in named else "civilian" if "civilian" in named else "unknown"
                return replace(base, end=j + 1, strange=True, status=status)
            return None
    return None


def _uncounted(i: int, tokens: Sequence[Token], lows: list[str], words: _Words) -> People | None:
    """A bare plural ("civilians"), or one person with an article ("a child", "the commander")."""
    head = _last_noun(i, lows, words)
    noun = words.nouns[lows[head]]
    if _is_compound(head, lows, words) and f"{lows[head]} {lows[head + 1]}" not in words.pairs:
        return None
    start = i
    while start > 0 and i - start < 4 and lows[start - 1] not in words.breakers and tokens[start - 1].is_word:
        if lows[start - 1] in (
            "a",
            "an",
            "the",
            "its",
            "his",
            "their",
            "these",
            "those",
            "her",
            "no",
            "any",
            "all",
            "each",
            "every",
        ):
            break
        if (
            lows[start - 1] in words.modifiers
            or tokens[start - 1].is_capital
            or lows[start - 1].endswith(("-old", "an", "ish", "ese", "ed", "ing"))
        ):
            start -= 1
        else:
            break
    before = lows[start - 1] if start > 0 else ""
    base = People(start, head + 1, start, head + 1, 2, None, "vague", counted=False)
    if lows[head] == "family" and head + 2 < len(lows) and lows[head + 1] == "of":
        return None
    if noun.plural:
        definite = before in ("the", "these", "those", "its", "their", "his", "her", "all", "any", "no")
        return replace(_described(base, start, head, lows, words), definite=definite)
    article = _article(start, lows, words)
    if article is not None:
        single = replace(base, start=article, count_start=article, low=1, high=1, kind="exact", counted=True)
        return replace(_described(single, start, head, lows, words), definite=lows[article] not in ("a", "an"))
    if (end := _name_end(head + 1, tokens, lows, words)) > head + 1 and (i == 0 or not tokens[i - 1].is_capital):
        titled = replace(base, low=1, high=1, kind="exact", counted=True)
        return replace(_described(titled, start, head, lows, words), end=end, count_end=end)
    return None


def _article(start: int, lows: list[str], words: _Words) -> int | None:
    """Where the article before a singular noun stands, at most four words of description away: "a notorious commander"."""
    for i in range(start - 1, max(start - 6, -1), -1):
        if lows[i] in ("a", "an", "the", "his", "her", "its", "their"):
            return i
        if lows[i] in words.breakers or lows[i] in words.nouns or lows[i] == "of" or not (lows[i][0].isalnum() or lows[i] == "-"):
            return None
    return None


def _name_end(i: int, tokens: Sequence[Token], lows: list[str], words: _Words) -> int:
    """Where the name ends that follows a title at the token before `i`; `i` where none does."""
    end = i
    while (
        end < len(tokens)
        and end - i < 6
        and tokens[end].is_capital
        and lows[end] not in words.nouns
        and lows[end] not in words.things
    ):
        end += 1
    return end
