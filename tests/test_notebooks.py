"""The page and the learners' notebooks: stored clean, and running as they say."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

pytestmark = pytest.mark.shipped

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "app.ipynb"
LEARNERS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PARTS = ("**Goal.**", "**What you need to know.**", "## Your task", "<details>")
LAST_PART = "## What this cannot tell"

each_notebook = pytest.mark.parametrize("path", [PAGE, *LEARNERS], ids=lambda p: p.stem)
each_learner = pytest.mark.parametrize("path", LEARNERS, ids=lambda p: p.stem)


def read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=4)


def run(notebook: nbformat.NotebookNode, folder: Path) -> nbformat.NotebookNode:
    """Run all cells in a kernel of this Python; an error in a cell is raised."""
    client = NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
    )
    return client.execute()


def prose(notebook: nbformat.NotebookNode) -> str:
    return "\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")


def answer(notebook: nbformat.NotebookNode) -> tuple[str, str]:
    """Return the code of the folded answer, and what it says it once printed."""
    folded = re.search(r"<details>(.*)</details>", prose(notebook), re.DOTALL).group(1)
    code = re.search(r"```python\n(.*?)\n```", folded, re.DOTALL).group(1)
    printed = re.search(
        r"\nWhen this was written, it printed:\n\n```text\n(.+?)\n```",
        folded,
        re.DOTALL,
    ).group(1)
    return code, printed


def printed_by(cell: nbformat.NotebookNode) -> str:
    return "".join(out.text for out in cell.outputs if out.output_type == "stream")


def test_there_are_three_notebooks_for_learners():
    assert [path.name[:2] for path in LEARNERS] == ["1_", "2_", "3_"]


@each_notebook
def test_notebook_is_stored_without_results(path):
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]

    assert [c for c in cells if c.outputs or c.execution_count is not None] == []


@each_learner
def test_notebook_has_its_parts_and_ends_with_its_limits(path):
    text = prose(read(path))

    assert [part for part in PARTS if part not in text] == []
    assert text.rfind("\n## ") == text.find(f"\n{LAST_PART}")


@each_learner
def test_each_step_is_introduced_by_a_sentence(path):
    kinds = [cell.cell_type for cell in read(path).cells]

    assert ("code", "code") not in list(pairwise(kinds))


def test_page_runs():
    run(read(PAGE), ROOT)


@each_learner
def test_notebook_runs_and_its_answer_prints_as_it_says(path):
    """Rows may come and go, so what is printed is like what was printed, not equal."""
    notebook = read(path)
    code, printed = answer(notebook)
    notebook.cells.append(nbformat.v4.new_code_cell(code))

    run(notebook, path.parent)

    last = printed_by(notebook.cells[-1]).strip().splitlines()[-1]
    assert shape(last) == shape(printed.splitlines()[-1])


def shape(line: str) -> str:
    """Return a line without its numbers and its quoted names."""
    return re.sub(r"'[^']*'(, '[^']*')*|[\d.]+", "…", line)
