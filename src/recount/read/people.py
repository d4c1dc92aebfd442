"""Groups of people in a sentence: a quantity with its noun, a bare plural, a single person (codebook, "victims")."""

from collections.abc import Mapping, Sequence

from recount.domain.vocabulary import Group, Status, StatusBasis
from recount.read.group import People
from recount.read.person_nouns import described, head_noun
from recount.read.person_words import PersonWords, person_words
from recount.read.quantities import Quantity
from recount.read.single import unnumbered
from recount.read.small import is_at
from recount.read.tokens import Sentence, Token


def people(sentence: Sentence, quantities: Sequence[Quantity], *, language: str = "en") -> list[People]:
    """The groups of people of a sentence, from left to right; counted ones first claim their words."""
    words = person_words(language)
    lows = sentence.lows()
    found: list[People] = []
    starts = {q.start: q for q in quantities}
    for q in quantities:
        group = _counted(q, sentence.tokens, lows, words, starts)
        if group is not None and not (found and group.start < found[-1].end):
            found.append(group)
    taken = {i for counted in found for i in range(counted.start, counted.end)}
    past = 0
    for i in [i for i, low in enumerate(lows) if (low in words.nouns or low in words.one_more) and i not in taken]:
        group = _without_number(i, sentence.tokens, lows, words) if i >= past else None
        if group is not None:
            past = group.end
            if taken.isdisjoint(range(group.start, group.end)):
                found.append(group)
    if sentence.where(words.sailors) and sentence.where(words.merchantmen):
        found = [_at_sea(group, lows, words) for group in found]
    return sorted(found, key=lambda p: p.start)


def _at_sea(group: People, lows: list[str], words: PersonWords) -> People:
    """Sailors of ships that carry goods or passengers are no fighters."""
    sailors = group.status == "combatant" and not words.sailors.isdisjoint(lows[group.start : group.end])
    return group._replace(status="civilian", basis="context") if sailors else group


def status_of(lows: Sequence[str], *, language: str = "en") -> tuple[Status, tuple[Group, ...], StatusBasis]:
    """What a title within a name says of its bearer ("Colonel", "Father", "Dr"); unknown where there is none."""
    words = person_words(language)
    for low in lows:
        if low in words.titles:
            return *words.titles[low], "said"
        noun = words.nouns.get(low)
        if noun is not None:
            return noun.status, noun.groups, noun.basis
    return "unknown", (), "said"


