"""What axe finds on a page."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"

# Chromium may hold an old style of what is out of sight until somebody looks at it.
IN_SIGHT = ".les-cell { content-visibility: visible !important; }"

# What WCAG 2.2 adds is left out by axe, unless it is asked for.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def findings(page: Page) -> list[str]:
    """Return each broken rule: how many places, the first one, and what is wrong."""
    page.add_style_tag(content=IN_SIGHT)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("options => axe.run(document, options)", OPTIONS)
    return [_told(rule["id"], rule["nodes"]) for rule in found["violations"]]


def _told(rule: str, places: list[dict]) -> str:
    first = places[0]
    return f"{rule} ({len(places)}): {first['target']} {first['failureSummary']}"
