"""What two articles claim, what the check of it says, a reader's guesses, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from spotting.matching.sentences import listing
from spotting.tables import CHECKED, Tables, ids
from spotting.text import say, say_word

NOT_VERIFIED = "not verified"
ARTICLES = ("A", "B")


class Verdict(NamedTuple):
    """How a verdict is marked, and the messages of its word and of what it means."""

    symbol: str
    word: str
    meaning: str


VERDICTS = {
    "supported": Verdict("✓", "claims-verdict-supported", "claims-meaning-supported"),
    "partly": Verdict("◐", "claims-verdict-partly", "claims-meaning-partly"),
    "misleading or unsupported": Verdict(
        "!", "claims-verdict-misleading", "claims-meaning-misleading"
    ),
    "contradicted": Verdict(
        "✕", "claims-verdict-contradicted", "claims-meaning-contradicted"
    ),
    NOT_VERIFIED: Verdict(
        "?", "claims-verdict-not-verified", "claims-meaning-not-verified"
    ),
    "left blank": Verdict(
        "□", "claims-verdict-left-blank", "claims-meaning-left-blank"
    ),
    "not medical": Verdict(
        "–", "claims-verdict-not-medical", "claims-meaning-not-medical"
    ),
}
"""Every verdict, from best to worst backed; the last two are no claims."""

AGAINST = ("misleading or unsupported", "contradicted")
APART = ("left blank", "not medical")


def verdict_word(verdict: str) -> str:
    """Return the word for a verdict, as it stands inside a sentence."""
    return say(VERDICTS[verdict].word)


def verdict_label(verdict: str) -> str:
    """Return a verdict as it stands on an axis: symbol and word."""
    return f"{VERDICTS[verdict].symbol} {verdict_word(verdict)}"


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
        verdict = verdict_word(self.verdict) if self.verdict else ""
        parts = (
            (self.article, say("claims-asked-article", article=self.article)),
            (self.topic, say("claims-asked-topic", topic=say_word(self.topic))),
            (self.verdict, say("claims-asked-verdict", verdict=verdict)),
        )
        return listing([words for asked, words in parts if asked])


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
        return say("claims-deck-nothing-to-guess")
    return say("claims-deck-tally", **tally._asdict())


def answer_said(verdict: str, guess: str, can_guess: bool = True) -> str:
    """Say the verdict, and whether a guess is the same: no praise, no blame."""
    word = verdict_word(verdict)
    if guess == verdict:
        return say("claims-answer-same", verdict=word)
    if guess:
        return say("claims-answer-other", guess=verdict_word(guess), verdict=word)
    return say("claims-answer" if can_guess else "claims-answer-told", verdict=word)


def deck_said(claims: pd.DataFrame, asked: Filter) -> str:
    """Say how many claims the deck holds, or that none fits and what that can mean."""
    shown = len(asked.of(claims))
    if asked == Filter():
        return say("claims-deck-all", n=shown)
    if shown:
        return say("claims-deck-some", n=shown, all=len(claims), asked=str(asked))
    none = say("claims-deck-none", asked=str(asked))
    return f"{none} {_gap(claims, asked)}".strip()


def _gap(claims: pd.DataFrame, asked: Filter) -> str:
    without_verdict = Filter(asked.article, asked.topic)
    if not (asked.article and asked.topic) or len(without_verdict.of(claims)):
        return ""
    return say("claims-deck-silent", article=asked.article)


def counts_said(counts: pd.DataFrame, topic: str = "") -> str:
    """Sum up the chart fairly: out of how many, blanks apart, who says less."""
    sums = {article: _sums(counts, article) for article in ARTICLES}
    judged = {article: part for article, part in sums.items() if part.judged}
    backed = [_out_of(part.backed, part, a) for a, part in judged.items()]
    against = [_out_of(part.against, part, a) for a, part in judged.items()]
    parts = [
        _how_many(sums, topic),
        _listed("claims-count-supported", backed),
        _listed("claims-count-against", against),
        "" if topic else _says_less(sums),
        _listed("claims-count-apart", _listed_apart(counts)),
    ]
    return " ".join(filter(None, parts))


def _listed(name: str, words: list[str]) -> str:
    return say(name, listed=listing(words)) if words else ""


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
    each = [say("claims-count-article", article=a, n=n) for a, n in numbers.items()]
    uneven = all(numbers.values()) and len(set(numbers.values())) > 1
    gaps = {"listed": listing(each), "uneven": "yes" if uneven else "no"}
    if topic:
        return say("claims-count-on-topic", topic=topic, **gaps)
    return say("claims-count", **gaps)


def _out_of(part: int, sums: _Sums, article: str) -> str:
    return say("claims-count-out-of", n=part, judged=sums.judged, article=article)


def _says_less(sums: dict[str, _Sums]) -> str:
    """Say who gets less wrong, where that one also says less."""
    for less, more in (ARTICLES, ARTICLES[::-1]):
        fewer = sums[less].judged < sums[more].judged
        if fewer and sums[less].against < sums[more].against:
            return say("claims-count-less", article=less)
    return ""


def _listed_apart(counts: pd.DataFrame) -> list[str]:
    rows = counts[counts["verdict"].isin(APART) & (counts["count"] > 0)]
    columns = (rows[name] for name in ("count", "verdict", "article"))
    return [
        say("claims-count-apart-one", n=n, verdict=verdict_word(word), article=article)
        for n, word, article in zip(*columns, strict=True)
    ]
