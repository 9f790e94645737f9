"""One step of a reader is spoken once, wherever on the page it is taken."""

from __future__ import annotations

import pytest
from small import every, flat

from spotting.controls import Announcer
from spotting.page import Page
from spotting.rooms.claims.view import Claims


@pytest.fixture(scope="module")
def built(tables) -> Page:
    page = Page(tables)
    page.build()
    return page


@pytest.fixture(scope="module")
def announcers(built) -> list[Announcer]:
    parts = [part for parts in built._rooms.values() for part in flat(parts)]
    widgets = [part for part in parts if not isinstance(part, str)]
    rooms = [built.explore(), *widgets]
    found = [one for room in rooms for one in every(room)]
    return [one for one in found if isinstance(one, Announcer)]


@pytest.fixture
def spoken(announcers):
    """Give a function that takes a step and returns the sentences that it speaks."""

    def take(step) -> list[str]:
        before = [one.text for one in announcers]
        step()
        changed = [
            one.text
            for one, old in zip(announcers, before, strict=True)
            if one.text != old
        ]
        live = {one.text for one in announcers if one.live}
        return [text for text in changed if text and text in live]

    return take


def test_every_setting_is_spoken_at_most_once(built, spoken):
    settings = built.settings
    for field, offered in settings._offered.items():
        for id_ in offered.values():
            said = spoken(lambda f=field, i=id_: setattr(settings, f, i))
            assert len(said) <= 1, (field, id_)


STEPS = [
    {"first": "thrush", "second": "bv"},
    {"signs": ("itch",)},
    {"focus": "thrush"},
    {"cell": "itch"},
    {"focus": "bv", "cell": ""},
    {"signs": ("discharge-fishy",)},
    {"text": "zzz"},
]


def test_every_choice_is_spoken_once(built, spoken):
    for step in STEPS:
        said = spoken(lambda s=step: built.selection.change(**s))
        assert len(said) == 1, (step, said)


def test_a_filter_of_the_claims_is_spoken_once(built, spoken):
    deck = built._rooms[Claims]
    assert deck  # the room is built
    built.settings.article = ""
    said = spoken(lambda: setattr(built.settings, "article", "B"))
    assert [text.split(" ", 1)[1][:5] for text in said] == ["of 42"]


def test_a_claim_that_is_turned_to_is_spoken(built, spoken):
    built.settings.article = ""
    ids = list(built.settings._offered["claim"].values())
    built.settings.claim = ids[0]
    said = spoken(lambda: setattr(built.settings, "claim", ids[1]))
    claims = built.tables["claims"].set_index("id")["claim"]
    assert said == [claims[ids[1]]]
