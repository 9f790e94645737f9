"""The buttons that save a file, and what a forged message can not ask for."""

from __future__ import annotations

import pytest
from small import send
from traitlets import TraitError

from spotting.controls import Download

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
