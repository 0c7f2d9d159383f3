"""What the store did although nobody heard of it, and what comes back twice."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import pytest

from controlplane.adapters.objects import FolderObjects
from controlplane.adapters.storage import Store
from controlplane.adapters.storage.database import Body, Database
from controlplane.batching.policy import path_ms
from controlplane.domain.errors import UnavailableError
from controlplane.domain.run import RunStatus
from controlplane.engine.events import Settlement
from controlplane.execution.process import supervise
from controlplane.execution.settlement import BatchResult, Effects, ResultCommitter
from controlplane.operations.definitions import Definition
from controlplane.operations.objects import Blobs
from controlplane.operations.payloads import Payloads
from controlplane.operations.run_log import LogWriter
from controlplane.ports.engine import Claimed
from controlplane.ports.records import ClusterVersion
from tests.storage.storage_tables import execute, faults
from tests.storage.storage_world import NOW_MS, World, chain, echo

pytestmark = pytest.mark.anyio

T = TypeVar("T")


class ArrivesLate:
    """A database that carries a call out long after the caller has given it up."""

    def __init__(self, behind: Database) -> None:
        self.behind = behind
        self.dialect = behind.dialect
        self.opened = asyncio.Event()
        self.late: list[asyncio.Task[object]] = []

    async def write(self, body: Body[T]) -> T:
        async def carry_out() -> object:
            await self.opened.wait()
            return await self.behind.write(body)

        self.late.append(asyncio.create_task(carry_out()))
        raise UnavailableError("the connection was lost")

    async def read(self, body: Body[T]) -> T:
        return await self.behind.read(body)

    async def close(self) -> None:
        await self.behind.close()


async def test_i3_a_lost_claim_that_is_carried_out_after_the_next_one_goes_back_too(
    store: Store,
) -> None:
    world = await World.of(store, chain(1))
    late = ArrivesLate(store.database)
    store.claims.database = late
    with pytest.raises(UnavailableError):
        await world.claim()
    store.claims.database = late.behind
    assert await world.claim() == ()
    await world.start(10)

    late.opened.set()
    await asyncio.gather(*late.late)

    [again] = await world.claim()
    assert again.block.claim == 2
    assert await world.claim() == ()


def definition_of(world: World) -> Definition:
    lanes = tuple(world.lanes.get(each.index, 0) for each in world.graph.stages)
    reads = tuple(() for _ in world.graph.stages)
    version = ClusterVersion(7, "project", "cluster", 3, "", "", {}, NOW_MS)
    return Definition(version, world.graph, world.plan, path_ms(world.graph), reads, lanes)


async def test_i4_a_stale_result_does_not_take_the_good_one_of_the_same_items_along(
    store: Store, other: Store, tmp_path: Path
) -> None:
    world = await World.of(store, chain(1))
    run, _ = await world.start(10)
    [old] = await world.claim()
    await execute(store, "update worker set until_ms = 1 where id = :owner", owner=world.owner)
    assert await other.leases.reap() == 1
    world.owner = await store.leases.register(60_000)
    [new] = await world.claim()
    head = (await store.commits.heads([run]))[run]
    definition = definition_of(world)
    ended: dict[int, RunStatus] = {}

    def progressed(more: Mapping[int, RunStatus]) -> None:
        ended.update(more)

    def settled(claimed: Claimed) -> BatchResult:
        return BatchResult(Settlement(claimed.block, echo(claimed)), head, definition, {})

    chance = Effects(lambda: NOW_MS, lambda: 0.0)
    payloads = Payloads(Blobs(FolderObjects(tmp_path)), chance.clock)
    committer = ResultCommitter(
        store, LogWriter(store.logs), payloads, chance, patience=0, progressed=progressed
    )
    committer.owned_by(lambda: world.owner)
    # The first was kept while the store was away; it goes into one group with the second.
    committer.put([settled(old)])
    committer.put([settled(new)])

    await committer.turn()

    assert ended == {run: RunStatus.SUCCEEDED}
    assert await faults(store, run) == []


async def test_p5_a_loop_waits_no_longer_than_it_may() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    moments_s: list[float] = []

    async def turn() -> None:
        moments_s.append(loop.time())
        if len(moments_s) == 8:
            stop.set()
        raise UnavailableError("the store is away")

    await supervise("a loop", turn, stop, wait_most_s=0.01)
    assert moments_s[-1] - moments_s[0] < 1, "eight turns with pauses of 10 ms"
