"""What stands before and after a name: the word that leads it in, and the noun that says what it is."""

from collections.abc import Sequence
from typing import NamedTuple

from recount.domain.place import EntryKind, PlaceCue
from recount.read.place_words import PlaceWords, Word
from recount.read.small import without

_REACH = 12
"""So many words may stand between a name and the word that leads it in …"""
_SHORT = 4
"""A genitive has more letters than this."""
_UNKNOWN = 2
"""… so many of them may be words that no list knows."""


class LeadIn(NamedTuple):
    """What the words before a name say.

    `away`: something came from there, or it did the harm. `toward`: something went there. `beside`: a direction or a
    distance from it is told. `titled`: a title makes it a person. `plural`: the noun of its kind speaks of several.
    `part`: it is only one of the places meant. `aside`: it may only tell where somebody is at home. `between`: it is one end
    of a way. `spoken`: somebody said something there. `staff`: it goes with the people before it ("medics at X").
    """

    cue: PlaceCue = "bare"
    kind: EntryKind | None = None
    noun: str | None = None
    away: bool = False
    toward: bool = False
    beside: bool = False
    titled: bool = False
    plural: bool = False
    rural: bool = False
    part: bool = False
    aside: bool = False
    between: bool = False
    spoken: bool = False
    staff: bool = False


def lead_in(tokens: Sequence[Word], first: int, words: PlaceWords) -> LeadIn:
    """Reads backwards from the token `first` to a preposition, a verb of attack, or the end of what can be seen through."""
    if first and tokens[first - 1].low in words.titles and tokens[first - 1].low not in words.kinds:
        return LeadIn(titled=True)
    found = LeadIn()
    unknown = 0
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if tokens[i].low in words.asides.times:
            break
        answer = _leads_in(tokens, i, found, words)
        if answer is not None and not (unknown and answer.cue == "target" and tokens[i].low not in words.on | words.means):
            return answer
        seen = _seen_through(tokens, i, first, found, words)
        if seen is None:
            unknown += 1
            done = tokens[i].low in words.asides.done  # "in X, killed Y": the verb parts them
            if unknown > _UNKNOWN or done or not tokens[i].low[0].isalpha() or tokens[i].text[0].isupper():
                break
        else:
            found = seen
    return found._replace(cue="near") if found.beside else found


def _leads_in(tokens: Sequence[Word], i: int, found: LeadIn, words: PlaceWords) -> LeadIn | None:
    """What the word at `i` makes of the name, if it decides."""
    low = tokens[i].low
    before = tokens[i - 1].low if i else ""
    cue = _cue(tokens, i, words)
    if cue is not None:
        return _cued(found, cue, low, before, words)
    if low in words.asides.parts:
        return found._replace(part=True)
    if low in words.toward:
        return _toward(found, before, words)
    return _away(tokens, i, found, words) if low in words.away else None


def _cued(found: LeadIn, cue: PlaceCue, low: str, before: str, words: PlaceWords) -> LeadIn:
    if low in words.small["between"] and before in words.asides.relations:  # "talks between X and Y"
        return found._replace(away=True)
    aside = cue == "in" and (before in words.titles or without(before, words.plural) in words.titles)  # "a commander in X"
    spoken = cue == "in" and before in words.asides.spoken  # "said in X"
    staff = cue == "in" and before in words.asides.staff  # "medics at X"
    away, between = before in words.posted, low in words.small["between"]
    return found._replace(cue=cue, away=away, aside=aside, between=between, spoken=spoken, staff=staff or aside)


def _toward(found: LeadIn, before: str, words: PlaceWords) -> LeadIn:
    if before in words.asides.impacts:  # "slammed into"
        return found._replace(cue="target")
    is_near = words.cues.get(before) == "near" or found.beside  # "close to", "to the east of"
    return found._replace(cue="near") if is_near else found._replace(toward=True)


def _away(tokens: Sequence[Word], i: int, found: LeadIn, words: PlaceWords) -> LeadIn:
    low, before = tokens[i].low, tokens[i - 1].low if i else ""
    if low in words.small["from"] and before in words.directions:  # "17 miles from"
        return found._replace(cue="near", beside=True)
    if low in words.small["from"] and before in words.asides.ways:  # "on the road from X to Y"
        return found._replace(cue="near")
    if low in words.means and _attacked_with(tokens, i, words):
        return found._replace(cue="target")
    if found.beside:
        return found._replace(cue="near")
    return found._replace(away=low not in words.small["and"] or found.kind is None)


