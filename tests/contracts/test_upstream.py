"""What the lesson leans on inside other packages: one contract a test.

None of this is a public promise of those packages. When a new release breaks one, the
test names the place upstream and the module of ours that leans on it.
"""

from __future__ import annotations

import ast
import importlib.util
import inspect
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import anywidget
import comm
import pytest
from ipywidgets import Widget
from traitlets import Unicode
from traitlets.config import Configurable

from spotting.controls import Notice
from spotting.controls._base import Control
from spotting.controls.upstream import (
    Voice,
    comms,
    manager_state,
    speak_through,
    widget_of,
)
from spotting.serving import upstream
from spotting.serving.channels import VisitorSocket
from spotting.serving.config import Options, OwnPython, Reader, settings
from spotting.serving.pages import PageHandler
from spotting.serving.server import LessonServer

OVERRIDDEN = {
    Control: {"set_state"},
    VisitorSocket: {
        "prepare",
        "select_subprotocol",
        "get_compression_options",
        "open",
        "on_close",
        "on_message",
        "write_error",
        "write_message",
    },
    Voice: {"publish_msg"},
    OwnPython: {"get_kernel_spec"},
    Reader: {"get_user"},
    PageHandler: {"prepare", "get", "get_generator"},
    LessonServer: {"init_handlers", "init_settings", "stop", "listen", "random_ports"},
}
"""What is called upstream by these names; another name there would be a silent miss."""


@pytest.mark.parametrize("name", upstream.PLACES)
def test_each_name_stands_where_we_look_for_it(name):
    assert getattr(upstream, name) is not None


def test_no_other_name_is_looked_for():
    assert not hasattr(upstream, "Nothing")


def bases(ours: type) -> list[type]:
    """Return the classes upstream that a class of ours is made of."""
    return [one for one in ours.__mro__ if not one.__module__.startswith("spotting")]


@pytest.mark.parametrize("ours", OVERRIDDEN, ids=lambda one: one.__name__)
def test_what_takes_the_place_of_a_method_is_still_called_so_upstream(ours):
    known = {name for one in bases(ours) for name in vars(one)}
    assert known >= OVERRIDDEN[ours]


def asked_of_itself(tree: ast.AST, kind: type[ast.expr_context]) -> Iterator[str]:
    """Yield the names that code reads from `self` or `super()`, or sets on `self`."""
    for node in ast.walk(tree):
        wanted = isinstance(node, ast.Attribute) and isinstance(node.ctx, kind)
        if wanted and ast.unparse(node.value) in ("self", "super()"):
            yield node.attr


def source(of: type) -> ast.AST:
    return ast.parse(textwrap.dedent(inspect.getsource(of)))


def given_upstream(ours: type) -> set[str]:
    """Return the names that the classes upstream have, or set on themselves."""
    found: set[str] = set()
    for one in bases(ours):
        found |= set(vars(one))
        if one.__module__ in sys.modules and one is not object:
            try:
                found |= set(asked_of_itself(source(one), ast.Store))
            except (OSError, TypeError):  # it is not written in Python
                continue
    return found


@pytest.mark.parametrize("ours", OVERRIDDEN, ids=lambda one: one.__name__)
def test_what_a_class_of_ours_asks_of_itself_is_ours_or_still_there(ours):
    written = [one for one in ours.__mro__ if one.__module__.startswith("spotting")]
    own = {name for one in written for name in vars(one)}
    own |= {name for one in written for name in asked_of_itself(source(one), ast.Store)}
    asked = {name for one in written for name in asked_of_itself(source(one), ast.Load)}
    assert asked - own <= given_upstream(ours)


# The widget packages: `spotting.controls.upstream`


def test_a_widget_makes_its_comm_by_a_function_that_can_be_replaced():
    """`ipywidgets.Widget.open` calls it; `numbered` names the comms by it."""
    assert "comm.create_comm(" in inspect.getsource(Widget.open)
    assert callable(comm.create_comm)


def test_all_widgets_of_a_process_stand_in_one_place():
    """`ipywidgets.widgets.widget._instances`, by id; `widget_of` looks there."""
    notice = Notice()
    name = notice.model_id
    assert widget_of(name) is notice
    notice.close()
    assert widget_of(name) is None


