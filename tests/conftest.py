"""What tests share: the shipped tables, and a copy of them to damage."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from spotting.checking import check
from spotting.paths import data_folder
from spotting.tables import Tables, load_tables

# Helpers with assertions of their own; pytest explains only those it knows.
pytest.register_assert_rewrite("agreement", "small")


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
