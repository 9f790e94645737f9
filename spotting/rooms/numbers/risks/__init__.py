"""The lab that draws a risk."""
