"""Totals over periods and areas in words: what is reported, what the incidents known there come to, and the difference."""

from collections.abc import Mapping

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId
from recount.domain.record import Record
from recount.domain.tally import VictimClass
from recount.publish.cumulative import CumulativeTotal, Why
from recount.publish.shown import CLASS_WORDS, SHOWN_EFFECTS, day_words, label, line, plural, tally_words

WHY_WORDS: Mapping[Why, str] = {
    "": "",
    "no figure": "no figure is given",
    "not people": "families are no number of people",
    "killed or injured": "killed and injured are not told apart",
    "another group": "this group is not weighed by incident",
    "no period": "the period is not known",
    "no area": "the area is not known",
}
"""Why a total is not set beside a sum of incidents."""


def reported_words(total: CumulativeTotal, claims: Mapping[ClaimId, Claim]) -> str:
    """What is claimed: "more than 240 killed", "58 or more killed (civilians)"."""
    first = total.claims[0]
    figure = tally_words(total.reported, claims)
    if first.count.unit == "families" and "famil" not in figure.casefold():
        figure = f"{figure} families"
    return f"{figure} {label(total.reported.effect)}{_whom(total.victims)}"


def where_words(total: CumulativeTotal) -> str:
    """Period, area and means: "1 January – 1 July 2025, Western Province, ZM"; empty where none is known."""
    about = total.about
    if about is None:
        return ""
    areas = () if about.precision == "country" else (about.admin1, about.country)
    place = dict.fromkeys(name for name in (about.place, *areas) if name) if about.place else {}
    days = day_words(about.date) if about.date is not None else ""
    means = f"by {label(about.means)}" if about.means is not None else ""
    return line(", ".join(words for words in (days, *place, means) if words))


def known_words(total: CumulativeTotal) -> str:
    """What the incidents come to: "incidents known to this record: 2, together 17–29 killed; 112–124 not told by them"."""
    known = total.known
    if known is None:
        return f"not compared: {WHY_WORDS[total.why]}"
    sums = known.sums
    number = sums.with_figure + sums.without_figure
    if not number:
        words = "incidents known to this record: none"
    elif not sums.with_figure:
        words = f"incidents known to this record: {number:,}, without a figure"
    else:
        together = "together " if number > 1 else ""
        without = f", {sums.without_figure:,} of them without a figure" if sums.without_figure else ""
        words = f"incidents known to this record: {number:,}{without}, {together}{sums.figure} {label(sums.effect)}"
        words += " (civilians, as said or presumed)" if total.victims == "civilian_presumed" else ""
        words += f"; {beyond_words(total)}"
    return f"{words}; {plural(known.unsure, 'other')} may lie in it" if known.unsure else words


def beyond_words(total: CumulativeTotal) -> str:
    """The difference: "160–176 not told by them", "up to 20 not told by them", "they tell of 7–17 more"."""
    beyond = total.beyond
    if beyond is None or total.known is None:
        return ""
    low, high = beyond
    open_above, open_below = total.reported.open_top, total.known.sums.open_top
    if high < 0:
        more = f"{-high:,}" if low == high else f"{-high:,}–{-low:,}"
        than = "that least figure" if open_above else "it"
        return f"they tell of {more}{' or more' if open_below else ''} beyond {than}"
    if high == 0 and not open_above:
        return "nobody beyond them"
    least = 0 if open_below and not open_above else max(0, low)
    left = f"{high:,}" if least == high else f"{least:,}–{high:,}" if least else f"up to {high:,}"
    if open_above and open_below:
        return f"{left} not told by them; both figures are open upwards"
    return f"{left}{' or more' if open_above else ''} not told by them"


def sentence(total: CumulativeTotal, claims: Mapping[ClaimId, Claim]) -> str:
    """All of it: "more than 240 killed, reported for 1 January – 1 July 2025, Western Province; incidents known …"."""
    where = where_words(total)
    reported = f"{reported_words(total, claims)}, reported for {where}" if where else f"{reported_words(total, claims)}, reported"
    return f"{reported}; {known_words(total)}"


def brief(record: Record, totals: tuple[CumulativeTotal, ...], most: int) -> list[str]:
    """Lines for the terminal: the first totals of killed and injured that are compared, so many at most, and what is left."""
    if not totals:
        return []
    claims = record.claims()
    compared = [total for total in totals if total.known is not None]
    shown = [sentence(total, claims) for total in compared if total.reported.effect in SHOWN_EFFECTS][:most]
    left, unlike = len(totals) - len(shown), len(totals) - len(compared)
    told = f"; {unlike:,} of them can be compared with no incidents" if unlike else ""
    return [*shown, f"{left:,}{' more' if shown else ''} in cumulative.csv{told}"] if left else shown


def _whom(victims: VictimClass | None) -> str:
    """Whom a total counts, in brackets; nothing where it counts all people."""
    if victims in (None, "all"):
        return ""
    return " (civilians)" if victims == "civilian_presumed" else f" ({CLASS_WORDS[victims or 'all']})"
