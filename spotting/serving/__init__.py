"""From the page to a class: kernels, the one rendering, and who is there."""
