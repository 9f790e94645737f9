"""Ready kernels for systems that cannot fork: Voilà's pool, filled little by little."""

from __future__ import annotations

import asyncio
from typing import Any

from spotting.serving.upstream import grow_pool

AT_ONCE = 2
"""Kernels that start side by side; a whole class of them would bring all to a halt."""


EACH = 250 * 1024**2
"""Bytes of memory that a ready kernel needs."""


def pool_size(class_size: int, free: int) -> int:
    """Return how many kernels wait for visitors, within `free` bytes of memory."""
    return max(2, min(class_size, free // EACH))


async def fill(manager: Any, notebook: str, size: int) -> None:
    """Let the pool of a notebook grow to `size`, a few kernels after the others."""
    for most in range(AT_ONCE, size + AT_ONCE, AT_ONCE):
        coming = grow_pool(manager, notebook, min(most, size))
        await asyncio.gather(*coming, return_exceptions=True)
