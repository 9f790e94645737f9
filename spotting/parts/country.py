"""The country that guidance and services are shown for: a choice, and what it hides."""

from __future__ import annotations

from ipywidgets import HTML, VBox
from traitlets import link

from spotting.choices.settings import Settings
from spotting.controls import Announcer, Choice
from spotting.matching import countries
from spotting.tables import Tables
from spotting.text import say, say_word
from spotting.text.markup import element


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


def hiding(tables: Tables, chosen: str) -> str:
    """Return the rule that hides what belongs to other countries; for all, none."""
    known = countries.known(tables)
    if chosen not in known:
        return ""
    number = known.index(chosen) + 1
    others = f"[data-country]:not([data-country~='{number}'])"
    # A short list says of the chosen country alone that it has no number.
    short = ":is(.les-help-strip, .les-help-now)"
    own = f"{short} .les-no-number[data-country~='{number}']"
    hidden = f"{others} {{ display: none !important; }}"
    return element("style", hidden, f" {own} {{ display: block; }}")


def country_choice(tables: Tables, settings: Settings, label: str) -> Choice:
    """Return a list of the countries, tied to the settings: one choice holds for all.

    The switch of the room has offered the countries to the settings before.
    """
    names = ((name, say_word(name)) for name in countries.known(tables))
    options = [
        {"id": id_, "label": words}
        for id_, words in ((countries.ALL, say("parts-country-all")), *names)
    ]
    choice = Choice(label=label, kind="select", options=options)
    link((settings, "country"), (choice, "value"))
    return choice


class CountrySwitch:
    """The choice of a country, tied to the settings; `widget` shows and applies it."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables = tables
        known = countries.known(tables)
        settings.offer("country", (countries.ALL, *known), countries.start(tables))
        self.choice = country_choice(tables, settings, say("parts-country"))
        self.sentence = Announcer()
        self.rule = HTML()
        self.widget = VBox([self.choice, self.sentence, self.rule])
        self.widget.add_class("les-body")
        self.widget.add_class("les-help-switch")
        self.choice.observe(lambda change: self._show(change["new"]), "value")
        self._show(self.choice.value)

    def _show(self, chosen: str) -> None:
        self.sentence.text = countries.told(self._tables, chosen)
        self.rule.value = hiding(self._tables, chosen)
