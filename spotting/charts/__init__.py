"""What rooms share to draw with."""
