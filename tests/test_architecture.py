"""How the house is built: imports go one way, modules stay small."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from spotting.paths import PACKAGE, notebook

LONGEST = 400
"""Lines of a module: few and whole, one idea each."""

# From the ground up; a module may use its own floor and those below.
FLOORS = (
    ("paths",),
    ("tables",),
    ("text",),
    ("choices", "checks"),
    ("matching",),
    ("charts",),
    ("controls",),
    ("parts",),
    ("rooms",),
    ("page",),
    ("lesson",),
    ("serving",),
    ("cli", "__main__"),
)
APART = ({"choices", "checks"},)
"""Beside each other on one floor: neither knows the other."""

DRAWING = ("charts.", "controls.")
FIGURES = {"figure"}
"""What draws a frame; it knows no table and no choice."""

WIDGETS = {"anywidget", "ipywidgets", "IPython", "traitlets", "voila", "plotly"}
"""Allowed from the controls up; `traitlets` alone from the choices up."""

FORBIDDEN = {"matplotlib", "requests", "urllib3", "httpx", "aiohttp", "urllib.request"}

MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


def floor(module: str) -> int:
    """Return a module's floor; a new one at the top must be given one above."""
    name = module.split(".")[0]
    found = [place for place, names in enumerate(FLOORS) if name in names]
    assert found, f"{module} stands on no floor: add it to FLOORS"
    return found[0]


def room(module: str) -> str:
    """Return the room that a module is part of, "" for none."""
    parts = module.split(".")
    return parts[1] if parts[0] == "rooms" and len(parts) > 2 else ""


