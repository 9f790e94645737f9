"""Words and sources."""
