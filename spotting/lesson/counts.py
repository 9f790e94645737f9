"""The counts that a lesson speaks of, worked out from the tables of today."""

from __future__ import annotations

from spotting.choices.view import View, Vocabulary, from_address
from spotting.matching.causes import Evidence, first_list, match, second_list
from spotting.tables.book import Tables

BETS = "bet"
"""The activity of a step whose view is bet on."""

NOT_SILENT = "not stated"
"""What a cause says where no source tells how often it shows nothing."""


def counts_of(tables: Tables) -> dict[str, str]:
    """Return what fills each name in braces, as text.

    A name is left out where the tables do not hold what it counts: no step that bets on
    signs, no such figure.
    """
    evidence = Evidence.of(tables)
    claims = tables["claims"]["verdict"]
    counts = {
        "causes": len(evidence.causes),
        "claims": len(claims),
        "claims_supported": int((claims == "supported").sum()),
        "claims_partly": int((claims == "partly").sum()),
        **_of_bet(tables, evidence),
        **_figures(tables),
    }
    return {name: f"{count:,}" for name, count in counts.items()}


def bet_view(tables: Tables) -> View | None:
    """Return the view of the first step that bets on signs, None if there is none."""
    steps = tables.checked("lesson_steps").sort_values("position")
    vocabulary = Vocabulary.of(tables)
    for address in steps.loc[steps["activity"] == BETS, "view"]:
        view = from_address(address, vocabulary)
        if view.signs:
            return view
    return None


def _of_bet(tables: Tables, evidence: Evidence) -> dict[str, int]:
    view = bet_view(tables)
    if view is None:
        return {}
    matched = match(evidence, view)
    fitting = first_list(matched)["cause"]
    silent = evidence.causes.set_index("id")["silent"].loc[list(fitting)]
    fewer, more = wrong_bets(len(fitting))
    return {
        "bet_first": len(fitting),
        "bet_second": len(second_list(matched)),
        "bet_silent": int((silent != NOT_SILENT).sum()),
        "bet_fewer": fewer,
        "bet_more": more,
    }


def wrong_bets(right: int) -> tuple[int, int]:
    """Return two numbers to bet on beside the right one: all three differ."""
    return (right // 4 if right else 1), max(right * 5 // 2, right + 2)


def _figures(tables: Tables) -> dict[str, int]:
    """Return the figures by their ids, with two digits that count."""
    rows = tables.checked("estimates").set_index("id")["value"].dropna()
    return {id_: rounded(value) for id_, value in rows.items()}


def rounded(value: float) -> int:
    """Return a number as it is said: whole, with two digits that count.

    2.3 is 2, 253 is 250 and 2,310 is 2,300.
    """
    return round(value) if value < 100 else int(float(f"{value:.1e}"))
