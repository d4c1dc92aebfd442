"""The closed word lists of the codebook: what a field may say, spelt once."""

from collections.abc import Mapping
from typing import Literal, get_args

Scope = Literal["incident", "cumulative"]
Effect = Literal["killed", "injured", "missing", "detained", "displaced", "casualties"]
Polarity = Literal["asserted", "denied"]
Absence = Literal["zero", "none_reported", "denied", "corrected"]
CountKind = Literal["exact", "at_least", "more_than", "at_most", "about", "vague"]
Unit = Literal["people", "families", "bodies"]
Status = Literal["civilian", "combatant", "mixed", "unknown"]
StatusBasis = Literal["said", "group", "context"]
GroupsAre = Literal["all", "some", "most"]
Group = Literal[
    "children", "women", "men", "elderly", "medical", "rescuers", "journalists", "aid_workers",
    "refugees", "displaced", "families", "detainees", "police", "protesters", "officials", "hors_de_combat",
]  # fmt: skip
Means = Literal[
    "airstrike", "drone", "shelling", "missile", "bombing", "suicide_bombing", "chemical", "incendiary",
    "cluster", "small_arms", "execution", "mine", "siege", "torture", "abduction", "clashes", "other",
]  # fmt: skip
SiteType = Literal[
    "residential", "school", "hospital", "market", "religious", "camp", "military", "infrastructure",
    "vehicle", "event", "other",
]  # fmt: skip
PartyClass = Literal["state", "coalition", "non_state", "unknown"]
Stance = Literal["alleged", "claimed", "denied", "stated"]
PositionStance = Literal["alleges", "claims", "denies", "states"]
PositionAbout = Literal["attack", "harm", "status", "means"]
SourceKind = Literal[
    "witness", "local", "medical", "rescue", "monitor", "government", "military", "armed_group", "un",
    "state_media", "media", "other",
]  # fmt: skip
Extent = Literal["event", "series", "aggregate"]
DayPart = Literal["dawn", "morning", "afternoon", "evening", "night"]
Precision = Literal["site", "settlement", "admin2", "admin1", "country"]
ReadStatus = Literal["read", "no reader", "no text", "broken"]
ReviewState = Literal["unreviewed", "accepted", "corrected", "rejected", "added", "approved", "undecided"]

EFFECTS: tuple[Effect, ...] = get_args(Effect)
GROUPS: tuple[Group, ...] = get_args(Group)
MEANS: tuple[Means, ...] = get_args(Means)
SITE_TYPES: tuple[SiteType, ...] = get_args(SiteType)
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
STATUSES: tuple[Status, ...] = get_args(Status)
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
PIN_METHODS: Mapping[str, str] = {
    "report": "from the words of the reports",
    "media": "geolocated from pictures or video",
    "belligerent": "coordinates that a party to the conflict gave",
    "inference": "inferred",
    "coded": "as coded in the sheet",
}
"""How a person came by a place, and the words for it."""
