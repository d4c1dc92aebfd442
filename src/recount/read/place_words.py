"""The lexicon of place mentions as sets, made once a language, and the tokens that it is asked about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from recount.domain.place import EntryKind, PlaceCue
from recount.read.lexicon import Table, Words, lexicon
from recount.read.small import endings, small, without
from recount.read.tokens import cut_up, made

_TOKEN = re.compile(r"[^\W\d_](?:[\w'’‘.-]*[\w'’])?|\d[\d.,]*|[^\w\s]")
_KINDS: tuple[EntryKind, ...] = ("settlement", "admin2", "admin1", "region", "site")


class Word(NamedTuple):
    """A word, a number or a mark of a text; `low` in small letters with straight apostrophes."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameForms:
    """How the names of a language are written."""

    cut: re.Pattern[str]
    """What a word or mark is: elided articles are words of their own where the language has them."""
    said: str
    """How a place named before is written down: "the city"."""
    listing: frozenset[tuple[str, ...]]
    """What may stand between two names of a list."""
    short: frozenset[str]
    """Words that end in a full stop within a name ("St.")."""
    article: re.Pattern[str] | None
    """What begins a name though it is written small ("al-…")."""
    attached: re.Pattern[str] | None
    """A part of a name that is written small ("ezzor")."""
    suffixed: re.Pattern[str] | None
    """What makes an adjective of a name ("-led")."""


class Asides(NamedTuple):
    """Words before a name, or between it and what leads it in, that make another thing of it (the lists of `cues`)."""

    impacts: frozenset[str]
    relations: frozenset[str]
    parts: frozenset[str]
    times: frozenset[str]
    spoken: frozenset[str]
    staff: frozenset[str]
    done: frozenset[str]
    ways: frozenset[str]
    treated: frozenset[str]
    wards: frozenset[str]
    hurt: frozenset[str]
    lying: frozenset[str]
    named_by: frozenset[str]
    weapons: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What the words around names say; all in small letters."""

    kinds: dict[str, EntryKind]
    """Kind nouns, singular and plural."""
    plurals: frozenset[str]
    loose: frozenset[str]
    between: frozenset[str]
    through: frozenset[str]
    directions: frozenset[str]
    cues: dict[str, PlaceCue]
    on: frozenset[str]
    toward: frozenset[str]
    posted: frozenset[str]
    asides: Asides
    not_before: dict[str, frozenset[str]]
    means: frozenset[str]
    first: frozenset[str]
    away: frozenset[str]
    acts: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    organisation_forms: frozenset[str]
    """Those words, of one or of several."""
    wide: frozenset[str]
    says: frozenset[str]
    actors: frozenset[str]
    kin: frozenset[str]
    attackers: frozenset[str]
    """Soldiers, arms and attacks, which a country's name or adjective before them only owns …"""
    attackers_before: frozenset[str]
    """… and where the language puts them before the adjective."""
    not_alone: frozenset[str]
    common: frozenset[str]
    particles: frozenset[str]
    of_heads: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    nations: frozenset[str]
    acronyms: frozenset[str]
    """Those that are written in capitals only ("US", "CAR")."""
    long_nation_heads: frozenset[str]
    """First words of the nations of several words."""
    bare_nations: Mapping[str, str]
    """Names of nations in a genitive that lost its apostrophe, by their words in the text ("syrias")."""
    nation_heads: frozenset[str]
    """First words of the nations, with and without a genitive."""
    adjectives: frozenset[str]
    weekdays: frozenset[str]
    day_words: frozenset[str]
    """What day words of several words begin and go on with ("early", "the", "night")."""
    holidays: frozenset[str]
    """The first words of the names of days of more than one word ("new year")."""
    no_names: frozenset[str]
    """Peoples, months and weekdays: never part of a place's name."""
    names: NameForms
    rural: frozenset[str]
    seats: frozenset[str]
    """Nouns for a seat of government, which keep what describes them ("the Syrian capital")."""
    alone: frozenset[str]
    """Of the loose kind nouns, those that may stand for a place named before."""
    of_town: frozenset[str]
    """Kind nouns after which "of" names the town and not the site ("the market of Goma")."""
    country: frozenset[str]
    states_names: frozenset[tuple[str, ...]]
    """Beginnings of the names of organisations that hold a country's name ("Islamic State in Iraq")."""
    waters: frozenset[str]
    small: Words
    genitive: tuple[str, ...]
    bare_genitive: tuple[str, ...]
    """The ending of a genitive that lost its mark ("Syrias")."""
    plural: tuple[str, ...]


