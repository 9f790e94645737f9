"""The slider: what it refuses, rounds and keeps."""

from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.controls import Slider
from spotting.controls._base import HERE

MARKS = [{"value": 3.1, "label": "everyone"}, {"value": 10.2, "label": "a clinic"}]


def slider(**traits: object) -> Slider:
    given = {"label": "Share", "low": 0.0, "high": 50.0, "step": 0.1, "value": 10.2}
    return Slider(**{**given, "marks": MARKS, **traits})


@pytest.mark.parametrize(
    ("sent", "held"), [(3.1, 3.1), (3.14, 3.1), (3.16, 3.2), (0, 0.0), (50, 50.0)]
)
def test_a_value_is_rounded_to_the_step(sent, held):
    control = slider()
    control.set_state({"value": sent})
    assert control.value == held


HOSTILE = [
    None,
    "5",
    [],
    {},
    [5],
    float("nan"),
    float("inf"),
    float("-inf"),
    -0.1,
    50.1,
    1e308,
    10**400,
    b"5",
    True,
]


@pytest.mark.parametrize("value", HOSTILE, ids=[repr(v)[:12] for v in HOSTILE])
def test_what_is_no_value_is_dropped(value):
    control = slider()
    control.set_state({"value": value})
    assert control.value == 10.2


def test_a_refused_value_is_answered_with_the_held_one(monkeypatch):
    control = slider()
    sent = []
    monkeypatch.setattr(control, "send_state", sent.append)
    control.set_state({"value": 99})
    assert sent == [["value"]]


@pytest.mark.parametrize("name", ["low", "high", "step", "marks", "label", "unit"])
def test_a_browser_sets_nothing_but_the_value(name):
    control = slider()
    before = getattr(control, name)
    control.set_state({name: 7})
    assert getattr(control, name) == before


def test_python_is_told_of_a_value_that_cannot_be():
    with pytest.raises(TraitError, match="0 to 50, not 51"):
        slider(value=51)
    with pytest.raises(TraitError, match="finite"):
        slider(value=float("nan"))


@pytest.mark.parametrize(
    "bounds", [{"low": 50.0}, {"step": 0.0}, {"step": -1.0}, {"high": float("inf")}]
)
def test_bounds_that_cannot_be_are_refused(bounds):
    with pytest.raises(TraitError):
        slider(**bounds)


def test_the_value_starts_at_the_low_end():
    assert Slider(label="Share", low=5.0, high=9.0).value == 5.0


def test_a_mark_out_of_bounds_is_left_out():
    far = {"value": 80, "label": "far"}
    assert slider(marks=[*MARKS, far]).marks == MARKS


@pytest.mark.parametrize(
    "mark",
    [
        {"value": 1},
        {"label": "x"},
        {"value": "1", "label": "x"},
        {"value": 1, "label": 2},
    ],
)
def test_a_mark_needs_number_and_words(mark):
    with pytest.raises(TraitError):
        slider(marks=[mark])


def test_its_script_writes_no_markup_and_is_small():
    code = (HERE / "slider.js").read_text(encoding="utf-8")
    assert "innerHTML" not in code
    assert len(code) < 8_000
    assert "innerHTML" not in slider()._esm
