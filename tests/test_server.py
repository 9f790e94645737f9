"""What the server asks of Voilà, with and without kernels that are forked."""

from __future__ import annotations

import pytest

from spotting import server
from spotting.forking import PROVISIONER, ForkProvisioner
from spotting.server import OwnPython, settings, warm_process


@pytest.mark.parametrize("forks", [True, False])
def test_kernels_wait_in_a_pool_where_none_can_be_forked(monkeypatch, forks):
    monkeypatch.setattr(server, "can_fork", lambda: forks)
    assert settings()["VoilaConfiguration"]["preheat_kernel"] is not forks


def test_without_a_fork_no_warm_process_is_kept(monkeypatch):
    monkeypatch.setattr(server, "can_fork", lambda: False)
    with warm_process():
        assert ForkProvisioner.warm is None
        kernel = OwnPython().get_kernel_spec("python3")
    assert "kernel_provisioner" not in kernel.metadata


def test_with_a_warm_process_kernels_come_from_it(monkeypatch):
    monkeypatch.setattr(ForkProvisioner, "warm", object())
    kernel = OwnPython().get_kernel_spec("python3")
    assert kernel.metadata["kernel_provisioner"] == {"provisioner_name": PROVISIONER}


def test_the_address_can_not_choose_another_template_or_theme():
    asked = settings()["VoilaConfiguration"]
    assert (asked["allow_theme_override"], asked["allow_template_override"]) == (
        "NO",
        "NO",
    )
