"""Which rows answer a choice, and why; nothing here knows the page."""
