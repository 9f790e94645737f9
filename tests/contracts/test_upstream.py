"""What the lesson leans on inside other packages: one contract a test.

None of this is a public promise of those packages. When a new release breaks one, the
test names the place upstream and the module of ours that leans on it.
"""

from __future__ import annotations

import inspect

import anywidget
import comm
import pytest
from ipykernel._version import kernel_protocol_version
from ipykernel.kernelbase import Kernel
from ipywidgets import Widget, widgets
from jupyter_client.connect import ConnectionFileMixin
from jupyter_client.manager import KernelManager
from jupyter_server.services.kernels.kernelmanager import (
    ServerKernelManager,
)
from traitlets import Unicode
from voila.tornado.handler import TornadoVoilaHandler

from spotting.controls._base import Control
from spotting.serving.channels import VisitorConnection, VisitorSocket
from spotting.serving.config import OwnPython
from spotting.serving.forking import ForkProvisioner
from spotting.serving.kernel import VisitorKernel
from spotting.serving.managers import ClassManager, QuietManager
from spotting.serving.pages import PageHandler
from spotting.serving.server import LessonServer

OVERRIDDEN = {
    Control: {"set_state"},
    VisitorConnection: {"handle_incoming_message"},
    VisitorSocket: {"pre_get", "open", "on_close", "write_error", "write_message"},
    OwnPython: {"get_kernel_spec"},
    ForkProvisioner: {"launch_kernel", "poll", "wait", "send_signal", "kill"},
    VisitorKernel: {"kernel_info", "do_execute", "start"},
    ClassManager: {"start_kernel", "start_watching_activity"},
    QuietManager: {"emit"},
    PageHandler: {"prepare", "get"},
    LessonServer: {"init_handlers", "stop", "listen", "random_ports"},
}
"""What is called upstream by these names; another name there would be a silent miss."""


@pytest.mark.parametrize("ours", OVERRIDDEN, ids=lambda one: one.__name__)
def test_what_takes_the_place_of_a_method_is_still_called_so_upstream(ours):
    upstream = [
        one for one in ours.__mro__ if not one.__module__.startswith("spotting")
    ]
    known = {name for one in upstream for name in vars(one)}
    assert known >= OVERRIDDEN[ours]


def test_a_widget_makes_its_comm_by_a_function_that_can_be_replaced():
    """`ipywidgets.Widget.open` calls it; `serving.states` numbers the comms by it."""
    assert "comm.create_comm(" in inspect.getsource(Widget.open)
    assert callable(comm.create_comm)


def test_all_widgets_of_a_process_stand_in_one_place():
    """`ipywidgets.widgets.widget._instances`, by id; `serving.kernel` looks there."""
    assert isinstance(widgets.widget._instances, dict)


def test_the_state_of_all_widgets_is_of_the_second_version():
    """`Widget.get_manager_state`; `serving.states` makes it smaller."""
    states = Widget.get_manager_state()
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


def test_a_kernel_answers_by_tables_of_handlers():
    """`ipykernel.kernelbase.Kernel`; `serving.kernel` names what it answers."""
    assert {"kernel_info_request", "comm_info_request"} <= set(Kernel.msg_types)
    assert {"kernel_info_request", "shutdown_request"} <= set(Kernel.control_msg_types)
    assert {"shell_stream", "control_stream", "iopub_socket", "session"} <= set(
        Kernel.class_trait_names()
    )
    assert kernel_protocol_version.startswith("5.")


def test_a_connection_file_names_the_sockets():
    """`jupyter_client.connect`; `serving.kernel.Connection` binds them."""
    names = {
        "ip",
        "transport",
        "shell_port",
        "control_port",
        "stdin_port",
        "iopub_port",
    }
    assert names <= set(ConnectionFileMixin.class_trait_names())
    assert callable(ConnectionFileMixin.load_connection_file)


def test_a_manager_starts_its_kernel_through_a_provisioner():
    """`jupyter_client.manager.KernelManager`; `serving.forking` is one."""
    assert "provisioner" in vars(KernelManager)


def test_no_record_is_written_but_through_emit():
    """`jupyter_server`'s manager; `serving.managers.QuietManager` tells nobody."""
    assert list(inspect.signature(ServerKernelManager.emit).parameters)[1:] == [
        "schema_id",
        "data",
    ]


def test_the_page_is_rendered_with_what_we_hand_over():
    """`TornadoVoilaHandler.initialize`; `serving.server` gives these four."""
    given = {"notebook_path", "template_paths", "config", "voila_configuration"}
    source = inspect.getsource(TornadoVoilaHandler.initialize)
    assert all(f'"{name}"' in source or f"'{name}'" in source for name in given)
