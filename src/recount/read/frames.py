"""Words of saying in a sentence with the speakers that they belong to: "X said", "said X", "according to X", "citing X"."""

from functools import cache
from typing import Literal, NamedTuple

from recount.read.lexicon import Words, lexicon, words_of
from recount.read.noun_phrase import Speaker
from recount.read.phrases import Phrases
from recount.read.speakers import Speakers
from recount.read.tokens import Sentence, plain, tokenize

Form = Literal["verbs", "tolling", "before", "citing", "relayed", "continuing", "hearsay"]
_FORMS: tuple[Form, ...] = ("hearsay", "before", "citing", "relayed", "continuing", "verbs", "tolling")
_ASIDE = (4, 3, 2, 1)
"""Words that an aside between speaker and verb may have, the most first."""
_DESCRIBED = 10
"""So many words may describe between commas somebody of whom something is told."""
_NAME = 5
"""Words that the name of who was told may have."""
_LOOKING_ON = frozenset({"media", "state_media", "witness", "medical", "monitor", "un", "rescue", "other", "local"})
"""Kinds of those who tell what they saw; an army that "saw" a week of fighting saw nothing."""
_QUOTES = frozenset('"“”')


class Frame(NamedTuple):
    """One saying between two tokens of a sentence (half-open).

    `speakers` spoke independently of each other; `relays` passed on what they said ("told Reuters"). `inverted` where the
    speaker follows the verb ("…, said X").
    """

    form: Form
    speakers: tuple[Speaker, ...]
    relays: tuple[Speaker, ...]
    start: int
    end: int
    verb: str
    inverted: bool = False


class SayingWords(NamedTuple):
    """The words of saying of one language, ready to look up; `listed` holds plain word lists by their names there."""

    triggers: Phrases[Form]
    asides: Phrases[bool]
    asides_before: frozenset[tuple[str, ...]]
    audiences: Phrases[bool]
    claimed: Phrases[bool]
    not_after: Phrases[bool]
    as_saying: Phrases[bool]
    adverbs: tuple[str, ...]
    """Endings of adverbs."""
    participles: tuple[str, ...]
    """Endings of verbs that go on with what is said."""
    done: tuple[str, ...]
    """Endings of verbs that tell what somebody did."""
    listed: Words
    hearsay: Speaker


@cache
def saying_words(language: str) -> SayingWords:
    """The table `saying` of the lexicon `sources` of a language."""
    saying = lexicon(language, "sources")["saying"]
    one = {
        key: Phrases(((w, True) for w in saying[key]), language)
        for key in ("asides", "audiences", "claimed", "not_after", "as_saying")
    }
    return SayingWords(
        Phrases(((w, form) for form in _FORMS for w in saying[form]), language),
        one["asides"],
        frozenset(tuple(plain(tokenize(w, language=language))) for w in saying["asides"]),
        one["audiences"],
        one["claimed"],
        one["not_after"],
        one["as_saying"],
        tuple(saying["adverb_endings"]),
        tuple(saying["participle_endings"]),
        tuple(saying["done_endings"]),
        words_of(saying),
        Speaker(saying["hearsay_name"], saying["hearsay_kind"], 0, 0),
    )


