"""What tests share: the tables of the frozen world, and a copy of them to damage."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from spotting.checks import check as checking
from spotting.checks.check import check
from spotting.paths import data_folder
from spotting.tables import Tables, load_tables
from tests.remembering import remembering
from tests.world import FROZEN

# Helpers with assertions of their own; pytest explains only those it knows.
pytest.register_assert_rewrite("agreement", "small")

# A loaded machine is no failure.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")

SLOW_FIRST = ("browser", "attacks", "serving", "test_cheap_content.py")
"""What opens pages, starts servers or runs other tests."""

SHIPPED = str(data_folder())
read: list[str] = []
"""Shipped tables that were opened in this process since it was last emptied."""
read_early: set[Path] = set()
"""Modules that read them before their tests run."""


def _notice(event: str, given: tuple) -> None:
    name = str(given[0]) if event == "open" else ""
    if name.startswith(SHIPPED) and name.endswith(".csv"):
        read.append(name)


sys.addaudithook(_notice)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    read.clear()
    report = yield
    if read and isinstance(collector, pytest.Module):
        read_early.add(collector.path)
    return report


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with the files that take minutes: quick ones fill what is left at the end.

    `make test` hands out whole files in this order.
    """
    items.sort(key=_is_quick)


def _is_quick(item: pytest.Item) -> bool:
    folder = item.path.relative_to(Path(__file__).parent).parts[0]
    return folder not in SLOW_FIRST


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item) -> None:
    read.clear()


@pytest.fixture(autouse=True)
def says_what_it_reads(request) -> Iterator[list[str]]:
    """Fail a test that reads the shipped tables unless it is marked so.

    What it asks must hold whatever stands in them; see `tests/data/README.md`.
    """
    yield read
    reads = read or request.path in read_early
    assert not reads or request.node.get_closest_marker("shipped"), (
        "mark this test as `shipped`, or let it read the frozen world"
    )


@pytest.fixture(autouse=True)
def trouble(caplog) -> Iterator[Callable[[], list[str]]]:
    """Fail a test in which a control could not answer, unless it asks for the faults.

    Nothing that goes wrong in an answer to a browser is raised: it is logged.
    """
    asked = []

    def faults() -> list[str]:
        asked.append(True)
        records = caplog.get_records("call")
        logged = [entry for entry in records if entry.name == "spotting"]
        return [str(entry.exc_info[1]) for entry in logged if entry.exc_info]

    yield faults
    assert asked or faults() == []


@pytest.fixture(autouse=True, scope="session")
def checks_are_remembered() -> Iterator[None]:
    """Ask Frictionless once of each state of a table; see `tests/remembering.py`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "validate", remembering(checking.validate))
        yield


@pytest.fixture(scope="session")
def tables() -> Tables:
    return load_tables(FROZEN)


@pytest.fixture
def data_copy(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    for path in FROZEN.glob("*.csv"):
        shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="session")
def usual_warnings() -> set[str]:
    """Return what the check says of the frozen world: no errors, some warnings."""
    return set(map(str, check(FROZEN)))
