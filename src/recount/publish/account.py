"""How a range came about, in sentences: the same as docs/weighing.md says of all ranges, of this one."""

from collections.abc import Iterable, Iterator, Sequence

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId
from recount.domain.incident import Origin
from recount.domain.record import WeighedIncident
from recount.domain.tally import VICTIM_CLASSES, Tally
from recount.domain.vocabulary import Effect
from recount.publish.lookup import Lookup, tally_of
from recount.publish.shown import CLASS_WORDS, claim_words, count_words, label, line, names, plural
from recount.weigh.ranges import DEFAULT, range_rule
from recount.weigh.relevance import counts_people, is_harm

_NAMED = 4
"""As many claims are named in one sentence at most."""


def account(weighed: WeighedIncident, effect: Effect, found: Lookup) -> tuple[str, ...]:
    """The sentences for an effect, about the range at its head: who sets its ends, what gave way, what is not added, and why."""
    told = [t for victims in VICTIM_CLASSES if (t := tally_of(weighed, effect, victims)).said != "nothing"]
    if not told:
        return ()
    head = told[0]
    if head.pinned:
        return ("A person has set this range; the claims are shown and do not move it.",)
    claims = [c for c in found.claims_of(weighed.incident) if found.record.state(c.id) != "rejected"]
    own = [c for c in claims if c.effect == effect or c.id in {*head.set_low, *head.set_high}]
    denied = [c for c in claims if c.polarity == "denied" and c.effect in (effect, "casualties")]
    sentences = (
        *_range(head, own, found),
        *_left(head, own, found),
        *_denials(head, denied, found),
        *_contested(weighed, effect, found),
        *_rejected(weighed, effect, found),
    )
    return tuple(line(words) for words in sentences)


def _range(head: Tally, claims: Sequence[Claim], found: Lookup) -> Iterator[str]:
    """What sets the ends, or what is said where nobody gives a figure."""
    match head.said:
        case "denied":
            yield "Nobody gives a figure, and somebody denies that there were any. That is neither a figure nor none."
        case "no figure":
            yield "People are reported, and nobody gives their number. That is not zero."
        case "none":
            yield f"That there were none is a figure of 0, and it is said by {_origins(head.set_low, found)}."
        case _:
            yield from _figures(head, claims, found)


def _figures(head: Tally, claims: Sequence[Claim], found: Lookup) -> Iterator[str]:
    if len(head.without) > 1:
        yield "Each origin speaks once, with its latest word; the range is from the lowest of these figures to the highest."
    rule = found.record.stamp.range
    if rule != DEFAULT:
        yield f"Of the figures that stand these set the range: {range_rule(rule).title[:1].lower()}{range_rule(rule).title[1:]}."
    if head.victims != "all":
        yield f"Nobody gives a figure of all people; this one is of {CLASS_WORDS[head.victims]}."
    yield from _ends(head, found)
    if head.open_top:
        said = [c for c in claims if c.part_of is None and counts_people(c) and c.count.high is None and is_harm(c)]
        told = _told([c for c in said if c.id not in head.superseded], found)
        why = f"not all say that there were no more: {told}" if told else "a figure is of a part only"
        yield f"There is no upper bound, since {why}."


def _ends(head: Tally, found: Lookup) -> Iterator[str]:
    ends = [("Lowest", head.low, head.set_low), ("Highest", head.high, head.set_high)]
    if head.low == head.high and set(head.set_low) == set(head.set_high):
        ends = [("The figure", head.low, head.set_low)]
    for name, bound, ids in ends:
        setting = [found.claims[i] for i in ids if i in found.claims]
        if bound is None or not setting:
            continue
        if any(bound in (c.count.low, c.count.high) or c.count.kind == "about" for c in setting):
            yield f"{name}: {_told(setting, found)}."
        else:
            yield f"{name}: {bound:,}, added up, since nobody can be both: {_told(setting, found)}."


def _left(head: Tally, claims: Sequence[Claim], found: Lookup) -> Iterator[str]:
    """What does not set the range, though somebody says it."""
    replaced = [c for c in claims if c.id in head.superseded]
    if replaced:
        yield f"{plural(len(replaced), 'figure')} gave way to a later word of the same origin: {_told(replaced, found)}."
    used = {*head.set_low, *head.set_high, *head.superseded}
    counted = {o.name for c in claims if counts_people(c) and not c.count.is_vague for o in found.origins_of.get(c.id, ())}
    idle = [
        c for c in claims if c.count.is_vague and c.count.has_figure and c.part_of is None and c.id not in used and is_harm(c)
    ]
    vague = [c for c in idle if counted.intersection(o.name for o in found.origins_of.get(c.id, ()))]
    if vague and head.said == "figure":
        yield f"Vague words set no bound where their origin gives a number: {_told(vague, found)}."
    parts = [c for c in claims if c.part_of is not None and counts_people(c) and is_harm(c) and c.id not in used]
    if parts:
        yield f"Parts are counted within their wholes and never added: {_told(parts, found)}."


def _denials(head: Tally, claims: Sequence[Claim], found: Lookup) -> Iterator[str]:
    """Who denies what, in the words that count nobody."""
    for claim in claims:
        said = f": “{claim.count.words}”" if claim.count.words else ""
        more = " A denial takes no figure away." if head.said == "figure" else ""
        yield f"{_origins((claim.id,), found)} denies harm{said}.{more}"


def _contested(weighed: WeighedIncident, effect: Effect, found: Lookup) -> Iterator[str]:
    """Why people stand under status contested."""
    tally = tally_of(weighed, effect, "status_contested")
    if tally.said == "figure":
        of = (origin for i in (*tally.set_low, *tally.set_high) for origin in found.origins_of.get(i, ()))
        sides = names((o.name if o.party in (None, o.name) else f"{o.name}, on the side of {o.party}" for o in of), "; ")
        yield f"Status contested: nobody calls them fighters but a party to the attack, or its media ({sides})."


def _rejected(weighed: WeighedIncident, effect: Effect, found: Lookup) -> Iterator[str]:
    of = [c for c in found.claims_of(weighed.incident) if c.effect == effect and found.record.state(c.id) == "rejected"]
    if of:
        yield f"{plural(len(of), 'claim')} that a person rejected {'counts' if len(of) == 1 else 'count'} for nothing."


def _told(claims: Sequence[Claim], found: Lookup) -> str:
    """The claims with the origins that make them, so many at most; what one origin says in several reports stands once."""
    said = list(dict.fromkeys(f"{_what(c)} ({_origins((c.id,), found)})" for c in claims))
    more = f" and {len(said) - _NAMED} more" if len(said) > _NAMED else ""
    return "; ".join(said[:_NAMED]) + more


def _what(claim: Claim) -> str:
    groups = names((label(g) for g in claim.victims.groups), ", ") if claim.part_of is not None else ""
    return f"{count_words(claim.count)} {groups}" if groups else claim_words(claim)


def _origins(ids: Iterable[ClaimId], found: Lookup) -> str:
    of: list[Origin] = [origin for i in ids for origin in found.origins_of.get(i, ())]
    return names((origin.name for origin in of), ", ") or "the report"
