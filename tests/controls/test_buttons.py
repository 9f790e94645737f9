"""What is pressed, and what a forged message cannot ask for."""

from __future__ import annotations

import pytest
from ipywidgets import Text
from small import send
from traitlets import TraitError

from spotting.controls import Actions, Disclosure, Download

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


def test_open_stands_for_opened():
    assert Disclosure("More", open=True).opened


def test_a_browser_opens_it():
    part = Disclosure("More")
    part.set_state({"opened": True})
    assert part.opened


def test_children_are_sent_by_their_model_id():
    child = Text()
    part = Disclosure("More", children=[child])
    assert part.get_state("children") == {"children": [f"IPY_MODEL_{child.model_id}"]}


def test_a_child_is_a_widget():
    with pytest.raises(TraitError):
        Disclosure("More", children=["<b>"])


FILES = [{"id": "one", "label": "Save one"}, {"id": "two", "label": "Save two"}]


@pytest.fixture
def control(monkeypatch):
    control = Download(FILES)
    control.sent = []
    monkeypatch.setattr(control, "send", control.sent.append)
    return control


def test_a_press_sends_the_name_and_text_that_python_gives(control):
    control.on_ask(lambda file: (f"lesson-{file}.csv", "a,b\r\n"))
    send(control, "ask", id="two")
    assert control.sent == [
        {"event": "file", "name": "lesson-two.csv", "text": "a,b\r\n"}
    ]


@pytest.mark.parametrize("id_", ["three", "", None, 5, ["one"], {"id": "one"}])
def test_a_file_that_is_not_offered_is_never_asked_for(control, id_):
    asked = []
    control.on_ask(asked.append)
    send(control, "ask", id=id_)
    assert (asked, control.sent) == ([], [])


@pytest.mark.parametrize("event", ["press", "file", ""])
def test_other_events_do_nothing(control, event):
    control.on_ask(lambda file: ("lesson.csv", ""))
    send(control, event, id="one")
    assert control.sent == []


def test_nothing_to_save_is_answered_as_such(control):
    control.on_ask(lambda _: None)
    send(control, "ask", id="one")
    assert [answer["event"] for answer in control.sent] == ["none"]


def test_before_it_is_told_what_to_save_it_saves_nothing(control):
    send(control, "ask", id="one")
    assert [answer["event"] for answer in control.sent] == ["none"]


@pytest.mark.parametrize("name", ["Lesson.csv", "../a.csv", "a.exe", "", "a b.csv"])
def test_a_file_name_that_is_not_neutral_is_refused(control, name, trouble):
    control.on_ask(lambda _: (name, "text"))
    send(control, "ask", id="one")
    assert control.sent == []
    assert trouble() == ["not a neutral file name: " + repr(name)]


def test_a_browser_can_not_change_what_is_offered(control):
    control.set_state({"files": []})
    assert [file["id"] for file in control.files] == ["one", "two"]


@pytest.mark.parametrize("files", [[{"id": "a"}], [*FILES, FILES[0]], ["a"]])
def test_files_need_an_id_of_their_own_and_a_label(files):
    with pytest.raises(TraitError):
        Download(files)


def test_its_script_asks_no_address():
    assert "fetch(" not in Download._esm
    assert "http" not in Download._esm
    assert "innerHTML" not in Download._esm
