import asyncio
from datetime import timedelta

import pytest

from controlplane.adapters.storage import Store, commit
from controlplane.adapters.storage.tables import METADATA
from controlplane.domain.errors import ConflictError, InvalidError, NotFoundError, UnavailableError
from controlplane.domain.run import RunStatus
from controlplane.operations.retention import IDENTITY_MS, Retention, read_retention
from controlplane.ports.engine import NewRun
from controlplane.ports.records import KeptAnswer, LogRecord, Page
from tests.storage.storage_tables import ASIDE, execute, faults, query, snapshot
from tests.storage.storage_world import NOW_MS, World, chain, failing, fan_and_join

pytestmark = pytest.mark.anyio

KEPT = timedelta(days=1)
DAY_MS = 86_400_000
STAYS = {"removed_run", "idempotency", "alembic_version", *ASIDE}


def retention(store: Store, now_ms: int, kept: timedelta | None = KEPT) -> Retention:
    return Retention(store.retention, lambda: now_ms, kept, pause_s=0)


async def ended_run(world: World, inputs: int = 5, identity: str | None = None) -> tuple[int, str]:
    """A run that has left something in every table."""
    run, uid = await world.start(inputs, identity=identity)
    await world.drain()
    line = LogRecord(uid, NOW_MS, "info", "", "", "said", {})
    await world.store.logs.append_logs([line] * 3)
    for sql in (
        "insert into usage (run, stage, name, amount) values (:run, 1, 'tokens', 1)",
        "insert into blob_use (name, run) values ('20000/ab', :run)",
        """
        insert into attempt (run, stage, item, claim, at_ms, code, error, retried)
        values (:run, 1, 1, 1, 1, 'c', 'e', (1 = 1))
        """,
    ):
        await execute(world.store, sql, run=run)
    return run, uid


async def listed(store: Store) -> list[str]:
    rows, _ = await store.runs.runs(Page(), project=None, cluster=None, status=None, since_ms=None)
    return [row.uid for row in rows]


async def rows_left(store: Store) -> dict[str, int]:
    left = {name: len(rows) for name, rows in (await snapshot(store)).items() if rows}
    return {name: rows for name, rows in left.items() if name not in STAYS}


async def test_nothing_of_a_removed_run_is_left_and_others_stay(store: Store) -> None:
    world = await World.of(store, fan_and_join())
    await ended_run(world)
    world.now_ms = NOW_MS + DAY_MS
    run, uid = await ended_run(world)
    going, _ = await world.start(3)
    before = await snapshot(store)
    assert await retention(store, NOW_MS + DAY_MS + 5).turn() == 1
    after = await snapshot(store)
    for table in set(METADATA.tables) - STAYS:
        own = [row for row in before[table] if row in after[table]]
        assert own == after[table], table
        assert 0 < len(after[table]) < len(before[table]) or not before[table], table
    assert await faults(store, run) == await faults(store, going) == []
    assert await listed(store) == [f"run-{going}", uid]
    assert await retention(store, NOW_MS + 3 * DAY_MS).turn() == 1
    await store.cancellations.cancel(f"run-{going}", NOW_MS)
    await retention(store, NOW_MS + 9 * DAY_MS).turn()
    assert await rows_left(store) == {}


async def test_a_run_is_kept_until_its_time_and_for_ever_without_one(store: Store) -> None:
    world = await World.of(store, chain(1))
    _, uid = await ended_run(world)
    assert await retention(store, NOW_MS + DAY_MS - 1).turn() == 0
    assert await retention(store, NOW_MS + 999 * DAY_MS, kept=None).turn() == 0
    assert await store.runs.run(uid, None) is not None
    assert await retention(store, NOW_MS + DAY_MS).turn() == 1


