"""One composed record with a range, a denial, a zero, a part, a total, a copy and an unread report."""

import factory as f
from recount.domain.count import Count
from recount.domain.record import Record
from recount.domain.tally import Condition, WithoutOrigin

MARKET = (
    "GOUDIRY - An airstrike on the market of Goudiry on Monday killed 16 people, local sources told the Norland News Agency. "
    "Seven children were among the dead and at least 30 people were injured. The army denied the attack.\n\n"
    'More than 240 people have been killed since January. <script>alert("x")</script> & so on.'
)
DOCTOR = (
    "Bombs fell on the market at noon. More than 22 people died in Goudiry, a doctor said. Dozens of wounded came in lorries."
)
ROAD = "An explosion near Kidira on February 11 wounded several people, residents said. Nobody was killed, the mayor said."


def record() -> Record:
    """The record of four reports and two incidents."""
    market = f.report(MARKET, outlet="Norland Daily (composed)", title="Airstrike kills 16 in <b>Goudiry</b>", given_id="g1")
    copy = f.report(MARKET, outlet="Harbour Courier (composed)", title="=Market struck", given_id="g2")
    doctor = f.report(DOCTOR, outlet="Meridian Wire (composed)", title="Toll rises", given_id="g3")
    road = f.report(ROAD, outlet=None, title=None, given_id="notes/kidira road.txt", published=None)
    french = f.report("Un bombardement a tué seize personnes.", outlet="La Lettre", given_id="g5", language="fr")
    local, agency = f.source(), f.source("Norland News Agency", "state_media")
    sixteen = f.claim("16 people", of=market, sources=(local, agency))
    children = f.claim(
        "Seven children", of=market, count=Count(7, 7, "exact", "Seven children"), status="civilian", basis="group",
        groups=("children",), part_of=sixteen.id, sources=(local, agency),
    )  # fmt: skip
    thirty = f.claim("at least 30", of=market, effect="injured", count=f.count(30, None, "at_least", "at least 30"))
    total = f.claim("More than 240 people", of=market, incident=None, count=f.count(241, None, "more_than", "More than 240"))
    said = f.source("a doctor", "medical")
    more = f.claim("More than 22 people", of=doctor, count=f.count(23, None, "more_than", "More than 22"), sources=(said,))
    several = f.claim("several people", of=road, effect="injured", count=f.count(2, None, "vague", "several"))
    nobody = f.claim(
        "Nobody", of=road, count=Count(0, 0, "exact", "Nobody"), absence="zero", sources=(f.source("the mayor", "government"),)
    )
    army = f.source("The army", "military")
    norland = f.party("Norland", f.position("alleges", by=local, of=market), f.position("denies", by=army, of=market))
    town = f.place("Goudiry", lat=14.1838812, lon=-12.71575, country="SN", admin1="Tambacounda")
    village = f.place("Kidira road", words="Kidira", country="SN", admin1="Tambacounda")
    struck = f.located(of=market, words="An airstrike on the market", place=town, when=f.day("2025-03-31"), means="airstrike")
    bombed = f.located(of=doctor, words="Bombs fell", place=town, when=f.day("2025-03-31~", words=None), means="airstrike")
    blast = f.located(
        of=road, words="An explosion", place=village, when=f.day("XXXX-02-11", words="February 11"), means="bombing"
    )
    first = f.reading(struck, of=market, claims=[sixteen, children, thirty, total])
    entries = (
        f.entry(market, first, lead=struck.id, copies=(copy.id,)),
        f.entry(copy, f.reading(of=copy), copies=(market.id,)),
        f.entry(doctor, f.reading(bombed, of=doctor, claims=[more]), lead=bombed.id),
        f.entry(road, f.reading(blast, of=road, claims=[several, nobody]), lead=blast.id),
        f.entry(french, f.reading(of=french, status="no reader")),
    )
    origins = (f.origin(claims=[sixteen, children, thirty]), f.origin("a doctor", "medical", [more]))
    attack = f.incident(struck, bombed, claims=[sixteen, children, thirty, more], origins=origins, parties=(norland,))
    explosion = f.incident(blast, claims=[several, nobody], origins=(f.origin("the mayor", "government", [nobody]),))
    tallies = (
        f.tally(low=16, high=23, open_top=True, set_low=(sixteen.id,), set_high=(more.id,),
                without=(WithoutOrigin("local sources", 23, None, open_top=True),)),
        f.tally(victims="children", low=7, high=7, set_low=(children.id,), set_high=(children.id,)),
        f.tally(victims="fighters", said="denied", denied_by=("The army",)),
        f.tally("injured", low=30, high=None, open_top=True, set_low=(thirty.id,)),
    )  # fmt: skip
    conditions = (
        Condition("origins", met=True, sentence="Two origins speak of it."),
        Condition("party", met=False, sentence="No party accepts it."),
    )
    how = f.assessment("contested", "several origins", conditions=conditions)
    weighed = (
        f.weighed(attack, *tallies, how=how),
        f.weighed(explosion, f.tally(said="none"), f.tally("injured", said="no figure"), how=f.assessment("none", "one origin")),
    )
    return f.record(*entries, incidents=weighed)
