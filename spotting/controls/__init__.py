"""Accessible controls: native HTML form elements in small anywidgets."""

from __future__ import annotations

from spotting.controls.buttons import Actions, CopyLink, Disclosure, Download
from spotting.controls.chart import Chart
from spotting.controls.fields import Checklist, Choice, SearchBox, Slider
from spotting.controls.pagewide import Address, Announcer, Connection, Notice
from spotting.controls.table import DataTable

__all__ = [
    "Actions",
    "Address",
    "Announcer",
    "Chart",
    "Checklist",
    "Choice",
    "Connection",
    "CopyLink",
    "DataTable",
    "Disclosure",
    "Download",
    "Notice",
    "SearchBox",
    "Slider",
]
