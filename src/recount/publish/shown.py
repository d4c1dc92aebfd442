"""How a range, a count, a day, a place and a stance are put in words; used by every table and page.

No claim, no figure, none and denied are four different things and read differently (design, law 4). A figure is shown as it
was written: "more than 18" is never shown as 19.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from recount.domain.claim import Claim
from recount.domain.count import Count
from recount.domain.ids import ClaimId
from recount.domain.party import Source
from recount.domain.place import Place
from recount.domain.tally import Said, Tally, VictimClass
from recount.domain.vocabulary import Absence, CountKind, PositionStance
from recount.link.speakers import is_unnamed

BANNER = "working copy: not reviewed, not for publication"
NOT_COMPLETE = "as reported, not a complete count"

SAID_WORDS: Mapping[Said, str] = {
    "nothing": "no claim",
    "no figure": "no figure",
    "none": "none reported",
    "denied": "denied",
    "figure": "figure",
}
ABSENCE_WORDS: Mapping[Absence, str] = {
    "zero": "none, says the source",
    "none_reported": "no reports of any",
    "denied": "denied",
    "corrected": "called wrong",
}
CLASS_WORDS: Mapping[VictimClass, str] = {
    "all": "all",
    "civilian_said": "civilians, as said",
    "civilian_presumed": "civilians, presumed",
    "status_contested": "status contested",
    "fighters": "fighters",
    "children": "children",
    "women": "women",
}
STANCE_WORDS: Mapping[PositionStance, str] = {
    "alleges": "alleged",
    "claims": "claimed",
    "denies": "denied",
    "states": "stated",
}

ShownEffect = Literal["killed", "injured"]
SHOWN_EFFECTS: tuple[ShownEffect, ...] = ("killed", "injured")
"""The effects that every table shows as ranges."""

_Day = tuple[str | None, int | None, int | None]
"""Year, month and day, each None where the words leave it out."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MARKS: Mapping[str, str] = {"~": "about ", "?": "perhaps "}
_LONGEST_WORDS = 32
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]+")
_BARE = 2
"""The lowest number of a bare plural (codebook, `count`)."""
_ALONE = ("many", "several", "some", "few")
"""Vague words that stand alone for the people whom they count."""
_PLAINEST: tuple[CountKind, ...] = ("exact", "at_least", "at_most", "more_than", "about", "vague")


def line(text: str) -> str:
    """The text on one line without control characters, so that no report can steer a terminal."""
    return " ".join(_CONTROL.sub(" ", text).split())


def label(word: str | None) -> str:
    """A word of the codebook's lists for people: `small_arms` → "small arms"; empty for None."""
    return (word or "").replace("_", " ")


def plural(number: int, word: str, words: str | None = None) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {word if number == 1 else words or word + 's'}"


def count_words(count: Count) -> str:
    """A count as it was written; a plain number in figures."""
    if count.is_zero:
        return "none"
    if not count.has_figure:
        return "no figure"
    said = _written(count)
    return _numbers(count) if count.kind == "exact" or said is None else said


def claim_words(claim: Claim) -> str:
    """What a claim says, with its effect: "16 killed", "3 families displaced", "killed, no figure", "denied: killed"."""
    effect = label(claim.effect)
    if claim.polarity == "denied":
        return f"denied: {effect}"
    if claim.absence is not None:
        return f"{ABSENCE_WORDS[claim.absence]}: {effect}"
    if not claim.count.has_figure:
        return f"{effect}, no figure"
    said = count_words(claim.count)
    unit = " families" if claim.count.unit == "families" and "famil" not in said.casefold() else ""
    return f"{said}{unit} {effect}"


def tally_words(tally: Tally, claims: Mapping[ClaimId, Claim]) -> str:
    """A tally as a range ("16–22", "18 or more", "more than 18", "up to 20"), or what is said in its place.

    Where one count alone set it, its words are shown; a range that a person pinned is shown in figures.
    """
    if tally.said != "figure":
        return SAID_WORDS[tally.said]
    low = None if tally.pinned else _plainest(tally.set_low, claims)
    high = None if tally.pinned else _plainest(tally.set_high, claims)
    one = low or high
    if one is not None and tally.open_top == (one.high is None) and all(c is None or _same(c, one) for c in (low, high)):
        return count_words(one)
    return _range(_bound(tally.low, low), _bound(tally.high, high), open_top=tally.open_top)


