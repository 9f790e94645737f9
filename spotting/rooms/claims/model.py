"""What two articles claim, what the check of it says, and a reader's guesses."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from spotting.matching.sentences import listing
from spotting.tables import CHECKED, Tables, ids

NOT_VERIFIED = "not verified"
ARTICLES = ("A", "B")


class Verdict(NamedTuple):
    """How a verdict is marked besides its word, and what the word means."""

    symbol: str
    meaning: str


VERDICTS = {
    "supported": Verdict("✓", "Sources that we read say the same."),
    "partly": Verdict("◐", "True as far as it goes, but a part that matters is off."),
    "misleading or unsupported": Verdict(
        "!", "Over-stated, outdated or mixed up, or no source that we read backs it."
    ),
    "contradicted": Verdict(
        "✕", "Sources say otherwise, or what it leaves out turns it round."
    ),
    NOT_VERIFIED: Verdict(
        "?", "We read no good source on it. So the lesson takes no side."
    ),
    "left blank": Verdict("□", "A heading with nothing under it. Told, not guessed."),
    "not medical": Verdict("–", "Not a health claim. Told, not guessed."),
}
"""Every verdict, from best to worst backed; the last two are no claims."""

AGAINST = ("misleading or unsupported", "contradicted")
APART = ("left blank", "not medical")


def verdict_label(verdict: str) -> str:
    """Return a verdict as it stands on a button or an axis: symbol and word."""
    return f"{VERDICTS[verdict].symbol} {verdict}"


def claims_of(tables: Tables) -> pd.DataFrame:
    """Return every claim of both articles, in their order, the unverified ones too.

    Columns are those of the table, with `name` (such as A19) and `can_guess` (a truth
    value) added. A row that is not checked has the verdict "not verified", whatever
    else stands there: it is shown as an open question, never as a fact.
    """
    claims = tables.claims
    names = claims["article"] + claims["position"].astype(str)
    return claims.assign(
        name=names,
        can_guess=claims["guess"] == "yes",
        verdict=claims["verdict"].where(claims["status"] == CHECKED, NOT_VERIFIED),
    ).sort_values(["article", "position"], ignore_index=True)


@dataclass(frozen=True)
class Filter:
    """Which claims are asked for; "" asks for all."""

    article: str = ""
    topic: str = ""
    verdict: str = ""

    def of(self, claims: pd.DataFrame) -> pd.DataFrame:
        """Return the claims that fit, in their order."""
        fits = pd.Series(True, index=claims.index)
        for column, wanted in vars(self).items():
            if wanted:
                fits &= claims[column] == wanted
        return claims[fits]

    def __str__(self) -> str:
        """Say what is asked for; "" if it is everything."""
        article = f"article {self.article}" if self.article else ""
        topic = f"topic {self.topic}" if self.topic else ""
        verdict = f"verdict {self.verdict}" if self.verdict else ""
        return listing([part for part in (article, topic, verdict) if part])


def verdict_counts(claims: pd.DataFrame, asked: Filter) -> pd.DataFrame:
    """Count the claims of the chosen topic, by verdict and article.

    Returns
    -------
    One row a verdict and article. Columns: `verdict`, `label` (symbol and word),
    `article`, `count`, `picked` (the filter by article and verdict leaves it in).
    """
    claims = Filter(topic=asked.topic).of(claims)
    counts = Counter(zip(claims["verdict"], claims["article"], strict=True))
    rows = [
        {
            "verdict": verdict,
            "label": verdict_label(verdict),
            "article": article,
            "count": counts[verdict, article],
            "picked": asked.verdict in ("", verdict) and asked.article in ("", article),
        }
        for verdict in VERDICTS
        for article in ARTICLES
    ]
    return pd.DataFrame(rows)


def contradictions_of(tables: Tables, claim: str) -> pd.DataFrame:
    """Return the checked contradictions that a claim is part of."""
    rows = tables.checked("contradictions")
    return rows[[claim in ids(cell) for cell in rows["claims"]]]


class Tally(NamedTuple):
    """How many claims can be guessed, were guessed, and were guessed as checked."""

    can: int
    guessed: int
    same: int


class Guesses:
    """The guesses of one visitor: held here alone, and gone with the page."""

    def __init__(self) -> None:
        """Start with none."""
        self._made: dict[str, str] = {}

    def __bool__(self) -> bool:
        """Return whether any claim is open."""
        return bool(self._made)

    def make(self, claim: str, verdict: str = "") -> None:
        """Guess a claim; "" opens it without a guess."""
        self._made[claim] = verdict

    def forget(self, claim: str) -> None:
        """Take a guess back, so that the claim can be guessed again."""
        self._made.pop(claim, None)

    def clear(self) -> None:
        """Take every guess back."""
        self._made.clear()

    def of(self, claim: str) -> str | None:
        """Return a guess, "" if the claim was opened without one, None if not open."""
        return self._made.get(claim)

    def tally(self, claims: pd.DataFrame) -> Tally:
        """Count guesses among these claims; what was just opened is no guess."""
        made = claims["id"].map(self._made)
        guessed = claims["can_guess"] & made.isin(list(VERDICTS))
        same = guessed & (made == claims["verdict"])
        return Tally(
            *(int(part.sum()) for part in (claims["can_guess"], guessed, same))
        )
