"""People who come to harm under their own name."""

import pytest

from recount import Report
from recount.read.harms import grammar, harm_words
from recount.read.named import named
from recount.read.people import people
from recount.read.quantities import quantities
from recount.read.reader import read_report
from recount.read.sentences import bounds
from recount.read.tokens import sentences_of


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


def names_in(text):
    found = []
    for s in sentences_of(text, bounds(text)):
        for p in named(s, people(s, quantities(s)), harm_words(s), grammar("en")):
            found.append((text[s.tokens[p.start].start : s.tokens[p.end - 1].end], p.low))  # noqa: PERF401 - reads best so
    return found


def claims_in(text):
    """The claims of a text: effect, how many, status and groups."""
    claims = sorted(read_report(Report.of(text, published="2019-03-12")).claims, key=lambda c: c.anchor.start)
    return "; ".join(" ".join([c.effect, str(c.count.low), c.victims.status, *sorted(c.victims.groups)]) for c in claims)


NAMES = [
    ("Omar Haddad was killed.", [("Omar Haddad", 1)]),
    ("Omar Haddad was shot dead in Aden.", [("Omar Haddad", 1)]),
    ("Omar Haddad has been assassinated.", [("Omar Haddad", 1)]),
    ("Omar Haddad, a reporter with Radio Aden, was shot dead.", [("Omar Haddad, a reporter with Radio Aden", 1)]),
    ("Omar Haddad, a friend of three men who fled, was shot dead.", [("Omar Haddad", 1)]),
    ("Omar al Haddad died.", [("Omar al Haddad", 1)]),
    ("Gunmen assassinated Omar Haddad in Aden.", [("Omar Haddad", 1)]),
    ("The murder of Ann Doyle was condemned.", [("Ann Doyle", 1)]),
    ("Omar Haddad and Sami Aziz were killed.", [("Omar Haddad and Sami Aziz", 2)]),
    ("The murder of Pat Devlin and Sean Kearney shocked the town.", [("Pat Devlin and Sean Kearney", 2)]),
    ("Omar Haddad, 42, of Aden, was killed.", [("Omar Haddad", 1)]),
    ("Omar Haddad was kidnapped on Monday.", [("Omar Haddad", 1)]),
    ("Abu Bakr Salim was killed.", [("Abu Bakr Salim", 1)]),
    ("Jean-Marie Habyarimana was killed.", [("Jean-Marie Habyarimana", 1)]),
    ("Mrs. Ann Doyle was wounded.", [("Ann Doyle", 1)]),
    ("Mr. Doyle was wounded.", [("Doyle", 1)]),
    ("Aleppo City was bombed.", []),
    ("The Syrian Army killed 12 people.", []),
    ("The Free Syrian Army was defeated and 12 people were killed in Deir Ezzor.", []),
    ("Twelve people were killed in New York.", []),
    ("Islamic State killed 12 people.", []),
    ("Human Rights Watch said 12 people were killed.", []),
    ("Last Monday 12 people were killed.", []),
    ("Amnesty International condemned the killing of 12 people.", []),
    ("In Tel Aviv 12 people were killed.", []),
    ("TWO SOLDIERS WERE KILLED IN SAN MIGUEL.", []),
    ("The battle of Tora Bora killed 12 people.", []),
    ("Cardinal Romo was not hurt.", []),
]

STATUS = [
    ("Father Miguel Santos was shot dead outside his church.", "killed 1 civilian"),
    ("Colonel Ruslan Bekov was killed in an ambush near Vedeno.", "killed 1 combatant"),
    ("Gunmen killed Judge Elena Duarte in Cali.", "killed 1 civilian"),
    ("Archbishop Luis Moreno was shot dead while saying Mass.", "killed 1 civilian"),
    ("The murder of Pat Devlin and Sean Kearney shocked the town.", "killed 2 unknown"),
    ("Tom Harding, a cameraman, was killed by a shell.", "killed 1 civilian journalists"),
    ("Amal Haddad, 34, and her daughter Rim, 6, were killed.", "killed 1 unknown; killed 1 civilian children"),
    ("Private James Hall was killed by a roadside bomb.", "killed 1 combatant"),
    ("Lance Corporal Peter Shaw died of his wounds.", "killed 1 combatant"),
    ("The journalist Anna Petrova was shot dead in Moscow.", "killed 1 civilian journalists"),
    ("Militant leader Hamza Khan was killed in a drone strike.", "killed 1 combatant"),
    ("Mayor Jorge Ruiz was kidnapped by rebels.", "detained 1 unknown officials"),
    ("Constable David Greer was wounded by a sniper.", "injured 1 unknown police"),
    ("Dr. Leila Nasser was killed when her clinic was hit.", "killed 1 unknown"),
    ("The funeral of Sami Aziz was held on Monday.", "killed 1 unknown"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_are_found_where_a_word_of_harm_asks_for_people(text, expected):
    assert names_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_named_people_are_counted_and_known_by_their_titles(text, expected):
    assert claims_in(text) == expected
