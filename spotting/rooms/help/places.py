"""Where to get help, where guidance differs, and what happens at a visit, as HTML."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from markupsafe import Markup

from spotting.matching import countries
from spotting.matching.sentences import listing, upper_first
from spotting.parts.country import only_in, only_with, only_without
from spotting.parts.help_blocks import CONTACTS, named_place, source_lines
from spotting.parts.review import mark, marks, sign
from spotting.parts.signposting import by_country, phone_link, service
from spotting.rooms.help.model import kinds_not_listed
from spotting.tables import Tables
from spotting.text import say, say_markup, say_word
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

VISIT = "the-visit"
"""The id of what happens at a visit."""

Line = Callable[[Tables, object], str]


# Who to contact


def contacts(tables: Tables) -> str:
    """Return the services, each under its country; where none is listed it says so."""
    return element(
        "section",
        text("h3", say("help-contacts")),
        *(_of_country(tables, name, rows) for name, rows in by_country(tables)),
        *_missing(tables),
        id=CONTACTS,
        class_="les-card les-help-contacts",
    )


def _of_country(tables: Tables, country: str, rows: list) -> str:
    place = countries.in_words(tables, country)
    to_call = [row for row in rows if row.phone]
    numbers = (f"{phone_link(row.phone)} {escape(row.name)}" for row in to_call)
    return element(
        "div",
        text("h4", say("help-contacts-in", place=place)),
        items(numbers, class_="les-help-phones") if to_call else "",
        element(
            "details",
            text("summary", say("help-contacts-all", place=place)),
            items(map(service, rows)),
        ),
        **only_in(tables, country),
    )


def _missing(tables: Tables) -> list[str]:
    """Return what is not listed, a line for each country that can be chosen."""
    rows = tables.checked("local_help")
    if rows.empty:
        return [text("p", say("help-contacts-none"))]
    lines = [
        text("p", said, **only_in(tables, name))
        for name in countries.known(tables)
        if (said := _not_listed(tables, name))
    ]
    summary = text("summary", say("help-contacts-missing"))
    return [element("details", summary, *lines)] if lines else []


def _not_listed(tables: Tables, name: str) -> str:
    """Say which kinds of help have no row in a country, and how to find them."""
    missing = kinds_not_listed(tables, name)
    if not missing:
        return ""
    return say(
        "help-not-listed",
        place=countries.in_words(tables, name),
        kinds=listing(map(say_word, missing)),
        how=countries.find_help(tables, name) or say("help-own-list"),
    )


# Where guidance differs


def thresholds(tables: Tables) -> str:
    """Return each topic by country; countries are never merged."""
    rows = tables.checked("thresholds")
    if rows.empty:
        return ""
    places = _places(rows)
    topics = rows.groupby("topic", sort=False)
    return element(
        "section",
        text("h3", say("help-limits")),
        text("p", say("help-limits-hint"), class_="les-hint"),
        *(_topic(tables, topic, part, places) for topic, part in topics),
        _nothing_read(tables, places),
        class_="les-card les-help-thresholds",
    )


def _places(rows: pd.DataFrame) -> list[str]:
    """Return the countries that the table names, in its order, other places last."""
    found = list(dict.fromkeys(rows["country"]))
    return sorted(found, key=lambda country: country == countries.ELSEWHERE)


def _topic(tables: Tables, topic: str, rows: pd.DataFrame, places: list[str]) -> str:
    shown = [_place(tables, place, rows[rows["country"] == place]) for place in places]
    return element(
        "details",
        text("summary", topic),
        element("dl", *shown, class_="les-help-limits"),
    )


def _place(tables: Tables, place: str, rows: pd.DataFrame) -> str:
    """Return what was read of one country; another place without rows is left out."""
    if rows.empty and place == countries.ELSEWHERE:
        return ""
    said = [_guidance(tables, row) for row in rows.itertuples()]
    nothing = text("dd", say("help-limits-nothing"), class_="les-hint")
    there = place != countries.ELSEWHERE
    elsewhere = say("help-limits-elsewhere")
    name = upper_first(countries.in_words(tables, place)) if there else elsewhere
    return element(
        "div",
        text("dt", name),
        *(said or [nothing]),
        **only_in(tables, place),
    )


def _guidance(tables: Tables, row) -> str:
    note = text("p", sentence(row.note)) if row.note else ""
    return element(
        "dd",
        terms(tables).explain(sentence(row.guidance)),
        f" {mark(row.review)}" if row.review else "",
        element(
            "details",
            text("summary", say("help-limits-source")),
            note,
            source_lines(tables, row.sources),
            class_="les-help-more",
        ),
    )


def _nothing_read(tables: Tables, places: list[str]) -> str:
    """Say for which countries that can be chosen nothing was read."""
    attribute = only_without(tables, places)
    numbers = attribute["data_country"].split()
    names = [countries.known(tables)[int(number) - 1] for number in numbers]
    if not names:
        return ""
    where = listing(countries.in_words(tables, name) for name in names)
    return text("p", say("help-limits-unread", places=where), **attribute)


# The visit


def visit(tables: Tables) -> str:
    """Return what happens at a visit, and what a person may ask for or refuse."""
    return element(
        "div",
        _part(tables, "the visit", say("help-visit"), "ol"),
        _part(tables, "your say", say("help-your-say"), "ul"),
        _part(tables, "young people", say("help-young-people"), "ul"),
        id=VISIT,
        class_="les-help-pair",
    )


def take_along(tables: Tables) -> str:
    """Return what to take along: a list of empty boxes, to tick or to print."""
    return _part(tables, "what to take along", say("help-take-along"), "ul", _box)


def prevention(tables: Tables) -> str:
    """Return what can be prevented, in brief."""
    return _part(tables, "prevention", say("help-prevention"), "ul")


def _line(tables: Tables, row) -> str:
    words = f"{terms(tables).explain(row.text)}{named_place(row.country)}"
    return f"{words} {sign(row.review)}".strip()


def _box(tables: Tables, row) -> str:
    box = element("input", type="checkbox", autocomplete="off")
    return element("label", box, text("span", row.text), class_="les-help-box")


def _part(
    tables: Tables, part: str, heading: str, kind: str, line: Line = _line
) -> str:
    rows = tables.checked("advice")
    rows = rows[rows["part"] == part].sort_values("position", kind="stable")
    if rows.empty:
        return ""
    shown = (
        element("li", line(tables, row), **only_in(tables, row.country))
        for row in rows.itertuples()
    )
    return element(
        "section",
        text("h3", heading),
        element(
            kind, *shown, class_="les-help-boxes" if line is _box else "les-help-lines"
        ),
        marks(rows["review"]),
        _background(tables, rows),
        class_="les-card les-help-card",
        **only_with(tables, list(rows["country"])),
    )


def _background(tables: Tables, rows) -> str:
    """Return on demand the remarks, each said once, and all sources."""
    notes = rows[rows["note"] != ""].drop_duplicates(["note", "country"])
    more = say("help-background-more")
    summary = more if len(notes) else say("help-background")
    cited = dict.fromkeys(" ".join(rows["sources"]).split())
    return element(
        "details",
        text("summary", summary),
        items(_note(row) for row in notes.itertuples()) if len(notes) else "",
        source_lines(tables, " ".join(cited)),
        class_="les-help-more",
    )


def _note(row) -> str:
    note = escape(sentence(row.note))
    if row.country == countries.EVERYWHERE:
        return note
    where = Markup(text("b", say_word(row.country)))
    return say_markup("help-note-in", country=where, note=Markup(note))
