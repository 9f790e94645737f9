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
    "VoilaKernelWebsocketHandler": "voila.tornado.kernel_websocket_handler",
    "IdentityProvider": "jupyter_server.auth.identity",
    "User": "jupyter_server.auth.identity",
    "AsyncMappingKernelManager": "jupyter_server.services.kernels.kernelmanager",
    "ServerKernelManager": "jupyter_server.services.kernels.kernelmanager",
    "ZMQChannelsWebsocketConnection": (
        "jupyter_server.services.kernels.connection.channels"
    ),
    "KernelSpec": "jupyter_client.kernelspec",
    "KernelSpecManager": "jupyter_client.kernelspec",
    "LocalProvisioner": "jupyter_client.provisioning",
    "ConnectionFileMixin": "jupyter_client.connect",
    "Session": "jupyter_client.session",
    "Kernel": "ipykernel.kernelbase",
    "IPKernelApp": "ipykernel.kernelapp",
    "kernel_protocol_version": "ipykernel._version",
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


def connections(manager: Any, kernel: str) -> int:
    """Return how many websockets Jupyter's manager counts for a kernel."""
    return manager._kernel_connections.get(kernel, 0)


def process_of(manager: Any, kernel: str) -> int | None:
    """Return the number of a kernel's process, None if it has ended."""
    one = manager.get_kernel(kernel)
    return one.provisioner.pid if one.has_kernel else None


def grow_pool(manager: Any, notebook: str, size: int) -> list[Any]:
    """Let Voilà's pool of a notebook grow to `size`; return what is waited for."""
    manager.kernel_pools_config = {"default": {"pool_size": size}}
    manager.fill_if_needed(delay=0, notebook_name=notebook)
    return list(manager._pools[notebook])
