"""The language that nobody speaks: longer, marked, and safe to read."""

from __future__ import annotations

import pytest

from spotting.checks.texts import check_texts
from tests import pseudo


def test_words_get_accents_and_are_longer():
    words = "Any bleeding after sex should be checked, even a little, even once."
    said = pseudo.bracketed(words)
    assert said.startswith("⟦ÁÁnýý bléééédííng ")
    assert 1.3 < len(said) / len(words) < 1.5


def test_names_gaps_and_variants_of_a_message_stay():
    said = pseudo.messages(
        "a-one = { $n ->\n    [one] { $n } sign\n   *[other] some\n }\n"
    )
    assert "a-one =" in said
    assert "[one] ⟦{ $n } síígn⟧" in said
    assert "*[other] ⟦sóóméé⟧" in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("## Two words", "## ⟦Twóó wóórds⟧"),
        ("**To take.** See [it](#Here).", "⟦**Tóó táákéé.** Séééé [íít](#Here).⟧"),
        ("at https://a.io/be <b>now</b>", "⟦áát https://a.io/be <b>nóów</b>⟧"),
        ("", ""),
    ],
)
def test_what_is_no_word_stays(line, said):
    assert pseudo.markdown(line) == said


@pytest.mark.shipped
def test_the_whole_language_passes_the_check_and_lacks_nothing(tmp_path):
    assert list(map(str, check_texts(pseudo.build(tmp_path)))) == []
