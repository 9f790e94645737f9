"""What the page leans on inside Jupyter's widgets in the browser: one contract a test.

All of it stands in `frontend/src/upstream.ts`. Types are checked in `test_frontend`;
here is what no type says. A failing test names the place upstream.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import anywidget
import pytest
from ipywidgets import __protocol_version__ as protocol

from spotting.paths import REPOSITORY
from spotting.serving.channels import PROTOCOL
from tests.test_frontend import missing

PACKAGES = REPOSITORY / "frontend" / "node_modules"
SEAM = REPOSITORY / "frontend" / "src" / "upstream.ts"


def upstream(path: str) -> str:
    """Return a file of a package that the browser's part is built of."""
    if not PACKAGES.is_dir():
        missing("The packages of the browser's part are missing.")
    return (PACKAGES / path).read_text(encoding="utf-8")


def test_the_versions_are_pinned_exactly():
    pins = json.loads((REPOSITORY / "frontend/package.json").read_text("utf-8"))
    for name, version in pins["devDependencies"].items():
        assert re.fullmatch(r"[\d.]+", version), name


def test_a_manager_keeps_its_models_by_their_ids():
    """`base-manager/lib/manager-base.js`: `LazyManager.get_model` reads `_models`."""
    told = upstream("@jupyter-widgets/base-manager/lib/manager-base.js")
    assert "this._models[model_id] = modelPromise" in told


@pytest.mark.parametrize(
    "method", ["inline_sanitize", "loadClass", "_create_comm", "_get_comm_info"]
)
def test_a_manager_asks_by_these_names(method):
    """`base-manager/lib/manager-base.d.ts`: another name would be a silent miss."""
    told = upstream("@jupyter-widgets/base-manager/lib/manager-base.d.ts")
    assert re.search(rf"^\s*(?:protected abstract )?{method}\(", told, re.MULTILINE)


def test_a_widget_waits_until_its_kernel_is_idle():
    """`base/lib/widget.js`, `_handle_status`: `IDLE` is what it waits for."""
    told = upstream("@jupyter-widgets/base/lib/widget.js")
    assert "msg.content.execution_state === 'idle'" in told
    assert "this._handle_status(msg)" in told


def test_the_widgets_speak_the_protocol_of_ipywidgets():
    """`base/lib/version.js`: both ends are of one version."""
    told = upstream("@jupyter-widgets/base/lib/version.js")
    spoken = re.search(r"PROTOCOL_VERSION = '([\d.]+)'", told)
    assert spoken[1] == protocol


def test_frames_are_of_the_protocol_that_the_server_lets_pass():
    """`services/lib/kernel/messages.js`: `serving.channels` lets no other pass."""
    assert PROTOCOL in upstream("@jupyterlab/services/lib/kernel/messages.js")


def test_a_control_is_given_the_model_that_anywidget_gives():
    """`anywidget/nbextension/index.js`, `modelProxy`: `hand` gives the same names."""
    script = Path(anywidget.__file__).parent / "nbextension" / "index.js"
    theirs = function("modelProxy", script.read_text(encoding="utf-8"))
    ours = function("hand", SEAM.read_text(encoding="utf-8"))
    assert names_given(ours) == names_given(theirs)


def function(name: str, script: str) -> str:
    """Return the text of a function of a script."""
    return re.search(rf"^function {name}\(.*?^}}", script, re.DOTALL | re.MULTILINE)[0]


def names_given(text: str) -> set[str]:
    """Return the names in the object that a function returns."""
    return set(re.findall(r"^    (\w+)[:(]", text, re.MULTILINE))


def test_anywidget_is_of_the_line_that_was_read():
    assert anywidget.__version__.split(".")[:2] == ["0", "11"]
