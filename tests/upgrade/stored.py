"""Stored cases: what a release has left behind, restored as it was, with a control plane on it."""

import asyncio
import json
import sqlite3
import tarfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx2
from sqlalchemy import NullPool, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from functions_runtime.contract import Json, JsonObject
from tests.postgres_server import PostgresServer
from tests.system.fault_plane import KEY, Plane

CASES: Final = Path(__file__).parents[1] / "cases" / "upgrade"
SATELLITES: Final = Path(__file__).parent / "satellites"
KEPT_FOR_DAYS: Final = ("idempotency", "removed_run", "job")
"""Tables whose rows are forgotten some days after `created_ms`: as if the case was of today."""


@dataclass(frozen=True, slots=True)
class StoredCase:
    """What one release has left behind on one store."""

    folder: Path

    @property
    def name(self) -> str:
        return f"{self.folder.parent.name}-{self.folder.name}"

    @property
    def is_postgres(self) -> bool:
        return self.folder.name == "postgres"

    @property
    def expected(self) -> JsonObject:
        return json.loads((self.folder / "expected.json").read_text())

    def restore(self, home: Path, postgres: PostgresServer | None) -> Plane:
        """Return a control plane, not started, on the state folder and the database of the case."""
        with tarfile.open(self.folder / "state.tar.xz") as archive:
            archive.extractall(home, filter="data")
        renew = [f"update {table} set created_ms = {now_ms()}" for table in KEPT_FOR_DAYS]  # noqa: S608 - our own names
        settings: dict[str, str] = {}
        if postgres is not None:
            url = settings["EXO_DATABASE_URL"] = postgres.url(postgres.create())
            dump = (self.folder / "database.sql").read_text()
            # A dump leaves its session without a search path.
            _execute(url, ";\n".join([f"{dump}set search_path = public", *renew]))
        else:
            with closing(sqlite3.connect(home / "state" / "exo.db")) as database, database:
                for statement in renew:
                    database.execute(statement)
        return Plane(
            home / "state",
            EXO_SATELLITES=json.dumps([str(SATELLITES)]),
            EXO_SATELLITE_ENVIRONMENT=json.dumps({"PRESS": "a job"}),
            EXO_LEASE_S="15",
            EXO_RETENTION="none",
            **settings,
        )


STORED: Final[Sequence[StoredCase]] = [
    StoredCase(path.parent) for path in sorted(CASES.glob("*/*/expected.json"))
]


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def runs_of(case: StoredCase) -> dict[str, JsonObject]:
    """Return what is expected of each run, by name."""
    runs = case.expected["runs"]
    assert isinstance(runs, dict)
    return {name: run for name, run in runs.items() if isinstance(run, dict)}


def at(value: Json, *path: str | int) -> Json:
    """Walk into JSON."""
    for step in path:
        if isinstance(step, int):
            assert isinstance(value, list), (step, value)
            value = value[step]
        else:
            assert isinstance(value, dict), (step, value)
            value = value[step]
    return value


def amounts(view: Json) -> dict[str, JsonObject]:
    """Return the counters of each stage of a run."""
    stages = at(view, "stages")
    assert isinstance(stages, list)
    return {str(stage["identifier"]): stage for stage in stages if isinstance(stage, dict)}


def wait_for_ends(plane: Plane, runs: Sequence[JsonObject]) -> None:
    """Return when every run has said that it has ended."""

    async def follow(http: httpx2.AsyncClient, run: JsonObject) -> None:
        async with http.stream("GET", f"/v1/runs/{run['id']}/events") as events:
            assert events.status_code == 200
            async for _ in events.aiter_lines():
                pass

    async def follow_all() -> None:
        headers = {"authorization": f"Bearer {KEY}"}
        async with httpx2.AsyncClient(base_url=plane.url, headers=headers, timeout=60) as http:
            await asyncio.gather(*(follow(http, run) for run in runs))

    asyncio.run(follow_all())


def _execute(url: str, script: str) -> None:
    """Execute all statements of a script; SQLAlchemy itself takes one at a time."""
    engine_url = make_url(url).set(drivername="postgresql+asyncpg")

    async def execute() -> None:
        async with create_async_engine(engine_url, poolclass=NullPool).connect() as connection:
            raw = await connection.get_raw_connection()
            assert raw.driver_connection is not None
            await raw.driver_connection.execute(script)

    # In a thread of its own: the caller may stand in a running loop.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, execute()).result()
