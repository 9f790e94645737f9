"""Pieces that the cards of Help first share: urgency, country, sources on demand."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import pandas as pd
from markupsafe import Markup

from spotting.matching import countries
from spotting.parts.country import only_with
from spotting.parts.links import source_link, source_links
from spotting.parts.urgency import badge
from spotting.tables import Tables, ids
from spotting.text import say, say_markup, say_word
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

CONTACTS = "who-to-contact"
"""The id of the element that lists services."""


def headed(levels: Iterable[str], heading: str) -> str:
    """Return a card's head: symbol and word of each urgency, then its heading."""
    urgency = element("span", *map(badge, levels), class_="les-urgency")
    return element("div", urgency, heading, class_="les-help-head")


def named_place(country: str) -> str:
    """Return the tag that names a country, "" for what holds everywhere."""
    if country == countries.EVERYWHERE:
        return ""
    return " " + text("span", say_word(country), class_="les-help-where")


def situation(tables: Tables, rule) -> str:
    """Return the situation of a rule, with its country if it has one."""
    return terms(tables).explain(rule.situation) + named_place(rule.country)


def background(tables: Tables, rules: pd.DataFrame) -> str:
    """Return on demand: remarks, country, sources and dates of rules."""
    alike = groupby(rules.itertuples(), key=lambda r: (r.note, r.country, r.sources))
    return element(
        "details",
        text("summary", say("parts-sources-open")),
        *(_remarks(tables, *key, list(rows)) for key, rows in alike),
        class_="les-help-more",
    )


def _remarks(tables: Tables, note: str, country: str, sources: str, rules: list) -> str:
    about = "; ".join(rule.situation for rule in rules)
    return element(
        "div",
        text("p", sentence(about), class_="les-term"),
        element("p", terms(tables).explain(sentence(note))) if note else "",
        _holds_in(tables, country),
        source_lines(tables, sources),
        **only_with(tables, [country]),
    )


def _holds_in(tables: Tables, country: str) -> str:
    if country == countries.EVERYWHERE:
        return ""
    place = countries.in_words(tables, country)
    return text("p", say("parts-holds-in", country=place))


def source_lines(tables: Tables, cell: str) -> str:
    """Return the sources of a list cell: a link to each, how much was read, when."""
    return items(source_links(tables, ids(cell), _source), class_="les-sources")


def _source(source: tuple) -> str:
    return say_markup(
        "parts-source-short",
        title=Markup(source_link(source)),
        author=source.authors or say("parts-source-no-author"),
        read=say_word(source.read),
        date=source.date_checked,
    )
