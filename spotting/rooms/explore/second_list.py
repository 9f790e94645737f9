"""The causes that may show no such sign: never ruled out, always counted."""

from __future__ import annotations

import pandas as pd
from ipywidgets import VBox

from spotting.charts import theme
from spotting.choices.selection import Selection
from spotting.choices.view import View
from spotting.controls import DataTable, Disclosure
from spotting.matching import sentences
from spotting.matching.causes import Evidence, second_list
from spotting.parts.showing import show_if

WHY = (
    "<p>Many causes often show no sign at all, and sources do not speak of every sign. "
    "So a missing sign does not rule a cause out.</p>"
)


class SecondList:
    """A table of the second list; a row opens the cause's card."""

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        self._evidence = evidence
        self.table = DataTable(
            caption="Causes that may show no such sign",
            corner="Cause",
            activable="rows",
            columns=[
                {"id": "urgency", "label": "How soon to get help"},
                {"id": "for", "label": "Chosen signs that speak for it"},
                {"id": "not", "label": "Why it stands here"},
            ],
        )
        self.table.on_activate(lambda cause, _: selection.change(focus=cause, cell=""))
        self.fold = Disclosure(html=WHY, children=[self.table])
        self.widget = VBox([self.fold])

    def show(self, view: View, matched: pd.DataFrame) -> None:
        """List the causes of a view that do not fit the chosen signs."""
        rows = second_list(matched)
        self.fold.summary = f"{sentences.causes(len(rows))} may show no such sign"
        self.table.fill([self._row(cause) for cause in rows.itertuples()])
        show_if(self.widget, bool(len(rows)))

    def _row(self, cause) -> dict[str, object]:
        speaks = sentences.sign_list(
            self._evidence, cause.speaks_for + cause.not_stated
        )
        texts = [
            sentences.upper_first(cause.urgency),
            speaks or "none",
            self._why(cause),
        ]
        return {
            "id": cause.cause,
            "label": theme.cause_label(
                sentences.upper_first(cause.label), cause.evidence
            ),
            "cells": [{"text": words, "say": words} for words in texts],
        }

    def _why(self, cause) -> str:
        reasons = [
            ("nothing read links it with ", cause.not_linked),
            ("not typical: ", cause.not_typical),
            ("it can show ", cause.shows_absent),
        ]
        said = (
            lead + sentences.sign_list(self._evidence, signs)
            for lead, signs in reasons
            if signs
        )
        return sentences.upper_first("; ".join(said))
