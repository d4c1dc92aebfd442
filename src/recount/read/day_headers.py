"""The date at the head of a report's text, and datelines."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache, lru_cache

from recount.domain.timespan import DayPhrase
from recount.read.day_patterns import Grammar, grammar, written_forms
from recount.read.day_rules import month_and_day
from recount.read.lexicon import lexicon

_ZONE = 300
"""A header date begins within so many characters."""
_TWO_DIGITS_SINCE = 31
""""90" is 1990, "16" is 2016: no report is dated before 1931 or after 2030 with two digits."""
_NUMERIC = re.compile(
    r"(?<![\d./-])(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d))(?!\d|[./-]\d)"
)
_DATELINE = re.compile(
    r"\s*(?:\((?:[A-Z][\w./& -]{1,40})\)|,?\s?/[A-Z][\w ./-]{1,30}/|\[[A-Z][\w ./&-]{1,40}\])\s*(?:--?|[–—:]|$|\[)?"
)
_PLACE_BEFORE = re.compile(
    r"(?:^|(?<=\n))\W{0,3}[^\W\d_a-z][\w'’.]*(?:[ '’-][^\W\d_a-z][\w'’.]*){0,4}(?:,\s[^\W\d_a-z][\w.'’ ]{1,30})?,?\s+$"
)
_DASH_AFTER = re.compile(r"[.,]?(?:,?\s(?:19|20)\d\d)?\s?(?:--?|[–—])\s")
"""A dateline without an agency: a place, a day and a dash ("ADEN, March 3 -")."""
_LINE = 100
"""A dateline ends within so many characters of its line."""
_ADDRESS = re.compile(
    r"\s*(?:https?:|www\.)[^\n]{0,120}?[/\s]((?:19|20)\d\d) ?[/-] ?(0?[1-9]|1[0-2]) ?[/-] ?(0?[1-9]|[12]\d|3[01])(?!\d)"
)
_WORD_BEFORE = re.compile(r"([\w'’]+)[^\w]*$")
_TIME = re.compile(r"(?:\d{1,2}[:.]?\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?(?:GMT|UTC|EST|EDT|BST|CET|ET))?[\s,|-]*)$")
_CAPITALS = re.compile(r"[A-Z][A-Z .,'’-]{2,60},\s*$")
Header = tuple[str, str, int, int]


@lru_cache(maxsize=64)
def header_day(text: str, language: str = "en") -> Header | None:
    """The text's own header date: its words, the EDTF day, start and end; None where it has none with a year.

    It stands within the first 300 characters: at the very beginning or at the beginning of a line, after a label
    ("Published"), after an agency, a place in capitals ("SAN SALVADOR, 16 JAN 90 (AFP)") or a headline. A date that a
    preposition or an article leads in ("On 5 May 2013 a bomb …", "taken on …") is no header. Numbers: day first with
    full stops and hyphens; with slashes only where one number is above 12 (a wrong header would beat a right field).
    """
    found = [*_numeric(text, language), *_worded(text, language)]
    if found:
        return min(found, key=lambda h: h[2])
    address = _ADDRESS.match(text)  # the report's own address as its first line
    if address is None:
        return None
    edtf = _edtf(int(address[1]), int(address[2]), int(address[3]))
    return (text[address.start(1) : address.end(3)], edtf, address.start(1), address.end(3)) if _valid(edtf) else None


def is_dateline(text: str, start: int, end: int, language: str = "en") -> bool:
    """Whether a day belongs to a dateline: the day of writing, not of an event.

    "ALEPPO, Syria, Aug. 3 (Reuters) -" within the first 600 characters, "ADEN, March 3 -" and "ADEN, March 3 --" at the
    beginning of any line.
    """
    if not text[start].isdigit() | text[start].isupper():
        return False
    if start < 2 * _ZONE and _DATELINE.match(text, end) is not None:
        return True
    if _DASH_AFTER.match(text, end) is None:
        return False
    before = _PLACE_BEFORE.search(text, max(0, start - _LINE), start)
    return before is not None and not any(_is_of_a_sentence(word.lower().strip(".,"), language) for word in before[0].split())


def _is_of_a_sentence(low: str, language: str) -> bool:
    """Whether a word before a day is none of a place's name: a weekday, or what leads a day in ("On Wednesday, July 14 -")."""
    words = grammar(language)
    return low in words.weekdays or low in words.header["no_header_after"]


