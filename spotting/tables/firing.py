"""When a help rule holds: every id of one list, and one id of each of two others."""

from __future__ import annotations

from collections.abc import Collection


def holds(cells: tuple[str, str, str], held: Collection[str]) -> bool:
    """Return whether a rule holds for a set of symptom and context ids.

    `cells` are its list cells `all_of`, `any_of` and `and_any_of`; a blank one asks
    for nothing, and a rule that asks for nothing never holds. More ids never undo it.
    """
    needed, *choices = (set(cell.split()) for cell in cells)
    has = set(held)
    asked = [one for one in choices if one]
    return bool(needed or asked) and needed <= has and all(one & has for one in asked)
