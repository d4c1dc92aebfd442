"""The words by which a report says that somebody attacked, ready to look up."""

from functools import cache
from typing import Any, NamedTuple

from recount.read.lexicon import Words, lexicon, words_of
from recount.read.phrases import PhraseLists
from recount.read.tokens import cut


class AttackWords(NamedTuple):
    """The lexicon `attacks` of one language: phrases and plain words by their names in the lexicon."""

    phrases: PhraseLists
    words: Words
    active_endings: tuple[str, ...]
    done_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]


@cache
def attack_words(language: str) -> AttackWords:
    """The lexicon `attacks` of a language, and from `sources` the verbs of saying."""
    tables = lexicon(language, "attacks")
    grammar = tables["grammar"]
    says = frozenset((*lexicon(language, "sources")["saying"]["verbs"], *tables["own"]["saying"]))
    return AttackWords(
        PhraseLists(_phrases(tables), language),
        Words(_words(tables, language), says=says),
        tuple(grammar["active_endings"]),
        tuple(grammar["done_endings"]),
        tuple(grammar["adverb_endings"]),
    )


def _phrases(tables: dict[str, Any]) -> dict[str, list[str]]:
    nouns, verbs, fighting = tables["nouns"], tables["verbs"], tables["fighting"]
    claiming, blaming, denying = tables["claiming"], tables["blaming"], tables["denying"]
    return {
        "nouns": nouns["attacks"],
        "active": verbs["active"],
        "own": [*verbs["active"], *(w for w in nouns["attacks"] if w not in nouns["besides"])],
        "harmed": verbs["harmed"],
        "numbering": verbs["numbering"],
        "upon": verbs["upon"],
        "harmless": verbs["harmless"],
        "aside": tables["aside"]["words"],
        "before it": tables["aside"]["times"],
        "besides": [*verbs["besides"], *nouns["besides"]],
        "by": [*verbs["by"], *nouns["from"]],
        "fighting": fighting["nouns"],
        "fights": fighting["verbs"],
        "claiming": claiming["before"],
        "claimed by": claiming["after"],
        "blaming": blaming["after"],
        "blamed": blaming["before"],
        "denying": denying["before"],
        "denied by": denying["after"],
        "nobody": tables["nobody"]["words"],
        "drawing": tables["accusing"]["drawing"],
    }


def _words(tables: dict[str, Any], language: str) -> dict[str, frozenset[str]]:
    nouns, verbs, fighting = tables["nouns"], tables["verbs"], tables["fighting"]
    attacks = frozenset(cut(w, language)[-1] for w in nouns["attacks"])
    doings = frozenset(tables["doings"]["words"])
    return words_of(tables["grammar"], tables["clauses"], verbs) | {
        "before_nouns": frozenset(nouns["before_nouns"]),
        "from": frozenset(nouns["from"]),
        "shots": attacks,
        "done": attacks | frozenset(cut(w, language)[-1] for w in (*verbs["active"], *fighting["nouns"])),
        "doings": doings,
        "denied": doings | frozenset(tables["denying"]["objects"]),
        "denial": frozenset(tables["denying"]["nouns"]),
        "charges": frozenset(tables["blaming"]["needs"]),
        "holding": frozenset(tables["holding"]["before"]),
        "responsible": frozenset(tables["holding"]["after"]),
        "elsewhere": frozenset(tables["nobody"]["elsewhere"]),
        "owned": frozenset((*tables["nobody"]["claims"], *tables["claiming"]["confirming"])),
        "claims": frozenset(tables["nobody"]["claims"]),
        "accusing": frozenset(tables["accusing"]["words"]),
        "speaking": frozenset(tables["speaking"]["words"]),
        "selves": frozenset(tables["own"]["selves"]),
        "possessive": frozenset(tables["own"]["possessive"]),
        "owning": frozenset(tables["own"]["between"]),
        "with": frozenset(fighting["with"]),
        "prepositions": frozenset(fighting["prepositions"]),
    }
