"""Which sentences of a report speak of the same incident: drafts of incidents, one or more sentences each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from recount.domain.place import PlaceMention
from recount.domain.timespan import DayPhrase
from recount.read.divided import carried, hearers
from recount.read.draft import Draft
from recount.read.facts import BARE, Facts
from recount.read.homes import Homes, attacks_also, tells_of_before
from recount.read.same_day import is_long_ago, is_stretch
from recount.read.same_place import Named
from recount.read.spots import Spots

_BROUGHT = 60
"""So many characters after "taken" stands where to."""
_HEARD = 5
"""So many characters after "reporters" begins the place where they heard it ("told reporters in Geneva")."""
_NAMING = 1
"""The rank of a name that an attack is called by."""


def drafts(
    facts: Sequence[Facts], told: Iterable[tuple[int, int]], published: date | None = None, *, language: str = "en"
) -> list[Draft]:
    """The drafts of a report; `told` are the keys of the sentences that hold a claim of one incident.

    With the day of publication, where it is known, a weekday can be told from another day's date.
    """
    claims = set(told)
    found: list[Draft] = []
    homes, named = Homes(published), Named(language)
    current: Draft | None = None
    frame: DayPhrase | None = None
    for fact in facts:
        places = named.meant(_places(fact))
        if not (fact.key in claims or _is_attack(fact)):
            frame = _frame(fact) or frame
            continue
        draft, rule = homes.home(fact, places, current)
        if draft is None:
            draft = Draft.begin(fact, places)
            told_before = frame if frame is not None or current is None else current.day
            if draft.day is None and not _is_old(told_before) and not _is_item(places):
                draft.day, draft.inherited = told_before, True
            found.append(draft)
        else:
            draft.add(fact, places)
        frame = None
        draft.rules[fact.key] = rule
        homes.keep(draft, fact, places)
        if fact.key in claims:
            draft.claims.append(fact)
        aside = tells_of_before(fact) or (draft.day is not None and not draft.inherited and is_long_ago(draft.day))
        current = current if current is not None and aside else draft
    return [d for d in found if d.claims or _stands_alone(d)]


def _is_item(places: Sequence[PlaceMention]) -> bool:
    """Whether an incident is an item of a round-up, with a place of its own at its head: the day of another is not its day."""
    return any(m.cue == "dateline" for m in places)


def _frame(fact: Facts) -> DayPhrase | None:
    """The day of a sentence that tells harm or attacks of no single incident: what it sums up is told after it."""
    if not (fact.has_claim or fact.attack.nouns or fact.attack.verbs) or tells_of_before(fact):
        return None
    told = [d for d in fact.event_days if not is_stretch(d) and not is_long_ago(d) and d.anchor == "published"]
    return next((d for d in told if d.form != "calendar" or not fact.sums), None)  # "700 killed since 27 December" began then


def _places(fact: Facts) -> list[PlaceMention]:
    """The mentions of a sentence that tell where it was.

    A name right before a word of attack does ("the Gao attack"); the town that the wounded were brought to does not.
    """
    if not fact.places:
        return []
    tokens = fact.sentence.tokens[slice(*fact.stretch)] if fact.stretch is not None else fact.sentence.tokens
    attack, all_tokens = fact.attack, fact.sentence.tokens
    nouns = {all_tokens[i].start for i in attack.nouns}
    nouns |= {all_tokens[m.start].start for m in attack.means if {m.end - 1, m.end} & set(attack.nouns)}  # "Kano mortar attack"
    bringing, hearing = carried(fact.language), hearers(fact.language)
    brought = Spots(t.start for t in tokens if t.low in bringing)
    heard = Spots(t.end for t in tokens if t.low in hearing)
    told = [
        m for m in fact.places if not brought.count(m.start - _BROUGHT, m.start) and not heard.count(m.start - _HEARD, m.start)
    ]
    return [replace(m, rank=_NAMING) if m.rank >= BARE and m.end + 1 in nouns else m for m in told]


def _is_attack(fact: Facts) -> bool:
    """Whether a sentence tells an attack at some place, and not only talks of attacks."""
    attack = fact.attack
    told = (attack.means or fact.event_days) and (attack.verbs or attack.nouns)
    return bool(told and fact.places and not attack.general and not fact.sums)


def _stands_alone(draft: Draft) -> bool:
    """Whether an attack without a claim is told plainly enough to be an incident: a verb, a place and a day, or as one more."""
    return any(f.attack.means and f.attack.verbs and _is_told_of_a_day(f) for f in draft.sentences)


def _is_told_of_a_day(fact: Facts) -> bool:
    dated = attacks_also(fact) or any(not is_stretch(d) for d in fact.event_days)
    return dated and any(m.cue in ("target", "in", "near") for m in fact.places)


def _is_old(day: DayPhrase | None) -> bool:
    """Whether day words put an incident before the time that a report is about, so that what follows is not of that day."""
    return day is None or day.form == "period" or day.anchor == "event" or (day.form == "calendar" and day.year is not None)
