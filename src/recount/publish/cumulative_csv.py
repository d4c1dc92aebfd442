"""cumulative.csv: one row a total that reports claim over a period and an area, beside the incidents known there."""

from collections.abc import Iterator

from recount.domain.claim import About
from recount.domain.record import Record
from recount.publish.cells import Row, csv_bytes, joined
from recount.publish.cumulative import CumulativeTotal, cumulative_totals
from recount.publish.cumulative_words import WHY_WORDS
from recount.publish.lead import origin_of
from recount.publish.lookup import Lookup, lookup

NAME = "cumulative.csv"
COLUMNS = (
    "period", "place", "admin1", "country", "precision", "means", "effect", "victims", "low", "high", "open_top",
    "compared", "why_not", "incidents", "incidents_without_figure", "known_low", "known_high", "known_open_top",
    "beyond_low", "beyond_high", "unsure", "claims", "reports", "origins",
)  # fmt: skip


def cumulative_csv(record: Record) -> bytes:
    """The file's bytes; rows in the order of `cumulative_totals`."""
    return csv_bytes(COLUMNS, rows(record))


def rows(record: Record) -> Iterator[Row]:
    """One row a total, with the columns above."""
    found = lookup(record)
    return (_row(total, found) for total in cumulative_totals(record))


def _row(total: CumulativeTotal, found: Lookup) -> Row:
    about, reported = total.about or About(), total.reported
    sums = total.known.sums if total.known is not None else None
    told = sums is not None and sums.with_figure > 0
    low, high = total.beyond or (None, None)
    return {
        "period": about.date,
        "place": about.place,
        "admin1": about.admin1,
        "country": about.country,
        "precision": about.precision,
        "means": about.means,
        "effect": reported.effect,
        "victims": total.victims,
        "low": reported.low,
        "high": reported.high,
        "open_top": reported.open_top if reported.said == "figure" else None,
        "compared": sums is not None,
        "why_not": WHY_WORDS[total.why] or None,
        "incidents": sums.with_figure + sums.without_figure if sums is not None else None,
        "incidents_without_figure": sums.without_figure if sums is not None else None,
        "known_low": sums.low if sums is not None and told else None,
        "known_high": sums.high if sums is not None and told else None,
        "known_open_top": sums.open_top if sums is not None and told else None,
        "beyond_low": low,
        "beyond_high": high,
        "unsure": total.known.unsure if total.known is not None else None,
        "claims": joined(claim.id for claim in total.claims),
        "reports": joined(dict.fromkeys(name for claim in total.claims for name in found.given_ids(claim.report_id))),
        "origins": joined(dict.fromkeys(name for c in total.claims if (name := origin_of(c, found)[0]) is not None), "; "),
    }
