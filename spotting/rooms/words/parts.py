"""What the parts of Words and sources share: pieces of markup, and a search box."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from textwrap import shorten

from ipywidgets import HTML, VBox

from spotting.controls import Announcer, SearchBox
from spotting.matching import searching
from spotting.matching.sentences import counted, listing, upper_first
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


LABELS = {
    "causes": "Causes",
    "symptoms": "Signs",
    "contexts": "Life stages and situations",
    "cause_symptoms": "Signs of a cause",
    "help_rules": "When to get help",
    "thresholds": "Where countries differ",
    "local_help": "Who to contact",
    "advice": "Advice",
    "asked": "Questions people ask",
    "help_cases": "Cases that the help rules must get right",
    "countries": "Countries",
    "waiting": "Waiting for a clinician",
    "sites": "Parts of the body",
    "estimates": "Numbers",
    "study_findings": "What studies found",
    "tests": "Test results",
    "claims": "Claims of two articles",
    "contradictions": "Where the articles differ",
    "steps": "Steps to check a claim",
    "glossary": "Words",
}


def label_of(table: str) -> str:
    """Return what the page calls a table's rows."""
    return LABELS.get(table, table_label(table))


def table_description(name: str) -> str:
    """Return what a table holds and what one of its rows is."""
    return _titles()[name][1]


MOST = 20
"""Rows shown for one search; more of them say nothing more."""


def find(texts: Mapping[str, str], words: str) -> list[str]:
    """Return the ids of the texts that hold every word, in their order.

    Capitals and accents do not matter. No word finds nothing.
    """
    wanted = searching.fold(words).split()
    if not wanted:
        return []
    return [id_ for id_, held in texts.items() if all(word in held for word in wanted)]


class Search:
    """A box, a sentence that is announced, and what was found; `widget` shows them.

    `texts` are what each id is found by, `names` what the sentence calls it; `show`
    returns markup for some ids, `beside` for what else the words mean on the page.
    """

    def __init__(
        self,
        label: str,
        hint: str,
        noun: str,
        texts: Mapping[str, str],
        names: Mapping[str, str],
        show: Callable[[list[str]], str],
        beside: Callable[[str], str] = lambda words: "",
    ) -> None:
        self._texts = {id_: searching.fold(words) for id_, words in texts.items()}
        self._names, self._noun, self._show = names, noun, show
        self._beside = beside
        self.box = SearchBox(label=label, hint=hint)
        self.sentence = Announcer()
        self.found = HTML()
        self.widget = VBox([self.box, self.sentence, self.found])
        self.widget.add_class("les-body")
        self.widget.add_class("les-words-search")
        self.box.observe(lambda change: self._search(change["new"]), "value")

    def _search(self, words: str) -> None:
        found = find(self._texts, words)
        shown = found[:MOST]
        beside = self._beside(words)
        self.sentence.text = self._say(words.strip(), found, bool(beside))
        more = f"The first {MOST} are shown. Type more to find fewer."
        self.found.value = (self._show(shown) if shown else "") + (
            text("p", more, class_="les-hint") if len(found) > MOST else ""
        )
        self.found.value += beside

    def _say(self, words: str, found: list[str], more: bool) -> str:
        if not words:
            return ""
        if not found and more:
            return f"No {self._noun} is called “{words}”. It leads to more below."
        if not found:
            return f"No {self._noun} has “{words}” in it. All stand in the list below."
        names = [self._names[id_] for id_ in found[:3]]
        rest = len(found) - len(names)
        said = listing([*names, f"{rest} more"] if rest else names)
        verb = "has" if len(found) == 1 else "have"
        return f"{counted(len(found), self._noun)} {verb} “{words}” in it: {said}."
