"""Hostile values for every trait of every widget, and widgets that nobody made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from uuid import uuid4

import pytest

from tests.attacks.visitor import Visitor, frame, kind

AT_ONCE = 250
"""Messages after which the kernel is heard out, so that the pace is kept."""

FOR_READERS = ("value", "opened", "code")
"""Traits that some control of ours takes over from a browser."""

MARK = "hostile"
MARKUP = f"<img src=x onerror=alert('{MARK}')><script>alert('{MARK}')</script>"
# JSON text, as some of it could not be made from a value.
HOSTILE = {
    "huge text": json.dumps("x" * 100_000),
    "markup": json.dumps(MARKUP),
    "broken signs": '"\\ud800\\u0000\\u202e\\u2028\\r\\n"',
    "an id of nothing": json.dumps(f"{MARK}-id"),
    "a widget of nothing": json.dumps(f"IPY_MODEL_{MARK}"),
    "templates": json.dumps("{{7*7}} ${7*7} %s %n {0.__class__} ../../etc/passwd"),
    "a pattern": json.dumps("(a+)+$" * 12),
    "a code": json.dumps("v=1&s=" + "s01." * 499),
    "a wrong code": json.dumps("v=1&pr=1e999&s==&&==&ba=0&v=2"),
    "nothing": "null",
    "true": "true",
    "minus one": "-1",
    "a huge number": "1e308",
    "beyond all numbers": "1e999",
    "too many digits": "9" * 4000,
    "a tiny number": "5e-324",
    "an empty list": "[]",
    "an empty record": "{}",
    "many": json.dumps([0] * 30_000),
    "many texts": json.dumps(["x"] * 20_000),
    "deep": "[" * 400 + "]" * 400,
    "deep records": '{"a":' * 400 + "1" + "}" * 400,
    "lists of lists": "[[], [[]], {}, null, true]",
    "a prototype": '{"__proto__": {"polluted": 1}, "constructor": {"prototype": 1}}',
    "a class": '{"__class__": "os", "__dict__": {"a": 1}, "__init__": "system"}',
    "a figure": '{"data": [{"type": "<b>", "x": [1e308]}], "layout": {"a": 1}}',
    "an option": json.dumps([{"id": MARK, "label": MARKUP}]),
}
# No JSON: Python reads it all the same unless told not to.
NO_JSON = {"not a number": "NaN", "endless": "Infinity", "minus endless": "-Infinity"}


def update(model: str, trait: str, value: str) -> bytes:
    """Return a frame that sets a trait to a value in JSON text."""
    name = json.dumps(trait)
    data = f'{{"method": "update", "state": {{{name}: {value}}}, "buffer_paths": []}}'
    return frame("comm_msg", f'{{"comm_id": "{model}", "data": {data}}}')


def attack(visitor: Visitor, frames: Iterator[bytes]) -> None:
    """Send all frames; the kernel must answer in between and at the end."""
    for number, sent in enumerate(frames, start=1):
        visitor.send(sent)
        if number % AT_ONCE == 0:
            assert visitor.alive()
            visitor.reconnect()
    assert visitor.alive()


def synced(state: dict) -> list[str]:
    """Return the traits of a widget, its private ones too."""
    return [*state, "comm", "keys", "__class__", "_esm", "_css", MARK]


def is_own(state: dict) -> bool:
    return bool(kind(state))


def one_of_each_kind(visitor: Visitor) -> list[str]:
    kinds = {
        (state["_model_name"], kind(state)): id_
        for id_, state in visitor.models.items()
    }
    return list(kinds.values())


def changed(before: dict, now: dict) -> list[str]:
    """Return the widgets that are new, gone or different."""
    return [
        f"{kind(now[id_]['state'])} {id_}" if id_ in now else id_
        for id_ in {*before, *now}
        if before.get(id_) != now.get(id_)
    ]


def scripts_in(states: dict) -> list[str]:
    """Return what the page would take as markup and holds the hostile one."""
    return [
        f"{id_}.{trait}"
        for id_, one in states.items()
        for trait in ("value", "html", "description", "tooltip", "_esm", "_dom_classes")
        if MARKUP in json.dumps(one["state"].get(trait))
        and kind(one["state"]) != "SearchBox"  # its value is text, in an input
    ]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_values_for_every_trait_of_each_kind_of_widget(visitor, name):
    frames = (
        update(id_, trait, HOSTILE[name])
        for id_ in one_of_each_kind(visitor)
        for trait in synced(visitor.models[id_])
    )
    attack(visitor, frames)


@pytest.mark.parametrize("name", ["markup", "an option", "a wrong code", "many texts"])
def test_hostile_values_for_all_that_a_reader_may_set(visitor, name):
    frames = (
        update(id_, trait, HOSTILE[name])
        for id_, state in visitor.models.items()
        for trait in FOR_READERS
        if trait in state
    )
    attack(visitor, frames)
    assert scripts_in(visitor.state()) == []


def test_every_widget_of_the_page_is_tried(visitor):
    values = [*HOSTILE.values()]
    frames = (
        update(id_, trait, values[(place + number) % len(values)])
        for place, (id_, state) in enumerate(visitor.models.items())
        for number, trait in enumerate(synced(state))
        if is_own(state) or trait in ("value", "children", "_dom_classes", "layout")
    )
    attack(visitor, frames)


def test_only_what_readers_set_is_taken_over(visitor):
    """Labels, options, texts, figures and markup stay what Python made them."""
    before = visitor.state()
    frames = (
        update(id_, trait, HOSTILE["markup"])
        for id_ in one_of_each_kind(visitor)
        for trait in synced(visitor.models[id_])
        if not (is_own(visitor.models[id_]) and trait in FOR_READERS)
    )
    attack(visitor, frames)
    assert changed(before, visitor.state()) == []


@pytest.mark.parametrize("name", NO_JSON)
def test_what_is_no_number_ends_the_connection_at_most(visitor, name):
    slider = visitor.model("Slider")
    before = visitor.held(slider)
    visitor.send(update(slider, "value", NO_JSON[name]))
    visitor.reconnect()
    assert visitor.held(slider) == before


def test_a_list_of_a_million_ends_the_connection_at_most(visitor):
    million = update(visitor.model("Checklist"), "value", f"[{'0,' * 999_999}0]")
    with suppress(OSError):  # shown out while still speaking
        visitor.send(million)
    visitor.reconnect()
    assert visitor.alive()


EVENTS = (
    {"event": "click", "points": [{"x": MARKUP, "y": [[[[]]]], "customdata": {}}]},
    {"event": "click", "points": [{"x": [], "y": {}, "curve": -1, "point": 10**30}]},
    {"event": "click", "points": [0, None, "x"]},
    {"event": "click", "points": {"length": 1}},
    {"event": "click", "points": [{"x": "y" * 90_000}]},
    {"event": "press", "id": ["a list"]},
    {"event": "press", "id": {"a": "record"}},
    {"event": "press", "id": None},
    {"event": "ask", "id": "../../secret"},
    {"event": "ask", "id": ["a list"]},
    {"event": "ask", "id": {}},
    {"event": "activate", "row": [], "column": {}},
    {"event": "activate", "row": MARKUP, "column": "__proto__"},
    {"event": "activate", "row": True, "column": 1},
    {"event": "__init__"},
    {"event": 1},
    {"event": None},
    {},
    [],
    "press",
    None,
)


def test_hostile_events_for_every_widget(visitor):
    frames = (
        frame(
            "comm_msg",
            {"comm_id": id_, "data": {"method": "custom", "content": event}},
        )
        for id_ in one_of_each_kind(visitor)
        for event in EVENTS
    )
    attack(visitor, frames)


MESSAGES = (
    {"method": "request_state", "state": MARKUP},
    {"method": "request_states"},
    {"method": "echo_update", "state": {"value": 1}},
    {"method": "__del__"},
    {"method": ["update"], "state": {}},
    {"method": "update"},
    {"method": "update", "state": []},
    {"method": "update", "state": None},
    {"method": "update", "state": {"value": 1}, "buffer_paths": [["value"]]},
    {"method": "update", "state": {"value": 1}, "buffer_paths": "value"},
    {"method": "update", "state": {"value": {}}, "buffer_paths": [["value", "a", 0]]},
    {"method": "custom"},
    [],
    "update",
    None,
)


def test_messages_that_no_widget_knows(visitor):
    frames = (
        frame("comm_msg", {"comm_id": id_, "data": data})
        for id_ in [*one_of_each_kind(visitor), MARK, "", "0" * 10_000]
        for data in MESSAGES
    )
    attack(visitor, frames)


@pytest.mark.parametrize("kind_", ["comm_msg", "comm_open", "comm_close"])
def test_messages_without_what_they_need(visitor, kind_):
    contents = ({}, {"comm_id": None}, {"comm_id": []}, {"comm_id": {}}, {"data": {}})
    attack(visitor, (frame(kind_, content) for content in contents))


def opened(module: str, name: str, **state: object) -> bytes:
    """Return a frame that opens a widget, as a page may in stock Jupyter."""
    made = {
        "_model_module": module,
        "_model_name": name,
        "_model_module_version": "*",
        "_view_module": module,
        "_view_name": name.replace("Model", "View"),
        **state,
    }
    content = {
        "comm_id": uuid4().hex,
        "target_name": "jupyter.widget",
        "data": {"state": made, "buffer_paths": []},
    }
    return frame("comm_open", content)


CONTROLS = "@jupyter-widgets/controls"


def test_no_widget_can_be_made_from_outside(visitor):
    before = visitor.state()
    attack(
        visitor,
        iter(
            [
                opened(CONTROLS, "HTMLModel", value=MARKUP),
                opened("@jupyter-widgets/output", "OutputModel", msg_id="1"),
                opened(CONTROLS, "FileUploadModel", accept="*"),
                opened(CONTROLS, "ControllerModel", index=0),
                opened(CONTROLS, "ImageModel"),
                opened(CONTROLS, "ValidModel"),
                opened("@jupyter-widgets/base", "LayoutModel"),
                opened("anywidget", "AnyModel", _esm=MARKUP),
                opened("os", "system"),
                opened("", ""),
            ]
        ),
    )
    assert changed(before, visitor.state()) == []


def test_thousands_of_new_widgets_are_no_burden(visitor):
    before = visitor.state()
    sent = {"module": CONTROLS, "name": "TextareaModel", "value": "x" * 1000}
    attack(visitor, (opened(**sent) for _ in range(2000)))
    assert changed(before, visitor.state()) == []


def test_other_targets_open_nothing(visitor):
    targets = ("jupyter.widget.version", "matplotlib", "os", "__class__", "", None, [])
    frames = (
        frame("comm_open", {"comm_id": uuid4().hex, "target_name": one, "data": {}})
        for one in targets
    )
    attack(visitor, frames)
    module = {"target_module": "os", "target_name": "system", "comm_id": "1"}
    attack(visitor, iter([frame("comm_open", module)]))


def test_the_widgets_of_the_page_can_not_be_closed(visitor):
    before = visitor.state()
    attack(
        visitor,
        (frame("comm_close", {"comm_id": id_, "data": {}}) for id_ in visitor.models),
    )
    assert changed(before, visitor.state()) == []


def test_buffers_end_the_connection_at_most(visitor):
    slider = visitor.model("Slider")
    content = {
        "comm_id": slider,
        "data": {"method": "update", "state": {}, "buffer_paths": [["value"]]},
    }
    visitor.send(frame("comm_msg", content, "shell", b"\0" * 1000))
    visitor.reconnect()
    assert visitor.alive()
