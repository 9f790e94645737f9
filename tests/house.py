"""How easy the house is to carry on, in figures: `python -m tests.house`.

Each figure is counted anew from the files, so that nobody has to believe a document.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

from spotting.paths import PACKAGE, REPOSITORY
from tests.test_architecture import MODULES, own_imports

LONG = 40
"""Characters from which a string of words is taken for a sentence."""

_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,.:;]? [^\W\d_]")
"""What a path of a drawing has not."""

TICK = (
    "spotting/controls/checklist.js",
    "spotting/controls/_base.py",
    "frontend/src/widgets/comms.ts",
    "frontend/src/life/wire.ts",
    "spotting/serving/channels.py",
    "spotting/serving/kernel.py",
    "spotting/choices/selection.py",
    "spotting/choices/view.py",
    "spotting/rooms/explore/view.py",
    "spotting/matching/causes.py",
    "spotting/rooms/explore/figure.py",
    "spotting/charts/theme.py",
    "spotting/controls/chart.py",
    "spotting/controls/chart.js",
)
"""The files that a tick passes on its way to the changed heat map."""


def sentences(path: Path) -> Iterator[str]:
    """Yield the sentences that stand in a module: long strings, no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    inner = {
        part
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node not in told | inner:
            if isinstance(node.value, str):
                yield from _if_sentence(node.value)
        elif isinstance(node, ast.JoinedStr):
            words = (part for part in node.values if isinstance(part, ast.Constant))
            yield from _if_sentence("".join(str(part.value) for part in words))


def _if_sentence(words: str) -> Iterator[str]:
    if len(words) > LONG and _TWO_WORDS.search(words):
        yield words


def used_once() -> list[str]:
    """Return the modules that exactly one other imports."""
    by = Counter(used for path in MODULES.values() for used in own_imports(path))
    return sorted(name for name, times in by.items() if times == 1)


def top() -> list[str]:
    """Return the names at the top of the package."""
    return sorted(
        path.stem for path in PACKAGE.iterdir() if not path.name.startswith("_")
    )


def floors() -> int:
    """Return how many floors the names at the top stand on, by their imports."""
    graph: dict[str, set[str]] = {name: set() for name in top()}
    for module, path in MODULES.items():
        own = module.split(".")[0]
        if own in graph:
            used = {name.split(".")[0] for name in own_imports(path)}
            graph[own] |= (used & graph.keys()) - {own}
    level: dict[str, int] = {}
    for name in TopologicalSorter(graph).static_order():
        level[name] = 1 + max((level[used] for used in graph[name]), default=0)
    return max(level.values())


def important() -> int:
    """Count `!important` in the style sheets."""
    sheets = [
        *(PACKAGE / "styles").glob("*.css"),
        *(REPOSITORY / "frontend" / "src").rglob("*.css"),
    ]
    return sum(
        len(re.findall(r"!\s*important", sheet.read_text(encoding="utf-8")))
        for sheet in sheets
    )


def figures() -> dict[str, tuple[int, str]]:
    """Return each figure with its aim."""
    return {
        "files from a tick to the heat map": (len(TICK), "10"),
        "sentences in Python": (
            sum(len([*sentences(path)]) for path in MODULES.values()),
            "0, but for the terminal's",
        ),
        "names at the top of the package": (len(top()), "about 12"),
        "floors": (floors(), "11 or fewer"),
        "modules": (len(MODULES), ""),
        "modules imported by exactly one other": (len(used_once()), "under 25"),
        "lines of the longest module": (
            max(len(path.read_text("utf-8").splitlines()) for path in MODULES.values()),
            "under 400",
        ),
        "!important in the style sheets": (important(), "under 10"),
    }


def main() -> None:
    """Print every figure beside its aim."""
    for name, (figure, aim) in figures().items():
        print(f"{figure:6}  {name}" + (f" (aim: {aim})" if aim else ""))


if __name__ == "__main__":
    main()
