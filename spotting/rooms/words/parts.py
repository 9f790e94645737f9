"""What the parts of Words and sources share: pieces of markup, and a search box."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten

from markupsafe import Markup

from spotting.matching.sentences import upper_first
from spotting.parts.links import row_link, source_links
from spotting.tables import Tables, ids
from spotting.tables.schema import table_schemas
from spotting.text import say, say_markup, say_word
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


def line(name: str, markup: str, **attributes: str) -> str:
    """Return a message with markup in it as a paragraph; "" where there is none."""
    said = say_markup(name, words=Markup(markup))
    return element("p", said, **attributes) if markup else ""


def shortened(words: str) -> str:
    """Return the start of long words: a link's name need not hold a whole claim."""
    return shorten(words.rstrip("."), LONGEST, placeholder=" …")


def sources_of(tables: Tables, cell: str) -> str:
    """Return the links to the sources of a cell, their titles shortened."""
    return joined("words-semicolon", source_links(tables, ids(cell), _short_link))


def _short_link(source: tuple) -> str:
    return row_link("source", source.id, shortened(source.title))


def joined(separator: str, rows: Iterable[str]) -> Markup:
    """Return markup with a message between its parts."""
    return Markup(escape(say(separator)).join(rows))


def plain_items(rows: Iterable[str], class_: str) -> str:
    """Return a list whose rows are markup of whole list items."""
    return element("ul", *rows, class_=class_)


TABLES = {
    "causes": "words-table-causes",
    "symptoms": "words-table-symptoms",
    "contexts": "words-table-contexts",
    "cause_symptoms": "words-table-cause-symptoms",
    "pairs": "words-table-pairs",
    "help_rules": "words-table-help-rules",
    "help_cases": "words-table-help-cases",
    "thresholds": "words-table-thresholds",
    "local_help": "words-table-local-help",
    "countries": "words-table-countries",
    "advice": "words-table-advice",
    "asked": "words-table-asked",
    "answers": "words-table-answers",
    "help_kinds": "words-table-help-kinds",
    "fluids": "words-table-fluids",
    "sites": "words-table-sites",
    "estimates": "words-table-estimates",
    "studies": "words-table-studies",
    "study_findings": "words-table-study-findings",
    "crowds": "words-table-crowds",
    "tests": "words-table-tests",
    "claims": "words-table-claims",
    "contradictions": "words-table-contradictions",
    "steps": "words-table-steps",
    "lesson_steps": "words-table-lesson-steps",
    "misconceptions": "words-table-misconceptions",
    "stories": "words-table-stories",
    "vote_questions": "words-table-vote-questions",
    "vote_options": "words-table-vote-options",
    "glossary": "words-table-glossary",
    "search_words": "words-table-search-words",
    "waiting": "words-table-waiting",
    "sources": "words-table-sources",
}
"""The names of the tables."""

ROWS = {
    "causes": "words-rows-causes",
    "symptoms": "words-rows-symptoms",
    "contexts": "words-rows-contexts",
    "cause_symptoms": "words-rows-cause-symptoms",
    "help_rules": "words-rows-help-rules",
    "thresholds": "words-rows-thresholds",
    "local_help": "words-rows-local-help",
    "advice": "words-rows-advice",
    "asked": "words-rows-asked",
    "help_cases": "words-rows-help-cases",
    "countries": "words-rows-countries",
    "waiting": "words-rows-waiting",
    "sites": "words-rows-sites",
    "estimates": "words-rows-estimates",
    "study_findings": "words-rows-study-findings",
    "tests": "words-rows-tests",
    "claims": "words-rows-claims",
    "contradictions": "words-rows-contradictions",
    "steps": "words-rows-steps",
    "glossary": "words-rows-glossary",
}
"""What the page calls the rows of a table, where it has a name for them."""


def table_label(name: str) -> str:
    """Return a table's name in words; its file's name, if it has none."""
    return say(TABLES[name]) if name in TABLES else upper_first(name.replace("_", " "))


def label_of(table: str) -> str:
    """Return what the page calls a table's rows."""
    return say(ROWS[table]) if table in ROWS else table_label(table)


def table_description(name: str) -> str:
    """Return what a table holds and what one of its rows is."""
    return say_word(table_schemas()[name].description)
