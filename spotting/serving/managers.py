"""Jupyter's managers of kernels, without what a class pays for and nobody reads."""

from __future__ import annotations

from typing import Any

from traitlets import default

from spotting.serving.upstream import AsyncMappingKernelManager, ServerKernelManager


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
