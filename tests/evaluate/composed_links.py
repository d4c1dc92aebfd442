"""A small gold standard of composed lead incidents, and seeded ways to spoil a prediction."""

import copy
import csv
import random


def entry(given_id, incident, low=None, high=None, *, kind=None, copy_of=()):
    """A report with its lead incident, as the gold has it."""
    origin = {"name": "somebody", "kind": kind} if kind else None
    return {
        "id": given_id, "incident": incident, "killed_low": low, "killed_high": high, "origin": origin, "copy_of": list(copy_of),
        "title": f"Title of {given_id}", "text": "Composed.",
    }  # fmt: skip


def gold_links():
    """Eight reports: an incident told by four, one by two, one alone, and a round-up; fresh each time."""
    return [
        entry("a1", "E1", 12, 12, kind="local", copy_of=["a2"]),
        entry("a2", "E1", 12, 12, kind="local", copy_of=["a1"]),
        entry("a3", "E1", 15, None, kind="medical"),
        entry("a4", "E1", 14, 14, kind="media"),
        entry("b1", "E2", 3, 3, kind="un"),
        entry("b2", "E2"),
        entry("c1", "E3", 40, None),
        entry("d1", None, copy_of=["a1"]),
    ]


def spoilt_links(entries, seed):
    """The entries with incidents merged and split, tolls, origins and copies changed, the same way for the same seed."""
    rnd = random.Random(seed)  # noqa: S311 - no secret is made of it
    spoilt = [copy.deepcopy(e) for e in entries if rnd.random() < 0.95]
    incidents = [e["incident"] for e in entries]
    for e in spoilt:
        if rnd.random() < 0.3:
            e["incident"] = rnd.choice([None, "", f"new-{e['id']}", *incidents])
        if rnd.random() < 0.3:
            e["killed_low"] = rnd.choice([None, 0, 12, (e["killed_low"] or 0) + 1])
        if rnd.random() < 0.2:
            e["killed_high"] = rnd.choice([None, 12])
        if rnd.random() < 0.3:
            e["origin"] = rnd.choice([None, {"name": "x", "kind": "government"}])
        if rnd.random() < 0.2:
            e["copy_of"] = [*rnd.sample([other["id"] for other in entries], 2), "unknown"]
    return spoilt


def write_csv(path, entries):
    """The entries as a release's reports.csv; gives the path back."""
    columns = ["given_id", "title", "lead_incident", "killed_low", "killed_high", "origin_kind", "copy_of"]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(columns)
        for e in entries:
            cells = [e["id"], e["title"], e["incident"], e["killed_low"], e["killed_high"], (e["origin"] or {}).get("kind")]
            rows.writerow([*("" if cell is None else cell for cell in cells), ";".join(e["copy_of"])])
    return path
