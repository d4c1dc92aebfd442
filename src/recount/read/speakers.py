"""Noun phrases that name somebody who may say something, and of what kind they are (codebook, convention 14)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from recount.domain.vocabulary import SourceKind
from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases, plain
from recount.read.tokens import Sentence, Token

_WINDOW = 14
"""Tokens before a verb in which its speaker may begin."""
_ACRONYM = 3
"""Names of so few letters are written in capitals ("AP", "RIA"), else they are other words."""


_NOT_THERE: frozenset[SourceKind | None] = frozenset({"media", "state_media", "monitor", "local", "witness"})
"""Whoever somebody "in" a place is not in: "residents in Aleppo activists said" has two speakers."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody named or described between two tokens of a sentence (half-open).

    `name` is the organisation's common name, the person's name, or the words without article. `kind` is None where the
    words do not tell ("he", "Mustafa"); `refers` is the word that may point back to somebody named before.
    """

    name: str
    kind: SourceKind | None
    start: int
    end: int
    refers: str | None = None
    person: str | None = None
    known: bool = False
    """Whether it is an organisation of the register."""


class Lexicons(NamedTuple):
    """The words for speakers of one language, ready to look up."""

    atoms: Phrases[tuple[str, SourceKind]]
    organisations: Phrases[tuple[SourceKind, str]]
    countries: Phrases[str]
    refers: Mapping[str, tuple[SourceKind, ...]]
    determiners: frozenset[str]
    definite: frozenset[str]
    premodifiers: frozenset[str]
    endings: tuple[str, ...]
    links: frozenset[str]
    issued: frozenset[str]
    prepositions: frozenset[str]
    not_names: frozenset[str]
    titles: frozenset[str]
    pronouns: Mapping[str, str]
    relatives: frozenset[str]
    clausal: frozenset[str]
    leading: frozenset[str]
    describing: frozenset[str]
    quantifiers: Phrases[bool]
    dates: frozenset[str]
    places: frozenset[str]
    possessives: frozenset[str]
    particles: frozenset[str]
    state_words: frozenset[str]
    place_links: frozenset[str]
    names: Mapping[str, SourceKind]


@cache
def lexicons(language: str) -> Lexicons:
    """The lexicons `sources`, `organisations`, `parties` and `demonyms` of a language."""
    words, names, lands = lexicon(language, "sources"), lexicon(language, "organisations"), lexicon(language, "demonyms")
    grammar = words["grammar"]
    atoms: list[tuple[str, tuple[str, SourceKind]]] = []
    for role in ("heads", "roles", "adjectives"):
        atoms += [(w, (role, kind)) for kind, listed in words[role].items() for w in listed]
    named = [*names.items(), ("armed_group", lexicon(language, "parties")["groups"])]
    organisations = [
        (alias, (kind, name)) for kind, listed in named for name, others in listed.items() for alias in (name, *others)
    ]
    countries = [
        (a, c) for table in ("adjectives", "capitals", "names") for c, listed in lands[table].items() for a in (c, *listed)
    ]
    organisations += [(alias + "s", value) for alias, value in organisations if " " not in alias and len(alias) > _ACRONYM]
    countries += [(alias + "s", value) for alias, value in countries if " " not in alias and len(alias) > _ACRONYM]
    return Lexicons(
        Phrases(atoms), Phrases(organisations), Phrases(countries), {k: tuple(v) for k, v in words["refers"].items()},
        frozenset(grammar["determiners"]), frozenset(grammar["definite"]), frozenset(grammar["premodifiers"]),
        tuple(grammar["premodifier_endings"]), frozenset(grammar["links"]), frozenset(grammar["statement_links"]),
        frozenset(grammar["prepositions"]), frozenset(grammar["not_names"]), frozenset(grammar["titles"]),
        {w: group for group in ("persons", "things", "groups") for w in grammar[group]}, frozenset(grammar["relatives"]), frozenset(grammar["clausal"]),
        frozenset(words["saying"]["leading"]), frozenset(words["saying"]["describing"]),
        Phrases((w, True) for w in grammar["quantifiers"]),
        frozenset(grammar["dates"]), frozenset(grammar["places"]), frozenset(grammar["possessives"]),
        frozenset(grammar["particles"]), frozenset(grammar["state_words"]), frozenset(grammar["place_links"]),
        {w: kind for kind, listed in words["names"].items() for w in listed},
    )  # fmt: skip


class _Phrase:
    """One noun phrase while it is being read, word by word."""

    def __init__(self) -> None:
        self.definite = self.possessive = self.article = self.state = False
        self.content = 0
        """Where the last telling word, name or country ended."""
        self.head: tuple[str, SourceKind, str] | None = None
        """Role, kind and words of the last telling word: what the phrase is."""
        self.modifier: SourceKind | None = None
        """The kind that the words before the head give it."""
        self.organisation: str | None = None
        self.organised: SourceKind | None = None
        """Name and kind of an organisation in it."""
        self.country = False
        self.names: list[str] = []
        """Capitalised words after the head (or without one)."""


class Speakers:
    """The speakers in the tokens of one sentence."""

    def __init__(self, sentence: Sentence, language: str, text: str) -> None:
        self.text = text
        self.tokens: Sequence[Token] = sentence.tokens
        self.lows = plain(sentence.tokens)
        self.words = lexicons(language)

    def _slice(self, start: int, end: int) -> str:
        """The words of the text from token `start` to `end`, on one line."""
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def words_of(self, speaker: Speaker) -> str:
        """The report's words for a speaker."""
        return self._slice(speaker.start, min(speaker.end, len(self.tokens)))

    def after(self, i: int) -> Speaker | None:
        """The speaker that begins at token `i`; None where none does."""
        return self._whole(i, len(self.tokens))

    def before(self, end: int, floor: int) -> Speaker | None:
        """The longest speaker that ends right before token `end` and begins at `floor` or later."""
        if end <= floor:
            return None
        closing = self.tokens[end - 1].text
        if self._clausal(end - 1):
            return self.before(end - 1, floor)
        if closing in {",", ")", "-", "–", "—"}:
            return self._before_aside(end - 1, floor, "(" if closing == ")" else closing)
        for i in range(max(floor, end - _WINDOW), end):
            if self._may_begin(i, floor):
                found = self._whole(i, end)
                if found is not None and found.end == end:
                    return found
        return self._far_before(end, floor)

    def _far_before(self, end: int, floor: int) -> Speaker | None:
        """A speaker at the beginning, or before "who", whom more words describe than can be read."""
        for i in range(end - 2, max(floor, end - _WINDOW), -1):
            if self._clausal(i):
                found = self.before(i, max(floor, i - _WINDOW))
                return replace(found, end=end) if found is not None and found.kind is not None else None
        i = floor
        while i < end and i < floor + 3 and self.lows[i] in self.words.leading:
            i += 1
        if end - i > 2 * _WINDOW:
            return None
        found = self._whole(i, end)
        if found is None or found.end >= end or self.lows[found.end] not in self.words.describing:
            return None
        return replace(found, end=end) if found.kind is not None and found.refers is None else None

    def _before_aside(self, close: int, floor: int, opening: str) -> Speaker | None:
        """The speaker before words set off by commas or brackets ("Ging, director of operations,"), or the speaker within."""
        for i in range(close - 1, max(floor - 1, close - 2 * _WINDOW), -1):
            if self.tokens[i].text == opening:
                outer = self.before(i, floor) if i > floor else None
                if outer is None:
                    return self.before(close, i + 1)
                inner = self._whole(i + 1, close) if self.lows[i + 1] not in self.words.relatives else None
                return replace(_apposed(outer, inner), end=close + 1)
        return self.before(close, floor) if opening == "," else None

    def _clausal(self, i: int) -> bool:
        return self.lows[i] in self.words.clausal and not self.tokens[i].text.isupper()

    def _capital(self, i: int) -> bool:
        """Whether the word at `i` may be part of a name: "Zor", "al-Zor"."""
        text = self.tokens[i].text
        return text[0].isupper() or (text[0].isalpha() and 1 < text.find("-") < 5 and text[text.find("-") + 1 :][:1].isupper())

    def _may_begin(self, i: int, floor: int) -> bool:
        """Whether a noun phrase may begin at this token, going by the word before it."""
        if i == floor:
            return True
        token, low, before = self.tokens[i], self.lows[i], self.lows[i - 1]
        if before in self.words.prepositions or before in self.words.determiners or before in self.words.titles:
            return False
        if before.endswith(self.words.endings):
            return False
        if self._capital(i) and self._capital(i - 1) and before not in self.words.not_names:
            return self._organisation(i) is not None or (
                low in self.words.countries and self.words.countries.at(self.lows, i) is not None
            )
        return token.is_word and (before not in self.words.premodifiers or low in self.words.determiners)

    def _whole(self, i: int, stop: int) -> Speaker | None:
        """A noun phrase with what stands beside it ("Adrian Edwards, a UNHCR spokesman")."""
        found = self._noun_phrase(i, stop)
        if found is None or found.end >= stop:
            return found
        j = found.end
        low = self.lows[j]
        if self.tokens[j].text == "(":
            for k in range(j + 1, min(j + 8, stop)):
                if self.tokens[k].text == ")":
                    found, j = replace(found, end=k + 1), k + 1
                    break
            if j >= stop:
                return found
            low = self.lows[j]
        comma = self.tokens[j].text == ","
        if comma and j + 1 < stop and self.lows[j + 1] not in self.words.relatives:
            j += 1
        elif not (low in self.words.determiners or (found.person and found.kind is None)):
            return found
        beside = self._noun_phrase(j, stop)
        if beside is None or not self._describes(found, beside, j, comma=comma):
            return found
        return replace(_apposed(found, beside), end=beside.end)

    def _describes(self, found: Speaker, beside: Speaker, start: int, *, comma: bool) -> bool:
        """Whether the second of two neighbouring phrases describes the first, and is no speaker of its own."""
        closed = not comma or beside.end >= len(self.tokens) or self.tokens[beside.end].text in {",", ".", '"', "”"}
        if found.person is not None and found.kind is None:
            return beside.kind is not None and (closed or not comma or self.lows[start] in self.words.determiners)
        if comma:
            return closed and beside.person is not None and beside.kind is None
        return self.lows[start] in {"a", "an"} and (beside.kind == found.kind or found.known)

    def _noun_phrase(self, i: int, stop: int) -> Speaker | None:
        """Article, describing words, the telling words, a name, and what they belong to ("of", "for", "in" …)."""
        if i >= stop:
            return None
        start = i
        words = self.words
        if self.lows[i] in words.pronouns:
            return Speaker(self.tokens[i].text, None, i, i + 1, words.pronouns[self.lows[i]])
        phrase = _Phrase()
        quantifier = words.quantifiers.at(self.lows, i) if self.lows[i] in words.quantifiers else None
        i = quantifier[1] if quantifier else i
        while i < stop and self.lows[i] in words.determiners:
            phrase.definite |= self.lows[i] in words.definite
            phrase.possessive |= self.lows[i] in words.possessives
            phrase.article = True
            i += 1
        first = i
        while i < stop:
            step = self._word(phrase, i)
            if step == i:
                break
            i = step
        end = phrase.content
        if end <= first:
            return None
        return self._finish(phrase, start, first, end, stop)

    def _word(self, phrase: _Phrase, i: int) -> int:
        """Take the word or the known phrase at `i` into the phrase; the index after it, or `i` where it does not belong."""
        token, low, words = self.tokens[i], self.lows[i], self.words
        organisation = self._organisation(i)
        if organisation is not None:
            (kind, name), end = organisation
            if phrase.head is not None and (phrase.names or (phrase.head[0] == "heads" and phrase.head[1] != kind)):
                return i
            return self._take(phrase, ("organisation", kind, name), end)
        if low in words.places and phrase.names and phrase.head is None and phrase.content == i:
            phrase.content = i + 1
            return i + 1
        atom = words.atoms.at(self.lows, i) if low in words.atoms else None
        if atom is not None:
            (role, kind), end = atom
            if phrase.head is not None and (
                phrase.names or (kind in _NOT_THERE and phrase.head[0] == "heads" and phrase.head[2].endswith("s"))
            ):
                return i  # "… militants media reported"
            phrase.state |= low in words.state_words
            if role == "adjectives":
                phrase.modifier = kind
                return end
            return self._take(phrase, (role, kind, " ".join(self.lows[i:end])), end)
        if low.endswith(words.endings) and low.split("-")[0] in words.organisations:
            beside = words.organisations.at([low.split("-")[0]], 0)
            phrase.modifier = beside[0][0] if beside else phrase.modifier
            return i + 1  # "ISIS-affiliated"
        if self._capital(i):
            country = words.countries.at(self.lows, i) if low in words.countries else None
            if country is not None and phrase.names and phrase.head is None:
                return i
            if country is not None and low != "us" or low == "us" and token.text.isupper():
                phrase.country = True
                phrase.content = country[1] if country else i + 1
                return phrase.content
            if low in words.dates:
                return i + 1 if phrase.definite or phrase.article else i
            if i == 0 and low.endswith("ing"):
                return i  # "Blaming …"
            if low not in words.not_names and low not in words.determiners:
                phrase.names.append(token.text)
                phrase.content = i + 1
                return i + 1
        if low in words.particles and phrase.names and i + 1 < len(self.tokens) and self._capital(i + 1):
            return i + 1
        phrase.state |= low in words.state_words
        if (
            low in words.premodifiers
            or low.endswith(words.endings)
            or low in words.titles
            or (token.is_number and phrase.head is None)
        ):
            return i + 1
        if token.text == "." and phrase.content == i and i + 1 < len(self.tokens) and self.tokens[i + 1].is_capital:
            return i + 1  # "Maj. Gen."
        return i

    def _take(self, phrase: _Phrase, head: tuple[str, SourceKind, str], end: int) -> int:
        """A telling word: what stood before it describes it."""
        if phrase.head is not None and (phrase.head[0] != "roles" or phrase.modifier is None):
            phrase.modifier = phrase.head[1]
        if head[0] == "organisation":
            phrase.organisation, phrase.organised = head[2], head[1]
        phrase.head = head
        phrase.country = False
        phrase.names.clear()
        phrase.content = end
        return end

    def _organisation(self, i: int) -> tuple[tuple[SourceKind, str], int] | None:
        low, text = self.lows[i], self.tokens[i].text
        if low not in self.words.organisations or not text[0].isupper():
            return None
        found = self.words.organisations.at(self.lows, i)
        if found is None or (found[1] == i + 1 and len(low) <= _ACRONYM and not text.removesuffix("s")[: len(low)].isupper()):
            return None
        return found

    def _finish(self, phrase: _Phrase, start: int, first: int, end: int, stop: int) -> Speaker | None:
        """The speaker that the words make, with the organisation or place that they belong to."""
        words = self.words
        text = self._slice(first, end)
        if phrase.head is None:
            return self._unheaded(phrase, text, start, end, stop)
        if len(phrase.names) == 1 and phrase.head[0] == "organisation":
            phrase.names.clear()  # "Al Arabiya English" is no person
        person = " ".join(phrase.names) or None
        role, kind, head = phrase.head
        belongs = self._belongs(end, stop, role) if role != "organisation" else None
        if belongs is not None:
            end = belongs.end
        if phrase.organised is not None and kind in {"media", "monitor"}:
            kind = phrase.organised
        elif kind == "media" and phrase.state and phrase.modifier in {None, "government"}:
            kind = "state_media"
        elif kind == "media" and phrase.modifier == "armed_group":
            kind = "armed_group"
        elif role == "roles":
            kind = phrase.modifier or (belongs.kind if belongs and belongs.kind else kind)
        elif phrase.modifier == "un":
            kind = "un"
        refers = (
            head
            if role != "organisation" and phrase.definite and phrase.modifier is None and belongs is None and not phrase.names
            else None
        )
        if phrase.possessive and role == "roles" and phrase.modifier is None and belongs is None:
            kind, refers = None, "its"
        name = self._name(phrase, belongs, text)
        return Speaker(name, kind, start, end, refers, person, known=role == "organisation")

    def _unheaded(self, phrase: _Phrase, text: str, start: int, end: int, stop: int) -> Speaker | None:
        """A name without a telling word: a country, a person, or an organisation whose own name tells what it is."""
        if phrase.country and not phrase.names:
            return Speaker(text, "government", start, end)
        if not phrase.names:
            return None
        belongs = self._belongs(end, stop, "names")
        whole = [w.casefold() for w in (*phrase.names, *(belongs.name.split() if belongs else ()))]
        kind = next((self.words.names[w] for w in reversed(whole) if w in self.words.names), None)
        if kind is not None and belongs is not None:
            return Speaker(self._slice(start, belongs.end), kind, start, belongs.end)
        if kind is not None or phrase.definite:
            return Speaker(text, kind, start, end)
        if belongs is not None and belongs.kind is not None:
            return Speaker(text, belongs.kind, start, belongs.end, None, text)
        return Speaker(text, None, start, end, text, text)

    def _name(self, phrase: _Phrase, belongs: Speaker | None, text: str) -> str:
        if phrase.names:
            return " ".join(phrase.names)
        if phrase.head is not None and phrase.head[0] == "organisation":
            return phrase.head[2]
        if phrase.head is not None and phrase.head[0] == "roles" and (phrase.organisation or (belongs and belongs.kind)):
            return phrase.organisation or (belongs.name if belongs else text)
        if belongs is not None and self.lows[phrase.content] == "of":
            return f"{text} {self._slice(phrase.content, belongs.end)}"
        return text

    def _belongs(self, i: int, stop: int, role: str) -> Speaker | None:
        """Whom or what a describing word belongs to: "for the interior ministry", "at the hospital in Raqqa"."""
        last: Speaker | None = None
        for _ in range(3 if role == "roles" else 2):
            if i >= stop or not (self.lows[i] in self.words.links or (role == "roles" and self.lows[i] in self.words.issued)):
                break
            found = self._noun_phrase(i + 1, stop) or self._unknown(i + 1, stop)
            if found is None and i + 2 < stop and self._capital(i + 2):
                found = self._noun_phrase(i + 2, stop)  # "in rural Idlib"
            if found is None or (self.lows[i] in self.words.place_links and found.kind in _NOT_THERE):
                break
            last = found if last is None or last.kind in (None, "government") else replace(last, end=found.end)
            i = found.end
        return last

    def _unknown(self, i: int, stop: int) -> Speaker | None:
        """Ordinary words that somebody belongs to ("of operations", "in the area"); they say nothing of the kind."""
        start = i
        while i < stop and i < start + 4 and self.tokens[i].is_word and not (self.tokens[i].is_capital and i > start):
            i += 1
            if i < stop and (self.lows[i] in self.words.links or self.tokens[i].is_capital or not self.tokens[i].is_word):
                break
        return (
            Speaker(self._slice(start, i), None, start, i) if i > start and (i == stop or self.lows[i] in {"of", "for"}) else None
        )


def _apposed(first: Speaker, second: Speaker | None) -> Speaker:
    """Two phrases for one speaker: the kind that the words tell, the name where one is given."""
    if second is None:
        return first
    kind = first.kind or second.kind
    person = first.person or second.person
    name = first.name if first.person or not second.person else second.person
    return replace(first, name=name, kind=kind, person=person, refers=None if kind else first.refers)
