"""A visitor without a browser, who may send whatever comes to mind."""

from __future__ import annotations

import json
import re
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from uuid import uuid4

import websocket

PROTOCOL = "v1.kernel.websocket.jupyter.org"
CONTROL = "jupyter.widget.control"
PATIENCE = 60
"""Seconds for an answer on a loaded machine; no test waits so long otherwise."""

CONFIG = re.compile(r'id="jupyter-config-data"[^>]*>\s*(\{.*?\})\s*</script>', re.S)


@dataclass
class Answer:
    """What a server answered: an error is an answer too."""

    status: int
    headers: Any
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


_opener = urllib.request.build_opener(_NoRedirect, urllib.request.ProxyHandler({}))


def fetch(
    url: str, method: str = "GET", body: bytes | None = None, **headers
) -> Answer:
    """Ask for an address; `_` in a header's name stands for a hyphen."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(url, body, named, method=method)
    try:
        with _opener.open(request, timeout=PATIENCE) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as answer:
        with answer:
            return Answer(answer.code, answer.headers, answer.read())


def header(kind: str, session: str = "attack") -> dict[str, str]:
    """Return the header of a message."""
    return {
        "msg_id": uuid4().hex,
        "msg_type": kind,
        "session": session,
        "username": "visitor",
        "date": "2026-01-01T00:00:00Z",
        "version": "5.3",
    }


def packed(*parts: bytes) -> bytes:
    """Join parts to a frame of the protocol, the channel's name first."""
    start = 8 * (len(parts) + 2)
    offsets = [start]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    numbers = [len(offsets), *offsets]
    return b"".join(n.to_bytes(8, "little") for n in numbers) + b"".join(parts)


def frame(kind: str, content: Any, channel: str = "shell", *buffers: bytes) -> bytes:
    """Return a frame as a page sends it; `content` may be JSON text already."""
    if not isinstance(content, str):
        content = json.dumps(content)
    about = json.dumps({"version": "1.0.0" if CONTROL in content else "2.1.0"})
    parts = [json.dumps(header(kind)), "{}", about, content]
    return packed(channel.encode(), *(part.encode() for part in parts), *buffers)


@dataclass
class Message:
    """A message from a kernel."""

    channel: str
    kind: str
    parent: str
    content: dict[str, Any]
    header: dict[str, Any] = field(default_factory=dict)


def unpacked(frame: bytes) -> Message:
    count = int.from_bytes(frame[:8], "little")
    offsets = [
        int.from_bytes(frame[8 * (n + 1) : 8 * (n + 2)], "little") for n in range(count)
    ]
    parts = [frame[start:end] for start, end in pairwise(offsets)]
    head, parent, _, content = (json.loads(part) for part in parts[1:5])
    return Message(
        parts[0].decode(), head["msg_type"], parent.get("msg_id", ""), content, head
    )


def kind(state: dict[str, Any]) -> str:
    """Return the name of a control of ours; "" for another widget."""
    return state.get("_anywidget_id", "").rpartition(".")[2]


