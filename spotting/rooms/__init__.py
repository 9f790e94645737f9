"""The rooms of the page: each builds its HTML or its widgets once."""
