"""The lab on what studies found."""