@lru_cache(maxsize=64)
def dateline_day(text: str, language: str = "en") -> DayPhrase | None:
    """The day of the report's dateline where it tells no year; None where it has none, or its header tells the whole date.

    "Today" in the text is that day, not the day of publication.
    """
    words = grammar(language)
    if not words.months or header_day(text, language) is not None:
        return None
    for match in _yearless(language).finditer(text, 0, _ZONE):
        if is_dateline(text, match.start(), match.end(), language):
            month = words.months[(match["month1"] or match["month2"]).lower().rstrip(".")]
            return DayPhrase(
                "calendar", match[0], match.start(), match.end(), month=month, day=int(match["day1"] or match["day2"])
            )
    return None


@cache
def _yearless(language: str) -> re.Pattern[str]:
    months = _forms(grammar(language).months, written_forms(lexicon(language, "days")))
    day = r"0?[1-9]|[12]\d|3[01]"
    return re.compile(rf"(?<![\w.])(?:(?P<day1>{day}) (?P<month1>{months})\b\.?|(?P<month2>{months})\b\.? (?P<day2>{day})\b)")


def _numeric(text: str, language: str) -> list[Header]:
    found = []
    for match in _NUMERIC.finditer(text, 0, _ZONE + 12):
        if match["iso"]:
            edtf: str | None = match["iso"]
        else:
            month_day = month_and_day(int(match["first"]), int(match["second"]), match["mark"])
            edtf = _edtf(int(match["year"]), *month_day) if month_day else None
        if edtf is not None and _valid(edtf) and not _led_in(text, match.start(), match.end(), language):
            found.append((match[0], edtf, match.start(), match.end()))
    return found


def _worded(text: str, language: str) -> list[Header]:
    words = grammar(language)
    found = []
    for match in _worded_pattern(language).finditer(text, 0, _ZONE + 30):
        if match.start() > _ZONE or _led_in(text, match.start(), match.end(), language):
            continue
        short = match["short1"] or match["short2"]
        if short and not (_DATELINE.match(text, match.end()) or _CAPITALS.search(text, 0, match.start())):
            continue
        year = int(match["year1"] or match["year2"] or 0) or _full_year(int(short))
        month = words.months[(match["month1"] or match["month2"]).lower().rstrip(".")]
        edtf = _edtf(year, month, int(match["day1"] or match["day2"]))
        if _valid(edtf):
            found.append((match[0], edtf, match.start(), match.end()))
    return found


@cache
def _worded_pattern(language: str) -> re.Pattern[str]:
    words: Grammar = grammar(language)
    if not words.months:
        return re.compile("(?!)")
    written = written_forms(lexicon(language, "days"))
    months, weekdays = _forms(words.months, written), _forms(words.weekdays, written)
    day = r"0?[1-9]|[12]\d|3[01]"
    ordinal = words.ordinal
    return re.compile(
        rf"(?<![\w.])(?:(?:{weekdays})\.?,?\s{{1,3}})?(?:"
        rf"(?P<day1>{day}){ordinal}[ -](?P<month1>{months})\.?,?[ -](?:(?P<year1>(?:19|20)\d\d)|(?P<short1>\d\d))(?![\d:])"
        rf"|(?P<month2>{months})\.?\s(?P<day2>{day}){ordinal},?\s?(?:(?P<year2>(?:19|20)\d\d)|(?P<short2>(?<=\s)\d\d))"
        rf"(?!\d|[:.,]\d))"
    )


def _forms(names: Iterable[str], written: Sequence[Callable[[str], str]]) -> str:
    return "|".join(sorted({form(name) for name in names for form in written}, key=lambda f: (-len(f), f)))


def _led_in(text: str, start: int, end: int, language: str) -> bool:
    """Whether the words before the date make it part of a sentence, not a header."""
    line = _TIME.sub("", text[text.rfind("\n", 0, start) + 1 : start])
    around, words = grammar(language).around, grammar(language).header
    if line.strip().lower() in ("", *words["alone"]) and around["line_ends"].match(text, end):
        return False
    label = " ".join(line.split()).strip(" :-|,").lower()
    if not label or any(
        label == known or label.endswith(f" {known}") for known in words["labels"] if " " in known or label == known
    ):
        return False
    if around["range"].search(line):  # "on 28-30 November 2022"
        return True
    before = _WORD_BEFORE.search(line)
    if before is None:
        return False
    if before[1].lower() in words["no_header_after"]:
        return not any(label.endswith(known) for known in words["labels"] if " " in known)
    return False


def _full_year(short: int) -> int:
    return 1900 + short if short >= _TWO_DIGITS_SINCE else 2000 + short


def _edtf(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}"


def _valid(edtf: str) -> bool:
    try:
        date.fromisoformat(edtf)
    except ValueError:
        return False
    return True
