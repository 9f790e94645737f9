"""A visitor's kernel: it carries the messages of widgets, and runs no code.

IPython's own kernel can run whatever it is sent, and starts five threads, a shell and a
history for it. A visitor needs none of that: the page is built before the fork, so all
that is left is to hand messages to widgets. This one does that in a single thread.
"""

from __future__ import annotations

import logging
from typing import Any, ClassVar

import zmq
from tornado.ioloop import IOLoop
from zmq.eventloop.zmqstream import ZMQStream

from spotting.controls._base import Control
from spotting.controls.upstream import comms, tie, widget_of
from spotting.serving.upstream import (
    ConnectionFileMixin,
    IPKernelApp,
    Kernel,
    Session,
    kernel_protocol_version,
)

CONTROL = "jupyter.widget.control"
"""The only comm that a browser may open: it asks for the state of all widgets."""

LOG = logging.getLogger("lesson")

PATIENCE = 1000
"""Milliseconds that the last messages have to leave."""


class VisitorKernel(Kernel):
    """Answers `kernel_info_request`, `shutdown_request` and the messages of widgets."""

    implementation = "lesson"
    implementation_version = "1"
    language_info: ClassVar[dict[str, str]] = {"name": "none", "file_extension": ""}
    banner = "A lesson's kernel. It runs no code."

    # Whatever is not named here is refused before it is read.
    msg_types: ClassVar[list[str]] = ["kernel_info_request", "comm_info_request"]
    control_msg_types: ClassVar[list[str]] = [
        "kernel_info_request",
        "shutdown_request",
    ]

    def __init__(self, **traits: Any) -> None:
        """Start to listen to the widgets of this process."""
        super().__init__(**traits)
        self.comm_manager = comms()
        self.shell_handlers |= {
            "comm_open": self._open,
            "comm_msg": self._pass_on,
            "comm_close": self._close,
        }

    @property
    def kernel_info(self) -> dict[str, Any]:
        """Say what this is; ipykernel would import a debugger to say the same."""
        return {
            "protocol_version": kernel_protocol_version,
            "implementation": self.implementation,
            "implementation_version": self.implementation_version,
            "language_info": self.language_info,
            "banner": self.banner,
            "help_links": [],
            "supported_features": [],
        }

    async def do_execute(self, *_: Any, **__: Any) -> dict[str, Any]:
        """Run nothing."""
        return {"status": "error", "ename": "Refused", "evalue": "", "traceback": []}

    def _open(self, stream: ZMQStream, ident: list[bytes], msg: dict) -> None:
        """Open a control comm; widgets are made by Python alone."""
        if msg["content"].get("target_name") == CONTROL:
            self.comm_manager.comm_open(stream, ident, msg)

    def _pass_on(self, stream: ZMQStream, ident: list[bytes], msg: dict) -> None:
        """Hand a message to a control of ours, or to a control comm.

        The page's boxes and texts are widgets too: they would take any value.
        """
        widget = widget_of(msg["content"].get("comm_id"))
        if widget is None or isinstance(widget, Control):
            self.comm_manager.comm_msg(stream, ident, msg)

    def _close(self, stream: ZMQStream, ident: list[bytes], msg: dict) -> None:
        """Close a control comm; the page's widgets stay as long as their kernel."""
        one = self.comm_manager.comms.get(msg["content"].get("comm_id"))
        if getattr(one, "target_name", None) == CONTROL:
            self.comm_manager.comm_close(stream, ident, msg)


class Connection(ConnectionFileMixin):
    """The sockets that a connection file names."""

    def __init__(self, file: str) -> None:
        """Bind them all."""
        super().__init__(connection_file=file)
        self.load_connection_file()
        self.context = zmq.Context()
        self.shell = self._bind(zmq.ROUTER, self.shell_port)
        self.control = self._bind(zmq.ROUTER, self.control_port)
        self.stdin = self._bind(zmq.ROUTER, self.stdin_port)
        self.iopub = self._bind(zmq.PUB, self.iopub_port)

    def _bind(self, kind: int, port: int) -> zmq.Socket:
        socket = self.context.socket(kind)
        socket.linger = PATIENCE
        join = "-" if self.transport == "ipc" else ":"
        socket.bind(f"{self.transport}://{self.ip}{join}{port}")
        return socket


def prepare() -> None:
    """Make the kernel before the fork, and tie it to the widgets of this process."""
    # A message that is refused is no news for the terminal of a class.
    for log in (LOG, logging.getLogger("Comm")):
        log.setLevel(logging.ERROR)
    LOG.addFilter(lambda record: record.msg != "Invalid Message")
    tie(VisitorKernel.instance(log=LOG))


def serve(connection_file: str) -> None:
    """Carry a visitor's messages until the kernel is asked to end."""
    connection = Connection(connection_file)
    kernel = VisitorKernel.instance()
    kernel.session = Session(key=connection.session.key)
    kernel.shell_stream = ZMQStream(connection.shell)
    kernel.control_stream = ZMQStream(connection.control)
    kernel.iopub_socket = connection.iopub
    kernel.stdin_socket = connection.stdin
    kernel.start()
    IOLoop.current().start()


def serve_notebook(connection_file: str) -> None:
    """Be an IPython kernel: it runs the notebook's cells when the page is rendered."""
    VisitorKernel.clear_instance()
    app = IPKernelApp.instance()
    # No file in which one visitor's history could meet another's.
    app.config.HistoryManager.enabled = False
    # 1 is "none to look for": the connection to the server takes its place.
    app.parent_handle = 1
    app.initialize(["-f", connection_file])
    tie(app.kernel)
    app.start()
