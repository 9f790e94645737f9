"""What the server asks of Voilà and Jupyter."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from spotting.serving import config
from spotting.serving.config import (
    ClassManager,
    Options,
    OwnPython,
    QuietManager,
    settings,
)
from spotting.serving.forking import PROVISIONER, ForkProvisioner
from spotting.serving.upstream import AsyncMappingKernelManager
from tests.serving.loops import run

OPTIONS = Options(port=8866, folder=Path("data"))


@pytest.mark.parametrize("forks", [True, False])
def test_kernels_wait_in_a_pool_where_none_can_be_forked(monkeypatch, forks):
    monkeypatch.setattr(config, "can_fork", lambda: forks)
    assert settings(OPTIONS)["VoilaConfiguration"]["preheat_kernel"] is not forks


def test_with_a_warm_process_kernels_come_from_it(monkeypatch):
    monkeypatch.setattr(ForkProvisioner, "warm", object())
    kernel = OwnPython().get_kernel_spec("python3")
    assert kernel.metadata["kernel_provisioner"] == {"provisioner_name": PROVISIONER}


def test_the_address_can_not_choose_another_template_or_theme():
    asked = settings(OPTIONS)["VoilaConfiguration"]
    assert (asked["allow_theme_override"], asked["allow_template_override"]) == (
        "NO",
        "NO",
    )


def test_every_reader_is_the_same_to_the_server():
    assert config.Reader().get_user(None).username == "reader"


def test_kernels_are_managed_quietly():
    assert ClassManager().kernel_manager_factory is not None
    assert ClassManager().kernel_manager_class.endswith("QuietManager")


def test_no_event_is_recorded(monkeypatch):
    manager = QuietManager()
    monkeypatch.setattr(
        QuietManager, "event_logger", property(lambda self: 1 / 0), raising=True
    )
    manager.emit("any", {"kernel_id": "x"})


def test_a_kernel_is_not_told_how_the_last_visitor_came(monkeypatch):
    told = {}

    async def start(self, **asked):
        told.update(asked["env"])
        return "one"

    monkeypatch.setattr(AsyncMappingKernelManager, "start_kernel", start)
    env = {"VOILA_REQUEST_URL": "http://x/?secret", "PATH": "/bin"}
    assert run(ClassManager().start_kernel(env=env)) == "one"
    assert told == {"PATH": "/bin"}


def test_a_new_kernel_is_taken_as_ready(monkeypatch):
    kernel = SimpleNamespace(execution_state="starting")
    manager = ClassManager()
    monkeypatch.setattr(manager, "get_kernel", lambda kernel_id: kernel)
    manager.start_watching_activity("one")
    assert kernel.execution_state == "idle"