def _seen_through(tokens: Sequence[Word], i: int, first: int, found: LeadIn, words: PlaceWords) -> LeadIn | None:
    """What is known after the word at `i` if one may read on beyond it, else None."""
    low = tokens[i].low
    if low in words.kinds and _says_kind(tokens, i, first, words):
        if low in words.of_town and tokens[i + 1].low in words.small["of"]:
            return found  # "the market of Goma": an unnamed site gets its town (codebook, convention 11)
        return found if found.kind is not None else found._replace(kind=words.kinds[low], noun=low, plural=low in words.plurals)
    if low in words.directions:
        return found._replace(beside=True)
    if low in words.rural and i == first - 1:
        return found._replace(rural=True)
    if tokens[i].text[0].isupper() and (_has_kind_of(tokens, i, words) or _owns(tokens, i, words)):
        return found  # "the Aleppo suburb of X": what leads in the first name leads in the second
    return found if _is_transparent(tokens[i], words) or _is_genitive(tokens, i, words) else None


def _owns(tokens: Sequence[Word], i: int, words: PlaceWords) -> bool:
    """Whether the noun after a name is a genitive that says its kind ("Zamfara state's X")."""
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    bare = without(following, words.genitive)
    return bare != following and bare in words.kinds


def _is_genitive(tokens: Sequence[Word], i: int, words: PlaceWords) -> bool:
    """Whether a capitalised word before an adjective is a genitive that lost its apostrophe ("Aleppos rebel-held X")."""
    word, following = tokens[i], tokens[i + 1].low if i + 1 < len(tokens) else ""
    is_name = word.text[0].isupper() and not word.text.isupper() and word.low not in words.common
    is_adjective = following[:1].isalpha() and ("-" in following or following in words.through)
    return is_name and is_adjective and word.low.endswith(words.bare_genitive) and len(word.low) > _SHORT


def _attacked_with(tokens: Sequence[Word], i: int, words: PlaceWords) -> bool:
    """Whether a verb of attack stands before the means ("targeted with more than ten rockets X")."""
    for k in range(i, max(0, i - _REACH // 2), -1):
        if tokens[k].low in words.means and words.cues.get(tokens[k - 1].low) == "target":
            return True
    return False


def _has_kind_of(tokens: Sequence[Word], i: int, words: PlaceWords) -> bool:
    """Whether the capitalised words from `i` on are followed by a kind noun and "of"."""
    while i < len(tokens) and tokens[i].text[0].isupper():
        i += 1
    return i + 1 < len(tokens) and tokens[i].low in words.kinds and tokens[i + 1].low in words.small["of"]


def _cue(tokens: Sequence[Word], i: int, words: PlaceWords) -> PlaceCue | None:
    low = tokens[i].low
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    followed = following in words.small["of"]
    cue = words.cues.get(low)
    if following in words.weekdays and (cue != "target" or low in words.on):  # "on Tuesday" leads in a day
        return None
    if low in words.acts and followed:
        return "of"
    return None if followed else cue


def _says_kind(tokens: Sequence[Word], i: int, first: int, words: PlaceWords) -> bool:
    """Whether the kind noun at `i` speaks of the name: next to it, before "of", or with only other names of a list between."""
    if i == first - 1 or tokens[i + 1].low in words.small["of"]:
        return True
    return all(not t.low[0].isalpha() or t.text[0].isupper() or t.low in words.through for t in tokens[i + 1 : first])


def _is_transparent(token: Word, words: PlaceWords) -> bool:
    low = token.low
    if low in words.through or low in words.adjectives or low in words.kinds or low in words.weekdays:
        return True
    if low.endswith(words.genitive) or without(low, words.bare_genitive) in words.nations:
        return True
    return low[0].isdigit() or ("-" in low and token.text[0].islower())


def kind_after(tokens: Sequence[Word], after: int, words: PlaceWords) -> tuple[EntryKind | None, int]:
    """The kind that a noun after the name says, and the index after that noun ("Yida refugee camp", "Hama province")."""
    for i in range(after, min(after + 3, len(tokens))):
        low = tokens[i].low
        if low in words.kinds:
            following = tokens[i + 1].low if i + 1 < len(tokens) else ""
            if low in words.between and (following in words.kinds or following in words.between):
                continue  # "border" in "border crossing", "town" in "town market"
            if following in words.not_before.get(low, ()):  # "state television"
                break
            if words.kinds[low] == "site" and low in words.plurals:  # "Homs hospitals" are no one site
                break
            return words.kinds[low], i + 1
        if low not in words.between:
            break
    return None, after
