"""Help first."""
