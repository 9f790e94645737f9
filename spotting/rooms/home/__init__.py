"""Home: where a reader chooses a way in."""
