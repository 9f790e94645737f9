"""Home: ways in by need and by the body, and every room with its question."""

from __future__ import annotations

from collections.abc import Iterable

from spotting.charts.pictograms import pictogram
from spotting.parts import body, links
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, text
from spotting.text.notebook import room_names

DOORS = (
    (links.HELP, "help", "home-help", "home-help-what"),
    (links.EXPLORE, "explore", "home-alone", "home-alone-what"),
)
"""Place, pictogram, name and what waits behind it."""

BESIDE = {
    "class": ("join", "home-join", "home-join-what"),
    "lesson": ("alone", "home-lesson", "home-lesson-what"),
}
"""Address beside the page, name and what waits there: with a class, or without one."""

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


def home(tables: Tables, lesson: str = "") -> str:
    """Return the ways in, the body, and the rooms with their questions, as links.

    `lesson` names what the server has beside the page: "class" or "lesson", else "".
    """
    doors = [
        _way(f"#{place}", icon, say(name), say(what))
        for place, icon, name, what in DOORS
    ]
    if lesson:
        address, name, what = BESIDE[lesson]
        doors.insert(1, _way(address, "lesson", say(name), say(what)))
    names = room_names()
    rooms = (
        _way(f"#{place}", icon, names[place], say(question))
        for place, icon, question in QUESTIONS
    )
    return element(
        "div",
        _list("les-doors", doors),
        _body(tables),
        text("p", say("home-rooms"), class_="les-lead"),
        _list("les-tiles", rooms),
        class_="les-ways",
    )


def _body(tables: Tables) -> str:
    """Return the drawing of the body, each part of which leads to its causes."""
    more = text("a", say("home-body"), href=f"#{links.BODY}")
    words = element("figcaption", more, " ", text("span", say("home-body-what")))
    return element("figure", words, body.drawing(tables), class_="les-way-in")


def _way(address: str, icon: str, name: str, what: str) -> str:
    words = text("strong", name) + " " + text("span", what)
    mark = element("span", pictogram(icon), class_="les-mark")
    return element("a", mark, element("span", words), href=address)


def _list(name: str, items: Iterable[str]) -> str:
    return element("ul", *(element("li", item) for item in items), class_=name)
