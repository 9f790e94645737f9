"""Claims of two articles: what is shown, counted, guessed and said of them."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from spotting.rooms.claims.model import (
    APART,
    NOT_VERIFIED,
    VERDICTS,
    Filter,
    Guesses,
    Tally,
    answer_said,
    claims_of,
    contradictions_of,
    counts_said,
    deck_said,
    tally_said,
    verdict_counts,
)

# article, position, topic, verdict, guess, status
ROWS = [
    ("B", 1, "fluids", "contradicted", "yes", "checked"),
    ("A", 2, "polyps", "partly", "yes", "checked"),
    ("A", 1, "polyps", "supported", "yes", "checked"),
    ("A", 3, "fluids", "left blank", "no", "checked"),
    ("A", 4, "fluids", "misleading or unsupported", "yes", "checked"),
    ("B", 2, "fluids", "supported", "yes", "not verified"),
]
COLUMNS = ["article", "position", "topic", "verdict", "guess", "status"]
SMALL = pd.DataFrame(ROWS, columns=COLUMNS).assign(
    id=lambda rows: rows["article"].str.lower() + rows["position"].astype(str)
)


@pytest.fixture
def claims() -> pd.DataFrame:
    return claims_of(SimpleNamespace(claims=SMALL))


def counted(claims: pd.DataFrame, asked: Filter) -> dict[tuple[str, str], int]:
    counts = verdict_counts(claims, asked)
    keys = zip(counts["verdict"], counts["article"], strict=True)
    pairs = zip(keys, counts["count"], strict=True)
    return {key: count for key, count in pairs if count}


# The claims


def test_claims_stand_in_the_order_of_their_articles(claims):
    assert claims["name"].tolist() == ["A1", "A2", "A3", "A4", "B1", "B2"]


def test_a_claim_that_is_not_checked_has_no_other_verdict(claims):
    assert claims.set_index("id").loc["b2", "verdict"] == NOT_VERIFIED


def test_blanks_are_told_not_guessed(claims):
    assert claims[~claims["can_guess"]]["id"].tolist() == ["a3"]


def test_every_claim_of_the_shipped_tables_is_there(tables):
    claims = claims_of(tables)
    assert len(claims) == 42
    assert claims["can_guess"].sum() == 39
    assert claims[claims["verdict"] == NOT_VERIFIED]["id"].tolist() == ["b5"]


def test_every_verdict_of_the_schema_has_its_symbol_and_meaning(tables):
    assert set(VERDICTS) == set(tables.words("claims", "verdict"))
    symbols = [verdict.symbol for verdict in VERDICTS.values()]
    assert len(set(symbols)) == len(symbols)


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (Filter(), ["a1", "a2", "a3", "a4", "b1", "b2"]),
        (Filter(article="B"), ["b1", "b2"]),
        (Filter(topic="polyps"), ["a1", "a2"]),
        (Filter(verdict=NOT_VERIFIED), ["b2"]),
        (Filter("A", "fluids", "left blank"), ["a3"]),
        (Filter("B", "polyps"), []),
    ],
)
def test_a_filter_keeps_what_fits_all_of_it(claims, asked, ids):
    assert asked.of(claims)["id"].tolist() == ids


def test_a_contradiction_is_found_from_each_of_its_claims(tables):
    assert contradictions_of(tables, "a30")["id"].tolist() == [
        "one-small-bleed",
        "when-to-go",
    ]
    assert contradictions_of(tables, "a3").empty


def test_a_contradiction_that_is_not_verified_is_left_out(tables):
    rows = tables.contradictions.assign(status="not verified")
    assert contradictions_of(replace(tables, contradictions=rows), "a30").empty


# The counts


def test_verdicts_are_counted_for_each_article(claims):
    assert counted(claims, Filter()) == {
        ("supported", "A"): 1,
        ("partly", "A"): 1,
        ("misleading or unsupported", "A"): 1,
        ("left blank", "A"): 1,
        ("contradicted", "B"): 1,
        (NOT_VERIFIED, "B"): 1,
    }


def test_the_shipped_counts_are_those_of_the_evidence(tables):
    counts = counted(claims_of(tables), Filter())
    assert [counts.get((verdict, "A"), 0) for verdict in VERDICTS] == [
        *(12, 8, 7, 3, 0),
        *(2, 0),
    ]
    assert [counts.get((verdict, "B"), 0) for verdict in VERDICTS] == [
        *(4, 2, 0, 2, 1),
        *(0, 1),
    ]


def test_counts_follow_the_topic(claims):
    assert counted(claims, Filter(topic="polyps")) == {
        ("supported", "A"): 1,
        ("partly", "A"): 1,
    }


def test_article_and_verdict_mark_bars_and_leave_the_others_as_they_are(claims):
    counts = verdict_counts(claims, Filter(article="B", verdict="contradicted"))
    assert counts["count"].sum() == 6
    picked = counts[counts["picked"]]
    assert picked[["verdict", "article"]].values.tolist() == [["contradicted", "B"]]


# The guesses


def test_a_guess_counts_and_one_that_agrees_counts_twice(claims):
    guesses = Guesses()
    guesses.make("a1", "supported")
    guesses.make("a2", "supported")
    assert guesses.tally(claims) == Tally(can=5, guessed=2, same=1)


def test_opening_a_claim_without_a_guess_is_no_guess(claims):
    guesses = Guesses()
    guesses.make("a1")
    assert guesses.of("a1") == ""
    assert guesses.tally(claims).guessed == 0


def test_a_guess_can_be_taken_back(claims):
    guesses = Guesses()
    guesses.make("a1", "supported")
    guesses.forget("a1")
    assert guesses.of("a1") is None
    assert guesses.tally(claims) == Tally(5, 0, 0)


def test_all_guesses_can_be_taken_back(claims):
    guesses = Guesses()
    guesses.make("a1", "supported")
    guesses.make("b1", "partly")
    assert guesses
    guesses.clear()
    assert not guesses
    assert guesses.tally(claims).guessed == 0


def test_the_tally_counts_the_claims_of_the_deck_alone(claims):
    guesses = Guesses()
    guesses.make("a1", "supported")
    assert guesses.tally(Filter(article="B").of(claims)) == Tally(2, 0, 0)


def test_not_verified_can_be_guessed(claims):
    guesses = Guesses()
    guesses.make("b2", NOT_VERIFIED)
    assert guesses.tally(claims).same == 1


# The sentences


def test_a_guess_is_called_the_same_or_not_and_nothing_else():
    same = answer_said("partly", "partly")
    other = answer_said("partly", "supported")
    assert same == "Your guess is the same as the check: partly."
    assert "not the same" in other
    assert "You guessed: supported. The check says: partly." in other
    for word in ("right", "wrong", "well done", "correct", "!"):
        assert word not in (same + other).lower()


def test_without_a_guess_the_verdict_is_told():
    assert answer_said("partly", "") == "The check says: partly."
    assert answer_said("left blank", "", can_guess=False).startswith(
        "This line is told, not guessed."
    )


def test_the_tally_is_said_in_numbers():
    said = tally_said(Tally(40, 5, 3))
    assert said == "5 of 40 guessed; 3 the same as the check."
    assert "nothing to guess" in tally_said(Tally(0, 0, 0))


def test_the_deck_says_what_it_holds(claims):
    assert deck_said(claims, Filter()) == "All 6 claims are shown, one at a time."
    assert deck_said(claims, Filter(article="B")) == "2 of 6 claims fit: article B."
    one = deck_said(claims, Filter(verdict="contradicted"))
    assert one == "1 of 6 claims fits: verdict contradicted."


def test_an_empty_deck_says_that_an_article_is_silent(claims):
    said = deck_said(claims, Filter("B", "polyps", "partly"))
    assert said.startswith("No claim fits article B, topic polyps and verdict partly.")
    assert "Article B says nothing on this topic." in said


def test_an_empty_deck_does_not_call_an_article_silent_that_is_not(claims):
    said = deck_said(claims, Filter("A", "fluids", "supported"))
    assert said == "No claim fits article A, topic fluids and verdict supported."


def test_the_counts_are_said_fairly(tables):
    claims = claims_of(tables)
    said = counts_said(verdict_counts(claims, Filter()))
    for words in (
        "article A has 32 and article B has 10, so a longer bar alone says little",
        "Supported: 12 of 30 in article A and 4 of 9 in article B.",
        "contradicted: 10 of 30 in article A and 2 of 9 in article B.",
        "Article B gets less wrong, and it also says less.",
        "Counted apart: 2 left blank in article A and 1 not medical in article B.",
    ):
        assert words in said


def test_an_article_without_a_claim_is_not_judged(claims):
    asked = Filter(topic="polyps")
    said = counts_said(verdict_counts(claims, asked), asked.topic)
    assert "Claims on polyps: article A has 2 and article B has none." in said
    assert "Supported: 1 of 2 in article A." in said
    assert "says less" not in said


@pytest.mark.parametrize("verdict", APART)
def test_blanks_alone_are_judged_by_nobody(claims, verdict):
    blanks = claims.assign(verdict=verdict)
    said = counts_said(verdict_counts(blanks, Filter()))
    assert "Supported" not in said
    assert "Counted apart" in said
