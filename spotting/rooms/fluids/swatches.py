"""Small drawn drops beside the words of the look-and-smell guide. Words say it all."""

from __future__ import annotations

from spotting.text.markup import element

_DROP = "M22,3 C30,14 37,21 37,29 A15,13 0 0 1 7,29 C7,21 14,14 22,3 Z"
_SHINE = '<path class="les-drop-mark" d="M13,28 C13,33 17,37 21,37"/>'


def _dots(*places: tuple[float, float, float]) -> str:
    return "".join(
        element("circle", cx=str(x), cy=str(y), r=str(r), class_="les-drop-mark")
        for x, y, r in places
    )


def _half(colour: str) -> str:
    """Return the lower half of the drop in a second colour."""
    return f'<path fill="{colour}" d="M7,29 A15,13 0 0 0 37,29 Z"/>'


_LOOKS = {
    "ls-clear": ("none", _SHINE),
    "ls-white": ("#ffffff", ""),
    "ls-brown": ("#8a5f45", ""),
    "ls-fishy": (
        "#d9d9d2",
        '<path class="les-drop-mark" d="M12,24q5,-4 10,0t10,0M12,32q5,-4 10,0t10,0"/>',
    ),
    "ls-lumpy": (
        "#ffffff",
        _dots((17, 27, 4), (26, 24, 3.5), (26, 34, 4), (18, 36, 2)),
    ),
    "ls-green": (
        "#d8cf73",
        _half("#93ad6c") + _dots((17, 24, 2), (25, 20, 2), (28, 27, 2)),
    ),
    "ls-pain-bleeding": (
        "none",
        '<path class="les-drop-mark" d="M22,18 L22,32 M15,25 L29,25"/>',
    ),
    "ls-discharge-bleeding": ("none", _half("#b8433c")),
    "ls-sores": ("none", _dots((16, 27, 3), (27, 25, 3), (21, 35, 3), (22, 18, 2))),
    "ls-pink-red": ("#eab3b3", _half("#b8433c")),
}
"""Fill of the drop and what is drawn on it, by the row of the guide."""


def swatch(row_id: str) -> str:
    """Return a drop for a row of the guide; an empty one for a row it does not know."""
    fill, marks = _LOOKS.get(row_id, ("none", ""))
    outline = f'<path class="les-drop-line" d="{_DROP}"/>'
    return element(
        "svg",
        f'<path fill="{fill}" d="{_DROP}"/>{marks}{outline}',
        viewBox="0 0 44 46",
        class_="les-drop",
        aria_hidden="true",
    )
