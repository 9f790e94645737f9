"""The server: with and without a process that kernels are forked from."""

from __future__ import annotations

from pathlib import Path

import pytest

from spotting.serving import server
from spotting.serving.config import Options
from spotting.serving.kernels import ReadyProcesses, WarmProcess

OPTIONS = Options(port=8866, folder=Path("data"), languages=("en", "xx"))


@pytest.mark.parametrize(
    ("forks", "kinds"),
    [(True, {"en": WarmProcess, "xx": WarmProcess}), (False, {"en": ReadyProcesses})],
)
def test_kernels_wait_where_none_can_be_forked(monkeypatch, forks, kinds):
    monkeypatch.setattr(server, "can_fork", lambda: forks)
    for kind in (WarmProcess, ReadyProcesses):
        monkeypatch.setattr(kind, "start", lambda self: 1)
    with server.sources_of(OPTIONS) as sources:
        assert {code: type(one) for code, one in sources.items()} == kinds
