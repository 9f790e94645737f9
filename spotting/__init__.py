"""Spotting: an interactive lesson about bleeding and fluids after sex.

Where the data come in: :mod:`spotting.tables`. Where the page goes out:
:mod:`spotting.page`. Education, not diagnosis.
"""

from importlib.metadata import version

__version__ = version("spotting")
