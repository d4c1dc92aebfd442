"""Who is said to have attacked, with every position taken on it (codebook, `perpetrators`, conventions 7 and 12)."""

from collections.abc import Callable, Sequence

from recount.domain.party import Party, Position
from recount.domain.quote import Quote
from recount.read.attribution import Voices
from recount.read.lexicon import lexicon
from recount.read.tokens import Sentence


def parties(  # noqa: PLR0913 - the contract between the rooms of the reader
    text: str, sentences: Sequence[Sentence], indices: Sequence[int], voices: Voices, quote: Callable[[int, int], Quote], *, language: str = "en"
) -> tuple[Party, ...]:
    """The parties said to have carried out the incident that the sentences `indices` speak of, the main sentence first."""
    found = []
    for group in lexicon(language, "parties")["group"]:
        for i in indices:
            sentence = sentences[i]
            if any(f"{alias} claimed" in text[sentence.start : sentence.end].lower() for alias in group["aliases"]):
                said = voices.of(i, sentence.start, sentence.end)
                position = Position(said[0] if said else None, "claims", "attack", quote(sentence.start, min(sentence.end, sentence.start + 600)))
                found.append(Party(group["name"], "non_state", group["name"], (position,)))
                break
    return tuple(found)