def _without_number(i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> People | None:
    if lows[i] in words.nouns:
        return unnumbered(i, tokens, lows, words)
    if lows[i] in words.one_more and _stands_alone(i, lows, words):
        start = i - (i > 0 and lows[i - 1] in words.small["a"])
        if lows[i] in words.small["another"] or start < i:  # "a third was wounded"
            return People(start, i + 1, start, i + 1, 1, 1, "exact", other=True, alone=True)
    return None


def _stands_alone(i: int, lows: list[str], words: PersonWords) -> bool:
    """Whether "another" or "a third" is somebody: "another was wounded", not "one after another" or "another hospital"."""
    if i + 1 >= len(lows) or (i and lows[i - 1] in words.not_more):
        return False
    how = 1 if i + 2 < len(lows) and lows[i + 2].endswith(words.endings["adverb"]) else 0  # "was seriously wounded"
    if words.befallen & set(lows[i + 1 : i + 3 + how]):
        return True
    return lows[i] in words.small["another"] and (lows[i + 1] in words.breakers or not lows[i + 1][0].isalnum())


def _counted(
    q: Quantity, tokens: Sequence[Token], lows: list[str], words: PersonWords, starts: Mapping[int, Quantity]
) -> People | None:
    """The people that a quantity counts, or None where it counts something else; `starts` tells where other numbers begin.

    In "28 of the 60 passengers" the first number counts, the second only says of how many.
    """
    base = People(q.start, q.end, q.start, q.end - (lows[q.end - 1] in words.small["of"]), q.low, q.high, q.kind)
    of = words.small["of"]
    if q.start and lows[q.start - 1] in words.small["no"]:
        return None
    if q.high == 1 and is_at(lows, q.end, words.families) and is_at(lows, q.end + 1, of) and q.end + 2 in starts:
        return None  # "one family of seven": the number behind it counts
    if q.high == 1 and q.start > 1 and lows[q.start - 1] in of and lows[q.start - 2] in words.carriers:
        return None  # "members of one family"
    if q.start >= 2 and lows[q.start - 1] in of and lows[q.start - 2] in words.families:
        end = q.end + (q.end < len(lows) and lows[q.end] in words.nouns)
        start = q.start - 2
        while start > max(q.start - 5, 0) and lows[start - 1] not in words.breakers and tokens[start - 1].is_word:
            start -= 1  # "an entire family of seven"
        start -= start > 0 and lows[start - 1] in words.articles
        return base._replace(start=start, end=end, status="civilian", basis="group", groups=("families",))
    i = q.end
    other = any(lows[k] in words.others and not is_at(lows, k + 1, words.small["than"]) for k in range(q.start, q.end))
    while i < len(lows) and (lows[i] in words.others and not (lows[i] in words.nouns and not _noun_follows(i + 1, lows, words))):
        other, i = True, i + 1
    base = base if base.end >= i else base._replace(end=i)
    if q.partitive or (i < len(lows) and lows[i] in of and i + 1 < len(lows)):
        i += not q.partitive or lows[q.end - 1] not in of
        i += is_at(lows, i, words.before_pronouns)
        if i < len(lows) and lows[i] in words.pronouns:  # "several of them"
            return base._replace(end=i + 1, other=True, alone=True)
        whole = starts.get(i)
        while i < len(lows) and (i in starts or lows[i] in words.determiners):
            whole = starts.get(i, whole)
            i = starts[i].end if i in starts else i + 1
        base = _but(base, q, whole, lows, words)
    return _headed(base, i, tokens, lows, words, other=other)


def _but(base: People, q: Quantity, whole: Quantity | None, lows: list[str], words: PersonWords) -> People:
    """All of a number of people but some: "all but two of the 14 passengers"."""
    but = is_at(lows, q.start - 2, words.small["all"]) and is_at(lows, q.start - 1, words.small["but"])
    if not but or whole is None or whole.low is None or q.low is None or whole.low <= q.low:
        return base
    left = whole.low - q.low
    return base._replace(start=q.start - 2, count_start=q.start - 2, low=left, high=left, kind="exact")


def _noun_follows(i: int, lows: list[str], words: PersonWords) -> bool:
    return i < len(lows) and lows[i] in words.nouns


def _headed(base: People, i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords, *, other: bool) -> People | None:
    head = head_noun(i, lows, words)
    if head is not None:
        group = described(base, i, head, lows, words)
        return group._replace(other=True) if other or lows[head] in words.more else group
    if i >= len(lows) or not tokens[i].is_word or lows[i] in words.breakers:
        if i < len(lows) and (lows[i] in words.things or lows[i] in ("%", "$", "-")):
            return None
        if lows[base.start - 1 : base.start] == lows[base.end : base.end + 1] == [","]:  # an age: "Ali, 42, was killed"
            return None
        return base._replace(alone=True, other=other)
    if lows[i] in words.things:
        return None
    return _strange(base, i, tokens, lows, words)


def _strange(base: People, i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> People | None:
    """People under a noun that no lexicon holds: a plural that a breaking word follows ("seven Alawites were killed")."""
    for j in range(i, min(i + 4, len(lows))):
        if lows[j] in words.things or lows[j] in words.compounds or not tokens[j].is_word:
            return None
        following = lows[j + 1] if j + 1 < len(lows) else "."
        if following in words.breakers or not following[0].isalpha():
            if lows[j].endswith(words.endings["people"]) or lows[j] in words.modifiers:
                named = {words.modifiers.get(w) for w in lows[i : j + 1]} - {None}
                status: Status = "combatant" if "combatant" in named else "civilian" if "civilian" in named else "unknown"
                return base._replace(end=j + 1, strange=True, status=status)
            return None
    return None
