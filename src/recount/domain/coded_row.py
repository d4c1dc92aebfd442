"""A coded row of a sheet as the text of a report, a value a line, and back with the place of every value (docs/inputs.md)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from recount.domain.count import Count
from recount.domain.quote import Span
from recount.domain.vocabulary import EFFECTS, GROUPS, CountKind, Effect, Group, Precision

LANGUAGE = "x-row"
"""The language tag of a report that is a coded row; no input can give it, since it is no ISO 639 code."""
ROW_RULE: Final = "coded row"
"""The rule that what is read from a row bears."""
RowUnit = Literal["incident", "claim"]
"""What a row stands for: an incident of its own, or what somebody claims of one."""
UNITS: tuple[RowUnit, ...] = get_args(RowUnit)
CountedVictims = Literal["all", "civilians", "fighters"] | Group
COUNTED_VICTIMS: tuple[CountedVictims, ...] = ("all", "civilians", "fighters", *GROUPS)
KEYS = (
    "unit", "code", "row", "day", "site", "place", "admin2", "admin1", "country", "lat", "lon", "precision", "means", "site type",
    "reported responsible", "source", "source kind", "counts", "note",
)  # fmt: skip
"""What a row can say, in the order in which its text says it; counts have a line each, named by effect and victims."""
PLACE_KEYS: tuple[tuple[str, Precision], ...] = (
    ("site", "site"), ("place", "settlement"), ("admin2", "admin2"), ("admin1", "admin1"), ("country", "country"),
)  # fmt: skip
"""Keys that name a place, the smallest first, with the kind of place that they name."""
TRANSLATED = ("day", "precision", "means", "site type", "source kind", "counts")
"""Keys whose values are ours; the sheet's own words follow in brackets where they differ."""

_INDENT = "    "
_LINE = re.compile(r"([a-z0-9_, ]+): (.*)", re.DOTALL)
_BOTH_WORDS = re.compile(r"(.*?) \((.*)\)", re.DOTALL)
_COUNT_FORMS: tuple[tuple[re.Pattern[str], CountKind], ...] = (
    (re.compile(r"(?P<low>[0-9]+)"), "exact"),
    (re.compile(r"(?P<low>[0-9]+)–(?P<high>[0-9]+)"), "exact"),
    (re.compile(r"at least (?P<low>[0-9]+)"), "at_least"),
    (re.compile(r"more than (?P<more>[0-9]+)"), "more_than"),
    (re.compile(r"up to (?P<high>[0-9]+)"), "at_most"),
    (re.compile(r"fewer than (?P<fewer>[0-9]+)"), "at_most"),
    (re.compile(r"about (?P<low>[0-9]+)"), "about"),
)


@dataclass(frozen=True, slots=True)
class RowValue:
    """One value of a row: its key, the value, and the sheet's own words for it where they are others.

    `span` is where the value stands in the row's text, `line` the whole line with its key; None before there is a text.
    """

    key: str
    value: str
    words: str | None = None
    span: Span | None = None
    line: Span | None = None


@dataclass(frozen=True, slots=True)
class CodedRow:
    """The values of a row in the order of their lines."""

    values: tuple[RowValue, ...]

    def first(self, key: str) -> RowValue | None:
        """The value under the key, None where the row does not say it."""
        return next((value for value in self.values if value.key == key), None)

    def said(self, key: str) -> str | None:
        """What the row says under the key."""
        found = self.first(key)
        return None if found is None else found.value

    def all(self, key: str) -> tuple[RowValue, ...]:
        """All values under the key."""
        return tuple(value for value in self.values if value.key == key)

    @property
    def counts(self) -> tuple[tuple[Effect, CountedVictims, RowValue], ...]:
        """The row's figures: of which harm, of which people, and the value."""
        return tuple((*named, value) for value in self.values if (named := _counted(value.key)) is not None)

    @property
    def unit(self) -> RowUnit:
        """What the row stands for."""
        return "incident" if self.said("unit") == "incident" else "claim"


