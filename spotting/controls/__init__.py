"""Accessible controls: native HTML form elements in small anywidgets."""

from __future__ import annotations

from spotting.controls.actions import Actions
from spotting.controls.address import Address
from spotting.controls.announcer import Announcer
from spotting.controls.chart import Chart
from spotting.controls.checklist import Checklist
from spotting.controls.choice import Choice
from spotting.controls.connection import Connection
from spotting.controls.disclosure import Disclosure
from spotting.controls.download import Download
from spotting.controls.notice import Notice
from spotting.controls.search_box import SearchBox
from spotting.controls.slider import Slider
from spotting.controls.table import DataTable

__all__ = [
    "Actions",
    "Address",
    "Announcer",
    "Chart",
    "Checklist",
    "Choice",
    "Connection",
    "DataTable",
    "Disclosure",
    "Download",
    "Notice",
    "SearchBox",
    "Slider",
]
