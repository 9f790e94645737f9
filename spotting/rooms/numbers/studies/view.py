"""Lab "Studies side by side": every study that reports an outcome, and its card."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox
from traitlets import link

from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Chart, Choice, DataTable, Disclosure
from spotting.matching import studies
from spotting.matching.sentences import upper_first
from spotting.parts.links import source_links
from spotting.parts.showing import show_if
from spotting.rooms.numbers.crowds import model
from spotting.rooms.numbers.crowds.view import legend_of, stars
from spotting.rooms.numbers.studies.figure import SYMBOLS, forest_chart
from spotting.tables import Tables, ids
from spotting.text.counts import BASIS, NO_INTERVAL, interval, years
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

NOT_POOLED = (
    "Why is there no average of all studies? The studies chose their people in unlike "
    "ways. Some took only people with a normal smear. Some took only people before "
    "the menopause. Some took everyone who was sent. An average would describe none "
    "of these groups."
)
CANNOT_TELL = (
    "What this cannot tell: how common a cause is in everyone who bleeds after sex. "
    "Most of these people were sent to a clinic. A wide interval means a less sure "
    "number, not a higher one. Most studies were read as an abstract only."
)
NO_STUDY = "Choose a mark in the chart, or a row of the table, to read about a study."
COLUMNS = [
    {"id": "country", "label": "Country"},
    {"id": "setting", "label": "Setting"},
    {"id": "years", "label": "Years of the data"},
    {"id": "of", "label": "How many of how many"},
    {"id": "percent", "label": "Percent", "kind": "number"},
    {"id": "interval", "label": "95% interval in percent, and whose"},
    {"id": "note", "label": "Note"},
    {"id": "source", "label": "Source"},
]


class StudiesLab:
    """Three choices, a sentence, a forest plot with its table, and a study's card."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables, self._settings = tables, settings
        self._titles = tables.sources.set_index("id")["title"]
        self.controls = self._controls()
        self.sentence = Announcer()
        self.chart = Chart()
        self.chart.on_click(lambda point: self.open(_id_of(point["customdata"])))
        self.legend, self.words = HTML(), HTML()
        self.table = DataTable(
            caption="Studies that report the outcome",
            corner="Study",
            activable="rows",
            columns=COLUMNS,
            empty="No study to show.",
        )
        self.table.on_activate(lambda study, _: self.open(study))
        self.card = StudyCard(tables)
        self.card.close.on_press(lambda _: self.open(""))
        twin = Disclosure(summary="The same as a table", children=[self.table])
        self._drawing = VBox([self.legend, self.chart, twin])
        self._side_by_side = VBox([self._drawing, self.card.widget])
        self._side_by_side.add_class("les-forest")
        self.widget = VBox(
            [self.controls, self.sentence, self._side_by_side, self.words]
        )
        self.widget.add_class("les-body")
        self.widget.add_class("les-studies")
        fields = ["study_outcome", "study_setting", "study_order"]
        settings.observe(lambda _: self.show(), fields)
        self.show()

    def _controls(self) -> VBox:
        found = {word: upper_first(word) for word in studies.outcomes(self._tables)}
        places = {word: upper_first(word) for word in studies.settings_of(self._tables)}
        orders = {id_: upper_first(words) for id_, words in studies.ORDERS.items()}
        box = VBox(
            [
                self._choice("study_outcome", "What the studies found", found),
                self._choice("study_setting", "Where", {"": "All settings", **places}),
                self._choice("study_order", "Sort by", orders),
            ]
        )
        box.add_class("les-study-choices")
        return box

    def _choice(self, field: str, label: str, options: dict[str, str]) -> Choice:
        self._settings.offer(field, options, next(iter(options)))
        records = [{"id": id_, "label": words} for id_, words in options.items()]
        choice = Choice(label=label, kind="select", options=records)
        link((self._settings, field), (choice, "value"))
        return choice

    def show(self) -> None:
        """Bring sentence, chart and table in step with the choices."""
        settings = self._settings
        asked = settings.study_outcome, settings.study_setting, settings.study_order
        frame = studies.studies_of(self._tables, *asked)
        self.sentence.text = studies.in_words(frame, *asked)
        self._draw(frame, asked[0])
        self.table.fill([self._row(row) for row in frame.itertuples()])
        self.words.value = self._words(frame)
        show_if(self._side_by_side, not frame.empty)
        if self.card.study not in frame["study"].tolist():
            self.open("")

    def _draw(self, frame: pd.DataFrame, outcome: str) -> None:
        figure = forest_chart(frame, f"percent of people with “{outcome}”")
        self.legend.value = legend(figure)
        with self.chart.hold_sync():
            self.chart.height = int(figure["layout"]["height"])
            self.chart.figure = figure
            self.chart.label = studies.chart_label(frame, outcome)

    def _words(self, frame: pd.DataFrame) -> str:
        explain = terms(self._tables).explain
        paragraphs = [*stars(frame), NOT_POOLED, CANNOT_TELL]
        return "".join(element("p", explain(words)) for words in paragraphs)

    def _row(self, row: tuple) -> dict[str, object]:
        counted_as = f"Counted as “{row.counted_as}”." if row.counted_as else ""
        cells = [
            row.country or "not stated",
            row.setting,
            row.years,
            row.of_people or "not printed",
            row.shown,
            interval(row),
            f"{counted_as} {row.note}".strip(),
            ", ".join(self._titles[id_] for id_ in row.sources.split()),
        ]
        return {
            "id": row.study,
            "label": row.name,
            "cells": [{"text": words, "say": words} for words in cells],
        }

    def open(self, study: str) -> None:
        """Show the card of a study that stands in the chart; "" closes it."""
        if study and study not in {row["id"] for row in self.table.rows}:
            return
        self.card.show(study)
        self.table.active = [study, ""] if study else []


