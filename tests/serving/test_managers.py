"""Jupyter's managers of kernels, made quiet."""

from __future__ import annotations

from types import SimpleNamespace

from spotting.serving.managers import ClassManager, QuietManager


def test_kernels_are_managed_quietly():
    assert ClassManager().kernel_manager_factory is not None
    assert ClassManager().kernel_manager_class.endswith("QuietManager")


def test_no_event_is_recorded(monkeypatch):
    manager = QuietManager()
    monkeypatch.setattr(
        QuietManager, "event_logger", property(lambda self: 1 / 0), raising=True
    )
    manager.emit("any", {"kernel_id": "x"})


def test_a_new_kernel_is_taken_as_ready(monkeypatch):
    kernel = SimpleNamespace(execution_state="starting")
    manager = ClassManager()
    monkeypatch.setattr(manager, "get_kernel", lambda kernel_id: kernel)
    manager.start_watching_activity("one")
    assert kernel.execution_state == "idle"
