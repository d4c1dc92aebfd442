"""Who is said to have attacked, with every position taken on it (codebook, `perpetrators`, conventions 7 and 12)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from recount.domain.party import Party, Position
from recount.domain.quote import Quote
from recount.read.agency import Agency, Deed
from recount.read.attribution import Voices
from recount.read.combatants import Combatants
from recount.read.context import attackers, does, is_background, same_way
from recount.read.party_words import party_words
from recount.read.positions import Positions
from recount.read.theatre import theatre
from recount.read.tokens import Sentence

_NEAR = 4
"""Sentences after those of an incident in which a claim, a denial or blame is about it."""


@dataclass(frozen=True, slots=True)
class _Report:
    """A report's sentences under its text and their places as key, so that its parties are read once for all incidents."""

    text: str
    language: str
    starts: tuple[int, ...]
    sentences: tuple[Sentence, ...] = field(compare=False)


@lru_cache(maxsize=4)
def _deeds(report: _Report) -> tuple[str | None, tuple[tuple[Deed, ...], ...]]:
    """The country within which the report's war is, and the parts of all parties, by sentence."""
    where = theatre(report.sentences, report.language)
    combatants = Combatants(report.language, where)
    deeds = [Agency(s, combatants.of(s), report.language).deeds() for s in report.sentences]
    settled = _led(_settled(deeds, report.language), report.language)
    return where.country, tuple(tuple(d for d in listed if d.part == "victim" or not d.party.weak) for listed in settled)


def _led(deeds: Sequence[Sequence[Deed]], language: str) -> list[list[Deed]]:
    """The deeds, those of a country as the coalition's that it leads where the report tells of the coalition's as well."""
    leads = party_words(language).leads
    told = {deed.party.name for listed in deeds for deed in listed if does(deed)}
    ours = {leader: coalition for coalition, leader in leads.items() if coalition in told}
    return [[_of_coalition(deed, ours) for deed in listed] for listed in deeds]


def _of_coalition(deed: Deed, coalitions: Mapping[str, str]) -> Deed:
    party = deed.party
    if party.name not in coalitions or not party.adjective or deed.part != "attacked":
        return deed
    return replace(deed, party=replace(party, name=coalitions[party.name], kind="coalition"))


def _settled(deeds: Sequence[Sequence[Deed]], language: str) -> list[list[Deed]]:
    """The deeds without labels that only describe ("a terrorist attack"), where the report uses them for nobody."""
    descriptive = party_words(language).listed["descriptive"]
    used = {deed.party.name for listed in deeds for deed in listed if not deed.party.lone and does(deed)}
    return [[d for d in listed if not d.party.lone or d.party.name not in descriptive - used] for listed in deeds]


def parties(
    text: str,
    sentences: Sequence[Sentence],
    indices: Sequence[int],
    voices: Voices,
    quote: Callable[[int, int], Quote],
    *,
    language: str = "en",
) -> tuple[Party, ...]:
    """The parties said to have carried out the incident that the sentences `indices` speak of, the main sentence first.

    Each has its class, the report's words for it, and every position that somebody takes on it there, in the order of
    `indices`.
    """
    home, deeds = _deeds(_Report(text, language, tuple(s.start for s in sentences), tuple(sentences)))
    reader = Positions(sentences, voices, quote, language, home)
    told = _told(deeds, sentences, indices, language) if indices else []
    told += _behind(told, deeds, sentences, indices, language)
    told = _meant([(i, deed) for i, deed in told if deed.part != "victim"])
    named: dict[str, Party] = {}
    taken: dict[str, list[Position]] = {}
    for i, deed in _with_positions(told, deeds, indices):
        key = deed.party.name.casefold()
        if key not in named:
            named[key] = Party(deed.party.name, deed.party.kind, _words(deed, sentences[i], text))
        taken.setdefault(key, []).extend(reader.of(deed, sentences[i], sentences[indices[0]]))
    found = [replace(party, positions=tuple(dict.fromkeys(taken[key]))) for key, party in named.items()]
    return tuple(p for p in found if any(q.stance != "denies" or q.about == "attack" for q in p.positions))


def _told(
    deeds: Sequence[Sequence[Deed]], sentences: Sequence[Sentence], indices: Sequence[int], language: str
) -> list[tuple[int, Deed]]:
    """What is told of the attackers: by the incident's first sentence that names one, else by those around it.

    What the incident's other sentences tell of the same parties goes with it.
    """
    main, *others = indices
    alike = [i for i in others if same_way(sentences[main], sentences[i], language) and not is_background(sentences[i], language)]
    first = next((i for i in (main, *alike) if any(does(d) and not d.weak for d in deeds[i])), None)
    if first is None and any(does(d) for d in deeds[main]):
        first = main
    if first is None or (first != main and all(d.party.sort == "label" for d in deeds[first] if does(d))):
        meant = attackers(deeds, sentences, main, language)
        if first is None or any(deed.party.sort != "label" for _, deed in meant):
            return [*((i, d) for i in indices for d in deeds[i] if not does(d)), *meant]
    names = {d.party.name for d in deeds[first]}
    return [(i, d) for i in indices for d in deeds[i] if i == first or d.party.name in names]


def _behind(
    told: Sequence[tuple[int, Deed]],
    deeds: Sequence[Sequence[Deed]],
    sentences: Sequence[Sentence],
    indices: Sequence[int],
    language: str,
) -> list[tuple[int, Deed]]:
    """Who claims the attack, or is blamed for it, close by, where its own sentences name nobody but a label ("gunmen")."""
    if not indices or any(does(deed) and deed.party.sort != "label" for _, deed in told):
        return []
    near = [j for j in _near(indices, len(deeds)) if same_way(sentences[indices[0]], sentences[j], language)]
    return [(j, d) for j in near for d in deeds[j] if d.part in {"claims", "blamed"} and d.party.sort != "label"]


def _near(indices: Sequence[int], end: int) -> list[int]:
    """The sentences of an incident and those close by."""
    return sorted({j for i in indices for j in range(max(0, i - 1), min(end, i + _NEAR + 1))})


def _meant(told: Sequence[tuple[int, Deed]]) -> list[tuple[int, Deed]]:
    """The deeds without labels for a group that is named beside them ("ISIS … the militants"), but for joined sides of one."""
    groups = {(i, deed.at) for i, deed in told if deed.party.sort == "group"}
    return [(i, deed) for i, deed in told if not groups or deed.party.sort != "label" or (i, deed.at) in groups]


def _words(deed: Deed, sentence: Sentence, text: str) -> str:
    return text[sentence.tokens[deed.party.start].start : sentence.tokens[deed.party.end - 1].end]


def _with_positions(
    told: Sequence[tuple[int, Deed]], deeds: Sequence[Sequence[Deed]], indices: Sequence[int]
) -> Sequence[tuple[int, Deed]]:
    """The deeds, and what sentences close by say of the same parties: that they deny it, claim it, are blamed for it."""
    names = {deed.party.name for _, deed in told}
    known = {(i, deed.party.start) for i, deed in told}
    more = [
        (j, deed) for j in _near(indices, len(deeds)) for deed in deeds[j]
        if (deed.part in {"denies", "blamed"} or (deed.part == "claims" and deed.party.kind == "non_state"))
        and deed.party.name in names and (j, deed.party.start) not in known
    ]  # fmt: skip
    return [*told, *more]
