"""How many causes of each kind are listed."""

from __future__ import annotations

import pandas as pd

from spotting.charts import theme

BAR = 30

_PARTS = {
    "first": ("fit what is chosen", theme.MID_BLUE, "#FFFFFF"),
    "second": ("may show no such sign", theme.PALE_BLUE, theme.DARK_INK),
}


def kinds_chart(kinds: pd.DataFrame) -> dict[str, object]:
    """Draw one stacked bar a kind of cause; a click on it filters.

    Parameters
    ----------
    kinds
        As `grids.causes_by_kind` returns it: `category`, `first`, `second`,
        `left_out`, `picked`.

    A bar's `customdata` is the kind.
    """
    labels = [
        f"<b>✓ {kind}</b>" if picked else kind
        for kind, picked in zip(kinds["category"], kinds["picked"], strict=True)
    ]
    traces = [_bars(kinds, labels, part) for part in _PARTS if kinds[part].any()]
    return {"data": traces, "layout": _layout(labels)}


def _bars(kinds: pd.DataFrame, labels: list[str], part: str) -> dict[str, object]:
    name, colour, ink = _PARTS[part]
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": kinds[part].tolist(),
        "y": labels,
        "customdata": kinds["category"].tolist(),
        "marker": {"color": colour},
        "text": [str(count) if count else "" for count in kinds[part]],
        "textposition": "inside",
        "textangle": 0,
        "insidetextfont": {"color": ink},
        "hovertemplate": "%{x}: " + name + "<extra></extra>",
    }


def _layout(labels: list[str]) -> dict[str, object]:
    return theme.base_layout(
        88 + BAR * len(labels),
        barmode="stack",
        bargap=0.25,
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        margin={"l": 8, "r": 12, "t": 32, "b": 44, "pad": 4},
        xaxis={
            "title": {"text": "number of causes"},
            "tickformat": "d",
            "rangemode": "tozero",
            "fixedrange": True,
        },
        yaxis={
            "autorange": "reversed",
            "categoryorder": "array",
            "categoryarray": labels,
            "automargin": True,
            "fixedrange": True,
        },
    )
