"""The names of the rules of reading: what a claim, an incident and an explanation say read them (docs/reading.md)."""

from typing import Literal, get_args

HarmRule = Literal[
    "toll", "active", "of", "taking", "opening", "bodies", "passive", "died", "adjacent", "after people", "along with",
    "counted noun", "part", "among the dead", "described part", "ellipsis", "kind of the toll", "kind of them",
]  # fmt: skip
"""How a word of harm takes its people."""
StatementRule = Literal[HarmRule, "nobody", "bare"]
"""By what a sentence makes a claim: harm to people, that there was nobody, or harm without people or number."""
CountRule = Literal[
    "number", "lower bound", "upper bound", "rounded number", "vague number", "single person", "bare plural", "worked out",
    "no figure", "none counted", "convention",
]  # fmt: skip
KindRule = Literal["kind said", "kind of a group", "kind from context", "kind unsaid"]
ScopeRule = Literal[
    "no sum", "one attack", "people displaced", "large figure", "firm sum", "areas summed", "war summed", "time summed",
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
TieRule = Literal[
    "no incident", "part in its sentence", "part of the toll before", "revises", "none said", "denied", "taken back",
    "denied by a side", "period of a total", "area of a total", "told twice",
]  # fmt: skip
SayingRule = Literal[
    "verb of saying", "verb of tolling", "according to", "citing", "quoted by", "saying goes on", "hearsay", "carried on",
    "own voice",
]  # fmt: skip
"""By what form of words somebody is said to have said something."""
DayRule = Literal[
    "calendar day", "weekday", "days counted", "period", "stretch of days", "reporting day", "inherited day", "no day words",
    "day resolved", "time of day",
]  # fmt: skip
PlaceRule = Literal[
    "place in", "place near", "place of", "place hit", "dateline", "bare place", "place named before", "no place named",
    "place resolved",
]  # fmt: skip
SiteRule = Literal["hit after attack", "quarter hit", "site beside harm"]
MeansRule = Literal["sure word of means", "finer means", "unsure word of means"]
PartyRule = Literal[
    "party attacked", "party fought", "party claims", "party blamed", "party denies", "attacker elsewhere", "forces at home",
]  # fmt: skip
PositionRule = Literal["report states", "report alleges", "source alleges", "own claim", "own denial", "status of those hit"]
MakingRule = Literal["sentence", "quoted sentence", "one incident", "coded row", "added by a person"]
"""What makes a whole incident or claim out of words, of a row of a sheet, or of what a person added."""
Rule = Literal[
    MakingRule, StatementRule, CountRule, KindRule, ScopeRule, HomeRule, TieRule, SayingRule, DayRule, PlaceRule, SiteRule,
    MeansRule, PartyRule, PositionRule,
]  # fmt: skip
RULES: tuple[Rule, ...] = get_args(Rule)