def speaker_words(source: Source) -> str:
    """A speaker as the report calls him; one who is not named is written small ("Residents", at the start of a sentence)."""
    name = source.name
    return name[:1].lower() + name[1:] if name[1:] == name[1:].lower() and is_unnamed(source) else name


def day_words(edtf: str | None, *, short: bool = False) -> str:
    """An EDTF string of the codebook's subset in words; `short` cuts the names of months to three letters.

    "11 March 2019", "about 8 March 2019", "10–11 March 2019", "11 February, year unknown", "no day said".
    """
    if edtf is None:
        return "no day" if short else "no day said"
    ends = [_day_parts(end) for end in edtf.rstrip("~?").split("/")]
    said = _MARKS.get(edtf[-1], "") + _between(ends[0], ends[-1], short=short)
    if not edtf.startswith("XXXX"):
        return said
    return (f"{said}, " if said else "") + ("no year" if short else "year unknown")


def place_words(place: Place | None, *, short: bool = False) -> str:
    """A place with the areas that hold it, the smallest first; `short` leaves the areas out."""
    if place is None:
        return "no place" if short else "no place said"
    parts = [place.name] if short else [place.name, place.admin1, place.country]
    return line(", ".join(dict.fromkeys(p for p in parts if p)))


def names(values: Iterable[str], separator: str = "; ") -> str:
    """Distinct values in their order, joined."""
    return separator.join(dict.fromkeys(v for v in values if v))


def _numbers(count: Count) -> str:
    return _range(_bound(count.low, count), _bound(count.high, count), open_top=count.high is None)


def _bound(number: int | None, setter: Count | None) -> str | None:
    """One end of a range: the number, or the words of the claim that set it where they are no plain figure."""
    if number is None:
        return None
    if setter is None or setter.kind in ("exact", "at_least", "at_most"):
        return f"{number:,}"
    said = _written(setter)
    if said is not None:
        return said
    return f"more than {number - 1:,}" if setter.kind == "more_than" and number == setter.low else f"{number:,}"


def _written(count: Count) -> str | None:
    """The words of a count as they stand within a line; None where there are none or too many of them."""
    said = line(count.words)
    return said[:1].lower() + said[1:] if 0 < len(said) <= _LONGEST_WORDS else None


def _range(low: str | None, high: str | None, *, open_top: bool) -> str:
    if low is None and high is None:
        return SAID_WORDS["no figure"]
    if low is None:
        return f"up to {high}"
    if high is None or high == low:
        return f"{low} or more" if open_top and _is_number(low) else low
    joint = "–" if _is_number(low) and _is_number(high) else " to "
    return f"{low}{joint}{high}" + (" or more" if open_top and _is_number(high) else "")


def _is_number(words: str) -> bool:
    return words[:1].isdecimal()


def _plainest(ids: Iterable[ClaimId], claims: Mapping[ClaimId, Claim]) -> Count | None:
    """Of the claims that set one bound, the count with the plainest words: an exact 19 before "more than 18"."""
    found = [_numbered(claims[i]) for i in ids if i in claims]
    return min(found, key=lambda c: _PLAINEST.index(c.kind)) if found else None


def _numbered(claim: Claim) -> Count:
    """The count of a claim; a bare plural ("killing villagers") reads as "some villagers" in a range."""
    count, said = claim.count, line(claim.count.words).casefold()
    bare = count.kind == "vague" and count.low == _BARE and said == line(claim.victims.words).casefold() and said not in _ALONE
    return replace(count, words=f"some {said}") if bare else count


def _same(left: Count, right: Count) -> bool:
    return (left.low, left.high, left.kind) == (right.low, right.high, right.kind)


def _between(first: _Day, last: _Day, *, short: bool) -> str:
    if first == last:
        return _one_day(first, short=short)
    (year, month, day), same_year = first, first[0] == last[0]
    if same_year and month == last[1] and day is not None and last[2] is not None:
        return f"{day}–{_one_day(last, short=short)}"
    shared = same_year and month is not None and last[1] is not None
    return f"{_one_day((None if shared else year, month, day), short=short)} – {_one_day(last, short=short)}"


def _day_parts(end: str) -> _Day:
    year, *rest = end.split("-")
    month = int(rest[0]) if rest else None
    return (None if year == "XXXX" else year), month, (int(rest[1]) if len(rest) > 1 else None)


def _one_day(of: _Day, *, short: bool) -> str:
    year, month, day = of
    name = "" if month is None else _MONTHS[month - 1][: 3 if short else None]
    return " ".join(str(p) for p in (day, name, year) if p)
