"""Room "Explore": filters, the grid of causes and signs, and all that goes with it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from ipywidgets import HTML, VBox
from traitlets import link

from spotting.charts import theme
from spotting.choices.filters import FILTERS, Filter
from spotting.choices.selection import Selection, observe_view
from spotting.choices.view import View
from spotting.controls import (
    Actions,
    Chart,
    Checklist,
    Choice,
    DataTable,
    Disclosure,
    SearchBox,
)
from spotting.matching import sentences
from spotting.matching.causes import NOT_LINKED, Evidence, cause_sign_grid, match
from spotting.matching.searching import words_for
from spotting.parts.showing import show_if
from spotting.parts.signposting import signposting
from spotting.rooms.explore import figure, model
from spotting.rooms.explore.results import FitView, KindsView, Results, SecondList
from spotting.rooms.explore.side import Side, cause_choice
from spotting.tables import Tables
from spotting.text import say, say_word
from spotting.text.markup import element, escape, items, text


class Filters:
    """Every choice of Explore, as public attributes named after `Selection`'s traits.

    `widget` shows them: beside the results on wide screens, as a sheet on phones.
    """

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        known = selection.vocabulary.codes
        options = _sign_options(evidence.symptoms, words_for(tables, "symptoms"))
        self.signs = Checklist(
            label=say("explore-signs"),
            hint=say("explore-signs-hint"),
            options=options,
        )
        self.mode = Choice(
            label=say("explore-mode"),
            options=[
                {"id": "all", "label": say("explore-mode-all")},
                {"id": "any", "label": say("explore-mode-any")},
            ],
            value="all",
            arrange="row",
        )
        self.absent = Checklist(
            label=say("explore-absent"),
            hint=say("explore-absent-hint"),
            search_label=say("explore-absent-search"),
            options=options,
        )
        for one in FILTERS:
            setattr(self, one.field, _control(one, evidence, known))
        self._tie(selection)
        self.widget = self._sheet()

    def _tie(self, selection: Selection) -> None:
        for name in ("signs", "mode", "absent", *(one.field for one in FILTERS)):
            link((selection, name), (getattr(self, name), "value"))

    def _sheet(self) -> Disclosure:
        sheets = {"explore-absent": [self.absent]}
        for one in FILTERS:
            sheets.setdefault(one.sheet, []).append(getattr(self, one.field))
        sheet = Disclosure(
            summary=say("explore-filters"),
            open_wide=True,
            children=[
                self.mode,
                self.signs,
                *sheets.pop("", []),
                *(
                    Disclosure(summary=say(name), children=of)
                    for name, of in sheets.items()
                ),
            ],
        )
        sheet.add_class("les-filters")
        return sheet


def _control(one: Filter, evidence: Evidence, known: Mapping) -> Choice | SearchBox:
    """Return what a filter is set with: a search, a list to choose one of, or ticks."""
    said = {"label": say(one.label)}
    if one.hint:
        said["hint"] = say(one.hint)
    if not one.codes:
        return SearchBox(**said)
    options = [
        {"id": id_, "label": _marked(id_, evidence.filter_labels)}
        for id_ in known[one.field]
    ]
    if one.many:
        return Choice(**said, multiple=True, options=options)
    nothing = {"id": "", "label": say(one.none)}
    return Choice(**said, kind="select", options=[nothing, *options])


def _marked(id_: str, labels: Mapping[str, str]) -> str:
    """Return a label, after the symbol that charts draw for it, if they draw one."""
    symbol = theme.URGENCY_SYMBOLS.get(id_, "")
    return f"{symbol} {sentences.upper_first(labels.get(id_, id_))}".strip()


def _sign_options(
    symptoms: pd.DataFrame, words: Mapping[str, str]
) -> list[dict[str, str]]:
    return [
        {
            "id": sign.id,
            "label": sentences.upper_first(sign.label),
            "group": sentences.upper_first(say_word(sign.group)),
            "words": f"{sign.synonyms} {sign.definition} {words.get(sign.id, '')}",
            "note": _note(sign),
        }
        for sign in symptoms.itertuples()
    ]


def _note(sign) -> str:
    if sign.role == "premise":
        return say("explore-sign-premise")
    return say("explore-sign-alone") if sign.linked == "no" else ""


class GridView:
    """The grid in two forms that stay in step; a cell of either opens its claim."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        self._evidence, self._selection = evidence, selection
        self.form = Choice(
            label=say("explore-grid-form"),
            options=[
                {"id": "chart", "label": say("explore-grid-chart")},
                {"id": "table", "label": say("explore-grid-table")},
            ],
            value="chart",
            arrange="row",
        )
        self.scope = Actions()
        self.chart = Chart(stretch=False)
        self.table = DataTable(
            caption=say("explore-grid-caption"),
            corner=say("explore-cause"),
            empty=say("explore-grid-empty"),
        )
        self.scope.on_press(self._toggle_scope)
        self.chart.on_click(self._click)
        self.table.on_activate(self.open_claim)
        choices = VBox([self.form, self.scope])
        choices.add_class("les-grid-form")
        choices.add_class("les-row")
        self.chart.add_class("les-grid-chart")
        self.table.add_class("les-grid-table")
        heading = text("h3", say("explore-grid"))
        self._nothing = VBox([HTML(text("p", say("explore-grid-nothing")))])
        self._drawing = VBox([HTML(legend()), self.chart, self.table])
        self.widget = VBox([HTML(heading), choices, self._nothing, self._drawing])
        self.widget.add_class("les-grid")
        self.form.observe(self._show_form, "value")
        self._show_form(None)

    def draw(self, view: View, matched: pd.DataFrame) -> None:
        """Draw the grid of a view, in one message."""
        self._grid = cause_sign_grid(self._evidence, matched, view)
        self._figure = figure.heat_map(self._grid)
        width, height = figure.size(self._grid)
        # Hidden first, so that no browser draws what is about to go.
        show_if(self._drawing, not self._grid.empty)
        show_if(self._nothing, self._grid.empty)
        with self.chart.hold_sync():
            self.chart.min_width = width
            self.chart.height = max(height, 80)
            self.chart.label = model.grid_label(self._grid)
            self.chart.figure = figure.marked(self._figure, view.focus, view.cell)

    def fill(self, view: View) -> None:
        """Fill the twin of the grid that was drawn."""
        self.table.fill(table_rows(self._grid), table_columns(self._grid))
        self.scope.actions = [_scope_action(view.whole_grid)]

    def mark(self, view: View) -> None:
        """Mark the cause in focus, and the cell whose claim is open."""
        self.chart.figure = figure.marked(self._figure, view.focus, view.cell)
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
    label = say("explore-grid-fitting") if whole else say("explore-grid-whole")
    return {"id": "scope", "label": label}


