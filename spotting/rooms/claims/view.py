"""Room "Check the claims": guess a verdict, see the check, learn to check others."""

from __future__ import annotations

import pandas as pd
from ipywidgets import VBox, Widget
from traitlets import link

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Choice, Disclosure
from spotting.matching.sentences import upper_first
from spotting.parts.showing import set_tone
from spotting.rooms.claims import reading, steps, table
from spotting.rooms.claims.chart import VerdictView
from spotting.rooms.claims.deck import Deck
from spotting.rooms.claims.model import ARTICLES, VERDICTS, Filter, claims_of
from spotting.rooms.claims.verdicts import deck_said
from spotting.tables import Tables

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
            steps.steps(tables, self._claims),
            table.all_verdicts(tables, self._claims),
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
