"""What the page says of itself: what is held, and what a browser cannot say."""

from __future__ import annotations

import gc
import weakref

import pytest
from traitlets import TraitError

from spotting.controls import Actions, Address, Announcer, Notice, _base


@pytest.mark.parametrize(
    "code", ["", "v=1", "v=1&s=s21.s16~&m=any-1", "v=" + "a" * 1998]
)
def test_a_code_is_held(code):
    assert Address(code=code).code == code


@pytest.mark.parametrize(
    "code",
    ["explore", "v", "v=A", "v=1 2", "v=1\n", "v=<b>", "v=%3C", "v=" + "a" * 1999],
)
def test_what_is_no_code_is_refused(code):
    with pytest.raises(TraitError, match="are expected"):
        Address(code=code)


def test_a_browser_hands_over_a_code():
    address = Address()
    address.set_state({"code": "v=1&s=s21"})
    assert address.code == "v=1&s=s21"


def test_a_browser_hands_over_nothing_else():
    address = Address(code="v=1")
    address.set_state({"code": "javascript:alert(1)"})
    assert address.code == "v=1"


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


@pytest.fixture
def button():
    return Actions(
        [{"id": "wrong", "label": "Wrong"}, {"id": "right", "label": "Right"}]
    )


@pytest.fixture
def notice(button):
    def press(action: str) -> None:
        if action == "wrong":
            raise RuntimeError("on purpose")

    button.on_press(press)
    notice = Notice(words="Something went wrong here.")
    yield notice
    notice.close()


def press(button, action: str) -> None:
    button._on_message(button, {"event": "press", "id": action}, [])


def test_at_the_start_nothing_is_said(notice):
    assert notice.troubles == 0


def test_each_trouble_counts_so_that_each_is_spoken(notice, button, trouble):
    press(button, "wrong")
    press(button, "wrong")
    assert notice.troubles == 2
    assert len(trouble()) == 2


def test_an_answer_that_does_not_fail_takes_the_words_away(notice, button, trouble):
    press(button, "wrong")
    press(button, "right")
    assert notice.troubles == 0
    assert trouble() == ["on purpose"]


def test_a_browser_cannot_say_that_something_went_wrong(notice):
    notice.set_state({"troubles": 3, "words": "Forged."})
    assert (notice.troubles, notice.words) == (0, "Something went wrong here.")


def test_who_listens_is_not_kept_alive():
    class Listener:
        def hear(self, trouble: bool) -> None: ...

    listener = Listener()
    _base.tell_trouble(listener.hear)
    gone = weakref.ref(listener)
    del listener
    gc.collect()
    assert gone() is None
    _base._tell(False)
    assert all(one() is not None for one in _base._listeners)
