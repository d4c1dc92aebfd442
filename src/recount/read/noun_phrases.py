"""Noun phrases that name or describe somebody who may say something, read word by word (codebook, convention 14)."""

from collections.abc import Sequence

from recount.domain.vocabulary import SourceKind
from recount.read.noun_phrase import Phrase, Speaker, kind_said, take
from recount.read.small import endings, small
from recount.read.speaker_words import SpeakerWords, speaker_words
from recount.read.states import ACRONYM
from recount.read.tokens import Sentence, Token

NOT_THERE: frozenset[SourceKind | None] = frozenset({"media", "state_media", "monitor", "local", "witness"})
"""Whoever somebody "in" a place is not in: "residents in Aleppo activists said" has two speakers."""
_UNKNOWN = 4
"""Ordinary words that may say what somebody belongs to ("director of operations")."""


class NounPhrases:
    """The noun phrases of one sentence that may be speakers."""

    def __init__(self, sentence: Sentence, language: str, text: str) -> None:
        self.text = text
        self.tokens: Sequence[Token] = sentence.tokens
        self.lows = sentence.plain()
        self.words: SpeakerWords = speaker_words(language)
        self.listed = self.words.listed
        self.small, self.endings = small(language), endings(language)
        self.steps = (self._organisation_at, self._place, self._telling, self._compound, self._name, self._minor)

    def slice(self, start: int, end: int) -> str:
        """The words of the text from token `start` to `end`, on one line."""
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def capital(self, i: int) -> bool:
        """Whether the word at `i` may be part of a name: "Zor", "al-Zor"."""
        text = self.tokens[i].text
        dash = text.find("-")
        return text[0].isupper() or (text[0].isalpha() and 1 < dash <= _UNKNOWN and text[dash + 1 :][:1].isupper())

    def _in_capitals(self, start: int, end: int) -> bool:
        """Whether all words from `start` to `end` may be part of a name."""
        return end <= len(self.tokens) and all(self.capital(i) for i in range(start, end))

    def organisation(self, i: int) -> tuple[tuple[SourceKind, str], int] | None:
        """Kind and name of the registered organisation or armed group that begins at `i`, and the index after it."""
        low, text = self.lows[i], self.tokens[i].text
        if low not in self.words.organisations or not text[0].isupper():
            return None
        found = self.words.organisations.at(self.lows, i)
        if found is None or (found[1] == i + 1 and len(low) <= ACRONYM and not text[: len(low)].isupper()):
            return None
        return None if low in self.words.names and self._is_in_a_name(i) else found

    def _is_in_a_name(self, i: int) -> bool:
        """Whether a word that names of many bodies share ("Observatory") goes on with a name: that of another body."""
        before = self.lows[i - 1] if i > 0 and self.capital(i - 1) else None
        return before is not None and before not in self.listed["determiners"] and not before.endswith(self.words.endings)

    def at(self, i: int, stop: int) -> Speaker | None:
        """The noun phrase that begins at `i`: article, describing words, telling words, a name, what they belong to."""
        if i >= stop:
            return None
        if self.lows[i] in self.words.pronouns:
            return Speaker(self.tokens[i].text, None, i, i + 1, self.words.pronouns[self.lows[i]])
        if not self._opens(i):
            return None
        phrase = self._opened(i, stop)
        i = phrase.first
        while i < stop:
            after = self._step(phrase, i)
            if after == i:
                break
            i = after
        if phrase.content <= phrase.first:
            return None
        return self._described(phrase, stop) if phrase.head is not None else self._undescribed(phrase, stop)

    def _opens(self, i: int) -> bool:
        """Whether a noun phrase may begin with the word at `i`: most words of a sentence begin none."""
        low = self.lows[i]
        return low in self.words.openers or self.capital(i) or self.tokens[i].is_number or low.endswith(self.words.endings)

    def _opened(self, i: int, stop: int) -> Phrase:
        """The phrase after its quantifier and articles."""
        start = i
        quantifier = self.words.quantifiers.at(self.lows, i) if self.lows[i] in self.words.quantifiers else None
        i = quantifier[1] if quantifier else i
        first = i
        while i < stop and self.lows[i] in self.listed["determiners"]:
            i += 1
        articles = self.lows[first:i]
        return Phrase(
            start,
            i,
            definite=not self.listed["definite"].isdisjoint(articles),
            possessive=not self.listed["possessives"].isdisjoint(articles),
            article=bool(articles),
        )

    def _step(self, phrase: Phrase, i: int) -> int:
        """Take the word or known phrase at `i` into the phrase; the index after it, or `i` where it does not belong."""
        for step in self.steps:
            after = step(phrase, i)
            if after is not None:
                return after
        return i

    def _organisation_at(self, phrase: Phrase, i: int) -> int | None:
        found = self.organisation(i)
        if found is None:
            return None
        (kind, name), end = found
        if phrase.head is not None and (phrase.names or (phrase.head[0] == "heads" and phrase.head[1] != kind)):
            return i
        phrase.organisation = kind, name
        return take(phrase, ("organisation", kind, name), end)

    def _place(self, phrase: Phrase, i: int) -> int | None:
        if self.lows[i] not in self.listed["places"] or not phrase.names or phrase.head is not None or phrase.content != i:
            return None
        phrase.content = i + 1
        return i + 1

    def _telling(self, phrase: Phrase, i: int) -> int | None:
        low = self.lows[i]
        atom = self.words.atoms.at(self.lows, i) if low in self.words.atoms else None
        if atom is None:
            return None
        (role, kind), end = atom
        head = phrase.head
        if head is None and phrase.names and low in self.listed["name_parts"] and self._in_capitals(i, i + 2):
            return None  # "Highland General Coordination", no general
        if head is None and phrase.names and role == "heads" and kind == "witness" and self._in_capitals(i, end):
            return None  # "Mary Shepherd", no shepherd
        if kind == "witness" and role == "heads" and self._is_surname(phrase, i):
            return None  # "Baker said"
        if head is None and kind == "witness" and low in self.listed["titles"] and self._in_capitals(i, i + 2):
            return None  # "Father Musa Ali"
        if head is not None and (
            phrase.names or (kind in NOT_THERE and head[0] == "heads" and head[2].endswith(self.endings["plural"]))
        ):
            return i  # "… militants media reported"
        phrase.state |= low in self.listed["state_words"]
        if role == "adjectives":
            phrase.modifier = kind
            return end
        return take(phrase, (role, kind, " ".join(self.lows[i:end])), end)

    def _is_surname(self, phrase: Phrase, i: int) -> bool:
        """Whether a word for somebody in capitals is a name: it would need an article, or be more than one."""
        text = self.tokens[i].text
        return (
            text[0].isupper() and not text.isupper() and not phrase.article and not self.lows[i].endswith(self.endings["plural"])
        )

    def _compound(self, phrase: Phrase, i: int) -> int | None:
        """A compound such as "ISIS-affiliated": what follows is the group's own."""
        low = self.lows[i]
        if not low.endswith(self.words.endings):
            return None
        owner = low.partition("-")[0]
        known = self.words.organisations.at([owner], 0) if owner in self.words.organisations else None
        phrase.modifier = known[0][0] if known else phrase.modifier
        return i + 1

    def _name(self, phrase: Phrase, i: int) -> int | None:
        """A capitalised word: a country, a day, or part of a name."""
        low, listed = self.lows[i], self.listed
        if not self.capital(i):
            return None
        country = self._country(i)
        if country is not None:
            if phrase.names and phrase.head is None:
                return i
            phrase.country = True
            phrase.content = country
            return country
        if low in listed["dates"]:
            return i + 1 if phrase.article else i
        if i == 0 and low.endswith(self.endings["doing"]):
            return i  # "Blaming …"
        if low in listed["not_names"] or low in listed["determiners"]:
            return None
        phrase.names.append(self.tokens[i].text)
        phrase.content = i + 1
        return i + 1

    def _country(self, i: int) -> int | None:
        """The index after the word for a country that begins at `i`."""
        low = self.lows[i]
        if low not in self.words.countries or (len(low) <= ACRONYM and not self.tokens[i].text[: len(low)].isupper()):
            return None
        found = self.words.countries.at(self.lows, i)
        return found[1] if found is not None else None

    def _minor(self, phrase: Phrase, i: int) -> int | None:
        """A word that describes, a particle or full stop within a name."""
        low, token = self.lows[i], self.tokens[i]
        follows = i + 1 < len(self.tokens) and self.capital(i + 1)
        if follows and ((low in self.listed["particles"] and phrase.names) or (low == "." and phrase.content == i)):
            return i + 1
        if low == "'" and i > 0 and self.lows[i - 1].endswith(self.endings["plural"]) and phrase.content == i:
            return i + 1  # "the rebels' spokesman"
        phrase.state |= low in self.listed["state_words"]
        if follows and low in self.listed["naming"] and phrase.head is not None and phrase.content == i:
            return i + 1  # "a farmer called Ali"
        joins = low in self.small["and"] and phrase.modifier is not None and phrase.content < i and i + 1 < len(self.tokens)
        if joins and self._is_adjective(i - 1) and self._is_adjective(i + 1):
            return i + 1  # "medical and security sources"
        described = low in self.listed["premodifiers"] or low in self.listed["titles"]
        return i + 1 if described or (token.is_number and phrase.head is None) else None

    def _is_adjective(self, i: int) -> bool:
        """Whether the word at `i` tells the kind of somebody who is named after it ("medical")."""
        atom = self.words.atoms.at(self.lows, i) if self.lows[i] in self.words.atoms else None
        return atom is not None and atom[0][0] == "adjectives"

    def _described(self, phrase: Phrase, stop: int) -> Speaker | None:
        """The speaker of a phrase with a telling word."""
        role, kind, head = phrase.head or ("", "other", "")
        if len(phrase.names) == 1 and role == "organisation":
            phrase.names.clear()  # "Al Arabiya English" is no person
        text = self.slice(phrase.first, phrase.content)
        belongs = self._belongs(phrase.content, stop, role) if role != "organisation" else None
        end = belongs.end if belongs is not None else phrase.content
        alone = phrase.modifier is None and belongs is None
        name = self._printed(phrase, belongs, text)
        person = " ".join(phrase.names) or None
        if alone and phrase.possessive and role == "roles":
            return Speaker(name, None, phrase.start, end, "its", person)
        refers = head if alone and role != "organisation" and phrase.definite and not phrase.names else None
        if (
            role == "roles"
            and head in self.listed["anywhere"]
            and belongs is not None
            and belongs.kind is None
            and not belongs.cause
        ):
            kind = "other" if belongs.person is None else kind
        many = belongs is not None and head in self.listed["collectives"] and self.lows[phrase.content] in self.small["of"]
        if belongs is not None and many and belongs.kind not in {None, "government"}:
            kind = belongs.kind
        return Speaker(
            name, kind_said(phrase, belongs, role, kind), phrase.start, end, refers, person, known=role == "organisation"
        )

    def _undescribed(self, phrase: Phrase, stop: int) -> Speaker | None:
        """A name without a telling word: a country, a person, or an organisation whose own name tells what it is."""
        start, end = phrase.start, phrase.content
        text = self.slice(phrase.first, end)
        if not phrase.names:
            return Speaker(text, "government", start, end) if phrase.country else None
        belongs = self._belongs(end, stop, "names")
        whole = [w.casefold() for w in (*phrase.names, *(belongs.name.split() if belongs else ()))]
        kind = next((self.words.names[w] for w in reversed(whole) if w in self.words.names), None)
        if kind is not None and belongs is not None:
            return Speaker(self.slice(phrase.first, belongs.end), kind, start, belongs.end)
        if kind is not None or phrase.definite:
            return Speaker(text, kind, start, end)
        if belongs is not None and belongs.kind is not None:
            return Speaker(text, belongs.kind, start, belongs.end, None, text)
        return Speaker(text, None, start, end, text, text)

    def _printed(self, phrase: Phrase, belongs: Speaker | None, text: str) -> str:
        """The name of a described speaker: a person's, an organisation's, or the words."""
        role = phrase.head[0] if phrase.head is not None else ""
        if phrase.names:
            return " ".join((*self._broadcaster(phrase), *phrase.names))
        if phrase.organisation is not None and role in {"organisation", "roles"}:
            return phrase.organisation[1]
        if belongs is not None and belongs.cause:
            return self.slice(phrase.first, belongs.end)
        if role == "roles" and belongs is not None and belongs.kind is not None:
            return belongs.name
        if belongs is not None and self.lows[phrase.content] in self.small["of"]:
            return f"{text} {self.slice(phrase.content, belongs.end)}"
        return text

    def _broadcaster(self, phrase: Phrase) -> Sequence[str]:
        """The word for a medium before a name that it is part of: "Radio Lagos", not "the newspaper Vanguard"."""
        words = self.slice(phrase.first, phrase.content).split()
        at = words.index(phrase.names[0]) if phrase.names[0] in words else 0
        is_medium = phrase.head is not None and phrase.head[0] == "heads" and phrase.head[1] in {"media", "state_media"}
        is_part = (
            is_medium and at > 0 and words[at - 1][0].isupper() and words[at - 1].lower() == (phrase.head or ("", "", ""))[2]
        )
        return words[at - 1 : at] if is_part else ()

    def _belongs(self, i: int, stop: int, role: str) -> Speaker | None:
        """Whom or what a describing word belongs to: "for the interior ministry", "at the hospital in Raqqa"."""
        links = self.listed["links"] | self.listed["statement_links"] if role == "roles" else self.listed["links"]
        last: Speaker | None = None
        for _ in range(3 if role == "roles" else 2):
            if i >= stop or self.lows[i] not in links:
                break
            found = self._belonging(i + 1, stop)
            if found is None and i + 2 < stop and self.capital(i + 2):
                found = self.at(i + 2, stop)  # "in rural Idlib"
            if found is None or (self.lows[i] in self.listed["place_links"] and found.kind in NOT_THERE):
                break
            last = found if last is None or last.kind in {None, "government"} else last._replace(end=found.end)
            i = found.end
        return last

    def _belonging(self, i: int, stop: int) -> Speaker | None:
        """What stands after the word that links it: somebody, or what a body is for; "for Justice and Peace" are not two."""
        named = i < stop and self.capital(i - 2) and self.lows[i] in self.words.names
        return (self._cause(i, stop) if named else None) or self.at(i, stop) or self._cause(i, stop) or self._ordinary(i, stop)

    def _cause(self, i: int, stop: int) -> Speaker | None:
        """What a body is for or of, in capitals ("for Human Rights", "of Health"): words that only describe elsewhere."""
        end = i
        while end < stop and self.capital(end) and self.lows[end] not in self.listed["not_names"]:
            joins = end + 2 < stop and self.lows[end + 1] in self.small["and"] and self.capital(end + 2)
            end += 2 if joins else 1
        kind = next((self.words.names[low] for low in self.lows[i:end] if low in self.words.names), None)
        if kind != "medical" and self.lows[i - 2] in self.listed["offices"]:
            kind = "government"  # "Department of Justice"
        return Speaker(self.slice(i, end), kind, i, end, cause=True) if end > i else None

    def _ordinary(self, i: int, stop: int) -> Speaker | None:
        """Ordinary words that somebody belongs to ("of operations", "in the area"); they say nothing of the kind."""
        start = i
        while i < min(stop, start + _UNKNOWN) and self.tokens[i].is_word and not (self.tokens[i].is_capital and i > start):
            i += 1
            if i < stop and (self.lows[i] in self.listed["links"] or self.tokens[i].is_capital or not self.tokens[i].is_word):
                break
        ends = i == stop or self.lows[i] in self.small["of"] | self.small["for"]
        return Speaker(self.slice(start, i), None, start, i) if i > start and ends else None
