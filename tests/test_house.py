"""The figures of the house are counted from files that are there."""

from __future__ import annotations

import pytest

from spotting.paths import REPOSITORY
from tests import house


@pytest.mark.parametrize("file", house.TICK)
def test_a_tick_passes_files_that_exist(file):
    assert (REPOSITORY / file).is_file()


def test_a_docstring_is_no_sentence_and_a_formatted_one_counts_once(tmp_path):
    module = tmp_path / "one.py"
    module.write_text(
        '"""A docstring that is long enough to be one, and yet is none."""\n'
        "said = f'These {1} words are counted once, however they are put.'\n"
    )
    assert len([*house.sentences(module)]) == 1


def test_every_figure_is_a_number_with_a_name():
    assert all(figure > 0 for figure, _ in house.figures().values())
