"""How to check a health claim, in five steps, each tried on a claim of the articles."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from spotting.parts.links import row_link, setting_link, source_link, source_links
from spotting.rooms.claims.card import DECK
from spotting.tables import Tables
from spotting.text.markup import element, escape, items, text


class Step(NamedTuple):
    """What to do, the question to ask, how to ask it, and the claims to try it on."""

    name: str
    question: str
    how: str
    claims: tuple[str, ...]


STEPS = (
    Step(
        "Say it in one plain line",
        "What does it claim, and about whom?",
        "Cut it down to one thing that can be true or false. If it mixes two things, "
        "or names no one, ask which is meant.",
        ("a7", "b3"),
    ),
    Step(
        "Look for the source",
        "Who says so, and how do they know?",
        "Look for a guideline or a study that you can open. A famous name or many "
        "shares are no source.",
        ("a20", "b5"),
    ),
    Step(
        "Look for the date",
        "When was it written, and has advice changed since?",
        "No date is a warning. Names and advice change. Look for the newest guidance.",
        ("a11", "a14"),
    ),
    Step(
        "Ask what is left out",
        "Who does this not hold for, and what else could one do?",
        "A true line can still mislead. Look for the risks, the other ways, and what "
        "happens if nothing is done.",
        ("a15", "b7"),
    ),
    Step(
        "Ask how sure it is",
        "Does it say what is not known?",
        "Words like “always”, “never” and “only” promise much. Good texts say how sure "
        "they are, and give numbers with how many out of how many.",
        ("b9", "a6"),
    ),
)
"""This lesson's own steps. They follow questions that the sources below ask."""

SOURCES = {
    "discern-table": "DISCERN asks a text for clear aims, sources, dates, balance, and "
    "what is not certain.",
    "pif-tick": "The PIF TICK has 10 criteria for health information one can trust.",
}


def steps(tables: Tables, claims: pd.DataFrame) -> str:
    """Return the five steps, with links to the claims and to what stands behind."""
    known = claims.set_index("id")
    return element(
        "section",
        text("h3", "How to check a health claim, in five steps"),
        text(
            "p", "Try each step on the claims below it. Then try it on your own feed."
        ),
        element(
            "ol", *(_step(step, known) for step in STEPS), class_="les-claims-steps"
        ),
        _behind(tables),
        class_="les-claims-how",
    )


def _step(step: Step, known: pd.DataFrame) -> str:
    tries = [_try(id_, known.loc[id_]) for id_ in step.claims if id_ in known.index]
    return element(
        "li",
        text("h4", step.name),
        text("p", step.question, class_="les-claims-ask"),
        text("p", step.how),
        text("h5", "Try it on") + items(tries, class_="les-claims-tries")
        if tries
        else "",
    )


def _try(id_: str, claim: pd.Series) -> str:
    name = claim["name"]
    guess = setting_link(f"Guess {name}", DECK, claim=id_)
    check = row_link("claim", id_, f"See the check of {name}")
    return f"{escape(claim['claim'])} <span>{guess} {check}</span>"


def _behind(tables: Tables) -> str:
    lines = source_links(tables, SOURCES, _with_use)
    own = "The five steps are this lesson's own. Behind them stand:"
    return text("p", own) + items(lines, class_="les-sources") if lines else ""


def _with_use(source: tuple) -> str:
    return f"{escape(SOURCES[source.id])} {source_link(source)}"
