"""Numbers that count nobody: days, years, ages, names of things, sums of money, footnotes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recount.read.ages import ages
from recount.read.lexicon import lexicon
from recount.read.small import endings, small
from recount.read.tokens import Sentence

_DASHES = frozenset("-–—")
_YEARS = range(1900, 2101)
_DAYS = range(1, 32)
_LISTED = 6
"""So many days are listed together at most."""


@dataclass(frozen=True, slots=True)
class _Words:
    always: frozenset[str]
    unless_round: frozenset[str]
    unless_plural: frozenset[str]
    plurals: frozenset[str]
    months: frozenset[str]
    proper_months: frozenset[str]
    within: frozenset[str]
    labels: frozenset[str]
    proper_labels: frozenset[str]
    signs: frozenset[str]
    endings: frozenset[str]
    ranging: frozenset[str]
    joining: frozenset[str]
    breakers: frozenset[str]
    no: frozenset[str]
    describing: tuple[str, ...]
    plural_ends: tuple[str, ...]
    of: frozenset[str]
    out: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "quantities")
    years, months, labels = data["years"], data["months"], data["labels"]
    return _Words(
        frozenset(years["always"]),
        frozenset(years["unless_round"]),
        frozenset(years["unless_plural"]),
        frozenset(years["plurals"]),
        frozenset(months["words"]),
        frozenset(months["proper"]),
        frozenset(months["within"]),
        frozenset(labels["any"]),
        frozenset(labels["proper"]),
        frozenset(data["money"]["signs"]),
        frozenset(data["endings"]["words"]),
        frozenset(data["words"]["to"]),
        frozenset((*data["words"]["and"], *data["words"]["or"])),
        frozenset(lexicon(language, "victims")["breakers"]["words"]),
        small(language)["no"],
        endings(language)["describing"],
        endings(language)["plural"],
        frozenset(data["labels"]["of"]),
        frozenset(data["labels"]["out"]),
    )


def uncounted(sentence: Sentence, *, language: str = "en") -> frozenset[int]:
    """The indices of the tokens whose numbers count nobody."""
    found = set(ages(sentence, language=language))
    numbers = [i for i, low in enumerate(sentence.lows()) if low[0].isdecimal()]
    if numbers:
        numerals = _Numerals(sentence, found, _words(language))
        for i in numbers:
            if i not in found:
                found.update(numerals.uncounted(i))
    return frozenset(found)


class _Numerals:
    """The numbers in digits of one sentence; `found` are the tokens known to count nobody, from left to right."""

    def __init__(self, sentence: Sentence, found: set[int], words: _Words) -> None:
        self.tokens = sentence.tokens
        self.lows = sentence.lows()
        self.found = found
        self.words = words

    def uncounted(self, i: int) -> Iterator[int]:
        """The tokens that a number at `i` takes with it if it counts nobody."""
        chain = list(self._chain(i))
        if len(chain) > 1:
            yield from chain
        elif self._is_marked(i) or self._is_label(i):
            yield i
        elif self._number(i) in _DAYS:
            yield from self._days(i)
        elif self._number(i) in _YEARS and len(self.tokens[i].text) == 4:
            yield from self._years(i)

    def _low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _number(self, i: int) -> int:
        text = self.tokens[i].text if 0 <= i < len(self.tokens) else ""
        return int(text) if text.isdecimal() and len(text) <= 4 else -1

    def _glued(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a blank."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end

    def _chain(self, i: int) -> Iterator[int]:
        """Numbers tied by marks: three or more by dashes ("2015-01-12"), two by a stroke ("16/01", "9/11")."""
        j, strokes = i, False
        while self._glued(j + 1) and self._glued(j + 2) and self.tokens[j + 2].is_number:
            if self.lows[j + 1] not in _DASHES and self.lows[j + 1] != "/":
                break
            strokes = strokes or self.lows[j + 1] == "/"
            j += 2
        if strokes or j >= i + 4:
            yield from range(i, j + 1, 2)

    def _is_marked(self, i: int) -> bool:
        """Whether marks around it make it an ordinal ("12th"), a decade ("1980s", "20's"), a sum of money or a footnote."""
        after = i + 2 if self._glued(i + 1) and self._low(i + 1) in ("'", "’") else i + 1
        if self._glued(after) and self.lows[after] in self.words.endings:
            return True
        return self._low(i - 1) in self.words.signs or (self._low(i - 1) == "[" and self._low(i + 1) == "]")

    def _is_label(self, i: int) -> bool:
        """Whether the word before makes it a name: "Article 3", "No. 12", "Flight 103"."""
        at = i - 1 - (self._low(i - 1) == ".")
        if self._low(at) in self.words.no:
            return at == i - 2
        of = self._low(at) in self.words.of
        if of and self._low(at - 1) in self.words.out and self._number(at - 2) >= 0:
            return True  # "300 out of 5,000 inhabitants"
        at -= of
        return self._low(at) in self.words.labels or (self._low(at) in self.words.proper_labels and self.tokens[at].is_capital)

    def _is_month(self, i: int) -> bool:
        low = self._low(i)
        return low in self.words.months and (low not in self.words.proper_months or self.tokens[i].is_capital)

    def _days(self, i: int) -> Iterator[int]:
        """The day of a month and the days listed with it: "12 January", "January 12-14", "12 and 13 January"."""
        month = i - 1 - (self._low(i - 1) == ".")
        if self._is_month(i + 1):
            yield i
            return
        if self._is_month(month):
            if not (self._low(month - 1) in self.words.within and self._plural_follows(i + 1)):
                yield i
                yield from self._listed(i)
            return
        last = max(self._listed(i), default=i)
        if last > i and self._is_month(last + 1):
            yield from range(i, last + 1)

    def _listed(self, i: int) -> Iterator[int]:
        """The days that a list goes on with after the one at `i`; a number with a noun behind it is none."""
        last = i + 2 * _LISTED
        while i < last and self._number(i + 2) in _DAYS:
            listed = self._low(i + 1) in self.words.joining or self._low(i + 1) == ","
            if not (self._low(i + 1) in self.words.ranging or (listed and not self._noun_follows(i + 3))):
                return
            i += 2
            yield i

    def _noun_follows(self, i: int) -> bool:
        """Whether a word that a number may count stands at token `i`."""
        return (
            i < len(self.tokens) and self.tokens[i].is_word and not self._is_month(i) and self.lows[i] not in self.words.breakers
        )

    def _plural_follows(self, i: int) -> bool:
        """Whether a plural stands at token `i`, or behind a word that describes it ("armed men")."""
        if self._is_plural(i):
            return True
        describes = self._noun_follows(i) and (self.tokens[i].is_capital or self.lows[i].endswith(self.words.describing))
        return describes and self._is_plural(i + 1)

    def _is_plural(self, i: int) -> bool:
        low = self._low(i)
        return low in self.words.plurals or (
            len(low) > 3 and low.endswith(self.words.plural_ends) and "'" not in low and self._noun_follows(i)
        )

    def _years(self, i: int) -> Iterator[int]:
        """The year at `i`, and the one that a dash ties to it: "the 1992-95 war"; "1900-2000 people" are none."""
        last = i + 2
        if self._glued(i + 1) and self._low(i + 1) in _DASHES and self._glued(last) and self._number(last) >= 0:
            number = self._number(last)
            if number < 100 or (number in _YEARS and not self._plural_follows(last + 1)):
                yield from (i, last)
        elif self._is_year(i):
            yield i

    def _is_year(self, i: int) -> bool:
        before = self._low(i - 1)
        number = self._number(i)
        if before in self.words.always or self._low(i + 1)[:1] in tuple(")]-"):
            return True
        if self._number(i - 1) in _DAYS or (before == "," and (i - 2 in self.found or self._is_month(i - 2))):
            return True
        if before in self.words.unless_round and not (number % 50 == 0 and self._plural_follows(i + 1)):
            return True
        return (i == 0 or before in _DASHES or before in self.words.unless_plural) and not self._plural_follows(i + 1)
