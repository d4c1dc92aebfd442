"""Quantities of a sentence: the words that say how many, and the bounds that they set (codebook, "count")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from recount.domain.count import Count
from recount.domain.vocabulary import CountKind
from recount.read.lexicon import lexicon
from recount.read.tokens import Sentence, Token

_LARGEST = 10**12


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in words or digits; `start` and `end` are token indices, half-open; `head` is where the number itself begins."""

    start: int
    end: int
    head: int
    low: int | None
    high: int | None
    kind: CountKind
    partitive: bool = False
    """Whether "of" closes it: what is counted follows ("dozens of")."""

    def count(self, words: str) -> Count:
        """The count it makes, with its words as written."""
        return Count(self.low, self.high, self.kind, words)


@dataclass(frozen=True, slots=True)
class _Words:
    """The lexicon of a language, phrases split into words and ordered longest first."""

    cardinals: dict[str, int]
    scales: dict[str, int]
    phrases: tuple[tuple[tuple[str, ...], int, bool], ...]
    before: tuple[tuple[tuple[str, ...], str], ...]
    after: tuple[tuple[tuple[str, ...], str], ...]
    openers: frozenset[str]
    joining: frozenset[str]
    ranging: frozenset[str]
    between: frozenset[str]
    of: frozenset[str]
    years: frozenset[str]
    months: frozenset[str]
    articles: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "quantities")
    phrases = [(tuple(k.split()), v, True) for k, v in data["vague"].items()]
    phrases += [(tuple(k.split()), v, False) for k, v in data["fixed"].items()]
    return _Words(
        data["cardinals"],
        data["scales"],
        tuple(sorted(phrases, key=lambda p: (-len(p[0]), p[0]))),
        _longest_first(data["before"]),
        _longest_first(data["after"]),
        frozenset(p[0][0] for p in phrases),
        frozenset(data["words"]["and"]),
        frozenset(data["words"]["to"]),
        frozenset(data["words"]["between"]),
        frozenset(data["words"]["of"]),
        frozenset(data["years"]["before"]),
        frozenset(data["months"]["words"]),
        frozenset(data["words"]["determiners"]),
    )


def _longest_first(table: dict[str, str]) -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(sorted(((tuple(k.split()), v) for k, v in table.items()), key=lambda p: (-len(p[0]), p[0])))


def quantities(sentence: Sentence, *, language: str = "en") -> list[Quantity]:
    """The quantities of a sentence from left to right, none overlapping; numbers of anything, not only of people."""
    words = _words(language)
    tokens = sentence.tokens
    lows = sentence.lows()
    found: list[Quantity] = []
    i = 0
    while i < len(tokens):
        quantity = _at(i, tokens, lows, words)
        if quantity is None:
            i += 1
            continue
        floor = found[-1].end if found else 0
        found.append(_with_words_before(quantity, lows, words, floor))
        i = quantity.end
    return found


def _at(i: int, tokens: Sequence[Token], lows: list[str], words: _Words) -> Quantity | None:
    """The quantity that begins at token `i`, ranges included."""
    first = _simple(i, tokens, lows, words)
    if first is None or first.low is None:
        return first
    joint = first.end
    if joint < len(lows) and (lows[joint] in words.ranging or (_is_between(i, lows, words) and lows[joint] in words.joining)):
        second = _simple(joint + 1, tokens, lows, words)
        if (
            second is not None
            and second.low is not None
            and second.low > first.low
            and first.kind == "exact"
            and not _dated(first, second)
        ):
            start = i - 1 if _is_between(i, lows, words) else i
            if lows[second.end - 1] in words.scales and lows[first.end - 1] not in words.scales:  # "two to three dozen"
                first = replace(first, low=first.low * words.scales[lows[second.end - 1]])
            return Quantity(start, second.end, i, first.low, second.high, "exact", second.partitive)
    return _with_words_after(first, lows, words)


def _dated(first: Quantity, second: Quantity) -> bool:
    """Whether two numbers look like a day or month and a year ("05-2016")."""
    return first.low is not None and first.low <= 31 and second.low is not None and 1900 <= second.low <= 2100


def _is_between(i: int, lows: list[str], words: _Words) -> bool:
    return i > 0 and lows[i - 1] in words.between


