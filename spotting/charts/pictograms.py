"""One pictogram a way in: lines that take the colour of the text beside them."""

from __future__ import annotations

from spotting.text.markup import element

_LINES = {
    "help": "M12 4v16M4 12h16",
    "explore": "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6zM5.5 7h3M15.5 17h3",
    "compare": "M9 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M15 5a7 7 0 1 1 0 14a7 7 0 1 1 0-14",
    "numbers": "M4 20V4M4 20h16M8 16v-4M12 16V7M16 16v-7",
    "fluids": "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11zM9 14a3 3 0 0 0 3 3",
    "claims": "M4 5h16v11h-9l-5 4v-4H4zM8.5 10.5l2.5 2.5l5-5",
    "words": "M12 6c-2-1-5-2-8-2v14c3 0 6 1 8 2c2-1 5-2 8-2V4c-3 0-6 1-8 2zM12 6v14",
    "lesson": "M4 4h16v11H4zM12 15v5M8 20h8M8 8h8M8 11h5",
    "body": "M5 5c3-2 6 0 7 3c1-3 4-5 7-3M8 6c0 5 1 8 4 10c3-2 4-5 4-10M12 16v5",
}


def pictogram(room: str) -> str:
    """Draw a pictogram, which says nothing that the words beside it do not."""
    return element(
        "svg",
        element("path", d=_LINES[room]),
        viewBox="0 0 24 24",
        class_="les-pictogram",
        aria_hidden="true",
    )
