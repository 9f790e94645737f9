"""A visitor's kernel: widgets answer, and no code runs."""

from __future__ import annotations

import json
from queue import Empty

import pytest
from jupyter_client import AsyncKernelManager

from spotting.serving.visitors import kernel_environment
from tests.serving.loops import run

PATIENCE = 20
"""Seconds for an answer, on a loaded machine."""


class Visitor:
    """A browser's side of a kernel: it sends messages and reads what comes back."""

    def __init__(self, manager: AsyncKernelManager) -> None:
        self.client = manager.client()
        self.client.start_channels(hb=False, stdin=False)

    async def info(self) -> dict:
        """Ask who is there; the answer comes after those of earlier messages."""
        self.client.kernel_info()
        return await self.client.get_shell_msg(timeout=PATIENCE)

    async def hears(self) -> None:
        """Ask until what the kernel publishes arrives: a socket needs its time."""
        while True:
            await self.info()
            try:
                await self.client.get_iopub_msg(timeout=0.5)
                return
            except Empty:
                continue

    async def send(self, kind: str, content: dict) -> list[dict]:
        """Send a message; return what the kernel published until it rested."""
        version = {"version": "1.0.0"}  # of the control comm's protocol
        message = self.client.session.msg(kind, content, metadata=version)
        self.client.shell_channel.send(message)
        told = []
        while True:
            answer = await self.client.get_iopub_msg(timeout=PATIENCE)
            if answer["parent_header"].get("msg_id") != message["msg_id"]:
                continue
            if answer["content"].get("execution_state") == "idle":
                return told
            if answer["msg_type"] != "status":
                told.append(answer)


@pytest.fixture
def ask(class_room):
    """Return what runs a dialogue with a visitor's kernel of its own."""

    def asked(dialogue):
        async def walk():
            manager = AsyncKernelManager()
            await manager.start_kernel(env=kernel_environment({"PATH": "/bin"}))
            try:
                return await talk(Visitor(manager), dialogue)
            finally:
                await manager.shutdown_kernel(now=True)

        return run(walk())

    return asked


async def talk(visitor: Visitor, dialogue):
    """Hold a dialogue once the kernel has answered, and hang up."""
    try:
        await visitor.hears()
        return await dialogue(visitor)
    finally:
        visitor.client.stop_channels()


def of(warm, model: str, anywidget: str = "") -> str:
    """Return the id of the first widget of a kind."""
    for name, held in json.loads(warm.states.read_text())["state"].items():
        kind = held["state"].get("_anywidget_id", "")
        if held["model_name"] == model and kind.endswith(anywidget):
            return name
    raise AssertionError(f"no {model} {anywidget}")


def setting(widget: str, **state) -> dict:
    data = {"method": "update", "state": state, "buffer_paths": []}
    return {"comm_id": widget, "data": data}


def test_it_says_who_it_is(ask):
    async def dialogue(visitor):
        return (await visitor.info())["content"]

    told = ask(dialogue)
    assert (told["status"], told["implementation"]) == ("ok", "lesson")


def test_a_control_takes_a_value_and_the_page_answers(ask, warm):
    signs = of(warm, "AnyModel", ".Checklist")

    async def dialogue(visitor):
        return await visitor.send("comm_msg", setting(signs, value=["itch"]))

    told = ask(dialogue)
    assert {message["msg_type"] for message in told} == {"comm_msg"}
    assert len(told) > 3


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("execute_request", {"code": "1/0", "silent": False}),
        ("complete_request", {"code": "im", "cursor_pos": 2}),
        ("inspect_request", {"code": "print", "cursor_pos": 2, "detail_level": 0}),
        ("history_request", {"hist_access_type": "tail", "n": 9, "raw": True}),
    ],
)
def test_code_is_not_run_completed_or_looked_up(ask, kind, content):
    async def dialogue(visitor):
        return await visitor.send(kind, content)

    assert ask(dialogue) == []


def test_no_widget_is_made_by_a_browser(ask):
    opened = {
        "comm_id": "f" * 32,
        "target_name": "jupyter.widget",
        "data": {
            "state": {"_model_module": "@jupyter-widgets/controls", "value": "x"},
            "buffer_paths": [],
        },
    }

    async def known(visitor):
        await visitor.send("comm_open", opened)
        visitor.client.comm_info()
        return (await visitor.client.get_shell_msg(timeout=PATIENCE))["content"]

    assert "f" * 32 not in ask(known)["comms"]


def test_a_text_of_the_page_keeps_its_words(ask, warm):
    html = of(warm, "HTMLModel")

    async def dialogue(visitor):
        await visitor.send("comm_msg", setting(html, value="<b>forged</b>"))
        return await states(visitor)

    assert "forged" not in json.dumps(ask(dialogue))


def test_a_control_of_the_page_can_not_be_closed(ask, warm):
    signs = of(warm, "AnyModel", ".Checklist")

    async def dialogue(visitor):
        await visitor.send("comm_close", {"comm_id": signs, "data": {}})
        return await visitor.send("comm_msg", setting(signs, value=["itch"]))

    assert ask(dialogue)


def test_a_browser_can_ask_for_all_states(ask, warm):
    held = set(json.loads(warm.states.read_text())["state"])

    async def dialogue(visitor):
        return await states(visitor)

    asked = ask(dialogue)
    more = {asked[name]["model_name"] for name in set(asked) - held}
    assert held <= set(asked)
    assert more <= {"LayoutModel", "HTMLStyleModel"}


async def states(visitor: Visitor) -> dict:
    control = {"comm_id": "e" * 32, "target_name": "jupyter.widget.control", "data": {}}
    await visitor.send("comm_open", control)
    told = await visitor.send(
        "comm_msg", {"comm_id": "e" * 32, "data": {"method": "request_states"}}
    )
    [answer] = [one for one in told if one["content"]["comm_id"] == "e" * 32]
    return answer["content"]["data"]["states"]
