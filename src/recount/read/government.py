"""Which words of a sentence each of its sayings governs."""

from collections.abc import Sequence
from typing import NamedTuple

from recount.read.frames import Frame, SayingWords, saying_words
from recount.read.noun_phrase import Speaker
from recount.read.tokens import Sentence

_CONTENT = 3
"""Tokens that a stretch must have to carry something that can be said."""
_SETTING = 8
"""Tokens at the beginning that may say where and when something is said, and no more."""
_MEDIA = frozenset({"media", "state_media"})


class Stretch(NamedTuple):
    """Tokens of a sentence (half-open) with those who say them: `speakers` independently, `relays` passing it on."""

    frame: Frame
    speakers: tuple[Speaker, ...]
    relays: tuple[Speaker, ...]
    start: int
    end: int


def stretches(frames: Sequence[Frame], sentence: Sentence, language: str) -> list[Stretch]:
    """The stretches that the sayings of a sentence govern, in order of their words."""
    return _Sentence(_combined(frames, sentence), sentence, saying_words(language)).stretches()


def _combined(frames: Sequence[Frame], sentence: Sentence) -> list[Frame]:
    """Sayings with their passers-on: "SANA said … citing a doctor" is the doctor, then SANA."""
    found: list[Frame] = []
    for frame in frames:
        last = found[-1] if found else None
        if frame.form == "citing" and not frame.relays and last is not None and last.form == "verbs":
            found[-1] = last._replace(speakers=frame.speakers, relays=(*last.relays, *last.speakers))
        elif frame.form == "relayed" and last is not None:
            found[-1] = last._replace(relays=(*last.relays, *frame.relays))
        elif last is not None and _closes(last, frame, sentence):
            found[-1] = last._replace(relays=(*last.relays, *frame.speakers))
        elif frame.form == "continuing":
            if last is not None:
                found.append(Frame("continuing", last.speakers, last.relays, frame.start, frame.end, frame.verb))
        elif frame.speakers and (frame.form != "hearsay" or len(frames) == 1):
            found.append(frame)
    return found


def _closes(last: Frame, frame: Frame, sentence: Sentence) -> bool:
    """Whether media at the end pass on what was said right before ("…, the ministry said, state television reported")."""
    between = sentence.tokens[last.end : frame.start]
    after = sentence.tokens[frame.end :]
    media = frame.form == "verbs" and all(s.kind in _MEDIA for s in frame.speakers)
    return media and not any(t.is_word for t in (*between, *after))


class _Sentence:
    """The sayings of one sentence and the gaps between them."""

    def __init__(self, frames: list[Frame], sentence: Sentence, words: SayingWords) -> None:
        self.frames = frames
        self.lows = sentence.lows()
        self.tokens = sentence.tokens
        self.words = words
        edges = [0, *(edge for f in frames for edge in (f.start, f.end)), len(self.tokens)]
        self.gaps = [(edges[i], max(edges[i], edges[i + 1])) for i in range(0, len(edges), 2)]

    def stretches(self) -> list[Stretch]:
        wants = [self._wants(j) for j in range(len(self.frames))]
        found: list[Stretch] = []
        outer: Frame | None = None
        for j, frame in enumerate(self.frames):
            before, after = wants[j]
            relays = (*frame.relays, *(outer.speakers if outer else ()))
            start, end = frame.start, frame.end
            following = self.frames[j + 1] if j + 1 < len(self.frames) else None
            if before:
                start = self._left(j, wants)
            if after:
                end = self._right(j, wants)
            if after and following is not None and wants[j + 1][0] and end == self.gaps[j + 1][1] and self._relays(j + 1):
                relays = (*relays, *following.speakers)
            outer = frame if after and following is not None and self._empty(j + 1) else None
            found.append(Stretch(frame, frame.speakers, relays, start, end))
        return found

    def _empty(self, gap: int) -> bool:
        start, end = self.gaps[gap]
        return all(low in self.words.listed["openers"] for low in self.lows[start:end])

    def _content(self, gap: int, *, alone: bool) -> bool:
        """Whether a gap carries something that can be said, and not just a time or a place; with nothing else said it does."""
        start, end = self.gaps[gap]
        words = [low for low in self.lows[start:end] if low[0].isalnum()]
        if len(words) < _CONTENT or alone:
            return len(words) >= _CONTENT
        listed = self.words.listed
        setting = gap == 0 and words[0] in listed["settings"] and words[1] not in listed["measures"]
        return not setting or len(words) > _SETTING

    def _says(self, gap: int) -> bool:
        """Whether words follow a saying: even a single one may be what is said ("reported deaths")."""
        start, end = self.gaps[gap]
        if gap < len(self.frames) and self._empty(gap) and self.frames[gap].form == "verbs":
            return not self.frames[gap].inverted  # "the mayor said he had counted"
        return any(low[0].isalnum() for low in self.lows[start:end])

    def _wants(self, j: int) -> tuple[bool, bool]:
        """Whether a saying governs the words before it, and those after it."""
        frame, listed = self.frames[j], self.words.listed
        after = self._says(j + 1)
        before = self._content(j, alone=not after)
        if frame.form == "continuing" or self._subordinate(frame):
            return False, after
        if not before or not after:
            return before, after
        following = self.lows[frame.end]
        if following in listed["openers"]:
            return False, True
        if frame.form in ("hearsay", "citing"):
            return True, True
        if following in listed["clauses"]:
            return True, False
        within = frame.form == "before" or frame.inverted or not self.tokens[frame.end].is_word
        return within or following in listed["loose"] or following.endswith(self.words.participles), True

    def _subordinate(self, frame: Frame) -> bool:
        """Whether the saying is told by the way: "a day after the opposition accused", "that the West blames"."""
        told = frame.start > 0 and not frame.inverted and frame.form == "verbs"
        return told and self.lows[frame.start - 1] in self.words.listed["byway"]

    def _relays(self, j: int) -> bool:
        """Whether the speakers of a saying are media, which pass on what others say."""
        return all(s.kind in _MEDIA for s in self.frames[j].speakers)

    def _left(self, j: int, wants: list[tuple[bool, bool]]) -> int:
        """Where the words before the saying `j` begin that it governs."""
        start, end = self.gaps[j]
        if j > 0 and wants[j - 1][1]:
            clause = self._clause(start, end)
            if clause is not None:
                return clause
            if self._right(j - 1, wants) == end:
                return end
        return start

    def _right(self, j: int, wants: list[tuple[bool, bool]]) -> int:
        """Where the words after the saying `j` end that it governs."""
        start, end = self.gaps[j + 1]
        if j + 1 < len(self.frames) and wants[j + 1][0]:
            if wants[j][0]:
                return start
            clause = self._clause(start, end)
            if clause is not None:
                return clause
            passed_on = self._relays(j + 1) and not self._relays(j) and not self._subordinate(self.frames[j])
            return end if passed_on else start
        return end

    def _clause(self, start: int, end: int) -> int | None:
        """Where a clause of its own begins between two sayings ("…, while residents …")."""
        clauses = self.words.listed["clauses"]
        begins = (i for i in range(start + _CONTENT, end) if self.lows[i] == ";" or (i + 1 < end and self.lows[i] in clauses))
        return next(begins, None)
