"""The measure of how hard a text is, and what the notebook says by itself."""

from __future__ import annotations

import pytest
from prose import grade, notebook_prose, terms


def test_the_measure_knows_easy_from_hard():
    easy = ["Book a visit. Say what you see. A nurse will help you."]
    hard = [
        "Epidemiological heterogeneity necessitates circumspect interpretation of "
        "institutional prevalence approximations notwithstanding methodological rigour."
    ]
    assert grade(easy) < 3
    assert grade(hard) > 16


@pytest.mark.shipped
def test_the_notebook_needs_no_glossary():
    """Its Markdown can hold no buttons, so its words are plain ones."""
    assert not [text for text in notebook_prose() if terms().search(text)]


def test_both_truths_stand_on_the_page():
    start = " ".join(notebook_prose())
    assert "Any bleeding after sex should be checked" in start
    assert "Most causes are harmless" in start
