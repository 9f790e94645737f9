"""A class that is held for tests of its pages, and what a teacher does in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from urllib.parse import urlsplit

from tests.browser.conftest import serving
from tests.classroom import ask, kill, secret_in
from tests.world import SERVE_FROZEN


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
        kill(self.url)
        return urlsplit(self.url).port

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
        return json.loads(ask(f"{self.url}class/now?for=phone")[1])

    def totals(self) -> dict:
        """Return the votes of closed rounds, as the teacher is told them."""
        told = ask(f"{self.url}class/teacher/now", secret=self.secret)[1]
        return json.loads(told)["totals"]

    def post(self, path: str, body: dict, secret: str = "") -> None:
        """Send something to the class; one that is refused raises."""
        status, told = ask(f"{self.url}class/{path}", body, secret)
        assert status < 300, told


@contextmanager
def held(home: Path, port: int = 0) -> Iterator[Held]:
    """Hold a class of the frozen world, kept in a file of its own."""
    store = f"sqlite:///{home / 'class.db'}"
    with serving(home, *SERVE_FROZEN, "--class", "--store", store, port=port) as url:
        yield Held(url, secret_in(home / "server.log"))
