"""A choice of one or several among a few options."""

from __future__ import annotations

from typing import Any, ClassVar

from traitlets import Bool, Enum, List, TraitError, Unicode, Union, observe, validate

from spotting.controls._base import Control, script
from spotting.controls._fields import known_ids, records


class Choice(Control):
    """Radio buttons, checkboxes or a drop-down list under one label.

    ``options`` are records of ``id``, ``label`` and, if wanted, ``note`` (small
    print; a drop-down list does not show it) and ``group`` (a heading above all the
    options that share it; a drop-down list alone shows it). ``value`` is the id of
    the chosen option, "" if none is, or with ``multiple`` the list of the chosen ids
    in the order of the options. Ids that are no option count as not chosen. ``kind``
    is radio, checkbox or select: by default radio, with ``multiple`` checkbox.
    ``arrange`` is stack (one below the other) or row (side by side, wrapping).

    Raises
    ------
    TraitError
        The kind does not go with ``multiple``, an option has no id or label, or two
        options have the same id.
    """

    _esm = script("choice")
    from_browser: ClassVar[frozenset[str]] = frozenset({"value"})

    label = Unicode().tag(sync=True)
    hint = Unicode().tag(sync=True)
    options = List().tag(sync=True)
    value = Union([Unicode(), List(Unicode())]).tag(sync=True)
    multiple = Bool(False, read_only=True).tag(sync=True)
    kind = Enum(["radio", "checkbox", "select"], read_only=True).tag(sync=True)
    arrange = Enum(["stack", "row"], "stack").tag(sync=True)
    disabled = Bool(False).tag(sync=True)

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
