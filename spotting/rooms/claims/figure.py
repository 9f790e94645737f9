"""How many claims of each article got each verdict."""

from __future__ import annotations

import textwrap

import pandas as pd

from spotting.charts import theme
from spotting.text import say

ROW = 50
LONGEST = 16
"""Letters of an axis label before it goes on in a second line."""

_LOOKS = (
    {"color": theme.MID_BLUE},
    {
        "color": theme.PALE_BLUE,
        "pattern": {
            "shape": "/",
            "bgcolor": theme.PALE_BLUE,
            "fgcolor": theme.DARK_INK,
            "size": 8,
            "solidity": 0.15,
        },
    },
)
_FAINT = 0.3


def verdicts_chart(counts: pd.DataFrame) -> dict[str, object]:
    """Draw a bar for each verdict and article, side by side; a click filters.

    Parameters
    ----------
    counts
        As `model.verdict_counts` returns it: `verdict`, `label`, `article`,
        `count`, `picked`.

    A bar's `customdata` is the verdict. Each bar carries its article and number, as
    neither colour nor pattern is to be told apart by everyone. Where a filter is on,
    its bars are outlined and their verdict is bold; the others are faint.
    """
    articles = counts.groupby("article")
    pairs = zip(articles, _LOOKS, strict=True)
    bold = set() if counts["picked"].all() else {*counts["label"][counts["picked"]]}
    traces = [
        _bars(article, part, look, bold) for (article, part), look in pairs if len(part)
    ]
    return {"data": traces, "layout": _layout(counts, bold)}


def _bars(article: str, part: pd.DataFrame, look: dict, bold: set[str]) -> dict:
    picked = part["picked"].tolist()
    return {
        "type": "bar",
        "orientation": "h",
        "name": say("claims-chart-article", article=article),
        "x": part["count"].tolist(),
        "y": [_axis_label(label, bold) for label in part["label"]],
        "customdata": part["verdict"].tolist(),
        "marker": {
            **look,
            "opacity": [1 if one else _FAINT for one in picked],
            "line": {
                "color": theme.DARK_INK,
                "width": [2 if bold and one else 0 for one in picked],
            },
        },
        "text": [say("claims-chart-bar", article=article, n=n) for n in part["count"]],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": say("claims-chart-hover", article=article, n="%{x}")
        + "<extra></extra>",
    }


def _axis_label(label: str, bold: set[str]) -> str:
    words = "<br>".join(textwrap.wrap(label, LONGEST))
    return f"<b>{words}</b>" if label in bold else words


def _layout(counts: pd.DataFrame, bold: set[str]) -> dict[str, object]:
    labels = [_axis_label(label, bold) for label in counts["label"].unique()]
    longest = max(counts["count"].max(), 1)
    return theme.base_layout(
        96 + ROW * len(labels),
        barmode="group",
        bargap=0.3,
        bargroupgap=0.08,
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        margin={"l": 8, "r": 12, "t": 36, "b": 44, "pad": 4},
        xaxis={
            "title": {"text": say("claims-chart-axis")},
            "range": [0, float(longest) * 1.18],
            "tickformat": "d",
            "nticks": min(int(longest) + 1, 7),
            "fixedrange": True,
        },
        yaxis={
            "autorange": "reversed",
            "categoryorder": "array",
            "categoryarray": labels,
            "automargin": True,
            "showgrid": False,
            "fixedrange": True,
        },
    )
