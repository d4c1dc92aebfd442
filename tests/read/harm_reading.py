"""The claims of composed sentences, written as the tables of the tests write them."""

from recount import Report
from recount.read.reader import read_report


def bounds(count):
    if count.low is None and count.high is None:
        return "?"
    if count.low == count.high:
        return str(count.low)
    return f"{'' if count.low is None else count.low}..{'' if count.high is None else count.high}"


def told(claim):
    marks = [word for word, holds in (("part", claim.part_of), ("denied", claim.polarity == "denied")) if holds]
    return " ".join([*marks, claim.effect, bounds(claim.count), claim.victims.status, *sorted(claim.victims.groups)])


def claims_in(text):
    claims = read_report(Report.of(text, published="2019-03-12")).claims
    return "; ".join(told(c) for c in sorted(claims, key=lambda c: c.anchor.start))
