"""All that leans on the inside of Voilà and Jupyter, by name and by place.

None of it is a public promise. Each name and each function has a contract in
`tests/contracts/`, so that a new release that moves one fails there, and is mended
here. What a page needs of the widget packages is in `spotting.controls.upstream`: the
controls stand on a floor below this one.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

PLACES = {
    "Voila": "voila.app",
    "TornadoVoilaHandler": "voila.tornado.handler",
    "IdentityProvider": "jupyter_server.auth.identity",
    "User": "jupyter_server.auth.identity",
    "KernelSpec": "jupyter_client.kernelspec",
    "KernelSpecManager": "jupyter_client.kernelspec",
    "IPKernelApp": "ipykernel.kernelapp",
}
"""Where each name that this package imports stands upstream."""


def __getattr__(name: str) -> Any:
    """Import a name when it is asked for.

    Two processes share this module: with Voilà in it, which it never uses, the warm
    process takes a second longer and 46 MB more.
    """
    if name not in PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(PLACES[name]), name)
