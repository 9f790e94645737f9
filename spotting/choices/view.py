"""One state of the page, what may be chosen, and the short codes of an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, make_dataclass, replace

from spotting.choices.filters import FILTERS, by_code
from spotting.tables import Tables

URGENCIES = (
    "self-care advice",
    "routine appointment",
    "within days",
    "same day",
    "emergency",
)
"""How soon to get help, from least to most urgent."""

OWN_PATH = "own path"
"""Blood from elsewhere: it leads to help, and is neither chosen nor matched."""

MODES = ("all", "any")
LONGEST_TEXT = 80


Filtered = make_dataclass(
    "Filtered",
    [(one.field, type(one.start), one.start) for one in FILTERS],
    frozen=True,
    namespace={"__module__": __name__},
)
"""What each filter is set to: a tuple of ids, one id, or words."""


@dataclass(frozen=True)
class View(Filtered):
    """One state of the page: ids of what is chosen, in the tables' order.

    `signs` are there and `absent` are not; `cell` is the symptom id of the open
    claim, which belongs to the cause in `focus`. Each entry of `FILTERS` adds a field.
    """

    signs: tuple[str, ...] = ()
    mode: str = "any"
    absent: tuple[str, ...] = ()
    whole_grid: bool = False
    focus: str = ""
    cell: str = ""
    first: str = ""
    second: str = ""

    def asked(self) -> View:
        """Return the part that decides which causes fit and what the grid shows."""
        return replace(self.choices(), first="", second="")

    def choices(self) -> View:
        """Return the part that a reader chose; to open a card is no choice."""
        return replace(self, focus="", cell="")


@dataclass(frozen=True)
class Vocabulary:
    """What may be chosen: for each field of `View`, its ids and their short codes."""

    codes: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, tables: Tables) -> Vocabulary:
        """Read the choices from checked rows."""
        causes = tables.checked("causes")
        causes = causes[causes["shown_as"] == "cause"]
        signs = tables.checked("symptoms")
        symptoms = by_code(signs[signs["role"] != OWN_PATH])
        cause_codes = by_code(causes)
        return cls(
            {
                "signs": symptoms,
                "absent": symptoms,
                "cell": symptoms,
                **{one.field: one.codes(tables) for one in FILTERS if one.codes},
                "focus": cause_codes,
                "first": cause_codes,
                "second": cause_codes,
            }
        )

    def known(self, field: str, chosen: Iterable[str]) -> tuple[str, ...]:
        """Keep the ids of `field` that exist, once each, in the tables' order."""
        wanted = set(chosen)
        return tuple(id_ for id_ in self.codes[field] if id_ in wanted)


# The address: `v=1&s=s05.s20&m=o&l=c04`. Letters for fields, codes for ids; no word
# of it says what is chosen. Free text stays out, for it could.
_LETTERS = {
    "signs": "s",
    "absent": "n",
    **{one.field: one.letter for one in FILTERS if one.letter},
    "focus": "f",
    "cell": "x",
    "first": "a",
    "second": "b",
}
VERSION = "v=1"
_MODES = {"any": "o", "all": "a"}


def to_address(view: View, vocabulary: Vocabulary) -> str:
    """Write a view as short codes for the page's address; the start is empty text."""
    parts = [
        f"{letter}={_encode(getattr(view, field), vocabulary.codes[field])}"
        for field, letter in _LETTERS.items()
        if getattr(view, field)
    ]
    if view.mode != _usual_mode(view.signs):
        parts.append(f"m={_MODES[view.mode]}")
    parts += ["w=1"] * view.whole_grid
    return "&".join([VERSION, *parts]) if parts else ""


def _usual_mode(signs: Iterable[str]) -> str:
    """Return the mode of an address that names none: links are older than the start.

    They ask for all of their signs; where there is one, the two modes are the same.
    """
    return "all" if len([*signs]) > 1 else View.mode


def _encode(value: str | tuple[str, ...], codes: Mapping[str, str]) -> str:
    chosen = (value,) if isinstance(value, str) else value
    return ".".join(codes[id_] for id_ in chosen)


def from_address(address: str, vocabulary: Vocabulary) -> View:
    """Read a view back; what is not understood is left out, nothing is raised."""
    pairs = dict(part.split("=", 1) for part in address.split("&") if "=" in part)
    if pairs.get("v") != "1":
        return View()
    choices: dict[str, object] = {
        field: _decode(field, pairs[letter], vocabulary)
        for field, letter in _LETTERS.items()
        if letter in pairs
    }
    modes = {letter: mode for mode, letter in _MODES.items()}
    usual = _usual_mode(choices.get("signs", ()))
    choices["mode"] = modes.get(pairs.get("m", ""), usual)
    choices["whole_grid"] = pairs.get("w") == "1"
    return View(**choices)


def _decode(field: str, text: str, vocabulary: Vocabulary) -> str | tuple[str, ...]:
    ids = {code: id_ for id_, code in vocabulary.codes[field].items()}
    known = (ids[code] for code in text.split(".") if code in ids)
    chosen = vocabulary.known(field, known)
    if isinstance(getattr(View, field), tuple):
        return chosen
    return chosen[0] if chosen else ""
