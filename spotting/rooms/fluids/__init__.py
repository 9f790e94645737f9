"""Normal or not."""
