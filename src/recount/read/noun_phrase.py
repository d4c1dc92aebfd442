"""A noun phrase for somebody who may say something, while it is read and when it is: what kind of speaker its words make."""

from dataclasses import dataclass, field
from typing import NamedTuple

from recount.domain.vocabulary import SourceKind

_REPORTED_FOR: frozenset[SourceKind] = frozenset({"state_media", "armed_group"})
"""For whom a reporter speaks as for himself; one of an aid agency is a reporter all the same."""


class Speaker(NamedTuple):
    """Somebody named or described between two tokens of a sentence (half-open).

    `name` is the organisation's common name, the person's name, or the words without article. `kind` is None where the
    words do not tell ("he", "Mustafa"); `refers` is the word that may point back to somebody named before. `known` marks
    an organisation of the register, `cause` what a body is for or of ("Human Rights"), which is part of its name.
    """

    name: str
    kind: SourceKind | None
    start: int
    end: int
    refers: str | None = None
    person: str | None = None
    known: bool = False
    cause: bool = False


@dataclass(slots=True)
class Phrase:
    """A noun phrase while it is being read.

    `content` is where the last telling word, name or country ended; `head` the role, kind and words of the last telling
    word, which says what the phrase is; `modifier` the kind that the words before the head give it; `names` the
    capitalised words after the head, or without one.
    """

    start: int
    first: int
    definite: bool = False
    possessive: bool = False
    article: bool = False
    state: bool = False
    country: bool = False
    content: int = 0
    head: tuple[str, SourceKind, str] | None = None
    modifier: SourceKind | None = None
    organisation: tuple[SourceKind, str] | None = None
    names: list[str] = field(default_factory=list)


def take(phrase: Phrase, head: tuple[str, SourceKind, str], end: int) -> int:
    """A telling word: what stood before it describes it."""
    if phrase.head is not None and (phrase.head[0] != "roles" or phrase.modifier is None):
        phrase.modifier = phrase.head[1]
    phrase.head = head
    phrase.country = False
    phrase.names.clear()
    phrase.content = end
    return end


def kind_said(phrase: Phrase, belongs: Speaker | None, role: str, kind: SourceKind) -> SourceKind:
    """The kind of a described speaker: whoever speaks for somebody has his kind, state broadcasters are state media."""
    if phrase.organisation is not None and kind in {"media", "monitor", "other"}:
        return phrase.organisation[0]
    if kind == "media" and phrase.state and phrase.modifier in {None, "government"}:
        return "state_media"
    if kind == "media" and phrase.modifier == "armed_group":
        return "armed_group"
    if role == "roles":
        whose = belongs.kind if belongs and belongs.kind and (kind != "media" or belongs.kind in _REPORTED_FOR) else kind
        return phrase.modifier or whose
    return "un" if phrase.modifier == "un" else kind
