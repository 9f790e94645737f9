"""The cause x sign grid: a heat map, its table twin, and the claim behind a cell."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.charts import theme
from spotting.choices.selection import Selection
from spotting.choices.view import View
from spotting.controls import Actions, Announcer, Chart, Choice, DataTable
from spotting.matching import grids, sentences
from spotting.matching.causes import Evidence
from spotting.parts import cause_card
from spotting.parts.showing import show_if
from spotting.rooms.explore import chart_names
from spotting.rooms.explore.heat_map import heat_map, marked, size
from spotting.tables import Tables
from spotting.text.markup import element, escape, items, text

HEADING = text("h3", "Causes and signs")
NOTHING = text(
    "p", "There is no cause to show. This does not mean that nothing is wrong."
)


class GridView:
    """The grid in two forms that stay in step; a cell of either opens its claim."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        self._evidence, self._selection = evidence, selection
        self.form = Choice(
            label="Show the grid as a",
            options=[
                {"id": "chart", "label": "Chart"},
                {"id": "table", "label": "Table"},
            ],
            value="chart",
            arrange="row",
        )
        self.scope = Actions()
        self.chart = Chart(stretch=False)
        self.table = DataTable(
            caption="Causes and signs: how often each sign goes with each cause",
            corner="Cause",
            empty="No cause to show.",
        )
        self.scope.on_press(self._toggle_scope)
        self.chart.on_click(self._click)
        self.table.on_activate(self.open_claim)
        choices = VBox([self.form, self.scope])
        choices.add_class("les-grid-form")
        choices.add_class("les-row")
        self.chart.add_class("les-grid-chart")
        self.table.add_class("les-grid-table")
        self._nothing = VBox([HTML(NOTHING)])
        self._drawing = VBox([HTML(legend()), self.chart, self.table])
        self.widget = VBox([HTML(HEADING), choices, self._nothing, self._drawing])
        self.widget.add_class("les-grid")
        self.form.observe(self._show_form, "value")
        self._show_form(None)

    def draw(self, view: View, matched: pd.DataFrame) -> None:
        """Draw the grid of a view, in one message."""
        self._grid = grids.cause_sign_grid(self._evidence, matched, view)
        self._figure = heat_map(self._grid)
        width, height = size(self._grid)
        # Hidden first, so that no browser draws what is about to go.
        show_if(self._drawing, not self._grid.empty)
        show_if(self._nothing, self._grid.empty)
        with self.chart.hold_sync():
            self.chart.min_width = width
            self.chart.height = max(height, 80)
            self.chart.label = chart_names.grid_label(self._grid)
            self.chart.figure = marked(self._figure, view.focus, view.cell)

    def fill(self, view: View) -> None:
        """Fill the twin of the grid that was drawn."""
        self.table.fill(table_rows(self._grid), table_columns(self._grid))
        self.scope.actions = [_scope_action(view.whole_grid)]

    def mark(self, view: View) -> None:
        """Mark the cause in focus, and the cell whose claim is open."""
        self.chart.figure = marked(self._figure, view.focus, view.cell)
        self.table.active = [view.focus, view.cell] if view.cell else []

    def open_claim(self, cause: str, sign: str) -> None:
        """Open the claim that links a cause and a sign, and the cause's card."""
        self._selection.change(focus=cause, cell=sign)

    def _click(self, point: dict) -> None:
        # A browser may send anything, so it is looked up, not believed.
        place = point["customdata"] if isinstance(point["customdata"], list) else []
        cause, sign, *_ = [*map(str, place), "", ""]
        if sign in self._evidence.states.get(cause, {}):
            self.open_claim(cause, sign)

    def _toggle_scope(self, _action: str) -> None:
        self._selection.whole_grid = not self._selection.whole_grid

    def _show_form(self, _change) -> None:
        table = self.form.value == "table"
        (self.widget.add_class if table else self.widget.remove_class)("les-as-table")


def _scope_action(whole: bool) -> dict[str, str]:
    label = "Show only what fits" if whole else "Show every cause left and every sign"
    return {"id": "scope", "label": label}


def legend() -> str:
    """Return what the symbols of the grid mean."""
    rows = (
        f"{_swatch(state)} {escape(words)}" for state, words in sentences.STATES.items()
    )
    weak = f"<b>[C]</b> {escape(sentences.EVIDENCE['C'])}"
    return items([*rows, weak], class_="les-legend", aria_label="What the cells mean")


def _swatch(state: str) -> str:
    return element(
        "span",
        theme.STATE_SYMBOLS[state] or "&nbsp;",
        class_="les-swatch",
        data_state=state.replace(" ", "-"),
        aria_hidden="true",
    )


def table_columns(grid: pd.DataFrame) -> list[dict[str, str]]:
    """Return the twin's columns: one a sign, chosen ones marked."""
    columns = (grid[name].tolist() for name in ("sign", "sign_label", "chosen"))
    return [
        {
            "id": sign,
            "label": sentences.upper_first(label) + " ✓" * chosen,
            "kind": "sign",
        }
        for sign, label, chosen in dict.fromkeys(zip(*columns, strict=True))
    ]


def table_rows(grid: pd.DataFrame) -> list[dict[str, object]]:
    """Return the twin's rows: one a cause, a cell opens where a source speaks."""
    rows: dict[str, dict] = {}
    columns = (grid[name].tolist() for name in grid.columns)
    for id_, cause, kind, evidence, _, sign, state, _ in zip(*columns, strict=True):
        row = rows.setdefault(
            id_,
            {
                "id": id_,
                "label": theme.cause_label(sentences.upper_first(cause), evidence),
                "group": sentences.upper_first(kind),
                "cells": [],
            },
        )
        row["cells"].append(_cell(sign, state))
    return list(rows.values())


def _cell(sign: str, state: str) -> dict[str, object]:
    linked = state != "not linked"
    return {
        "text": theme.STATE_SYMBOLS[state],
        "say": f"{sign}: {state}",
        "state": state.replace(" ", "-"),
        "open": linked,
    }


class ClaimView:
    """The claim behind the open cell: its sentence is spoken, its sources follow."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self.sentence = Announcer()
        self.details = HTML()
        self.widget = VBox([self.sentence, self.details])
        self.widget.add_class("les-claim")

    def show(self, view: View) -> None:
        """Show the claim of a view, or nothing."""
        claim = None
        if view.focus and view.cell:
            claim = grids.claim_of(self._tables, view.focus, view.cell)
        shown = claim is not None
        self.sentence.text = cause_card.claim_sentence(claim) if shown else ""
        self.details.value = (
            cause_card.claim_details(self._tables, claim) if shown else ""
        )
        show_if(self.widget, shown)
