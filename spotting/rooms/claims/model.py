"""What two articles claim, what the check of it says, a reader's guesses, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from spotting.matching.sentences import counted, listing
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


def tally_said(tally: Tally) -> str:
    """Say how far the guessing has come; a number, no mark."""
    if not tally.can:
        return "There is nothing to guess among these."
    return (
        f"{tally.guessed} of {tally.can} guessed; {tally.same} the same as the check."
    )


def answer_said(verdict: str, guess: str, can_guess: bool = True) -> str:
    """Say the verdict, and whether a guess is the same: no praise, no blame."""
    if guess == verdict:
        return f"Your guess is the same as the check: {verdict}."
    if guess:
        return (
            "Your guess is not the same as the check. "
            f"You guessed: {guess}. The check says: {verdict}."
        )
    told = "" if can_guess else "This line is told, not guessed. "
    return f"{told}The check says: {verdict}."


def deck_said(claims: pd.DataFrame, asked: Filter) -> str:
    """Say how many claims the deck holds, or that none fits and what that can mean."""
    shown = len(asked.of(claims))
    if asked == Filter():
        return f"The deck holds all {shown} claims."
    if shown:
        verb = "fits" if shown == 1 else "fit"
        return f"{shown} of {counted(len(claims), 'claim')} {verb}: {asked}."
    return f"No claim fits {asked}. {_gap(claims, asked)}".strip()


def _gap(claims: pd.DataFrame, asked: Filter) -> str:
    without_verdict = Filter(asked.article, asked.topic)
    if not (asked.article and asked.topic) or len(without_verdict.of(claims)):
        return ""
    return (
        f"Article {asked.article} says nothing on this topic. "
        "What a text leaves out is worth a look too."
    )


def counts_said(counts: pd.DataFrame, topic: str = "") -> str:
    """Sum up the chart fairly: out of how many, blanks apart, who says less."""
    sums = {article: _sums(counts, article) for article in ARTICLES}
    judged = {article: part for article, part in sums.items() if part.judged}
    backed = [_out_of(part.backed, part, a) for a, part in judged.items()]
    against = [_out_of(part.against, part, a) for a, part in judged.items()]
    apart = _listed_apart(counts)
    parts = [
        (_how_many(sums, topic), True),
        (f"Supported: {listing(backed)}.", backed),
        (f"Misleading, unsupported or contradicted: {listing(against)}.", against),
        ("" if topic else _says_less(sums), True),
        (f"Counted apart: {listing(apart)}.", apart),
    ]
    return " ".join(words for words, there in parts if words and there)


class _Sums(NamedTuple):
    all: int
    judged: int
    backed: int
    against: int


def _sums(counts: pd.DataFrame, article: str) -> _Sums:
    columns = (counts[name] for name in ("verdict", "article", "count"))
    of = {word: n for word, a, n in zip(*columns, strict=True) if a == article}
    apart, against = (sum(of[word] for word in words) for words in (APART, AGAINST))
    total = sum(of.values())
    return _Sums(total, total - apart, of["supported"], against)


def _how_many(sums: dict[str, _Sums], topic: str) -> str:
    numbers = {article: part.all for article, part in sums.items()}
    said = listing(f"article {a} has {n or 'none'}" for a, n in numbers.items())
    uneven = all(numbers.values()) and len(set(numbers.values())) > 1
    fair = ", so a longer bar alone says little" if uneven else ""
    return f"Claims{f' on {topic}' if topic else ''}: {said}{fair}."


def _out_of(part: int, sums: _Sums, article: str) -> str:
    return f"{part} of {sums.judged} in article {article}"


def _says_less(sums: dict[str, _Sums]) -> str:
    """Say who gets less wrong, where that one also says less."""
    for less, more in (ARTICLES, ARTICLES[::-1]):
        fewer = sums[less].judged < sums[more].judged
        if fewer and sums[less].against < sums[more].against:
            return f"Article {less} gets less wrong, and it also says less."
    return ""


def _listed_apart(counts: pd.DataFrame) -> list[str]:
    rows = counts[counts["verdict"].isin(APART) & (counts["count"] > 0)]
    columns = (rows[name] for name in ("count", "verdict", "article"))
    return [f"{n} {word} in article {a}" for n, word, a in zip(*columns, strict=True)]
