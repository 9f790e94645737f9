"""A class that is held for tests of its pages, and what a teacher does in it."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from urllib.parse import urlsplit

import psutil

from tests.browser.conftest import serving
from tests.world import SERVE_FROZEN

SECRET = re.compile(r"/teacher#(\S+)")


@dataclass(frozen=True)
class Held:
    """A class at an address, and the secret that leads it."""

    url: str
    secret: str

    @property
    def teacher(self) -> str:
        """Return the teacher's address."""
        return f"{self.url}teacher#{self.secret}"

    def kill(self) -> int:
        """End its server as a power cut would; return the port."""
        port = urlsplit(self.url).port
        for child in psutil.Process().children():
            if str(port) in child.cmdline():
                child.kill()
                child.wait(20)
        return port

    def act(self, do: str, **more: object) -> None:
        """Do something as the teacher."""
        self.post("teacher/act", {"do": do, **more}, self.secret)

    def at(self, step: str, *acts: str) -> None:
        """Begin anew and go to a step, then do some acts without more."""
        self.act("anew")
        self.act("go", step=step)
        for do in acts:
            self.act(do)

    def vote(self, question: str, round_: int, *counts: int) -> None:
        """Have so many pages choose each option of a question."""
        vote = next(one for one in self.now()["votes"] if one["question"] == question)
        for option, count in zip(vote["options"], counts, strict=False):
            for _ in range(count):
                ballot = {"page": token_hex(16), "question": question, "round": round_}
                self.post("votes", {**ballot, "option": option["id"]})

    def now(self) -> dict:
        """Return what phones are told."""
        with urllib.request.urlopen(f"{self.url}class/now?for=phone") as answer:
            return json.load(answer)

    def totals(self) -> dict:
        """Return the votes of closed rounds, as the teacher is told them."""
        headers = {"Authorization": f"Bearer {self.secret}"}
        asked = urllib.request.Request(f"{self.url}class/teacher/now", headers=headers)
        with urllib.request.urlopen(asked) as answer:
            return json.load(answer)["totals"]

    def post(self, path: str, body: dict, secret: str = "") -> None:
        """Send something to the class; one that is refused raises."""
        headers = {"Content-Type": "application/json"}
        if secret:
            headers["Authorization"] = f"Bearer {secret}"
        data = json.dumps(body).encode()
        asked = urllib.request.Request(f"{self.url}class/{path}", data, headers)
        urllib.request.urlopen(asked).close()


@contextmanager
def held(home: Path, port: int = 0) -> Iterator[Held]:
    """Hold a class of the frozen world, kept in a file of its own."""
    store = f"sqlite:///{home / 'class.db'}"
    with serving(home, *SERVE_FROZEN, "--class", "--store", store, port=port) as url:
        log = home / "server.log"
        # The address is printed once the page has been rendered.
        while not (found := SECRET.search(log.read_text())):
            urllib.request.urlopen(url).close()
        yield Held(url, found[1])
