"""Words of a report that may name a place, with what leads them in and what they are said to be (codebook, incident `place`)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from recount.domain.place import EntryKind, PlaceMention
from recount.read.place_cues import LeadIn, kind_after, lead_in
from recount.read.place_datelines import is_dateline, with_item
from recount.read.place_owners import are_attackers, attack_named, by_them, is_of_treatment, is_owner, is_party
from recount.read.place_runs import Style, runs, style_of, without_genitive
from recount.read.place_words import PlaceWords, Word, place_words, words_of
from recount.read.small import without

_RANKS = {"in": 0, "target": 0, "of": 0, "near": 1, "dateline": 5, "bare": 4}
_WITH_KIND: dict[EntryKind, int] = {"site": 0}
_SOME_KIND = 2
_PART = 3
_TOWARD, _LEFT, _AWAY, _SPOKEN = 2, 5, 6, 7
CONTEXT = 8
"""Mentions of this rank and above are no candidates for where it happened."""
_NAMING = 1
"""The rank of a name that something at the place is called by."""
_ADJECTIVE = 9
_ATTACKERS = 10
"""A country that only says whose soldiers, jets or strikes these are: it tells nothing of where."""
_BETWEEN = 3
"""So many words and marks stand between two names of a list at most."""
_NAMED_AFTER_IT: frozenset[EntryKind] = frozenset(("admin1", "site"))
"""Kinds whose noun belongs to the words of the mention: "Hama province", "Yida refugee camp"."""


def place_mentions(text: str, start: int, end: int, *, language: str = "en") -> list[PlaceMention]:
    """The words of one sentence, from `start` to `end`, that may name a place, in order; `rank` 0 is the likeliest.

    Ranks of 8 and more are context only: adjectives ("Syrian"), the name in an organisation's, somebody who speaks; 10 is
    the country of those who attack ("Kenyan jets"). "The city" and "the capital" are mentions too; what they stand for is
    settled in `resolve`.
    """
    words = place_words(language)
    tokens = words_of(text, start, end, words.names.cut)
    style = style_of(tokens)
    found: list[PlaceMention] = []
    before: tuple[int, LeadIn, int, int] | None = None  # token after the last name, what led it in, its step in a list, its rank
    for first, after in runs(tokens, words, style):
        lead = lead_in(tokens, first, words)
        step, is_listed = 0, False
        if before is not None and _listed(tokens, before[0], first, words):
            is_end = before[1].between
            step, is_listed = before[2] + (is_end or tokens[before[0]].text == ","), not is_end
            lead = before[1]._replace(kind=before[1].kind if before[1].plural else lead.kind)
        elif before is not None and lead.beside and _is_locator(tokens, before[0], first, words):
            step = max(0, before[3] - 1)
        if is_listed and tokens[first - 1].text == "," and after < len(tokens) and tokens[after].low in words.says:
            lead, step, is_listed = LeadIn(), 0, False  # "shells fell in X, Y said"
        mention, past = _mention(text, tokens, (first, after), lead, (words, style))
        if mention is None:
            continue
        moved = mention.rank < CONTEXT and (step or is_listed)
        found.append(replace(mention, rank=mention.rank + step, listed=is_listed) if moved else mention)
        before = (past, lead, step, mention.rank) if mention.rank < CONTEXT else None
    found = with_item(text, start, found, CONTEXT)
    found += _pronouns(text, tokens, words, found)
    return sorted(found, key=lambda m: (m.start, m.end))


def _listed(tokens: Sequence[Word], after: int, first: int, words: PlaceWords) -> bool:
    """Whether only a comma or "and" stands between two names."""
    return first - after <= _BETWEEN and tuple(t.low for t in tokens[after:first]) in words.names.listing


def _is_locator(tokens: Sequence[Word], after: int, first: int, words: PlaceWords) -> bool:
    """Whether the second name only tells where the first one lies ("X west of the capital Y")."""
    between = tokens[after:first]
    return len(between) < 8 and all(
        t.low in words.directions
        or t.low in words.through
        or t.low in words.kinds
        or t.low in words.adjectives
        or t.text[0].isdigit()
        or t.text in ",("
        for t in between
    )


class _Run(NamedTuple):
    """A run of words that may be a name, with what the words beside it say.

    `past` is the index after the noun of its kind, `kind` what that noun says, `own` what the name's last word says.
    """

    tokens: Sequence[Word]
    first: int
    after: int
    past: int
    lead: LeadIn
    kind: EntryKind | None
    own: EntryKind | None
    is_nation: bool
    words: PlaceWords
    style: Style

    @property
    def plain(self) -> bool:
        """Whether no word says of what kind it is."""
        return self.kind is None and self.lead.kind is None

    @property
    def said(self) -> EntryKind | None:
        """The kind that the words say."""
        return None if self.is_nation else self.own or self.kind or self.lead.kind or ("admin1" if self.lead.rural else None)

    @property
    def unsure(self) -> bool:
        """Whether it stands in a text in capitals where any word may stand."""
        return self.style.capitals and self.plain and self.lead.cue not in ("in", "near") and not self.heads

    @property
    def heads(self) -> bool:
        """Whether it stands in a dateline."""
        return is_dateline(self.tokens, self.first, self.after, self.style)


def _mention(
    text: str, tokens: Sequence[Word], run: tuple[int, int], lead: LeadIn, knowledge: tuple[PlaceWords, Style]
) -> tuple[PlaceMention | None, int]:
    """The mention that the run makes, if any, and the index of the token after it."""
    words, style = knowledge
    first, after = run
    if tokens[first].low in words.adjectives and without_genitive(tokens[first], words) not in words.nations:
        return _adjective(tokens, first, words), after
    is_nation = " ".join(without_genitive(t, words) for t in tokens[first:after]) in words.nations
    if is_nation and (
        by_them(tokens, first, words) or (are_attackers(tokens, after, words) and is_owner(tokens, run, lead, words))
    ):
        return _made(text, tokens, run, LeadIn(), None, rank=_ATTACKERS, words=words), after
    kind, past = (None, after) if is_nation else kind_after(tokens, after, words)
    if kind == "site" and tokens[after - 1].low.endswith(
        words.genitive
    ):  # "Goma's central market": an unnamed site gets its town
        kind = None
    own = _own_kind(tokens[first:after], words)
    cut = _organisation(tokens, first, after, words, is_nation=is_nation)
    if cut is not None and own != "site":
        return (None if cut == first else _made(text, tokens, (first, cut), LeadIn(), None, rank=CONTEXT, words=words)), after
    if style.capitals and first and tokens[first - 1].low not in words.small["of"]:  # "A BUILDING HOUSING TROOPS"
        lead = lead._replace(kind=None)
    made = _Run(tokens, first, after, past, lead, kind, own, is_nation, words, style)
    if _is_nobodys(made):
        return None, after
    aside = _aside(made)
    if aside is not None:
        return _made(text, tokens, run, lead, None, rank=aside, words=words), past
    called = _called_by_it(made)
    if called is not None:
        return replace(_made(text, tokens, run, lead._replace(cue="of"), None, rank=called[1], words=words), noun=called[0]), past
    return _place(text, made), past


def _place(text: str, run: _Run) -> PlaceMention:
    """The mention of a run that names a place."""
    tokens, first, after, lead, said = run.tokens, run.first, run.after, run.lead, run.said
    if run.own is None and run.kind in _NAMED_AFTER_IT:
        after = run.past
    if lead.rural and first:
        first -= 1
    heads = run.heads
    mention = _made(text, tokens, (first, after), lead, said, rank=_rank(lead, said, is_dateline=heads), words=run.words)
    if run.is_nation and _leads_on(tokens, after, run.words):  # "the Kosovo village of X"
        return replace(mention, noun=tokens[after].low)
    if said is not None and run.own is None:
        mention = replace(mention, noun=tokens[run.past - 1].low if run.kind is not None else lead.noun)
    return replace(mention, cue="dateline") if heads and lead.cue == "bare" else mention


def _leads_on(tokens: Sequence[Word], at: int, words: PlaceWords) -> bool:
    """Whether a noun of place stands there, with "of" and another name after it."""
    if at + 2 >= len(tokens) or tokens[at].low not in words.kinds:
        return False
    return tokens[at + 1].low in words.small["of"] and tokens[at + 2].text[0].isupper()


def _aside(run: _Run) -> int | None:
    """The rank of a name that the words beside it keep from being where it happened; None where nothing does."""
    tokens, words, lead = run.tokens, run.words, run.lead
    if run.unsure:
        return _RANKS["bare"]
    if run.kind == "site" and run.own is None and _leads_on(tokens, run.past - 1, words):  # "the Black Sea port of Kerch"
        return _RANKS["bare"]
    if run.style.headline and lead.cue == "bare" and run.plain and run.own is None:
        return CONTEXT
    if lead.staff and run.past < len(tokens) and tokens[run.past].low in words.says:  # "medics at X hospital said"
        return CONTEXT
    if run.said in (None, "site") and run.after < len(tokens) and is_party(tokens[run.after], lead, words):
        return CONTEXT
    return _AWAY if is_of_treatment(tokens, run.first, run.past, words) else None


def _called_by_it(run: _Run) -> tuple[str, int] | None:
    """What is called by the name that is no place of that name, and the rank: an attack ("the Gao bombing"), "a Gao market".

    Such a name may be that of a people or a party: it counts only where a gazetteer knows it.
    """
    tokens, first, after, words = run.tokens, run.first, run.after, run.words
    if run.is_nation or run.own is not None:
        return None
    if run.said is None and (run.lead.cue == "bare" or run.lead.away):
        attack = attack_named(tokens, after, words)
        return (attack, _NAMING) if attack is not None else None
    if first and run.said in ("settlement", "site") and after < len(tokens) and tokens[first - 1].low in words.small["a"]:
        noun = tokens[after].low
        return (f"a {noun}", _NAMING if run.said == "site" else _RANKS["bare"]) if noun in words.kinds else None
    return None


def _made(
    text: str, tokens: Sequence[Word], run: tuple[int, int], lead: LeadIn, kind: EntryKind | None, *, rank: int, words: PlaceWords
) -> PlaceMention:
    start, end = tokens[run[0]].start, tokens[run[1] - 1].end
    name = text[start:end]
    name = name[: len(without(name.replace("’", "'"), words.genitive))]
    return PlaceMention(name, start, start + len(name), lead.cue, kind, rank)


def _rank(lead: LeadIn, kind: EntryKind | None, *, is_dateline: bool) -> int:
    if lead.spoken:
        return _SPOKEN
    if lead.away or lead.toward:
        return _AWAY if kind is None else _TOWARD if lead.toward else _LEFT
    if is_dateline:
        return _RANKS["dateline"]
    if lead.part:
        return _PART
    if lead.cue == "bare" and kind is not None:
        return _WITH_KIND.get(kind, _SOME_KIND)
    return _RANKS[lead.cue] + lead.beside + lead.aside


def _own_kind(run: Sequence[Word], words: PlaceWords) -> EntryKind | None:
    """The kind that the last word of the name says ("Castello Road", "Gaza City"), if the name has another word."""
    last = run[-1].low
    if len(run) > 1 and run[0].low in words.first:
        return "site"
    return words.kinds[last] if len(run) > 1 and last in words.kinds and last not in words.loose else None


def _organisation(tokens: Sequence[Word], first: int, after: int, words: PlaceWords, *, is_nation: bool) -> int | None:
    """The index of the first word that makes the name one of an organisation, or None."""
    if not is_nation:
        for i in range(first, after):
            if _names_organisation(tokens[i].low, words):
                return i
    before = [t.low for t in tokens[max(0, first - 3) : first]]
    if tuple(before[:2]) in words.states_names:
        return first
    if (
        first >= 2
        and before[-1] in words.small["of"] | words.small["for"]
        and (before[-2] in words.organisations and before[-2] not in words.kinds)
    ):
        return first if tokens[first - 2].text[0].isupper() else None
    if after + 1 < len(tokens) and tokens[after].text == "(" and tokens[after + 1].text.isupper() and after - first > 1:
        return first
    return None


def _names_organisation(low: str, words: PlaceWords) -> bool:
    """Whether a word makes a name that of an organisation, also in a genitive or after an article ("al-Qaeda's")."""
    bare = without(low, words.genitive)
    if bare in words.organisation_forms:
        return True
    return "-" in bare and bare.partition("-")[2] in words.organisation_forms


def _is_nobodys(run: _Run) -> bool:
    """Whether the run is a title with a name, a bare kind noun, or land too wide for a place."""
    words, kind = run.words, run.kind
    if run.lead.titled and kind is None:
        return True
    if run.unsure and run.lead.cue != "target":
        return True
    if kind is not None and run.after - run.first > 1:
        return False
    lows = [t.low for t in run.tokens[run.first : run.after]]
    if without(" ".join(lows), words.genitive) in words.holidays:  # "New Year's"
        return True
    if lows[0] in words.titles or any(low in words.titles and low not in words.kinds for low in lows[1:]):
        return True
    if lows[0] in words.not_alone and lows[1:2] and lows[1] in words.small["of"]:  # "Line of Control"
        return True
    if lows[0] in words.wide and (len(lows) == 1 or lows[1] in words.waters):
        return True
    return len(lows) == 1 and (lows[0] in words.kinds or lows[0] in words.not_alone)


def _adjective(tokens: Sequence[Word], first: int, words: PlaceWords) -> PlaceMention:
    """An adjective ("Syrian"): context that counts more where it goes with a place ("the Syrian town of X")."""
    following = tokens[first + 1 : first + 4]
    if len(following) > 1 and following[0].text[0].isupper() and following[0].low not in words.titles:  # "Iraqi Kurdistan region"
        following = following[1:]
    at = next(
        (
            n
            for n, t in enumerate(following)
            if t.low in words.kinds and (not n or all(u.low in words.through or u.low in words.between for u in following[:n]))
        ),
        None,
    )
    while at is not None and at + 1 < len(following) and following[at + 1].low in words.kinds:  # "port city"
        at += 1
    noun = following[at].low if at is not None else None
    word = tokens[first]
    theirs = are_attackers(tokens, first + 1, words) or (first > 0 and tokens[first - 1].low in words.attackers_before)
    rank = _ATTACKERS if theirs and noun is None else _ADJECTIVE
    return PlaceMention(word.text, word.start, word.end, "of" if noun else "bare", "country", rank, noun=noun)


def _pronouns(text: str, tokens: Sequence[Word], words: PlaceWords, found: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Places named before, or by what they are: "the city", "the Syrian capital", "the same road"."""
    taken = {m.start for m in found if m.rank < CONTEXT}
    for i in [i for i, (_, low, _, _) in enumerate(tokens) if low in words.kinds]:
        word = tokens[i]
        kind = words.kinds[word.low]
        if word.text[0].isupper() or not _may_stand_alone(word, words):
            continue
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is not None and (following.start in taken or _is_described(following, word, words)):
            continue
        first = _determiner(tokens, i, words)
        if first is None:
            continue
        lead = lead_in(tokens, first, words)
        if lead.cue == "bare":
            continue
        the = words.small["the"]
        said, begin = f"{words.names.said} {word.low}", first if tokens[first].low in the else i
        if word.low in words.seats:
            begin = i if tokens[first].low in the | words.small["that"] else first
            said = text[tokens[begin].start : word.end]
        named = lead.cue == "in" and " " in said.removeprefix(f"{words.names.said} ")  # "in the Syrian capital"
        again = named or tokens[first + 1].low in words.small["same"]  # "the same road" says more than "the road"
        yield PlaceMention(said, tokens[begin].start, word.end, lead.cue, kind, _RANKS[lead.cue] + (not again))


def _is_described(following: Word, noun: Word, words: PlaceWords) -> bool:
    """Whether the word after a noun of place tells which one it is: it was not named before ("the road from X")."""
    small = words.small
    is_way = noun.low in words.asides.ways and following.low in small["from"] | small["between"] | words.toward
    return is_way or following.low in small["of"] or following.low in words.kinds


def _may_stand_alone(word: Word, words: PlaceWords) -> bool:
    if word.low in words.plurals:
        return False
    return word.low in words.alone or word.low not in words.loose


def _determiner(tokens: Sequence[Word], i: int, words: PlaceWords) -> int | None:
    """The index of the word that makes a noun one already named: "the", "the same", "the Syrian", "the country's"."""
    if i == 0:
        return None
    before = tokens[i - 1].low
    if before in words.small["same"] and i > 1:
        return i - 2
    if before in words.small["the"] | words.small["that"] or before in words.adjectives:
        return i - 1
    owner = without(without(before, words.genitive), words.bare_genitive)
    return i - 1 if owner in words.country or owner in words.nations else None
