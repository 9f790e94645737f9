"""How hard a single sentence is."""

from __future__ import annotations

import pytest
import textstat

from spotting.checks.reading import grade_of, hard_sentences

HARD = (
    "Epidemiological heterogeneity necessitates circumspect interpretation of all "
    "institutional prevalence approximations notwithstanding considerable rigour "
    "and always"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Any bleeding after sex should be checked, even a little, even once",
        "The lowest and the highest figures of the studies are no margin of error",
        HARD,
    ],
)
def test_the_grade_is_near_that_of_the_measure_in_the_tests(sentence):
    measured = textstat.flesch_kincaid_grade(f"{sentence}.")
    assert grade_of(sentence) == pytest.approx(measured, abs=1.5)


def test_only_long_sentences_are_told():
    words = f"Epidemiological heterogeneity. {HARD}. It is so."
    assert [sentence for sentence, _ in hard_sentences(words)] == [HARD]
