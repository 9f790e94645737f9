"""A served lesson to attack, and a neighbour who must not notice."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from tests.attacks.visitor import PATIENCE, Visitor, fetch
from tests.browser.conftest import serving
from tests.world import SERVE_FROZEN

SECRET = "the-secret-of-the-teacher"
CLASS_SIZE = 8


@dataclass
class Lesson:
    """A running server, seen from outside and from the computer it runs on."""

    url: str
    home: Path

    @property
    def port(self) -> int:
        return int(self.url.rstrip("/").rpartition(":")[2])

    @property
    def process(self) -> psutil.Process:
        """Return the server's process."""
        mine = psutil.Process().children()
        return next(one for one in mine if str(self.port) in one.cmdline())

    @property
    def log(self) -> str:
        return (self.home / "server.log").read_text(encoding="utf-8")

    @property
    def memory(self) -> int:
        """Return the bytes that the server itself holds, without kernels."""
        return self.process.memory_info().rss

    def kernels(self) -> list[psutil.Process]:
        """Return the visitors' kernels: forks of the process that the server keeps."""
        return [
            kernel for warm in self.process.children() for kernel in warm.children()
        ]

    def serves(self) -> bool:
        return fetch(f"{self.url}health").status == 200


@contextmanager
def lesson_at(home: Path, *options: str) -> Iterator[Lesson]:
    """Serve the lesson beside a file and a variable that nobody may read."""
    (home / "secret.txt").write_text(SECRET, encoding="utf-8")
    size = ("--class-size", f"{CLASS_SIZE}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TEACHERS_TOKEN", SECRET)
        with serving(home, *SERVE_FROZEN, *size, *options) as url:
            lesson = Lesson(url, home)
            wait_until(lambda: "The lesson is at" in lesson.log)
            yield lesson


@pytest.fixture(scope="session")
def attacked(tmp_path_factory) -> Iterator[Lesson]:
    """Return the lesson that all attacks are made on."""
    with lesson_at(tmp_path_factory.mktemp("attacked")) as lesson:
        yield lesson


@pytest.fixture(
    scope="module"
)  # between modules nobody would answer the server's pings
def neighbour(attacked) -> Iterator[Visitor]:
    """Return another visitor, who has made choices."""
    visitor = Visitor(attacked.url)
    signs, search = visitor.model("Checklist"), visitor.model("SearchBox")
    visitor.set(signs, value=[visitor.models[signs]["options"][3]["id"]])
    visitor.set(search, value="my own words")
    visitor.chosen = {signs: visitor.held(signs), search: visitor.held(search)}
    assert all(visitor.chosen.values())
    yield visitor
    visitor.close()


@pytest.fixture(autouse=True)
def unharmed(attacked, neighbour) -> Iterator[None]:
    """After each attack the server serves, and the neighbour's choices still stand."""
    before = len(attacked.log)
    yield
    assert attacked.serves()
    assert neighbour.still_holds() == neighbour.chosen
    told = attacked.log[before:]
    assert [words for words in ("Traceback", SECRET) if words in told] == []


@pytest.fixture(autouse=True, scope="module")
def the_page_is_as_before(attacked, neighbour) -> Iterator[None]:
    """After all attacks of a kind, all that the neighbour sees is as before."""
    neighbour.reconnect()
    before = neighbour.state()
    yield
    neighbour.reconnect()
    assert neighbour.state() == before


@pytest.fixture
def visitor(attacked) -> Iterator[Visitor]:
    """Return a visitor who is up to no good."""
    one = Visitor(attacked.url)
    yield one
    one.close()


def wait_until(true, what: str = "it did not come true in time") -> None:
    """Wait for a condition of the server or its computer."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, what
        time.sleep(0.05)
