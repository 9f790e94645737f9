"""The sentences of a guess, of the deck of claims, and of the chart of verdicts."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from spotting.matching.sentences import counted, listing
from spotting.rooms.claims.model import AGAINST, APART, ARTICLES, Filter, Tally


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
