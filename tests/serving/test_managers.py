"""Jupyter's managers of kernels, made quiet."""

from __future__ import annotations

from types import SimpleNamespace

from spotting.serving.managers import ClassManager, QuietManager
from spotting.serving.upstream import AsyncMappingKernelManager
from tests.serving.loops import run


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
