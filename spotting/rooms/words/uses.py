"""Where one source is used, as links to the very rows that lean on it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any

from spotting.choices.view import View, Vocabulary
from spotting.matching.accuracy import drawable
from spotting.matching.estimates import estimates
from spotting.matching.studies import outcomes
from spotting.parts.links import FLUIDS, NUMBERS, explore_link, row_link, setting_link
from spotting.rooms.words.model import uses
from spotting.rooms.words.parts import shortened, table_label
from spotting.tables import CHECKED, Tables
from spotting.text.markup import element, escape, text

# Tables whose rows stand under an id of their own.
ANCHORS = {
    "symptoms": "sign",
    "contexts": "context",
    "help_rules": "rule",
    "claims": "claim",
    "contradictions": "contradiction",
    "fluids": "fluid",
    "glossary": "term",
    "asked": "asked",
    "waiting": "waiting",
}
# Tables with rows that have no id of their own: the room that holds them.
HELP = "Help-first"
ROOMS = {
    "thresholds": (HELP, "Help first"),
    "local_help": (HELP, "Help first"),
    "advice": (HELP, "Help first"),
    "help_cases": (HELP, "Help first"),
    "fluids": (FLUIDS, "Normal or not"),
    "studies": (NUMBERS, "Numbers"),
    "tests": (NUMBERS, "Numbers"),
}
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
    "glossary": "Words",
}


def label_of(table: str) -> str:
    """Return what the page calls a table's rows."""
    return LABELS.get(table, table_label(table))


class Uses:
    """Where each source is used: `count` them, or get the `markup` of the list."""

    def __init__(self, tables: Tables) -> None:
        self._vocabulary = Vocabulary.of(tables)
        self._names = {
            name: dict(zip(tables[name]["id"], tables[name]["label"], strict=True))
            for name in ("causes", "symptoms", "studies")
        }
        # What the labs can be set to; other rows of these tables stand in words.
        self._labs = {
            "estimates": ("estimate", set(estimates(tables))),
            "tests": ("test", set(drawable(tables))),
        }
        self._outcomes = set(outcomes(tables))
        fluids = tables.checked("fluids")
        self._cycle = set(fluids.loc[fluids["kind"] == "cycle", "id"])
        self._by_source: dict[str, list[Any]] = {}
        for use in uses(tables).itertuples():
            self._by_source.setdefault(use.source_id, []).append(use)

    def count(self, source: str) -> int:
        """Return in how many rows a source is used."""
        return len(self._by_source.get(source, ()))

    def markup(self, source: str) -> str:
        """Return the list of uses, one line a table."""
        tables = groupby(self._by_source.get(source, ()), attrgetter("table"))
        lines = (element("li", self._line(name, [*rows])) for name, rows in tables)
        return element("ul", *lines)

    def _line(self, name: str, rows: list[Any]) -> str:
        label = escape(label_of(name))
        if name in ROOMS:
            place, room = ROOMS[name]
            label += f" ({text('a', room, href=f'#{place}')})"
        told = {"cause_symptoms": self._signs, "study_findings": self._findings}
        listed = told.get(name, self._one_by_one)(rows)
        return f"{label}: {'; '.join(listed)}"

    def _one_by_one(self, rows: list[Any]) -> Iterable[str]:
        return map(self._use, rows)

    def _use(self, row: Any) -> str:
        words = shortened(row.words)
        if row.status != CHECKED:
            return escape(f"{words} (not verified)")
        if row.table in ANCHORS and row.row_id not in self._cycle:
            return row_link(ANCHORS[row.table], row.row_id, words)
        setting, known = self._labs.get(row.table, ("", set()))
        if row.row_id in known:
            return setting_link(words, NUMBERS, **{setting: row.row_id})
        if row.table == "causes" and row.row_id in self._vocabulary.codes["focus"]:
            return explore_link(words, View(focus=row.row_id), self._vocabulary)
        return escape(words)

    def _signs(self, rows: list[Any]) -> Iterable[str]:
        """Return each cause once, with its signs as links to the claims."""
        for cause, links in groupby(rows, lambda row: row.row_id.split(" ")[0]):
            signs = ", ".join(map(self._sign, links))
            yield f"{escape(self._names['causes'][cause])} – {signs}"

    def _sign(self, row: Any) -> str:
        cause, sign = row.row_id.split(" ")
        words, known = self._names["symptoms"][sign], self._vocabulary.codes
        if row.status != CHECKED:
            return escape(f"{words} (not verified)")
        if cause in known["focus"] and sign in known["cell"]:
            return explore_link(words, View(focus=cause, cell=sign), self._vocabulary)
        return escape(words)

    def _findings(self, rows: list[Any]) -> Iterable[str]:
        """Return each study once, with what it counted."""
        for study, found in groupby(rows, lambda row: row.row_id.split(" ")[0]):
            said = ", ".join(map(self._outcome, found))
            yield f"{escape(self._names['studies'][study])} – {said}"

    def _outcome(self, row: Any) -> str:
        outcome = row.row_id.split(" ", 1)[1]
        if outcome in self._outcomes and row.status == CHECKED:
            return setting_link(outcome, NUMBERS, study_outcome=outcome)
        return escape(outcome)
