"""What the labs are put together from: their boxes, tables, legends and sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd
from ipywidgets import HTML, VBox, Widget
from markupsafe import Markup
from traitlets import link

from spotting.charts.intervals import drawn
from spotting.choices.settings import Settings
from spotting.controls import Chart, Choice, DataTable, Disclosure
from spotting.parts.links import source_links
from spotting.tables import Tables
from spotting.text import say, say_markup
from spotting.text.markup import element, escape, items, text
from spotting.text.terms import terms


class Guess:
    """A question on two figures in large type, and its answer one press behind.

    The answer stands among the words beside the picture: opened, it moves no picture.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self.question, self.answer = HTML(), HTML()

    def ask(self, question: Iterable[str]) -> Guess:
        """Ask a question that is given with its answer, or nothing; return itself."""
        asked, answer = question or ("", "")
        large = text("p", asked, class_="les-question")
        self.question.value = large if asked else ""
        self.answer.value = self._reveal(answer) if answer else ""
        return self

    def _reveal(self, answer: str) -> str:
        names = (("les-shut", "numbers-show-answer"), ("les-open", "numbers-hide"))
        summary = (text("span", say(name), class_=part) for part, name in names)
        told = element("p", terms(self._tables).explain(answer))
        return element(
            "details", element("summary", *summary), told, class_="les-reveal"
        )


def starts(links: Iterable[str]) -> str:
    """Return links to prepared views of a lab, "" where there are none."""
    found = [link for link in links if link]
    if not found:
        return ""
    head = text("p", say("numbers-start-here"), class_="les-starts-head")
    return element("div", head, items(map(Markup, found)), class_="les-starts")


def screen(picture: Iterable[Widget], side: Iterable[Widget], *more: Widget) -> VBox:
    """Return what is looked at together: words and controls beside a picture."""
    words, drawn = _beside(side), _drawn(picture)
    box = VBox([words, drawn, *more])
    box.add_class("les-lab-screen")
    return box


def led_screen(
    lead: Iterable[Widget], picture: Iterable[Widget], side: Iterable[Widget]
) -> VBox:
    """Return the same with words that lead: on a phone, their picture is next."""
    leads = VBox([*lead])
    leads.add_class("les-lab-lead")
    box = VBox([leads, _drawn(picture), _beside(side)])
    box.add_class("les-lab-screen")
    box.add_class("les-lab-led")
    return box


def _drawn(picture: Iterable[Widget]) -> VBox:
    box = VBox([*picture])
    box.add_class("les-lab-picture")
    return box


def _beside(side: Iterable[Widget]) -> VBox:
    box = VBox([*side])
    box.add_class("les-lab-side")
    return box


def behind(*parts: Widget) -> VBox:
    """Return what is one press behind: closed parts side by side."""
    box = VBox([*parts])
    box.add_class("les-behind")
    return box


def body(class_: str, *children: Widget) -> VBox:
    """Return all of a lab in one box."""
    box = VBox(children)
    box.add_class("les-body")
    box.add_class(class_)
    return box


def select(
    settings: Settings, field: str, label: str, options: list[dict[str, str]]
) -> Choice:
    """Return a list to choose a setting from; `options` have `id` and `label`."""
    choice = Choice(label=label, kind="select", options=options)
    link((settings, field), (choice, "value"))
    return choice


def twin(table: DataTable) -> Disclosure:
    """Return the table that says the same as a chart, closed."""
    return Disclosure(summary=say("numbers-same-as-table"), children=[table])


def columns(names: Mapping[str, str], numbers: Iterable[str] = ()) -> list[dict]:
    """Return a table's columns, from messages by their ids; some hold `numbers`."""
    kinds = dict.fromkeys(numbers, "number")
    return [
        {"id": id_, "label": say(name), "kind": kinds.get(id_, "")}
        for id_, name in names.items()
    ]


def table_row(id_: str, label: str, cells: Iterable[str], group: str = "") -> dict:
    """Return a row of a table, whose cells say what they show."""
    said = [{"text": words, "say": words} for words in cells]
    return {"id": id_, "label": label, "group": group, "cells": said}


def note_of(row: tuple) -> str:
    """Return a row's note, after the words in which its study counted."""
    counted = row.counted_as and say("numbers-counted-as", words=row.counted_as)
    return " ".join(filter(None, (counted, row.note)))


def draw(chart: Chart, figure: dict, label: str) -> None:
    """Bring a chart's figure, height and name in step."""
    with chart.hold_sync():
        chart.height = int(figure["layout"]["height"])
        chart.figure = figure
        chart.label = label


def legend(figure: dict, marks: Iterable[tuple[str, str, str]]) -> str:
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

    `frame` has the columns `name` or `label`, and `counted_as`.
    """
    rows = frame[frame["counted_as"] != ""]
    names = rows["name"] if "name" in rows else rows["label"]
    return [
        say("numbers-star", name=name, words=words)
        for name, words in zip(names, rows["counted_as"], strict=True)
    ]


def paragraphs(tables: Tables, lines: Iterable[str]) -> str:
    """Return sentences as paragraphs in which terms are explained."""
    explain = terms(tables).explain
    return "".join(element("p", explain(line)) for line in lines if line)


def sources(tables: Tables, cited: Iterable[str]) -> Markup:
    """Return links to sources as part of a line."""
    return Markup(say("numbers-comma").join(source_links(tables, cited)))


def source_line(tables: Tables, cited: Iterable[str]) -> str:
    """Return a paragraph of links to sources."""
    said = say_markup("numbers-source", links=sources(tables, cited))
    return element("p", said)
