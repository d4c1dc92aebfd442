"""Two reports as their texts are compared: shared runs of words and matched sentences, standing background left out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from recount.domain.ids import ReportId
from recount.domain.report import Report
from recount.domain.timespan import days_of
from recount.link.wording import content, readable, sentences, shingles, words

_SAMPLE = 2  # one shingle in so many is looked at
_SHARED = 0.10  # least part of the shorter report's shingles that a pair must share to be compared further
_ENOUGH = 0.45  # least sum of shared shingles and matched sentences of a copy
_WHOLE = 0.60  # a report of another outlet that holds so much is a copy whatever the days say
_OPENING = 60  # an outlet repeats its own background: its own earlier text must share the opening words too
_SAME_OPENING = 0.20
_SENTENCE_MATCH = 0.55
_SENTENCE_WORDS = 6
_SENTENCES = 300  # sentences of one report that are matched, so that a very long text stays cheap
LATE_DAYS = 10  # a wire text is carried within so many days
_LATE_WORDS = 1  # words that each of two texts has alone, if they are one text although their days are far apart
_FORM = 1.3  # texts so near to each other are one form if their numbers differ …
_FORM_NUMBERS = 2  # … by so many on either side …
_FORM_PART = 0.4  # … and by so much of the numbers of either
IsBackground = Callable[[int], bool]
"""Whether a shingle belongs to what an agency or an outlet says again for weeks."""


@dataclass(frozen=True, slots=True)
class CopyPair:
    """Two reports that carry the same text, the smaller id first; `score` runs from 0 to 2, `sentence` says why."""

    left: ReportId
    right: ReportId
    score: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Page:
    """A report as two of them are compared; `sentences` are bags of words, each with its length in words."""

    id: ReportId
    outlet: str | None
    day: date | None
    opening: tuple[int, ...]
    shingles: frozenset[int]
    sentences: tuple[tuple[frozenset[str], int], ...]


def sample_of(text: str) -> set[int]:
    """The shingles of a text that texts are looked for and compared by."""
    return {shingle for shingle in shingles(words(text)) if shingle % _SAMPLE == 0}


def page_of(report: Report) -> Page:
    """The report's readable text as it is compared."""
    text = readable(report)
    run = [shingle for shingle in shingles(words(text)) if shingle % _SAMPLE == 0]
    cut = [sentence for sentence in sentences(text) if len(sentence) >= _SENTENCE_WORDS][:_SENTENCES]
    bags = tuple((content(sentence), len(sentence)) for sentence in cut)
    return Page(report.id, report.outlet, first_day(report), tuple(run[: _OPENING // _SAMPLE]), frozenset(run), bags)


def first_day(report: Report) -> date | None:
    """The day of publication, the first where several are given."""
    return days_of(report.published.edtf)[0] if report.published.edtf else None


def compare(left: Page, right: Page, is_background: IsBackground) -> CopyPair | None:
    """The two as copies of one text, None where they are not.

    None are texts that are published far apart and say anything else, and texts that are filled anew like a form: alike in
    their words, but not in their numbers.
    """
    both = left.shingles & right.shingles
    shorter = min(len(left.shingles), len(right.shingles))
    if not both or (_far_apart(left, right) and (len(both) < _WHOLE * shorter or not _says_the_same(left, right))):
        return None
    fresh = min(len(page.shingles) - sum(map(is_background, page.shingles)) for page in (left, right))
    shared = (len(both) - sum(map(is_background, both))) / fresh if fresh else 0.0
    same_outlet = left.outlet is not None and left.outlet == right.outlet
    if not same_outlet and len(both) >= _WHOLE * shorter:
        shared = max(shared, len(both) / shorter)
    if shared < _SHARED or (same_outlet and _same_opening(left, right, is_background) < _SAME_OPENING):
        return None
    score = shared + (_matched(left, right) + _matched(right, left)) / 2
    if score < _ENOUGH or (score >= _FORM and _is_filled_anew(left, right)):
        return None
    first, second = sorted((left.id, right.id))
    sentence = f"{shared:.0%} of the shorter report's four-word runs stand in the other too"
    return CopyPair(first, second, round(score, 6), sentence)


def _far_apart(left: Page, right: Page) -> bool:
    return left.day is not None and right.day is not None and abs((left.day - right.day).days) > LATE_DAYS


def _says_the_same(left: Page, right: Page) -> bool:
    """Whether hardly a word that carries something stands in each of the two alone."""
    one, other = _content(left), _content(right)
    return min(len(one - other), len(other - one)) <= _LATE_WORDS


def _is_filled_anew(left: Page, right: Page) -> bool:
    """Whether each has numbers of its own in place of the other's, too many of them for a figure that was put right."""
    one, other = ({word for word in _content(page) if word.isdecimal()} for page in (left, right))
    own = min(len(one - other), len(other - one))
    return own >= _FORM_NUMBERS and own >= _FORM_PART * min(len(one), len(other))


def _content(page: Page) -> frozenset[str]:
    return frozenset().union(*(bag for bag, _ in page.sentences))


def _same_opening(left: Page, right: Page, is_background: IsBackground) -> float:
    """The part of the first words of either report that the other has anywhere, background left out."""
    shares = []
    for page, other in ((left, right), (right, left)):
        known = [shingle in other.shingles and not is_background(shingle) for shingle in page.opening]
        shares.append(sum(known) / len(known) if known else 0.0)
    return max(shares)


def _matched(left: Page, right: Page) -> float:
    """The part of the left report's words that stand in sentences with a likeness among the right report's."""
    total = matched = 0
    for bag, length in left.sentences:
        total += length
        need = _SENTENCE_MATCH * len(bag)
        if bag and any(len(bag & other) >= need for other, _ in right.sentences):
            matched += length
    return matched / total if total else 0.0
