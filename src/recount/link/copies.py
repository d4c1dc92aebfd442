"""Which reports carry the same wire text, with edits, cuts and new headlines."""

from array import array
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recount.domain.ids import ReportId
from recount.domain.report import Report
from recount.link.pages import LATE_DAYS, CopyPair, Page, compare, first_day, page_of, sample_of
from recount.link.wording import readable

_NEIGHBOURS = 40  # of the reports of some days with one shingle, each meets only the next ones
_LONG = 80  # a list of more reports is no rare shingle: each meets only its very next ones
_NEXT = 3
_RARE = 12  # reports with a shingle that is so rare meet whatever their days
_MEETINGS = 2  # shingles under which a pair must meet
_LEAST = 0.10  # least part of the shorter report's sample that a pair must share
_OWN_LATE = 4  # most of it that it may have alone where the two are published far apart: a word stands in so many runs
_PAGES = 2000  # pages kept at hand: pairs are compared day by day
_ALIKE = 1.6  # texts so near to each other are one text, however many they are
Rank = tuple[int, ReportId, int]
"""Day (its ordinal, 0 where none is known), id and position: how the reports of a list are ordered."""


def copy_pairs(reports: Sequence[Report]) -> tuple[CopyPair, ...]:
    """All pairs of reports that carry the same text, ordered by id; unread page furniture is left out of the comparison.

    An inverted index over a sample of word shingles finds the candidates; background that an agency repeats for weeks is
    taken out; what is left is measured as shared shingles of the shorter text plus matched sentences of both.
    """
    return Copies(reports).pairs()


def copies(reports: Sequence[Report]) -> tuple[tuple[ReportId, ...], ...]:
    """Groups of two or more reports that carry the same text, each ordered by id, the groups by their first."""
    return Copies(reports).groups()


def groups(pairs: Sequence[CopyPair]) -> tuple[tuple[ReportId, ...], ...]:
    """Pairs joined to groups, the surest first; two groups join only where half of the pairs between them are copies.

    So A and C do not come together because each shares other paragraphs with B. Texts that hardly differ count as one text.
    """
    text_of = _texts(pairs)
    near: dict[ReportId, set[ReportId]] = defaultdict(set)
    for pair in pairs:
        one, other = text_of[pair.left], text_of[pair.right]
        if one != other:
            near[one].add(other)
            near[other].add(one)
    members = {text: [text] for text in set(text_of.values())}
    home = {text: text for text in members}
    for pair in sorted(pairs, key=lambda p: (-p.score, p.left, p.right)):
        left, right = sorted((home[text_of[pair.left]], home[text_of[pair.right]]), key=lambda text: (len(members[text]), text))
        if left == right:
            continue
        there = set(members[right])
        between = sum(len(near[text] & there) for text in members[left])
        if 2 * between >= len(members[left]) * len(there):
            home.update(dict.fromkeys(members[left], right))
            members[right] += members.pop(left)
    found: dict[ReportId, list[ReportId]] = defaultdict(list)
    for report, text in text_of.items():
        found[home[text]].append(report)
    return tuple(sorted(tuple(sorted(group)) for group in found.values() if len(group) > 1))


def _texts(pairs: Iterable[CopyPair]) -> dict[ReportId, ReportId]:
    """The text that each report carries, named for the first of those that hardly differ."""
    up: dict[ReportId, ReportId] = {}

    def root(report: ReportId) -> ReportId:
        while (above := up.setdefault(report, report)) != report:
            up[report] = report = up.setdefault(above, above)
        return report

    for pair in pairs:
        left, right = sorted((root(pair.left), root(pair.right)))
        if pair.score >= _ALIKE:
            up[right] = left
    return {report: root(report) for report in tuple(up)}


