"""Who "he", "the group" and a bare family name are: the speakers that a report named before."""

from collections.abc import Sequence
from functools import cache

from recount.domain.party import Source
from recount.domain.vocabulary import SourceKind
from recount.read.government import Stretch
from recount.read.lexicon import lexicon
from recount.read.noun_phrases import Speaker
from recount.read.speaker_words import speaker_words
from recount.read.speakers import Speakers
from recount.read.tokens import Sentence


class Antecedents:
    """The speakers of a report so far; asked for every speaker in the order of the text."""

    def __init__(self, language: str, outlet: str | None, text: str, sentences: Sequence[Sentence]) -> None:
        self.language = language
        self.text = text
        self.sentences = sentences
        self.words = speaker_words(language)
        self.outlet = _own(outlet, language) if outlet else frozenset()
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

    def source(self, speaker: Speaker, before: int) -> Source | None:
        """The source that a speaker of sentence `before` is; None for the report's own outlet."""
        if _letters(speaker.name) in self.outlet:
            return None
        known = self._before(speaker)
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
        wanted = [entry for entry in self.named if (entry[1] is not None) == (group == "persons")]
        return (wanted or self.named)[-1]

    def _namesake(self, person: str) -> tuple[Source, str | None] | None:
        last = _family(person)
        for entry in reversed(self.named):
            if entry[1] is not None and last in {_family(name) for name in entry[1].split()}:
                return entry
        return None

    def _introduced(self, person: str, before: int) -> tuple[Source, str | None] | None:
        """Somebody whom an earlier sentence describes without a word of saying ("Ali Musa, the governor, visited …")."""
        family = _family(person)
        for sentence in reversed(self.sentences[:before]):
            for i, token in enumerate(sentence.tokens):
                if token.is_capital or "-" in token.text:
                    if _family(token.text) != family:
                        continue
                    speakers = Speakers(sentence, self.language, self.text)
                    starts = [k for k in range(max(0, i - 4), i + 1)]
                    found = [s for k in starts if (s := speakers.after(k)) is not None and s.end > i and s.kind is not None]
                    found += [s] if (s := speakers.before(i + 1, 0)) is not None and s.kind is not None else []
                    person_found = next((s for s in found if s.person is not None and family in _family(s.person)), None)
                    if person_found is not None:
                        return Source(person_found.name, person_found.kind or "other"), person_found.person
        return None

    def _last(self, kinds: tuple[SourceKind, ...]) -> tuple[Source, str | None] | None:
        for entry in reversed(self.named):
            if entry[0].kind in kinds:
                return entry
        return None


def _family(person: str) -> str:
    """The last name in a form that does without articles: "al-Zaatari" is "Zaatari"."""
    return person.split()[-1].casefold().split("-")[-1]


def _letters(name: str) -> str:
    """A name without marks and spaces: "Al-Manar" is "almanar"."""
    return "".join(c for c in name.casefold() if c.isalnum())


@cache
def _own(outlet: str, language: str) -> frozenset[str]:
    """The names of the outlet itself, as the register of organisations gives them."""
    own = _letters(outlet)
    for listed in lexicon(language, "organisations").values():
        for name, others in listed.items():
            names = {_letters(n) for n in (name, *others)}
            if own in names:
                return frozenset(names | {own})
    return frozenset({own})
