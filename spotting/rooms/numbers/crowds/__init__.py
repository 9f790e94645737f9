"""The lab on who was counted."""
