"""Lab "Who was counted?": one outcome, crowd by crowd."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox
from traitlets import link

from spotting.charts.intervals import drawn
from spotting.choices.settings import Settings
from spotting.controls import Announcer, Chart, Choice, DataTable, Disclosure
from spotting.matching.sentences import upper_first
from spotting.parts.links import source_links
from spotting.rooms.numbers.crowds import model
from spotting.rooms.numbers.crowds.figure import (
    QUOTED_RANGE,
    RANGE,
    SYMBOLS,
    ZERO,
    crowds_chart,
)
from spotting.tables import Tables, ids
from spotting.text.counts import BASIS, interval
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

CHOICES = {
    "cervical cancer": "Cervical cancer in people with bleeding after sex",
    "bleeding after sex": "How often bleeding after sex happens",
}
AXES = {
    "cervical cancer": "cervical cancers per 100,000 people with bleeding after sex; "
    "each line: 10 times more",
    "bleeding after sex": "percent of the people counted; each line: 10 times more",
}
WHY = {
    "cervical cancer": (
        "Why do the figures differ so much? Each one counts other people. A clinic "
        "sees only the people who were sent there. More people say that they bleed "
        "than tell a doctor. So the people at a clinic are not like all people who "
        "bleed. Cancer was also found more often where screening is rare, and in "
        "hospital groups from before 2000."
    ),
    "bleeding after sex": (
        "Why do the figures differ so much? More people say yes when they are asked "
        "than tell a doctor. Even fewer get a code in their records. It also matters "
        "which time people were asked about: one moment, a year, or two years."
    ),
}
CANNOT_TELL = {
    "cervical cancer": (
        "What this cannot tell: your own chance, or anyone's. Countries, years and "
        "ages differ as well as the crowd, so the crowd is not the only reason for "
        "the gap. The two figures by age come from a model. They hold only for women "
        "who develop bleeding after sex, in the community. The row “England, all "
        "symptoms” counts other symptoms too."
    ),
    "bleeding after sex": (
        "What this cannot tell: how often it happens to everyone. Each study asked "
        "some people only. Countries, ages and time spans differ from row to row, so "
        "the crowd is not the only reason for the gap."
    ),
}
NOBODY = (
    "“Nobody counted” means that no source that was read gives a figure for this crowd."
)
LINE = "thin line: the 95% interval; no line, no interval published"
COLUMNS = [
    {"id": "people", "label": "Who they were"},
    {"id": "of", "label": "How many of how many"},
    {"id": "value", "label": "Figure", "kind": "number"},
    {"id": "interval", "label": "95% interval, and whose"},
    {"id": "basis", "label": "How we know it"},
    {"id": "note", "label": "Note"},
]


class CrowdsLab:
    """A choice of outcome, a sentence, a chart with its table, and what it means."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables, self._settings = tables, settings
        settings.offer("counted", CHOICES, "cervical cancer")
        options = [{"id": id_, "label": label} for id_, label in CHOICES.items()]
        self.choice = Choice(label="What was counted?", options=options)
        link((settings, "counted"), (self.choice, "value"))
        self.sentence = Announcer()
        self.chart = Chart()
        self.legend, self.words = HTML(), HTML()
        self.table = DataTable(
            caption="Figures by the people who were counted",
            corner="Figure",
            activable="none",
        )
        self.sources = Disclosure(summary="Sources of these figures")
        self.widget = VBox(
            [
                self.choice,
                self.sentence,
                self.legend,
                self.chart,
                self.words,
                Disclosure(summary="The same as a table", children=[self.table]),
                self.sources,
            ]
        )
        self.widget.add_class("les-body")
        self.widget.add_class("les-crowds")
        settings.observe(lambda _: self.show(), "counted")
        self.show()

    def show(self) -> None:
        """Bring sentence, chart, table and sources in step with the choice."""
        outcome = self._settings.counted
        frame = model.crowds(self._tables, outcome)
        self.sentence.text = model.in_words(frame, outcome)
        figure = crowds_chart(frame, AXES[outcome])
        self.legend.value = legend(figure, nobody=frame["value"].isna().any())
        self._draw(figure, frame, outcome)
        self.words.value = self._words(frame, outcome)
        unit = {"id": "value", "label": upper_first(model.UNITS[outcome])}
        columns = [unit if c["id"] == "value" else c for c in COLUMNS]
        self.table.fill([_row(row) for row in frame.itertuples()], columns)
        self.sources.html = _sources(self._tables, frame)

    def _draw(self, figure: dict, frame: pd.DataFrame, outcome: str) -> None:
        with self.chart.hold_sync():
            self.chart.height = int(figure["layout"]["height"])
            self.chart.figure = figure
            self.chart.label = label(frame, outcome)

    def _words(self, frame: pd.DataFrame, outcome: str) -> str:
        explain = terms(self._tables).explain
        paragraphs = [*stars(frame), WHY[outcome], CANNOT_TELL[outcome]]
        used = terms(self._tables).used_in(frame["people"])
        return "".join(element("p", explain(words)) for words in paragraphs) + used


