"""What tests of wide fan-outs share."""

import asyncio
import base64
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from fault_plane import Plane, amount, until

from controlplane.adapters.storage import open_store
from functions_runtime.contract import JsonObject
from tests.postgres_server import PostgresServer, postgres
from tests.storage.storage_tables import faults, query

__all__ = ["postgres"]

VAULT_KEY: Final = base64.b64encode(bytes(32)).decode()


@pytest.fixture(params=["sqlite", "postgres"])
def plane(request: pytest.FixtureRequest, tmp_path: Path) -> Plane:
    settings = {"EXO_VAULT_KEY": VAULT_KEY}
    if request.param == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres")
        settings["EXO_DATABASE_URL"] = server.url(server.create())
    return Plane(tmp_path / "plane", **settings)


def opened(plane: Plane, run: str, stage: str = "held") -> int:
    view = plane.view(run)
    return amount(view, stage, "waiting") + amount(view, stage) + amount(view, stage, "cancelled")


def reaches(plane: Plane, run: str, items: int) -> Callable[[], bool]:
    return lambda: opened(plane, run) >= items


def written(plane: Plane, run: str, stage: int) -> int:
    """Return how many outputs a stage gave; they differ, and the run's books are in order."""

    async def ask() -> int:
        store = await open_store(plane.database_url)
        try:
            [(number, outputs, distinct)] = await query(
                store,
                "select run.id, count(*), count(distinct output.payload)"
                " from run join output on output.run = run.id"
                " where run.uid = :run and output.stage = :stage group by run.id",
                run=run,
                stage=stage,
            )
            assert outputs == distinct
            assert await faults(store, int(str(number))) == []
            return int(str(outputs))
        finally:
            await store.close()

    return asyncio.run(ask())


def cancel(plane: Plane, run: str) -> JsonObject:
    with plane.client() as client:
        client.post(f"/v1/runs/{run}/cancel", {})
    return plane.view(run)


def killed_now_and_then(plane: Plane, run: str, wide: int) -> None:
    """Kill at several points of the fan-out; it has to come to its end all the same."""
    for items in (1, wide // 2):
        until(reaches(plane, run, items))
        plane.kill()
        plane.start()
    until(reaches(plane, run, wide), 40)
