"""The frozen world: sound, of every table, and apart from the shipped tables."""

from __future__ import annotations

import pytest

from spotting.checks.check import check
from spotting.paths import data_folder
from spotting.tables import TABLE_NAMES, load_tables
from tests.world import FROZEN


def test_the_frozen_world_has_no_fault():
    assert [str(fault) for fault in check(FROZEN)] == []


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_it_has_checked_rows_of_every_table(name, tables):
    assert len(tables.checked(name))


def test_it_is_not_the_shipped_one(tables, says_what_it_reads):
    assert not FROZEN.samefile(data_folder())
    load_tables(FROZEN)
    assert says_what_it_reads == []


@pytest.mark.shipped
def test_reading_the_shipped_tables_is_noticed(says_what_it_reads):
    load_tables()
    assert len(says_what_it_reads) == len(TABLE_NAMES)
