import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

import pytest
from sqlalchemy.util import await_only

from controlplane.adapters.storage import Store, migrate, open_store
from controlplane.adapters.storage.database import Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.errors import StoreError
from controlplane.adapters.storage.sqlite import SqliteDatabase
from controlplane.domain.errors import UnavailableError
from controlplane.domain.run import RunStatus
from controlplane.ports.engine import Claimed
from tests.postgres_server import PostgresServer
from tests.storage.storage_tables import faults, snapshot
from tests.storage.storage_world import World, chain, echo

pytestmark = pytest.mark.anyio

P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def pages(store: Store, more: int) -> Generator[None]:
    """A disk with room for some more pages."""
    database = store.database
    assert isinstance(database, SqliteDatabase)
    with database.writing.connect() as connection:
        used = connection.exec_driver_sql("pragma page_count").scalar_one()
        before = connection.exec_driver_sql("pragma max_page_count").scalar_one()
        connection.exec_driver_sql(f"pragma max_page_count = {used + more}")
    yield
    with database.writing.connect() as connection:
        connection.exec_driver_sql(f"pragma max_page_count = {before}")


@pytest.mark.parametrize("more", range(0, 30, 5))
async def test_a_full_disk_leaves_nothing_half_written(sqlite_url: str, more: int) -> None:
    store = await open_store(sqlite_url)
    world = await World.of(store, chain(2, batch=100))
    run, _ = await world.start(100)
    [block] = await world.claim()
    commands = await world.commands([(block, echo(block, width=40))])
    before = await snapshot(store)
    with pages(store, more), pytest.raises(UnavailableError, match="the disk is full"):
        await world.commit(commands)
    assert await snapshot(store) == before
    assert not (await world.commit(commands)).stale
    assert await world.drain() == {run: RunStatus.SUCCEEDED}
    assert await faults(store, run) == []
    await store.close()


async def test_a_lock_that_somebody_keeps_is_unavailable(sqlite_url: str) -> None:
    store = await open_store(sqlite_url)
    database = store.database
    assert isinstance(database, SqliteDatabase)
    with database.writing.connect() as connection:
        connection.exec_driver_sql("pragma busy_timeout = 1")
    thief = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    thief.execute("begin immediate")
    with pytest.raises(UnavailableError, match="holds its lock"):
        await store.ping()
    thief.execute("rollback")
    thief.close()
    await store.ping()
    await store.close()


async def test_a_postgres_that_goes_away_comes_back(postgres: PostgresServer) -> None:
    name = postgres.create()
    await migrate(postgres.url(name))
    store = await open_store(postgres.url(name))
    world = await World.of(store, chain(2))
    run, uid = await world.start(50)
    claimed = await world.claim()
    commands = await world.commands((each, echo(each)) for each in claimed)
    postgres.stop()
    try:
        for call in (
            world.commit(commands),
            world.claim(),
            store.ping(),
            store.runs.run(uid, None),
        ):
            with pytest.raises(UnavailableError):
                await call
    finally:
        postgres.start()
    assert await store.runs.run(uid, None) is not None
    assert not (await world.commit(commands)).stale
    assert await world.drain() == {run: RunStatus.SUCCEEDED}
    assert await faults(store, run) == []
    await store.close()
    postgres.drop(name)


@dataclass
class Worker:
    """A process that goes on whatever happens, as far as the server is up."""

    world: World
    uid: str
    up: asyncio.Event = field(default_factory=asyncio.Event)
    refused: int = 0

    async def work(self) -> None:
        # The answer to the last commit may be the one that got lost: the run tells.
        while await self.insist(self.is_running):
            for each in await self.insist(self.world.claim, 50):
                await self.insist(self.settle, each)

    async def is_running(self) -> bool:
        if not await self.world.store.leases.heartbeat(self.world.owner, 60_000):
            self.world.owner = await self.world.store.leases.register(60_000)
        row = await self.world.store.runs.run(self.uid, None)
        return row is not None and row.status is RunStatus.RUNNING

    async def settle(self, each: Claimed) -> None:
        await self.world.settle([each])

    async def insist(self, call: Callable[P, Awaitable[T]], *args: P.args, **names: P.kwargs) -> T:
        while True:
            try:
                return await call(*args, **names)
            except UnavailableError:
                self.refused += 1
                await self.up.wait()


async def test_i15_a_postgres_that_breaks_every_connection_at_work_loses_nothing(
    postgres: PostgresServer, postgres_url: str
) -> None:
    store = await open_store(postgres_url)
    world = await World.of(store, chain(3))
    run, uid = await world.start(3000)
    worker = Worker(world, uid)
    async with asyncio.TaskGroup() as together:
        together.create_task(worker.work())
        for _ in range(3):
            worker.up.clear()
            await asyncio.to_thread(postgres.stop)
            await asyncio.to_thread(postgres.start)
            worker.up.set()
    assert worker.refused > 0
    assert await faults(store, run) == []
    counts = await store.runs.counts(run)
    assert [counts[stage].counts.succeeded for stage in range(4)] == [1, 3000, 3000, 3000]
    await store.close()


async def test_a_postgres_that_gave_in_to_another_transaction_tries_again(
    postgres_url: str,
) -> None:
    store = await open_store(postgres_url)
    for kind in ("a", "b"):
        await store.commits.allocate(kind, 1)
    lock = Statement("update sequence set next_id = next_id + 1 where kind = :kind")
    both = asyncio.Barrier(2)
    tries: list[str] = []

    async def body_of(first: str, second: str) -> None:
        waited = False

        def body(tx: Transaction) -> None:
            nonlocal waited
            tries.append(first)
            tx.changed(lock, kind=first)
            if not waited:
                waited = True
                # Both hold one row now and ask for the other's.
                await_only(both.wait())
            tx.changed(lock, kind=second)

        await store.database.write(body)

    await asyncio.gather(body_of("a", "b"), body_of("b", "a"))
    assert len(tries) >= 3
    assert [await store.commits.allocate(kind, 1) for kind in ("a", "b")] == [4, 4]
    await store.close()


async def test_a_statement_that_is_wrong_is_our_fault_and_shows_no_values(store: Store) -> None:
    wrong = Statement("select :secret from nowhere")
    with pytest.raises(StoreError) as caught:
        await store.database.read(lambda tx: tx.rows(wrong, secret="canary-value"))
    assert "nowhere" in str(caught.value)
    assert "canary-value" not in str(caught.value)
