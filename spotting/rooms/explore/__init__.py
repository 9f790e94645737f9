"""Explore: from signs to causes."""
