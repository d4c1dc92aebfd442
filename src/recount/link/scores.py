"""How alike two reported incidents are: a sum of features, each with its weight and a sentence."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.domain.count import Count
from recount.domain.incident import Feature, PairScore
from recount.domain.place import Place
from recount.domain.timespan import TimeSpan
from recount.link.agreement import days_between, kilometres, means_agree, tie
from recount.link.facets import Facet
from recount.link.names import one_party
from recount.link.row_scores import ROW_LOOKS, Found, crowded
from recount.link.surroundings import Surroundings, surroundings
from recount.link.weights import ROWS, Weights, weights

_AREAS = ("admin2", "admin1", "country")
_SUMMED = ("admin2", "admin1")
_ONE_PLACE = frozenset({"place_same", "place_near"})
_WIDE_DAYS = 3  # a span of more days names no day
_FAR_KM = 60.0
_LARGE = 5  # two reports seldom give one larger number by chance
_SHORT = 3  # letters of words that say nothing alone
_MUCH_MORE = 2  # an area's toll so many times that of a place in it
_FAR = 3  # one figure more than so many times the other
_FORM = "words_of_a_form"
_FORM_LIKENESS = 0.85  # what two accounts of one incident do not reach unless one is a copy of the other


@dataclass(frozen=True, slots=True)
class Scorer:
    """Scores pairs by the weights of reports, pairs of coded rows by the weights of rows."""

    weights: Weights
    rows: Weights
    around: Surroundings

    def score(self, left: Facet, right: Facet) -> PairScore:
        """The score with its reasons, the smaller mention id first."""
        left, right = (left, right) if left.id <= right.id else (right, left)
        of, found = self._compared(left, right)
        features = tuple(
            Feature(name, round(of.get(name, 0.0) * value, 6), said if isinstance(said, str) else said())
            for name, value, said in found
        )
        return PairScore(left.id, right.id, round(sum(f.weight for f in features), 6), features)

    def value(self, left: Facet, right: Facet) -> float:
        """The score alone."""
        left, right = (left, right) if left.id <= right.id else (right, left)
        of, found = self._compared(left, right)
        return round(sum(round(of.get(name, 0.0) * value, 6) for name, value, _ in found), 6)

    def values(self, left: Facet, right: Facet) -> dict[str, float]:
        """The features of the pair, each with how far it holds."""
        left, right = (left, right) if left.id <= right.id else (right, left)
        return {name: value for name, value, _ in self._compared(left, right)[1]}

    def _compared(self, left: Facet, right: Facet) -> tuple[Mapping[str, float], list[Found]]:
        if left.cells is not None and right.cells is not None:
            found = [found for look in ROW_LOOKS for found in look(left, right)]
            crowd = max(self.around.crowd(left), self.around.crowd(right))
            return self.rows.of, [*found, *crowded(crowd), *self._titles(left, right)]
        found = [found for look in _LOOKS for found in look(left, right)]
        words = list(self._words(left, right))
        found += words if words and words[0][0] == _FORM else [*words, *self._titles(left, right)]
        return self.weights.of, found + _together({name for name, _, _ in found})

    def _words(self, left: Facet, right: Facet) -> Iterator[Found]:
        """The likeness of the words of both, each weighing more the fewer reports have it: the root of their cosine."""
        shared = left.words.keys() & right.words.keys()
        size = self.around.length(left) * self.around.length(right)
        if not shared or not size:
            return
        rare = self.around.rarity.of
        dot = math.fsum(left.words[word] * right.words[word] * rare(word) ** 2 for word in shared)

        def sentence() -> str:
            ordered = sorted(shared, key=lambda word: (-rare(word), word))
            telling = [word for word in ordered if len(word) > _SHORT] or ordered
            return f"Both use words such as {', '.join(telling[:4])}."

        likeness = round(math.sqrt(dot / size), 6)
        if likeness > _FORM_LIKENESS and (left.copy_group is None or left.copy_group != right.copy_group):
            yield _FORM, 1.0, "Their words are nearly all alike, yet they are no copies: one form, filled twice."
        else:
            yield "words", likeness, sentence

    def _titles(self, left: Facet, right: Facet) -> Iterator[Found]:
        """How much of the two titles is shared, by the rarity of their words."""
        either, both = left.title_words | right.title_words, left.title_words & right.title_words
        if both:
            rare = self.around.rarity.of
            part = math.fsum(map(rare, both)) / math.fsum(map(rare, either))
            yield "titles", round(part, 6), f"Both titles have {', '.join(sorted(both))}."


def scorer(around: Surroundings | Sequence[Facet], *, reports: Weights | None = None, rows: Weights | None = None) -> Scorer:
    """A scorer within these surroundings, or those of these reported incidents, with these weights or the package's own."""
    known = around if isinstance(around, Surroundings) else surroundings(around)
    return Scorer(reports or weights(), rows or weights(ROWS), known)


