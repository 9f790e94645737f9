"""Where to get help, and where guidance of countries differs, as HTML."""

from __future__ import annotations

import pandas as pd

from spotting.matching import countries
from spotting.matching.sentences import listing, upper_first
from spotting.parts.country import only_in, only_without
from spotting.parts.help_blocks import CONTACTS, source_lines
from spotting.parts.review import mark
from spotting.parts.signposting import by_country, phone_link, service
from spotting.tables import Tables
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

TO_CALL = (
    "emergency",
    "urgent advice",
    "after unwanted sex",
    "for children and young people",
)
"""Kinds of services that each country should have."""

OWN_LIST = "A teacher can add local services to the table local_help.csv."


def contacts(tables: Tables) -> str:
    """Return the services, each under its country; where none is listed it says so."""
    return element(
        "section",
        text("h3", "Who to contact"),
        *(_of_country(tables, name, rows) for name, rows in by_country(tables)),
        *_missing(tables),
        id=CONTACTS,
        class_="les-card les-help-contacts",
    )


def _of_country(tables: Tables, country: str, rows: list) -> str:
    to_call = [row for row in rows if row.phone]
    numbers = (f"{phone_link(row.phone)} {escape(row.name)}" for row in to_call)
    return element(
        "div",
        text("h4", f"In {countries.in_words(tables, country)}"),
        items(numbers, class_="les-help-phones") if to_call else "",
        element(
            "details",
            text(
                "summary",
                f"All services listed for {countries.in_words(tables, country)}",
            ),
            items(map(service, rows)),
        ),
        **only_in(tables, country),
    )


def _missing(tables: Tables) -> list[str]:
    """Return what is not listed, a line for each country that can be chosen."""
    rows = tables.checked("local_help")
    if rows.empty:
        return [text("p", f"No service is listed here. {OWN_LIST}")]
    lines = [
        text("p", said, **only_in(tables, name))
        for name in countries.known(tables)
        if (said := _not_listed(tables, name))
    ]
    summary = text("summary", "What is not listed, and how to find it")
    return [element("details", summary, *lines)] if lines else []


def _not_listed(tables: Tables, name: str) -> str:
    """Say which kinds of help have no row in a country, and how to find them."""
    there = countries.there(tables, tables.checked("local_help"), name)
    listed = set(there["kind"])
    missing = [kind for kind in TO_CALL if kind not in listed]
    if not missing:
        return ""
    place = countries.in_words(tables, name)
    how = countries.find_help(tables, name) or OWN_LIST
    return f"No verified number or service in {place} for: {listing(missing)}. {how}"


def thresholds(tables: Tables) -> str:
    """Return each topic by country; countries are never merged."""
    rows = tables.checked("thresholds")
    if rows.empty:
        return ""
    places = _places(rows)
    topics = rows.groupby("topic", sort=False)
    return element(
        "section",
        text("h3", "Where guidance differs"),
        text(
            "p",
            "Countries set different limits. One country's limit says nothing "
            "about another.",
            class_="les-hint",
        ),
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
    nothing = text("dd", "Nothing was read on this.", class_="les-hint")
    there = place != countries.ELSEWHERE
    name = upper_first(countries.in_words(tables, place)) if there else "Elsewhere"
    return element(
        "div", text("dt", name), *(said or [nothing]), **only_in(tables, place)
    )


def _guidance(tables: Tables, row) -> str:
    note = text("p", sentence(row.note)) if row.note else ""
    return element(
        "dd",
        terms(tables).explain(sentence(row.guidance)),
        f" {mark(row.review)}" if row.review else "",
        element(
            "details",
            text("summary", "Source"),
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
    return text("p", f"Nothing was read for {where}.", **attribute)
