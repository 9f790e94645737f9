from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.controls import Announcer


def test_a_sentence_is_held():
    sentence = Announcer(text="4 causes fit.")
    sentence.text = "3 causes fit."
    assert sentence.text == "3 causes fit."


def test_a_browser_cannot_change_the_sentence():
    sentence = Announcer(text="4 causes fit.")
    sentence.set_state({"text": "No cause fits."})
    assert sentence.text == "4 causes fit."


@pytest.mark.parametrize("text", ["x" * 20_001, None, 3])
def test_a_sentence_is_a_text_of_some_length(text):
    with pytest.raises(TraitError):
        Announcer(text=text)


def test_a_change_is_spoken_unless_it_is_told_elsewhere():
    sentence = Announcer(text="4 causes fit.")
    sentence.say("3 causes fit.", live=False)
    assert (sentence.text, sentence.live) == ("3 causes fit.", False)
    sentence.say("2 causes fit.")
    assert sentence.live


def test_words_and_whether_they_are_spoken_are_one_message(monkeypatch):
    sentence = Announcer(text="4 causes fit.")
    sent = []
    monkeypatch.setattr(sentence, "_send", lambda message, **_: sent.append(message))
    sentence.say("3 causes fit.", live=False)
    (message,) = sent
    assert message["state"] == {"text": "3 causes fit.", "live": False}
