"""A warm process for the tests of kernels: it takes seconds, so one serves them all."""

from __future__ import annotations

import pytest
from jupyter_client.provisioning import KernelProvisionerFactory

from spotting.paths import DATA_VARIABLE, ENGLISH
from spotting.serving import forking
from spotting.serving.forking import ForkProvisioner, WarmProcess
from tests.world import FROZEN


@pytest.fixture(scope="session")
def warm():
    if not forking.can_fork():
        pytest.skip("no safe fork here")
    process = WarmProcess()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(DATA_VARIABLE, str(FROZEN))
        process.start()
        yield process
        process.stop()


@pytest.fixture
def class_room(warm, monkeypatch, tmp_path):
    """Let kernels come from the warm process."""
    factory = KernelProvisionerFactory.instance()
    monkeypatch.setattr(factory, "default_provisioner_name", forking.PROVISIONER)
    monkeypatch.setattr(ForkProvisioner, "warm", {ENGLISH: warm})
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path))
    return warm
