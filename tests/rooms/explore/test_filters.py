"""The filters: native controls tied to the one selection."""

from __future__ import annotations

import pytest
from agreement import agree
from hypothesis import given, settings
from hypothesis import strategies as st
from small import (
    every,
    some,
)

from spotting.choices.view import View


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("signs", ["itch", "fever"], ("itch", "fever")),
        ("mode", "any", "any"),
        ("absent", ["itch"], ("itch",)),
        ("life_stage", "ctx-pregnant", "ctx-pregnant"),
        ("contexts", ["ctx-coil"], ("ctx-coil",)),
        ("categories", ["cancer"], ("cancer",)),
        ("urgencies", ["emergency"], ("emergency",)),
        ("text", "thrush", "thrush"),
    ],
)
def test_a_filter_sets_its_choice_and_follows_it_back(
    page, explore, name, value, expected
):
    control = getattr(explore.filters, name)
    before = control.value
    control.set_state({"value": value})
    assert getattr(page.selection.view, name) == expected
    agree(page)
    page.selection.undo()
    assert control.value == before
    assert page.selection.view == View()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("signs", ["forged"]),
        ("signs", {"itch": True}),
        ("signs", [["itch"]]),
        ("absent", [None]),
        ("life_stage", "ctx-unsafe"),
        ("life_stage", ["ctx-pregnant"]),
        ("contexts", ["ctx-consent", "ctx-unsafe"]),
        ("categories", ["x"]),
        ("urgencies", "emergency"),
        ("text", "x" * 500),
        ("text", 5),
        ("mode", "none"),
    ],
)
def test_a_forged_filter_changes_nothing(page, explore, name, value):
    getattr(explore.filters, name).set_state({"value": value})
    assert page.selection.view == View()


def test_no_filter_offers_safety_or_injury_without_consent(page, explore):
    safety = page.tables.contexts[page.tables.contexts["kind"] == "safety"]
    offered = {
        option["id"]
        for control in every(page.explore()) + every(page.compare())
        for option in getattr(control, "options", ())
    }
    assert "thrush" in offered
    assert "ctx-coil" in offered
    assert not offered & {*safety["id"], "assault", "midcycle"}


def test_choosing_signs_as_absent_unticks_them(page, explore):
    explore.filters.signs.set_state({"value": ["itch"]})
    explore.filters.absent.set_state({"value": ["itch"]})
    assert explore.filters.signs.value == []
    assert page.selection.view == View(absent=("itch",))
    page.selection.undo()
    assert explore.filters.signs.value == ["itch"]
    assert explore.filters.absent.value == []


@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_filters_and_choices_are_always_alike(built, data):
    filters, selection = built._explore.filters, built.selection
    selection.text = "zzzz"  # so that no step draws a grid
    for name in ("signs", "absent", "contexts", "categories", "urgencies"):
        chosen = data.draw(some(selection.vocabulary, name))
        getattr(filters, name).set_state({"value": list(chosen)})
        for other in ("signs", "absent", "contexts", "categories", "urgencies"):
            ticked = set(getattr(filters, other).value)
            assert ticked == set(getattr(selection, other))
