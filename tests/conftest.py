"""What tests share: the shipped tables, and a copy of them to damage."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from spotting.checking import check
from spotting.paths import data_folder
from spotting.tables import Tables, load_tables

# Helpers with assertions of their own; pytest explains only those it knows.
pytest.register_assert_rewrite("agreement", "small")


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


@pytest.fixture(scope="session")
def tables() -> Tables:
    return load_tables()


@pytest.fixture
def data_copy(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    for path in data_folder().glob("*.csv"):
        shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="session")
def usual_warnings() -> set[str]:
    """Return what the check says of the shipped tables: no errors, some warnings."""
    return set(map(str, check()))
