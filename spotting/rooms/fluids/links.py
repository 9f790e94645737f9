"""What the rows of this room link to: their sources, and the causes that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spotting.charts import theme
from spotting.choices.view import View, Vocabulary
from spotting.matching import sentences
from spotting.parts.links import explore_link, row_link, source_links
from spotting.tables import Tables
from spotting.text.markup import element, items

_SHORT = re.compile(r"[,;(]")


def source_line(tables: Tables, source_ids: Iterable[str]) -> str:
    """Return "Sources:" and a link to each source on this page."""
    links = source_links(tables, source_ids, _with_author)
    return element("p", f"Sources: {'; '.join(links)}", class_="les-sources")


def _with_author(source: tuple) -> str:
    """Return a link that says in short who says it, and the title."""
    who = _SHORT.split(source.authors)[0].strip()
    named = who and "no author" not in who
    words = f"{who}: {source.title}" if named else source.title
    return row_link("source", source.id, words)


def cause_links(
    tables: Tables, cause_ids: Iterable[str], vocabulary: Vocabulary
) -> str:
    """Return a list of causes that may be shown, each a link to its card in Explore."""
    causes = tables.checked("causes").set_index("id")
    causes = causes[causes["shown_as"] == "cause"]
    return items(
        (
            explore_link(_label(causes.loc[id_]), View(focus=id_), vocabulary)
            for id_ in cause_ids
            if id_ in causes.index
        ),
        class_="les-cause-links",
    )


def _label(cause) -> str:
    return theme.cause_label(sentences.upper_first(cause["label"]), cause["evidence"])
