"""Room "Check the claims": guess a verdict, see the check, learn to check others."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
from ipywidgets import HTML, VBox, Widget
from traitlets import link

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Chart, Choice, DataTable, Disclosure
from spotting.matching.sentences import upper_first
from spotting.parts.choosing import standing
from spotting.parts.showing import set_tone
from spotting.parts.steps import Step, steps_bar
from spotting.rooms.claims import reading
from spotting.rooms.claims.deck import Deck, all_claims
from spotting.rooms.claims.figure import verdicts_chart
from spotting.rooms.claims.model import (
    ARTICLES,
    VERDICTS,
    Filter,
    claims_of,
    counts_said,
    deck_said,
    verdict_counts,
    verdict_word,
)
from spotting.rooms.claims.reading import DECK
from spotting.tables import Tables
from spotting.text import say, say_word
from spotting.text.markup import element, text


class VerdictView:
    """A heading, a sentence, a chart and its table."""

    def __init__(self, claims: pd.DataFrame, settings: Settings) -> None:
        self._claims, self._settings = claims, settings
        self.sentence = HTML()
        self.chart = Chart()
        self.table = DataTable(
            caption=say("claims-chart-caption"),
            corner=say("claims-chart-corner"),
            activable="rows",
            columns=[{**article, "kind": "number"} for article in _articles()],
        )
        self.chart.on_click(lambda point: self.pick(point["customdata"]))
        self.table.on_activate(lambda verdict, _: self.pick(verdict))
        twin = Disclosure(summary=say("claims-chart-table"), children=[self.table])
        how = text("p", say("claims-chart-how"), class_="les-hint")
        self.widget = VBox(
            [
                HTML(text("h4", say("claims-chart-title"))),
                self.sentence,
                self.chart,
                HTML(how),
                twin,
            ]
        )
        self.widget.add_class("les-claims-counts")
        self.widget.add_class("les-body")

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
            self.chart.label = say("claims-chart-label", said=said)
        self.sentence.value = text("p", said)
        self.table.fill(_rows(counts, asked))


def _rows(counts: pd.DataFrame, asked: Filter) -> list[dict[str, object]]:
    return [
        {
            "id": verdict,
            "label": _row_label(verdict, verdict == asked.verdict),
            "cells": [{"text": str(n)} for n in part["count"]],
        }
        for verdict, part in counts.groupby("verdict", sort=False)
    ]


def _row_label(verdict: str, shown: bool) -> str:
    word = upper_first(verdict_word(verdict))
    return say("claims-chart-row-shown", verdict=word) if shown else word


FILTERS = ("article", "topic", "verdict")


class Filters:
    """Which claims the deck holds: by article, topic and verdict; and the way back.

    `jump` is the list of the claims that are left: one of them can be gone to.
    """

    def __init__(self, claims: pd.DataFrame, settings: Settings, jump: Choice) -> None:
        self._claims, self._settings = claims, settings
        self.article = self._choice(
            "article",
            say("claims-filter-article"),
            _articles(),
            say("claims-filter-articles-all"),
        )
        self.topic = self._choice(
            "topic",
            say("claims-filter-topic"),
            _topics(claims),
            say("claims-filter-topics-all"),
        )
        self.verdict = self._choice(
            "verdict",
            say("claims-filter-verdict"),
            _verdicts(claims),
            say("claims-filter-verdicts-all"),
        )
        self.verdict.hint = say("claims-filter-tells")
        self.said = Announcer()
        self.back = Actions()
        self.back.on_press(lambda _: self.clear())
        row = VBox([self.article, self.topic, self.verdict])
        row.add_class("les-row")
        result = VBox([self.said, self.back])
        result.add_class("les-claims-result")
        deck = text("a", say("claims-filter-to-deck"), href=f"#{DECK}")
        found = VBox([jump, HTML(element("p", deck, class_="les-claims-go"))])
        found.add_class("les-row")
        # On phones the filters wait closed, so that the first card is near.
        choose = say("claims-filter-choose")
        fold = Disclosure(summary=choose, open_wide=True, children=[row])
        self.widget = VBox([fold, result, found])
        self.widget.add_class("les-claims-filters")
        self.widget.add_class("les-body")

    def _choice(
        self, field: str, label: str, options: list[dict], every: str
    ) -> Choice:
        options = [{"id": "", "label": every}, *options]
        self._settings.offer(field, [option["id"] for option in options], "")
        choice = Choice(label=label, kind="select", options=options)
        link((self._settings, field), (choice, "value"))
        return choice

    @property
    def asked(self) -> Filter:
        """Return what is asked for now."""
        return Filter(*(getattr(self._settings, field) for field in FILTERS))

    def clear(self) -> None:
        """Ask for every claim."""
        with self._settings.hold_trait_notifications():
            for field in FILTERS:
                setattr(self._settings, field, "")

    def show(self) -> None:
        """Say how many claims fit, and offer the way back where something is chosen."""
        found = len(self.asked.of(self._claims))
        self.said.text = deck_said(self._claims, self.asked)
        set_tone(self.widget, "" if found else "empty")
        back = all_claims("plain" if found else "main")
        self.back.actions = [back] if self.asked != Filter() else []


def _articles() -> list[dict[str, str]]:
    return [
        {"id": article, "label": say("claims-article", article=article)}
        for article in ARTICLES
    ]


def _topics(claims: pd.DataFrame) -> list[dict[str, str]]:
    topics = dict.fromkeys(claims["topic"])
    return [{"id": topic, "label": upper_first(say_word(topic))} for topic in topics]


def _verdicts(claims: pd.DataFrame) -> list[dict[str, str]]:
    held = set(claims["verdict"])
    words = {verdict: verdict_word(verdict) for verdict in VERDICTS if verdict in held}
    return [{"id": id_, "label": upper_first(word)} for id_, word in words.items()]


class Claims:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        self._claims, self._settings = claims_of(tables), settings
        self._asked: Filter | None = None
        self.deck = Deck(tables, selection, settings, self._claims)
        self.filters = Filters(self._claims, settings, self.deck.jump)
        settings.offer("claim", self._claims["id"], self._claims["id"].iloc[0])
        self.deck.back.on_press(lambda _: self.filters.clear())
        self.chart = VerdictView(self._claims, settings)
        steps = list(self._steps(tables))
        self.parts: list[str | Widget | Step] = [
            steps_bar(say("claims-parts"), steps),
            standing(),
            *steps,
        ]
        settings.observe(lambda _: self._filter(), FILTERS)
        settings.observe(lambda _: self._turn(), "claim")
        self._filter()

    def _steps(self, tables: Tables) -> Iterator[Step]:
        """Yield the room's steps; one without rows to show is left out."""
        deck, every = (text("h3", say(id_), id=id_) for id_ in (DECK, reading.ALL))
        yield Step(DECK, say("claims-part-deck"), [deck, self.deck.widget])
        table = reading.all_verdicts(tables, self._claims)
        widgets = self.filters.widget, self.chart.widget
        yield Step(reading.ALL, say("claims-part-all"), [every, *widgets, table])
        for place, name, markup in (
            (reading.DISAGREE, "claims-part-disagree", reading.contradictions),
            (reading.HOW, "claims-part-steps", reading.steps),
            (reading.ABOUT, "claims-part-articles", reading.intro),
        ):
            words = markup(tables, self._claims)
            if words:
                yield Step(place, say(name), [words])

    def _filter(self) -> None:
        """Bring deck, count and chart in step with the filters."""
        asked = self.filters.asked
        if asked == self._asked:
            return
        self._asked = asked
        shown = asked.of(self._claims)
        self.filters.show()
        if len(shown) and self._settings.claim not in set(shown["id"]):
            self._settings.claim = shown["id"].iloc[0]  # the deck follows by `_turn`
        else:
            self._fill(shown)
        self.chart.show(asked)

    def _turn(self) -> None:
        """Show the claim that was set; one that the filters leave out opens them."""
        shown = self.filters.asked.of(self._claims)
        if self._settings.claim in set(shown["id"]):
            self._fill(shown)
        elif self._asked == self.filters.asked:
            self.filters.clear()

    def _fill(self, shown: pd.DataFrame) -> None:
        cut = self.filters.asked != Filter()
        self.deck.fill(shown, self.filters.said.text if cut else "")
