"""Room "Check the claims": guess a verdict, see the check, learn to check others."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox, Widget
from traitlets import link

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Chart, Choice, DataTable, Disclosure
from spotting.matching.sentences import upper_first
from spotting.parts.links import setting_link
from spotting.parts.showing import set_tone, show_if
from spotting.rooms.claims import reading
from spotting.rooms.claims.figure import verdicts_chart
from spotting.rooms.claims.model import (
    APART,
    ARTICLES,
    VERDICTS,
    Filter,
    Guesses,
    answer_said,
    claims_of,
    counts_said,
    deck_said,
    tally_said,
    verdict_counts,
    verdict_label,
)
from spotting.rooms.claims.reading import DECK, answer, kicker
from spotting.tables import Tables
from spotting.text.markup import text
from spotting.text.terms import terms

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


QUESTION = text(
    "p", "What does the check say? Guess first.", class_="les-claims-question"
)
FORGET = {"id": "forget", "label": "Forget all guesses", "kind": "quiet"}
AGAIN = {"id": "again", "label": "Guess again"}
SHOW = {"id": "show", "label": "Show without a guess", "kind": "quiet"}
GUESSABLE = [verdict for verdict in VERDICTS if verdict not in APART]


class Deck:
    """A card, and the ways from one to the next; `guesses` live and die with it."""

    def __init__(
        self,
        tables: Tables,
        selection: Selection,
        settings: Settings,
        claims: pd.DataFrame,
    ) -> None:
        self._tables, self._settings = tables, settings
        self._vocabulary = selection.vocabulary
        self._lengths = claims.groupby("article").size()
        self._shown = claims
        self.guesses = Guesses()
        self._make()
        self.nav.on_press(lambda step: self.turn(1 if step == "next" else -1))
        self.guess.on_press(self.act)
        self.forget.on_press(lambda _: self.start_again())
        self.jump.observe(lambda change: self.open(change["new"]), "value")

    def _make(self) -> None:
        self.jump = Choice(label="Go to a claim", kind="select")
        self.nav, self.guess, self.forget = Actions(), Actions(), Actions()
        self.claim, self.said = Announcer(), Announcer()
        self.tally, self.place, self.words = HTML(), HTML(), HTML()
        self.asks, self.answer = HTML(), HTML()
        self._asking = VBox([self.asks])
        top = VBox([self.jump, self.nav])
        top.add_class("les-row")
        card = VBox(
            [
                self.place,
                self.claim,
                self.words,
                self._asking,
                self.guess,
                self.said,
                self.answer,
            ]
        )
        card.add_class("les-card")
        card.add_class("les-claims-card")
        tally = VBox([self.tally, self.forget])
        tally.add_class("les-claims-tally")
        heading = HTML(text("h3", "One claim at a time", id=DECK))
        self.widget = VBox([heading, top, card, tally])
        self.widget.add_class("les-claims-deck")

    def fill(self, shown: pd.DataFrame) -> None:
        """Hold these claims, in their order, and show the one that is set.

        It is spoken if the reader turned to it; a filter has words of its own.
        """
        turned = shown.index.equals(self._shown.index)
        self._shown = shown
        show_if(self.widget, len(shown) > 0)
        if len(shown):
            self.show(self.claim if turned else None)

    def open(self, claim: str) -> None:
        """Set the claim, if the deck holds it."""
        if claim in set(self._shown["id"]):
            self._settings.claim = claim

    def turn(self, step: int) -> None:
        """Go to the next claim, or to the one before."""
        place = self._place() + step
        if 0 <= place < len(self._shown):
            self._settings.claim = self._shown["id"].iloc[place]

    def act(self, action: str) -> None:
        """Take a guess, open a claim without one, or take a guess back."""
        claim = self._settings.claim
        if action == AGAIN["id"]:
            self.guesses.forget(claim)
        else:
            self.guesses.make(claim, "" if action == SHOW["id"] else action)
        self.show(self.said)

    def start_again(self) -> None:
        """Forget every guess."""
        self.guesses.clear()
        self.show()

    def _place(self) -> int:
        return self._shown["id"].tolist().index(self._settings.claim)

    def show(self, spoken: Announcer | None = None) -> None:
        """Show the claim that is set: its words, and what is open of it."""
        place = self._place()
        claim = self._shown.iloc[place]
        self._show_ways(place)
        self.place.value = kicker(claim, self._lengths[claim["article"]])
        self.claim.say(claim["claim"], live=spoken is self.claim)
        self.words.value = terms(self._tables).used_in([claim["claim"]])
        self._show_answer(claim, spoken is self.said)
        tally = self.guesses.tally(self._shown)
        card = f"Card {place + 1} of {len(self._shown)}."
        self.tally.value = text("p", f"{card} {tally_said(tally)}")
        self.forget.actions = [{**FORGET, "enabled": bool(self.guesses)}]

    def _show_ways(self, place: int) -> None:
        with self.jump.hold_sync():
            self.jump.options = [self._option(row) for row in self._shown.itertuples()]
            self.jump.value = self._settings.claim
        last = len(self._shown) - 1
        self.nav.actions = [
            {"id": "back", "label": "Previous", "enabled": place > 0},
            {"id": "next", "label": "Next", "enabled": place < last},
        ]

    def _option(self, row) -> dict[str, str]:
        mark = " (guessed)" if self.guesses.of(row.id) else ""
        return {"id": row.id, "label": f"{row.name}{mark}: {row.claim}"}

    def _show_answer(self, claim: pd.Series, spoken: bool) -> None:
        guess = self.guesses.of(claim["id"])
        told = not claim["can_guess"]
        opened = told or guess is not None
        self.asks.value = "" if opened else QUESTION
        self.guess.actions = [] if told else [AGAIN] if opened else _buttons()
        said = answer_said(claim["verdict"], guess or "", claim["can_guess"])
        self.said.say(said if opened else "", live=spoken)
        self.answer.value = self._answer(claim) if opened else ""

    def _answer(self, claim: pd.Series) -> str:
        return answer(self._tables, self._vocabulary, claim) + self._next()

    def _next(self) -> str:
        place = self._place() + 1
        if place == len(self._shown):
            return text("p", "This is the last claim of the deck.", class_="les-hint")
        after = self._shown["id"].iloc[place]
        link = setting_link("Next claim", DECK, claim=after)
        return f'<p class="les-claims-next">{link}</p>'


def _buttons() -> list[dict[str, str]]:
    guesses = [{"id": verdict, "label": _button(verdict)} for verdict in GUESSABLE]
    return [*guesses, SHOW]


def _button(verdict: str) -> str:
    symbol, word = verdict_label(verdict).split(" ", 1)
    return f"{symbol} {upper_first(word)}"


ALL = {"id": "all", "label": "Show all claims"}
FILTERS = ("article", "topic", "verdict")
CHOOSE = "Choose which claims to see"
TELLS = "Choosing a verdict tells the answers."


class Filters:
    """Which claims the deck holds: by article, topic and verdict; and the way back."""

    def __init__(self, claims: pd.DataFrame, settings: Settings) -> None:
        self._claims, self._settings = claims, settings
        self.article = self._choice("article", "Article", _articles(), "Both articles")
        topics = dict.fromkeys(claims["topic"])
        self.topic = self._choice("topic", "Topic", _words(topics), "All topics")
        held = [verdict for verdict in VERDICTS if verdict in set(claims["verdict"])]
        self.verdict = self._choice("verdict", "Verdict", _words(held), "All verdicts")
        self.verdict.hint = TELLS
        self.said = Announcer()
        self.back = Actions()
        self.back.on_press(lambda _: self.clear())
        row = VBox([self.article, self.topic, self.verdict])
        row.add_class("les-row")
        result = VBox([self.said, self.back])
        result.add_class("les-claims-result")
        # On phones the filters wait closed, so that the first card is near.
        fold = Disclosure(summary=CHOOSE, open_wide=True, children=[row])
        self.widget = VBox([fold, result])
        self.widget.add_class("les-claims-filters")

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
        kind = "plain" if found else "main"
        enabled = self.asked != Filter()
        self.back.actions = [{**ALL, "kind": kind, "enabled": enabled}]


def _articles() -> list[dict[str, str]]:
    return [{"id": article, "label": f"Article {article}"} for article in ARTICLES]


def _words(words) -> list[dict[str, str]]:
    return [{"id": word, "label": upper_first(word)} for word in words]


class Claims:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        self._claims, self._settings = claims_of(tables), settings
        self._asked: Filter | None = None
        self.filters = Filters(self._claims, settings)
        settings.offer("claim", self._claims["id"], self._claims["id"].iloc[0])
        self.deck = Deck(tables, selection, settings, self._claims)
        self.chart = VerdictView(self._claims, settings)
        body = VBox([self.filters.widget, self.deck.widget, self.chart.widget])
        body.add_class("les-claims")
        body.add_class("les-body")
        self.parts: list[str | Widget] = [
            reading.intro(tables, self._claims),
            body,
            reading.contradictions(tables, self._claims),
            reading.steps(tables, self._claims),
            reading.all_verdicts(tables, self._claims),
        ]
        settings.observe(lambda _: self._filter(), FILTERS)
        settings.observe(lambda _: self._turn(), "claim")
        self._filter()

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
            self.deck.fill(shown)
        self.chart.show(asked)

    def _turn(self) -> None:
        """Show the claim that was set; one that the filters leave out opens them."""
        shown = self.filters.asked.of(self._claims)
        if self._settings.claim in set(shown["id"]):
            self.deck.fill(shown)
        elif self._asked == self.filters.asked:
            self.filters.clear()
