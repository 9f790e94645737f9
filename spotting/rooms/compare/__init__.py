"""Compare: two causes side by side."""
