import pytest
from hypothesis import HealthCheck, settings

from tests.budget import BUDGET

# A machine that is busy must not fail a test: no deadline, no complaint about slow draws.
settings.register_profile(
    "budget",
    max_examples=settings().max_examples * BUDGET,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("budget")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"
