"""Fields to choose and type in: a few options, a long checklist, a slider, a search."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from traitlets import (
    Bool,
    Dict,
    Enum,
    Float,
    List,
    TraitError,
    Unicode,
    Union,
    default,
    observe,
    validate,
)

from spotting.controls._base import Control, Script, known_ids, records, text
from spotting.text import say

LONGEST = 80
"""Letters of a search."""

BOUNDS = ("low", "high", "step")
LARGEST = 1e12


class Choice(Control):
    """Radio buttons, checkboxes or a drop-down list under one label.

    ``options`` are records of ``id``, ``label`` and, if wanted, ``note`` (small
    print; a drop-down list does not show it) and ``group`` (a heading above all the
    options that share it; a drop-down list alone shows it). ``value`` is the id of
    the chosen option, "" if none is, or with ``multiple`` the list of the chosen ids
    in the order of the options. Ids that are no option count as not chosen. ``kind``
    is radio, checkbox or select: by default radio, with ``multiple`` checkbox.
    ``arrange`` is stack (one below the other) or row (side by side, wrapping).
    ``leads`` is the id of the place that shows what is chosen from a drop-down list: a
    choice brings the reader there, one by arrow keys after Enter; ``hint`` says so.

    Raises
    ------
    TraitError
        The kind does not go with ``multiple``, an option has no id or label, or two
        options have the same id.
    """

    _esm = Script("choice")
    from_browser: ClassVar[frozenset[str]] = frozenset({"value"})

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    options = List().tag(sync=True)
    value = Union([Unicode(), List(Unicode())]).tag(sync=True)
    multiple = Bool(False, read_only=True).tag(sync=True)
    kind = Enum(["radio", "checkbox", "select"], read_only=True).tag(sync=True)
    arrange = Enum(["stack", "row"], "stack").tag(sync=True)
    disabled = Bool(False).tag(sync=True)
    leads = Unicode().tag(sync=True)

    def __init__(self, multiple: bool = False, kind: str = "", **traits: Any) -> None:
        """Settle the kind first: it says what a value looks like."""
        kind = kind or ("checkbox" if multiple else "radio")
        multiple = multiple or kind == "checkbox"
        if multiple and kind != "checkbox":
            raise TraitError(f"kind: {kind} offers one choice, multiple needs checkbox")
        self.set_trait("multiple", multiple)
        self.set_trait("kind", kind)
        super().__init__(**{"value": [] if multiple else "", **traits})

    @validate("options")
    def _check_options(self, proposal: dict) -> list[dict]:
        return records(proposal["value"], "option", "id label", "note group")

    @validate("value")
    def _check_value(self, proposal: dict) -> str | list[str]:
        value = proposal["value"]
        if isinstance(value, list) is not self.multiple:
            expected = "a list of ids" if self.multiple else "one id"
            raise TraitError(f"value: {expected} is expected")
        if self.multiple:
            return [one["id"] for one in self.options if one["id"] in value]
        return value if known_ids([value], self.options) else ""

    @observe("options")
    def _drop_unknown(self, _change: dict) -> None:
        self.value = [*self.value] if self.multiple else self.value


class Checklist(Control):
    """A searchable group of checkboxes; the chosen ones also stand on top.

    ``options`` are records of ``id`` and ``label``, and if wanted ``group`` (the
    heading it stands under), ``words`` (synonyms that the search also finds) and
    ``note`` (small print). ``value`` holds the chosen ids in the order of choosing;
    ids that are no option are dropped. ``told`` holds what else is said of an option,
    by its id: it may change with each step. ``noun`` chooses among the sentences of the
    control: its options are called signs, or lines.

    Raises
    ------
    TraitError
        An option has no id or label, or two options have the same id.
    """

    _esm = Script("checklist")
    from_browser: ClassVar[frozenset[str]] = frozenset({"value"})

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    search_label = Unicode().tag(sync=True)
    noun = Enum(["sign", "line"], "sign").tag(sync=True)
    options = List().tag(sync=True)
    value = List(Unicode()).tag(sync=True)
    told = Dict(value_trait=Unicode()).tag(sync=True)
    disabled = Bool(False).tag(sync=True)

    @validate("options")
    def _check_options(self, proposal: dict) -> list[dict]:
        return records(proposal["value"], "option", "id label", "group words note")

    @default("search_label")
    def _search_signs(self) -> str:
        return say("controls-search-signs")

    @validate("value")
    def _check_value(self, proposal: dict) -> list[str]:
        return known_ids(proposal["value"], self.options)

    @observe("options")
    def _drop_unknown(self, _change: dict) -> None:
        self.value = known_ids(self.value, self.options)


class SearchBox(Control):
    """A native search box; ``value`` follows the typing after a short rest.

    ``value`` has at most 80 characters, control characters are turned into blanks.

    Raises
    ------
    TraitError
        The value is longer than 80 characters.
    """

    _esm = Script("search_box")
    from_browser: ClassVar[frozenset[str]] = frozenset({"value"})

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    value = Unicode().tag(sync=True)
    longest = LONGEST

    @validate("value")
    def _check_value(self, proposal: dict) -> str:
        value = proposal["value"]
        if len(value) > LONGEST:
            raise TraitError(f"value: at most {LONGEST} characters, not {len(value)}")
        return "".join(sign if sign.isprintable() else " " for sign in value)


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

    _esm = Script("slider")
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
