"""Which reports carry the same wire text, with edits, cuts and new headlines."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from recount.domain.ids import ReportId
from recount.domain.report import Report
from recount.domain.timespan import days_of
from recount.link.wording import content, readable, sentences, shingles, words

_SAMPLE = 2  # one shingle in so many looks for candidates; the exact comparison uses all of them
_NEIGHBOURS = 40  # in a long list of reports with one shingle, each meets only the next ones by day
_MEMORY_DAYS = 10  # words that come back after so many days are background, not a wire story
_SHARED = 0.10  # least part of the shorter report's shingles that a pair must share to be compared further
_ENOUGH = 0.45  # least sum of shared shingles and matched sentences of a copy
_WHOLE = 0.60  # a report of another outlet that holds so much is a copy whatever the days say
_OPENING = 60  # an outlet repeats its own background: its own earlier text must share the opening words too
_SAME_OPENING = 0.20
_SENTENCE_MATCH = 0.55
_SENTENCE_WORDS = 6
_SENTENCES = 300  # sentences of one report that are matched, so that a very long text stays cheap
_SLICE = 1_000_000  # postings in memory at a time


@dataclass(frozen=True, slots=True)
class CopyPair:
    """Two reports that carry the same text, the smaller id first; `score` runs from 0 to 2, `sentence` says why."""

    left: ReportId
    right: ReportId
    score: float
    sentence: str


@dataclass(frozen=True, slots=True)
class _Sketch:
    """What the search for candidates keeps of a report: half of its shingles, in 4 bytes each."""

    id: ReportId
    day: date | None
    sample: "array[int]"


@dataclass(frozen=True, slots=True)
class _Page:
    """A report as two of them are compared; `sentences` are bags of words, each with its length in words."""

    id: ReportId
    outlet: str | None
    day: date | None
    opening: tuple[int, ...]
    shingles: frozenset[int]
    sentences: tuple[tuple[frozenset[str], int], ...]


def copy_pairs(reports: Sequence[Report]) -> tuple[CopyPair, ...]:
    """All pairs of reports that carry the same text, ordered by id; unread page furniture is left out of the comparison.

    An inverted index over a sample of word shingles finds the candidates; background that an agency repeats for weeks is
    taken out; what is left is measured as shared shingles of the shorter text plus matched sentences of both.
    """
    found = _candidates([_sketch(report) for report in reports])
    involved = {report for pair in found for report in pair}
    pages = {report.id: _page(report) for report in reports if report.id in involved}
    background = _background(pages.values())
    pairs = (_compare(pages[left], pages[right], background) for left, right in sorted(found))
    return tuple(pair for pair in pairs if pair is not None)


def copies(reports: Sequence[Report]) -> tuple[tuple[ReportId, ...], ...]:
    """Groups of two or more reports that carry the same text, each ordered by id, the groups by their first."""
    return groups(copy_pairs(reports))


def groups(pairs: Sequence[CopyPair]) -> tuple[tuple[ReportId, ...], ...]:
    """Pairs joined to groups, the surest first; two groups join only where half of the pairs between them are copies.

    So A and C do not come together because each shares other paragraphs with B.
    """
    linked = {(pair.left, pair.right) for pair in pairs}
    group_of: dict[ReportId, tuple[ReportId, ...]] = {r: (r,) for pair in pairs for r in (pair.left, pair.right)}
    for pair in sorted(pairs, key=lambda p: (-p.score, p.left, p.right)):
        left, right = group_of[pair.left], group_of[pair.right]
        if left is right:
            continue
        between = sum((min(a, b), max(a, b)) in linked for a in left for b in right)
        if 2 * between >= len(left) * len(right):
            joined = tuple(sorted(left + right))
            group_of.update(dict.fromkeys(joined, joined))
    return tuple(sorted({group for group in group_of.values() if len(group) > 1}))


def _day(report: Report) -> date | None:
    return days_of(report.published.edtf)[0] if report.published.edtf else None


def _sketch(report: Report) -> _Sketch:
    sample = {shingle for shingle in shingles(words(readable(report))) if shingle % _SAMPLE == 0}
    return _Sketch(report.id, _day(report), array("I", sorted(sample)))


def _page(report: Report) -> _Page:
    text = readable(report)
    run = shingles(words(text))
    cut = [sentence for sentence in sentences(text) if len(sentence) >= _SENTENCE_WORDS][:_SENTENCES]
    bags = tuple((content(sentence), len(sentence)) for sentence in cut)
    return _Page(report.id, report.outlet, _day(report), tuple(run[:_OPENING]), frozenset(run), bags)


def _candidates(sketches: Sequence[_Sketch]) -> set[tuple[ReportId, ReportId]]:
    """Pairs that share at least two sampled shingles and a tenth of the shorter sample."""
    ordered = sorted(sketches, key=lambda s: (s.day or date.min, s.id))
    shared: Counter[tuple[int, int]] = Counter()
    slices = 1 + sum(len(sketch.sample) for sketch in ordered) // _SLICE
    for part in range(slices):
        shared.update(_meetings(ordered, part, slices))
    found = set()
    for (one, other), times in shared.items():
        left, right = ordered[one], ordered[other]
        if times >= 2 and times >= _SHARED * min(len(left.sample), len(right.sample)):
            found.add((min(left.id, right.id), max(left.id, right.id)))
    return found


def _meetings(ordered: Sequence[_Sketch], part: int, parts: int) -> Iterator[tuple[int, int]]:
    """Positions of two sketches, once for each sampled shingle of this part of the index that they share."""
    postings = sorted(
        (shingle, at) for at, sketch in enumerate(ordered) for shingle in sketch.sample if shingle // _SAMPLE % parts == part
    )
    for _, run in groupby(postings, key=itemgetter(0)):
        holders = [at for _, at in run]
        for place, one in enumerate(holders):
            for other in holders[place + 1 : place + 1 + _NEIGHBOURS]:
                yield one, other


def _background(pages: Iterable[_Page]) -> frozenset[int]:
    """Shingles that come back more than ten days later: an agency's standing paragraphs, an outlet's page."""
    days: dict[int, tuple[date, date]] = {}
    for page in pages:
        if page.day is None:
            continue
        for shingle in page.shingles:
            first, last = days.get(shingle, (page.day, page.day))
            days[shingle] = (min(first, page.day), max(last, page.day))
    return frozenset(shingle for shingle, (first, last) in days.items() if (last - first).days > _MEMORY_DAYS)


def _compare(left: _Page, right: _Page, background: frozenset[int]) -> CopyPair | None:
    whole = _contained(left.shingles, right.shingles)
    shared = _contained(left.shingles - background, right.shingles - background)
    same_outlet = left.outlet is not None and left.outlet == right.outlet
    if not same_outlet and whole >= _WHOLE:
        shared = max(shared, whole)
    if shared < _SHARED or (same_outlet and _opening(left, right, background) < _SAME_OPENING):
        return None
    score = shared + (_matched(left, right) + _matched(right, left)) / 2
    if score < _ENOUGH:
        return None
    first, second = sorted((left.id, right.id))
    sentence = f"{shared:.0%} of the shorter report's four-word runs stand in the other too"
    return CopyPair(first, second, round(score, 6), sentence)


def _contained(left: frozenset[int], right: frozenset[int]) -> float:
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def _opening(left: _Page, right: _Page, background: frozenset[int]) -> float:
    """The part of the first words of either report that the other has anywhere, background left out."""
    shares = []
    for page, other in ((left, right), (right, left)):
        known = other.shingles - background
        shares.append(sum(shingle in known for shingle in page.opening) / len(page.opening) if page.opening else 0.0)
    return max(shares)


def _matched(left: _Page, right: _Page) -> float:
    """The part of the left report's words that stand in sentences with a likeness among the right report's."""
    total = matched = 0
    for bag, length in left.sentences:
        total += length
        need = _SENTENCE_MATCH * len(bag)
        if bag and any(len(bag & other) >= need for other, _ in right.sentences):
            matched += length
    return matched / total if total else 0.0