def _simple(i: int, tokens: Sequence[Token], lows: list[str], words: _Words) -> Quantity | None:
    if i >= len(tokens):
        return None
    token = tokens[i]
    if token.is_number:
        return _digits(i, tokens, lows, words)
    low = lows[i]
    if low in words.openers:
        for phrase, value, vague in words.phrases:
            end = i + len(phrase)
            if phrase[0] == low and tuple(lows[i:end]) == phrase:
                if low == "number":
                    return _number_of(i, end, value, lows, words)
                if vague and len(phrase) == 1 and _number_follows(end, tokens, lows, words):
                    return None  # "some 30", "as many as 1,300": the word belongs to the number
                return _scaled_phrase(i, i + len(phrase), value, lows, words, vague=vague)
    return _cardinal(i, lows, words)


def _number_of(i: int, end: int, value: int, lows: list[str], words: _Words) -> Quantity | None:
    """The quantity of "a large number of"; "the number of dead" counts nothing yet."""
    start = next((j for j in range(i - 1, max(i - 4, -1), -1) if lows[j] in words.articles), None)
    if start is None:
        return None
    return replace(_scaled_phrase(i, end, value, lows, words, vague=True), start=start)


def _number_follows(i: int, tokens: Sequence[Token], lows: list[str], words: _Words) -> bool:
    if i < len(lows) and lows[i] in ("as", "than"):
        i += 1
    return i < len(tokens) and (tokens[i].is_number or _card(lows[i], words) is not None)


def _scaled_phrase(i: int, end: int, value: int, lows: list[str], words: _Words, *, vague: bool) -> Quantity:
    """The quantity of a phrase such as "tens of thousands", "several hundred", "dozens" or "a couple of"."""
    kind: CountKind = "vague" if vague else "exact"
    of = end < len(lows) and lows[end] in words.of
    nxt = end + of
    if vague and nxt < len(lows):
        if of and _plural_scale(lows[nxt], words):  # "hundreds of thousands": 100 times the least of the larger word
            value = value * words.scales[lows[nxt][:-1]]
            end, of = nxt + 1, nxt + 1 < len(lows) and lows[nxt + 1] in words.of
        elif not of and lows[nxt] in words.scales:  # "several dozen", "a few hundred"
            value, end = value * words.scales[lows[nxt]], nxt + 1
            of = end < len(lows) and lows[end] in words.of
        elif not of and _plural_scale(lows[nxt], words):  # "many hundreds"
            value, end = 2 * words.scales[lows[nxt][:-1]], nxt + 1
            of = end < len(lows) and lows[end] in words.of
    partitive = of or lows[end - 1] in words.of
    return Quantity(i, end + of, i, value, None if vague else value, kind, partitive)


def _plural_scale(word: str, words: _Words) -> bool:
    return word.endswith("s") and word[:-1] in words.scales


def _digits(i: int, tokens: Sequence[Token], lows: list[str], words: _Words) -> Quantity | None:
    """A number in digits, with its thousands also where a blank has come between ("20, 000"), and a scale word after it."""
    value = _value(tokens[i].text)
    if value is None or (tokens[i].text.startswith("0") and len(tokens[i].text) > 1):
        return None
    end = i + 1
    while end + 1 < len(tokens) and lows[end] == "," and _is_thousands(tokens[end + 1].text, value):
        value = value * 1000 + int(tokens[end + 1].text)
        end += 2
    if _is_year(i, end, tokens, lows, words):
        return None
    while end < len(lows) and lows[end] in words.scales:
        value *= words.scales[lows[end]]
        end += 1
    number = int(value)
    if number > _LARGEST or (number <= 31 and _is_month_day(i, end, lows, words)):
        return None
    if end < len(tokens) and tokens[end].is_number:  # figures side by side are a page's counters or a table
        return None
    of = end < len(lows) and lows[end] in words.of
    if end < len(lows) and tokens[end].text == "+":
        return Quantity(i, end + 1, i, number, None, "at_least")
    return Quantity(i, end, i, number, number, "exact", of)


def _value(digits: str) -> float | int | None:
    if len(digits) > 15 or ":" in digits:
        return None
    whole, _, rest = digits.partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and not (groups[0] and all(len(g) == 3 for g in groups[1:])):
        return None
    try:
        number = int("".join(groups))
    except ValueError:
        return None
    if not rest:
        return number
    if len(rest) == 3 and len(groups) == 1:  # 1.200 as written where a stop parts thousands
        return number * 1000 + int(rest)
    return None if "." in rest else number + int(rest) / 10 ** len(rest)


def _is_thousands(digits: str, so_far: float) -> bool:
    return len(digits) == 3 and digits.isdigit() and 0 < so_far < 10**9 and isinstance(so_far, int)