def imports(path: Path) -> set[str]:
    """Return the full names that a module imports, wherever it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def own_imports(path: Path) -> set[str]:
    """Return the modules of this package that a module imports."""
    names = {name.removeprefix("spotting.") for name in imports(path)}
    return {name for name in names if name in MODULES or f"{name}.__init__" in MODULES}


HOUSE = [name for name in MODULES if name != "__init__"]


@pytest.mark.parametrize("module", HOUSE)
def test_imports_go_down_the_floors(module):
    for used in own_imports(MODULES[module]):
        assert floor(used) <= floor(module), f"{module} uses {used}"


@pytest.mark.parametrize("module", HOUSE)
def test_neighbours_on_a_floor_keep_apart(module):
    own = module.split(".")[0]
    others = set().union(*(pair - {own} for pair in APART if own in pair))
    used = {name.split(".")[0] for name in own_imports(MODULES[module])}
    assert not used & others


@pytest.mark.parametrize("module", [name for name in HOUSE if room(name)])
def test_a_room_imports_no_other(module):
    rooms = {room(used) for used in own_imports(MODULES[module])} - {""}
    assert rooms <= {room(module)}


def test_each_folder_on_a_floor_is_one_that_is_known():
    known = {name for names in FLOORS for name in names}
    assert known == {name.split(".")[0] for name in HOUSE}


def test_no_modules_import_each_other_in_a_ring():
    graph = {name: own_imports(path) - {name} for name, path in MODULES.items()}
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("module", MODULES)
def test_widgets_first_appear_in_the_controls(module):
    plain = module.split(".")[-1] in FIGURES | {"model", "__init__"}
    if module == "__init__" or (plain and module.startswith("rooms.")):
        allowed: set[str] = set()
    elif floor(module) >= floor("controls"):
        allowed = WIDGETS
    else:
        allowed = {"traitlets"} if floor(module) >= floor("choices") else set()
    used = {name.split(".")[0] for name in imports(MODULES[module])}
    assert not (used & WIDGETS) - allowed


def test_the_first_floors_run_without_jupyter():
    floors = (
        "spotting.matching.sentences, spotting.rooms.compare.model, "
        "spotting.rooms.explore.figure"
    )
    code = (
        f"import sys, {floors}\n"
        "print([n for n in ('ipywidgets', 'IPython', 'voila') if n in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("module", MODULES)
def test_nothing_draws_or_fetches_by_another_way(module):
    used = imports(MODULES[module])
    assert not {name for name in used if name in FORBIDDEN}
    assert not {name.split(".")[0] for name in used} & FORBIDDEN


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_one_idea_long(module):
    lines = MODULES[module].read_text(encoding="utf-8").count("\n")
    assert lines < LONGEST


@pytest.mark.parametrize("module", [name for name in HOUSE if "." in name])
def test_what_draws_and_what_is_pressed_know_no_table(module):
    own, last = module.split(".")[0], module.split(".")[-1]
    if module.startswith("rooms.") and last in FIGURES:
        allowed = {"charts", "text"}
    elif module.startswith(DRAWING):
        allowed = {own, "text"}
    else:
        return
    used = own_imports(MODULES[module])
    others = {name for name in used if name.split(".")[-1] not in FIGURES}
    assert {name.split(".")[0] for name in others} <= allowed


# The notebook


CELLS = json.loads(notebook().read_text(encoding="utf-8"))["cells"]
PROSE = ["".join(c["source"]) for c in CELLS if c["cell_type"] == "markdown"]
CODE = ["".join(c["source"]) for c in CELLS if c["cell_type"] == "code"]


def test_the_notebook_has_nothing_stored_in_it():
    for cell in CELLS:
        assert not cell.get("outputs")
        assert not cell.get("execution_count")
        assert not cell.get("attachments")


def test_each_room_is_a_heading_a_call_and_what_to_take_away():
    kinds = [cell["cell_type"] for cell in CELLS]
    assert kinds[:3] == ["markdown", "code", "code"]  # the title, the start, home
    assert kinds[3:] == ["markdown", "code", "markdown"] * (len(kinds) // 3 - 1)


def test_a_heading_stands_over_one_sentence_of_words():
    for number, prose in enumerate([PROSE[0], *PROSE[1::2]]):
        first, *others = prose.splitlines()
        assert first.startswith("# " if number == 0 else "## ")
        assert not any(line.startswith("#") for line in others)
        assert len(prose) < 500


def test_a_room_ends_with_what_to_take_away_and_one_thing_to_do():
    for prose in PROSE[2::2]:
        away, one = prose.split("\n\n")
        assert away.startswith("**To take away.** ")
        assert one.startswith("**One thing to do.** ")
        assert len(prose) < 500


def test_each_room_is_one_call():
    assert CODE[0].splitlines()[-1] == "page.start()"
    for code in CODE[1:]:
        (call,) = ast.parse(code).body
        assert isinstance(call, ast.Expr)
        assert isinstance(call.value, ast.Call)
        assert ast.unparse(call.value.func).startswith("page.")


def test_the_notebook_calls_what_the_page_has():
    from spotting.page import Page

    calls = [code.splitlines()[-1].removeprefix("page.") for code in CODE]
    assert all(hasattr(Page, call.removesuffix("()")) for call in calls)


def test_the_title_is_neutral():
    metadata = json.loads(notebook().read_text(encoding="utf-8"))["metadata"]
    assert PROSE[0].splitlines()[0] == "# Health lesson"
    assert metadata["title"] == "Health lesson"


# The tests


TESTS = PACKAGE.parent / "tests"
MIRRORED = (
    "tables",
    "text",
    "choices",
    "checks",
    "matching",
    "charts",
    "parts",
    "rooms",
    "lesson",
)

ACROSS = {"rooms/test_spoken.py", "lesson/test_any_lesson.py", "lesson/test_killed.py"}
"""What is asked of all rooms at once, and of a class from its begin to its end."""


def test_tests_lie_where_their_modules_lie():
    for folder in MIRRORED:
        for test in (TESTS / folder).rglob("test_*.py"):
            place = test.relative_to(TESTS)
            of = PACKAGE / place.with_name(place.name.removeprefix("test_"))
            known = of.is_file() or of.with_suffix("").is_dir()
            assert known or place.as_posix() in ACROSS, place
