"""Check the claims."""
