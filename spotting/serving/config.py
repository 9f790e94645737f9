"""How the lesson is served: what the teacher asked for, and what Jupyter is told."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from traitlets import default
from traitlets.config import Config

from spotting.serving.forking import AT_ONCE, PROVISIONER, ForkProvisioner, can_fork
from spotting.serving.pages import PageConfig
from spotting.serving.upstream import (
    AsyncMappingKernelManager,
    IdentityProvider,
    KernelSpec,
    KernelSpecManager,
    ServerKernelManager,
    User,
)

TEMPLATE = "lesson"


@dataclass(frozen=True)
class Options:
    """How the lesson is served; `names` are further ones that this computer has."""

    port: int
    folder: Path
    share: bool = False
    open_in_browser: bool = False
    country: str = ""
    class_size: int = 40
    quick_exit: bool = True
    names: tuple[str, ...] = ()


class Reader(IdentityProvider):
    """Everybody is a reader: no names, and no cookie to tell one from another."""

    def get_user(self, handler: object) -> User:
        """Return the same for all."""
        return User("reader")


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


class QuietManager(ServerKernelManager):
    """Starts and ends a kernel, and tells no log of events about it."""

    def emit(self, schema_id: str, data: Any) -> None:
        """Tell nobody: Jupyter would check and write a record of each visitor."""


class ClassManager(AsyncMappingKernelManager):
    """Knows the kernels; the room looks after them."""

    @default("kernel_manager_class")
    def _quiet(self) -> str:
        return f"{__name__}.{QuietManager.__name__}"

    async def start_kernel(self, **asked: Any) -> str:
        """Start a kernel, and do not tell it by which address the last visitor came."""
        asked.get("env", {}).pop("VOILA_REQUEST_URL", None)
        return await super().start_kernel(**asked)

    def start_watching_activity(self, kernel_id: str) -> None:
        """Take a new kernel as ready for messages; they wait in its socket if not.

        Jupyter would read every message of every kernel once more, to know which one
        rests. Here it is who is connected that counts.
        """
        self.get_kernel(kernel_id).execution_state = "idle"


def settings(options: Options) -> Config:
    """Return the settings that the lesson does not leave to chance."""
    return Config(
        {
            "VoilaConfiguration": {
                "template": TEMPLATE,
                "theme": "light",
                # `?theme=` is written into the page unescaped in Voilà 0.5.13.
                "allow_theme_override": "NO",
                "allow_template_override": "NO",
                "show_tracebacks": False,
                "kernel_spec_manager_class": OwnPython,
                "multi_kernel_manager_class": ClassManager,
                "page_config_hook": PageConfig(options.quick_exit),
                # A fork is there at once, and needs none that waits.
                "preheat_kernel": not can_fork(),
                "default_pool_size": AT_ONCE,
            },
            "VoilaExecutor": {"timeout": 60, "store_widget_state": False},
            "VoilaExporter": {"language_code": "en"},
            # The room looks after its kernels: those that died or wait for nobody end,
            # and a page asks for a new one.
            "KernelManager": {"autorestart": False, "transport": transport()},
            "MappingKernelManager": {"buffer_offline_messages": False},
        }
    )


def transport() -> str:
    """Return how server and kernels talk: unheard by others, where that can be."""
    return "tcp" if os.name == "nt" else "ipc"
