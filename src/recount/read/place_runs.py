"""Runs of capitalised words that may be names of places, in the tokens of one sentence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recount.read.place_words import PlaceWords, Word
from recount.read.small import without

_LONGEST = 8
_LONGEST_NATION = 6
_HEADLINE = 0.6
_LEAST_WORDS = 6
_ACRONYM = 6
_SMALL_WORDS = 2
_DATELINE = 4
"""Letters of a word in capitals that is no abbreviation."""


class Style(NamedTuple):
    """How a stretch is written: headlines capitalise nearly every word, old wires write everything in capitals."""

    headline: bool
    capitals: bool


def style_of(tokens: Sequence[Word]) -> Style:
    """The style of the tokens; a handful of words is never a headline."""
    long = [text for text, _, _, _ in tokens if len(text) > 3 and text[0].isalpha()]
    begun = [text for text in long if text[0].isupper()]
    whole = len([text for text in begun if text.isupper()])
    if len(long) < _LEAST_WORDS:
        return Style(headline=False, capitals=len(long) > 1 and whole == len(long))
    capitals = whole > 0.8 * len(long)
    return Style(not capitals and len(begun) > _HEADLINE * len(long), capitals)


def runs(tokens: Sequence[Word], words: PlaceWords, style: Style) -> Iterator[tuple[int, int]]:
    """First token and the token after the last of every run; adjectives of nations are runs of their own."""
    past = 0
    for i in [i for i, (text, low, _, _) in enumerate(tokens) if text != low or "-" in text]:
        text, low = tokens[i].text, tokens[i].low
        if i < past or (text.islower() and "-" not in text) or not text[0].isalpha():
            continue
        nation = _nation(tokens, i, words) if low in words.nation_heads else 0
        if nation:
            yield i, nation
            past = nation
        elif low in words.adjectives and text[0].isupper():
            yield i, i + 1
        elif _begins(tokens[i], words, style) or (i == 0 and _is_dateline(tokens, words)):
            past = _end(tokens, i, words, style)
            yield i, past


def without_genitive(word: Word, words: PlaceWords) -> str:
    """The word in small letters without its genitive, which a text may have lost its apostrophe of ("Syrias")."""
    low = without(word.low, words.genitive)
    return words.bare_nations.get(low, low)


def _nation(tokens: Sequence[Word], i: int, words: PlaceWords) -> int:
    """The index after the country's name that begins at `i`, the longest one; 0 where there is none."""
    if not tokens[i].text[0].isupper():
        return 0
    longest = _LONGEST_NATION if tokens[i].low in words.long_nation_heads else 1
    for after in range(min(i + longest, len(tokens)), i, -1):
        last = tokens[after - 1]
        name = " ".join([*(t.low for t in tokens[i : after - 1]), without_genitive(last, words)])
        if name in words.acronyms and last.text.isupper() and last.low != name and last.low in words.bare_nations:
            continue  # "USS" is no genitive of "US"
        if name in words.nations and (name not in words.acronyms or without(tokens[i].text, words.bare_genitive).isupper()):
            return after
    return 0


def _begins(word: Word, words: PlaceWords, style: Style) -> bool:
    """Whether a name may begin with the word."""
    return _is_name(word, words, style) and word.low not in words.common


def _is_dateline(tokens: Sequence[Word], words: PlaceWords) -> bool:
    """Whether the first word is a place in capitals, or the first of two ("NEW DELHI"); elsewhere it is an abbreviation."""
    word, following = tokens[0], tokens[1] if len(tokens) > 1 else None
    if not word.text.isupper() or word.low in words.common or word.low in words.organisations or word.low in words.no_names:
        return False
    return len(word.text) >= _DATELINE or (following is not None and _is_capitals(following))


def _is_capitals(word: Word) -> bool:
    return word.text.isupper() and word.text.isalpha() and len(word.text) >= _DATELINE


def _is_name(word: Word, words: PlaceWords, style: Style) -> bool:
    if not (word.text[0].isupper() or (words.names.article is not None and words.names.article.match(word.text))):
        return False
    if words.names.suffixed is not None and words.names.suffixed.search(word.text):
        return False
    if word.low in words.no_names or without(word.low, words.genitive) in words.no_names:
        return False
    if "-" in word.low and all(part in words.adjectives or part in words.no_names for part in word.low.split("-")):
        return False  # "Turkish-Syrian"
    if style.capitals:
        known = (
            words.through,
            words.kinds,
            words.cues,
            words.away,
            words.titles,
            words.organisations,
            words.says,
            words.day_words,
        )
        return word.low not in words.common and not any(word.low in group for group in known)
    letters = without(word.text, words.plural)
    return not (letters.isupper() and 1 < len(letters) <= _ACRONYM and word.low not in words.nations)


def _end(tokens: Sequence[Word], first: int, words: PlaceWords, style: Style) -> int:
    """The index after the run that begins at `first`."""
    i = first
    while i + 1 < len(tokens) and i - first < _LONGEST:
        word, following = tokens[i], tokens[i + 1]
        if word.low.endswith(words.genitive) or without_genitive(word, words) in words.nations:
            break
        heads = first == 0 and word.text.isupper() and _is_capitals(following) and following.low not in words.common
        if _goes_on(following, words, style) or heads or _ends_before_kind(tokens, i + 1, words, style):
            i += 1
        else:
            step = _over_particles(tokens, i, words)
            if not step or not _goes_on(tokens[i + step], words, style):
                break
            i += step
    return i + 1


def _ends_before_kind(tokens: Sequence[Word], i: int, words: PlaceWords, style: Style) -> bool:
    """Whether a common word in a capital is a part of the name, as the noun of its kind follows ("Let Yet village")."""
    if style.headline or style.capitals or not tokens[i].text.istitle() or i + 1 == len(tokens):
        return False
    following = tokens[i + 1]
    return tokens[i].low not in words.kinds and following.low in words.kinds and following.text.islower()


def _over_particles(tokens: Sequence[Word], i: int, words: PlaceWords) -> int:
    """How far the next part of a name lies over small words or a mark ("Santa Cruz de la Sierra"); 0 where there is none."""
    step = 1
    while step <= _SMALL_WORDS and i + step < len(tokens) and tokens[i + step].low in words.particles:
        step += 1
    if step == 1 and i + 2 < len(tokens) and _joins(tokens[i], tokens[i + 1], tokens[i + 2], words):
        return 2
    return step if step > 1 and i + step < len(tokens) else 0


def _goes_on(word: Word, words: PlaceWords, style: Style) -> bool:
    if words.names.attached is not None and words.names.attached.fullmatch(word.low):
        return True
    if word.low in words.nation_heads and without_genitive(word, words) in words.nations:
        return False
    if not _is_name(word, words, style) or word.low in words.adjectives:
        return False
    return word.low not in words.common or word.low in words.kinds or (word.low in words.organisations and not style.headline)


def _joins(left: Word, middle: Word, right: Word, words: PlaceWords) -> bool:
    """Whether a word or a mark holds two capitalised words together ("Old City of Aleppo", "St. Louis")."""
    if middle.text == ".":
        return left.low in words.names.short
    if middle.low in words.small["of"]:
        return left.low in words.of_heads
    return middle.low in words.small["and"] and (left.low, right.low) in words.pairs
