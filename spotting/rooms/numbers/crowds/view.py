"""Lab "Who was counted?": one outcome, crowd by crowd."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML
from traitlets import link

from spotting.choices.settings import Settings
from spotting.controls import Announcer, Chart, Choice, DataTable, Disclosure
from spotting.rooms.numbers import lab
from spotting.rooms.numbers.crowds import model, words
from spotting.rooms.numbers.crowds.figure import (
    QUOTED_RANGE,
    RANGE,
    SYMBOLS,
    ZERO,
    crowds_chart,
    few_chart,
)
from spotting.tables import Tables, ids
from spotting.text import say, say_markup
from spotting.text.counts import BASIS, interval
from spotting.text.markup import items, sentence, text
from spotting.text.terms import terms

COLUMNS = {
    "people": "numbers-crowds-people",
    "of": "numbers-column-of",
    "value": "",
    "interval": "numbers-crowds-interval",
    "basis": "numbers-crowds-basis",
    "note": "numbers-column-note",
}
"""The messages of the table's columns; that of the value is its unit's."""


class CrowdsLab:
    """A question, a few figures, a sentence, a choice; behind them, all figures."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables, self._settings = tables, settings
        titles = {id_: say(one.title) for id_, one in words.OUTCOMES.items()}
        settings.offer("counted", titles, next(iter(titles)))
        options = [{"id": id_, "label": title} for id_, title in titles.items()]
        self.choice = Choice(label=say("numbers-crowds-choice"), options=options)
        link((settings, "counted"), (self.choice, "value"))
        self.sentence = Announcer()
        self.few, self.chart = Chart(), Chart()
        self.guess = lab.Guess(tables)
        self.legend, self.words = HTML(), HTML()
        self.direction = HTML()
        self.table = DataTable(
            caption=say("numbers-crowds-table"),
            corner=say("numbers-crowds-corner"),
            activable="none",
        )
        self.sources = Disclosure(summary=say("numbers-crowds-sources"))
        self.all = Disclosure(children=[self.legend, self.chart])
        how = Disclosure(summary=say("numbers-how"), children=[self.words])
        self.widget = lab.body(
            "les-crowds",
            self.guess.question,
            lab.screen(
                [self.direction, self.few],
                [self.guess.answer, self.sentence, self.choice],
            ),
            lab.behind(self.all, how, lab.twin(self.table), self.sources),
        )
        settings.observe(lambda _: self.show(), "counted")
        self.show()

    def show(self) -> None:
        """Bring sentence, chart, table and sources in step with the choice."""
        outcome = self._settings.counted
        frame = model.crowds(self._tables, outcome)
        axis = say(words.OUTCOMES[outcome].axis)
        self.guess.ask(words.question(frame, outcome))
        self.sentence.text = words.in_short(frame, outcome)
        self._draw_few(model.few(frame), outcome)
        figure = crowds_chart(frame, axis)
        self.all.summary = say("numbers-crowds-all", figures=frame["value"].count())
        self.legend.value = legend(figure, nobody=frame["value"].isna().any())
        lab.draw(self.chart, figure, words.label(frame, outcome))
        self.words.value = self._words(frame, outcome)
        names = COLUMNS | {"value": model.unit_of(frame).column}
        rows = [_row(row) for row in frame.itertuples()]
        self.table.fill(rows, lab.columns(names))
        self.sources.html = _sources(self._tables, frame)

    def _draw_few(self, frame: pd.DataFrame, outcome: str) -> None:
        direction = say(words.OUTCOMES[outcome].direction)
        self.direction.value = text("p", direction, class_="les-chart-title")
        told = [row["id"] for row in model.ends(frame) or ()]
        label = words.label(frame, outcome)
        figure = few_chart(frame, say("numbers-crowds-lines"), told)
        lab.draw(self.few, figure, label)

    def _words(self, frame: pd.DataFrame, outcome: str) -> str:
        about = words.OUTCOMES[outcome]
        how, said = say("numbers-crowds-how"), words.in_words(frame, outcome)
        why = say(about.why), say(about.cannot_tell)
        lines = [how, said, *lab.stars(frame), *why]
        used = terms(self._tables).used_in(frame["people"])
        return lab.paragraphs(self._tables, lines) + used


def legend(figure: dict, nobody: bool) -> str:
    """Return what each mark of the chart means, and “nobody counted” if it is said."""
    marks = [
        *((name, sign, say(BASIS[basis])) for basis, (name, sign) in SYMBOLS.items()),
        ("range", RANGE, say("numbers-crowds-legend-range")),
        ("quoted range", QUOTED_RANGE, say("numbers-crowds-legend-quoted-range")),
        (*ZERO, say("numbers-crowds-legend-zero")),
        ("interval", "―", say("numbers-crowds-legend-interval")),
    ]
    hint = text("p", say("numbers-crowds-nobody-means"), class_="les-hint")
    return lab.legend(figure, marks) + (hint if nobody else "")


def _row(row: tuple) -> dict[str, object]:
    known = pd.notna(row.value)
    cells = [
        _people(row),
        row.of_people,
        row.shown if known else say("numbers-crowds-nobody"),
        interval(row) if known else "",
        say(BASIS[row.basis]) if row.basis in BASIS else "",
        lab.note_of(row),
    ]
    return lab.table_row(row.id, row.label, cells, _group(row))


def _people(row: tuple) -> str:
    people = sentence(row.people)
    if not row.period:
        return people
    return say("numbers-crowds-people-time", people=people, period=row.period)


def _group(row: tuple) -> str:
    heading, note = row.heading, row.heading_note
    if not note:
        return heading
    return say("numbers-crowds-group", heading=heading, note=note)


def _sources(tables: Tables, frame: pd.DataFrame) -> str:
    return items(
        say_markup(
            "numbers-crowds-source",
            label=row.label,
            crowd=say(model.CROWDS[row.crowd].line),
            links=lab.sources(tables, ids(row.sources)),
        )
        for row in frame.itertuples()
        if row.sources
    )