def test_what_is_said_goes_through_the_comm_of_this_process(monkeypatch):
    """`comm.create_comm` is asked by its name; `speak_through` puts ours there."""
    monkeypatch.setattr(comm, "create_comm", comm.create_comm)
    monkeypatch.setattr(Voice, "heard", Voice.heard)
    said = []
    speak_through(lambda kind, content, *_: said.append((kind, content["comm_id"])))
    notice = Notice()
    notice.words = "x"
    name = notice.model_id
    assert isinstance(notice.comm, Voice)
    assert comms().comms[name] is notice.comm
    assert said[-1] == ("comm_msg", name)
    notice.close()
    assert said[-1] == ("comm_close", name)


def test_browsers_open_and_close_comms_through_their_manager(monkeypatch):
    """`comm.base_comm.CommManager`; `serving.kernel` hands messages to these three."""
    assert {"comm_open", "comm_msg", "comm_close"} <= set(dir(comms()))
    speak = Voice.heard
    monkeypatch.setattr(comm, "create_comm", comm.create_comm)
    monkeypatch.setattr(Voice, "heard", speak)
    speak_through(lambda *_: None)
    assert "jupyter.widget.control" in comms().targets


def test_the_state_of_all_widgets_is_of_the_second_version():
    """`Widget.get_manager_state`; `serving.warm` makes it smaller."""
    states = manager_state()
    assert states["version_major"] == 2
    assert set(states) >= {"state", "version_major", "version_minor"}


def test_a_control_is_named_by_its_class():
    """`anywidget` sets `_anywidget_id`; the page's script finds the control by it."""

    class Probe(anywidget.AnyWidget):
        _esm = "export default {}"

    named = Probe()
    assert named._anywidget_id.endswith("Probe")
    assert isinstance(named.traits()["_esm"], Unicode)
    named.close()


def test_a_value_is_not_echoed_where_its_trait_says_so():
    """`ipywidgets.Widget.set_state` reads `echo_update`; `Control` sets it."""
    assert "echo_update" in inspect.getsource(Widget.set_state)


# Kernels: `spotting.serving.upstream`


def test_a_kernel_of_the_notebook_can_be_told_what_we_tell_it():
    """`ipykernel.kernelapp.IPKernelApp`; `serving.notebook` sets these."""
    assert "parent_handle" in upstream.IPKernelApp.class_trait_names()
    assert {"initialize", "start"} <= set(dir(upstream.IPKernelApp))
    assert importlib.util.find_spec("IPython.core.history") is not None


def test_a_kernel_is_started_by_the_command_of_its_spec():
    """`jupyter_client.kernelspec`; `serving.config.OwnPython` sets another command."""
    assert (
        upstream.KernelSpecManager().get_kernel_spec("python3").argv[-1]
        == "{connection_file}"
    )


# The server: `spotting.serving.upstream`


def test_the_page_is_rendered_with_what_we_hand_over():
    """`TornadoVoilaHandler.initialize`; `serving.server` gives these four."""
    given = {"notebook_path", "template_paths", "config", "voila_configuration"}
    told = inspect.getsource(upstream.TornadoVoilaHandler.initialize)
    assert all(f'"{name}"' in told or f"'{name}'" in told for name in given)


def configurables(of: type = Configurable) -> Iterator[type]:
    yield of
    for one in of.__subclasses__():
        yield from configurables(one)


def test_what_is_set_can_be_set():
    """A name that no class upstream has is passed over there without a word."""
    known = {one.__name__: one for one in configurables()}
    for name, values in settings(Options(port=8866, folder=Path()), {}).items():
        assert set(values) <= set(known[name].class_trait_names()), name


READ_FROM_SETTINGS = {
    "websocket_ping_interval": "tornado",
    "websocket_ping_timeout": "tornado",
    "websocket_max_message_size": "tornado",
    "disable_check_xsrf": "jupyter_server",
    "compress_response": "tornado",
    "default_handler_class": "tornado",
    "log_function": "tornado",
    "headers": "jupyter_server",
    "voila_jinja2_env": "voila",
}
"""The settings of `serving.server` that a package reads, each by its name."""


@pytest.mark.parametrize("name", READ_FROM_SETTINGS)
def test_a_setting_of_the_server_is_read_by_its_name(name):
    [folder] = importlib.util.find_spec(
        READ_FROM_SETTINGS[name]
    ).submodule_search_locations
    modules = Path(folder).rglob("*.py")
    assert any(f'"{name}"' in one.read_text(encoding="utf-8") for one in modules)