async def test_a_run_is_not_found_from_the_first_page_on(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, uid = await ended_run(world, 50)
    assert await store.retention.remove_runs(NOW_MS, 10) == 1
    assert await store.runs.run(uid, "project") is None
    assert await listed(store) == []
    assert await store.commits.heads([run]) == {}
    for change in (
        store.cancellations.cancel(uid, NOW_MS),
        store.redrives.retry(uid, None, NOW_MS),
    ):
        with pytest.raises(NotFoundError):
            await change


@pytest.mark.parametrize("rows", [1, 25])
async def test_i2_a_removal_that_is_cut_short_at_any_page_goes_on(
    store: Store, other: Store, rows: int
) -> None:
    world = await World.of(store, chain(2, batch=4))
    await ended_run(world, 6)
    keep, _ = await world.start(5)
    await store.retention.remove_runs(NOW_MS, 10)
    pages = 0
    replicas = (store, other)
    while (deleted := await replicas[pages % 2].retention.clear_page(rows)) is not None:
        assert deleted <= rows
        pages += 1
        if pages % 10 == 1:
            assert await faults(store, keep) == []
    assert await faults(store, keep) == []
    assert pages >= 30 // rows
    assert {name: rows for name, rows in (await rows_left(store)).items() if name != "log"} == {
        "run": 1, "output": 5, "output_span": 1, "block": 3, "counter": 2,
    }  # fmt: skip


async def test_replicas_remove_side_by_side(store: Store, other: Store) -> None:
    world = await World.of(store, chain(2))
    for _ in range(8):
        await ended_run(world, 5)
    turns = [retention(each, NOW_MS + DAY_MS).turn() for each in (store, other, store, other)]
    assert sum(await asyncio.gather(*turns)) == 8
    await retention(store, NOW_MS + DAY_MS).turn()
    assert await rows_left(store) == {}


async def test_i1_a_start_that_comes_again_is_refused_for_thirty_days_and_never_done_twice(
    store: Store,
) -> None:
    world = await World.of(store, chain(1))
    _, uid = await ended_run(world, identity="api:key")
    await retention(store, NOW_MS + DAY_MS).turn()
    for later in (DAY_MS, IDENTITY_MS - 1):
        await retention(store, NOW_MS + later).turn()
        with pytest.raises(ConflictError, match=rf"{uid} has ended .* use another key"):
            await world.start(1, identity="api:key")
    await retention(store, NOW_MS + IDENTITY_MS).turn()
    assert await query(store, "select count(*) from removed_run") == [(0,)]
    _, again = await world.start(1, identity="api:key")
    assert again != uid


async def test_i1_a_start_that_finds_its_run_just_removed_is_refused(store: Store) -> None:
    world = await World.of(store, chain(1))
    await ended_run(world, identity="api:key")
    await store.retention.remove_runs(NOW_MS, 10)
    again = NewRun(
        id=99, uid="run-99", project="project", cluster="cluster", version_id=7, version=3,
        trigger={}, labels={}, identity="api:key", sla_ms=None, deadline_ms=None, created_ms=NOW_MS,
    )  # fmt: skip
    with pytest.raises(ConflictError, match="use another key"):
        await store.database.write(lambda tx: commit.same_run(tx, again))


async def test_idempotency_keys_are_forgotten_after_thirty_days(store: Store) -> None:
    for n in range(5):
        await store.answers.remember(
            [KeptAnswer("scope", f"key-{n}", "hash", 201, "{}")], NOW_MS + n
        )
    await retention(store, NOW_MS + IDENTITY_MS + 1, kept=None).turn()
    kept = [n for n in range(5) if await store.answers.replay("scope", f"key-{n}")]
    assert kept == [2, 3, 4]


@pytest.mark.slow
async def test_i16_a_run_that_is_retried_is_kept_or_not_found_never_half_removed(
    store: Store, other: Store
) -> None:
    """Retention and retries of the same runs, from two replicas, at once."""
    world = await World.of(store, chain(1))
    uids = [(await world.start(2))[1] for _ in range(20)]
    await world.drain(failing)

    async def retry(uid: str) -> bool:
        try:
            return await other.redrives.retry(uid, None, NOW_MS, world.plan) == 2
        except (NotFoundError, UnavailableError):
            return False

    removing = [
        asyncio.create_task(retention(each, NOW_MS + DAY_MS).turn()) for each in (store, other)
    ]
    retried = await asyncio.gather(*map(retry, uids))
    await asyncio.gather(*removing)
    for uid, again in zip(uids, retried, strict=True):
        row = await store.runs.run(uid, None)
        assert (row is not None) == again
        if row is not None:
            assert row.status is RunStatus.RUNNING
            assert await faults(store, row.id) == []
    ended = await world.drain()
    assert len(ended) == sum(retried)


async def test_a_retention_is_read_or_refused_with_what_would_be_right() -> None:
    assert read_retention("30d") == timedelta(days=30)
    assert read_retention("none") is read_retention("0") is None
    for bad in ("", "soon", "-1d", "30", "0s", "59s"):
        with pytest.raises(InvalidError, match=r"EXO_RETENTION: .*none"):
            read_retention(bad)
