import asyncio

import pytest

from controlplane.adapters.storage import Store
from controlplane.compiler.graph import Graph
from controlplane.domain.errors import ConflictError, NotFoundError
from controlplane.domain.run import ItemStatus, RunStatus
from controlplane.engine.events import Failed, Outcome
from controlplane.ports.engine import Claimed, Move
from controlplane.ports.records import Page
from tests.storage.storage_tables import execute, faults, snapshot
from tests.storage.storage_world import World, chain, echo, failing, fan_and_join, graph, stage

pytestmark = pytest.mark.anyio


async def test_cancelling_ends_every_open_item(store: Store) -> None:
    world = await World.of(store, fan_and_join())
    run, uid = await world.start(25)
    await world.settle(await world.claim(10))
    running = await world.claim(5)
    assert await store.cancellations.cancel(uid, world.now_ms + 1)
    row = await store.runs.run(uid, None)
    assert row is not None
    assert (row.status, row.ended_ms) == (RunStatus.CANCELLED, world.now_ms + 1)
    assert await world.claim() == ()
    before = await snapshot(store)
    assert len((await world.settle(running)).stale) == len(running)
    assert await snapshot(store) == before
    assert (await store.runs.counts(run))[3].cancelled == 10
    assert await faults(store, run) == []
    assert not await store.cancellations.cancel(uid, world.now_ms + 2)


async def test_i16_every_process_that_holds_some_of_a_cancelled_run_is_told_to_stop(
    store: Store, other: Store
) -> None:
    world, second = await World.of(store, chain(1)), await World.of(other, chain(1))
    idle = await store.leases.register(60_000)
    run, uid = await world.start(30)
    await world.claim(10)
    await second.claim(10)
    assert await store.cancellations.cancel(uid, world.now_ms)
    assert [
        await store.cancellations.stops(each) for each in (world.owner, second.owner, idle)
    ] == [
        [run],
        [run],
        [],
    ]
    assert await store.cancellations.unstopped(uid) == 2
    await other.cancellations.stopped(second.owner, [run])
    assert (
        await store.cancellations.stops(second.owner),
        await store.cancellations.unstopped(uid),
    ) == ([], 1)
    # Who has died sends nothing any more, and nobody waits for it.
    await execute(store, "update worker set until_ms = 1 where id = :id", id=world.owner)
    assert await store.cancellations.unstopped(uid) == 0
    await other.leases.reap()
    assert await store.cancellations.stops(world.owner) == []


async def test_i16_a_claim_that_meets_a_cancel_is_either_told_or_takes_nothing(
    store: Store, other: Store
) -> None:
    world, second = await World.of(store, chain(1)), await World.of(other, chain(1))
    for _ in range(20):
        run, uid = await world.start(30)
        claimed, _ = await asyncio.gather(
            second.claim(10), store.cancellations.cancel(uid, world.now_ms)
        )
        assert await store.cancellations.stops(second.owner) == ([run] if claimed else [])
        await other.cancellations.stopped(second.owner, [run])


async def test_a_run_that_is_being_cancelled_cannot_be_retried(store: Store) -> None:
    world = await World.of(store, chain(1, batch=1))
    run, uid = await world.start(2)
    first, _ = await world.claim()
    await world.settle([first], failing)
    await store.cancellations.cancel(uid, world.now_ms)
    with pytest.raises(ConflictError, match="just being cancelled"):
        await store.redrives.retry(uid, None, world.now_ms)
    await store.cancellations.stopped(world.owner, [run])
    assert await store.redrives.retry(uid, None, world.now_ms) == 1
    assert await faults(store, run) == []


async def test_a_run_that_has_ended_cannot_be_cancelled(store: Store) -> None:
    world = await World.of(store, chain(1))
    _, uid = await world.start(5)
    await world.drain()
    before = await snapshot(store)
    assert not await store.cancellations.cancel(uid, world.now_ms)
    assert await snapshot(store) == before


