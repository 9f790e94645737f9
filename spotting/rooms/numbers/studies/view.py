"""Lab "Studies side by side": every study that reports an outcome, and its card."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.choices.settings import Settings
from spotting.controls import (
    Actions,
    Announcer,
    Chart,
    Choice,
    DataTable,
    Disclosure,
)
from spotting.matching import studies
from spotting.matching.sentences import upper_first
from spotting.parts.links import NUMBERS, setting_link
from spotting.parts.showing import show_if
from spotting.rooms.numbers import lab
from spotting.rooms.numbers.studies.figure import SYMBOLS, forest_chart
from spotting.tables import Tables, ids
from spotting.text import say, say_word
from spotting.text.counts import interval, years
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

COLUMNS = {
    "country": "numbers-studies-country",
    "setting": "numbers-studies-setting",
    "years": "numbers-studies-years",
    "of": "numbers-column-of",
    "percent": "numbers-column-percent",
    "interval": "numbers-studies-interval",
    "note": "numbers-column-note",
    "source": "numbers-studies-source",
}
LEGEND = {
    "published": "numbers-studies-legend-published",
    "derived": "numbers-studies-legend-derived",
    "rate only": "numbers-studies-legend-rate",
}
"""The message on each basis's mark."""


class StudiesLab:
    """A question, a forest plot, a sentence, a choice, and a study's card."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables, self._settings = tables, settings
        self._titles = tables.sources.set_index("id")["title"]
        self.outcome, self.controls = self._controls()
        self.sentence = Announcer()
        self.chart = Chart()
        self.chart.on_click(lambda point: self.open(_id_of(point["customdata"])))
        self.guess = lab.Guess(tables)
        self.legend, self.words = HTML(), HTML()
        self.table = DataTable(
            caption=say("numbers-studies-table"),
            corner=say("numbers-studies-corner"),
            activable="rows",
            columns=lab.columns(COLUMNS, numbers=["percent"]),
            empty=say("numbers-studies-table-empty"),
        )
        self.table.on_activate(lambda study, _: self.open(study))
        self.card = StudyCard(tables)
        self.card.close.on_press(lambda _: self.open(""))
        self._drawing = VBox([self.chart])
        starts = HTML(_starts(tables))
        side = self.guess.answer, self.sentence, self.outcome, starts
        screen = lab.screen([self._drawing], side, self.card.widget)
        places = say("numbers-studies-narrow")
        how = Disclosure(summary=say("numbers-how"), children=[self.legend, self.words])
        self._behind = lab.behind(
            Disclosure(summary=places, children=[self.controls]),
            how,
            lab.twin(self.table),
        )
        self.widget = lab.body("les-studies", self.guess.question, screen, self._behind)
        fields = ["study_outcome", "study_setting", "study_order"]
        settings.observe(lambda _: self.show(), fields)
        self.show()

    def _controls(self) -> tuple[Choice, VBox]:
        found = {
            word: upper_first(say_word(word)) for word in studies.outcomes(self._tables)
        }
        settings = studies.settings_of(self._tables)
        places = {word: upper_first(say_word(word)) for word in settings}
        places = {"": say("numbers-studies-everywhere"), **places}
        orders = {id_: upper_first(say(it)) for id_, it in studies.ORDERS.items()}
        box = VBox(
            [
                self._choice("study_setting", say("numbers-studies-where"), places),
                self._choice("study_order", say("numbers-studies-sort"), orders),
            ]
        )
        box.add_class("les-study-choices")
        opens = studies.opens(self._tables)
        label = say("numbers-studies-found")
        return self._choice("study_outcome", label, found, opens), box

    def _choice(
        self, field: str, label: str, options: dict[str, str], opens: str = ""
    ) -> Choice:
        self._settings.offer(field, options, opens or next(iter(options)))
        records = [{"id": id_, "label": words} for id_, words in options.items()]
        return lab.select(self._settings, field, label, records)

    def show(self) -> None:
        """Bring sentence, chart and table in step with the choices."""
        settings = self._settings
        asked = settings.study_outcome, settings.study_setting, settings.study_order
        frame = studies.studies_of(self._tables, *asked)
        self.guess.ask(studies.question(frame, asked[0]))
        self.sentence.text = studies.in_words(frame, *asked)
        figure = forest_chart(
            frame, say("numbers-studies-axis", outcome=say_word(asked[0]))
        )
        self.legend.value = legend(figure)
        lab.draw(self.chart, figure, studies.chart_label(frame, asked[0]))
        self.table.fill([self._row(row) for row in frame.itertuples()])
        self.words.value = self._words(frame)
        show_if(self._drawing, not frame.empty)
        if self.card.study not in frame["study"].tolist():
            self.open("")

    def _words(self, frame: pd.DataFrame) -> str:
        why = say("numbers-studies-not-pooled"), say("numbers-studies-cannot-tell")
        how = say("numbers-studies-how")
        return lab.paragraphs(self._tables, [how, *lab.stars(frame), *why])

    def _row(self, row: tuple) -> dict[str, object]:
        titles = (self._titles[id_] for id_ in row.sources.split())
        cells = [
            say_word(row.country) or say("numbers-not-stated"),
            row.setting,
            row.years,
            row.of_people or say("numbers-studies-not-printed"),
            row.shown,
            interval(row),
            lab.note_of(row),
            say("numbers-comma").join(titles),
        ]
        return lab.table_row(row.study, row.name, cells)

    def open(self, study: str) -> None:
        """Show the card of a study that stands in the chart; "" closes it."""
        if study and study not in {row["id"] for row in self.table.rows}:
            return
        self.card.show(study)
        self.table.active = [study, ""] if study else []


def _starts(tables: Tables) -> str:
    return lab.starts(
        setting_link(upper_first(say_word(outcome)), NUMBERS, study_outcome=outcome)
        for outcome in studies.starts(tables)
    )


def _id_of(custom: object) -> str:
    """Return the id that a mark carries; anything else may come from a forger."""
    first = custom[0] if isinstance(custom, list) and custom else ""
    return first if isinstance(first, str) else ""


def legend(figure: dict) -> str:
    """Return what each mark of the chart means."""
    marks = [(name, sign, say(LEGEND[it])) for it, (name, sign) in SYMBOLS.items()]
    line = ("interval", "―", say("numbers-studies-legend-interval"))
    return lab.legend(figure, [*marks, line])


class StudyCard:
    """What one study is: who was in it, what it found, how much of it was read."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self.study = ""
        self.opened = Announcer()
        self.close = Actions([{"id": "close", "label": say("numbers-study-close")}])
        self.html = HTML()
        self.widget = VBox([self.opened, self.close, self.html])
        self.widget.add_class("les-study")
        self.show("")

    def show(self, study: str) -> None:
        """Show a study; "" shows none."""
        self.study = study
        mark = self.widget.add_class if study else self.widget.remove_class
        mark("les-open")
        show_if(self.widget, bool(study))
        if not study:
            self.opened.text = self.html.value = ""
            return
        card = study_card(self._tables, study)
        self.html.value = card
        name = self._tables.checked("studies").set_index("id").loc[study, "label"]
        self.opened.text = say("numbers-study-open", name=name)


