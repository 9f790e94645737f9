from __future__ import annotations

import pytest
from traitlets import TraitError

from spotting.controls import Actions

UNDO = {"id": "undo", "label": "Undo", "enabled": False}
RESET = {"id": "reset", "label": "Reset", "kind": "main"}


@pytest.fixture
def actions():
    return Actions([UNDO, RESET])


def press(actions, action):
    heard = []
    actions.on_press(heard.append)
    actions._on_message(actions, {"event": "press", "id": action}, [])
    return heard


def test_an_action_is_enabled_unless_said_otherwise(actions):
    assert [action["enabled"] for action in actions.actions] == [False, True]


def test_a_press_is_reported(actions):
    assert press(actions, "reset") == ["reset"]


@pytest.mark.parametrize("action", ["undo", "nobody", None, ["reset"], {"id": "reset"}])
def test_what_cannot_be_pressed_is_not_reported(actions, action):
    assert press(actions, action) == []


def test_two_actions_have_two_ids():
    with pytest.raises(TraitError, match="'undo' stands twice"):
        Actions([UNDO, UNDO])


def test_a_browser_cannot_say_what_escape_does(actions):
    actions.set_state({"escape": "reset"})
    assert actions.escape == ""