def _is_year(i: int, end: int, tokens: Sequence[Token], lows: list[str], words: _Words) -> bool:
    text = tokens[i].text
    if end != i + 1 or len(text) != 4 or not text.isdigit() or not 1900 <= int(text) <= 2100:
        return False
    return (
        i == 0
        or lows[i - 1] in words.years
        or lows[i - 1] in ("-", "/")
        or _is_day(tokens[i - 1])
        or (i + 1 < len(lows) and tokens[i + 1].text in ")]-")
    )


def _is_month_day(i: int, end: int, lows: list[str], words: _Words) -> bool:
    before = i - 1 if i and lows[i - 1] not in (".", ",") else i - 2
    return (before >= 0 and lows[before] in words.months) or (
        end < len(lows) and lows[end] in words.months and lows[end] != "may"
    )


def _is_day(token: Token) -> bool:
    return token.is_number and len(token.text) <= 2 and token.text.isdigit() and int(token.text) <= 31


def _cardinal(i: int, lows: list[str], words: _Words) -> Quantity | None:
    """A number in words: "two", "twenty-two", "sixty nine", "one hundred and twenty three", "two dozen"."""
    total, current, end = 0, 0, i
    while end < len(lows):
        value = _card(lows[end], words)
        if value is not None and (current % 100 == 0 or (value < 10 and current % 10 == 0 and current % 100 >= 20)):
            current += value
            end += 1
        elif end > i and lows[end] in words.scales:
            scale = words.scales[lows[end]]
            if scale >= 1000:
                total, current = total + max(current, 1) * scale, 0
            else:
                current = max(current, 1) * scale
            end += 1
        elif end > i and _goes_on(end, current, total, lows, words):
            end += 1
        else:
            break
    if end == i:
        return None
    number = total + current
    of = end < len(lows) and lows[end] in words.of
    return Quantity(i, end, i, number, number, "exact", of)


def _goes_on(end: int, current: int, total: int, lows: list[str], words: _Words) -> bool:
    """Whether "and" stands within a number: "one hundred and twenty", not "two and three"."""
    hundreds = (current and current % 100 == 0) or (not current and total)
    return bool(hundreds) and lows[end] in words.joining and end + 1 < len(lows) and _card(lows[end + 1], words) is not None


@cache
def _card_of(word: str, language_cardinals: tuple[tuple[str, int], ...]) -> int | None:
    cardinals = dict(language_cardinals)
    if word in cardinals:
        return cardinals[word]
    tens, dash, ones = word.partition("-")
    if dash and cardinals.get(tens, 0) >= 20 and 0 < cardinals.get(ones, 0) < 10:
        return cardinals[tens] + cardinals[ones]
    return None


def _card(word: str, words: _Words) -> int | None:
    if word in words.cardinals:
        return words.cardinals[word]
    if "-" not in word:
        return None
    return _card_of(word, tuple(words.cardinals.items()))


def _with_words_after(quantity: Quantity, lows: list[str], words: _Words) -> Quantity:
    for phrase, kind in words.after:
        if tuple(lows[quantity.end : quantity.end + len(phrase)]) == phrase:
            return replace(_bounded(quantity, kind), end=quantity.end + len(phrase))
    return quantity


def _with_words_before(quantity: Quantity, lows: list[str], words: _Words, floor: int) -> Quantity:
    """The quantity with the words before it that move its bounds; several may stand together ("at least another 17")."""
    start = quantity.start
    for kind, begin in _before(start, lows, words, floor):
        quantity = replace(_bounded(quantity, kind), start=begin)
    return quantity


def _before(start: int, lows: list[str], words: _Words, floor: int) -> Iterator[tuple[str, int]]:
    while True:
        for phrase, kind in words.before:
            begin = start - len(phrase)
            if begin >= floor and tuple(lows[begin:start]) == phrase:
                yield kind, begin
                start = begin
                break
        else:
            return


def _bounded(quantity: Quantity, kind: str) -> Quantity:
    """The bounds under a word such as "at least"; a vague word keeps its open top."""
    low = quantity.low
    if low is None or kind == "exact":
        return quantity
    if quantity.kind == "vague":
        return quantity
    match kind:
        case "at_least":
            return replace(quantity, high=None, kind="at_least")
        case "more_than":
            return replace(quantity, low=low + 1, high=None, kind="more_than")
        case "at_most":
            return replace(quantity, low=None, kind="at_most")
        case "less_than":
            return replace(quantity, low=None, high=max(low - 1, 0), kind="at_most")
        case _:
            return replace(quantity, kind="about")
