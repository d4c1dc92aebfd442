"""A record in which every text tries to break out of its place: tags, quotes, script ends, overrides, endless names, NUL."""

import factory as f
from recount.domain.record import Record
from recount.domain.tally import Condition

BREAKS = '</script><script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="alert(3)\' {{7*7}} <!-- ]]>'
OVERRIDE = "killed \u202e61\u202c \u2066x"
NUL = "a\x00b\x1b[31m"
ENDLESS = "Endless" * 1500


def record(codes: tuple[str, ...] = ("../../x", "CON", "k'>\"", "Ab1", "aB1")) -> Record:
    """As many incidents as codes, each with the texts above wherever a report or a person can put one."""
    text = f"A strike on {ENDLESS} killed 16 people, {OVERRIDE} {NUL} {BREAKS} told {ENDLESS}. The army denied it."
    of = f.report(text, outlet=BREAKS, title=f"{BREAKS} {OVERRIDE} {NUL}", given_id=f"{BREAKS}{NUL}", language='en" onclick="x')
    said = f.source(BREAKS + OVERRIDE)
    claim = f.claim("16 people", of=of, sources=(said,), hedge=BREAKS)
    party = f.party(
        BREAKS, f.position("alleges", by=said, of=of), f.position("denies", by=f.source(ENDLESS), of=of), words=BREAKS
    )
    where = f.place(ENDLESS, words=BREAKS, lat=36.2, lon=36.5, admin1=BREAKS, country="SY", reasons=(BREAKS, OVERRIDE))
    mention = f.located(of=of, place=where, parties=(party,))
    origins = (f.origin(BREAKS, claims=[claim], party=ENDLESS), f.origin(NUL + OVERRIDE, claims=[claim]))
    how = f.assessment(conditions=(Condition("origins", met=True, sentence=BREAKS + OVERRIDE),))
    weighed = [
        f.weighed(f.incident(mention, claims=[claim], origins=origins, code=code, id=f"i{number:016x}"), how=how)
        for number, code in enumerate(codes)
    ]
    return f.record(f.entry(of, f.reading(mention, of=of, claims=[claim]), lead=mention.id), incidents=weighed)
