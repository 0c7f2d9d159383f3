"""The sample satellite of the published examples, served by a child process."""

from collections.abc import Generator
from pathlib import Path

import pytest

from functions_runtime.testing import Served, served


@pytest.fixture(scope="session")
def contract_cases() -> Path:
    return Path(__file__).parents[1] / "cases" / "contract"


@pytest.fixture(scope="module")
def sample(contract_cases: Path) -> Generator[Served]:
    with served(contract_cases / "satellite") as running:
        yield running


@pytest.fixture
def alone(contract_cases: Path) -> Generator[Served]:
    """Serve for one test, which may end the process."""
    with served(contract_cases / "satellite", {"EXO_GRACE_SECONDS": "20"}) as running:
        yield running