class Frames:
    """Finds the sayings of one sentence, left to right."""

    def __init__(self, sentence: Sentence, language: str, text: str) -> None:
        self.words = saying_words(language)
        self.tokens = sentence.tokens
        self.speakers = Speakers(sentence, language, text)
        self.lows = self.speakers.lows
        self.floor = 0
        """Where the last saying ended: a speaker begins after it."""

    def all(self) -> list[Frame]:
        """The sayings of the sentence, in order, without overlap."""
        found: list[Frame] = []
        triggers = self.words.triggers
        for i in [i for i, low in enumerate(self.lows) if low in triggers]:
            trigger = triggers.at(self.lows, i) if i >= self.floor else None
            frame = self._frame(*trigger, i) if trigger is not None else None
            if frame is not None:
                found.append(frame)
                self.floor = max(frame.end, i + 1)
        return found

    def _frame(self, form: Form, end: int, i: int) -> Frame | None:
        match form:
            case "verbs":
                return self._verb(i, end)
            case "tolling":
                tells = any(low in self.words.listed["tolls"] for low in self.lows[end : end + 5])
                return self._verb(i, end) if tells else None
            case "before":
                found = self._followed(form, i, end)
                alone = self.words.triggers.at(self.lows[: i + 1], i) if found is None else None
                return self._verb(i, i + 1) if alone is not None and alone[0] == "verbs" else found  # "said by telephone"
            case "citing" | "relayed":
                return self._passed_on(form, i, end)
            case "continuing":
                return Frame(form, (), (), i, end, self.lows[i]) if i > 0 and self.floor > 0 else None
            case "hearsay":
                return Frame(form, (self.words.hearsay,), (), i, end, self.lows[i])

    def _verb(self, i: int, end: int) -> Frame | None:
        """The saying of a verb at `i` with the speaker before it, or right after it."""
        low, listed = self.lows[i], self.words.listed
        close = self._close(i)
        if not self._is_saying(i, end) or (close > 0 and self.lows[close - 1] in listed["not_before"]):
            return None
        quoted = close > 0 and self.tokens[close - 1].text in _QUOTES
        if quoted and close < len(self.tokens) and self.tokens[close - 1].end == self.tokens[close].start:
            quoted, close = False, close - 1  # a quotation opens before the verb
        told, past = self._told_first(end) if low in listed["hearers"] else ((), end)
        follows = self._inverted(self._past_asides(past)) if low in listed["inverted"] and i > 0 else None
        if follows is not None and self._goes_on(follows, close):
            follows = None
        speaker = None
        if not quoted and (follows is None or not self._ends(follows.end)):
            speaker = self.speakers.before(close, self.floor)
        if speaker is None and not quoted and follows is None and self._is_second(close):
            speaker = self._subject(close)
        if low in listed["seeing"] and (speaker is None or speaker.kind not in _LOOKING_ON):
            return None
        if speaker is not None:
            speakers = (*self._joined(speaker), speaker)
            relays, end = self._hearer(end) if low in listed["hearers"] else self._told_to(end)
            return Frame("verbs", speakers, relays, speakers[0].start, self._past_asides(end), low)
        behind = self._and_others(follows) if follows is not None else ()
        if not behind or not (quoted or self._ends(behind[-1].end) or self._closes(behind[-1].end)):
            return None
        return Frame("verbs", behind, told, i, self._past_asides(behind[-1].end), low, inverted=True)

    def _goes_on(self, follows: Speaker, close: int) -> bool:
        """Whether somebody before the verb speaks, not who follows it ("it said four rebels died")."""
        before = self.lows[close - 1] if close > self.floor else ""
        if before in self.speakers.words.pronouns or (self.floor and before in self.words.listed["joining"]):
            return True
        if not (before and before[0].isalpha() and (self._told_of(follows) or not self._tells_names())):
            return False
        speaker = self.speakers.before(close, self.floor)
        if speaker is None or speaker.kind is None:
            return False
        return speaker.start == self.floor or not self.tokens[speaker.start - 1].is_word

    def _is_second(self, close: int) -> bool:
        """Whether "and" joins a verb to another of the same subject, which nobody has spoken in so far."""
        return self.floor == 0 and close > 1 and self.lows[close - 1] in self.words.listed["joining"]

    def _subject(self, close: int) -> Speaker | None:
        """Who stands at the beginning and does what the first verb tells: "Amnesty called it murder and said …"."""
        first = self.speakers.after(0)
        does = first is not None and first.kind is not None and first.end < close
        if first is None or not does or not self.lows[first.end].endswith(self.words.done):
            return None
        return first._replace(end=close)

    def _told_of(self, follows: Speaker) -> bool:
        """Whether something is told of who follows a verb, after his description: "said a farmer, Ali Musa, was shot"."""
        end = follows.end - (self.tokens[follows.end - 1].text == ",")
        if end + 1 >= len(self.tokens) or self.tokens[end].text != ",":
            return False
        stop = next((k for k in range(end + 1, min(end + _DESCRIBED, len(self.tokens))) if self.tokens[k].text == ","), end)
        return stop + 1 < len(self.tokens) and self.lows[stop + 1] in self.words.listed["happened"]

    def _is_saying(self, i: int, end: int) -> bool:
        """Whether the word at `i` is a verb of saying here: "reported missing", "claimed the lives", "reports of" are not."""
        low, listed = self.lows[i], self.words.listed
        if i > 0 and self.lows[i - 1] in listed["not_before"]:
            return False
        if low in listed["nouns"] and self._is_noun(i, end):
            return False
        if end >= len(self.lows):
            return True
        claims = low in listed["claiming"] and self.words.claimed.at(self.lows, end) is not None
        return not claims and self.words.not_after.at(self.lows, end) is None

    def _inverted(self, end: int) -> Speaker | None:
        """The speaker that follows a verb that ends at `end`."""
        speaker = self.speakers.after(end) if end < len(self.tokens) else None
        return None if speaker is None or speaker.refers in {"things", "persons", "groups"} else speaker

    def _ends(self, end: int) -> bool:
        """Whether the sentence, or what is said, ends with the speaker that follows the verb."""
        end = self._past_asides(end)
        if end >= len(self.tokens) or self.tokens[end].text in {".", ",", ";"}:
            return True
        return self.lows[end].endswith(self.words.participles) and self.words.triggers.at(self.lows, end) is not None

    def _is_noun(self, i: int, end: int) -> bool:
        """Whether "reports", "claims", "states" is a noun, going by the words around it."""
        if end >= len(self.lows) or not (self.tokens[end].is_word or self.tokens[end].is_number):
            return self.lows[i] in self.words.listed["nouns_alone"]
        if self.lows[end] in self.words.listed["openers"] and i > 0 and self.tokens[i - 1].is_capital:
            return False  # "SANA reports that"
        return self.lows[end] in self.words.listed["noun_followers"]

    def _closes(self, end: int) -> bool:
        """Whether a speaker that follows its verb ends what is said: no verb of its own comes after it."""
        end = self._past_asides(end)
        return end >= len(self.tokens) or not self.tokens[end].is_word or self.lows[end] in self.words.listed["after_inverted"]

    def _followed(self, form: Form, i: int, end: int) -> Frame | None:
        speaker = self.speakers.after(end) if end < len(self.tokens) else None
        if speaker is None or (speaker.kind is None and self.lows[i] not in self.words.listed["trusted"]):
            return None
        speakers = self._and_others(speaker)
        return Frame(form, speakers, (), i, self._past_asides(speakers[-1].end), self.lows[i])

    def _and_others(self, speaker: Speaker) -> tuple[Speaker, ...]:
        """A speaker with those that "and" joins to it: "according to the police and residents", "said the mayor and a priest"."""
        speakers = [speaker]
        stop = speaker.end
        while stop + 1 < len(self.tokens) and self.lows[stop] in self.words.listed["joining"]:
            other = self.speakers.after(stop + 1)
            if other is None or other.kind is None or self._speaks(other.end):
                break
            speakers.append(other)
            stop = other.end
        return tuple(speakers)

    def _speaks(self, i: int) -> bool:
        """Whether a verb of saying comes next: then the speaker before it has a saying of its own."""
        return i < len(self.tokens) and self.lows[i] in self.words.triggers

    def _passed_on(self, form: Form, i: int, end: int) -> Frame | None:
        """The saying of "X, citing Y" and "Y, quoted by X": Y is nearer to the facts."""
        if i > 0 and self.lows[i - 1] in self.words.listed["not_before"]:
            return None
        other = self.speakers.after(end) if end < len(self.tokens) else None
        if other is None:
            return None
        if form == "relayed":
            return self._quoted_by(i, other)
        passing = self.speakers.before(self._close(i), self.floor) if i > self.floor else None
        as_saying = self.words.as_saying.at(self.lows, other.end) if other.end < len(self.lows) else None
        if as_saying is None and passing is None and not self.lows[i].endswith(self.words.participles):
            return None
        stop = self._past_asides(as_saying[1] if as_saying else other.end)
        start = passing.start if passing else i
        return Frame(form, (other,), (passing,) if passing else (), start, stop, self.lows[i])

    def _quoted_by(self, i: int, media: Speaker) -> Frame:
        """The saying of "X was quoted by Y as saying", or "…, quoted by Y" after what X said."""
        stop = self._past_asides(media.end)
        passive = i > self.floor and self.lows[i] in self.words.listed["passive"]
        subject = self.speakers.before(self._close(i), self.floor) if passive else None
        if subject is None:
            return Frame("relayed", (), (media,), i, stop, self.lows[i])
        as_saying = self.words.as_saying.at(self.lows, media.end) if media.end < len(self.lows) else None
        stop = self._past_asides(as_saying[1]) if as_saying else stop
        return Frame("verbs", (subject,), (media,), subject.start, stop, self.lows[i])

    def _close(self, i: int) -> int:
        """Where the speaker before a verb at `i` ends: adverbs and asides between them are no part of it."""
        while i > self.floor:
            lengths = (n for n in _ASIDE if i - n >= self.floor and tuple(self.lows[i - n : i]) in self.words.asides_before)
            length = next(lengths, 0)
            before = self.lows[i - 1]
            if not length and not (before in self.words.listed["adverbs"] or self._is_adverb(before)):
                break
            i -= length or 1
        return i

    def _is_adverb(self, low: str) -> bool:
        """Whether a word is an adverb by its ending, and nobody who speaks ("the daily", "the family", "Italy")."""
        known = self.speakers.words
        return low.endswith(self.words.adverbs) and not (low in known.atoms or low in known.countries)

    def _past_asides(self, i: int) -> int:
        """The first token after the words on when and where it was said."""
        while i < len(self.lows) and self.lows[i] in self.words.asides and (found := self.words.asides.at(self.lows, i)):
            i = found[1]
        return i

    def _joined(self, speaker: Speaker) -> tuple[Speaker, ...]:
        """Others before "and" who say the same: "a monitor and a medical source said"."""
        joint = speaker.start - 1
        if joint <= self.floor or self.lows[joint] not in self.words.listed["joining"] or speaker.refers in {"things", "persons"}:
            return ()
        other = self.speakers.before(joint, self.floor)
        if other is None or other.kind is None or (other.start > 0 and self.tokens[other.start - 1].is_number):
            return ()
        return (other,)

    def _told_to(self, i: int) -> tuple[tuple[Speaker, ...], int]:
        """The media that something was "confirmed to"."""
        if i + 1 >= len(self.lows) or self.lows[i] not in self.words.listed["towards"] or not self.tokens[i + 1].is_capital:
            return (), i
        return self._hearer(i + 1)

    def _told_first(self, end: int) -> tuple[tuple[Speaker, ...], int]:
        """Who was told, where he stands before the speaker ("a indiqué à l'AFP un élu local")."""
        towards, past = self.words.listed["towards"], end
        if self.lows[end - 1] not in towards:
            past = self._past_asides(end) + 1  # "a indiqué mardi à l'AFP un élu local"
            if past > len(self.lows) or self.lows[past - 1] not in towards:
                return (), end
        heard = self.speakers.phrases.at(past, len(self.lows))
        passes_on = heard is not None and heard.kind in {"media", "state_media"}
        return ((heard,), heard.end) if heard is not None and passes_on else ((), end)

    def _tells_names(self) -> bool:
        """Whether capitals tell names here: in a wire that writes everything in capitals they do not."""
        return any(token.text.islower() for token in self.tokens)

    def _hearer(self, i: int) -> tuple[tuple[Speaker, ...], int]:
        """Who was told, if it is somebody who passes it on."""
        if i >= len(self.lows):
            return (), i
        audience = self.words.audiences.at(self.lows, i)
        if audience is not None:
            return (), audience[1]
        hearer = self.speakers.after(i)
        named = i + 1 < len(self.lows) and self.lows[i] in self.speakers.listed["definite"] and self.tokens[i + 1].is_capital
        if hearer is None and named and self._tells_names():
            i += 1  # "told the Herald"
        end = i if hearer is None else hearer.end
        last = min(len(self.tokens), i + _NAME) if self._tells_names() else end
        while end < last and (self.tokens[end].text[0].isupper() or (end > i and self.lows[end] in self.words.listed["outlets"])):
            end += 1  # "told Capital Radio One", "told the BBC's Hausa service": a name that no list holds, or not all of it
        if hearer is None:
            return (), end
        passes_on = hearer.kind in {"media", "state_media"}
        known = passes_on or hearer.kind or self.tokens[i].text[0].isupper()
        return ((hearer,) if passes_on else ()), (end if known else i)
