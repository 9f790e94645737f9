"""The benchmark of the way from room to room takes the time of each press."""

from __future__ import annotations

import pytest

from benchmarks import views

pytestmark = pytest.mark.browser


def test_each_press_is_timed_and_a_room_with_a_chart_twice(visit, lesson):
    page = visit(f"{lesson}#Explore", views=True)
    taken = views.measure(page, rounds=1)
    assert len(taken["text"]) == len(views.ROOMS)
    assert 0 < len(taken["chart"]) <= len(views.ROOMS)
    assert min(taken["text"]) > 0
