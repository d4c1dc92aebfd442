"""Which predicted incident and claim answers to which of the gold, one to one."""

from dataclasses import dataclass
from functools import cached_property

from recount.evaluate.days import same_date
from recount.evaluate.places import PlaceNames, place_names, same_place
from recount.evaluate.records import CodedClaim, CodedIncident, CodedRecord, Core

LONGEST_QUOTE = 600
"""Characters: a longer quote is no evidence for anything in particular."""


@dataclass(frozen=True, slots=True)
class Words:
    """Where a quote first stands in the report's text, and its length; at -1 where it does not."""

    at: int
    length: int

    def overlap(self, other: "Words") -> bool:
        """Whether the two share at least half of the shorter one."""
        if self.at < 0 or other.at < 0 or max(self.length, other.length) > LONGEST_QUOTE:
            return False
        shared = min(self.at + self.length, other.at + other.length) - max(self.at, other.at)
        return shared > 0 and shared >= min(self.length, other.length) / 2


@dataclass(frozen=True)
class Side:
    """One record against the text of the gold report, with what comparing needs worked out once."""

    record: CodedRecord
    text: str

    @cached_property
    def incidents(self) -> dict[str, CodedIncident]:
        """The incidents by key."""
        return {incident.key: incident for incident in self.record.incidents}

    @cached_property
    def cores(self) -> dict[str | None, Core]:
        """The core of each claim by its id."""
        return {claim.id: claim.core for claim in self.record.claims}

    @cached_property
    def incident_words(self) -> tuple[Words, ...]:
        """Where the quote of each incident stands."""
        return tuple(_words(incident.quote, self.text) for incident in self.record.incidents)

    @cached_property
    def claim_words(self) -> tuple[Words, ...]:
        """Where the quote of each claim stands."""
        return tuple(_words(claim.quote, self.text) for claim in self.record.claims)

    @cached_property
    def places(self) -> tuple[PlaceNames | None, ...]:
        """The names of each incident's place."""
        return tuple(place_names(incident.place) for incident in self.record.incidents)

    @cached_property
    def figures(self) -> tuple[frozenset[Core], ...]:
        """The claims with a figure that hang on each incident."""
        return tuple(
            frozenset(c.core for c in self.record.claims if c.incident == incident.key and c.count.low is not None)
            for incident in self.record.incidents
        )


def _words(quote: str | None, text: str) -> Words:
    return Words(text.find(quote), len(quote)) if quote else Words(-1, 0)


def align(gold: Side, ours: Side) -> dict[str, str]:
    """Pairs of incident keys, gold to predicted, one to one, the best first.

    Two incidents can be a pair where their quotes share words, where a claim with a figure is the same, or where place and day
    agree; what else agrees orders the candidates.
    """
    scored = []
    for g, incident in enumerate(gold.record.incidents):
        for o, other in enumerate(ours.record.incidents):
            score = _alikeness(gold, g, ours, o)
            if score is not None:
                scored.append((score, incident.key, other.key))
    pairs: dict[str, str] = {}
    used = set()
    for _, left, right in sorted(scored, key=lambda candidate: -candidate[0]):
        if left not in pairs and right not in used:
            pairs[left] = right
            used.add(right)
    return pairs


def _alikeness(gold: Side, g: int, ours: Side, o: int) -> int | None:
    """How much two incidents share, None where it is not enough to be a pair."""
    left, right = gold.record.incidents[g], ours.record.incidents[o]
    words = gold.incident_words[g].overlap(ours.incident_words[o])
    toll = bool(gold.figures[g] & ours.figures[o])
    place, day = same_place(gold.places[g], ours.places[o]), same_date(left.date, right.date)
    if not (words or toll or (place and day)):
        return None
    means = left.means is not None and left.means == right.means
    return 4 * place + 2 * day + means + 3 * toll + 3 * words


def pair_claims(gold: Side, ours: Side, pairs: dict[str, str]) -> list[tuple[CodedClaim, CodedClaim]]:
    """Pairs of claims with an equal core, one to one; a tie goes to the same incident, then to the same words."""
    by_core: dict[Core, list[int]] = {}
    for n, claim in enumerate(ours.record.claims):
        by_core.setdefault(claim.core, []).append(n)
    matched = []
    for g, claim in enumerate(gold.record.claims):
        candidates = by_core.get(claim.core)
        if not candidates:
            continue
        incident = None if claim.incident is None else pairs.get(claim.incident)
        words = gold.claim_words[g]
        scores = [2 * (incident == ours.record.claims[n].incident) + words.overlap(ours.claim_words[n]) for n in candidates]
        matched.append((claim, ours.record.claims[candidates.pop(scores.index(max(scores)))]))
    return matched
