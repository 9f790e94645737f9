"""A slider with a number box beside it, and buttons for the values that matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from traitlets import Float, List, TraitError, Unicode, validate

from spotting.controls._base import Control, script
from spotting.controls._fields import text

BOUNDS = ("low", "high", "step")
LARGEST = 1e12


def _finite(value: object, what: str) -> float:
    """Return a number as a float.

    Raises
    ------
    TraitError
        It is no number, or is not finite.
    """
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    # Beyond any slider; whole numbers of hundreds of digits are no floats.
    if not is_number or not -LARGEST <= value <= LARGEST:
        raise TraitError(f"{what}: a finite number is expected")
    return float(value)


def _sent(value: object, _control: object) -> float:
    """Check what a browser sent before the trait turns it into a float."""
    return _finite(value, "value")


def _clean_mark(value: object) -> dict:
    if not isinstance(value, Mapping) or not {"value", "label"} <= set(value):
        raise TraitError("mark: a mapping with value and label is expected")
    number = _finite(value["value"], "mark, value")
    return {"value": number, "label": text(value["label"], "mark, label")}


class Slider(Control):
    """A native range input with its value in words, and a number box.

    ``value`` lies from ``low`` to ``high`` and is rounded to ``step``; other values
    are refused. ``unit`` is written after it. ``marks`` are records of ``value`` and
    ``label``: ticks on the line, and buttons below that set the value. At a mark the
    value is said with the mark's label, elsewhere with ``between``. While it moves,
    values are sent every 100 ms, and the last one always.

    Raises
    ------
    TraitError
        A value is not finite or out of bounds, or a mark lacks a part.
    """

    _esm = script("slider")
    from_browser: ClassVar[frozenset[str]] = frozenset({"value"})

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    unit = Unicode().tag(sync=True)
    between = Unicode().tag(sync=True)
    low = Float(0.0).tag(sync=True)
    high = Float(100.0).tag(sync=True)
    step = Float(1.0).tag(sync=True)
    marks = List().tag(sync=True)
    value = Float(0.0).tag(sync=True, from_json=_sent)

    def __init__(self, **traits: Any) -> None:
        """Settle the bounds first: they say which values and marks are allowed."""
        for name in BOUNDS:
            if name in traits:
                setattr(self, name, _finite(traits.pop(name), name))
        if not self.low < self.high or self.step <= 0:
            raise TraitError("low must lie below high, and step above 0")
        super().__init__(**{"value": self.low, **traits})

    @validate("value")
    def _check_value(self, proposal: dict) -> float:
        value = _finite(proposal["value"], "value")
        if not self.low <= value <= self.high:
            raise TraitError(f"value: {self.low:g} to {self.high:g}, not {value:g}")
        steps = round((value - self.low) / self.step)
        return min(self.high, round(self.low + steps * self.step, 10))

    @validate("marks")
    def _check_marks(self, proposal: dict) -> list[dict]:
        marks = [_clean_mark(mark) for mark in proposal["value"]]
        return [mark for mark in marks if self.low <= mark["value"] <= self.high]
