"""The frozen world: a lesson of its own, which tests may name row by row.

The shipped tables change with every new fact; these never follow them. What must hold
of the shipped tables stands in `test_shipped.py` and `test_cheap_content.py`.
"""

from __future__ import annotations

from pathlib import Path

FROZEN = Path(__file__).parent / "data"

SERVE = ("spotting", "serve", "--no-browser", "--port", "{port}")
"""Serves the shipped lesson, as `make run` does; `{port}` stands for a free port."""

SERVE_FROZEN = (*SERVE, "--data", str(FROZEN))