def study_card(tables: Tables, study: str) -> str:
    """Return all that the tables hold on one study, and links to its sources."""
    row = next(row for row in tables.checked("studies").itertuples() if row.id == study)
    explain = terms(tables).explain
    facts = [
        say("numbers-study-years", years=years(row.from_year, row.to_year)),
        _people(row.participants),
        _chosen(sentence(row.selection)),
        say("numbers-study-read", read=row.read),
    ]
    found = studies.reported(tables)
    found = found[found["study"] == study]
    parts = [
        text("h4", row.label),
        lab.paragraphs(tables, [studies.setting_of(row)]),
        items(explain(fact) for fact in facts),
        text("h5", say("numbers-study-found")),
        items(explain(_found(one)) for one in found.itertuples()),
        lab.paragraphs(tables, [sentence(row.note)]),
        lab.source_line(tables, ids(row.sources)),
    ]
    return element("article", *parts, class_="les-card")


def _people(number: object) -> str:
    if pd.isna(number):
        return say("numbers-study-people-unknown")
    return say("numbers-study-people", people=number)


def _chosen(how: str) -> str:
    if not how:
        return say("numbers-study-chosen-unknown")
    return say("numbers-study-chosen", chosen=how)


def _found(row: tuple) -> str:
    said = {
        "outcome": upper_first(say_word(row.outcome)),
        "percent": row.shown,
        "interval": interval(row),
    }
    if not row.of_people:
        return say("numbers-study-finding-rate", **said)
    return say("numbers-study-finding", of=row.of_people, **said)