class Visitor:
    """Opens the page, gets a kernel, and speaks to it."""

    def __init__(self, url: str, query: str = "", **headers: str) -> None:
        self.url = url
        self.page = fetch(f"{url}{query}", **headers)
        assert self.page.status == 200, self.page
        self.config = json.loads(CONFIG.search(self.page.text)[1])
        self.kernel = self.config["kernelId"]
        self.chosen: dict[str, Any] = {}
        self.socket = self.connect()
        self.models = {id_: one["state"] for id_, one in self.state().items()}

    def model(self, control: str) -> str:
        """Return the id of the first widget of a kind."""
        return self.all_of(control)[0]

    def all_of(self, control: str) -> list[str]:
        """Return the ids of all widgets of a kind."""
        return [
            id_
            for id_, state in self.models.items()
            if control in (kind(state), state["_model_name"])
        ]

    def held(self, model: str, trait: str = "value") -> Any:
        """Return what the kernel holds for a trait of a widget."""
        self.say("comm_msg", {"comm_id": model, "data": {"method": "request_state"}})
        while True:
            data = self.until("comm_msg", comm_id=model).content["data"]
            if data.get("method") == "update" and len(data["state"]) > 5:
                return data["state"][trait]

    def still_holds(self) -> dict[str, Any]:
        """Return what the kernel holds of what was chosen.

        Who reads nothing for long is taken for gone; the kernel stays for a while.
        """
        try:
            return {model: self.held(model) for model in self.chosen}
        except (OSError, websocket.WebSocketException):
            self.reconnect()
            return {model: self.held(model) for model in self.chosen}

    def connect(self, kernel: str = "", **options: Any) -> websocket.WebSocket:
        """Open a websocket to the own kernel, or to another's."""
        start = self.url.replace("http", "ws", 1)
        own = f"{kernel or self.kernel}/channels?session_id={uuid4()}"
        return websocket.create_connection(
            f"{start}api/kernels/{own}",
            **{"timeout": PATIENCE, "subprotocols": [PROTOCOL], **options},
        )

    def reconnect(self) -> None:
        """Close the own websocket and open another."""
        self.hang_up()
        self.socket = self.connect()

    def hang_up(self) -> None:
        """Close the own websocket, also one that the server has closed."""
        self.socket.close()
        self.socket.shutdown()

    def send(self, data: bytes) -> None:
        self.socket.send_binary(data)

    def say(self, kind: str, content: Any, channel: str = "shell") -> None:
        """Send a message of any kind."""
        self.send(frame(kind, content, channel))

    def read(self) -> Message:
        """Wait for the next message of the kernel."""
        data = self.socket.recv()
        if isinstance(data, str):  # how the library says that there is no more
            raise websocket.WebSocketConnectionClosedException
        return unpacked(data)

    def flood(self, kind: str, content: Any, times: int) -> None:
        """Say the same again and again, and read nothing, until shown out."""
        try:
            for _ in range(times):
                self.say(kind, content)
        except (OSError, websocket.WebSocketException):
            pass

    def until(self, kind: str, **wanted: Any) -> Message:
        """Wait for a message whose content has these values."""
        while True:
            got = self.read()
            if got.kind == kind and wanted.items() <= got.content.items():
                return got

    def alive(self) -> bool:
        """Return whether the kernel answers, after all that was sent before."""
        self.say("kernel_info_request", {})
        return self.until("kernel_info_reply").content["status"] == "ok"

    def comes_back(self) -> bool:
        """Connect anew until the kernel answers, as a page does; return whether it did.

        Answers that were asked for before may still come, faster than they are read:
        then the server ends the connection once more.
        """
        end = time.monotonic() + 4 * PATIENCE
        while time.monotonic() < end:
            try:
                self.reconnect()
                return self.alive()
            except (OSError, websocket.WebSocketException):
                time.sleep(0.1)
        return False

    def state(self) -> dict[str, dict[str, Any]]:
        """Return the state of all widgets, as the kernel holds it."""
        comm = uuid4().hex
        self.say("comm_open", {"comm_id": comm, "target_name": CONTROL, "data": {}})
        self.say("comm_msg", {"comm_id": comm, "data": {"method": "request_states"}})
        reply = self.until("comm_msg", comm_id=comm)
        self.say("comm_close", {"comm_id": comm, "data": {}})
        return reply.content["data"]["states"]

    def set(self, model: str, **traits: Any) -> None:
        """Set traits of a widget, as its script would."""
        data = {"method": "update", "state": traits, "buffer_paths": []}
        self.say("comm_msg", {"comm_id": model, "data": data})

    def close(self) -> None:
        """Leave, as a page does that is closed."""
        self.hang_up()
        fetch(f"{self.url}voila/api/shutdown/{self.kernel}", "POST", b"")
