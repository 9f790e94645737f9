"""Three looks to sort: usual, get it checked, or help today; then what was right."""

from __future__ import annotations

from ipywidgets import HTML, VBox

from spotting.controls import Actions, Announcer, Choice
from spotting.parts.links import row_link
from spotting.parts.showing import set_tone
from spotting.rooms.fluids import model
from spotting.rooms.fluids.figure import drop
from spotting.rooms.fluids.text import needs
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, sentence, text
from spotting.text.terms import terms

BINS = {
    "usual": "fluids-sort-usual",
    "check": "fluids-sort-check",
    "today": "fluids-sort-today",
}
"""The name of each place of `model.BINS`."""


class Sorting:
    """The looks of one round, each with three places to choose from.

    Where a look belongs follows from its level in the table. Nothing is kept, and
    nothing stands in the address.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._rounds = model.rounds(tables.checked("fluids"))
        self._round = 0
        self.sentence = Announcer()
        self.looks: list[Look] = []
        self.cards = VBox()
        self.cards.add_class("les-sorting")
        self.actions = Actions()
        self.actions.on_press(lambda action: self.open(action == "next"))
        self.widget = VBox([self.sentence, self.cards, self.actions])
        self.widget.add_class("les-body")
        self.open()

    def open(self, other: bool = False) -> None:
        """Lay out the looks of a round, unsorted: the next one, or the same again."""
        if not self._rounds:
            return
        self._round = (self._round + other) % len(self._rounds)
        rows = self._rounds[self._round].itertuples()
        self.looks = [Look(self._tables, row, self.show) for row in rows]
        self.cards.children = [look.widget for look in self.looks]
        self.show()

    def show(self) -> None:
        """Say how many are sorted as the table has it, and offer what can be done."""
        done = [look for look in self.looks if look.choice.value]
        self.sentence.text = self._said(done) if done else say("fluids-sort-ask")
        again = [{"id": "again", "label": say("fluids-sort-again")}]
        more = [{"id": "next", "label": say("fluids-sort-next")}]
        self.actions.actions = [
            *(more if len(self._rounds) > 1 else []),
            *(again if done else []),
        ]

    def _said(self, done: list[Look]) -> str:
        return say(
            "fluids-sort-said",
            right=sum(look.is_right for look in done),
            sorted=len(done),
            left=len(self.looks) - len(done),
        )


class Look:
    """One look: its picture, where to put it, and then where the table puts it."""

    def __init__(self, tables: Tables, row, then) -> None:
        self._tables, self._row, self._then = tables, row, then
        picture = element("div", drop(row), class_="les-swatch")
        self.choice = Choice(
            label=row.topic,
            options=[{"id": id_, "label": say(BINS[id_])} for id_ in model.BINS],
            arrange="row",
        )
        self.why = HTML()
        self.widget = VBox([HTML(picture), self.choice, self.why])
        self.widget.add_class("les-look")
        self.choice.observe(lambda _: self._answer(), "value")

    @property
    def is_right(self) -> bool:
        """Tell whether it is put where the table puts it."""
        return self.choice.value == self._row.bin

    def _answer(self) -> None:
        self.why.value = self._why()
        set_tone(self.widget, "right" if self.is_right else "other")
        self._then()

    def _why(self) -> str:
        row = self._row
        belongs = say("fluids-sort-other", bin=say(BINS[row.bin]))
        said = say("fluids-sort-right") if self.is_right else belongs
        return "".join(
            [
                text("p", said, class_="les-support"),
                element("p", terms(self._tables).explain(sentence(row.text))),
                needs(self._tables, row) if row.action else "",
                element("p", row_link("fluid", row.id, say("fluids-sort-more"))),
            ]
        )
