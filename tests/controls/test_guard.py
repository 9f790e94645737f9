"""What every control refuses from a browser."""

from __future__ import annotations

import pytest

from spotting import controls
from spotting.controls._base import HERE, Callbacks

OPTIONS = [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]
HUGE = "x" * 1_000_000
HOSTILE = [None, 1, 1.5, True, [], {}, "", HUGE, ["a", 1], [[]], {"a": 1}, "<b>", b"a"]


def make_all():
    return {
        "actions": controls.Actions([{"id": "a", "label": "A"}]),
        "address": controls.Address(code="v=1"),
        "announcer": controls.Announcer(text="One."),
        "chart": controls.Chart(figure={"data": []}, label="One."),
        "checklist": controls.Checklist(label="L", options=OPTIONS, value=["a"]),
        "choice": controls.Choice(label="L", options=OPTIONS, value="a"),
        "several": controls.Choice(label="L", options=OPTIONS, multiple=True),
        "connection": controls.Connection(words="Lost."),
        "disclosure": controls.Disclosure("More"),
        "download": controls.Download([{"id": "a", "label": "A"}]),
        "search": controls.SearchBox(label="L", value="a"),
        "slider": controls.Slider(label="L", low=0, high=10, step=1, value=1),
        "table": controls.DataTable(caption="C"),
    }


CONTROLS = sorted(make_all())


def message(control, **data):
    control._handle_msg({"content": {"data": data}, "buffers": []})


@pytest.fixture(params=CONTROLS)
def control(request):
    return make_all()[request.param]


def test_what_a_browser_may_not_set_stays(control):
    for name in set(control.keys) - control.from_browser:
        held = getattr(control, name)
        message(control, method="update", state={name: HUGE})
        assert getattr(control, name) is held


@pytest.mark.parametrize("value", HOSTILE, ids=[repr(v)[:12] for v in HOSTILE])
def test_a_hostile_value_leaves_a_value_of_the_right_kind(control, value):
    for name in control.from_browser:
        kind = type(getattr(control, name))
        control.set_state({name: value})
        assert type(getattr(control, name)) is kind
        assert len(str(getattr(control, name))) < 500


@pytest.mark.parametrize("state", [None, [], "value", 3])
def test_a_state_that_is_no_mapping_is_dropped(control, state):
    before = control.get_state()
    control.set_state(state)
    assert control.get_state() == before


@pytest.mark.parametrize("content", [None, 3, "press", [], {}, {"event": []}])
def test_a_message_without_an_event_is_dropped(control, content):
    before = control.get_state()
    message(control, method="custom", content=content)
    assert control.get_state() == before


def test_a_refused_value_is_answered_with_the_held_one(monkeypatch):
    control = make_all()["search"]
    sent = []
    monkeypatch.setattr(control, "send_state", sent.append)
    control.set_state({"value": HUGE})
    assert sent == [["value"]]


def test_scripts_are_plain_text_and_small(control):
    assert type(control._esm) is str
    assert "export default { render };" in control._esm
    assert len(control._esm) < 16_000


def test_each_script_file_is_tiny():
    sizes = {path.name: path.stat().st_size for path in HERE.glob("*.js")}
    assert "chart.js" in sizes
    assert max(sizes.values()) < 8_000


def test_only_the_disclosure_writes_markup(control):
    assert ("innerHTML" in control._esm) == isinstance(control, controls.Disclosure)


def test_a_callback_is_called_once_and_can_be_removed():
    heard = []
    calls = Callbacks()
    calls.add(heard.append)
    calls.add(heard.append)
    calls("a")
    calls.add(heard.append, remove=True)
    calls("b")
    assert heard == ["a"]


def test_removing_an_unknown_callback_does_nothing():
    calls = Callbacks()
    calls.add(print, remove=True)
    assert len(calls) == 0
