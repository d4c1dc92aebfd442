"""Whom the claims of an incident go back to: sources counted by origin and not by outlet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from recount.domain.claim import Claim
from recount.domain.decision import Json
from recount.domain.ids import ClaimId, ReportId
from recount.domain.incident import Origin
from recount.domain.party import Source
from recount.domain.vocabulary import SOURCE_KINDS, SourceKind
from recount.link.names import fold, unbracketed
from recount.link.outlets import Register, register
from recount.link.speakers import is_unnamed, side_by_name, side_introduced, whole_name

Chain = tuple[Source, ...]
_NO_OUTLET = "a report without an outlet"


@dataclass(frozen=True, slots=True)
class _Voice:
    """Whom one claim goes back to by one of its chains; voices with one key are one origin."""

    key: str
    name: str
    kind: SourceKind
    side: str | None
    reason: str
    by_person: str | None = None
    """What a person has said of it, in a sentence."""


@dataclass(slots=True)
class _Gathered:
    voices: list[_Voice] = field(default_factory=list)
    claims: dict[ClaimId, ReportId] = field(default_factory=dict)


def origins(  # noqa: PLR0913 - all that an origin hangs on
    claims: Sequence[Claim],
    outlet_of: Mapping[ReportId, str | None],
    copies: Sequence[Sequence[ReportId]] = (),
    *,
    carried: Mapping[ReportId, str] | None = None,
    country: str | None = None,
    parties: Sequence[str] = (),
    coalitions: Sequence[str] = (),
    registered: Mapping[str, Mapping[str, Json]] | None = None,
    alike: Mapping[str, int] | None = None,
) -> tuple[Origin, ...]:
    """The origins of an incident's claims, ordered by name; a claim with two chains has two.

    A claim goes back to the first speaker of its chain, who is one origin through however many outlets. A speaker who is not
    named goes back to the agency or outlet that heard it; so does what a report says in its own voice. Reports that carry the
    same text (`copies`) share one voice of their own. `country` (ISO 3166-1 alpha-2) and `parties` are those of the incident:
    they tell whether an origin belongs to a side; `coalitions` are those of the parties that are one. `registered` is what people
    have said of outlets and sources, by name: their kind and their side, which goes before the register and holds in every
    incident. `alike` is `names_alike` of all outlets, for one who asks for many incidents.
    """
    alike = names_alike(outlet_of.values()) if alike is None else alike
    scene = _Scene(register(), claims, outlet_of, copies, carried=carried or {}, alike=alike, country=country, parties=parties)
    scene.say(registered or {}, coalitions)
    gathered: dict[str, _Gathered] = {}
    for claim in sorted(claims, key=lambda c: c.id):
        for chain in claim.chains or ((),):
            voice = scene.voice(chain, claim.report_id)
            here = gathered.setdefault(voice.key, _Gathered())
            here.voices.append(voice)
            here.claims[claim.id] = claim.report_id
    found = [_origin(group) for group in gathered.values()]
    return tuple(sorted(found, key=lambda origin: (fold(origin.name), origin.name, origin.claims)))


def names_alike(outlets: Iterable[str | None]) -> Mapping[str, int]:
    """How many outlets have each name, folded and without a remark in brackets."""
    return Counter(fold(unbracketed(outlet)) for outlet in set(outlets) if outlet is not None)


class _Scene:
    """What is known around the incident, by which a chain of sources is followed to its origin."""

    def __init__(
        self,
        known: Register,
        claims: Sequence[Claim],
        outlet_of: Mapping[ReportId, str | None],
        copies: Sequence[Sequence[ReportId]],
        *,
        carried: Mapping[ReportId, str],
        alike: Mapping[str, int],
        country: str | None,
        parties: Sequence[str],
    ) -> None:
        self._known, self._outlet_of, self._carried = known, outlet_of, carried
        present = {claim.report_id for claim in claims}
        shared = [sorted(present.intersection(group)) for group in copies]
        self._group_of = {report: tuple(group) for group in shared if len(group) > 1 for report in group}
        self._speakers = [source for claim in claims for source in claim.sources]
        self._alike = alike
        self._country, self._parties = country, parties
        self._folded = frozenset(fold(name) for name in parties)
        self._registered: dict[str, Mapping[str, Json]] = {}
        self._coalitions: Sequence[str] = ()

    def say(self, registered: Mapping[str, Mapping[str, Json]], coalitions: Sequence[str]) -> None:
        """Take what people have said of outlets and sources, and which of the parties are coalitions."""
        self._registered = {self._key(name): said for name, said in registered.items()}
        self._coalitions = coalitions

    def voice(self, chain: Chain, report: ReportId) -> _Voice:
        """Whom the chain goes back to."""
        for at, source in enumerate(chain):
            if not is_unnamed(source):
                name = whole_name(source, self._speakers)
                said = (
                    f"{name} is named as the source."
                    if at == 0
                    else f"{name} quotes speakers who are not named: {chain[0].name}."
                )
                return self._introduced(self._named(name, source.kind, said), source)
        reason = f"Speakers who are not named: {chain[0].name}." if chain else "Said in the report's own voice."
        return self._outlet(report, reason)

    def _named(self, name: str, kind: SourceKind, reason: str) -> _Voice:
        entry = self._known.find(name)
        side = entry.side_in(self._country, self._folded) if entry else None
        side = side or side_by_name(name, kind, self._parties)
        if entry is not None and kind in ("other", "local", "media"):
            kind = entry.kind
        key = self._key(name)
        voice = _Voice(f"name:{key}", name, kind, side, reason)
        return _as_registered(voice, self._registered[key]) if key in self._registered else voice

    def _introduced(self, voice: _Voice, source: Source) -> _Voice:
        """The voice with the party for whom the report says that the speaker speaks, where nothing else tells its side."""
        side = side_introduced(source.speaks_for, self._parties, self._coalitions)
        if voice.side is not None or voice.by_person is not None or side is None:
            return voice
        return replace(voice, side=side, reason=f"{voice.reason} Introduced as one who speaks for {side}.")

    def _key(self, name: str) -> str:
        """What all names of one speaker, body or outlet have in common."""
        entry = self._known.find(name)
        return fold(entry.name if entry is not None else self._plain(name))

    def _plain(self, name: str) -> str:
        """The name without a remark in brackets, unless the remark is what tells two outlets apart."""
        bare = unbracketed(name)
        return name if self._alike.get(fold(bare), 0) > 1 else bare

    def _outlet(self, report: ReportId, reason: str) -> _Voice:
        group = self._group_of.get(report)
        if group is None:
            return self._own(report, reason)
        voices = sorted((self._own(member, reason) for member in group), key=self._precedence)
        names = sorted({voice.name for voice in voices})
        if len(names) == 1:
            return voices[0]
        first = voices[0]
        carried = f"The same text in {' and '.join([', '.join(names[:-1]), names[-1]])}: one origin, taken for {first.name}."
        return replace(first, reason=carried)

    def _precedence(self, voice: _Voice) -> tuple[bool, bool, str]:
        """Of outlets with one text the agency comes first: the one that a byline names, else one of the register."""
        named = {fold(name) for name in self._carried.values()}
        entry = self._known.find(voice.name)
        return fold(voice.name) not in named, not (entry is not None and entry.agency), voice.key

    def _own(self, report: ReportId, reason: str) -> _Voice:
        outlet = self._carried.get(report, self._outlet_of.get(report))
        if outlet is None:
            return _Voice(f"report:{report}", f"{_NO_OUTLET} ({report})", "media", None, reason)
        entry = self._known.find(outlet)
        said = f"The byline names {outlet}." if report in self._carried else reason
        return self._named(outlet, entry.kind if entry else "media", said)


def _origin(found: _Gathered) -> Origin:
    names = sorted({voice.name for voice in found.voices}, key=lambda name: (-len(name), name))
    kinds = [voice.kind for voice in found.voices]
    reasons = [*sorted({voice.reason for voice in found.voices}), *sorted({v.by_person for v in found.voices if v.by_person})]
    sides = sorted({voice.side for voice in found.voices if voice.side is not None})
    return Origin(
        name=names[0],
        kind=min(set(kinds), key=lambda kind: (-kinds.count(kind), kind)),
        claims=tuple(sorted(found.claims)),
        reports=tuple(sorted(set(found.claims.values()))),
        party=sides[0] if sides else None,
        reasons=tuple(reasons),
    )


def _as_registered(voice: _Voice, said: Mapping[str, Json]) -> _Voice:
    """The voice as a person has said that it is."""
    kind = next((kind for kind in SOURCE_KINDS if kind == said.get("kind")), None)
    words = [(kind or "").replace("_", " "), f"of {said['country']}" if said.get("country") else ""]
    side = voice.side
    if "side" in said:
        side = str(said["side"]) if said["side"] is not None else None
        words.append(f"on the side of {side}" if side is not None else "on no side")
    sentence = f"A person has said that it is {', '.join(word for word in words if word)}."
    return replace(voice, kind=kind or voice.kind, side=side, by_person=sentence)
