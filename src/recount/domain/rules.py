"""The names of the rules of reading: what a claim, an incident and an explanation say read them (docs/reading.md)."""

from typing import Literal, get_args

HarmRule = Literal[
    "toll", "active", "of", "taking", "opening", "bodies", "passive", "died", "adjacent", "after people", "along with",
    "counted noun", "part", "among the dead", "described part", "ellipsis", "kind of the toll", "kind of them",
]  # fmt: skip
"""How a word of harm takes its people."""
StatementRule = Literal[HarmRule, "nobody", "bare"]
"""By what a sentence makes a claim: harm to people, that there was nobody, or harm without people or number."""
ScopeRule = Literal[
    "people displaced", "large figure", "firm sum", "one attack", "areas summed", "war summed", "time summed", "no sum",
    "told apart", "places included", "figures add up", "figure told before", "scope of its whole", "part of a total",
    "more of a total",
]  # fmt: skip
"""What makes a figure a total over several incidents, or the toll of one."""
HomeRule = Literal[
    "first told", "toll told before", "turns elsewhere", "told of before", "people told before", "the attack again",
    "more people harmed", "toll again", "no other place", "other day", "other means", "same attack closer", "same scene",
    "same place", "place of the attack", "another place",
]  # fmt: skip
"""Why a sentence goes on with an incident, or begins one."""
MeansRule = Literal["sure word of means", "finer means", "unsure word of means"]
SiteRule = Literal["hit after attack", "quarter hit", "site beside harm"]
SayingRule = Literal[
    "verb of saying", "verb of tolling", "according to", "citing", "quoted by", "saying goes on", "hearsay", "carried on",
    "own voice",
]  # fmt: skip
"""By what form of words somebody is said to have said something."""
DayRule = Literal[
    "calendar day", "weekday", "days counted", "period", "stretch of days", "reporting day", "inherited day", "no day words",
]  # fmt: skip
PlaceRule = Literal[
    "place in", "place near", "place of", "place hit", "dateline", "bare place", "place named before", "no place named",
]  # fmt: skip
PartyRule = Literal["party attacked", "party fought", "party claims", "party blamed", "party denies", "attacker elsewhere"]
PositionRule = Literal["report states", "report alleges", "source alleges", "own claim", "own denial", "status of those hit"]
CountRule = Literal[
    "number", "lower bound", "upper bound", "rounded number", "vague number", "single person", "bare plural", "added up",
    "no figure", "none counted",
]  # fmt: skip
KindRule = Literal["kind said", "kind of a group", "kind from context", "kind unsaid"]
TieRule = Literal["part in its sentence", "part of the toll before", "revises", "denied", "denied by a side", "none said"]
LinkRule = Literal[
    "sentence",
    "one incident",
    "told twice",
    "no incident",
    "quoted sentence",
    "convention",
    "day resolved",
    "place resolved",
    "area of a total",
    "time of day",
]
Added = Literal["coded row", "added by a person"]
"""What no reader of prose read: a row of a sheet, and what a person added."""
Rule = Literal[
    StatementRule, ScopeRule, HomeRule, MeansRule, SiteRule, SayingRule, DayRule, PlaceRule, PartyRule, PositionRule, CountRule,
    KindRule, TieRule, LinkRule, Added,
]  # fmt: skip
RULES: tuple[Rule, ...] = get_args(Rule)
