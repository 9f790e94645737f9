"""What surfaces are told of a class, and when."""

from __future__ import annotations

import asyncio
import json

from spotting.serving.following import Surface
from tests.serving.loops import run


def test_what_is_shown_stays_until_it_changes():
    shown = {"step": 1, "version": 1}
    surface = Surface(lambda: dict(shown))
    surface.look()
    shown["version"] = 2  # a vote that phones hear nothing of
    surface.look()
    assert surface.version == 1
    shown["step"] = 2
    surface.look()
    assert json.loads(surface.bytes) == {"step": 2, "version": 2}


def test_a_page_that_knows_less_is_answered_at_once():
    async def asked():
        surface = Surface(lambda: {"step": 1})
        surface.look()
        return await surface.beyond(0, 20)

    assert run(asked())


def test_a_page_that_knows_all_is_told_of_the_next_change():
    async def asked():
        shown = {"step": 1}
        surface = Surface(lambda: dict(shown))
        surface.look()
        waiting = asyncio.create_task(surface.beyond(1, 20))
        await asyncio.sleep(0)
        shown["step"] = 2
        surface.look()
        return await waiting, surface.version

    assert run(asked()) == (True, 2)


def test_a_page_hears_that_nothing_is_new():
    async def asked():
        surface = Surface(lambda: {})
        surface.look()
        return await surface.beyond(surface.version, 0.01)

    assert run(asked()) is False
