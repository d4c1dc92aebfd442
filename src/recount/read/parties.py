"""Who is said to have attacked, with every position taken on it (codebook, `perpetrators`, conventions 7 and 12)."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from recount.domain.party import Party, Position
from recount.domain.quote import Quote
from recount.read.agency import Deed
from recount.read.attribution import Voices
from recount.read.bounds import EVERYWHERE, Bounds
from recount.read.context import does
from recount.read.deeds import Told, told_of_parties
from recount.read.party_words import party_words
from recount.read.positions import Positions
from recount.read.tokens import Sentence

_NEXT = 3
"""Sentences after the main one in which somebody else is blamed for what it tells."""


class Parties:
    """Reads the parties of a report's incidents; one object a report."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        voices: Voices,
        quote: Callable[[int, int], Quote],
        *,
        language: str = "en",
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.report = told_of_parties(sentences, language)
        self.untold = party_words(language).untold
        self.positions = Positions(sentences, voices, quote, language, self.report.home)

    def of(self, indices: Sequence[int], bounds: Bounds = EVERYWHERE) -> tuple[Party, ...]:
        """The parties said to have carried out the incident that the sentences `indices` speak of, the main sentence first.

        Each has its class, the report's words for it, and every position that somebody takes on it there, in the order of
        `indices`. `bounds` tells which sentences speak of other incidents.
        """
        sentences, told = self.sentences, self._told(indices, bounds)
        named: dict[str, Party] = {}
        taken: dict[str, list[Position]] = {}
        for i, deed in _with_positions(told, self.report, indices, bounds):
            key = deed.party.name.casefold()
            if key not in named:
                words = _words(deed, sentences[i], self.text)
                named[key] = Party(
                    deed.party.name, deed.party.kind, words, named_by="nothing" if deed.party.name == self.untold else "words"
                )
            taken.setdefault(key, []).extend(self.positions.of(deed, sentences[i], sentences[indices[0]]))
        for deed in {d.party.name: d for _, d in reversed(told) if d.party.kind != "non_state" and does(d)}.values():
            near = (sentences[j] for j in bounds.near(indices, len(sentences)))
            taken[deed.party.name.casefold()] += [q for sentence in near for q in self.positions.on_status(deed.party, sentence)]
        found = [replace(party, positions=tuple(dict.fromkeys(taken[key]))) for key, party in named.items()]
        return tuple(p for p in found if any(q.stance != "denies" or q.about == "attack" for q in p.positions))

    def deeds(self, indices: Sequence[int], bounds: Bounds = EVERYWHERE) -> Sequence[tuple[int, Deed]]:
        """What is told of the parties of the incident, by the number of the sentence, in the order in which it counts."""
        return _with_positions(self._told(indices, bounds), self.report, indices, bounds)

    def _told(self, indices: Sequence[int], bounds: Bounds) -> list[tuple[int, Deed]]:
        told = _told(self.report, indices, bounds) if indices else []
        behind = _behind(told, self.report, indices, bounds)
        return _meant([(i, deed) for i, deed in (*told, *behind) if deed.part != "victim"])


def _told(report: Told, indices: Sequence[int], bounds: Bounds) -> list[tuple[int, Deed]]:
    """What is told of the attackers: by the incident's first sentence that names one, else by those around it.

    What the incident's other sentences tell of the same parties goes with it.
    """
    main, *others = indices
    deeds, context = report.deeds, report.context
    alike = [i for i in others if context.same_way(main, i) and not context.background[i]]
    first = next((i for i in (main, *alike) if any(does(d) and not d.weak for d in deeds[i])), None)
    if first is None and any(does(d) for d in deeds[main]):
        first = main
    if first is None or (first != main and all(d.party.sort == "label" for d in deeds[first] if does(d))):
        meant = context.attackers(main, bounds)
        if first is None or any(deed.party.sort != "label" for _, deed in meant):
            return [*((i, d) for i in indices for d in deeds[i] if not does(d)), *meant]
    names = {d.party.name for d in deeds[first]}
    joint = {(i, d.at) for i in alike for d in deeds[i] if d.party.name in names and d.part == "attacked"}
    return [
        (i, d) for i in indices for d in deeds[i]
        if i == first or d.party.name in names or d.part == "blamed" or (i, d.at) in joint
    ]  # fmt: skip


def _behind(told: Sequence[tuple[int, Deed]], report: Told, indices: Sequence[int], bounds: Bounds) -> list[tuple[int, Deed]]:
    """Who else is blamed right after the attack is told.

    Where its own sentences name nobody but a label ("gunmen"): who is blamed for it or claims it somewhere near.
    """
    if not indices:
        return []
    nameless = not any(does(deed) and deed.party.sort != "label" for _, deed in told)
    after = range(indices[0] + 1, min(indices[0] + _NEXT, len(report.deeds)))
    reach = bounds.near(indices, len(report.deeds)) if nameless else bounds.within(after, indices)
    near = [j for j in reach if nameless or j not in indices]
    behind = [
        (j, d)
        for j in near
        for d in report.deeds[j]
        if d.party.sort != "label"
        and (d.part == "blamed" or (nameless and d.part in {"claims", "denies"} and report.context.same_way(indices[0], j)))
    ]
    return behind or _introduced(told, report, indices[0])


def _introduced(told: Sequence[tuple[int, Deed]], report: Told, main: int) -> list[tuple[int, Deed]]:
    """The group that the next sentences name where the attack is told of one that is only described ("a rebel group has …")."""
    described = [deed for _, deed in told if does(deed)]
    if not described or not all(deed.party.lone for deed in described):
        return []
    ways = report.context.ways
    near = [j for j in range(main + 1, min(main + _NEXT, len(report.deeds))) if ways[main] & ways[j]]
    return [(j, d) for j in near for d in report.deeds[j] if d.part == "attacked" and d.party.sort == "group"]


def _meant(told: Sequence[tuple[int, Deed]]) -> list[tuple[int, Deed]]:
    """The deeds without labels for a group that is named beside them ("ISIS … the militants"), but for joined sides of one."""
    groups = {(i, deed.at) for i, deed in told if deed.party.sort == "group"}
    return [(i, deed) for i, deed in told if not groups or deed.party.sort != "label" or (i, deed.at) in groups]


def _words(deed: Deed, sentence: Sentence, text: str) -> str:
    return text[sentence.tokens[deed.party.start].start : sentence.tokens[deed.party.end - 1].end]


def _with_positions(
    told: Sequence[tuple[int, Deed]], report: Told, indices: Sequence[int], bounds: Bounds
) -> Sequence[tuple[int, Deed]]:
    """The deeds, and what sentences close by say of the same parties: that they deny it, claim it, are blamed for it."""
    names = {deed.party.name for _, deed in told}
    known = {(i, deed.party.start, deed.part) for i, deed in told}
    more = [
        (j, deed) for j in bounds.near(indices, len(report.deeds)) for deed in report.deeds[j]
        if deed.party.name in names and (j, deed.party.start, deed.part) not in known and _is_position(deed, j, report, indices)
    ]  # fmt: skip
    return [*told, *more]


def _is_position(deed: Deed, at: int, report: Told, indices: Sequence[int]) -> bool:
    """Whether a deed told at a sentence close by is a position on the incident; an army claims more than one attack a day."""
    if deed.part == "claims" and deed.party.kind != "non_state":
        return indices[0] < at <= indices[0] + _NEXT and report.context.same_way(indices[0], at)
    return deed.part in {"denies", "blamed", "claims"}
