"""People without a number: a bare plural ("civilians"), one person ("a child", "the commander", in a headline "governor")."""

from collections.abc import Sequence

from recount.read.group import People
from recount.read.person_nouns import described, is_compound, last_noun
from recount.read.person_words import PersonWords
from recount.read.small import is_at
from recount.read.tokens import Token

_DESCRIBED = 4
"""How many words may stand between an article and its noun, or describe a noun without one."""
_NAME = 6
"""The longest name after a title, in words."""


def unnumbered(i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> People | None:
    """The people whose noun begins at token `i`, if they are told without a number; None where it is no such noun."""
    head = last_noun(i, lows, words)
    if is_compound(head, lows, words) and f"{lows[head]} {lows[head + 1]}" not in words.pairs:
        aged = lows[head].partition("-")[2] in words.of_an_age and tokens[head + 1].is_capital
        if not aged:  # "three-month-old Noor"
            return None
    if lows[head] in words.bodies and is_at(lows, head + 1, words.small["of"]) and is_at(lows, head + 2, words.small["a"]):
        return None  # whose bodies they are follows: "the bodies of a woman and her baby"
    if lows[head] in words.family and head + 2 < len(lows) and lows[head + 1] in words.small["of"]:
        return None
    start = _description(i, tokens, lows, words)
    base = People(start, head + 1, start, head + 1, 2, None, "vague", counted=False)
    if words.nouns[lows[head]].plural:
        return _plural(base, head, lows, words)
    return _one(base, head, tokens, lows, words)


def _description(i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> int:
    """Where the words begin that describe the noun at token `i`."""
    start = i
    while start > 0 and i - start < _DESCRIBED and tokens[start - 1].is_word:
        low = lows[start - 1]
        if low in words.determiners or low in words.articles or low in words.two:
            break
        if low in words.breakers and not (low in words.states and start > 1 and lows[start - 2] in words.articles):
            break
        capital = tokens[start - 1].is_capital and low not in words.no_names and low not in words.pronouns
        if not (low in words.modifiers or capital or low.endswith(words.endings["describing_person"])):
            break
        start -= 1
    return start


def _plural(base: People, head: int, lows: list[str], words: PersonWords) -> People:
    before = lows[base.start - 1] if base.start else ""
    group = described(base, base.start, head, lows, words)._replace(definite=before in words.determiners)
    if before in words.two and group.end == head + 1:  # "both drivers"
        start = base.start - 1
        return group._replace(start=start, count_start=start, low=2, high=2, kind="exact", counted=True, definite=False)
    return group


def _one(base: People, head: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> People | None:
    """One person, by an article, a name after the noun, or the short grammar of a headline."""
    start, one = base.start, base._replace(low=1, high=1, kind="exact", counted=True)
    article = _article(start, lows, words)
    named = name_end(head + 1, tokens, lows, words)
    if article is not None:
        group = described(one._replace(start=article, count_start=article), start, head, lows, words)
        other = lows[article] in words.others
        if (
            group.end < len(lows)
            and lows[group.end] in words.small["of"]
            and (place := name_end(group.end + 1, tokens, lows, words)) > group.end + 1
        ):
            named = place  # "the mayor of Cali"
        return group._replace(
            end=max(group.end, named),
            definite=not other and lows[article] not in words.small["a"],
            other=group.other or other,
        )
    begins = start == 0 or not tokens[start - 1].is_capital or lows[start - 1] in words.no_names
    if named > head + 1 and begins:
        start = _titles(start, tokens, lows, words)
        titled = described(one._replace(start=start, count_start=start), start, head, lows, words)
        status, groups = words.titles.get(lows[head], (titled.status, titled.groups))
        return titled._replace(end=named, count_end=named, status=status, groups=groups)
    return described(one, start, head, lows, words) if begins and _in_headline(start, head, lows, words) else None


def _titles(start: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> int:
    """Where the words begin that describe a titled person without an article: "opposition politician Boris Markov"."""
    for i in range(start - 1, max(start - 3, -1), -1):
        if not tokens[i].is_word or lows[i] in words.breakers or lows[i] in words.no_names or lows[i] in words.nouns:
            break
        start = i
    return start


def _article(start: int, lows: list[str], words: PersonWords) -> int | None:
    """Where the article before a singular noun stands, at most four words of description away: "a notorious commander"."""
    for i in range(start - 1, max(start - 2 - _DESCRIBED, -1), -1):
        if lows[i] in words.articles:
            return i
        describes = lows[i] in words.nouns and not words.nouns[lows[i]].adjectival
        if lows[i] in words.breakers or describes or lows[i] in words.small["of"] or not (lows[i][0].isalnum() or lows[i] == "-"):
            return None
    return None


def _in_headline(start: int, head: int, lows: list[str], words: PersonWords) -> bool:
    """Whether a noun without article is told like one in a headline: "kills governor", "Gaza strike: mother dead"."""
    before = lows[start - 1] if start else ""
    after = lows[head + 1] if head + 1 < len(lows) else ""
    if before in words.harming:
        return not after or after in words.breakers or not after[0].isalpha()
    if before and before[0].isalnum():
        return False
    if after == "," or after in words.small["and"]:
        following = lows[head + 2] if head + 2 < len(lows) else ""
        return following in words.numbers or following.isdecimal() or following in words.nouns
    return after in words.befallen


def name_end(i: int, tokens: Sequence[Token], lows: list[str], words: PersonWords) -> int:
    """Where the name ends that begins at token `i`, after a noun or title; `i` where none does."""
    end = i
    while end < len(tokens) and end - i < _NAME:
        low = lows[end]
        particle = end > i and low in words.particles and end + 1 < len(tokens) and tokens[end + 1].is_capital
        if not (particle or (tokens[end].is_capital and low not in words.nouns and low not in words.no_names)):
            break
        end += 1
    return end
