import asyncio
from collections.abc import Mapping
from typing import TypeVar

import pytest

from controlplane.adapters.storage import Store
from controlplane.adapters.storage.database import Body, Database
from controlplane.domain.errors import UnavailableError
from controlplane.domain.run import RunStatus
from controlplane.engine.commands import Attempt, Count
from controlplane.engine.events import Returned
from tests.storage.storage_tables import execute, faults, query, snapshot
from tests.storage.storage_world import NOW_MS, World, chain, concluded, echo, failing, join_of_run

pytestmark = pytest.mark.anyio

T = TypeVar("T")


class AnswersGetLost:
    """A database whose answer to a commit never arrives."""

    def __init__(self, behind: Database) -> None:
        self.behind = behind
        self.dialect = behind.dialect

    async def write(self, body: Body[T]) -> T:
        await self.behind.write(body)
        raise UnavailableError("the connection was lost")

    async def read(self, body: Body[T]) -> T:
        return await self.behind.read(body)

    async def close(self) -> None:
        await self.behind.close()


async def lapse(store: Store, owner: int) -> None:
    """Let the lease of a process run out, as if it had been frozen for long."""
    await execute(store, "update worker set until_ms = 1 where id = :owner", owner=owner)


async def test_i4_a_result_that_comes_after_the_lease_changes_nothing(
    store: Store, other: Store
) -> None:
    first, second = await World.of(store, chain(2)), await World.of(other, chain(2))
    run, _ = await first.start(10)
    [old] = await first.claim()
    late = await first.commands([(old, echo(old))])
    await lapse(store, first.owner)
    assert await other.leases.reap() == 1
    [new] = await second.claim()
    assert new.block.claim == 2
    before = await snapshot(store)

    stale = await first.commit(late)

    assert stale.stale == [(run, 1, old.block.lo, 1)]
    assert await snapshot(store) == before
    good = await second.commands([(new, echo(new))])
    assert (await second.commit(good)).stale == ()
    before = await snapshot(store)
    assert (await second.commit(good)).stale == [(run, 1, new.block.lo, 2)]
    assert await snapshot(store) == before
    assert await second.drain() == {run: RunStatus.SUCCEEDED}
    assert await faults(store, run) == []


