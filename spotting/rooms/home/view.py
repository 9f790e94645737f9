"""Home: ways in by need, and every room with its question."""

from __future__ import annotations

from collections.abc import Iterable

from spotting.charts.pictograms import pictogram
from spotting.parts import links
from spotting.text import say
from spotting.text.markup import element, text
from spotting.text.notebook import room_names

DOORS = (
    (links.HELP, "help", "home-help", "home-help-what"),
    (links.EXPLORE, "explore", "home-alone", "home-alone-what"),
    (links.BODY, "body", "home-body", "home-body-what"),
)
"""Place, pictogram, name and what waits behind it."""

QUESTIONS = (
    (links.HELP, "help", "home-question-help"),
    (links.EXPLORE, "explore", "home-question-explore"),
    (links.COMPARE, "compare", "home-question-compare"),
    (links.NUMBERS, "numbers", "home-question-numbers"),
    (links.FLUIDS, "fluids", "home-question-fluids"),
    (links.CLAIMS, "claims", "home-question-claims"),
    (links.WORDS, "words", "home-question-words"),
)
"""Place, pictogram and question of each room, in the order of the page."""


def home() -> str:
    """Return the ways in, and the rooms with their questions, as markup of links."""
    doors = (
        _way(place, icon, say(name), say(what)) for place, icon, name, what in DOORS
    )
    names = room_names()
    rooms = (
        _way(place, icon, names[place], say(question))
        for place, icon, question in QUESTIONS
    )
    return element(
        "div",
        _list("les-doors", doors),
        text("p", say("home-rooms"), class_="les-lead"),
        _list("les-tiles", rooms),
        class_="les-ways",
    )


def _way(place: str, icon: str, name: str, what: str) -> str:
    words = text("strong", name) + " " + text("span", what)
    mark = element("span", pictogram(icon), class_="les-mark")
    return element("a", mark, element("span", words), href=f"#{place}")


def _list(name: str, items: Iterable[str]) -> str:
    return element("ul", *(element("li", item) for item in items), class_=name)
