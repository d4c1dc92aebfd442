"""Which parts of a text are furniture of its page, and are kept and not read (docs/inputs.md).

Precision goes first: what may be a sentence of the report is read. The words are in `data/furniture.toml`.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from recount.domain.quote import Span

_EDGES = " \t\r\u00a0\u200b\u200e\u200f\ufeff.,;:!?…·•|»«<>›‹→←↑↓▲▼►▶-–—_*#[](){}\"'“”‘’/\\+=~^"
_LINE = re.compile(r"[^\n]+")
_NUMBER = re.compile(r"[0-9][0-9,.]*")
_STOP = re.compile(r"[.!?…][\"”’)\]]*\s")
_ENDS_SENTENCE = (".", "!", "?", "…", '."', '!"', '?"', ".”", "!”", "?”", ".’", ".)", ":")
_LONGEST_LINE = 300
"""Characters of a line that is furniture because of its first words; a longer one is a paragraph."""
_LONGEST_WALL = 600
_LONGEST_HEADLINE = 160
_LISTED = 30
"""Headlines under the head of a list."""
_TOLD = 300
"""Characters of sentences that a report has before its readers can speak."""
_TAIL = 2500
"""Characters at the end of a text without lines in which the foot of a page is looked for …"""
_FOOT = 1200
"""… and how long the list of other reports in it may be."""


@dataclass(frozen=True, slots=True)
class _Words:
    lines: frozenset[str]
    colons: tuple[str, ...]
    begins: tuple[str, ...]
    lists: frozenset[str]
    comments: frozenset[str]
    walls: re.Pattern[str]
    anywhere: re.Pattern[str]
    heads: re.Pattern[str]
    marks: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: its place, its words without what stands around them, in small letters, and whether it is furniture."""

    start: int
    end: int
    text: str
    plain: str

    @property
    def is_prose(self) -> bool:
        """Whether it may be a sentence of the report."""
        return self.text.rstrip().endswith(_ENDS_SENTENCE) or len(self.text) > _LONGEST_HEADLINE


def unread_spans(text: str, *, head: int = 0) -> tuple[Span, ...]:
    """The parts of the text that are not to be read, in order; line by line, and where there are no lines at the end.

    `head` is where the text of a page begins after the title that was put before it. A page of which nothing is left but its
    title and what asks for an account or a consent is not to be read at all.
    """
    words = _words()
    lines = [_line(match) for match in _LINE.finditer(text) if not match[0].isspace()]
    body = [line for line in lines if line.start >= head]
    marked = [line for line, is_furniture in zip(body, _furniture(body, words), strict=True) if is_furniture]
    if head and len(marked) == len(body):
        return (Span(0, len(text)),) if text else ()
    spans = [Span(line.start, line.end) for line in marked]
    for line in body:
        spans += _within(line, words)
    return tuple(_joined(spans, text))


def _furniture(lines: Sequence[_Line], words: _Words) -> list[bool]:
    """For each line whether it is furniture."""
    found = [_is_furniture(line, words) for line in lines]
    told = 0
    for at, line in enumerate(lines):
        if _NUMBER.sub("#", line.plain) in words.comments and told >= _TOLD:
            return [*found[:at], *[True] * (len(lines) - at)]
        if line.plain in words.lists and not line.text.rstrip().endswith("."):
            found[at] = True
            for below in range(at + 1, min(at + 1 + _LISTED, len(lines))):
                if lines[below].is_prose:
                    break
                found[below] = True
        if not found[at] and line.is_prose:
            told += len(line.text)
    return found


def _is_furniture(line: _Line, words: _Words) -> bool:
    if line.plain in words.lines:
        return True
    if len(line.text) <= _LONGEST_LINE and (line.plain.startswith(words.begins) or _before_colon(line, words)):
        return True
    return len(line.text) <= _LONGEST_WALL and words.walls.search(line.text.casefold()) is not None


def _before_colon(line: _Line, words: _Words) -> bool:
    before, colon, _ = line.text.partition(":")
    return bool(colon) and before.strip(_EDGES).casefold() in words.colons


def _within(line: _Line, words: _Words) -> Iterator[Span]:
    """Furniture within one long line, as archives have it that keep no lines."""
    for match in words.anywhere.finditer(line.text):
        yield Span(line.start + match.start(), line.start + match.end())
    foot = _foot(line.text, words)
    if foot is not None:
        yield Span(line.start + foot, line.end)


def _foot(text: str, words: _Words) -> int | None:
    """Where the foot of a page begins in a text without lines: at the head of a list of other reports.

    Two marks of a foot have to follow, and before the first of them next to no sentence may end, as headlines do not.
    """
    if len(text) <= _LONGEST_WALL:
        return None
    for head in words.heads.finditer(text, max(0, len(text) - _TAIL)):
        marks = [(mark[0].casefold(), mark.start()) for mark in words.marks.finditer(text, head.end())]
        if len({name for name, _ in marks}) < 2:
            return None
        listed = text[head.end() : marks[0][1]]
        if len(listed) <= _FOOT and len(_STOP.findall(listed)) <= 1:
            return head.start()
    return None


def _joined(spans: Iterable[Span], text: str) -> Iterator[Span]:
    """The spans in order, those that touch (or have nothing but blanks between them) as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and (span.start <= last.end or text[last.end : span.start].isspace()):
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _line(match: re.Match[str]) -> _Line:
    said = match[0]
    plain = " ".join(said.strip(_EDGES).casefold().replace("’", "'").split()) if len(said) <= _LONGEST_WALL else ""
    return _Line(match.start(), match.end(), said, plain)


@cache
def _words() -> _Words:
    raw = tomllib.loads(resources.files("recount.gather").joinpath("data/furniture.toml").read_text(encoding="utf-8"))
    return _Words(
        frozenset(raw["lines"]),
        tuple(raw["begins_with_colon"]),
        tuple(raw["begins"]),
        frozenset(raw["lists"]),
        frozenset(raw["comments"]),
        _any_of(raw["walls"]),
        _any_of(raw["anywhere"]),
        _heads(raw["tail_heads"], raw["tail_heads_after_stop"]),
        re.compile(_alternatives(raw["tail_marks"]), re.IGNORECASE),
    )


def _heads(anywhere: Sequence[str], after_stop: Sequence[str]) -> re.Pattern[str]:
    stop = '(?<=[.!?…"”)0-9] )'
    return re.compile(rf"(?<!\w)(?:{_alternatives(anywhere)})(?= )|{stop}(?:{_alternatives(after_stop)})(?= )")


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(_alternatives(phrases))


def _alternatives(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
