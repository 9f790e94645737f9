"""The lab on what a test result means."""
