"""Who was counted: the question, and the sentences on its two ends."""

from __future__ import annotations

import pytest

from spotting.rooms.numbers.crowds import model, words
from spotting.rooms.numbers.crowds.model import NOBODY, crowds

CANCER, OFTEN = "cervical cancer", "bleeding after sex"


def test_the_sentence_names_the_ends_the_people_and_the_gap(tables):
    said = words.in_words(crowds(tables, CANCER), CANCER)
    assert (
        "Lowest that was counted or modelled: 2.3 per 100,000; no interval published."
        in said
    )
    assert "women who develop bleeding after sex, in the community, aged 20" in said
    assert "Highest of these: 5,455 per 100,000, which is 6 of 110" in said
    assert "worked out by us (Wilson)" in said
    assert "data from before 2000: colposcopy clinic, Delhi, India." in said
    assert "about 2,000 times" in said


def test_the_gap_is_counted_without_what_is_only_quoted(tables):
    low, high = model.ends(crowds(tables, OFTEN))
    assert (low["end"], high["end"]) == (0.039, 9)
    said = words.in_words(crowds(tables, OFTEN), OFTEN)
    assert "about 200 times" in said
    assert "Figures that are only quoted reach 12.6 percent." in said
    frame = crowds(tables, OFTEN)
    counted = frame[frame["basis"] != "second-hand"]
    assert "only quoted" not in words.in_words(counted, OFTEN)


def test_without_a_figure_the_sentence_says_so(tables):
    frame = crowds(tables, CANCER)
    empty = frame[frame["basis"] == NOBODY]
    assert model.ends(empty) is None
    assert "no source that was read" in words.in_words(empty, CANCER)


def test_the_lab_asks_about_its_two_ends_and_answers_with_who_they_were(tables):
    asked, answer = words.question(crowds(tables, CANCER), CANCER)
    assert asked.endswith("2.3 or 5,455 in 100,000?")
    assert "they counted different people" in answer
    assert "women who develop bleeding after sex, in the community" in answer
    assert "6 of 110" in answer
    assert words.question(crowds(tables, CANCER).head(0), CANCER) == ()


@pytest.mark.parametrize("outcome", [CANCER, OFTEN])
def test_the_short_sentence_names_the_crowd_of_both_ends(tables, outcome):
    said = words.in_short(crowds(tables, outcome), outcome)
    assert all(
        row["crowd_short"] in said for row in model.ends(crowds(tables, outcome))
    )
    assert said.endswith(" times as many.")
    assert len(said.split()) < 30


@pytest.mark.parametrize("outcome", [CANCER, OFTEN])
def test_a_chart_says_of_whom_it_counts_how_many(outcome):
    """Read the other way round it would say how many with cancer bleed."""
    about = words.OUTCOMES[outcome]
    assert words.say(about.direction).startswith("Of 100")
    assert "how many have" in words.say(about.direction)
