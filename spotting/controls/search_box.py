"""A labelled box to search in."""

from __future__ import annotations

from typing import ClassVar

from traitlets import TraitError, Unicode, validate

from spotting.controls._base import Control, script

LONGEST = 80


class SearchBox(Control):
    """A native search box; ``value`` follows the typing after a short rest.

    ``value`` has at most 80 characters, control characters are turned into blanks.

    Raises
    ------
    TraitError
        The value is longer than 80 characters.
    """

    _esm = script("search_box")
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
