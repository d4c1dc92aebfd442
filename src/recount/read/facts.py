"""What each sentence of a report holds: harm, attacks, days and places, found once and used by all that follows."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from recount.domain.place import PlaceMention
from recount.domain.quote import Span
from recount.domain.timespan import DayPhrase, TimeWords
from recount.read.absences import Nobody, absences
from recount.read.attacks import Attack, attack
from recount.read.harmed import harmed
from recount.read.harms import bare_harm, harm_words, speaks_of_people
from recount.read.languages import Language
from recount.read.lexicon import lexicon
from recount.read.people import people
from recount.read.places import place_mentions
from recount.read.quantities import quantities
from recount.read.same_day import is_stretch
from recount.read.scene import Harmed
from recount.read.scope import Mark, compared, summing
from recount.read.tokens import Sentence, sentences_of

BARE = 4
"""Place mentions of this rank and higher have no words around them that mark a place."""
_GROWN = 8
"""So many words may part "rose" from the figure."""
_SAID_AT = 20
"""A day this many characters after a grown toll is the day on which it grew."""
CONTEXT = 8
"""Place mentions of this rank and higher are adjectives and names of organisations: context, no candidates."""


class Facts(NamedTuple):
    """The findings of one sentence; positions in them are token indices, those of days and places code points."""

    sentence: Sentence
    harmed: tuple[Harmed, ...]
    nobody: tuple[Nobody, ...]
    attack: Attack
    days: tuple[DayPhrase, ...]
    event_days: tuple[DayPhrase, ...]
    """The day words that may tell when something happened, not when somebody spoke."""
    time: TimeWords | None
    mentions: tuple[PlaceMention, ...]
    places: tuple[PlaceMention, ...]
    """The mentions that may be where something happened, not only context."""
    sums: tuple[Mark, ...]
    bare: int | None
    language: str
    stretch: tuple[int, int] | None = None
    """The tokens that it is limited to, where a sentence tells several incidents."""

    @property
    def key(self) -> tuple[int, int]:
        """The number of the sentence and the token that it begins at: no other has the same."""
        return self.sentence.index, self.stretch[0] if self.stretch is not None else 0

    @property
    def bounds(self) -> Span:
        """Code points of the sentence, or of the stretch of it."""
        start, end = self.stretch or (0, len(self.sentence.tokens))
        return self.span(start, end)

    @property
    def has_claim(self) -> bool:
        """Whether somebody is said to have come to harm, or nobody."""
        return bool(self.harmed or self.nobody)

    def span(self, start: int, end: int) -> Span:
        """Code points of the tokens from `start` to `end`."""
        return Span(self.sentence.tokens[start].start, self.sentence.tokens[end - 1].end)


def facts_of(text: str, language: Language, unread: tuple[Span, ...] = (), head: Span | None = None) -> list[Facts]:
    """The findings of every sentence that is to be read, in order; what is not to be read cuts a sentence it stands in.

    So does the end of the headline (`head`): the text below begins there, with or without a full stop before it.
    """
    cuts = tuple(sorted((*unread, Span(head.end, head.end)))) if head is not None else unread
    spans = [part for start, end in language.bounds(text) for part in _read_parts(text, start, end, cuts)]
    return [_facts(text, sentence, language) for sentence in sentences_of(text, spans, language=language.code)]


def _read_parts(text: str, start: int, end: int, unread: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    """What is left of a sentence beside the (ordered) spans that are not to be read."""
    for span in unread[bisect_right(unread, start, key=lambda u: u.end) :]:
        if span.start >= end:
            break
        if text[start : span.start].strip():
            yield start, span.start
        start = max(start, span.end)
    if text[start:end].strip():
        yield start, end


def _facts(text: str, sentence: Sentence, language: Language) -> Facts:
    code = language.code
    hurt: list[Harmed] = []
    words = harm_words(sentence, language=code)
    if words or speaks_of_people(sentence, language=code):  # most sentences do not, and are not looked at further
        groups = people(sentence, quantities(sentence, language=code), language=code)
        hurt = harmed(sentence, groups, words, language=code)
    bare = bare_harm(sentence, language=code)
    told = attack(sentence, text, language=code)
    none = absences(sentence, language=code)
    relevant = bool(hurt or none or told.means or told.nouns or told.verbs or bare)
    days = _days(language.day_phrases(text, sentence.start, sentence.end), sentence, hurt, code) if relevant else ()
    mentions = tuple(place_mentions(text, sentence.start, sentence.end, language=code)) if relevant else ()
    return Facts(
        sentence=sentence,
        harmed=tuple(hurt),
        nobody=tuple(none),
        attack=told,
        days=days,
        event_days=_event_days(days, sentence, code),
        time=language.time_words(text, sentence.start, sentence.end) if relevant else None,
        mentions=mentions,
        places=tuple(m for m in mentions if m.rank < CONTEXT),
        sums=tuple(summing(sentence, language=code)) if relevant else (),
        bare=bare[0] if bare else None,
        language=code,
    )


def _event_days(days: Iterable[DayPhrase], sentence: Sentence, language: str) -> tuple[DayPhrase, ...]:
    """The days on which something may have happened: not those of speaking, nor of what it is compared with."""
    return tuple(d for d in days if not d.reporting and not (is_stretch(d) and _is_compared(d, sentence, language)))


def _is_compared(day: DayPhrase, sentence: Sentence, language: str) -> bool:
    """Whether something is only compared with a stretch of time."""
    at = bisect_right(sentence.tokens, day.start, key=lambda token: token.start) - 1
    return compared(sentence, at, language=language)


def _days(days: Iterable[DayPhrase], sentence: Sentence, hurt: Sequence[Harmed], language: str) -> tuple[DayPhrase, ...]:
    """The day words of a sentence; the day on which a toll grew ("rose to 14 on Tuesday") is one on which somebody spoke."""
    found = list(days)
    tolls = [h for h in hurt if h.rule == "toll"][:_GROWN] if found else []
    grows = frozenset(lexicon(language, "discourse")["revision"]["grows"]) if tolls else frozenset()
    lows, tokens = sentence.lows(), sentence.tokens
    for h in tolls:
        at = next((i for i in range(h.people.start, max(-1, h.people.start - 1 - _GROWN), -1) if lows[i] in grows), None)
        if at is not None:
            grown = range(tokens[at].end, tokens[h.people.end - 1].end + _SAID_AT)
            found = [replace(d, reporting=True) if d.start in grown else d for d in found]
    return tuple(found)
