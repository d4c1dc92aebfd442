"""What is read in a few French sentences, in short words: one row of a table."""

from recount import Report
from recount.read.reader import read_report


def read(text):
    return read_report(Report.of(text, outlet="Le Courrier (composé)", published="2013-03-13", language="fr"))


def counted(count):
    if count.low is None or count.high is None:
        return f"{count.kind} {count.low if count.high is None else count.high}"
    number = f"{count.low}" if count.low == count.high else f"{count.low}-{count.high}"
    return number if count.kind == "exact" else f"{count.kind} {number}"


def shown(claim):
    """A claim: its harm, how many, who, of what kind of statement, and who says it."""
    victims = claim.victims
    who = [victims.status] * (victims.status != "unknown") + list(victims.groups)
    kind = ["part"] * claim_is_part(claim) + [claim.absence or ""] + ["total"] * (claim.scope == "cumulative")
    said = " < ".join(f"{s.name} ({s.kind})" for s in claim.sources)
    words = [claim.effect, *([] if claim.absence else [counted(claim.count)]), *who, *(k for k in kind if k)]
    return " ".join(words) + (f" [{said}]" if said else "")


def claim_is_part(claim):
    return claim.part_of is not None


def told(text):
    """The claims of a text."""
    return "; ".join(shown(claim) for claim in read(text).claims)


def scene(text):
    """The incidents of a text: means, site, day, time of day, places."""
    return "; ".join(
        " | ".join(
            [
                incident.means or "-",
                incident.site_type or "-",
                incident.day.words if incident.day else "-",
                incident.time.part or "-" if incident.time else "-",
                ", ".join(m.words for m in incident.places if m.rank < 4),
            ]
        )
        for incident in read(text).incidents
    )


def blamed(text):
    """The parties of all incidents of a text, with the stances that somebody takes on them."""
    return "; ".join(
        f"{party.name}: {' '.join(dict.fromkeys(p.stance for p in party.positions))}"
        for incident in read(text).incidents
        for party in incident.parties
    )
