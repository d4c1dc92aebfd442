"""Keys under which a gazetteer keeps place names, from the strictest (`plain`) to the loosest (`skeletons`)."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_DROPPED = dict.fromkeys(map(ord, "'’‘`´ʿʾʼ′ʻ"))
_SPLIT = re.compile(r"[\W_]+")
_LATIN = re.compile("[ª-ɏḀ-ỿ]")
_ARTICLES = frozenset(
    (
        "al",
        "el",
        "il",
        "ul",
        "ash",
        "ad",
        "ar",
        "as",
        "at",
        "az",
        "an",
        "adh",
        "ath",
        "esh",
        "ech",
        "ed",
        "er",
        "es",
        "et",
        "ez",
        "en",
    )
)
_SAME_WORD = {
    "tell": "tall", "tel": "tall", "tal": "tall", "tul": "tall",
    "kafar": "kafr", "kfar": "kafr", "kufr": "kafr", "kefr": "kafr", "kafer": "kafr",
    "jebel": "jabal", "djebel": "jabal", "gebel": "jabal", "jabel": "jabal",
    "der": "deir", "dair": "deir", "dayr": "deir",
    "om": "umm", "oum": "umm", "um": "umm", "abou": "abu", "bou": "abu",
    "ibn": "bin", "ben": "bin", "saint": "st", "sainte": "st", "fort": "ft", "mount": "mt",
    "medinat": "madinat", "khirbat": "khirbet", "kherbet": "khirbet", "qalat": "qalaat", "kalaat": "qalaat",
    "shaykh": "sheikh", "sheik": "sheikh", "shaikh": "sheikh", "cheikh": "sheikh",
}  # fmt: skip
_ATTACHED = re.compile(r"^[aeu](?=([tdrzsn])\1|shsh)(?:sh|.)")  # "Ezzor" is "ez-Zor", "Annabk" is "an-Nabk"
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?:a|e)h?$", "a"),  # Raqqah, Hasakeh … ; a name of one such vowel stays as it is
        (r"s?ch|sh", "c"),
        (r"dzh|dj|zh", "j"),
        (r"kh|q|c(?!$)", lambda m: "c" if m[0] == "c" else "k"),
        (r"gh", "g"), (r"ph", "f"), (r"th", "t"), (r"dh", "d"), (r"ts", "s"),
        (r"aw|au|ao|ow|oo|ou|uw|w|o", "u"),
        (r"ay|ai|ei|ey|ee|ie|iy|y|e", "i"),
        (r"h(?![aiu])", ""),
        (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_VOWELS = re.compile("[aiuh]")
_ALIKE = str.maketrans("gpvz", "jbfs")


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """The name in small letters without accents, apostrophes and punctuation: "Ḩalab" is "halab". Other scripts stay."""
    text = name.translate(_DROPPED)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = _LATIN.sub(lambda m: anyascii(m[0]), text).translate(_DROPPED)
    return _SPLIT.sub(" ", text.casefold()).strip()


def fold(key: str) -> str:
    """The sound of a Latin `plain` key, so that usual spellings meet: "dayr al zawr" and "deir ezzor" are the same."""
    words = key.split(" ")
    kept = [w for w in words if w not in _ARTICLES] or words
    return "".join(map(_sound, kept))


@lru_cache(maxsize=200_000)
def _sound(word: str) -> str:
    word = _SAME_WORD.get(word, word)
    if len(word) > 4:
        word = _ATTACHED.sub("", word)
    word = _latin_c(word)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def _latin_c(word: str) -> str:
    return re.sub(r"c(?!h)", "k", word)


def alike(letter: str) -> str:
    """The letter that stands for all that transliterations write in its place: "p" is "b"."""
    return letter.translate(_ALIKE)


def skeletons(key: str) -> tuple[str, ...]:
    """The consonants of a folded key: weak evidence, to be used within one country only. Empty where there are too few.

    A second one without its `l` stands for an article written as one word with the name ("Almayadin").
    """
    bones = _VOWELS.sub("", key[1:]).translate(_ALIKE)
    first = key[:1].translate(_ALIKE)
    found = []
    if len(first + bones) >= 3:
        found.append(first + bones)
    if key.startswith("al") and len(bones) >= 4:
        found.append(bones[1:])
    return tuple(found)
