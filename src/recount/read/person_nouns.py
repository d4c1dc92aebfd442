"""From a number to its noun: which word names the people, and what it and the words around it say of them."""

from recount.domain.vocabulary import Group, Status, StatusBasis, Unit
from recount.read.group import People
from recount.read.person_words import PersonWords
from recount.read.small import is_at

_REACH = 7
"""How many words may stand between a number and its noun."""


def head_noun(i: int, lows: list[str], words: PersonWords) -> int | None:
    """The first person noun after `i` that no breaking word parts from it, at the end of its run of nouns."""
    j, inner = i, False
    while j < min(i + _REACH, len(lows)):
        low = lows[j]
        if low in "[(":  # "22 Red Crescent [SARC] volunteers"
            inner = True
        elif low in ")]":
            inner = False
        elif not inner and _pair_at(j, lows, words):
            return last_noun(j + 1, lows, words)
        elif low in words.nouns and not inner:
            head = last_noun(j, lows, words)
            if not is_compound(head, lows, words) and not _only_describes(head, lows, words):
                return head
            if f"{lows[head]} {lows[head + 1]}" in words.pairs:
                return head + 1
            if not words.nouns.get(lows[head], words.untold).adjectival:
                return None
            j = head + (lows[head + 1] in words.small["and"])
        elif not inner and breaks(low, words) and not _goes_on(j, i, lows, words):
            return None
        j += 1
    return None


def _pair_at(j: int, lows: list[str], words: PersonWords) -> bool:
    """Whether two words that only together name people begin at `j`: "12 security forces"."""
    return lows[j] not in words.nouns and j + 1 < len(lows) and f"{lows[j]} {lows[j + 1]}" in words.pairs


def _only_describes(head: int, lows: list[str], words: PersonWords) -> bool:
    """Whether a people's name describes a noun still to come, joined to another's: "hundreds of Iraqi and Syrian tribesmen"."""
    noun = words.nouns.get(lows[head], words.untold)
    return noun.adjectival and not noun.plural and is_at(lows, head + 1, words.small["and"])


def _goes_on(j: int, i: int, lows: list[str], words: PersonWords) -> bool:
    """Whether a word that mostly ends a noun's group stands within it: "30 regime and allied fighters", "20 wounded people"."""
    if lows[j] in words.small["and"]:
        return j > i and lows[j - 1] in words.modifiers
    return lows[j] in words.states and j + 1 < len(lows) and lows[j + 1] in words.nouns


def is_compound(head: int, lows: list[str], words: PersonWords) -> bool:
    """Whether a person noun only describes the noun after it ("refugee camp", "a Japanese trawler", "police vehicles")."""
    if head + 1 >= len(lows):
        return False
    following, noun = lows[head + 1], words.nouns.get(lows[head], words.untold)
    if following in words.compounds:
        return True
    if not noun.adjectival or following in words.breakers or following in words.nouns or not following[0].isalpha():
        return False
    return not noun.plural or following.endswith(words.endings["plural"])


def breaks(low: str, words: PersonWords) -> bool:
    """Whether a word ends the search for a noun."""
    return low in words.breakers or low in words.things or not low[0].isalpha()


def last_noun(j: int, lows: list[str], words: PersonWords) -> int:
    """The end of the run of person nouns that begins at token `j`: the noun that the others describe."""
    while j + 1 < len(lows) and (lows[j + 1] in words.nouns and lows[j + 1] not in words.breakers):
        noun = words.nouns.get(lows[j], words.untold)
        describes = noun.adjectival or f"{lows[j]} {lows[j + 1]}" in words.pairs
        if noun.plural and not describes and (j == 0 or f"{lows[j - 1]} {lows[j]}" not in words.pairs):
            break  # "three women men": a list that lost its commas
        j += 1
    return j


def described(base: People, start: int, head: int, lows: list[str], words: PersonWords) -> People:
    """`base` with the status and groups of its noun, of the words before it and of the nouns joined to it."""
    status, groups, basis = kind_of(start, head, lows, words)
    end = past_adjectives(head + 1, lows, words)
    if status == "unknown":
        status = next((words.modifiers[low] for low in lows[head + 1 : end] if low in words.modifiers), status)
    unit: Unit = "bodies" if lows[head] in words.bodies else "people"
    low, high, kind = base.low, base.high, base.kind
    if lows[head] in words.several_families:
        unit = "families"
    if lows[head] in words.carriers and end < len(lows) and lows[end] in words.small["of"]:
        status, groups, basis, end = carried(status, groups, end, lows, words)
    elif (other := joined_noun(end, lows, words)) is not None:
        also, more, _ = kind_of(end + 1, other, lows, words)
        status = status if status == also else "mixed" if "combatant" in (status, also) else "unknown"
        if lows[head] in words.beside_civilians and also == "civilian":
            status = "civilian"
        groups = tuple(dict.fromkeys((*groups, *more)))
        end = other + 1
    elif (listed := _listed(head, end, lows, words)) is not None:
        status, (end, groups) = "civilian", listed
    return base._replace(end=end, status=status, basis=basis, groups=groups, unit=unit, low=low, high=high, kind=kind)


