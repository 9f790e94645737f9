"""The verdicts of both articles: chart, sentence and table; a bar or row filters."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.choices.settings import Settings
from spotting.controls import Chart, DataTable, Disclosure
from spotting.matching.sentences import upper_first
from spotting.rooms.claims.card import DECK
from spotting.rooms.claims.figure import verdicts_chart
from spotting.rooms.claims.model import ARTICLES, Filter, verdict_counts
from spotting.rooms.claims.verdicts import counts_said
from spotting.text.markup import text

HEADING = "What the check says of each article"
HOW = "Choose a bar to put the claims of its verdict into the deck; again to let go."


class VerdictView:
    """A heading, a sentence, a chart and its table."""

    def __init__(self, claims: pd.DataFrame, settings: Settings) -> None:
        self._claims, self._settings = claims, settings
        self.sentence = HTML()
        self.chart = Chart()
        self.table = DataTable(
            caption="Number of claims by verdict and article",
            corner="Verdict",
            activable="rows",
            columns=[
                {"id": article, "label": f"Article {article}", "kind": "number"}
                for article in ARTICLES
            ],
        )
        self.chart.on_click(lambda point: self.pick(point["customdata"]))
        self.table.on_activate(lambda verdict, _: self.pick(verdict))
        twin = Disclosure(
            summary="Number of claims by verdict, as a table", children=[self.table]
        )
        deck = text("a", "Go to the deck", href=f"#{DECK}")
        how = text("p", HOW, class_="les-hint") + f"<p>{deck}</p>"
        self.widget = VBox(
            [HTML(text("h3", HEADING)), self.sentence, self.chart, HTML(how), twin]
        )
        self.widget.add_class("les-claims-counts")

    def pick(self, verdict: object) -> None:
        """Filter by a verdict, or let it go; what is no verdict changes nothing."""
        if isinstance(verdict, str) and verdict in set(self._claims["verdict"]):
            old = self._settings.verdict
            self._settings.verdict = "" if verdict == old else verdict

    def show(self, asked: Filter) -> None:
        """Draw the counts of what is asked for."""
        counts = verdict_counts(self._claims, asked)
        figure = verdicts_chart(counts)
        said = counts_said(counts, asked.topic)
        with self.chart.hold_sync():
            self.chart.height = int(figure["layout"]["height"])
            self.chart.figure = figure
            self.chart.label = f"Bars: verdicts of both articles. {said}"
        self.sentence.value = text("p", said)
        self.table.fill(_rows(counts, asked))


def _rows(counts: pd.DataFrame, asked: Filter) -> list[dict[str, object]]:
    return [
        {
            "id": verdict,
            "label": upper_first(verdict)
            + (" (shown)" if verdict == asked.verdict else ""),
            "cells": [{"text": str(n)} for n in part["count"]],
        }
        for verdict, part in counts.groupby("verdict", sort=False)
    ]
