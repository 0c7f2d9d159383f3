"""Blocks that keep the place where their item goes on."""

import pytest

from controlplane.adapters.storage import Store, open_store
from controlplane.compiler.graph import RUN_SCOPE, TRIGGER
from controlplane.domain.run import ItemStatus
from controlplane.engine.events import Failed, Outcome, Paged, Returned, Succeeded
from controlplane.ports.engine import Claimed
from tests.storage.storage_tables import execute, faults
from tests.storage.storage_world import World, chain, fan_and_join, graph, stage

pytestmark = pytest.mark.anyio

PAGES = 3


def in_pages(claimed: Claimed) -> list[Outcome]:
    """Stage 1 gives three pages of two outputs, everything else one output."""
    taken = claimed.block
    if taken.stage not in {TRIGGER, 1}:
        return [Succeeded(["{}"])] * (taken.hi - taken.lo + 1)
    page = int(taken.cursor or "1")
    outputs = [f'{{"page":{page},"n":{n}}}' for n in range(2)]
    last = page == PAGES
    outcome = Succeeded(outputs) if last else Paged(outputs, str(page + 1))
    return [outcome] * (taken.hi - taken.lo + 1)


async def test_a_claim_gives_the_place_where_an_item_goes_on(store: Store) -> None:
    world = await World.of(store, chain(2))
    await world.start(1)
    [first] = await world.claim(stages=[1])
    assert (first.block.cursor, first.block.outputs_emitted) == ("", 0)
    await world.settle([first], in_pages)
    [second] = await world.claim(stages=[1])
    assert (second.block.cursor, second.block.outputs_emitted, second.block.claim) == ("2", 2, 2)
    assert second.payloads == ["{}"]


async def test_items_of_one_block_go_on_each_by_itself_i4(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, _ = await world.start(5)
    ended = await world.drain(in_pages)
    assert list(ended) == [run]
    counts = await store.runs.counts(run)
    assert (counts[1].counts.succeeded, counts[2].counts.succeeded) == (5, 5 * PAGES * 2)
    assert await faults(store, run) == []


@pytest.mark.parametrize(
    "outcome", [Returned(), Failed("broken", "broken", retryable=True)], ids=["released", "failed"]
)
async def test_a_page_that_fails_is_taken_again_and_no_other(
    store: Store, outcome: Outcome
) -> None:
    world = await World.of(store, chain(2, retries=1))
    run, _ = await world.start(1)
    await world.settle(await world.claim(stages=[1]), in_pages)
    await world.settle(await world.claim(stages=[1]), lambda _: [outcome])
    world.now_ms += 10_000
    await world.drain(in_pages)
    assert (await store.runs.counts(run))[2].counts.opened == PAGES * 2
    assert await faults(store, run) == []


async def test_the_place_outlives_the_process_that_took_the_page_i6(store: Store, url: str) -> None:
    world = await World.of(store, chain(2))
    run, _ = await world.start(1)
    await world.settle(await world.claim(stages=[1]), in_pages)
    [lost] = await world.claim(stages=[1])
    await execute(store, "update worker set until_ms = 0")
    again = await open_store(url)
    heir = await World.of(again, world.graph)
    await again.leases.reap()
    assert (await world.settle([lost], in_pages)).stale
    await heir.drain(in_pages)
    assert (await store.runs.counts(run))[2].counts.opened == PAGES * 2
    assert await faults(store, run) == []
    await again.close()


async def test_what_failed_for_good_between_pages_goes_on_when_it_is_retried(
    store: Store,
) -> None:
    world = await World.of(store, chain(2))
    run, uid = await world.start(1)
    await world.settle(await world.claim(stages=[1]), in_pages)
    gone = Failed("gone", "gone", retryable=False)
    await world.settle(await world.claim(stages=[1]), lambda _: [gone])
    assert await store.redrives.retry(uid, None, world.now_ms, world.plan) == 1
    await world.drain(in_pages)
    counts = await store.runs.counts(run)
    assert (counts[1].counts.succeeded, counts[2].counts.opened) == (1, PAGES * 2)
    assert await faults(store, run) == []


async def test_a_cancel_between_pages_starts_nothing_more_i16(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, uid = await world.start(1)
    await world.settle(await world.claim(stages=[1]), in_pages)
    in_hand = await world.claim(stages=[1])
    assert await store.cancellations.cancel(uid, world.now_ms)
    assert (await world.settle(in_hand, in_pages)).stale
    assert await world.claim() == ()
    counts = await store.runs.counts(run)
    assert (counts[1].cancelled, counts[2].cancelled) == (1, 2)
    assert await faults(store, run) == []


async def test_a_join_waits_for_all_pages_under_its_scope(store: Store) -> None:
    world = await World.of(store, graph(stage(1, [0]), stage(2, [1]), stage(3, [2], joins=TRIGGER)))
    run, _ = await world.start(1)
    for _ in range(PAGES - 1):
        await world.settle(await world.claim(stages=[1]), in_pages)
        while claimed := await world.claim(stages=[2]):
            await world.settle(claimed, in_pages)
        assert await world.claim(stages=[3]) == ()
    await world.settle(await world.claim(stages=[1]), in_pages)
    await world.settle(await world.claim(stages=[2]), in_pages)
    [join] = await world.claim(stages=[3])
    [inputs] = await store.outputs.gathered([(run, 3, join.block.lo)])
    assert len(inputs) == PAGES * 2


async def test_each_output_of_a_page_is_a_scope_of_its_own(store: Store) -> None:
    world = await World.of(store, fan_and_join())
    run, _ = await world.start(2)
    assert list(await world.drain(in_pages)) == [run]
    assert (await store.runs.counts(run))[3].counts.succeeded == 2 * PAGES * 2
    assert await faults(store, run) == []


async def test_a_run_does_not_end_before_the_last_page_of_its_trigger(store: Store) -> None:
    world = await World.of(store, graph(stage(1, [0]), stage(2, [1], joins=RUN_SCOPE)))
    run, _ = await world.start(2, cursor="2")
    for _ in range(PAGES - 1):
        while claimed := await world.claim(stages=[1]):
            done = await world.settle(
                claimed, lambda each: [Succeeded(["{}"])] * (each.block.hi - each.block.lo + 1)
            )
            assert done.ended == {}
        assert await world.claim(stages=[2]) == ()
        [trigger] = await world.claim(stages=[TRIGGER])
        assert (trigger.block.lo, trigger.payloads) == (0, [])
        assert (await world.settle([trigger], in_pages)).ended == {}
    await world.drain(lambda each: [Succeeded([])] * (each.block.hi - each.block.lo + 1))
    counts = await store.runs.counts(run)
    assert (counts[TRIGGER].counts.succeeded, counts[1].counts.opened) == (1, 2 * PAGES)
    assert counts[2].counts.succeeded == 1
    assert await faults(store, run) == []


async def test_an_item_between_pages_is_seen_as_waiting(store: Store) -> None:
    world = await World.of(store, chain(1))
    run, _ = await world.start(1)
    [claimed] = await world.claim()
    await world.settle([claimed], in_pages)
    row = await store.items.item(run, 1, claimed.block.lo)
    assert row is not None
    assert row.status is ItemStatus.WAITING
    assert len(await store.items.item_outputs(run, 1, claimed.block.lo)) == 2
