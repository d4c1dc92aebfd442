"""Groups of people in a sentence: a quantity with its noun, a bare plural, a single person (codebook, "victims")."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recount.domain.vocabulary import Group, Status, StatusBasis
from recount.read.group import People
from recount.read.person_nouns import described, head_noun, is_compound, last_noun
from recount.read.person_words import PersonWords, person_words
from recount.read.quantities import Quantity
from recount.read.tokens import Sentence, Token


def people(sentence: Sentence, quantities: Sequence[Quantity], *, language: str = "en") -> list[People]:
    """The groups of people of a sentence, from left to right; counted ones first claim their words."""
    words = person_words(language)
    lows = sentence.lows()
    found: list[People] = []
    ends = {q.start: q.end for q in quantities}
    for q in quantities:
        group = _counted(q, sentence.tokens, lows, words, ends)
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
    words = person_words(language)
    for low in lows:
        noun = words.nouns.get(low)
        if noun is not None:
            return noun.status, noun.groups, noun.basis
    return "unknown", (), "said"


def _counted(q: Quantity, tokens: Sequence[Token], lows: list[str], words: PersonWords, ends: Mapping[int, int]) -> People | None:
    """The people that a quantity counts, or None where it counts something else; `ends` tells where other numbers end.

    In "28 of the 60 passengers" the first number counts, the second only says of how many.
    """
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
        i = ends.get(i, i)
        while i < len(lows) and lows[i] in words.determiners:
            i = ends.get(i + 1, i + 1)
    return _headed(base, i, tokens, lows, words, other=other)


def _noun_follows(i: int, lows: list[str], words: PersonWords) -> bool:
    return i < len(lows) and lows[i] in words.nouns


def _headed(base: People, i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords, *, other: bool) -> People | None:
    head = head_noun(i, lows, words)
    if head is not None:
        return replace(described(base, i, head, lows, words), other=other or lows[head] in ("others", "other"))
    if i >= len(lows) or not tokens[i].is_word or lows[i] in words.breakers:
        if i < len(lows) and (lows[i] in words.things or lows[i] in ("%", "$", "-")):
            return None
        if lows[base.start - 1 : base.start] == lows[base.end : base.end + 1] == [","]:  # an age: "X, 42, was killed"
            return None
        return replace(base, alone=True, other=other)
    if lows[i] in words.things:
        return None
    return _strange(base, i, tokens, lows, words)


def _strange(base: People, i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> People | None:
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


def _uncounted(i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> People | None:
    """A bare plural ("civilians"), or one person with an article ("a child", "the commander")."""
    head = last_noun(i, lows, words)
    noun = words.nouns[lows[head]]
    if is_compound(head, lows, words) and f"{lows[head]} {lows[head + 1]}" not in words.pairs:
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
        return replace(described(base, start, head, lows, words), definite=definite)
    article = _article(start, lows, words)
    if article is not None:
        single = replace(base, start=article, count_start=article, low=1, high=1, kind="exact", counted=True)
        return replace(described(single, start, head, lows, words), definite=lows[article] not in ("a", "an"))
    if (end := _name_end(head + 1, tokens, lows, words)) > head + 1 and (i == 0 or not tokens[i - 1].is_capital):
        titled = replace(base, low=1, high=1, kind="exact", counted=True)
        return replace(described(titled, start, head, lows, words), end=end, count_end=end)
    return None


def _article(start: int, lows: list[str], words: PersonWords) -> int | None:
    """Where the article before a singular noun stands, at most four words of description away: "a notorious commander"."""
    for i in range(start - 1, max(start - 6, -1), -1):
        if lows[i] in words.articles:
            return i
        if lows[i] in words.breakers or lows[i] in words.nouns or lows[i] == "of" or not (lows[i][0].isalnum() or lows[i] == "-"):
            return None
    return None


def _name_end(i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> int:
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
