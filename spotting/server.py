"""The server: a thin Voilà with the lesson's template and safe defaults."""

from __future__ import annotations

import os
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from tornado.ioloop import IOLoop
from traitlets import default
from traitlets.config import Config
from voila.app import Voila

from spotting import paths
from spotting.countries import COUNTRY_VARIABLE
from spotting.forking import PROVISIONER, ForkProvisioner, WarmProcess, can_fork
from spotting.page import SERVED_VARIABLE

TEMPLATE = "lesson"
READY_PAGES = 2
"""Kernels that wait for visitors, where none can be forked from a warm process."""


class LessonServer(Voila):
    """Voilà with compression, the lesson's style sheets, and a plain greeting."""

    def __init__(self, open_in_browser: bool = False, **traits: object) -> None:
        self._open_in_browser = open_in_browser
        super().__init__(**traits)

    def setup_template_dirs(self) -> None:
        """Serve the page's style sheets beside the template's own files."""
        super().setup_template_dirs()
        self.static_paths = [*self.static_paths, str(paths.PACKAGE / "styles")]

    def init_settings(self) -> dict:
        """Compress what is sent; Voilà applies this one setting too late."""
        return {**super().init_settings(), "compress_response": True}

    def start(self) -> None:
        """Serve until stopped; greet once the port is known."""
        IOLoop.current().add_callback(self.greet)
        super().start()

    def greet(self) -> None:
        """Print where the lesson is, and open it in a browser if asked to."""
        own = f"http://127.0.0.1:{self.port}/"
        print(f"The lesson is at {own}", flush=True)
        if self.ip != "127.0.0.1":
            for address in local_addresses():
                print(f"For the class: http://{address}:{self.port}/", flush=True)
        print("Press Ctrl+C to end it.", flush=True)
        if self._open_in_browser:
            webbrowser.open(own)


class OwnPython(KernelSpecManager):
    """Knows one kernel: the Python that runs this server.

    A kernel named python3 elsewhere on the computer would win, and lack the package.
    """

    @default("kernel_dirs")
    def _none_but_the_native_kernel(self) -> list[str]:
        return []

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Have the kernel forked from the warm process, if there is one."""
        spec = super().get_kernel_spec(kernel_name)
        if ForkProvisioner.warm is not None:
            spec.metadata["kernel_provisioner"] = {"provisioner_name": PROVISIONER}
        return spec


def local_addresses() -> list[str]:
    """Return the IPv4 addresses of this computer on its networks."""
    cards = psutil.net_if_addrs().values()
    found = (
        card.address for addresses in cards for card in addresses if _is_ipv4(card)
    )
    return sorted(address for address in found if not address.startswith("127."))


def _is_ipv4(card) -> bool:
    return card.family.name == "AF_INET"


def settings() -> Config:
    """Return the settings that the lesson does not leave to chance."""
    return Config(
        {
            "VoilaConfiguration": {
                "template": TEMPLATE,
                "theme": "light",
                # `?theme=` is written into the page unescaped in Voilà 0.5.13.
                "allow_theme_override": "NO",
                "allow_template_override": "NO",
                "file_allowlist": ["^$"],
                # 4.8 MB that a page of ours never uses; and code highlighting.
                "extension_denylist": ["jupyterlab-plotly", "jupyterlab_pygments"],
                "show_tracebacks": False,
                "kernel_spec_manager_class": OwnPython,
                # A fork is there at once, and needs none that waits.
                "preheat_kernel": not can_fork(),
                "default_pool_size": READY_PAGES,
            },
            "VoilaExecutor": {"timeout": 60, "store_widget_state": False},
            "VoilaExporter": {"language_code": "en"},
            "MappingKernelManager": {
                "cull_idle_timeout": 1200,
                "cull_interval": 60,
                "cull_connected": True,
            },
        }
    )


def serve(
    port: int, share: bool, folder: Path, open_in_browser: bool, country: str = ""
) -> None:
    """Serve the lesson until stopped.

    Parameters
    ----------
    port
        The first port to try; the next ones follow if it is taken.
    share
        Listen to the local network, not only to this computer.
    folder
        The tables to show; they must have passed the check.
    country
        The country that a page starts with; "" for all.
    """
    _prepare_environment(folder, country)
    with warm_process():
        _serve(port, share, open_in_browser)


@contextmanager
def warm_process() -> Iterator[None]:
    """Keep a process from which kernels are forked, where the system allows it."""
    if not can_fork():
        yield
        return
    ForkProvisioner.warm = WarmProcess()
    try:
        ForkProvisioner.warm.start()
        yield
    finally:
        ForkProvisioner.warm.stop()
        ForkProvisioner.warm = None


def _serve(port: int, share: bool, open_in_browser: bool) -> None:
    server = LessonServer(
        open_in_browser=open_in_browser,
        config=settings(),
        config_file_paths=[],
        notebook_path=str(paths.notebook()),
        root_dir=str(paths.notebook().parent),
        port=port,
        ip="0.0.0.0" if share else "127.0.0.1",
        open_browser=False,
        log_level="WARN",
        tornado_settings={
            # The page sets no such cookie, so closing it could not end its kernel.
            "disable_check_xsrf": True,
            "websocket_compression_options": {},
            "headers": {
                "Content-Security-Policy": "frame-ancestors 'self'",
                "Referrer-Policy": "no-referrer",
            },
        },
    )
    server.initialize([])
    server.start()


def _prepare_environment(folder: Path, country: str) -> None:
    jupyter = str(paths.share_folder() / "jupyter")
    before = os.environ.get("JUPYTER_PATH", "")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(p for p in (jupyter, before) if p)
    os.environ[paths.DATA_VARIABLE] = str(folder)
    os.environ[SERVED_VARIABLE] = "yes"
    if country:
        os.environ[COUNTRY_VARIABLE] = country
