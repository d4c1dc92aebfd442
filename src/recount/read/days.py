"""Day words: what they say before anybody knows when they were said (codebook, incident `date`)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recount.domain.timespan import DayPhrase
from recount.read.day_headers import dateline_day, header_day, is_dateline
from recount.read.day_patterns import Grammar, grammar, words_between
from recount.read.day_reporting import is_reporting, sentence_start
from recount.read.day_rules import READERS

_HEADER_ZONE = 400
_LONGEST = 10
"""Words of a day phrase at most before the word that it must have ("on the night of the …")."""
_REACH = 24
_DAYS = ("calendar", "weekday", "offset_days")


def day_phrases(text: str, start: int, end: int, *, language: str = "en") -> list[DayPhrase]:
    """All day words from `start` to `end`, in order; the report's own header date and datelines are left out.

    A day that only tells when somebody spoke is `reporting`. Words counted from a day that the same sentence names
    ("on 12 February … a day earlier") have that day in `first`; "today" has the day of a dateline in it, and "overnight" the
    day on which the sentence has somebody speak.
    """
    words = grammar(language)
    found = _merged(text, list(_atoms(text, start, end, language)), words)
    found = [replace(p, reporting=True) if is_reporting(text, p, start, end, language=language) else p for p in found]
    return [_counted_from_dateline(p, text, language) for p in _anchored(text, _from_telling(found), words)]


def _counted_from_dateline(phrase: DayPhrase, text: str, language: str) -> DayPhrase:
    """The phrase, with the day of the dateline for its anchor where it counts from the day of writing."""
    if phrase.form != "offset_days" or phrase.anchor != "published" or phrase.first is not None:
        return phrase
    day = dateline_day(text, language)
    return phrase if day is None else replace(phrase, first=day)


def _from_telling(found: Sequence[DayPhrase]) -> list[DayPhrase]:
    """The phrases; a night that runs into the day of telling is counted from the day told ("overnight, they said on Monday")."""
    told = [p for p in found if p.reporting and p.form in ("calendar", "weekday")]
    if len(told) != 1:
        return list(found)
    return [
        replace(p, first=told[0]) if p.form == "offset_days" and p.anchor == "published" and (p.low, p.high) == (-1, 0) else p
        for p in found
    ]


def _atoms(text: str, start: int, end: int, language: str) -> Iterator[DayPhrase]:
    words = grammar(language)
    header = header_day(text, language) if start < _HEADER_ZONE else None
    done = start
    for begin in _beginnings(text, start, end, words):
        match = words.pattern.match(text, begin, end) if begin >= done else None
        if match is None:
            continue
        done = match.end()
        number = int((match.lastgroup or "").removeprefix("rule_"))
        if header is not None and match.start() < header[3] and header[2] < match.end():
            continue
        if is_dateline(text, match.start(), match.end(), language) or words.around["not_a_day"].search(
            text, max(start, match.start() - _REACH), match.start()
        ):
            continue
        rule = words.rules[number]
        groups = {name: match[index] for name, index in rule.groups if match[index] is not None}
        phrase = READERS[rule.form](text, match, rule, groups, words)
        if phrase is not None:
            yield _about(text, start, phrase, words)


def _about(text: str, start: int, phrase: DayPhrase, words: Grammar) -> DayPhrase:
    """The phrase, approximate where the words before it say so ("around 5 May")."""
    is_about = phrase.form == "calendar" and words.around["about"].search(text, max(start, phrase.start - _REACH), phrase.start)
    return replace(phrase, approximate=True) if is_about else phrase


def _beginnings(text: str, start: int, end: int, words: Grammar) -> Iterator[int]:
    """Where day words may begin: near a word that all of them need, at a number, a day or a month, or two words of the lists."""
    heard = words_between(text, start, end)
    last = -1
    for needed in [i for i, low in enumerate(heard.lows) if words.needed[low]]:
        for i in range(max(last + 1, needed - _LONGEST), needed + 1):
            if _may_begin(heard.lows, i, words):
                yield heard.starts[i]
        last = needed


def _may_begin(lows: Sequence[str], i: int, words: Grammar) -> bool:
    low = lows[i]
    if low[0].isdigit() or low in words.alone:
        return True
    if low not in words.starters or i + 1 == len(lows):
        return False
    return lows[i + 1] in words.starters or lows[i + 1] in words.followers or lows[i + 1][0].isdigit()


def _merged(text: str, found: Sequence[DayPhrase], words: Grammar) -> list[DayPhrase]:
    """Two days joined by "and", "to" or a dash are one stretch ("between Friday and Sunday"); "since Friday" lasts until now."""
    joined: list[DayPhrase] = []
    for phrase in found:
        before = joined[-1] if joined else None
        if before is not None and _joins(text, before, phrase, words):
            joined[-1] = DayPhrase(
                "between", text[before.start : phrase.end], before.start, phrase.end, first=_filled(before, phrase), last=phrase
            )
        else:
            joined.append(_since(text, phrase, words))
    return joined


def _joins(text: str, left: DayPhrase, right: DayPhrase, words: Grammar) -> bool:
    if left.form not in _DAYS or right.form != left.form or left.anchor != right.anchor or right.start - left.end > _REACH:
        return False
    if left.form == "calendar" and (left.day is None) != (right.day is None):
        return False
    return words.around["and"].fullmatch(text, left.end, right.start) is not None


def _filled(left: DayPhrase, right: DayPhrase) -> DayPhrase:
    """The first day with the year that only the second one has ("from 30 May to 2 June 2013")."""
    if left.form == "calendar" and left.year is None and right.year is not None:
        later = (left.month or 1) > (right.month or 1)
        return replace(left, year=right.year - later)
    return left


def _since(text: str, phrase: DayPhrase, words: Grammar) -> DayPhrase:
    led_in = words.around["since"].match(phrase.words) or words.around["since_before"].search(
        text, max(0, phrase.start - _REACH), phrase.start
    )
    if not led_in or phrase.form not in ("calendar", "weekday", "period"):
        return phrase
    now = DayPhrase("offset_days", phrase.words, phrase.start, phrase.end)
    return DayPhrase("between", phrase.words, phrase.start, phrase.end, first=phrase, last=now)


def _anchored(text: str, found: Sequence[DayPhrase], words: Grammar) -> list[DayPhrase]:
    """Words counted from an event take the day that their own sentence names before them, if any, for their anchor.

    "On Thursday, a day after the attack": what is told after the words lies a day before Thursday.
    """
    answer: list[DayPhrase] = []
    after = tuple(words.after["after"])
    for phrase in found:
        anchor = answer[-1] if answer else None
        if anchor is not None and _counts_from(text, phrase, anchor):
            back = -1 if phrase.words.lower().endswith(after) and phrase.low > 0 else 1
            answer.append(replace(phrase, first=anchor, low=back * phrase.low, high=back * phrase.high))
        else:
            answer.append(phrase)
    return answer


def _counts_from(text: str, phrase: DayPhrase, anchor: DayPhrase) -> bool:
    if phrase.anchor != "event" or phrase.form != "offset_days" or anchor.anchor != "published":
        return False
    return anchor.form in ("calendar", "weekday") and sentence_start(text, phrase.start, anchor.start) == anchor.start
