"""What stands one step behind two causes: all their signs, and the causes in order."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox
from markupsafe import Markup

from spotting.charts import theme
from spotting.choices.selection import Selection
from spotting.choices.view import View
from spotting.controls import DataTable
from spotting.matching import sentences
from spotting.matching.causes import Evidence, chosen_signs, first_list
from spotting.rooms.compare import model
from spotting.tables import Tables
from spotting.text import say, say_markup, say_word
from spotting.text.markup import escape, items, sentence, text


class AllSigns:
    """All signs of the two causes in a table, what else differs, and what to ask."""

    def __init__(self, tables: Tables, evidence: Evidence) -> None:
        self._evidence = evidence
        contexts = tables.checked("contexts")
        contexts = contexts[contexts["kind"] != "safety"]
        self._contexts = contexts.set_index("id")["label"]
        self.table = DataTable(
            caption=say("compare-signs"), corner=say("compare-sign"), activable="none"
        )
        self.further = HTML()
        self.widget = VBox([self.table, self.further])
        self.widget.add_class("les-compare-more")
        self.widget.add_class("les-body")

    def show(self, view: View, pair: tuple[str, str]) -> None:
        """List the signs of two causes."""
        causes = {row.id: row for row in self._evidence.rows}
        labels = tuple(
            theme.cause_label(causes[one].label, causes[one].evidence) for one in pair
        )
        known = view.signs + view.absent
        apart = model.telling_apart(self._evidence, *pair, known)
        self.further.value = self._further(apart.iloc[1:], labels, pair)
        compared = model.compare(self._evidence, *pair)
        self.table.fill(
            [_sign_row(sign, labels, view) for sign in compared.itertuples()],
            [
                {"id": "first", "label": sentences.upper_first(labels[0])},
                {"id": "second", "label": sentences.upper_first(labels[1])},
                {"id": "where", "label": say("compare-where")},
            ],
        )

    def _further(self, apart: pd.DataFrame, labels, pair) -> str:
        signs = [
            model.one_sign_apart(row, labels) for row in apart.head(4).itertuples()
        ]
        only = model.contexts_apart(self._evidence, *pair)
        asks = [
            _ask(self._contexts[context], label)
            for contexts, label in zip(only, labels, strict=True)
            for context in contexts
            if context in self._contexts.index
        ]
        return (
            _section(say("compare-further"), signs)
            + _section(say("compare-asks"), asks)
            + how_found(self._evidence, pair)
        )


def _ask(situation: str, cause: str) -> str:
    situation = sentences.upper_first(situation)
    return say("compare-ask", situation=situation, cause=cause)


def _section(heading: str, lines: list[str]) -> str:
    if not lines:
        return ""
    return text("h4", heading) + items(escape(line) for line in lines)


def _sign_row(sign, labels: tuple[str, str], view: View) -> dict[str, object]:
    where = {
        "both": say("compare-both"),
        "first": labels[0],
        "second": labels[1],
        "neither": say("compare-neither"),
    }
    cells = [
        (f"{theme.STATE_SYMBOLS[state]} {theme.state(state)}", state)
        for state in (sign.first, sign.second)
    ]
    place = where[sign.where]
    chosen = " ✓" if sign.sign in view.signs else ""
    return {
        "id": sign.sign,
        "label": sentences.upper_first(sign.label) + chosen,
        "cells": [
            *(
                {
                    "text": words,
                    "say": theme.state(state),
                    "state": state.replace(" ", "-"),
                }
                for words, state in cells
            ),
            {"text": place, "say": place},
        ],
    }


def how_found(evidence: Evidence, pair: tuple[str, str]) -> str:
    """Return what a clinic does to tell two causes, "" where no row says it."""
    rows = {row.id: row for row in evidence.rows}
    found = [
        say_markup(
            "compare-clinic-one",
            cause=Markup(text("b", sentences.upper_first(rows[cause].label))),
            found=sentence(rows[cause].found),
        )
        for cause in pair
        if rows[cause].found
    ]
    if not found:
        return ""
    return text("h4", say("compare-clinic")) + items(found)


class CauseOrder:
    """The causes that fit, in order, with what speaks for each and what is missing."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        self._evidence, self._selection = evidence, selection
        self.words = HTML()
        self.table = DataTable(
            caption=say("compare-order-caption"),
            corner=say("compare-cause"),
            activable="rows",
            empty=say("compare-order-nothing"),
            columns=[
                {"id": "urgency", "label": say("compare-how-soon")},
                {"id": "for", "label": say("compare-for")},
                {"id": "not_stated", "label": say("compare-not-stated")},
                {"id": "missing", "label": say("compare-missing")},
            ],
        )
        self.table.on_activate(lambda cause, _: self.pick(cause))
        heading = HTML(text("h4", say("compare-order")))
        self.widget = VBox([heading, self.words, self.table])
        self.widget.add_class("les-compare-more")
        self.widget.add_class("les-body")

    def pick(self, cause: str) -> None:
        """Put a cause beside the one picked before; a picked one is let go."""
        view = self._selection.view
        picked = [one for one in (view.first, view.second) if one]
        if cause in picked:
            picked.remove(cause)
        else:
            picked = [*picked[-1:], cause]
        first, second = [*picked, "", ""][:2]
        self._selection.change(first=first, second=second)

    def show(self, view: View, matched: pd.DataFrame) -> None:
        """List the causes of a view."""
        chosen = chosen_signs(self._evidence, view)
        said = sentences.result(self._evidence, view, matched)
        order = say("compare-order-said" if chosen else "compare-order-no-sign")
        self.words.value = text("p", said) + text("p", order)
        rows = first_list(matched)
        self.table.fill([self._row(cause, view) for cause in rows.itertuples()])

    def _row(self, cause, view: View) -> dict[str, object]:
        against = sentences.sign_list(self._evidence, cause.not_typical)
        missing = [
            sentences.sign_list(self._evidence, cause.not_linked),
            say("compare-not-typical", signs=against) if against else "",
        ]
        urgency = sentences.upper_first(say_word(cause.urgency))
        cells = [
            f"{theme.URGENCY_SYMBOLS[cause.urgency]} {urgency}",
            sentences.sign_list(self._evidence, cause.speaks_for),
            sentences.sign_list(self._evidence, cause.not_stated),
            sentences.clauses(part for part in missing if part),
        ]
        picked = " ✓" if cause.cause in (view.first, view.second) else ""
        name = theme.cause_label(sentences.upper_first(cause.label), cause.evidence)
        return {
            "id": cause.cause,
            "label": name + picked,
            "cells": [
                {"text": words, "say": words or say("compare-none")} for words in cells
            ],
        }
