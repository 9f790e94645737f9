"""What rooms are set to: a chart's outcome, a country, a filter, a way to look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from zlib import crc32

from traitlets import HasTraits, Unicode, observe, validate

LETTERS = {
    "country": "co",
    "look": "lo",
    "counted": "lc",
    "study_outcome": "so",
    "study_setting": "ss",
    "study_order": "st",
    "estimate": "es",
    "second_estimate": "e2",
    "base": "ba",
    "test": "te",
    "prevalence": "pr",
    "body": "bo",
    "article": "ar",
    "topic": "to",
    "verdict": "ve",
    "claim": "cl",
}
"""Each setting's key in the page's address; none of them is about the reader."""

_NUMBER = re.compile(r"[0-9]{1,3}(\.[0-9])?")


def short(id_: str) -> str:
    """Return a code of an id for the address: the same for ever, and no word of it."""
    return f"{crc32(id_.encode()):08x}"[:6]


class Settings(HasTraits):
    """One text a setting, "" until a room offers it; setting one is no step to undo.

    `prevalence` is a percent with one decimal at most, as text; "" is the test's own.
    Every other setting holds an id that its room has offered: values may come from a
    forged message or an old address, and others are dropped. `code` is what differs
    from the start, for the address.
    """

    country = Unicode()
    look = Unicode()
    counted = Unicode()
    study_outcome = Unicode()
    study_setting = Unicode()
    study_order = Unicode()
    estimate = Unicode()
    second_estimate = Unicode()
    base = Unicode()
    test = Unicode()
    prevalence = Unicode()
    body = Unicode()
    article = Unicode()
    topic = Unicode()
    verdict = Unicode()
    claim = Unicode()

    code = Unicode(read_only=True)

    def __init__(self) -> None:
        self._offered: dict[str, dict[str, str]] = {}
        self._start: dict[str, str] = {}
        self._asked: dict[str, str] = {}
        super().__init__()

    def offer(self, field: str, ids: Iterable[str], start: str) -> None:
        """Say which ids a setting may have, and with which it starts.

        An address that was opened before the room was built is honoured now.
        """
        self._offered[field] = {short(id_): id_ for id_ in ids}
        self._start[field] = start
        asked = self._offered[field].get(self._asked.get(field, ""), start)
        setattr(self, field, asked)

    def open(self, address: str) -> None:
        """Set what an address names; what it does not name goes to its start."""
        pairs = dict(part.split("=", 1) for part in address.split("&") if "=" in part)
        letters = {letter: field for field, letter in LETTERS.items()}
        asked = {letters[key]: pairs[key] for key in pairs if key in letters}
        self._asked = asked
        with self.hold_trait_notifications():
            for field in LETTERS:
                setattr(self, field, self._named(field, asked.get(field, "")))

    def _named(self, field: str, code: str) -> str:
        if field == "prevalence":
            return code
        start = self._start.get(field, "")
        return self._offered.get(field, {}).get(code, start)

    def at_start(self, *fields: str) -> bool:
        """Return whether each of these settings is as its room first offered it."""
        return all(getattr(self, one) == self._start.get(one, "") for one in fields)

    @validate(*(field for field in LETTERS if field != "prevalence"))
    def _offered_id(self, proposal) -> str:
        field, value = proposal["trait"].name, proposal["value"]
        known = self._offered.get(field, {}).values()
        return value if value in known else self._start.get(field, "")

    @validate("prevalence")
    def _percent(self, proposal) -> str:
        value = proposal["value"]
        return value if _NUMBER.fullmatch(value) and float(value) <= 100 else ""

    @observe(*LETTERS)
    def _write(self, _change: object) -> None:
        values = {field: getattr(self, field) for field in LETTERS}
        parts = [
            f"{LETTERS[field]}={value if field == 'prevalence' else short(value)}"
            for field, value in values.items()
            if not self.at_start(field)
        ]
        self.set_trait("code", "&".join(parts))
