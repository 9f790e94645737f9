"""What every control refuses from a browser."""

from __future__ import annotations

import re
from itertools import product

import pytest

from spotting import controls
from spotting.controls._base import HERE, Callbacks

OPTIONS = [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]
HUGE = "x" * 1_000_000
DEEP: list = []
for _ in range(2_000):
    DEEP = [DEEP]
HOSTILE = [
    *[None, 1, 1.5, True, [], {}, "", HUGE, ["a", 1], [[]], {"a": 1}, "<b>", b"a"],
    *[float("nan"), float("inf"), -float("inf"), 10**400, -1, "\x00\ud800", "a" * 80],
    *[DEEP, {"a": DEEP}, ["a"] * 100_000, [HUGE], ["forged"], {"id": "a"}, ["a", "a"]],
]


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
        "copy": controls.CopyLink(),
        "disclosure": controls.Disclosure("More"),
        "download": controls.Download([{"id": "a", "label": "A"}]),
        "notice": controls.Notice(words="Wrong."),
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


def test_a_hostile_value_leaves_a_value_of_the_right_kind(control):
    for name, value in product(control.from_browser, HOSTILE):
        kind = type(getattr(control, name))
        control.set_state({name: value})
        assert type(getattr(control, name)) is kind
        assert len(str(getattr(control, name))) < 500


def test_nothing_of_a_hostile_value_is_sent_back(control, monkeypatch):
    sent = []
    monkeypatch.setattr(control, "_send", lambda message, **_: sent.append(message))
    for name, value in product(control.from_browser, HOSTILE):
        control.set_state({name: value})
        held = getattr(control, name)
        assert all(message["state"] == {name: held} for message in sent)
        sent.clear()


@pytest.mark.parametrize("event", ["press", "ask", "click", "activate", "plotly"])
def test_a_hostile_event_tells_nothing_long(control, event, monkeypatch):
    heard = []
    for listen in ("on_press", "on_click", "on_activate"):
        getattr(control, listen, lambda _: None)(lambda *given: heard.append(given))
    monkeypatch.setattr(control, "send", lambda *_, **__: None)
    for value in HOSTILE:
        content = {"event": event, "id": value, "row": value, "column": value}
        control._on_message(control, {**content, "points": value}, [])
        control._on_message(control, {"event": event, "points": [{"x": value}]}, [])
    assert all(len(str(given)) < 1000 for given in heard)


def test_a_value_is_not_echoed(control, monkeypatch):
    sent = []
    monkeypatch.setattr(control, "_send", lambda message, **_: sent.append(message))
    for name in control.from_browser:
        control.set_state({name: getattr(control, name)})
    assert sent == []


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
    assert re.search(r"export\{[\w$]+ as default\};\s*$", control._esm)
    assert len(control._esm) < 9_000  # with its sentences


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


# What goes wrong in an answer


def breaks(*_: object) -> None:
    raise RuntimeError("on purpose")


def test_an_observer_that_raises_is_logged_once_and_in_full(trouble, caplog):
    control = make_all()["choice"]
    control.observe(breaks, "value")
    message(control, method="update", state={"value": "b"})
    assert trouble() == ["on purpose"]
    (entry,) = caplog.records
    assert "in breaks" in caplog.text
    assert entry.getMessage() == "No answer to a message for a Choice"


def test_a_listener_that_raises_is_logged(trouble):
    control = make_all()["actions"]
    control.on_press(breaks)
    message(control, method="custom", content={"event": "press", "id": "a"})
    assert trouble() == ["on purpose"]


def test_after_an_observer_that_raised_the_control_goes_on(trouble):
    control = make_all()["choice"]
    control.observe(breaks, "value")
    control.set_state({"value": "b"})
    control.unobserve(breaks, "value")
    control.set_state({"value": "a"})
    assert control.value == "a"
    assert trouble() == ["on purpose"]


def test_a_refusal_inside_an_observer_is_no_refusal_of_the_value(trouble, monkeypatch):
    control, other = make_all()["choice"], make_all()["search"]
    control.observe(lambda _: setattr(other, "value", HUGE), "value")
    sent = []
    monkeypatch.setattr(control, "send_state", sent.append)
    control.set_state({"value": "b"})
    assert (control.value, sent) == ("b", [])
    assert len(trouble()) == 1


def test_a_refused_value_is_no_trouble(caplog):
    make_all()["search"].set_state({"value": HUGE})
    assert caplog.records == []
