"""What the server asks of Voilà and Jupyter."""

from __future__ import annotations

from pathlib import Path

import pytest

from spotting.serving import config
from spotting.serving.config import OwnPython, settings
from spotting.serving.forking import PROVISIONER, ForkProvisioner
from spotting.serving.options import Options

OPTIONS = Options(port=8866, folder=Path("data"))


@pytest.mark.parametrize("forks", [True, False])
def test_kernels_wait_in_a_pool_where_none_can_be_forked(monkeypatch, forks):
    monkeypatch.setattr(config, "can_fork", lambda: forks)
    assert settings(OPTIONS)["VoilaConfiguration"]["preheat_kernel"] is not forks


def test_with_a_warm_process_kernels_come_from_it(monkeypatch):
    monkeypatch.setattr(ForkProvisioner, "warm", {"en": object()})
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
