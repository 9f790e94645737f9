"""The country that guidance and services are shown for: a choice, and what it hides."""

from __future__ import annotations

from ipywidgets import VBox
from traitlets import link

from spotting import countries
from spotting.controls import Announcer, Choice
from spotting.markup import element
from spotting.settings import Settings
from spotting.tables import Tables

MARK = "les-country-"


def only_in(tables: Tables, country: str) -> dict[str, str]:
    """Return the attribute of an element that belongs to a country.

    It holds the numbers of the choices with which the element stays; what holds
    everywhere needs none.
    """
    if country == countries.EVERYWHERE:
        return {}
    return _numbers(tables, countries.shown_for(tables, country))


def only_with(tables: Tables, names: list[str]) -> dict[str, str]:
    """Return the attribute of an element that goes with rows of these countries."""
    if countries.EVERYWHERE in names:
        return {}
    every = {chosen for name in names for chosen in countries.shown_for(tables, name)}
    return _numbers(tables, every)


def only_without(tables: Tables, names: list[str]) -> dict[str, str]:
    """Return the attribute of an element that stands in for rows that are missing."""
    chosen = countries.known(tables)
    with_rows = {c for name in names for c in countries.shown_for(tables, name)}
    return _numbers(tables, set(chosen) - with_rows)


def _numbers(tables: Tables, chosen) -> dict[str, str]:
    order = enumerate(countries.known(tables), start=1)
    return {"data_country": " ".join(str(n) for n, name in order if name in chosen)}


def hiding(tables: Tables) -> str:
    """Return the rules by which the page hides what belongs to other countries.

    They act once the switch marks a choice: without it every country is there.
    """
    numbers = range(1, len(countries.known(tables)) + 1)
    return element(
        "style",
        "\n".join(
            f":root:has(.{MARK}{n}) [data-country]:not([data-country~='{n}'])"
            " { display: none !important; }"
            for n in numbers
        ),
    )


class CountrySwitch:
    """The choice of a country, tied to the settings; `widget` shows it and marks it."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables = tables
        self._known = countries.known(tables)
        settings.offer(
            "country", (countries.ALL, *self._known), countries.start(tables)
        )
        names = ((countries.ALL, "All countries"), *((n, n) for n in self._known))
        self.choice = Choice(
            label="Which country?",
            kind="select",
            options=[{"id": id_, "label": label} for id_, label in names],
        )
        self.sentence = Announcer()
        link((settings, "country"), (self.choice, "value"))
        self.widget = VBox([self.choice, self.sentence])
        self.widget.add_class("les-body")
        self.widget.add_class("les-help-switch")
        self.choice.observe(lambda change: self._show(change["new"]), "value")
        self._show(self.choice.value)

    def _show(self, chosen: str) -> None:
        self.sentence.text = countries.told(self._tables, chosen)
        for number, name in enumerate(self._known, start=1):
            mark = self.widget.add_class if name == chosen else self.widget.remove_class
            mark(f"{MARK}{number}")
