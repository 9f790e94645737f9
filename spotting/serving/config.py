"""How the lesson is served: what the teacher asked for, and what Jupyter is told."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from traitlets import default
from traitlets.config import Config

from spotting.paths import ENGLISH
from spotting.serving.languages import say_here
from spotting.serving.pages import page_config
from spotting.serving.upstream import (
    IdentityProvider,
    KernelSpec,
    KernelSpecManager,
    User,
)

TEMPLATE = "lesson"
NOTEBOOK = "spotting.serving.notebook"


@dataclass(frozen=True)
class Options:
    """How the lesson is served.

    `names` are further ones that this computer has. `languages` are those that a reader
    may choose, `language` the one to begin with. `teach` opens a class, whose state is
    kept in `store`: an address of a database, "" for a file of this computer's user.
    `public_address` is where the lesson can be found at home: the handout's code.
    """

    port: int
    folder: Path
    share: bool = False
    open_in_browser: bool = False
    country: str = ""
    class_size: int = 40
    quick_exit: bool = True
    names: tuple[str, ...] = ()
    language: str = ENGLISH
    languages: tuple[str, ...] = (ENGLISH,)
    teach: bool = False
    store: str = ""
    public_address: str = ""


class Reader(IdentityProvider):
    """Everybody is a reader: no names, and no cookie to tell one from another."""

    def get_user(self, handler: object) -> User:
        """Return the same for all."""
        return User("reader")


class OwnPython(KernelSpecManager):
    """Knows one kernel: the Python that runs this server.

    A kernel named python3 elsewhere on the computer would win, and lack the package.
    """

    sources: ClassVar[dict[str, Any]] = {}
    """Where kernels come from, by language."""

    @default("kernel_dirs")
    def _none_but_the_native_kernel(self) -> list[str]:
        return []

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Have the notebook run by a kernel that names its widgets as all others do."""
        spec = super().get_kernel_spec(kernel_name)
        places = (f"{code}={one.address}" for code, one in self.sources.items())
        spec.argv = [sys.executable, "-m", NOTEBOOK, *places, "-f", "{connection_file}"]
        return spec


def settings(options: Options, sources: dict[str, Any]) -> Config:
    """Return the settings that the lesson does not leave to chance."""
    OwnPython.sources = sources
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
                "page_config_hook": page_config(
                    sources, options.quick_exit, options.languages, options.teach
                ),
            },
            "VoilaExporter": {"filters": {"say": say_here}},
            "VoilaExecutor": {"timeout": 60, "store_widget_state": False},
            "KernelManager": {"autorestart": False, "transport": transport()},
        }
    )


def transport() -> str:
    """Return how the notebook's kernel is talked to: unheard, where that can be."""
    return "tcp" if os.name == "nt" else "ipc"
