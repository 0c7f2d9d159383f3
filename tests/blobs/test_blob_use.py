"""Uses of blobs in the tables, and the collector beside those who put."""

import asyncio
import contextlib
import time

import pytest

from controlplane.adapters.storage import Store
from controlplane.domain.blob import DAY_MS, KEPT_DAYS, PAYLOAD_BYTES_MAX, USABLE_DAYS
from controlplane.domain.errors import UnavailableError
from controlplane.engine.events import ClaimedBlock, Returned, Settlement, Succeeded
from controlplane.operations.objects import Blobs
from controlplane.operations.payloads import Payloads, in_time
from controlplane.operations.retention import Collection
from tests.storage.storage_tables import execute, query, snapshot
from tests.storage.storage_world import World, chain

pytestmark = pytest.mark.anyio

TODAY = time.time_ns() // 1_000_000 // DAY_MS
LARGE = '{"text":"' + "x" * PAYLOAD_BYTES_MAX + '"}'


def at(day: int) -> int:
    return day * DAY_MS + 1


async def used(store: Store) -> list[tuple[object, ...]]:
    return await query(store, "select name, run from blob_use order by run, name")


async def settle_large(world: World, payloads: Payloads, outputs: list[str]) -> None:
    """Claim what is due; each item gives these outputs, kept as the dispatcher and settler do."""
    claimed = await world.claim()
    given = [
        Settlement(block.block, [Succeeded(outputs)] * (block.block.hi - block.block.lo + 1))
        for block in claimed
    ]
    kept = await payloads.keep_results(given)
    pairs = [(block, result.outcomes) for block, result in zip(claimed, kept, strict=True)]
    commands = await world.commands(pairs)
    await payloads.settle_outputs(commands, any_kept=True)
    await world.commit(commands)


async def test_large_outputs_are_references_and_their_use_is_in_the_same_transaction(
    store: Store, blobs: Blobs
) -> None:
    payloads = Payloads(blobs, lambda: at(TODAY))
    world = await World.of(store, chain(2))
    run, _ = await world.start(3)
    await settle_large(world, payloads, [LARGE, '{"small":1}'])
    stored = [str(row[0]) for row in await query(store, "select payload from output where stage=1")]
    assert sorted({text[:8] for text in stored}) == ["@sha256:", '{"small"']
    [(name, of_run)] = await used(store)
    assert of_run == run
    assert await blobs.get(str(name)) == LARGE.encode()
    assert await payloads.open(stored) == [LARGE, '{"small":1}'] * 3


async def test_a_stale_settlement_uses_no_blob(store: Store, folder: Blobs) -> None:
    payloads = Payloads(folder, lambda: at(TODAY))
    world = await World.of(store, chain(1))
    await world.start(1)
    claimed = await world.claim()
    commands = await world.commands([(block, [Succeeded([LARGE])]) for block in claimed])
    await payloads.keep_outputs(commands)
    await execute(store, "update block set claim = claim + 1 where status = 1")
    before = await snapshot(store)
    assert (await world.commit(commands)).stale
    assert await snapshot(store) == before
    assert await used(store) == []


async def test_a_blob_that_a_run_uses_is_never_collected(store: Store, blobs: Blobs) -> None:
    payloads = Payloads(blobs, lambda: at(TODAY))
    world = await World.of(store, chain(1))
    await world.start(1)
    await settle_large(world, payloads, [LARGE])
    [(name, _)] = await used(store)
    old = TODAY - 400
    kept, free = await blobs.put(b"kept", old), await blobs.put(b"free", old)
    await execute(store, "insert into blob_use (name, run) values (:name, 1)", name=kept)
    assert await Collection(blobs, store.blob_uses, lambda: at(TODAY)).sweep() == 1
    found = [await blobs.get(blob) for blob in (str(name), kept, free)]
    assert found == [LARGE.encode(), b"kept", None]


async def test_nothing_is_collected_before_its_time(store: Store, folder: Blobs) -> None:
    names = {day: await folder.put(b"x", TODAY - day) for day in range(KEPT_DAYS + 2)}
    await Collection(folder, store.blob_uses, lambda: at(TODAY)).sweep()
    left = [day for day, name in names.items() if await folder.get(name) is not None]
    assert left == list(range(KEPT_DAYS))