def legend(figure: dict, nobody: bool) -> str:
    """Return what each mark of the chart means, and “nobody counted” if it is said."""
    marks = [(name, sign, BASIS[basis]) for basis, (name, sign) in SYMBOLS.items()]
    marks += [
        ("range", RANGE, "a range: the source gives no single value"),
        ("quoted range", QUOTED_RANGE, "a range that is quoted"),
        (*ZERO, "0 people found: the line ends at what still fits the count"),
        (
            "interval",
            "―",
            "thin line: the 95% interval; no line, no interval published",
        ),
    ]
    words = text("p", NOBODY, class_="les-hint") if nobody else ""
    return legend_of(figure, marks) + words


def legend_of(figure: dict, marks: list[tuple[str, str, str]]) -> str:
    """Return a legend of what a figure draws.

    Each of `marks` is a name that `intervals.drawn` may return, its sign and its words.
    """
    shown = drawn(figure)
    return items(
        (
            f"{text('span', sign, aria_hidden='true')} {escape(words)}"
            for name, sign, words in marks
            if name in shown
        ),
        class_="les-legend",
    )


def stars(frame: pd.DataFrame) -> list[str]:
    """Say of each row with a star in which words its study counted.

    `frame` has the columns `label` and `counted_as`.
    """
    rows = frame[frame["counted_as"] != ""]
    names = rows["name"] if "name" in rows else rows["label"]
    return [
        f"* {name}: counted as “{words}”."
        for name, words in zip(names, rows["counted_as"], strict=True)
    ]


def label(frame: pd.DataFrame, outcome: str) -> str:
    """Name the chart for a reader who does not see it."""
    known = frame[frame["value"].notna()]
    return (
        f"{CHOICES[outcome]}, {model.UNITS[outcome]}: {len(known)} figures in "
        f"{known['crowd'].nunique()} crowds of people. The table holds the same."
    )


def _row(row: tuple) -> dict[str, object]:
    counted_as = f"Counted as “{row.counted_as}”." if row.counted_as else ""
    known = pd.notna(row.value)
    period = f" Time: {row.period}." if row.period else ""
    cells = [
        f"{sentence(row.people)}{period}",
        row.of_people,
        row.shown if known else model.NOBODY,
        interval(row) if known else "",
        BASIS.get(row.basis, ""),
        f"{counted_as} {row.note}".strip(),
    ]
    return {
        "id": row.id,
        "label": row.label,
        "group": f"{row.heading}: {row.heading_note}".removesuffix(": "),
        "cells": [{"text": words, "say": words} for words in cells],
    }


def _sources(tables: Tables, frame: pd.DataFrame) -> str:
    return items(
        f"{escape(row.label)} ({escape(_place(row))}): "
        f"{', '.join(source_links(tables, ids(row.sources)))}"
        for row in frame.itertuples()
        if row.sources
    )


def _place(row) -> str:
    """Return a heading as part of a line; some go on in the note below them."""
    unknown = row.crowd == "not stated"
    words = f"{row.heading} {row.heading_note}" if unknown else row.heading
    return words[:1].lower() + words[1:]