def legend() -> str:
    """Return what the symbols of the grid mean."""
    rows = (
        f"{_swatch(state)} {escape(say(name))}"
        for state, name in sentences.STATES.items()
    )
    weak = f"<b>[C]</b> {escape(say(sentences.EVIDENCE['C']))}"
    return items([*rows, weak], class_="les-legend", aria_label=say("explore-legend"))


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
                "group": sentences.upper_first(say_word(kind)),
                "cells": [],
            },
        )
        row["cells"].append(_cell(sign, state))
    return list(rows.values())


def _cell(sign: str, state: str) -> dict[str, object]:
    linked = state != NOT_LINKED
    return {
        "text": theme.STATE_SYMBOLS[state],
        "say": say("explore-grid-cell", sign=sign, state=theme.state(state)),
        "state": state.replace(" ", "-"),
        "open": linked,
    }


class Explore:
    """All of the room, tied to one Selection; `widget` shows it."""

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence = evidence
        self._asked: View | None = None
        self.filters = Filters(tables, evidence, selection)
        self.results = Results(tables, evidence, selection)
        self.grid = GridView(evidence, selection)
        self.second = SecondList(evidence, selection)
        self.fit = FitView(evidence, selection)
        self.kinds = KindsView(evidence, selection)
        self.cause = cause_choice(evidence, selection)
        self.side = Side(tables, selection)
        row = VBox([self.results.steps, self.cause])
        row.add_class("les-row")
        main = VBox(
            [
                self.results.widget,
                self.results.notes,
                row,
                self.grid.widget,
                self.second.widget,
                self.fit.widget,
                self.kinds.widget,
                HTML(signposting(tables)),
            ]
        )
        main.add_class("les-main")
        self.widget = VBox([self.filters.widget, main, self.side.widget])
        self.widget.add_class("les-explore")
        self.widget.add_class("les-body")
        observe_view(selection, self.show)

    def show(self, view: View) -> None:
        """Bring every part in step with a view."""
        if view.asked() != self._asked:
            self._asked = view.asked()
            self._show_result(view)
        self.side.show(view)
        mark = self.widget.add_class if view.focus else self.widget.remove_class
        mark("les-reading")
        self.grid.mark(view)

    def _show_result(self, view: View) -> None:
        """Bring the parts in step, what a reader sees first before what is below.

        The grid goes first: a browser that has the sentence alone paints it, and the
        grid waits for that.
        """
        matched = match(self._evidence, view)
        self.grid.draw(view, matched)
        self.results.show(view, matched)
        self.fit.show(view, matched)
        self.kinds.show(view)
        self.second.show(view, matched)
        self.grid.fill(view)
