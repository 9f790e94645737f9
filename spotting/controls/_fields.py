"""Checks for lists of records and ids, shared by the controls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from traitlets import TraitError

LONGEST_ID = 80
LONGEST_TEXT = 2_000


def text(value: object, field: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text as it is.

    Raises
    ------
    TraitError
        It is no text, or longer than ``longest`` characters.
    """
    if not isinstance(value, str):
        raise TraitError(f"{field}: a text is expected, not {type(value).__name__}")
    if len(value) > longest:
        raise TraitError(f"{field}: at most {longest} characters, not {len(value)}")
    return value


def record(value: object, what: str, required: str, optional: str = "") -> dict:
    """Return one record with every field; optional fields are "" where not given.

    ``required`` and ``optional`` name the text fields, separated by spaces.

    Raises
    ------
    TraitError
        It is no mapping, a required field is missing, or a field is no text.
    """
    if not isinstance(value, Mapping):
        raise TraitError(f"{what}: a mapping is expected, not {type(value).__name__}")
    missing = [name for name in required.split() if name not in value]
    if missing:
        raise TraitError(f"{what}: {', '.join(missing)} missing")
    names = f"{required} {optional}".split()
    return {
        name: text(
            value.get(name, ""),
            f"{what}, {name}",
            LONGEST_ID if name == "id" else LONGEST_TEXT,
        )
        for name in names
    }


def records(values: Iterable, what: str, required: str, optional: str = "") -> list:
    """Return a list of records whose ids differ.

    Raises
    ------
    TraitError
        A record is wrong (see `record`), or two have the same id.
    """
    checked = [record(value, what, required, optional) for value in values]
    unique(checked, what)
    return checked


def unique(checked: list[dict], what: str) -> None:
    """Refuse an id that stands twice.

    Raises
    ------
    TraitError
        Two records have the same id.
    """
    seen = set()
    for entry in checked:
        if entry["id"] in seen:
            raise TraitError(f"{what}: the id {entry['id']!r} stands twice")
        seen.add(entry["id"])


def known_ids(values: Iterable, options: list[dict]) -> list[str]:
    """Return the ids that are options, each once, in the order given."""
    known = {option["id"] for option in options}
    return [value for value in dict.fromkeys(values) if value in known]
