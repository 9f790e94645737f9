"""Names of the charts of causes, for a reader who does not see them."""

from __future__ import annotations

import pandas as pd

from spotting.matching.sentences import causes, counted, listing


def grid_label(grid: pd.DataFrame) -> str:
    """Name the grid for a reader who does not see it."""
    if grid.empty:
        return "Grid of causes and signs: nothing to show."
    linked = len(grid) - grid["state"].tolist().count("not linked")
    rows, columns = (len({*grid[name].tolist()}) for name in ("cause", "sign"))
    return (
        f"Grid of {causes(rows)} and {counted(columns, 'sign')}. "
        f"Sources speak of {linked} of the {len(grid)} pairs. "
        "The table view holds the same facts."
    )


def fit_label(fit: pd.DataFrame) -> str:
    """Name the chart of fit, with its highest bars."""
    if fit.empty:
        return "Chart of fit: no sign is chosen."
    counts = fit["matched"].tolist()
    pairs = zip(fit["label"].tolist(), counts, strict=True)
    best = [label for label, count in pairs if count == max(counts)]
    return (
        f"Chosen signs that speak for each of {causes(len(fit))}. "
        f"Most signs, {max(counts)} of {fit['chosen'].iloc[0]}: "
        f"{listing(_first_five(best))}."
    )


def _first_five(names: list[str]) -> list[str]:
    more = len(names) - 5
    return names if more <= 0 else [*names[:5], f"{more} more"]


def kinds_label(kinds: pd.DataFrame) -> str:
    """Name the chart of kinds, with its longest bar."""
    listed = kinds["first"] + kinds["second"]
    if not listed.any():
        return "Causes of each kind: none is left by the other filters."
    top = kinds.loc[listed.idxmax()]
    before = " before the filter by kind" if kinds["picked"].any() else ""
    return (
        f"Causes of each kind, {int(listed.sum())} in all{before}. "
        f"Most: {top['category']}, {causes(int(listed.max()))}. "
        "This counts causes in the list, not people."
    )
