"""What leans on the inside of another package stands in one module, and nowhere else.

A new release then breaks one place. The rest of the code may import what those packages
promise to everybody, which is listed here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from spotting.paths import PACKAGE, REPOSITORY
from tests.test_architecture import imports

SEAMS = (
    PACKAGE / "serving" / "upstream.py",
    PACKAGE / "controls" / "upstream.py",
    # ReportLab offers no way to tag a document: its own parts are put together here.
    PACKAGE / "lesson" / "prints" / "tagging.py",
)
INSIDE = (
    "anywidget",
    "comm",
    "ipykernel",
    "IPython",
    "ipywidgets",
    "jupyter_client",
    "jupyter_core",
    "jupyter_server",
    "nbclient",
    "nbconvert",
    "voila",
)
PUBLIC = {
    "IPython.display": {"HTML", "display"},
    "ipywidgets": {"HTML", "VBox", "Box", "Widget", "widget_serialization"},
}
"""What the documents of those packages offer, and rooms and controls use."""

FOR_TESTS = {
    **PUBLIC,
    "anywidget": {"AnyWidget", "__version__"},
    "comm": {"DummyComm", "create_comm"},
    "ipywidgets": {*PUBLIC["ipywidgets"], "Text", "__protocol_version__"},
    "jupyter_client": {"AsyncKernelManager"},
    "jupyter_client.provisioning": {"KernelProvisionerFactory"},
    "jupyter_server.services.kernels.connection.base": {
        "deserialize_msg_from_ws_v1",
        "serialize_msg_to_ws_v1",
    },
    "nbclient": {"NotebookClient"},
    "nbconvert.filters": {"markdown2html_mistune"},
}
"""Tests also play the part of a client, and of Jupyter's own reader of frames."""

CODE = sorted(
    path
    for folder in (PACKAGE, REPOSITORY / "benchmarks")
    for path in folder.rglob("*.py")
    if path not in SEAMS
)
TESTS = sorted(
    path
    for path in (REPOSITORY / "tests").rglob("*.py")
    if path.parent.name != "contracts"
)


def inside(path: Path, public: dict[str, set[str]]) -> set[str]:
    """Return what a module imports of those packages and is not offered to all."""
    offered = {f"{module}.{name}" for module, names in public.items() for name in names}
    used = {name for name in imports(path) if name.split(".")[0] in INSIDE}
    return used - offered - set(public)


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.stem)
def test_the_inside_of_other_packages_is_known_in_one_place(path):
    assert not inside(path, PUBLIC)


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.stem)
def test_tests_use_what_is_offered_to_all_or_what_the_seams_hand_on(path):
    assert not inside(path, FOR_TESTS)


def test_an_import_of_the_inside_is_found(tmp_path):
    module = tmp_path / "module.py"
    module.write_text("def late():\n    from voila.app import Voila\n")
    assert inside(module, PUBLIC) == {"voila.app", "voila.app.Voila"}


def private_names(path: Path) -> Iterator[str]:
    """Yield the names with one leading underscore that a module asks an object for."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and re.match(r"_(?!_)", node.attr):
            yield node.attr


def own_names(path: Path) -> Iterator[str]:
    """Yield what a module gives a name to."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr


DOCUMENTED = {"_asdict", "_exit"}
"""Of named tuples and of `os`: private by their looks alone."""


def test_no_private_attribute_of_another_package_is_asked_for_elsewhere():
    own = {name for path in CODE for name in own_names(path)} | DOCUMENTED
    for path in CODE:
        assert set(private_names(path)) <= own, path


# The browser's part

SOURCE = REPOSITORY / "frontend" / "src"
IMPORTED = re.compile(
    r'^(?:import|export)\s+(?:type\s+)?([\w\s,*]*(?:\{[^}]*\})?)\s*(?:from\s+)?"([^"]+)"',
    re.MULTILINE,
)
LUMINO = {"@lumino/coreutils": {"JSONObject", "UUID"}, "@lumino/widgets": {"Widget"}}
"""What Lumino offers to all."""
LIT = {
    "lit-html": {"TemplateResult", "html", "nothing", "render"},
    "lit-html/directives/repeat.js": {"repeat"},
    "lit-html/directives/style-map.js": {"styleMap"},
    "lit-html/directives/live.js": {"live"},
}
"""What its documents offer, and the pages of a class use."""


def of_packages(script: str) -> set[tuple[str, str]]:
    """Return the names that a script imports of packages, each with its package."""
    return {
        (package, name)
        for names, package in IMPORTED.findall(script)
        if not package.startswith(".")
        for name in set(re.findall(r"[\w*]+", names)) - {"type", "from"}
    }


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(SOURCE.rglob("*.ts")) if path.name != "upstream.ts"],
    ids=lambda path: path.name,
)
def test_the_inside_of_the_widgets_is_known_in_one_script(path):
    packages = {**LUMINO, **LIT}
    offered = {(package, name) for package in packages for name in packages[package]}
    assert of_packages(path.read_text(encoding="utf-8")) <= offered


def test_an_import_of_a_package_is_found():
    script = 'import { a, type B } from "@x/y";\nimport type { C } from "z/lib/c.js";\n'
    script += 'import D from "./d.ts";\nexport * from "q";\n'
    found = {("@x/y", "a"), ("@x/y", "B"), ("z/lib/c.js", "C"), ("q", "*")}
    assert of_packages(script) == found
