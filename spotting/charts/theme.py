"""Colours, symbols and type of the charts; the page's own are in styles/page.css.

Colours come from the UK Analysis Function's palette, which was made for charts that
colour-blind readers can use. Nothing here leans on colour alone: each state has a
symbol, each urgency an icon and a place.
"""

from __future__ import annotations

BLUE = "#12436D"
MID_BLUE = "#3D74A0"
PALE_BLUE = "#9FB8CE"
MARK = "#C4501B"

STATE_SYMBOLS = {
    "typical": "●",
    "common": "◕",
    "sometimes": "◑",
    "rarely": "◔",
    "not stated": "?",
    "not typical": "✕",
    "not linked": "",
}
"""How a cell of the grid shows its state, besides its colour."""

STATE_COLOURS = {
    "not linked": "rgba(0,0,0,0)",
    "not typical": "#F8DCCB",
    "not stated": "#E3E3E3",
    "rarely": "#D3E2EF",
    "sometimes": "#A9C6DF",
    "common": MID_BLUE,
    "typical": BLUE,
}
"""Fill of a cell, in the order of the colour scale."""

DARK_INK = "#1B1B1B"
LIGHT_INK = "#FFFFFF"
PAPER = "paper"
"""Name of a figure's shape that is drawn in the colour of the page behind it."""

_DARK_STATES = ("common", "typical")

URGENCY_SYMBOLS = {
    "self-care advice": "○",
    "routine appointment": "◇",
    "within days": "◆",
    "same day": "▲",
    "emergency": "■",
}
# At least 3:1 against the light page and the dark one.
URGENCY_COLOURS = {
    "self-care advice": "#1F8A80",
    "routine appointment": MID_BLUE,
    "within days": "#6A5FB5",
    "same day": "#C4501B",
    "emergency": "#B03478",
}

FONT_FAMILY = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"
FONT_SIZE = 14


def ink(state: str) -> str:
    """Return the ink that can be read on a cell of a state."""
    return LIGHT_INK if state in _DARK_STATES else DARK_INK


def cause_label(label: str, evidence: str) -> str:
    """Return a cause's name, with the mark that weak evidence carries everywhere."""
    return f"{label} [C]" if evidence == "C" else label


def base_layout(height: int, **layout: object) -> dict[str, object]:
    """Return the layout that all charts share, with the chart's own on top.

    Ink, grid and background are left to the page, which knows light from dark.
    """
    shared = {
        "height": height,
        "margin": {"l": 8, "r": 12, "t": 8, "b": 44, "pad": 4},
        "font": {"family": FONT_FAMILY, "size": FONT_SIZE},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "dragmode": False,
        "showlegend": False,
        "hoverlabel": {"font": {"family": FONT_FAMILY, "size": FONT_SIZE}},
    }
    return shared | layout
