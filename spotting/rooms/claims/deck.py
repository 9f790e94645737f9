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
from spotting.rooms.claims.reading import DECK, answer, beyond, kicker
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, escape, text
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
        self.jump = Choice(
            label=say("claims-deck-jump"),
            hint=say("claims-deck-jump-opens"),
            kind="select",
            leads=DECK,
        )
        self.nav, self.guess, self.forget = Actions(), Actions(), Actions()
        self.claim, self.said = Announcer(), Announcer()
        self.claim.add_class("les-claims-claim")
        self.said.add_class("les-claims-said")
        self.tally, self.place, self.words = HTML(), HTML(), HTML()
        self.answer, self.beyond = HTML(), HTML()
        self.held, self.back = HTML(), Actions()
        self._held = VBox([self.held, self.back])
        self._held.add_class("les-claims-result")
        self._card = VBox(
            [
                self.place,
                self.claim,
                self.words,
                self.guess,
                self.said,
                self.answer,
            ]
        )
        self._card.add_class("les-card")
        self._card.add_class("les-claims-card")
        self._ways = VBox([self.nav, self.tally, self.forget])
        self._ways.add_class("les-claims-ways")
        self._beyond = VBox([self.beyond])
        self._beyond.add_class("les-claims-beyond")
        self.widget = VBox([self._held, self._card, self._ways, self._beyond])
        self.widget.add_class("les-claims-deck")
        self.widget.add_class("les-body")

    def fill(self, shown: pd.DataFrame, held: str = "") -> None:
        """Hold these claims, in their order, and show the one that is set.

        It is spoken if the reader turned to it; a filter has words of its own. `held`
        says what the deck was cut down to.
        """
        turned = shown.index.equals(self._shown.index)
        self._shown = shown
        self.held.value = text("p", held) if held else ""
        self.back.actions = [all_claims("plain")] if held else []
        show_if(self._held, bool(held))
        for part in (self._card, self._ways, self._beyond):
            show_if(part, len(shown) > 0)
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
        kept = text("span", say("claims-deck-kept"), class_="les-hint")
        self.tally.value = element("p", escape(f"{card} {tally_said(tally)} "), kept)
        label, enabled = say("claims-guess-forget"), bool(self.guesses)
        self.forget.actions = (
            [{"id": "forget", "label": label, "kind": "quiet"}] if enabled else []
        )

    def _show_ways(self, place: int) -> None:
        with self.jump.hold_sync():
            self.jump.options = [self._option(row) for row in self._shown.itertuples()]
            self.jump.value = self._settings.claim
        opened = self.guesses.of(self._settings.claim) is not None
        following = {
            "id": "next",
            "label": say("claims-deck-next"),
            "kind": "main" if opened else "plain",
        }
        ways = []
        if place < len(self._shown) - 1:
            ways.append(following)
        if place > 0:
            ways.append({"id": "back", "label": say("claims-deck-previous")})
        self.nav.actions = ways

    def _option(self, row) -> dict[str, str]:
        guessed = self.guesses.of(row.id)
        name = "claims-deck-option-guessed" if guessed else "claims-deck-option"
        return {"id": row.id, "label": say(name, name=row.name, claim=row.claim)}

    def _show_answer(self, claim: pd.Series, spoken: bool) -> None:
        guess = self.guesses.of(claim["id"])
        told = not claim["can_guess"]
        opened = told or guess is not None
        self.guess.actions = [] if told else _again() if opened else _buttons()
        said = answer_said(claim["verdict"], guess or "", claim["can_guess"])
        self.said.say(said if opened else "", live=spoken)
        self.answer.value = answer(self._tables, claim) if opened else ""
        self.beyond.value = self._leads(claim) if opened else ""

    def _leads(self, claim: pd.Series) -> str:
        return beyond(self._tables, self._vocabulary, claim) + self._next()

    def _next(self) -> str:
        place = self._place() + 1
        if place == len(self._shown):
            return text("p", say("claims-deck-last"), class_="les-hint")
        after = self._shown["id"].iloc[place]
        link = setting_link(say("claims-deck-next-claim"), DECK, claim=after)
        return f'<p class="les-claims-next">{link}</p>'


def all_claims(kind: str) -> dict[str, str]:
    """Return the button that lets every filter go."""
    return {"id": "all", "label": say("claims-filter-clear"), "kind": kind}


def _again() -> list[dict[str, str]]:
    return [{"id": AGAIN, "label": say("claims-guess-again")}]


def _buttons() -> list[dict[str, str]]:
    guesses = [{"id": verdict, "label": _button(verdict)} for verdict in GUESSABLE]
    return [*guesses, {"id": SHOW, "label": say("claims-guess-skip"), "kind": "quiet"}]


def _button(verdict: str) -> str:
    return f"{VERDICTS[verdict].symbol} {upper_first(verdict_word(verdict))}"
