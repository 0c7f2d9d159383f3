"""More work in a batch than a request may take: it goes through in slices, and nothing is cut."""

import asyncio
import time
from collections.abc import Generator

import pytest

from controlplane.adapters.storage import open_store
from functions_runtime.contract import Json
from tests.e2e.test_e2e_knative import SATELLITES, deployed, gone, plane, tell
from tests.storage.storage_tables import query
from tests.system.fault_plane import Plane, amount, doubled_or_lost

__all__ = ["plane"]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def _brief() -> Generator[None]:
    code, _, said = deployed(SATELLITES / "brief")
    assert code == 0, said
    yield
    asyncio.run(gone("e2e/brief"))


async def attempts(database_url: str) -> list[str]:
    """Return why items went back or failed; an item that was not begun has no such line."""
    store = await open_store(database_url)
    try:
        return [str(row) for row in await query(store, "select * from attempt")]
    finally:
        await store.close()


@pytest.mark.usefixtures("_brief")
def test_items_that_take_longer_together_than_a_request_may_burn_no_retry(
    plane: Plane, capsys: pytest.CaptureFixture[str]
) -> None:
    # A request has 8 s. Nothing of the short ones tells of the long, which need nearly half of it.
    lengths = [3.0 if n % 8 == 7 else 0.3 for n in range(40)]
    given: list[Json] = [{"n": n, "seconds": length} for n, length in enumerate(lengths)]
    plane.deploy("brief", "    - {identifier: a, uses: e2e/brief}", retries=0)
    began = time.monotonic()
    run = plane.begin("brief", given)
    view = plane.wait(run, 200)
    took_s = time.monotonic() - began
    told = asyncio.run(attempts(plane.database_url))
    assert (view["status"], amount(view, "a"), amount(view, "a", "retried")) == ("succeeded", 40, 0)
    assert doubled_or_lost(plane.database_url, run) == []
    assert told == []
    tell(capsys, f"{sum(lengths):.0f} s of work in requests of 8 s: {took_s:.0f} s")