async def test_a_collector_whose_clock_is_ahead_deletes_nothing_that_is_young(
    store: Store, folder: Blobs
) -> None:
    name = await folder.put(b"young", TODAY)
    assert await Collection(folder, store.blob_uses, lambda: at(TODAY + 99)).sweep() == 0
    assert await folder.get(name) == b"young"


async def test_a_blob_that_may_be_deleted_cannot_get_its_first_use(
    store: Store, folder: Blobs
) -> None:
    assert KEPT_DAYS - USABLE_DAYS >= 2, "a whole day lies between the last use and the deletion"
    slow = Payloads(folder, lambda: at(TODAY - USABLE_DAYS - 1))
    world = await World.of(store, chain(1))
    await world.start(1)
    before = await snapshot(store)
    claimed = await world.claim()
    commands = await world.commands([(block, [Succeeded([LARGE])]) for block in claimed])
    await slow.keep_outputs(commands)
    with pytest.raises(UnavailableError, match="too long ago"):
        await world.commit(commands)
    assert (await snapshot(store))["output"] == before["output"]
    assert await used(store) == []


def test_results_that_waited_through_a_long_outage_are_fetched_again() -> None:
    claimed_at = at(TODAY)
    taken = ClaimedBlock(1, 1, 5, 6, 1, 0)
    settlement = Settlement(taken, [Succeeded(["@"]), Succeeded(["{}"])])
    assert in_time(settlement, claimed_at, at(TODAY + USABLE_DAYS)) is settlement
    assert in_time(settlement, 0, at(TODAY + 99)) is settlement
    late = in_time(settlement, claimed_at, at(TODAY + USABLE_DAYS + 1))
    assert late == Settlement(taken, [Returned(), Returned()])


async def test_i4_collectors_beside_those_who_put_the_same_content_lose_nothing(
    store: Store, other: Store, folder: Blobs
) -> None:
    """Old blobs of the same content are deleted by two replicas while it is put and used anew."""
    bodies = [f'{{"n":{n},"x":"{"y" * PAYLOAD_BYTES_MAX}"}}' for n in range(6)]
    payloads = Payloads(folder, lambda: at(TODAY))
    world = await World.of(store, chain(2, batch=1))
    await world.start(6)
    ended = asyncio.Event()

    async def collect(at_store: Store) -> int:
        deleted = 0
        while not ended.is_set():
            deleted += await Collection(folder, at_store.blob_uses, lambda: at(TODAY)).sweep()
        return deleted

    async def leave_old_ones() -> None:
        while not ended.is_set():
            # Its folder may be tidied away under it; then there is nothing to collect.
            with contextlib.suppress(UnavailableError):
                await asyncio.gather(*(folder.put(body.encode(), TODAY - 9) for body in bodies))

    async def work() -> None:
        for _ in range(2):
            await settle_large(world, payloads, bodies)
            await asyncio.sleep(0)
        ended.set()

    first, second, _, _ = await asyncio.gather(
        collect(store), collect(other), leave_old_ones(), work()
    )
    assert first + second > 0
    await Collection(folder, store.blob_uses, lambda: at(TODAY)).sweep()
    names = {str(row[0]) for row in await used(store)}
    assert len(names) == len(bodies)
    assert all([await folder.get(name) is not None for name in names])
    assert list(await folder.list_before(TODAY, "", 99)) == []


async def test_one_replica_sweeps_in_an_hour(store: Store, other: Store) -> None:
    now = at(TODAY)
    won = await asyncio.gather(
        *(replica.blob_uses.take_chore("blobs", now, 1000) for replica in [store, other] * 3)
    )
    assert sorted(won) == [False] * 5 + [True]
    assert not await store.blob_uses.take_chore("blobs", now + 999, 1000)
    assert await other.blob_uses.take_chore("blobs", now + 1000, 1000)
    assert await store.blob_uses.take_chore("something else", now, 1000)