def _bias(_left: Facet, _right: Facet) -> Iterator[Found]:
    yield "bias", 1.0, "Two reported incidents are seldom one."


def _place(left: Facet, right: Facet) -> Iterator[Found]:
    one, other = left.place, right.place
    if one is None or other is None:
        yield "place_unknown", 1.0, "One of them names no place."
        return
    kind = tie(one, other)
    if kind == "same":
        name = "place_same_area" if one.precision in _AREAS else "place_same"
        yield name, 1.0, f"Both name {one.name}."
    elif kind == "nested":
        inner, outer = _by_precision(one, other)
        yield "place_nested", 1.0, f"{inner.name} may lie in {outer.name}."
    elif kind == "near":
        yield "place_near", 1.0, f"{one.name} and {other.name} lie within a few kilometres."
    elif kind == "apart":
        apart = kilometres(one, other)
        name = "place_apart" if apart is not None and apart <= _FAR_KM and one.admin1 == other.admin1 else "place_far"
        yield name, 1.0, f"{one.name} and {other.name} are two places{f', {apart:.0f} km apart' if apart else ''}."
    else:
        yield "place_unknown", 1.0, f"How {one.name} and {other.name} lie to each other is not known."


def _by_precision(one: Place, other: Place) -> tuple[Place, Place]:
    return (other, one) if one.precision in _AREAS and other.precision not in _AREAS else (one, other)


def _days(left: Facet, right: Facet) -> Iterator[Found]:
    if left.when is not None and right.when is not None:
        yield _two_days(left.when, right.when)
    elif left.when is not None or right.when is not None:
        yield from _day_and_publication(left, right)


def _two_days(one: TimeSpan, other: TimeSpan) -> Found:
    apart = days_between(one, other)
    said = f"{one.edtf} and {other.edtf}"
    if apart <= 0:
        wide = max((span.days[1] - span.days[0]).days for span in (one, other)) > _WIDE_DAYS
        return ("day_within", 1.0, f"{said} share days.") if wide else ("day_same", 1.0, f"Both may be one day: {said}.")
    if apart == 1:
        return "day_next", 1.0, f"{said} are one day apart."
    if apart <= _WIDE_DAYS:
        return "day_off", 1.0, f"{said} are {apart} days apart."
    return "day_apart", 1.0, f"{said} are {apart} days apart."


def _day_and_publication(left: Facet, right: Facet) -> Iterator[Found]:
    """One says its day, the other only when it was published: it cannot have been published before it happened."""
    dated, undated = (left, right) if left.when is not None else (right, left)
    if dated.when is None or undated.published is None or not dated.when.year_known:
        return
    first, last = dated.when.days
    after = (undated.published[1] - first).days
    if after < -1:
        yield "day_apart", 1.0, f"One was published before {dated.when.edtf}."
    elif (undated.published[0] - last).days <= _WIDE_DAYS:
        yield "day_fits_publication", 1.0, f"One was published within three days of {dated.when.edtf}."


def _publication(left: Facet, right: Facet) -> Iterator[Found]:
    if left.published is None or right.published is None:
        return
    apart = (max(left.published[0], right.published[0]) - min(left.published[1], right.published[1])).days
    if apart <= 2:
        yield "published_together", 1.0, "Both were published within two days."
    elif apart > 14 and (left.when is None or right.when is None):
        yield "published_apart", 1.0, f"They were published {apart} days apart, and not both say the day."


