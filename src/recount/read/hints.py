"""Harm without a figure: "a deadly raid", "caused casualties" (codebook, convention 9)."""

from collections.abc import Mapping, Sequence

from recount.domain.claim import Victims
from recount.domain.count import Count
from recount.domain.vocabulary import Effect
from recount.read.draft import Draft
from recount.read.facts import BARE, Facts
from recount.read.harms import bare_harm, grammar
from recount.read.statement import Statement

Key = tuple[int, int]
"""What tells the stretches of a report's sentences apart."""
_BEFORE = 4
"""How many words before a word of harm may take it back ("could cause casualties")."""


def hints(facts: Sequence[Facts], text: str, *, language: str) -> dict[Key, Statement]:
    """The sentences that say harm without people or number, by their key, with the statement that each makes."""
    found: dict[Key, Statement] = {}
    for fact in facts:
        bare = None if fact.has_claim or fact.attack.general or fact.sums else bare_harm(fact.sentence, language=language)
        if bare is None or not _is_told(fact, *bare, language) or _is_unreal(fact, bare[0], language):
            continue
        i, effect = bare
        span = fact.span(i, i + 1)
        words = text[span.start : span.end]
        civilian = i > 0 and fact.sentence.lows()[i - 1] == "civilian"
        victims = Victims("civilian" if civilian else "unknown", words)
        least = 2 if fact.sentence.lows()[i] in grammar(language).deaths else None  # a bare plural (codebook, "count")
        found[fact.key] = Statement(fact, effect, "incident", Count(least, None, "vague", words), victims, span, "bare")
    return found


def _is_told(fact: Facts, i: int, effect: Effect, language: str) -> bool:
    """Whether a word of harm tells something new: "a deadly raid" on some day at some place, "there were casualties"."""
    lows, rules = fact.sentence.lows(), grammar(language)
    if rules.small["the"].intersection(lows[max(0, i - 3) : i]):
        return False
    if lows[i] in rules.telling_harm and any(w in rules.causing for w in lows[max(0, i - _BEFORE) : i]):
        return True
    if (
        effect != "killed"
        or not (fact.attack.nouns or fact.attack.verbs)
        or not fact.event_days
        or not any(m.rank < BARE for m in fact.places)
    ):
        return False
    return lows[i] not in rules.deadly or bool({i + 1, i + 2} & set(fact.attack.nouns))


def _is_unreal(fact: Facts, i: int, language: str) -> bool:
    """Whether the words before say that the harm is feared, planned or denied."""
    rules = grammar(language)
    return bool((rules.unreal | rules.denying | rules.small["no"]) & set(fact.sentence.lows()[max(0, i - _BEFORE) : i]))


def with_hints(
    said: Sequence[Statement], stretches: Sequence[Facts], hinted: Mapping[Key, Statement], found: Sequence[Draft]
) -> tuple[list[Statement], list[Facts]]:
    """The statements of a report in order, with the first hint of every incident of which nothing else is told.

    With them come the stretches that they are made in.
    """
    told = {part.key for part in stretches}
    only: list[Statement] = []
    for draft in found:
        keys = sorted(fact.key for fact in draft.claims)
        if keys and told.isdisjoint(keys):
            only.append(hinted[keys[0]])
    pairs = [*zip(said, stretches, strict=True), *((s, s.fact) for s in only)]
    pairs.sort(key=lambda pair: pair[0].fact.sentence.index)
    return [s for s, _ in pairs], [part for _, part in pairs]
