"""Places where a class is kept: a file, and a database that the tests start."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from spotting.lesson.store import Store
from tests.lesson import postgres as server


@pytest.fixture(scope="session")
def postgres() -> Iterator[server.Postgres]:
    if reason := server.missing():
        pytest.skip(reason)
    started = server.Postgres()
    yield started
    started.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request, tmp_path) -> str:
    if request.param == "postgresql":
        return request.getfixturevalue("postgres").address()
    return f"sqlite:///{tmp_path / 'class.sqlite'}"


@pytest.fixture
def opened() -> Iterator[Callable[..., Store]]:
    """Return a function that opens a store, which is closed when the test ends."""
    stores: list[Store] = []

    def open_(address: str = "") -> Store:
        stores.append(Store(address))
        return stores[-1]

    yield open_
    for store in stores:
        store.close()
