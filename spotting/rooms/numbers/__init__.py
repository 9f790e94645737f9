"""Read the numbers: four labs."""