class Copies:
    """Reports under the shingles of their texts, the pairs that carry the same text, and their groups; grows by one at a time."""

    def __init__(self, reports: Sequence[Report] = ()) -> None:
        self._reports = list(reports)
        self._samples: list[array[int]] = []
        self._ranks: list[Rank] = []
        self._lists: dict[int, list[Rank]] = defaultdict(list)
        self._pages: dict[int, Page] = {}
        self._background: set[int] = set()
        self._pairs: dict[int, dict[int, CopyPair]] = defaultdict(dict)
        self._groups: dict[ReportId, tuple[ReportId, ...]] = {}
        for at in range(len(self._reports)):
            self._describe(at)
            for shingle in self._samples[at]:
                self._lists[shingle].append(self._ranks[at])
        for shingle, holders in self._lists.items():
            holders.sort()
            if _comes_back(holders):
                self._background.add(shingle)
        for one, other in self._meetings():
            self._compare(one, other)
        self._regroup(range(len(self._reports)))

    def pairs(self) -> tuple[CopyPair, ...]:
        """All pairs, ordered by id."""
        found = {(p.left, p.right): p for near in self._pairs.values() for p in near.values()}
        return tuple(found[key] for key in sorted(found))

    def groups(self) -> tuple[tuple[ReportId, ...], ...]:
        """All groups of two or more, each ordered by id, the groups by their first."""
        return tuple(sorted(set(self._groups.values())))

    def first_of(self) -> Mapping[ReportId, ReportId]:
        """For every report that has copies the first of its group."""
        return {report: group[0] for report, group in self._groups.items()}

    def add(self, report: Report) -> dict[ReportId, ReportId | None]:
        """Take in one more report; those whose group has changed, each with the first of its group now, None without one."""
        at = len(self._reports)
        self._reports.append(report)
        self._describe(at)
        changed: set[int] = {at}
        doubtful: set[int] = set()
        for shingle in self._samples[at]:
            holders = self._lists[shingle]
            insort(holders, self._ranks[at])
            doubtful.update(self._near(holders, at))
            if len(holders) in (_RARE + 1, _LONG + 1):
                doubtful.update(other for *_, other in holders)
            if shingle not in self._background and _comes_back(holders):
                self._background.add(shingle)
                changed.update(other for *_, other in holders)
        touched = self._drop(doubtful | changed, changed)
        for one in changed:
            for other in self._met(one):
                self._compare(one, other)
            touched |= {one, *self._pairs.get(one, ())}
        return self._regroup(touched)

    def _describe(self, at: int) -> None:
        report = self._reports[at]
        self._samples.append(array("I", sorted(sample_of(readable(report)))))
        day = first_day(report)
        self._ranks.append((day.toordinal() if day is not None else 0, report.id, at))

    def _page(self, at: int) -> Page:
        known = self._pages.pop(at, None)
        if known is None:
            known = page_of(self._reports[at])
            if len(self._pages) >= _PAGES:
                del self._pages[next(iter(self._pages))]
        self._pages[at] = known
        return known

    def _meetings(self) -> Iterator[tuple[int, int]]:
        """Pairs that meet often enough, each once, day by day."""
        for rank in sorted(self._ranks):
            for other in self._met(rank[-1]):
                if self._ranks[other] > rank:
                    yield rank[-1], other

    def _met(self, at: int) -> list[int]:
        """Those that it meets under shingles enough, and shares enough with."""
        times: Counter[int] = Counter()
        for shingle in self._samples[at]:
            holders = self._lists[shingle]
            if len(holders) > 1:
                times.update(self._near(holders, at))
        return [other for other, met in sorted(times.items()) if met >= _MEETINGS and self._share(at, other)]

    def _near(self, holders: Sequence[Rank], at: int) -> list[int]:
        """Those of a list that one of them meets there."""
        if len(holders) <= _RARE:
            return [other for *_, other in holders if other != at]
        rank, reach = self._ranks[at], _reach(holders)
        place = bisect_left(holders, rank)
        first = max(place - reach, bisect_left(holders, (rank[0] - LATE_DAYS, "", 0)))
        last = min(place + reach + 1, bisect_left(holders, (rank[0] + LATE_DAYS + 1, "", 0)))
        return [other for *_, other in holders[first:last] if other != at]

    def _share(self, one: int, other: int) -> bool:
        left, right = self._samples[one], self._samples[other]
        day, then = self._ranks[one][0], self._ranks[other][0]
        shorter = min(len(left), len(right))
        both = len(set(left).intersection(right))
        if day and then and abs(day - then) > LATE_DAYS and shorter - both > _OWN_LATE:
            return False
        return both >= _LEAST * shorter

    def _meet(self, one: int, other: int) -> bool:
        met = 0
        for shingle in set(self._samples[one]).intersection(self._samples[other]):
            met += self._meet_in(self._lists[shingle], one, other)
            if met >= _MEETINGS:
                return True
        return False

    def _meet_in(self, holders: Sequence[Rank], one: int, other: int) -> bool:
        if len(holders) <= _RARE:
            return True
        left, right = self._ranks[one], self._ranks[other]
        apart = abs(bisect_left(holders, left) - bisect_left(holders, right))
        return apart <= _reach(holders) and abs(left[0] - right[0]) <= LATE_DAYS

    def _compare(self, one: int, other: int) -> None:
        pair = compare(self._page(one), self._page(other), self._background.__contains__)
        if pair is not None:
            self._pairs[one][other] = self._pairs[other][one] = pair

    def _drop(self, doubtful: set[int], changed: set[int]) -> set[int]:
        """Take out pairs that do not meet any more, and all of those whose background has changed; whom that touches."""
        touched = set()
        for one in doubtful:
            for other in tuple(self._pairs.get(one, ())):
                if one in changed or other in changed or not self._meet(one, other):
                    self._pairs[one].pop(other, None)
                    self._pairs[other].pop(one, None)
                    touched |= {one, other}
        return touched

    def _regroup(self, seeds: Iterable[int]) -> dict[ReportId, ReportId | None]:
        """Group again all that pairs connect with one of these; the reports whose group has changed."""
        changed: dict[ReportId, ReportId | None] = {}
        seen: set[int] = set()
        for seed in seeds:
            if seed in seen:
                continue
            part, frontier = {seed}, [seed]
            while frontier:
                near = self._pairs.get(frontier.pop(), {}).keys() - part
                frontier.extend(near)
                part |= near
            seen |= part
            found = {p.left + p.right: p for at in part for p in self._pairs.get(at, {}).values()}
            group_of = {member: group for group in groups(list(found.values())) for member in group}
            for report in (self._reports[at].id for at in part):
                before, now = self._groups.get(report), group_of.get(report)
                if now is None:
                    self._groups.pop(report, None)
                else:
                    self._groups[report] = now
                if (before or (None,))[0] != (now or (None,))[0]:
                    changed[report] = now[0] if now is not None else None
        return changed


def _reach(holders: Sequence[Rank]) -> int:
    return _NEIGHBOURS if len(holders) <= _LONG else _NEXT


def _comes_back(holders: Sequence[Rank]) -> bool:
    """Whether the shingle comes back more than ten days later: an agency's standing paragraph, an outlet's page."""
    first = bisect_left(holders, (1, "", 0))
    return first < len(holders) and holders[-1][0] - holders[first][0] > LATE_DAYS
