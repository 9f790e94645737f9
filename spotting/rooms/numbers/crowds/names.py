"""Who was counted: what crowds, outcomes and units are called."""

from __future__ import annotations

from spotting.text import say

UNITS = {"cervical cancer": "per 100,000 people", "bleeding after sex": "percent"}
"""The one unit of each outcome's chart."""

UNIT_WORDS = {
    "percent": (say("numbers-unit-percent"), say("numbers-unit-percent")),
    "per 100,000 people": (
        say("numbers-unit-per-people"),
        say("numbers-unit-per-people-short"),
    ),
}
"""What a unit is called beside a chart, and in a sentence."""

TITLES = {
    "cervical cancer": say("numbers-crowds-cancer"),
    "bleeding after sex": say("numbers-crowds-bleeding"),
}
"""What each outcome's chart is about."""

CROWDS = {
    "everyone asked": (say("numbers-crowd-asked"), say("numbers-crowd-asked-who")),
    "modelled community": (
        say("numbers-crowd-modelled"),
        say("numbers-crowd-modelled-who"),
    ),
    "told a doctor": (say("numbers-crowd-told"), say("numbers-crowd-told-who")),
    "screened": (say("numbers-crowd-screened"), say("numbers-crowd-screened-who")),
    "sent to a clinic": (say("numbers-crowd-sent"), ""),
    "recorded code": (say("numbers-crowd-code"), say("numbers-crowd-code-who")),
    "not stated": (say("numbers-crowd-unknown"), say("numbers-crowd-unknown-who")),
}
"""Each crowd's heading, and who that is; for clinics the years say it."""

UNLIKE = {
    "cervical cancer": say("numbers-crowds-cancer-unlike"),
    "bleeding after sex": say("numbers-crowds-bleeding-unlike"),
}
"""Why the figures of an outcome differ."""


def unit_words(outcome: str) -> str:
    """Return the unit of an outcome as a sentence says it."""
    return UNIT_WORDS[UNITS[outcome]][1]
