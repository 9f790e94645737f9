"""The steps of a room: one is looked at, the others are one press behind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ipywidgets import Widget

from spotting.text.markup import element, text


@dataclass(frozen=True)
class Step:
    """What is looked at together: its place in the address, its name, its parts."""

    place: str
    name: str
    parts: Sequence[str | Widget]


def steps_bar(room: str, steps: Iterable[Step]) -> str:
    """Return the links between a room's steps; without a script they lead down."""
    links = (
        element("li", text("a", step.name, href=f"#{step.place}")) for step in steps
    )
    return element(
        "nav",
        element("ul", *links, data_les_places="steps"),
        class_="les-steps",
        aria_label=room,
    )