def _listed(head: int, end: int, lows: list[str], words: PersonWords) -> tuple[int, tuple[Group, ...]] | None:
    """Where a list of men, women and children ends that one number counts, and their groups; None where there is none."""
    found = [lows[head]]
    while end + 1 < len(lows) and lows[end] == "," and lows[end + 1] in words.of_families:
        found.append(lows[end + 1])
        end += 2
    end += end < len(lows) and lows[end] == ","
    if len(found) < 2 or found[0] not in words.of_families or not is_at(lows, end, words.small["and"]):
        return None
    if not is_at(lows, end + 1, words.of_families):
        return None
    found.append(lows[end + 1])
    return end + 2, tuple(dict.fromkeys(g for low in found for g in words.nouns[low].groups))


def past_adjectives(end: int, lows: list[str], words: PersonWords) -> int:
    """The end of the adjectives that stand behind a noun, in a language where they do ("des hommes armés")."""
    while end < len(lows) and lows[end] in words.following:
        end += 1
    return end


def joined_noun(end: int, lows: list[str], words: PersonWords) -> int | None:
    """The plural that "and" joins to a noun without a number of its own: "troops and state employees"."""
    if end >= len(lows) or lows[end] not in words.small["and"]:
        return None
    for j in range(end + 1, min(end + 4, len(lows))):
        noun = words.nouns.get(lows[j])
        if noun is not None and lows[j] not in words.others:
            return j if noun.plural else None
        if j == end + 1 and lows[j] in words.plural_articles:
            continue
        if lows[j] in words.breakers or lows[j] in words.things or not lows[j][0].isalpha() or lows[j] in words.carriers:
            return None
        if lows[j].endswith(words.endings["participle"]) or lows[j] in words.numbers or lows[j] in words.others:
            return None
    return None


def kind_of(start: int, head: int, lows: list[str], words: PersonWords) -> tuple[Status, tuple[Group, ...], StatusBasis]:
    """Status and groups of the noun at token `head`, with what the words from `start` on add, and how that is known."""
    noun = words.nouns.get(lows[head], words.untold)
    if _is_young(head, lows, words):
        return "civilian", ("children",), "group"
    status, groups, basis = noun.status, list(noun.groups), noun.basis
    if head > 0 and (pair := words.pairs.get(f"{lows[head - 1]} {lows[head]}")) is not None:
        status, basis = pair[0], "said"
        groups += pair[1]
    else:
        for j, word in enumerate(lows[start:head], start=start):
            if _is_young(j, lows, words) and status != "combatant":  # "a 9-year-old shepherd"
                status, basis = "civilian", "group"
                groups.append("children")
            named = words.modifiers.get(word)
            if noun.status == "combatant" and word in words.harmless:
                continue  # "unarmed conscripts"
            if named == "civilian" or (named is not None and (status == "unknown" or noun.basis != "group")):
                status, basis = named, "said"
            telling = words.nouns.get(word, words.untold)
            if status == "unknown" and telling.basis == "group":  # "two refugee men"
                status, basis = telling.status, "group"
            if status == "combatant" and "police" in telling.groups:
                status = "unknown"  # "a police commander"
            groups += [g for g in telling.groups if g != "men"]
    return status, tuple(dict.fromkeys(groups)), basis


def _is_young(head: int, lows: list[str], words: PersonWords) -> bool:
    """Whether somebody called by an age in figures is a child: "a 16-year-old"."""
    if lows[head] not in words.of_an_age or head < 2 or not lows[head - 2].isdecimal():
        return False
    return not lows[head].startswith(words.years) or int(lows[head - 2]) < words.adult


def carried(
    status: Status, groups: tuple[Group, ...], of: int, lows: list[str], words: PersonWords
) -> tuple[Status, tuple[Group, ...], StatusBasis, int]:
    """The kind of people behind a carrier: "members of the security forces", "a family of seven"."""
    for j in range(of + 1, min(of + 8, len(lows))):
        word = lows[j]
        armed = next((k for k in (4, 3, 2) if " ".join(lows[j : j + k]) in words.armed), 0)
        if armed:
            return "combatant", groups, "context", j + armed
        if word in words.forces or words.modifiers.get(word) == "combatant":
            return ("unknown" if word in words.police else "combatant"), groups, "context", j + 1
        if word in words.nouns:
            noun = words.nouns[word]
            return noun.status, tuple(dict.fromkeys((*groups, *noun.groups))), noun.basis, j + 1
        if word in words.breakers and word not in words.small["a"] | words.small["the"]:
            break
    return status, groups, "said", of
