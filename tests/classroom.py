"""A class over plain HTTP: a teacher and phones without a browser."""

from __future__ import annotations

import json
import re
import secrets
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil


def ask(url: str, sent: object = None, secret: str = "", **headers: str):
    """Return status and body of an answer; `sent` is posted as JSON."""
    body = None if sent is None else json.dumps(sent).encode()
    if body is not None:
        headers.setdefault("Content-Type", "application/json")
    if secret:
        headers["Authorization"] = f"Bearer {secret}"
    request = urllib.request.Request(url, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read()


def secret_in(log: Path) -> str:
    """Return the secret that a server prints for its teacher once it has its page."""
    end = time.monotonic() + 120
    while not (found := re.findall(r"/teacher#(\S+)", log.read_text())):
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.1)
    return found[-1]


def kill(url: str) -> None:
    """End the server of an address as a power cut would."""
    port = str(urlsplit(url).port)
    for child in psutil.Process().children():
        if port in child.cmdline():
            child.kill()
            child.wait(20)


class Phone:
    """A page that follows, with a number of its own and what it was sent."""

    def __init__(self, lesson: str) -> None:
        self.lesson = lesson
        self.page = secrets.token_hex(16)
        self.heard: list[bytes] = []

    def sees(self, surface: str = "phone") -> dict[str, Any]:
        """Return what the class shows now."""
        status, body = ask(f"{self.lesson}class/now?for={surface}")
        assert status == 200, (status, body)
        self.heard.append(body)
        return json.loads(body)

    def vote(self, question: str, option: str, number: int | str = 1) -> int:
        """Send a vote; return the status."""
        told = {"question": question, "round": number, "option": option}
        return ask(f"{self.lesson}class/votes", {"page": self.page, **told})[0]

    def write(self, text: str) -> int:
        """Send a question to the box; return the status."""
        return ask(f"{self.lesson}class/box", {"page": self.page, "text": text})[0]


class Teacher(Phone):
    """Who leads the class."""

    def __init__(self, lesson: str, secret: str) -> None:
        super().__init__(lesson)
        self.secret = secret

    def act(self, do: str, **given: object) -> int:
        """Do something; return the status."""
        url = f"{self.lesson}class/teacher/act"
        return ask(url, {"do": do, **given}, self.secret)[0]

    def sees(self, surface: str = "teacher") -> dict[str, Any]:
        """Return what the teacher's page shows now."""
        _, body = ask(f"{self.lesson}class/teacher/now", secret=self.secret)
        return json.loads(body)

    def go_to(self, activity: str, count: int = 0) -> dict[str, Any]:
        """Go to a step by what is done in it; return what is seen there."""
        plan = self.sees()["plan"]
        found = [step for step in plan if self._is(step, activity)]
        self.act("go", step=found[count]["id"])
        return self.sees()

    def _is(self, step: dict[str, Any], activity: str) -> bool:
        self.act("go", step=step["id"])
        return self.sees()["step"]["activity"] == activity
