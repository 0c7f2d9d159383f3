"""A schema that is somebody else's work: replicas only check it, and say what to run."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fault_plane import Plane, planes

from controlplane.adapters.storage import current
from controlplane.adapters.storage.migration import head, take_back
from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]
pytestmark = [pytest.mark.slow, pytest.mark.anyio]


@pytest.fixture(params=["sqlite", "postgres"])
def replica(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Plane]:
    """A replica that may not migrate, with a database that has no schema yet."""
    settings = {"EXO_MIGRATE": "false"}
    if request.param == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres")
        settings["EXO_DATABASE_URL"] = server.url(server.create())
    made = Plane(tmp_path / "state", **settings)
    yield made
    made.close()


def command(plane: Plane, word: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "controlplane", word], env=plane.environment(),
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def refusal(plane: Plane) -> str:
    done = command(plane, "serve")
    assert (done.returncode, done.stdout) == (1, "")
    [line] = done.stderr.splitlines()
    return line


async def test_a_replica_starts_only_after_the_migration_has_run(replica: Plane) -> None:
    said = refusal(replica)
    assert "the schema of the database is missing" in said
    assert "bring it up to date with `python -m controlplane migrate`" in said
    assert await current(replica.database_url) is None
    assert command(replica, "migrate").returncode == 0
    assert await current(replica.database_url) == head()
    with planes(replica), replica.http() as http:
        assert http.get("/readyz").json()["status"] == "ready"


async def test_a_replica_leaves_a_schema_of_an_older_program_as_it_is(replica: Plane) -> None:
    assert command(replica, "migrate").returncode == 0
    await take_back(replica.database_url, "0001")
    assert f"is 0001, this program needs {head()}" in refusal(replica)
    assert await current(replica.database_url) == "0001"
