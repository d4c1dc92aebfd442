"""Who "he", "the group" and a bare family name are: the speakers that a report named before."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cache, cached_property

from recount.domain.party import Source
from recount.domain.vocabulary import SourceKind
from recount.read.government import Stretch
from recount.read.lexicon import lexicon
from recount.read.noun_phrase import Speaker
from recount.read.speaker_words import speaker_words
from recount.read.speakers import Speakers
from recount.read.tokens import Sentence

_LOOKED_AT = 40
"""Speakers, or mentions of a name, that are looked back at."""
_NAME = 4
"""Words before a family name with which its description may begin."""
_OUTLETS: frozenset[SourceKind | None] = frozenset({"media", "state_media", None})
"""What an outlet may be by a short name; the state of "Iran Daily" is none."""
_BRACKETS = re.compile(r"\([^()]*\)")
_MARKS = re.compile(r"[\W_]+")


class Antecedents:
    """The speakers of a report so far; asked for every speaker in the order of the text."""

    def __init__(self, language: str, outlet: str | None, text: str, sentences: Sequence[Sentence]) -> None:
        self.language = language
        self.text = text
        self.sentences = sentences
        self.words = speaker_words(language)
        self.outlet = _own(outlet, language) if outlet else frozenset()
        self.begins = _beginnings(outlet) if outlet else frozenset()
        self.named: list[tuple[Source, str | None]] = []
        """Sources in order of mention, with the person's name where it is one."""
        self.descriptions: dict[str, str] = {}
        """The fullest words for each source, by its name."""

    def describe(self, stretch: Stretch, sentence: Sentence, text: str) -> None:
        """Keep the words for the speakers of a stretch where they are fuller than those known."""
        for speaker in (*stretch.speakers, *stretch.relays):
            if speaker.end > speaker.start:
                first, last = sentence.tokens[speaker.start], sentence.tokens[min(speaker.end, len(sentence.tokens)) - 1]
                words = " ".join(text[first.start : last.end].split())
                if len(words) > len(self.descriptions.get(speaker.name, "")):
                    self.descriptions[speaker.name] = words

    def source(self, speaker: Speaker, before: int, beside: Collection[Source] = ()) -> Source | None:
        """The source that a speaker of sentence `before` is; None for the report's own outlet.

        None of those who say it `beside` him is meant by him: "a nurse and the village head" are two.
        """
        name = _letters(speaker.name)
        if name in self.outlet or (name in self.begins and speaker.kind in _OUTLETS):
            return None
        known = self._before(speaker)
        if known is not None and known[0] in beside:
            known = None
        if known is None and speaker.kind is None and speaker.person is not None:
            known = self._introduced(speaker.person, before)
        if known is None:
            known = Source(speaker.name, speaker.kind or "other"), speaker.person
        self.named.append(known)
        return known[0]

    def _before(self, speaker: Speaker) -> tuple[Source, str | None] | None:
        """The source named before that these words point back to."""
        if speaker.refers in {"persons", "things", "groups"}:
            return self._pronoun(speaker.refers)
        if speaker.refers == "its":
            whole = self._pronoun("things")
            return (Source(speaker.name, whole[0].kind), speaker.person) if whole else None
        if speaker.kind is None and speaker.person is not None:
            return self._namesake(speaker.person)
        if speaker.refers is not None:
            return self._last(self.words.refers.get(speaker.refers, ()))
        return None

    def _pronoun(self, group: str) -> tuple[Source, str | None] | None:
        if not self.named:
            return None
        wanted = [entry for entry in self.named[-_LOOKED_AT:] if (entry[1] is not None) == (group == "persons")]
        return (wanted or self.named)[-1]

    def _namesake(self, person: str) -> tuple[Source, str | None] | None:
        last = _family(person)
        for entry in reversed(self.named[-_LOOKED_AT:]):
            if entry[1] is not None and last in {_family(name) for name in entry[1].split()}:
                return entry
        return None

    def _introduced(self, person: str, before: int) -> tuple[Source, str | None] | None:
        """Somebody whom an earlier sentence describes without a word of saying ("Ali Musa, the governor, visited …")."""
        family = _family(person)
        places = self.places.get(family, [])
        for at, i in reversed(places[: bisect_left(places, (before, 0))][-_LOOKED_AT:]):
            speakers = Speakers(self.sentences[at], self.language, self.text)
            starts = range(max(0, i - _NAME), i + 1)
            found = [*(speakers.after(k) for k in starts), speakers.before(i + 1, 0)]
            for one in found:
                if one is not None and one.kind is not None and one.end > i and one.person and family == _family(one.person):
                    return Source(one.name, one.kind), one.person
        return None

    @cached_property
    def places(self) -> dict[str, list[tuple[int, int]]]:
        """Where every capitalised word stands, by its form as a family name: sentence and token, in order."""
        found: dict[str, list[tuple[int, int]]] = {}
        for sentence in self.sentences:
            for i, (word, *_) in enumerate(sentence.tokens):
                if word[0].isupper() or "-" in word:
                    found.setdefault(_family(word), []).append((sentence.index, i))
        return found

    def _last(self, kinds: tuple[SourceKind, ...]) -> tuple[Source, str | None] | None:
        for entry in reversed(self.named[-_LOOKED_AT:]):
            if entry[0].kind in kinds:
                return entry
        return None


def _family(person: str) -> str:
    """The last name in a form that does without articles: "al-Zaatari" is "Zaatari"."""
    return person.rsplit(maxsplit=1)[-1].casefold().rpartition("-")[2]


def _letters(name: str) -> str:
    """A name without marks and spaces: "Al-Manar" is "almanar"."""
    return _MARKS.sub("", name.casefold())


def _beginnings(outlet: str) -> frozenset[str]:
    """The first words of an outlet's name, by which it may call itself: "Capital Radio" for "Capital Radio One (Accra)"."""
    words = _BRACKETS.sub("", outlet).split()
    return frozenset(_letters("".join(words[:n])) for n in range(1, len(words) + 1)) - {""}


def _own(outlet: str, language: str) -> frozenset[str]:
    """The names of the outlet itself, as the register of organisations gives them."""
    own = _letters(outlet)
    return _registered(language).get(own, frozenset({own}))


@cache
def _registered(language: str) -> dict[str, frozenset[str]]:
    """All names of an organisation of the register by each of them; of two that share one, those of the first."""
    found: dict[str, frozenset[str]] = {}
    for listed in lexicon(language, "organisations").values():
        for name, others in listed.items():
            names = frozenset(_letters(n) for n in (name, *others))
            for each in names:
                found.setdefault(each, names)
    return found