def count_key(effect: Effect, victims: CountedVictims) -> str:
    """The key of a figure: `killed` for all people, else `killed, children`."""
    return effect if victims == "all" else f"{effect}, {victims}"


def row_text(values: Iterable[RowValue]) -> str:
    """The text of a row: a line a value in the order of `KEYS`, the lines of a longer value indented."""
    return "\n".join(_line(value) for value in sorted(values, key=_place_of))


def parse_row(text: str) -> CodedRow:
    """The values of a text that `row_text` made, with their places; raises ValueError for any other text."""
    values: list[RowValue] = []
    start = 0
    for line in re.split(r"\n(?!    )", text):
        match = _LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"no line of a coded row: {line[:40]!r}")
        values.append(_value(match, start))
        start += len(line) + 1
    if [value.value for value in values if value.key == "unit"] not in [[unit] for unit in UNITS]:
        raise ValueError("a coded row says once whether it is an incident or a claim")
    return CodedRow(tuple(values))


def count_words(low: int | None, high: int | None, kind: CountKind = "exact") -> str:
    """The words of a figure as rows write it: `3`, `3–5`, `at least 3`, `up to 5`, `more than 3`, `about 30`.

    Raises ValueError where there is no bound, or none of that kind.
    """
    forms = {
        "at_least": None if low is None else f"at least {low}",
        "more_than": None if low is None else f"more than {low - 1}",
        "about": None if low is None else f"about {low}",
        "at_most": None if high is None else f"up to {high}",
    }
    if kind == "exact" and low is not None and high is not None:
        return str(low) if low == high else f"{low}–{high}"
    words = forms.get(kind)
    if words is None:
        raise ValueError(f"no figure: {low} to {high}, {kind}")
    return words


def count_of(words: str) -> Count:
    """The figure that the words of a row stand for; raises ValueError for other words."""
    for form, kind in _COUNT_FORMS:
        match = form.fullmatch(words)
        if match is not None:
            given = {name: int(number) for name, number in match.groupdict().items()}
            low = given.get("low", given["more"] + 1 if "more" in given else None)
            high = given.get("high", given["fewer"] - 1 if "fewer" in given else None)
            return Count(low, low if "high" not in given and kind in ("exact", "about") else high, kind, words)
    raise ValueError(f"no figure: {words!r}")


def _line(value: RowValue) -> str:
    said = value.value
    if value.words is not None and value.words != value.value and _is_translated(value.key):
        said = f"{said} ({value.words})"
    return f"{value.key}: " + said.replace("\n", f"\n{_INDENT}")


def _value(match: re.Match[str], start: int) -> RowValue:
    key, said = match[1], match[2]
    begin = start + match.start(2)
    line = Span(start, start + match.end())
    both = _BOTH_WORDS.fullmatch(said) if _is_translated(key) else None
    value, words = (both[1], both[2]) if both is not None else (said, None)
    if _name(key) not in KEYS or key == "counts":
        raise ValueError(f"a coded row has no {key!r}")
    return RowValue(key, value.replace(f"\n{_INDENT}", "\n"), words, Span(begin, begin + len(value)), line)


def _counted(key: str) -> tuple[Effect, CountedVictims] | None:
    said, _, victims = key.partition(", ")
    effect: Sequence[Effect] = [e for e in EFFECTS if e == said]
    of: Sequence[CountedVictims] = [v for v in COUNTED_VICTIMS if v == (victims or "all")]
    return (effect[0], of[0]) if effect and of else None


def _name(key: str) -> str:
    return "counts" if _counted(key) is not None else key


def _is_translated(key: str) -> bool:
    return _name(key) in TRANSLATED


def _place_of(value: RowValue) -> tuple[int, int, int]:
    counted = _counted(value.key)
    of = (0, 0) if counted is None else (EFFECTS.index(counted[0]), COUNTED_VICTIMS.index(counted[1]))
    return KEYS.index(_name(value.key)), *of
