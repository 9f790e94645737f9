"""A warm process for the tests of kernels: it takes seconds, so one serves them all."""

from __future__ import annotations

import pytest

from spotting.paths import DATA_VARIABLE
from spotting.serving.kernels import WarmProcess, can_fork
from tests.world import FROZEN


@pytest.fixture(scope="session")
def warm():
    if not can_fork():
        pytest.skip("no safe fork here")
    process = WarmProcess()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(DATA_VARIABLE, str(FROZEN))
        process.start()
        yield process
        process.stop()
