"""The drawing of a cycle, with its sentence, its switch and its table twin."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox
from traitlets import link

from spotting.choices.settings import Settings
from spotting.controls import Announcer, Chart, Choice, DataTable, Disclosure
from spotting.rooms.fluids import model
from spotting.rooms.fluids.figure import amount_chart, cycle_chart
from spotting.tables import Tables
from spotting.text.markup import text
from spotting.text.terms import terms

NOT_DATA = (
    "This is a drawing of a typical pattern, not data. Bodies differ, and the sources "
    "give no numbers."
)
_COLUMNS = ("Look or amount", "What the sources say", "Good to know")


class CycleView:
    """One drawing, one sentence and one table of what `settings.body` asks for."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._fluids = tables.checked("fluids")
        self._settings = settings
        bodies = model.bodies(self._fluids)
        settings.offer("body", [model.USUAL, *bodies["id"]], model.USUAL)
        self.body = Choice(
            label="Draw it for",
            options=[_option(model.USUAL, "A usual cycle"), *_options(bodies)],
            arrange="row",
        )
        link((settings, "body"), (self.body, "value"))
        self.sentence = Announcer()
        self.chart = Chart()
        self.table = DataTable(
            caption="What the drawing shows, in words",
            corner="Phase or time of life",
            activable="none",
            columns=[{"id": name, "label": name} for name in _COLUMNS],
        )
        self.widget = VBox(
            [
                HTML(text("h4", "Discharge over a cycle, drawn")),
                HTML(text("p", NOT_DATA)),
                self.body,
                self.sentence,
                self.chart,
                Disclosure(summary="The drawing as a table", children=[self.table]),
                HTML(terms(tables).used_in(bodies["label"])),
            ]
        )
        self.widget.add_class("les-cycle")
        self.widget.add_class("les-body")
        settings.observe(lambda _: self.show(), "body")
        self.show()

    def show(self) -> None:
        """Bring sentence, drawing and table in step with the setting."""
        body = self._settings.body
        self.sentence.text = model.sentence(self._fluids, body)
        figure = self._figure(body)
        with self.chart.hold_sync():
            self.chart.height = int(figure["layout"]["height"])
            self.chart.figure = figure
            self.chart.label = f"A drawing, not data. {self.sentence.text}"
        self.table.fill(self._rows(body))

    def _figure(self, body: str) -> dict:
        phases = model.phases(self._fluids)
        usual = model.line(phases)
        if body == model.USUAL:
            return cycle_chart(phases, usual, usual.iloc[:0])
        row = self._body(body)
        if row["amount"]:
            return amount_chart(model.amounts(row))
        return cycle_chart(phases, usual, model.line(phases, changes=False))

    def _body(self, body: str) -> pd.Series:
        return model.bodies(self._fluids).set_index("id").loc[body]

    def _rows(self, body: str) -> list[dict]:
        if body == model.USUAL:
            rows = model.phases(self._fluids).itertuples()
            return [_row(r.id, r.place, r.look, r.text, r.note) for r in rows]
        row = self._body(body)
        return [_row(body, row["label"], row["amount"], row["text"], row["note"])]


def _options(bodies: pd.DataFrame) -> list[dict[str, str]]:
    return [_option(row.id, row.label) for row in bodies.itertuples()]


def _option(id_: str, label: str) -> dict[str, str]:
    return {"id": id_, "label": label}


def _row(id_: str, label: str, *cells: str) -> dict[str, object]:
    told = [cell or "not stated" for cell in cells[:1]] + [*cells[1:]]
    return {"id": id_, "label": label, "cells": [{"text": t, "say": t} for t in told]}
