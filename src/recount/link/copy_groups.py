"""Groups of reports that carry one text, out of pairs of copies."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from recount.domain.ids import ReportId
from recount.link.pages import CopyPair

_ALIKE = 1.6  # texts so near to each other are one text, however many they are


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
