import pytest

from controlplane.adapters.storage import Store
from controlplane.engine.events import Returned
from controlplane.ports.engine import EngineStore
from controlplane.ports.records import ClusterRecords, RunRecords
from tests.storage.storage_world import NOW_MS, World, chain, echo

pytestmark = pytest.mark.anyio


async def test_held_items_wait_until_they_are_fired(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, _ = await world.start(25)
    commands = await world.commands((each, echo(each)) for each in await world.claim())
    for block in commands.blocks:
        block.due_ms = NOW_MS + 5_000
    await world.commit(commands)
    assert await world.claim() == ()
    [group] = await store.claims.held(NOW_MS)
    assert (group.run, group.stage, group.lane, group.items) == (run, 2, world.lanes[2], 25)
    assert group.oldest_ready_ms == NOW_MS
    assert await store.claims.next_due_ms() == NOW_MS + 5_000
    await store.claims.fire([(run, 1)], NOW_MS)
    assert await world.claim() == ()
    await store.claims.fire([(run, 2)], NOW_MS)
    assert await store.claims.held(NOW_MS) == []
    assert len(await world.claim()) == 3
    assert await store.claims.next_due_ms() is None


async def test_what_is_not_ready_is_neither_held_nor_fired(store: Store) -> None:
    world = await World.of(store, chain(1))
    run, _ = await world.start(1)
    [block] = await world.claim()
    await world.settle([block], lambda _: [Returned(delay_ms=500)])
    assert await store.claims.held(NOW_MS) == []
    await store.claims.fire([(run, 1)], NOW_MS)
    assert await world.claim() == ()


async def test_the_store_is_what_the_ports_ask_for(store: Store) -> None:
    engine: EngineStore = store
    runs: RunRecords = store.runs
    clusters: ClusterRecords = store.clusters
    assert (engine, runs, clusters) == (store, store.runs, store.clusters)