def _id_of(custom: object) -> str:
    """Return the id that a mark carries; anything else may come from a forger."""
    first = custom[0] if isinstance(custom, list) and custom else ""
    return first if isinstance(first, str) else ""


def legend(figure: dict) -> str:
    """Return what each mark of the chart means."""
    words = {
        "published": "people counted; a bigger mark, more people",
        "derived": "count worked out by us from a printed percent",
        "rate only": f"{BASIS['rate only']}: {NO_INTERVAL}",
    }
    marks = [(name, sign, words[basis]) for basis, (name, sign) in SYMBOLS.items()]
    line = ("interval", "―", "line: the 95% interval, worked out by us")
    return legend_of(figure, [*marks, line])


class StudyCard:
    """What one study is: who was in it, what it found, how much of it was read."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self.study = ""
        self.opened = Announcer()
        self.close = Actions([{"id": "close", "label": "Close the study"}])
        self.html = HTML()
        self._top = VBox([self.opened, self.close])
        self.widget = VBox([self._top, self.html])
        self.widget.add_class("les-study")
        self.show("")

    def show(self, study: str) -> None:
        """Show a study, or with "" what to do to see one."""
        self.study = study
        show_if(self._top, bool(study))
        mark = self.widget.add_class if study else self.widget.remove_class
        mark("les-open")
        if not study:
            self.opened.text = ""
            self.html.value = text("p", NO_STUDY, class_="les-hint")
            return
        card = study_card(self._tables, study)
        self.html.value = card
        name = self._tables.checked("studies").set_index("id").loc[study, "label"]
        self.opened.text = f"Open: {name}."


def study_card(tables: Tables, study: str) -> str:
    """Return all that the tables hold on one study, and links to its sources."""
    row = next(row for row in tables.checked("studies").itertuples() if row.id == study)
    explain = terms(tables).explain
    chosen = sentence(row.selection) or "not stated in the part read."
    facts = [
        f"Years of the data: {years(row.from_year, row.to_year)}.",
        f"People in the group: {_people(row.participants)}.",
        f"How they were chosen: {chosen}",
        f"How much of it was read: {row.read}.",
    ]
    found = studies.reported(tables)
    found = found[found["study"] == study]
    parts = [
        text("h4", row.label),
        element("p", explain(model.setting_of(row))),
        items(explain(fact) for fact in facts),
        text("h5", "What it found"),
        items(explain(_found(one)) for one in found.itertuples()),
        element("p", explain(sentence(row.note))) if row.note else "",
        element("p", f"Source: {', '.join(source_links(tables, ids(row.sources)))}."),
    ]
    return element("article", *parts, class_="les-card")


def _people(number: object) -> str:
    return "not stated" if pd.isna(number) else f"{number:,}"


def _found(row: tuple) -> str:
    counted = f"{row.of_people}, " if row.of_people else ""
    return f"{upper_first(row.outcome)}: {counted}{row.shown} ({interval(row)})."