async def test_i4_one_stale_fence_takes_the_whole_commit_back(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, _ = await world.start(30)
    claimed = await world.claim()
    await world.settle(claimed[:1])
    before = await snapshot(store)
    done = await world.settle(claimed)
    assert done.stale == [(run, 1, claimed[0].block.lo, 1)]
    assert await snapshot(store) == before
    await world.settle(claimed[1:])
    assert await world.drain() == {run: RunStatus.SUCCEEDED}


async def test_i4_the_claim_number_alone_does_not_let_another_process_settle(
    store: Store, other: Store
) -> None:
    first, second = await World.of(store, chain(1)), await World.of(other, chain(1))
    await first.start(5)
    claimed = await first.claim()
    assert len((await second.settle(claimed)).stale) == 1
    assert not (await first.settle(claimed)).stale


async def test_i4_an_earlier_claim_of_the_same_process_cannot_settle(store: Store) -> None:
    world = await World.of(store, chain(1))
    await world.start(5)
    [first] = await world.claim()
    late = await world.commands([(first, echo(first))])
    await world.settle([first], lambda _: [Returned()] * 5)
    [second] = await world.claim()
    before = await snapshot(store)
    assert len((await world.commit(late)).stale) == 1
    assert await snapshot(store) == before
    assert not (await world.settle([second])).stale


async def test_i4_two_processes_never_share_a_block(store: Store, other: Store) -> None:
    first, second = await World.of(store, chain(1)), await World.of(other, chain(1))
    run, _ = await first.start(400)
    taken: list[tuple[int, int]] = []

    async def take(world: World) -> None:
        while claimed := await world.claim(30):
            taken.extend((each.block.lo, each.block.hi) for each in claimed)

    await asyncio.gather(*(take(world) for world in (first, second, first, second)))
    while claimed := await first.claim():
        taken.extend((each.block.lo, each.block.hi) for each in claimed)
    assert len(taken) == len(set(taken)) == 40
    assert {row[0] for row in await query(store, "select claim from block where stage = 1")} == {1}
    assert (await store.runs.counts(run))[1].running == 400


async def test_commits_of_two_processes_go_together(store: Store, other: Store) -> None:
    worlds = [await World.of(each, join_of_run()) for each in (store, other)]
    runs = [(await worlds[0].start(300))[0] for _ in range(2)]

    async def work(world: World) -> dict[int, RunStatus]:
        ended: dict[int, RunStatus] = {}
        while claimed := await world.claim(40):
            done = await world.settle(claimed)
            assert not done.stale
            ended |= done.ended
        return ended

    both = await asyncio.gather(*(work(world) for world in worlds))
    rest = await work(worlds[0])
    assert both[0] | both[1] | rest == dict.fromkeys(runs, RunStatus.SUCCEEDED)
    assert [await faults(store, run) for run in runs] == [[], []]


async def test_a_claim_takes_no_more_items_than_wanted_but_at_least_a_block(
    store: Store,
) -> None:
    world = await World.of(store, chain(1))
    await world.start(35)
    assert [e.block.hi - e.block.lo + 1 for e in await world.claim(25)] == [10, 10]
    assert [e.block.hi - e.block.lo + 1 for e in await world.claim(3)] == [10]
    assert await world.claim(0) == ()
    assert [e.block.hi - e.block.lo + 1 for e in await world.claim(10)] == [5]


async def test_a_claim_takes_what_is_due_longest_first(store: Store) -> None:
    world = await World.of(store, chain(1))
    later, _ = await world.start(10)
    world.now_ms -= 1_000
    earlier, _ = await world.start(10)
    world.now_ms += 1_000
    assert [each.block.run for each in await world.claim(10)] == [earlier]
    assert [each.block.run for each in await world.claim(10)] == [later]


async def test_nothing_is_claimed_without_a_live_lease(store: Store) -> None:
    world = await World.of(store, chain(1))
    await world.start(5)
    await lapse(store, world.owner)
    assert await world.claim() == ()
    assert await store.leases.heartbeat(world.owner, 60_000)
    assert len(await world.claim()) == 1


async def test_a_lease_that_ended_unnoticed_is_renewed_and_keeps_what_it_holds(
    store: Store,
) -> None:
    world = await World.of(store, chain(1))
    await world.start(5)
    claimed = await world.claim()
    await lapse(store, world.owner)
    assert await store.leases.heartbeat(world.owner, 60_000)
    assert await store.leases.reap() == 0
    assert not (await world.settle(claimed)).stale


async def test_a_process_that_was_forgotten_has_to_register_again(store: Store) -> None:
    world = await World.of(store, chain(1))
    await lapse(store, world.owner)
    await store.leases.reap()
    assert not await store.leases.heartbeat(world.owner, 60_000)
    world.owner = await store.leases.register(60_000)
    assert await store.leases.heartbeat(world.owner, 60_000)


async def test_i3_what_nobody_alive_owns_is_opened_again(store: Store) -> None:
    world = await World.of(store, chain(1))
    await world.start(5)
    await world.claim()
    # The process was forgotten before, and claimed nevertheless.
    await execute(store, "delete from worker where id = :owner", owner=world.owner)
    assert await store.leases.reap() == 1
    assert await store.leases.reap() == 0
    world.owner = await store.leases.register(60_000)
    assert [each.block.claim for each in await world.claim()] == [2]


async def test_reaping_leaves_the_living_alone(store: Store) -> None:
    world = await World.of(store, chain(1))
    await world.start(5)
    claimed = await world.claim()
    assert await store.leases.reap() == 0
    assert not (await world.settle(claimed)).stale


async def test_a_process_that_leaves_hands_back_what_it_owns(store: Store, other: Store) -> None:
    first, second = await World.of(store, chain(1)), await World.of(other, chain(1))
    run, _ = await first.start(25)
    claimed = await first.claim()
    await first.settle(claimed[:1])
    await store.leases.retire(first.owner)
    assert not await store.leases.heartbeat(first.owner, 60_000)
    assert {each.block.claim for each in await second.claim()} == {2}
    assert (await store.runs.counts(run))[1].running == 15


async def test_process_ids_are_never_used_twice(store: Store) -> None:
    first = await store.leases.register(60_000)
    await store.leases.retire(first)
    assert await store.leases.register(60_000) > first


async def test_i3_what_a_claim_took_without_answer_goes_back_with_the_next_one(
    store: Store,
) -> None:
    world = await World.of(store, chain(1))
    await world.start(10)
    cut = AnswersGetLost(store.database)
    store.claims.database = cut
    with pytest.raises(UnavailableError):
        await world.claim()
    store.claims.database = cut.behind
    [again] = await world.claim()
    assert again.block.claim == 2
    assert await world.claim() == ()


async def test_a_statement_that_fails_in_the_middle_takes_everything_back(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, _ = await world.start(10)
    [claim] = await world.claim()
    commands = await world.commands([(claim, echo(claim))])
    attempt = Attempt(run, 1, claim.block.lo, 1, "code", "error", retried=False)
    commands.attempts = [attempt, attempt]
    before = await snapshot(store)
    with pytest.raises(Exception, match="exists already"):
        await world.commit(commands)
    assert await snapshot(store) == before
    assert not (await world.settle([claim])).stale


async def test_i16_the_end_of_a_run_is_part_of_the_commit(store: Store) -> None:
    world = await World.of(store, chain(1))
    run, uid = await world.start(10)
    [claim] = await world.claim()
    commands = await world.commands([(claim, echo(claim))])
    before = await snapshot(store)

    def cannot_tell(*_: object) -> RunStatus:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store.commits.commit(commands, world.owner, NOW_MS, cannot_tell)
    assert await snapshot(store) == before
    seen: list[tuple[int, Mapping[int, Count]]] = []

    def look(ended: int, counts: Mapping[int, Count]) -> RunStatus:
        seen.append((ended, counts))
        return RunStatus.PARTIAL

    done = await store.commits.commit(commands, world.owner, NOW_MS, look)
    assert done.ended == {run: RunStatus.PARTIAL}
    assert [(each[0], each[1][1].succeeded) for each in seen] == [(run, 10)]
    row = await store.runs.run(uid, None)
    assert row is not None
    assert (row.status, row.ended_ms) == (RunStatus.PARTIAL, NOW_MS)


async def test_failed_items_of_one_fate_stay_one_block(store: Store) -> None:
    world = await World.of(store, chain(1))
    run, _ = await world.start(10)
    await world.settle(await world.claim(), failing)
    rows = await query(store, "select hi - lo + 1, status from block where stage = 1")
    assert rows == [(10, 4)]
    assert (await store.runs.run(f"run-{run}", None)) is not None
    assert concluded(run, {}) is RunStatus.SUCCEEDED
