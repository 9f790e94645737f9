"""Measures the lesson against stock Voilà and a static page: `python -m benchmarks`."""
