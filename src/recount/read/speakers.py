"""The speakers that stand before and after words of saying, with what is set beside them."""

from recount.read.noun_phrase import Speaker
from recount.read.noun_phrases import NounPhrases
from recount.read.tokens import Sentence

_WINDOW = 14
"""Tokens before a verb in which its speaker may begin, without what is set off by commas."""
_REACH = 3 * _WINDOW
"""Tokens that a speaker may take with all that describes him."""
_CLAUSE = 4
"""So many words from "who" on stands what he did ("who had escaped")."""
_BRACKET = 8
"""Tokens that brackets after a name may hold."""
_CLOSING = frozenset({",", ".", '"', "”"})


class Speakers:
    """The speakers in the tokens of one sentence."""

    def __init__(self, sentence: Sentence, language: str, text: str) -> None:
        self.phrases = NounPhrases(sentence, language, text)
        self.tokens = sentence.tokens
        self.lows = self.phrases.lows
        self.words = self.phrases.words
        self.listed = self.words.listed
        self.extends = not self.listed["extending"].isdisjoint(self.lows)

    def after(self, i: int) -> Speaker | None:
        """The speaker that begins at token `i`; None where none does."""
        return self._whole(i, min(len(self.tokens), i + _REACH))

    def before(self, end: int, floor: int) -> Speaker | None:
        """The longest speaker that ends right before token `end` and begins at `floor` or later."""
        return self._before(end, max(floor, end - _REACH))

    def _before(self, end: int, floor: int) -> Speaker | None:
        while end > floor and self._clausal(end - 1):
            end -= 1
        if end <= floor:
            return None
        closing = self.tokens[end - 1].text
        if closing in {",", ")", "-", "–", "—"}:
            return self._before_aside(end - 1, floor, "(" if closing == ")" else closing)
        extended = self._extended(end, floor)
        if extended is not None:
            return extended
        for i in range(max(floor, end - _WINDOW), end):
            if self._may_begin(i, floor):
                found = self._whole(i, end)
                if found is not None and found.end == end:
                    return found
        return self._far_before(end, floor)

    def _extended(self, end: int, floor: int) -> Speaker | None:
        """A speaker after a comma with those whom "including" adds: ", a coalition of groups including Amnesty, said"."""
        if not self.extends:
            return None
        words = self.listed["extending"]
        at = next((i for i in range(end - 2, max(floor, end - _WINDOW), -1) if self.lows[i] in words), None)
        comma = at and next((i for i in range(at - 1, max(floor, at - _WINDOW) - 1, -1) if self.tokens[i].text == ","), None)
        if at is None or comma is None:
            return None
        found = self._whole(comma + 1, end)
        tells = found is not None and found.kind is not None and found.end == at
        return found._replace(end=end) if found is not None and tells else None

    def _far_before(self, end: int, floor: int) -> Speaker | None:
        """A speaker at the beginning, or before "who", whom more words describe than can be read."""
        for i in range(end - 2, max(floor, end - _WINDOW), -1):
            if self._clausal(i):
                found = self._before(i, max(floor, i - _WINDOW))
                if found is None or found.kind is None:
                    return None
                looked_on = found.kind == "other" and not self.listed["witnessing"].isdisjoint(self.lows[i + 1 : i + _CLAUSE])
                return found._replace(end=end, kind="witness" if looked_on else found.kind)
        i = floor
        while i < min(end, floor + 3) and self.lows[i] in self.listed["leading"]:
            i += 1
        if end - i > 2 * _WINDOW:
            return None
        found = self._whole(i, end)
        if found is None or found.end >= end or self.lows[found.end] not in self.listed["describing"]:
            return None
        return found._replace(end=end) if found.kind is not None and found.refers is None else None

    def _before_aside(self, close: int, floor: int, opening: str) -> Speaker | None:
        """The speaker before words set off by commas or brackets ("Ging, director of operations,"), or the one within."""
        for i in range(close - 1, max(floor - 1, close - 2 * _WINDOW), -1):
            if self.tokens[i].text != opening:
                continue
            outer = self._before(i, floor) if i > floor else None
            if outer is None:
                return self._before(close, i + 1)
            inner = self._whole(i + 1, close) if self.lows[i + 1] not in self.listed["relatives"] else None
            return _apposed(outer, inner)._replace(end=close + 1)
        return self._before(close, floor) if opening == "," else None

    def _clausal(self, i: int) -> bool:
        """Whether "who" or "which" stands at `i`, and not the health organisation."""
        return self.lows[i] in self.listed["clausal"] and not self.tokens[i].text.isupper()

    def _may_begin(self, i: int, floor: int) -> bool:
        """Whether a noun phrase may begin at this token, going by the word before it."""
        if i == floor:
            return True
        low, before = self.lows[i], self.lows[i - 1]
        listed = self.listed
        if before in listed["prepositions"] or before in listed["determiners"] or before in listed["titles"]:
            return False
        if before.endswith(self.words.endings):
            return False
        if self.phrases.capital(i) and self.phrases.capital(i - 1) and before not in listed["not_names"]:
            known = low in self.words.countries and self.words.countries.at(self.lows, i) is not None
            return known or self.phrases.organisation(i) is not None
        return self.tokens[i].is_word and (before not in listed["premodifiers"] or low in listed["determiners"])

    def _whole(self, i: int, stop: int) -> Speaker | None:
        """A noun phrase with what stands beside it ("Adrian Edwards, a UNHCR spokesman")."""
        found = self.phrases.at(i, stop)
        if found is None or found.end >= stop:
            return found
        found = self._past_brackets(found, stop)
        j = found.end
        if j >= stop:
            return found
        if j + 2 < stop and self.tokens[j].text == "," and self.tokens[j + 1].is_number and self.tokens[j + 2].text == ",":
            j += 2  # "Wanjiru Kamau, 34, a neighbour"
        comma = self.tokens[j].text == ","
        if comma and j + 1 < stop and self.lows[j + 1] not in self.listed["relatives"]:
            j += 1
        elif not (self.lows[j] in self.listed["determiners"] or (found.person and found.kind is None)):
            return found
        beside = self.phrases.at(j, stop)
        if beside is None or not self._describes(found, beside, j, comma=comma):
            return found
        return _apposed(found, beside)._replace(end=beside.end)

    def _past_brackets(self, found: Speaker, stop: int) -> Speaker:
        if self.tokens[found.end].text != "(":
            return found
        for k in range(found.end + 1, min(found.end + _BRACKET, stop)):
            if self.tokens[k].text == ")":
                return found._replace(end=k + 1)
        return found

    def _describes(self, found: Speaker, beside: Speaker, start: int, *, comma: bool) -> bool:
        """Whether the second of two neighbouring phrases describes the first, and is no speaker of its own."""
        closed = not comma or beside.end >= len(self.tokens) or self.tokens[beside.end].text in _CLOSING
        article = self.lows[start] in self.listed["determiners"]
        if found.person is not None and found.kind is None:
            full = not comma or len(found.person.split()) > 1
            return beside.kind is not None and full and (closed or article)
        if comma:
            return closed and beside.person is not None and beside.kind is None
        return self.lows[start] in self.listed["indefinite"] and (beside.kind == found.kind or found.known)


def _apposed(first: Speaker, second: Speaker | None) -> Speaker:
    """Two phrases for one speaker: the kind that the words tell, the name where one is given."""
    if second is None:
        return first
    kind = first.kind or second.kind
    person = first.person or second.person
    name = first.name if first.person or not second.person else second.person
    return first._replace(name=name, kind=kind, person=person, refers=None if kind else first.refers)
