"""Frames of a websocket: those of the page pass, and no other."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotting.serving.channels import LARGEST, Malformed, may_pass
from tests.attacks.visitor import frame, header, packed


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("kernel_info_request", {}),
        ("comm_info_request", {"target_name": "jupyter.widget"}),
        ("comm_open", {"comm_id": "1", "target_name": "a", "data": {}}),
        ("comm_close", {"comm_id": "1", "data": {}}),
        ("comm_msg", {"comm_id": "1", "data": {"method": "request_states"}}),
        ("comm_msg", {"comm_id": "1", "data": {"method": "custom", "content": 1}}),
        (
            "comm_msg",
            {
                "comm_id": "1",
                "data": {"method": "update", "state": {}, "buffer_paths": []},
            },
        ),
    ],
)
def test_what_the_page_sends_passes(kind, content):
    assert may_pass(frame(kind, content))


@pytest.mark.parametrize("kind", ["comm_open", "comm_msg", "comm_close"])
@pytest.mark.parametrize(
    "content",
    [
        {},
        {"comm_id": None, "data": {"method": "custom"}},
        {"comm_id": ["1"], "data": {"method": "custom"}},
        {"comm_id": "1" * 101, "data": {"method": "custom"}},
        {"comm_id": "\x1b[2J", "data": {"method": "custom"}},
        {"comm_id": "1", "data": "method"},
        {"comm_id": "1", "data": []},
    ],
    ids=lambda _: "frame",
)
def test_what_no_kernel_could_use_is_dropped(kind, content):
    assert not may_pass(frame(kind, content))


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"method": None},
        {"method": ["update"]},
        {"method": "__del__"},
        {"method": "update"},
        {"method": "update", "state": []},
        {"method": "update", "state": {}, "buffer_paths": [["value"]]},
    ],
    ids=lambda _: "frame",
)
def test_what_no_widget_knows_is_dropped(data):
    assert not may_pass(frame("comm_msg", {"comm_id": "1", "data": data}))


@pytest.mark.parametrize("kind", ["execute_request", "debug_request", ""])
def test_other_messages_are_dropped(kind):
    assert not may_pass(frame(kind, {"code": "1"}))


@pytest.mark.parametrize("channel", ["iopub", "stdin", "control", "", "shell\0"])
def test_other_channels_are_dropped(channel):
    assert not may_pass(frame("comm_msg", {}, channel))


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\xff" * 8,  # Jupyter's own reader would count to 2^64
        b"\xff" * 56,
        (6).to_bytes(8, "little") + b"\0" * 48,
        frame("comm_msg", {}) + b"more",
        frame("comm_msg", {})[:-1],
        frame("comm_msg", {}, "shell", b"a buffer"),
        frame("comm_msg", {"data": "x" * LARGEST}),
        "text",
        None,
    ],
    ids=lambda _: "frame",
)
def test_what_is_no_frame_of_the_page_is_refused(sent):
    with pytest.raises(Malformed):
        may_pass(sent)


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "1", "null", '{"a": NaN}', '{"a": -Infinity}', "[" * 9999],
)
def test_parts_that_are_no_records_are_refused(content):
    with pytest.raises(Malformed):
        may_pass(frame("comm_msg", content))


@pytest.mark.parametrize(
    "said",
    [
        {"msg_type": None},
        {"msg_type": ["comm_msg"]},
        {"msg_id": "x" * 101},
        {"session": {}},
        {"version": 5.3},
        {"version": "4.1"},
        {"version": "5.3.0"},
    ],
    ids=lambda _: "frame",
)
def test_a_header_that_no_page_writes_is_refused(said):
    head = json.dumps(header("comm_msg") | said).encode()
    with pytest.raises(Malformed):
        may_pass(packed(b"shell", head, b"{}", b"{}", b"{}"))


def test_a_header_that_is_no_record_is_refused():
    with pytest.raises(Malformed):
        may_pass(packed(b"shell", b"[]", b"{}", b"{}", b"{}"))


def test_the_last_of_two_types_counts_as_it_does_in_the_kernel():
    once = json.dumps(header("execute_request"))
    twice = once.replace("{", '{"msg_type": "comm_msg", ').encode()
    assert not may_pass(packed(b"shell", twice, b"{}", b"{}", b"{}"))


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(sent):
    with pytest.raises(Malformed):
        may_pass(sent)
