"""The server: with and without a process that kernels are forked from."""

from __future__ import annotations

import pytest

from spotting.serving import server
from spotting.serving.kernels import ReadyProcesses, WarmProcess


@pytest.mark.parametrize(
    ("forks", "kind"), [(True, WarmProcess), (False, ReadyProcesses)]
)
def test_kernels_wait_where_none_can_be_forked(monkeypatch, forks, kind):
    monkeypatch.setattr(server, "can_fork", lambda: forks)
    source = server.source_of_kernels(30)
    assert type(source) is kind
    source.stop()
