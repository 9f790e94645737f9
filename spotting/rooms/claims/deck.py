"""The deck: one claim at a time, guessed first, then told."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Choice
from spotting.matching.sentences import upper_first
from spotting.parts.links import setting_link
from spotting.parts.showing import show_if
from spotting.rooms.claims.model import (
    APART,
    VERDICTS,
    Guesses,
    answer_said,
    tally_said,
    verdict_word,
)
from spotting.rooms.claims.reading import DECK, answer, kicker
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import text
from spotting.text.terms import terms

AGAIN, SHOW = "again", "show"
"""The ids of what a reader can do besides guessing."""

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
        self.jump = Choice(label=say("claims-deck-jump"), kind="select")
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
        heading = HTML(text("h3", say(DECK), id=DECK))
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
        if action == AGAIN:
            self.guesses.forget(claim)
        else:
            self.guesses.make(claim, "" if action == SHOW else action)
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
        card = say("claims-deck-card", n=place + 1, all=len(self._shown))
        self.tally.value = text("p", f"{card} {tally_said(tally)}")
        label, enabled = say("claims-guess-forget"), bool(self.guesses)
        self.forget.actions = [
            {"id": "forget", "label": label, "kind": "quiet", "enabled": enabled}
        ]

    def _show_ways(self, place: int) -> None:
        with self.jump.hold_sync():
            self.jump.options = [self._option(row) for row in self._shown.itertuples()]
            self.jump.value = self._settings.claim
        last = len(self._shown) - 1
        self.nav.actions = [
            {
                "id": "back",
                "label": say("claims-deck-previous"),
                "enabled": place > 0,
            },
            {"id": "next", "label": say("claims-deck-next"), "enabled": place < last},
        ]

    def _option(self, row) -> dict[str, str]:
        guessed = self.guesses.of(row.id)
        name = "claims-deck-option-guessed" if guessed else "claims-deck-option"
        return {"id": row.id, "label": say(name, name=row.name, claim=row.claim)}

    def _show_answer(self, claim: pd.Series, spoken: bool) -> None:
        guess = self.guesses.of(claim["id"])
        told = not claim["can_guess"]
        opened = told or guess is not None
        self.asks.value = "" if opened else _question()
        self.guess.actions = [] if told else _again() if opened else _buttons()
        said = answer_said(claim["verdict"], guess or "", claim["can_guess"])
        self.said.say(said if opened else "", live=spoken)
        self.answer.value = self._answer(claim) if opened else ""

    def _answer(self, claim: pd.Series) -> str:
        return answer(self._tables, self._vocabulary, claim) + self._next()

    def _next(self) -> str:
        place = self._place() + 1
        if place == len(self._shown):
            return text("p", say("claims-deck-last"), class_="les-hint")
        after = self._shown["id"].iloc[place]
        link = setting_link(say("claims-deck-next-claim"), DECK, claim=after)
        return f'<p class="les-claims-next">{link}</p>'


def _question() -> str:
    return text("p", say("claims-guess-question"), class_="les-claims-question")


def _again() -> list[dict[str, str]]:
    return [{"id": AGAIN, "label": say("claims-guess-again")}]


def _buttons() -> list[dict[str, str]]:
    guesses = [{"id": verdict, "label": _button(verdict)} for verdict in GUESSABLE]
    return [*guesses, {"id": SHOW, "label": say("claims-guess-skip"), "kind": "quiet"}]


def _button(verdict: str) -> str:
    return f"{VERDICTS[verdict].symbol} {upper_first(verdict_word(verdict))}"
