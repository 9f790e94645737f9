"""The two small charts of Explore, each with its sentence and its table twin."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.charts import theme
from spotting.choices.selection import Selection
from spotting.choices.view import View
from spotting.controls import Chart, DataTable, Disclosure
from spotting.matching import grids, sentences
from spotting.matching.causes import Evidence, chosen_signs
from spotting.parts.showing import show_if
from spotting.rooms.explore import chart_names
from spotting.rooms.explore.fit import fit_chart
from spotting.rooms.explore.kinds import kinds_chart
from spotting.text.markup import text

CANNOT_TELL = (
    "This counts signs. It does not say how likely a cause is: a common cause and a "
    "rare one can have the same bar."
)
NO_SIGN = (
    "No sign is chosen yet. Choose one or more signs, and this chart counts how many "
    "of them speak for each cause."
)
NOTHING_FITS = "No cause fits the chosen signs and filters: nothing to count."


class ChartView:
    """A heading, a sentence, a chart and its table; a click or Enter does the same."""

    def __init__(self, heading: str, caption: str, columns: list[str]) -> None:
        corner, *columns = columns
        self.sentence = HTML()
        self.chart = Chart()
        self.table = DataTable(
            caption=caption,
            corner=corner,
            activable="rows",
            columns=[{"id": name, "label": name, "kind": "number"} for name in columns],
        )
        twin = Disclosure(summary=f"{caption}, as a table", children=[self.table])
        self._drawing = VBox([self.chart, twin])
        self.widget = VBox([HTML(text("h3", heading)), self.sentence, self._drawing])

    def on_pick(self, act: Callable[[str], None]) -> None:
        """Call `act` with the id behind a bar or a table row."""
        self.chart.on_click(lambda point: act(str(point["customdata"])))
        self.table.on_activate(lambda row, _: act(row))

    def draw(self, figure: dict, label: str, rows: list[dict]) -> None:
        """Show a figure, its name and its rows; without rows only the sentence."""
        # Hidden first, so that no browser draws what is about to go.
        show_if(self._drawing, bool(rows))
        with self.chart.hold_sync():
            self.chart.height = int(figure["layout"]["height"])
            self.chart.figure = figure
            self.chart.label = label
        self.table.fill(rows)


class FitView(ChartView):
    """How many chosen signs speak for each cause; a bar opens the cause's card."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        super().__init__(
            "How many chosen signs speak for each cause",
            "Chosen signs that speak for each cause",
            ["Cause", "How soon to get help", "Signs that speak for it"],
        )
        self._evidence = evidence
        self.widget.add_class("les-fit")
        self.on_pick(lambda cause: selection.change(focus=cause, cell=""))

    def show(self, view: View, matched: pd.DataFrame) -> None:
        """Draw the fit of a view."""
        fit = grids.fit_by_urgency(self._evidence, matched, view)
        asked = chosen_signs(self._evidence, view)
        words = CANNOT_TELL if len(fit) else NOTHING_FITS if asked else NO_SIGN
        self.sentence.value = text("p", words)
        self.draw(
            fit_chart(fit),
            chart_names.fit_label(fit),
            [_fit_row(c) for c in fit.itertuples()],
        )


def _fit_row(cause) -> dict[str, object]:
    counted = f"{cause.matched} of {cause.chosen}"
    return _row(
        cause.cause,
        theme.cause_label(sentences.upper_first(cause.label), cause.evidence),
        [sentences.upper_first(cause.urgency), counted],
    )


class KindsView(ChartView):
    """How many causes of each kind are listed; a bar filters by its kind."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        super().__init__(
            "Causes of each kind",
            "Number of causes of each kind",
            ["Kind", "Fit the chosen signs", "May show no such sign", "Left out"],
        )
        self._evidence = evidence
        self.widget.add_class("les-kinds")
        self.on_pick(lambda kind: selection.toggle("categories", kind))

    def show(self, view: View) -> None:
        """Draw the kinds of a view."""
        kinds = grids.causes_by_kind(self._evidence, view)
        label = chart_names.kinds_label(kinds)
        bars = (kinds["first"] + kinds["second"]).any()
        how = " Choose a bar to add or remove its kind." if bars else ""
        self.sentence.value = text("p", label + how)
        self.draw(
            kinds_chart(kinds),
            label,
            [_kind_row(kind) for kind in kinds.itertuples()],
        )


def _kind_row(kind) -> dict[str, object]:
    chosen = " (shown)" if kind.picked else ""
    return _row(
        kind.category,
        sentences.upper_first(kind.category) + chosen,
        [str(kind.first), str(kind.second), str(kind.left_out)],
    )


def _row(id_: str, label: str, values: list[str]) -> dict[str, object]:
    cells = [{"text": value, "say": value} for value in values]
    return {"id": id_, "label": label, "cells": cells}
