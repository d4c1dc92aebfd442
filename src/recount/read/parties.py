"""Who is said to have attacked, with every position taken on it (codebook, `perpetrators`, conventions 7 and 12)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from recount.domain.party import Party, Position
from recount.domain.quote import Quote
from recount.read.agency import Agency, Deed
from recount.read.attribution import Voices
from recount.read.combatants import Combatants
from recount.read.context import attackers, does
from recount.read.positions import Positions
from recount.read.theatre import theatre
from recount.read.tokens import Sentence


_NEAR = 4
"""Sentences after those of an incident in which a claim, a denial or blame is about it."""


@dataclass(frozen=True, slots=True)
class _Report:
    """A report's sentences under its text as key, so that its parties are read once for all its incidents."""

    text: str
    language: str
    sentences: tuple[Sentence, ...] = field(compare=False)


@lru_cache(maxsize=4)
def _deeds(report: _Report) -> tuple[tuple[Deed, ...], ...]:
    """The parts of all parties, by sentence."""
    combatants = Combatants(report.language, theatre(report.sentences, report.language))
    return tuple(tuple(Agency(s, combatants.of(s), report.language).deeds()) for s in report.sentences)


def parties(  # noqa: PLR0913 - the contract between the rooms of the reader
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
    deeds = _deeds(_Report(text, language, tuple(sentences)))
    reader = Positions(sentences, voices, quote, language)
    told = [(i, deed) for i in indices for deed in deeds[i]]
    if indices and not any(does(deed) for _, deed in told):
        told += attackers(deeds, sentences, indices[0], language)
    found: dict[str, Party] = {}
    for i, deed in _with_positions(_named(told, deeds), deeds, indices):
        name = deed.party.name.casefold()
        found[name] = _with(found.get(name), deed, tuple(reader.of(deed, sentences[i])), sentences[i], text)
    return tuple(found.values())


def _named(told: Sequence[tuple[int, Deed]], deeds: Sequence[Sequence[Deed]]) -> list[tuple[int, Deed]]:
    """The deeds that accuse or clear somebody: victims, mere labels of bombers and "a terrorist attack" do not."""
    labels = {deed.party.name.split()[0] for listed in deeds for deed in listed if not deed.party.lone}
    kept = []
    for i, deed in told:
        if deed.part == "victim" or deed.party.weak or not deed.party.name:
            continue
        if deed.party.lone and deed.party.name == "terrorists" and deed.party.name not in labels and "terrorist" not in labels:
            continue
        kept.append((i, deed))
    return kept


def _with_positions(
    told: Sequence[tuple[int, Deed]], deeds: Sequence[Sequence[Deed]], indices: Sequence[int]
) -> Sequence[tuple[int, Deed]]:
    """The deeds, and what sentences close by say of the same parties: that they deny it, claim it, are blamed for it."""
    names = {deed.party.name for _, deed in told}
    known = {(i, deed.party.start) for i, deed in told}
    near = sorted({j for i in indices for j in range(max(0, i - 1), min(len(deeds), i + _NEAR + 1))})
    more = [
        (j, deed) for j in near for deed in deeds[j]
        if (deed.part in {"denies", "blamed"} or (deed.part == "claims" and deed.party.kind == "non_state"))
        and deed.party.name in names and (j, deed.party.start) not in known
    ]  # fmt: skip
    return [*told, *more]


def _with(known: Party | None, deed: Deed, taken: tuple[Position, ...], sentence: Sentence, text: str) -> Party:
    if known is None:
        words = text[sentence.tokens[deed.party.start].start : sentence.tokens[deed.party.end - 1].end]
        return Party(deed.party.name, deed.party.kind, words, taken)
    return Party(known.name, known.kind, known.words, tuple(dict.fromkeys((*known.positions, *taken))))
