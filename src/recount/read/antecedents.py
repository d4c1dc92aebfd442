"""Who "he", "the group" and a bare family name are: the speakers that a report named before."""

from recount.domain.party import Source
from recount.domain.vocabulary import SourceKind
from recount.read.speakers import Speaker, lexicons


class Antecedents:
    """The speakers of a report so far; asked for every speaker in the order of the text."""

    def __init__(self, language: str, outlet: str | None) -> None:
        self.words = lexicons(language)
        self.outlet = outlet.casefold() if outlet else None
        self.named: list[tuple[Source, str | None]] = []
        """Sources in order of mention, with the person's name where it is one."""

    def source(self, speaker: Speaker) -> Source | None:
        """The source that a speaker is; None for the report's own outlet."""
        if self.outlet is not None and speaker.name.casefold() == self.outlet:
            return None
        known = self._before(speaker)
        if known is None:
            known = Source(speaker.name, speaker.kind or "other"), speaker.person
        self.named.append(known)
        return known[0]

    def _before(self, speaker: Speaker) -> tuple[Source, str | None] | None:
        """The source named before that these words point back to."""
        if speaker.refers in {"persons", "things", "groups"}:
            return self._pronoun(speaker.refers)
        if speaker.kind is None and speaker.person is not None:
            return self._namesake(speaker.person)
        if speaker.refers is not None:
            return self._last(self.words.refers.get(speaker.refers, ()), speaker)
        return None

    def _pronoun(self, group: str) -> tuple[Source, str | None] | None:
        if not self.named:
            return None
        wanted = [entry for entry in self.named if (entry[1] is not None) == (group == "persons")]
        return (wanted or self.named)[-1]

    def _namesake(self, person: str) -> tuple[Source, str | None] | None:
        last = person.split()[-1].casefold()
        for entry in reversed(self.named):
            if entry[1] is not None and last in entry[1].casefold().split():
                return entry
        return None

    def _last(self, kinds: tuple[SourceKind, ...], speaker: Speaker) -> tuple[Source, str | None] | None:
        for entry in reversed(self.named):
            if entry[0].kind in kinds:
                return entry
        del speaker
        return None
