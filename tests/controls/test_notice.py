"""The words for an answer that went wrong."""

from __future__ import annotations

import gc
import weakref

import pytest

from spotting.controls import Actions, Notice, _base


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