@cache
def place_words(language: str) -> PlaceWords:
    """The sets of `places.toml`, with the countries of `nations.toml` and the names of days and months of `days.toml`."""
    lists, ends = lexicon(language, "places"), endings(language)
    (singular, plural), others, nouns = _kinds(lists["kinds"]), lists["not_places"], lists["kinds"]
    nations = lexicon(language, "nations")["nations"].values()
    names = frozenset(_parted(name.lower(), _pattern(lists["names"]["cut"])) for nation in nations for name in nation["names"])
    return PlaceWords(
        kinds=singular | plural,
        plurals=frozenset(plural),
        loose=frozenset(lists["kinds"]["loose"]),
        between=frozenset(nouns["between"]),
        through=frozenset((*lists["through"]["words"], *lists["through"]["directions"])),
        directions=frozenset(lists["through"]["directions"]),
        cues=_cues(lists["cues"]),
        on=frozenset(lists["cues"]["on"]),
        toward=frozenset(lists["cues"]["toward"]),
        posted=frozenset(lists["cues"]["posted"]),
        asides=Asides(*(frozenset(lists["cues"][name]) for name in Asides._fields)),
        not_before={noun: frozenset(after) for noun, after in lists["kinds"]["not_before"].items()},
        means=frozenset(lists["cues"]["means"]),
        first=frozenset(lists["kinds"]["first"]),
        away=frozenset(lists["cues"]["away"]),
        acts=frozenset(lists["cues"]["of"]),
        titles=frozenset(others["titles"]),
        organisations=frozenset(others["organisations"]),
        organisation_forms=frozenset(f"{word}{end}" for word in others["organisations"] for end in ("", *ends["plural"])),
        wide=frozenset(others["wide"]),
        says=frozenset(others["says"]),
        actors=frozenset(others["actors"]),
        kin=frozenset(others["kin"]),
        attackers=frozenset(others["attackers"]),
        attackers_before=frozenset(others["attackers_before"]),
        not_alone=frozenset(others["not_alone"]),
        common=frozenset(lists["common"]["words"]),
        particles=frozenset(lists["names"]["particles"]),
        of_heads=frozenset(lists["names"]["of_heads"]),
        pairs=frozenset((left, right) for left, right in lists["names"]["and"]),
        nations=names,
        acronyms=frozenset(name.lower() for nation in nations for name in nation["names"] if name.isupper() and name.isalpha()),
        long_nation_heads=frozenset(n.split()[0] for n in names if " " in n),
        bare_nations={f"{n}{end}": n for n in names for end in ends["bare_genitive"] if f"{n}{end}" not in names},
        nation_heads=frozenset(f"{n.split()[0]}{end}" for n in names for end in ("", *ends["genitive"], *ends["bare_genitive"])),
        adjectives=frozenset(word.lower() for nation in nations for word in (*nation["adjectives"], *nation["people"])),
        weekdays=frozenset(name.lower() for name in lexicon(language, "days")["lists"]["weekdays"]),
        day_words=_day_words(language),
        holidays=_holidays(language),
        no_names=frozenset(others["peoples"]) | _dated(language),
        names=_name_forms(lists["names"]),
        rural=frozenset(nouns["rural"]),
        seats=frozenset(nouns["seats"]),
        alone=frozenset(nouns["alone"]),
        of_town=frozenset(nouns["of_town"]),
        country=frozenset(nouns["country"]),
        states_names=frozenset(tuple(w.split()) for w in others["beginnings"]),
        waters=frozenset(others["waters"]),
        small=small(language),
        genitive=ends["genitive"],
        bare_genitive=ends["bare_genitive"],
        plural=ends["plural"],
    )


def _kinds(lists: Table) -> tuple[dict[str, EntryKind], dict[str, EntryKind]]:
    """The kinds that nouns of place say, and those of their plurals."""
    forms = [(end, other) for end, other in lists["plurals"]]
    singular = {noun: kind for kind in _KINDS for noun in lists[kind]}
    return singular, {many: kind for noun, kind in singular.items() if (many := _plural(noun, forms)) not in singular}


def _cues(lists: Table) -> dict[str, PlaceCue]:
    """What the words that lead a name in make of it."""
    cues: dict[str, PlaceCue] = {word: cue for cue in ("near", "target", "in") for word in lists[cue]}
    return cues | dict.fromkeys(lists["on"], "target")


def _name_forms(written: Table) -> NameForms:
    return NameForms(
        cut=_pattern(written["cut"]) or _TOKEN,
        said=" ".join(written["said"]),
        listing=frozenset(tuple(w.split()) for w in written["listing"]),
        short=frozenset(written["short"]),
        article=_pattern(written["article"]),
        attached=_pattern(written["attached"]),
        suffixed=_pattern(written["suffixed"]),
    )


def _parted(name: str, cut: re.Pattern[str] | None) -> str:
    """A name with blanks between all its words, elided ones too, where the language cuts names in a way of its own."""
    return name if cut is None else " ".join(cut.findall(name))


def _dated(language: str) -> frozenset[str]:
    """The names of months and weekdays, short ones and several of one too."""
    days, ends = lexicon(language, "days"), ("", *endings(language)["plural"])
    names = (name.lower() for table in ("lists", "short") for kind in ("weekdays", "months") for name in days[table][kind])
    return frozenset(f"{name}{end}" for name in names for end in ends)


def _day_words(language: str) -> frozenset[str]:
    first_look = lexicon(language, "days")["first_look"]
    return frozenset(word for name in ("starters", "followers", "alone") for word in first_look[name])


def _holidays(language: str) -> frozenset[str]:
    genitive = endings(language)["genitive"]
    return frozenset(without(" ".join(name.lower().split()[:2]), genitive) for name in lexicon(language, "days")["holidays"])


def _plural(noun: str, forms: Sequence[tuple[str, str]]) -> str:
    """The plural of a noun by the first pair whose ending it has."""
    return next((noun.removesuffix(end) + other for end, other in forms if noun.endswith(end)), noun)


def _pattern(written: Any) -> re.Pattern[str] | None:  # noqa: ANN401 - a string, or the empty table where the language has none
    return re.compile(written) if written else None


def words_of(text: str, start: int, end: int, cut: re.Pattern[str]) -> list[Word]:
    """The words and marks from `start` to `end`, in order."""
    return list(made(Word, cut_up(cut, text, start, end)))
