"""What a reader has chosen: one state, its traits, its address."""
