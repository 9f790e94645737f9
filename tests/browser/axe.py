"""What axe finds on a page."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"


def findings(page: Page) -> list[str]:
    """Return each broken rule with the first place and the number of places."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['id']}: {rule['nodes'][0]['target']} ({len(rule['nodes'])})"
        for rule in found["violations"]
    ]
