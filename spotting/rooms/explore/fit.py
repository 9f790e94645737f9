"""How many of the chosen signs speak for each cause, grouped by urgency."""

from __future__ import annotations

import pandas as pd

from spotting.charts import theme
from spotting.charts.theme import cause_label
from spotting.rooms.explore.heat_map import SMALL, two_lines

BAR = 52


def fit_chart(fit: pd.DataFrame) -> dict[str, object]:
    """Draw one bar a cause, most urgent group on top; it counts signs, not chance.

    Parameters
    ----------
    fit
        As `grids.fit_by_urgency` returns it: `cause`, `label`, `urgency`,
        `evidence`, `matched`, `chosen`.

    A bar's `customdata` is the cause id.
    """
    traces = [
        _bars(urgency, part) for urgency, part in fit.groupby("urgency", sort=False)
    ]
    chosen = int(fit["chosen"].max()) if len(fit) else 0
    return {"data": traces, "layout": _layout(fit, chosen)}


def _bars(urgency: str, part: pd.DataFrame) -> dict[str, object]:
    symbol = theme.URGENCY_SYMBOLS[urgency]
    counts = part["matched"].astype(int).tolist()
    return {
        "type": "bar",
        "orientation": "h",
        "name": f"{symbol} {urgency}",
        "x": counts,
        "y": _axis_labels(part),
        "customdata": part["cause"].tolist(),
        "marker": {"color": theme.URGENCY_COLOURS[urgency]},
        "hovertemplate": "%{y}: %{x} of the chosen signs<extra>" + urgency + "</extra>",
    }


def _axis_labels(part: pd.DataFrame) -> list[str]:
    columns = (part[name] for name in ("urgency", "label", "evidence"))
    return [
        f"{theme.URGENCY_SYMBOLS[urgency]} {two_lines(cause_label(label, evidence))}"
        f"<br><i>{urgency}</i>"
        for urgency, label, evidence in zip(*columns, strict=True)
    ]


def _layout(fit: pd.DataFrame, chosen: int) -> dict[str, object]:
    return theme.base_layout(
        64 + BAR * max(len(fit), 1),
        xaxis={
            "title": {"text": f"chosen signs (of {chosen})"},
            "range": [0, max(chosen, 1) * 1.02],
            "tickmode": "linear",
            "dtick": 1 if chosen <= 10 else 5,
            "fixedrange": True,
        },
        yaxis={
            "autorange": "reversed",
            "categoryorder": "array",
            "categoryarray": _axis_labels(fit),
            "tickfont": {"size": SMALL},
            "automargin": True,
            "fixedrange": True,
        },
        bargap=0.25,
    )
