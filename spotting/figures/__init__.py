"""Figures: one function a chart, from a frame to a Plotly figure; nothing is shown.

A figure is the plain dictionary that Plotly's JSON is, so that a click costs no
validation: `plotly.graph_objects.Figure(figure)` makes an object of it, as the
tests and the learner notebooks do.
"""
