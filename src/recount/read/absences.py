"""Claims that nobody was harmed, or that nothing is known of it (codebook, `absence`)."""

from dataclasses import dataclass
from functools import cache

from recount.domain.vocabulary import Absence, Effect
from recount.read.lexicon import lexicon
from recount.read.tokens import Sentence

_FAR = 7


@dataclass(frozen=True, slots=True)
class Nobody:
    """Words at token indices `start` to `end` that say that there were none."""

    start: int
    end: int
    effect: Effect
    absence: Absence
    civilian: bool


@dataclass(frozen=True, slots=True)
class _Words:
    none: frozenset[str]
    between: frozenset[str]
    reported: frozenset[str]
    negated: frozenset[str]
    causing: frozenset[str]
    effects: dict[str, Effect]
    denying: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "absences")
    zero = data["zero"]
    effects: dict[str, Effect] = dict.fromkeys(zero["killed"], "killed")
    effects |= dict.fromkeys(zero["injured"], "injured")
    effects |= dict.fromkeys(zero["casualties"], "casualties")
    return _Words(
        frozenset(zero["none"]),
        frozenset(zero["between"]),
        frozenset(zero["reported"]),
        frozenset(zero["negated"]),
        frozenset(zero["causing"]),
        effects,
        frozenset(data["denied"]["verbs"]),
    )


def absences(sentence: Sentence, *, language: str = "en") -> list[Nobody]:
    """The statements of a sentence that there were no killed, injured or casualties, each effect once."""
    words = _words(language)
    lows = sentence.lows()
    found: dict[Effect, Nobody] = {}
    for i, low in enumerate(lows):
        if low in words.none or (low in words.negated and any(w in words.causing for w in lows[i + 1 : i + 3])):
            for none in _after(i, lows, words):
                found.setdefault(none.effect, none)
    if "casualties" in found:
        return [found["casualties"]]
    return list(found.values())


def _after(i: int, lows: list[str], words: _Words) -> list[Nobody]:
    found: list[Nobody] = []
    for j in range(i + 1, min(i + _FAR, len(lows))):
        effect = words.effects.get(lows[j])
        if effect is not None:
            near = lows[max(0, i - 4) : min(len(lows), j + 5)]
            absence: Absence = "none_reported" if any(w in words.reported for w in near) else "zero"
            found.append(Nobody(i, j + 1, effect, absence, civilian=any(w.startswith("civilian") for w in lows[i:j])))
        elif lows[j] not in words.between and lows[j] not in words.causing:
            break
    return found


def denies(sentence: Sentence, before: int, *, language: str = "en") -> bool:
    """Whether somebody denies what is told from token `before` on ("denied killing civilians")."""
    words = _words(language)
    return any(w in words.denying for w in sentence.lows()[max(0, before - 6) : before])
