"""Small pieces that the parts of Words and sources share."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from textwrap import shorten

from spotting.matching.sentences import upper_first
from spotting.parts.links import row_link, source_links
from spotting.paths import data_folder
from spotting.tables import Tables, ids
from spotting.text.markup import element, escape, text

LONGEST = 48
"""Letters of a link's name."""


def heading(words: str, id_: str, lead: str = "") -> str:
    """Return the heading of a part, to which links of the page may lead."""
    return text("h3", words, id=id_) + (text("p", lead) if lead else "")


def fold(summary: str, *inside: str, **attributes: str) -> str:
    """Return a closed part; `inside` is markup. A link to an id in it opens it."""
    return element(
        "details", text("summary", summary), *inside, class_="les-fold", **attributes
    )


def line(label: str, markup: str, **attributes: str) -> str:
    """Return "Label: markup" as a paragraph; nothing where there is no markup."""
    return element("p", f"{escape(label)}: {markup}", **attributes) if markup else ""


def shortened(words: str) -> str:
    """Return the start of long words: a link's name need not hold a whole claim."""
    return shorten(words.rstrip("."), LONGEST, placeholder=" …")


def sources_of(tables: Tables, cell: str) -> str:
    """Return the links to the sources of a cell, their titles shortened."""
    return "; ".join(source_links(tables, ids(cell), _short_link))


def _short_link(source: tuple) -> str:
    return row_link("source", source.id, shortened(source.title))


def plain_items(rows: Iterable[str], class_: str) -> str:
    """Return a list whose rows are markup of whole list items."""
    return element("ul", *rows, class_=class_)


@cache
def _titles() -> dict[str, tuple[str, str]]:
    package = json.loads((data_folder() / "datapackage.json").read_text("utf-8"))
    return {
        table["name"]: (table["title"], table["description"])
        for table in package["resources"]
    }


def table_label(name: str) -> str:
    """Return a table's name as words: "Cause symptoms"."""
    return upper_first(name.replace("_", " "))


def table_description(name: str) -> str:
    """Return what a table holds and what one of its rows is."""
    return _titles()[name][1]
