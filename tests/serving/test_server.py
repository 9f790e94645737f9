"""The server: with and without a process that kernels are forked from."""

from __future__ import annotations

from pathlib import Path

from spotting.serving import server
from spotting.serving.config import OwnPython
from spotting.serving.forking import ForkProvisioner
from spotting.serving.options import Options
from spotting.serving.server import warm_processes

OPTIONS = Options(port=8866, folder=Path("data"))


def test_without_a_fork_no_warm_process_is_kept(monkeypatch):
    monkeypatch.setattr(server, "can_fork", lambda: False)
    with warm_processes(OPTIONS):
        assert ForkProvisioner.warm == {}
        kernel = OwnPython().get_kernel_spec("python3")
    assert "kernel_provisioner" not in kernel.metadata