def _figures(left: Facet, right: Facet) -> Iterator[Found]:
    yield from _compared(left.killed, right.killed, "killed")
    same = {c.low for c in left.injured if not c.is_vague} & {c.low for c in right.injured if not c.is_vague} - {None}
    if same:
        yield "injured_same", 1.0, f"Both give {max(n for n in same if n is not None)} injured."


def _compared(left: tuple[Count, ...], right: tuple[Count, ...], effect: str) -> Iterator[Found]:
    one, other = _counted(left), _counted(right)
    if not one or not other:
        return
    same = max(one & other, default=None)
    if same is not None:
        name = "figures_same_large" if same >= _LARGE else "figures_same_small"
        yield name, 1.0, f"Both give {same} {effect}."
        return
    low, high = min(((min(a, b), max(a, b)) for a in one for b in other), key=lambda pair: pair[1] / pair[0])
    if high > _FAR * low:
        yield "figures_far", 1.0, f"{low} and {high} {effect} are far from each other."
    else:
        yield "figures_close", 1.0, f"{low} and {high} {effect} may be an earlier and a later figure."


def _area_total(left: Facet, right: Facet) -> Iterator[Found]:
    """The toll of an area that is much larger than that of a place in it counts more than what happened there.

    Only counted figures tell: of "dozens" there may have been as many. A report that names only the country names no area.
    """
    if left.place is None or right.place is None or tie(left.place, right.place) != "nested":
        return
    inner, outer = (left, right) if _by_precision(left.place, right.place)[0] is left.place else (right, left)
    few, many = _counted(inner.killed), _counted(outer.killed)
    if not few or not many or few & many or outer.place is None or outer.place.precision not in _SUMMED:
        return
    if max(many) >= _MUCH_MORE * max(few):
        said = f"{max(many)} killed in {outer.place.name} count more than the {max(few)} of one place in it."
        yield "area_counts_more", 1.0, said


def _counted(counts: Sequence[Count]) -> set[int]:
    """The figures that are numbers."""
    return {n for c in counts if not c.is_vague for n in (c.low if c.low is not None else c.high,) if n}


def _manner(left: Facet, right: Facet) -> Iterator[Found]:
    if left.means is not None and right.means is not None:
        if left.means == right.means:
            yield "means_same", 1.0, f"Both name the means: {left.means}."
        elif not means_agree(left.means, right.means):
            yield "means_differ", 1.0, f"The means differ: {left.means} and {right.means}."
    if left.site_type is not None and right.site_type is not None and "other" not in (left.site_type, right.site_type):
        name = "site_same" if left.site_type == right.site_type else "site_differ"
        yield name, 1.0, f"What was hit: {left.site_type} and {right.site_type}."


def _people(left: Facet, right: Facet) -> Iterator[Found]:
    shared = sorted(one for one in left.parties if any(one_party(one, other) for other in right.parties))
    if shared:
        yield "parties_shared", 1.0, f"Both name {shared[0]} as a party."
    elif left.parties and right.parties:
        yield "parties_differ", 1.0, "They name different parties."
    groups = sorted(left.groups & right.groups)
    if groups:
        yield "groups_shared", 1.0, f"Both speak of {', '.join(groups)}."


def _told(left: Facet, right: Facet) -> Iterator[Found]:
    if left.copy_group is not None and left.copy_group == right.copy_group:
        yield "same_text", 1.0, "Both reports carry the same text."
    if left.is_lead and right.is_lead:
        yield "both_lead", 1.0, "Both are what their report is about."


def _together(names: set[str]) -> list[Found]:
    """Features that say more together than one by one."""
    place, day = not names.isdisjoint(_ONE_PLACE), "day_same" in names
    figure = "figures_same_large" in names
    if place and day and (figure or "figures_same_small" in names):
        return [("place_day_and_figure", 1.0, "Place, day and figure agree.")]
    if day and figure:
        return [("day_and_figure", 1.0, "Day and figure agree.")]
    if place and day:
        return [("place_and_day", 1.0, "Place and day agree.")]
    return []


_LOOKS: tuple[Callable[[Facet, Facet], Iterator[Found]], ...] = (
    _bias, _place, _days, _publication, _figures, _area_total, _manner, _people, _told,
)  # fmt: skip