async def test_what_was_settled_before_the_cancel_stays(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, uid = await world.start(10)
    await world.settle(await world.claim())
    assert await store.cancellations.cancel(uid, world.now_ms)
    counts = await store.runs.counts(run)
    assert (counts[1].counts.succeeded, counts[2].cancelled) == (10, 10)


async def test_i16_cancel_and_settle_at_once_leave_one_truth(store: Store, other: Store) -> None:
    world = await World.of(store, chain(3))
    for _ in range(10):
        run, uid = await world.start(30)
        claimed = await world.claim()
        commands = await world.commands((each, echo(each)) for each in claimed)
        done, cancelled = await asyncio.gather(
            world.commit(commands), other.cancellations.cancel(uid, world.now_ms)
        )
        counts = await store.runs.counts(run)
        assert cancelled
        assert counts[1].counts.succeeded == (0 if done.stale else 30)
        assert await faults(store, run) == []


async def test_an_unknown_run_is_not_cancelled_nor_retried(store: Store) -> None:
    with pytest.raises(NotFoundError, match="nowhere"):
        await store.cancellations.cancel("nowhere", 1)
    with pytest.raises(NotFoundError, match="nowhere"):
        await store.redrives.retry("nowhere", None, 1)


async def test_all_failed_items_of_an_ended_run_run_again(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, uid = await world.start(25)
    assert await world.drain(failing) == {run: RunStatus.FAILED}
    assert await store.redrives.retry(uid, None, world.now_ms) == 25
    row = await store.runs.run(uid, None)
    assert row is not None
    assert (row.status, row.ended_ms) == (RunStatus.RUNNING, None)
    assert await faults(store, run) == []
    claimed = await world.claim()
    assert {(each.block.claim, each.block.failures) for each in claimed} == {(2, 0)}
    await world.settle(claimed)
    assert await world.drain() == {run: RunStatus.SUCCEEDED}
    assert len([each async for each in store.outputs.stream(run, 2)]) == 25
    assert await faults(store, run) == []


async def test_i8_exactly_the_items_asked_for_run_again(store: Store) -> None:
    world = await World.of(store, chain(1))
    run, uid = await world.start(10)
    [claim] = await world.claim()
    await world.settle([claim], failing)
    lo = claim.block.lo
    wanted = [(1, lo + 3), (1, lo + 4), (1, lo + 9), (1, lo + 99), (7, lo)]
    assert await store.redrives.retry(uid, wanted, world.now_ms) == 3
    again = await world.claim()
    assert [(e.block.lo - lo, e.block.hi - lo, e.block.failures) for e in again] == [
        (3, 4, 0),
        (9, 9, 0),
    ]
    rows, _ = await store.items.items(run, Page(), stage=1, status=ItemStatus.FAILED, error=None)
    assert [row.item - lo for row in rows] == [0, 1, 2, 5, 6, 7, 8]
    assert await faults(store, run) == []
    assert await world.settle(again) is not None
    assert await faults(store, run) == []


async def test_a_retry_of_nothing_changes_nothing(store: Store) -> None:
    world = await World.of(store, chain(1))
    _, uid = await world.start(5)
    await world.drain()
    before = await snapshot(store)
    assert await store.redrives.retry(uid, None, world.now_ms) == 0
    assert await snapshot(store) == before


async def test_a_retried_item_keeps_a_waiting_join_waiting(store: Store) -> None:
    world = await World.of(store, fan_and_join())
    run, uid = await world.start(1)
    await world.settle(await world.claim(), lambda each: echo(each, width=3))
    [claim] = await world.claim()
    first_fails: list[Outcome] = [Failed("no", "e", retryable=False), *echo(claim)[1:]]
    await world.settle([claim], lambda _: [*first_fails[:1], *echo(claim)[1:]])
    # Each scope of stage 1 has one item: that of the failed one is ready, so nothing waits.
    assert await store.redrives.retry(uid, [(2, claim.block.lo)], world.now_ms) == 1
    assert await world.drain() == {run: RunStatus.SUCCEEDED}
    assert await faults(store, run) == []


async def test_retrying_beside_a_waiting_join_needs_the_plan(store: Store) -> None:
    world = await World.of(store, wide_join())
    run, uid = await world.start(1)
    await world.settle(await world.claim(), lambda each: echo(each, width=4))
    [claim] = await world.claim(10, stages=[2])
    await world.settle([claim], some_fail)
    with pytest.raises(ConflictError, match="still waits"):
        await store.redrives.retry(uid, None, world.now_ms)
    assert await store.redrives.retry(uid, None, world.now_ms, world.plan) == 2
    joins = await finish(world)
    assert joins == 1
    assert await faults(store, run) == []


async def test_i8_a_run_moves_on_with_the_items_that_run_again(store: Store) -> None:
    world = await World.of(store, chain(2, batch=5))
    run, uid = await world.start(10)
    first, second = await world.claim(stages=[1])
    await world.settle([first], failing)
    await world.settle([second])
    lanes = await store.lanes.numbers(["project/other", "project/another"])
    move = Move(7, 8, 4, [0, lanes["project/other"], lanes["project/another"]])
    assert (
        await store.redrives.retry(uid, [(1, first.block.lo)], world.now_ms, world.plan, move) == 1
    )
    row = await store.runs.run(uid, None)
    assert row is not None
    assert (row.version_id, row.version) == (8, 4)
    # Nothing is left for the satellites of the old version.
    assert await world.claim() == ()
    world.lanes = {1: lanes["project/other"], 2: lanes["project/another"]}
    again = await world.claim()
    assert {(each.block.stage, each.version_id) for each in again} == {(1, 8), (2, 8)}
    with pytest.raises(ConflictError, match="another version"):
        await store.redrives.retry(uid, None, world.now_ms, world.plan, move)
    await world.settle(again)
    await world.drain()
    assert await faults(store, run) == []


async def test_i4_what_was_claimed_with_the_old_version_settles_beside_the_move(
    store: Store, other: Store
) -> None:
    world = await World.of(store, chain(2, batch=5))
    for _ in range(10):
        run, uid = await world.start(10)
        first, second = await world.claim(stages=[1])
        await world.settle([first], failing)
        commands = await world.commands([(second, echo(second))])
        move = Move(7, 8, 4, [0, world.lanes[1], world.lanes[2]])
        done, count = await asyncio.gather(
            world.commit(commands), other.redrives.retry(uid, None, world.now_ms, world.plan, move)
        )
        assert (done.stale, count) == ((), 5)
        assert {each.version_id for each in await world.claim(stages=[1])} == {8}
        assert await faults(store, run) == []
        await store.cancellations.cancel(uid, world.now_ms)


async def test_ids_that_are_no_items_of_the_run_are_told(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, _ = await world.start(10)
    [claim] = await world.claim(stages=[1])
    lo, hi = claim.block.lo, claim.block.hi
    asked = [(1, lo), (1, hi), (1, hi + 1), (1, lo - 1), (2, lo), (9, lo), (1, 10**17)]
    assert await store.redrives.strangers(run, asked) == sorted(set(asked) - {(1, lo), (1, hi)})
    assert await store.redrives.strangers(run + 1, [(1, lo)]) == [(1, lo)]


def some_fail(claimed: Claimed) -> list[Outcome]:
    good = echo(claimed)
    return [*failing(claimed)[:2], *good[2:]]


def wide_join() -> Graph:
    """Stage 1 fans out, stage 2 and 3 follow, stage 4 joins over the run's inputs."""
    return graph(stage(1, [0]), stage(2, [1]), stage(3, [2]), stage(4, [3], joins=0))


async def finish(world: World) -> int:
    joins = 0
    while claimed := await world.claim():
        for each in claimed:
            if each.block.stage == 4:
                joins += 1
                [gathered] = await world.store.outputs.gathered(
                    [(each.block.run, 4, each.block.lo)]
                )
                assert len(gathered) == 4
        await world.settle(claimed)
    return joins
