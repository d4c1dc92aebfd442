"""What interval of people the words of each count stand for when claims are weighed, said beside how they were read."""

from collections.abc import Sequence

from recount.domain.claim import Claim
from recount.domain.explanation import Explanation, Reason
from recount.weigh.conventions import Convention, convention


def with_intervals(why: Explanation, claims: Sequence[Claim]) -> Explanation:
    """The explanation with the interval that the convention in use gives each figure."""
    used = convention()
    return why.more({}, {claim.id: _interval(claim, used) for claim in claims if claim.count.has_figure})


def _interval(claim: Claim, used: Convention) -> tuple[Reason, ...]:
    found = used.interval(claim.count)
    bounds = [f"{word} {bound:,}" for word, bound in (("at least", found.low), ("at most", found.high)) if bound is not None]
    said = f"{found.low:,}" if found.low is not None and found.low == found.high else ", ".join(bounds)
    return (Reason("count", "convention", notes=(f"under {used.version} it stands for {said} in a range",)),)
