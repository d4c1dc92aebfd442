"""The words around the parties of one sentence, as far as they tell who does what to whom."""

from collections.abc import Mapping, Sequence

from recount.read.attack_words import attack_words
from recount.read.combatants import Combatant
from recount.read.tokens import Sentence, Token

FAR = 6
"""Tokens that may stand between a party and its verb, or between a word of harm and a party that is its victim."""
NOUN = 4
"""Tokens that may stand between a party and the word for its attack ("Israeli overnight air raids")."""
APPOSED = 16
"""Tokens that words set off by commas after a party may have (", a coalition of three armies,")."""

_ASIDE = 10
"""Tokens between the words that set something aside ("in response to") and what they set aside."""
_DATELINE = 18
"""Tokens that a dateline may have."""
_NOWHERE: Mapping[int, int] = {}
_DASHES = frozenset({"-", "\u2013", "\u2014"})


def is_year(token: Token) -> bool:
    """Whether a number is written as a year of the last or this century."""
    return token.text.isdecimal() and len(token.text) == len("2000") and token.text[:2] in {"19", "20"}


class Clauses:
    """One sentence with its parties, and the questions that every reader of parts asks about them."""

    def __init__(self, sentence: Sentence, parties: Sequence[Combatant], language: str) -> None:
        self.tokens = sentence.tokens
        self.lows = sentence.plain()
        self.parties = parties
        self.lexicon = attack_words(language)
        self.words = self.lexicon.words
        self._found = self.lexicon.phrases.find(self.lows)
        self._heard = sentence.words()
        self.speaking = [p.start for p in parties if p.noun and self.speaks(p) and not self.is_object(p)]
        """Where the parties stand that speak."""
        self.opening = self._opening()
        """Where the sentence begins after the place, day and agency before it."""
        self.furniture = self._furniture()
        """Where words of the page's furniture begin ("Related …"), which are no part of the report."""

    def found(self, key: str) -> Mapping[int, int]:
        """Where the phrases of that kind begin, in order, with the index after each."""
        return self._found.get(key, _NOWHERE)

    def phrase(self, key: str, i: int) -> int | None:
        """The index after the phrase of that kind that begins at token `i`; None where none does."""
        return self.found(key).get(i)

    def _opening(self) -> int:
        """The token after the dash that ends a dateline ("GOMA, 3 May (AP) - "); the first where there is none."""
        dashes = (i for i in range(1, min(_DATELINE, len(self.tokens) - 1)) if self.tokens[i].text in _DASHES)
        return next((i + 1 for i in dashes if self.tokens[i].start > self.tokens[i - 1].end), 0)

    def _furniture(self) -> int:
        """The token in capitals from which on other reports' headlines stand in a text that ran together."""
        tokens, furniture = self.tokens, self.words["furniture"]
        for i in [i for i, token in enumerate(tokens) if token.low in furniture]:
            if 0 < i < len(tokens) - 1 and tokens[i].is_capital and tokens[i + 1].is_capital:
                return i
        return len(tokens)

    def any_phrase(self, key: str, first: int, last: int) -> bool:
        """Whether a phrase of that kind begins at one of the tokens from `first` to before `last`."""
        found = self.found(key)
        return bool(found) and any(i in found for i in range(first, min(last, len(self.lows))))

    def has(self, key: str) -> bool:
        """Whether a word of that list stands anywhere in the sentence."""
        return not self.words[key].isdisjoint(self._heard)

    def holds(self, key: str, first: int, last: int) -> bool:
        """Whether a word of that list stands among the tokens from `first` to before `last`."""
        return last > 0 and not self.words[key].isdisjoint(self.lows[first:last] if first > 0 else self.lows[:last])

    def past_articles(self, i: int) -> int:
        """The index of the first of the articles and describing words before token `i`."""
        words = self.words
        while i > 0 and (self.lows[i - 1] in words["after_by"] or self.lows[i - 1] in {'"', "“"} or "-" in self.lows[i - 1]):
            if self.lows[i - 1] in words["from"] or self.lows[i - 1] in words["by"]:
                break
            i -= 1
        return i

    def past_article(self, i: int) -> int:
        """The index of the first of the articles before token `i`."""
        while i > 0 and self.lows[i - 1] in self.words["articles"]:
            i -= 1
        return i

    def past_apposed(self, i: int, most: int = APPOSED) -> int:
        """The index after words set off by commas that begin at token `i`; `i` itself where none do, or where they are many."""
        if i >= len(self.lows) or self.lows[i] != ",":
            return i
        close = next((k for k in range(i + 1, min(i + most, len(self.lows))) if self.lows[k] == ","), None)
        return close + 1 if close is not None else i

    def is_object(self, party: Combatant) -> bool:
        """Whether the party stands after a preposition, and is no subject of what follows."""
        i = self.past_article(party.start)
        counted = i > 1 and self.lows[i - 1] in self.words["of"] and self.lows[i - 2] in self.words["many"]  # "dozens of"
        return i > 0 and self.lows[i - 1] in self.words["prepositions"] and not counted

    def is_aside(self, party: Combatant) -> bool:
        """Whether the party stands after a preposition, and is not whom somebody speaks for ("a commander of the X said")."""
        i = self.past_article(party.start)
        return self.is_object(party) and not (i > 1 and self.lows[i - 2] in self.words["speaking"])

    def is_place(self, party: Combatant) -> bool:
        """Whether the party is a country named after a place in it ("KAOMA, Zambia, June 2")."""
        return party.bare and party.start > 1 and self.lows[party.start - 1] == "," and self.tokens[party.start - 2].is_capital

    def is_hit(self, party: Combatant) -> bool:
        """Whether the party is a country that the shots fell in ("rockets landed in Israel")."""
        upon = self.found("upon")
        return bool(upon) and any(upon.get(i) == party.start for i in range(party.start - 3, party.start))

    def harm_before(self, party: Combatant) -> int | None:
        """The word before the party that tells harm of it ("killed 12 ISIS militants", "the deaths of two soldiers")."""
        if not self.has("harming"):
            return None
        numbering = self.found("numbering")
        reach = 1 if party.bare else FAR + 1  # a country is bombed; 21 are killed in it
        for i in range(party.start - 1, max(-1, party.start - reach - 1), -1):
            counted = self.lows[i] in self.words["counted"] or self.tokens[i].is_number or "-" in self.lows[i]
            counted = counted or bool(numbering and any(numbering.get(k, 0) > i for k in range(max(0, i - 2), i + 1)))
            if self.lows[i] in self.words["harming"] and (i < party.start - 1 or not counted):
                return i
            if not counted:
                return None
        return None

    def speaks(self, party: Combatant) -> bool:
        """Whether a verb of saying follows the party, or stands before it after a quotation (", said the army")."""
        if self.holds("says", party.start - 3, party.start) and self.holds("quotes", party.start - 5, party.start):
            return True
        verb = next((i for i in range(party.end, min(party.end + 3, len(self.lows))) if self.lows[i] in self.words["says"]), None)
        return verb is not None and not self.holds("be", verb - 1, verb)

    def is_past(self, i: int) -> bool:
        """Whether the verb at token `i` is a form of the past."""
        return self.lows[i].endswith(self.lexicon.done_endings) or self.lows[i] in self.words["past"]

    def is_whereabouts(self, i: int) -> bool:
        """Whether the word at token `i` is of a place set between a party and its verb ("the junta in Myanmar denied")."""
        tokens = self.tokens
        if self.lows[i] in self.words["within"]:
            return i + 1 < len(tokens) and tokens[i + 1].is_capital
        return tokens[i].is_capital and self.lows[i - 1] in self.words["within"]

    def is_answered(self, first: int) -> bool:
        """Whether what token `first` tells is no event of its own: what one came after or answered, or what would be."""
        if self.lows[0] in self.words["conditional"] or self.any_phrase("aside", first - _ASIDE, first):
            return True
        after = next((k for k in range(first - _ASIDE, first) if k in self.found("before it")), None)
        if after is None or "," in self.lows[after:first]:
            return False
        # what a clause of time tells came before, where the harm is not told in it
        told_there = self.holds("losing", after, len(self.lows))
        return after <= NOUN or self.holds("losing", 0, after) or not told_there

    def is_once(self, party: Combatant, i: int) -> bool:
        """Whether a clause about something else tells what the party did to it once (", which the rebels raided in 2014,")."""
        start = party.start - 1 if self.holds("articles", party.start - 1, party.start) else party.start
        after = self.tokens[i : i + NOUN + 1]
        return self.holds("relatives", start - 1, start) and any(is_year(t) or t.low in self.words["once"] for t in after)

    def is_type(self, i: int) -> bool:
        """Whether the word at token `i` is the type of an aircraft or a weapon ("MiG-29", "B-52")."""
        text = self.tokens[i].text
        return self.tokens[i].is_capital and any(c.isdigit() for c in text)

    def is_adverb(self, i: int) -> bool:
        """Whether the word at token `i` is an adverb by its ending ("promptly")."""
        return self.lows[i].endswith(self.lexicon.adverb_endings)

    def is_noun(self, i: int) -> bool:
        """Whether the word at token `i` is a noun there and no verb ("the attack", "of strikes", "in killing")."""
        return i > 0 and self.lows[i - 1] in self.words["nominal"]
