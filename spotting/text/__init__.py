"""Words on the way to the page: safe markup, terms explained in place."""
