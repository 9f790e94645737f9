"""A second try is for tests that failed in a whole run, and for nothing else."""

from __future__ import annotations

import json

import pytest

from tests.again import ENDED, FAILED, MOST, again

SLIPPED = ["tests/test_one.py::test_a", "tests/test_two.py::test_b[c]"]


@pytest.fixture
def cache(tmp_path):
    """Return the cache of a run in which tests failed."""
    (tmp_path / FAILED).parent.mkdir(parents=True)
    return leave(tmp_path, "1", SLIPPED)


def leave(cache, ended: str, names: list[str]):
    """Leave what `make test` and pytest leave."""
    (cache / ENDED).write_text(f"{ended}\n")
    (cache / FAILED).write_text(json.dumps(dict.fromkeys(names, True)))
    return cache


def never() -> int:
    raise AssertionError("it was run")


def test_what_passes_the_second_time_is_listed_loudly(cache, capsys):
    assert again(cache, lambda: 0) == 0
    told = capsys.readouterr().out
    assert "flaky: mend these" in told
    assert all(name in told for name in SLIPPED)


def test_what_fails_twice_fails(cache, capsys):
    assert again(cache, lambda: 1) == 1
    assert "flaky" not in capsys.readouterr().out


def test_there_is_no_third_try(cache):
    again(cache, lambda: 1)
    assert again(cache, never) == 1


@pytest.mark.parametrize("ended", ["0", "2", "3", "5", "137", ""])
def test_a_run_that_broke_off_is_not_run_again(cache, ended):
    assert again(leave(cache, ended, SLIPPED), never) == 1


@pytest.mark.parametrize("names", [[], [f"test_{n}" for n in range(MOST + 1)]])
def test_none_or_too_many_are_not_run_again(cache, names):
    assert again(leave(cache, "1", names), never) == 1


@pytest.mark.parametrize("gone", [ENDED, FAILED])
def test_what_is_not_known_is_not_run_again(cache, gone):
    (cache / gone).unlink()
    assert again(cache, never) == 1
