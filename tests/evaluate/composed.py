"""A small gold standard of composed reports, builders for its records, and seeded ways to spoil a prediction."""

import copy
import json
import random

TEXT_1 = (
    "Shells fell on the market of Marvik on 3 May, killing 12 civilians, among them two children, residents told Radio Fjord. "
    "Norland's army shelled it, they said. The army said that nobody was harmed. "
    "A day earlier a mine near Ostby killed one shepherd and wounded a second. "
    "More than 200 people have been killed in the province since January."
)
TEXT_2 = "Gunmen abducted five nurses in Velle last week, a hospital said. Norland blamed the Ravn Front. Dozens fled the town."
TEXT_3 = "The committee met on Tuesday and spoke about fishing quotas. Nobody asked about the war."


def incident(key, quote, **fields):
    """An incident of a record in the codebook's format."""
    empty = {"date": None, "date_text": None, "place": None, "site_type": None, "means": None, "perpetrators": []}
    return {"key": key, "quote": quote, **empty, **fields}


def claim(number, of, effect, low, high, *, words, quote, **fields):
    """A claim of a record in the codebook's format; `of` is its incident, None for a cumulative one."""
    return {
        "id": f"c{number}",
        "incident": of,
        "scope": "incident" if of else "cumulative",
        "effect": effect,
        "polarity": fields.pop("polarity", "asserted"),
        "count": {"low": low, "high": high, "text": words},
        "victims": {"status": fields.pop("status", "unknown"), "groups": fields.pop("groups", []), "text": ""},
        "part_of": fields.pop("part_of", None),
        "sources": [{"name": kind, "kind": kind} for kind in fields.pop("sources", [])],
        "quote": quote,
    }


def place(name, admin1=None, text=None):
    """A place of an incident."""
    return {"name": name, "text": text or name, "admin1": admin1, "country": "NO", "precision": "settlement"}


def party(name, stance="alleged", positions=None):
    """A perpetrator of an incident."""
    entry = {"name": name, "class": "state", "stance": stance}
    return entry if positions is None else {**entry, "positions": [{"stance": s, "about": a} for s, a in positions]}


def gold():
    """Three records, fresh each time."""
    market, mine = "Shells fell on the market of Marvik on 3 May, killing 12 civilians", "a mine near Ostby killed one shepherd"
    first = {
        "report": {"id": "n1", "language": "en", "text": TEXT_1},
        "incidents": [
            incident(
                "i1", market, date="2026-05-03", place=place("Marvik", "Vestmark"), means="shelling", site_type="market",
                perpetrators=[party("Norland", positions=[("alleges", "attack"), ("denies", "harm")])],
            ),
            incident("i2", mine, date="2026-05-02", place=place("Ostby", "Vestmark"), means="mine"),
        ],
        "claims": [
            claim(1, "i1", "killed", 12, 12, words="12 civilians", quote=market, status="civilian", sources=["witness", "media"]),
            claim(2, "i1", "killed", 2, 2, words="two children", quote="among them two children", status="civilian",
                  groups=["children"], part_of="c1", sources=["witness", "media"]),
            claim(3, "i1", "casualties", 0, 0, words="nobody", quote="The army said that nobody was harmed",
                  polarity="denied", sources=["military"]),
            claim(4, "i2", "killed", 1, 1, words="one shepherd", quote=mine, status="civilian"),
            claim(5, "i2", "injured", 1, 1, words="a second", quote="wounded a second", status="civilian"),
            claim(6, None, "killed", 201, None, words="More than 200", quote="More than 200 people have been killed"),
        ],
    }  # fmt: skip
    second = {
        "report": {"id": "n2", "language": "en", "text": TEXT_2},
        "incidents": [
            incident("i1", "Gunmen abducted five nurses in Velle last week", date="2026-04-20/2026-04-26", place=place("Velle"),
                     means="abduction", perpetrators=[party("gunmen", "stated"), party("Ravn Front")]),
        ],
        "claims": [
            claim(1, "i1", "detained", 5, 5, words="five nurses", quote="Gunmen abducted five nurses", status="civilian",
                  groups=["medical"], sources=["medical"]),
            claim(2, "i1", "displaced", 24, None, words="Dozens", quote="Dozens fled the town"),
        ],
    }  # fmt: skip
    third = {"report": {"id": "n3", "language": "en", "text": TEXT_3}, "incidents": [], "claims": []}
    return [first, second, third]


def spoilt(records, seed):
    """The records with claims, incidents and reports dropped, doubled and changed at random, the same way for the same seed."""
    rnd = random.Random(seed)  # noqa: S311 - no secret is made of it
    kept = [copy.deepcopy(record) for record in records if rnd.random() < 0.95]
    for record in kept:
        record["incidents"] = [_spoil_incident(i, rnd) for i in record["incidents"] if rnd.random() < 0.9]
        record["claims"] = [_spoil_claim(c, record, rnd) for c in record["claims"] if rnd.random() < 0.9]
        record["claims"] += [{**copy.deepcopy(c), "id": f"{c['id']}x"} for c in record["claims"] if rnd.random() < 0.1]
        rnd.shuffle(record["claims"])
        rnd.shuffle(record["incidents"])
    return kept


DATES = (None, "2016", "2016-05", "2026-05-03~", "XXXX-05-03", "2016-05-02/2016-05-06", "no date", "2016-02-30", "2016-XX-XX")
PLACES = (None, place("eastern Aleppo city", "Halab governorate"), place("Velle district"), {"name": "Ostby", "text": ""})
PARTIES = ([], [party("Russian warplanes", "stated")], [party("terrorists"), party("the armed opposition", "denied")])


def _spoil_incident(incident, rnd):
    quote = incident["quote"]
    changes = {
        "date": DATES,
        "place": PLACES,
        "means": (None, "airstrike", "mine"),
        "site_type": (None, "school", "market"),
        "perpetrators": PARTIES,
        "quote": (quote[5:], quote * 2, "", "words of nobody", quote[: len(quote) // 3]),
    }
    for field, values in changes.items():
        if rnd.random() < 0.25:
            incident[field] = rnd.choice(values)
    return incident


def _spoil_claim(claim, record, rnd):
    keys = [i["key"] for i in record["incidents"]]
    changes = {
        "incident": [None, "i1", "i9", *keys],
        "scope": ["incident", "cumulative"],
        "effect": ["killed", "injured", "casualties"],
        "polarity": ["asserted", "denied"],
        "part_of": [None, "c1", "c2", "c99"],
        "sources": [
            [],
            [{"name": "SANA", "kind": "state_media"}],
            [{"name": "a", "kind": "local"}, {"name": "b", "kind": "media"}],
        ],
        "quote": [claim["quote"][3:], "", "words of nobody", claim["quote"][:10]],
    }
    for field, values in changes.items():
        if rnd.random() < 0.12:
            claim[field] = rnd.choice(values)
    if rnd.random() < 0.2:
        claim["count"][rnd.choice(["low", "high"])] = rnd.choice([None, 1, 7])
    if rnd.random() < 0.2:
        claim["victims"] = {"status": rnd.choice(["civilian", "combatant", None]), "groups": rnd.choice([[], ["women", "men"]])}
    return claim


def write_lines(path, records):
    """The records as lines of JSON; gives the path back."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path
