"""The parts of all parties of a report, sentence by sentence, read once for all its incidents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.read.agency import Deed, deeds_of
from recount.read.combatants import Combatants
from recount.read.context import Context, does
from recount.read.party_words import party_words
from recount.read.theatre import theatre
from recount.read.tokens import Sentence
from recount.read.unlisted import unlisted


@dataclass(frozen=True, slots=True)
class Told:
    """What a report tells of its parties: the country whose army is at home there, and the deeds by number of the sentence."""

    home: str | None
    deeds: Sequence[Sequence[Deed]]
    context: Context


def told_of_parties(sentences: Sequence[Sentence], language: str) -> Told:
    """What the report with these sentences tells of its parties."""
    known = party_words(language).names
    names = [unlisted(s, known, language) for s in sentences]
    where = theatre(sentences, names, language)
    combatants = Combatants(language, where)
    told = [deeds_of(s, combatants.of(s, own), language) for s, own in zip(sentences, names, strict=True)]
    settled = _one_state(_led(_settled(told, language), language), where.country, language)
    strong = [[d for d in listed if d.part == "victim" or not d.party.weak] for listed in settled]
    return Told(where.country or where.army, strong, Context(strong, sentences, language))


def _led(deeds: Sequence[Sequence[Deed]], language: str) -> list[list[Deed]]:
    """The deeds, those of a country as the coalition's that it leads where the report tells of the coalition's as well."""
    leads = party_words(language).leads
    told = {deed.party.name for listed in deeds for deed in listed if does(deed)}
    ours = {leader: coalition for coalition, leader in leads.items() if coalition in told}
    return [[_of_coalition(deed, ours) for deed in listed] for listed in deeds]


def _one_state(deeds: Sequence[Sequence[Deed]], home: str | None, language: str) -> list[list[Deed]]:
    """The deeds with one name for a state and its government: the government's where the war is within it, else the state's."""
    words = party_words(language)
    named = {deed.party.name for listed in deeds for deed in listed}
    both = {name: words.government_of(name) for name in named & words.states.keys() if words.government_of(name) in named}
    called = {name: government for name, government in both.items() if name == home}
    called |= {government: name for name, government in both.items() if name != home}
    return [
        [d._replace(party=d.party._replace(name=called[d.party.name])) if d.party.name in called else d for d in listed]
        for listed in deeds
    ]


def _of_coalition(deed: Deed, coalitions: Mapping[str, str]) -> Deed:
    party = deed.party
    if party.name not in coalitions or not party.adjective or deed.part != "attacked":
        return deed
    return deed._replace(party=party._replace(name=coalitions[party.name], kind="coalition"))


def _settled(deeds: Sequence[Sequence[Deed]], language: str) -> list[list[Deed]]:
    """The deeds without labels that only describe ("a terrorist attack"), where the report uses them for nobody."""
    descriptive = party_words(language).listed["descriptive"]
    used = {deed.party.name for listed in deeds for deed in listed if not deed.party.lone and does(deed)}
    return [[d for d in listed if not d.party.lone or d.party.name not in descriptive - used] for listed in deeds]
