from dataclasses import replace

import pytest

from controlplane.adapters.storage import Store
from controlplane.domain.errors import InvalidError
from controlplane.domain.run import ItemStatus, RunStatus, SlaState
from controlplane.engine.events import Failed, Outcome
from controlplane.ports.engine import Claimed
from controlplane.ports.records import LogRecord, Page
from tests.storage.storage_world import NOW_MS, World, chain, echo

pytestmark = pytest.mark.anyio


async def test_a_run_is_seen_by_its_project_only(store: Store) -> None:
    world = await World.of(store, chain(1))
    run, uid = await world.start(1, deadline_ms=NOW_MS + 5)
    row = await store.runs.run(uid, "project")
    assert row == await store.runs.run(uid, None)
    assert await store.runs.run(uid, "another") is None
    assert row is not None
    assert (row.id, row.project, row.cluster, row.version_id, row.version) == (
        run,
        "project",
        "cluster",
        7,
        3,
    )
    assert (row.trigger, row.labels) == ({"kind": "api-call"}, {"who": "té\0st"})
    assert (row.status, row.sla_state, row.deadline_ms) == (
        RunStatus.RUNNING,
        SlaState.ON_TRACK,
        NOW_MS + 5,
    )


async def test_runs_are_paged_newest_first(store: Store) -> None:
    world = await World.of(store, chain(1))
    uids = [(await world.start(1))[1] for _ in range(7)]
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        rows, cursor = await store.runs.runs(
            Page(3, cursor), project="project", cluster="cluster", status="running", since_ms=NOW_MS
        )
        seen += [row.uid for row in rows]
        await world.start(1)  # what is new does not move the pages
    assert seen == uids[::-1]


@pytest.mark.parametrize(
    "wish", [{"project": "x"}, {"cluster": "x"}, {"status": "failed"}, {"since_ms": NOW_MS + 1}]
)
async def test_runs_are_filtered(store: Store, wish: dict[str, object]) -> None:
    world = await World.of(store, chain(1))
    await world.start(1)
    none = {"project": None, "cluster": None, "status": None, "since_ms": None}
    rows, cursor = await store.runs.runs(Page(), **none | wish)  # pyright: ignore[reportArgumentType] - by name
    assert (rows, cursor) == ([], None)
    assert len((await store.runs.runs(Page(), **none))[0]) == 1


@pytest.mark.parametrize("cursor", ["x", "eyJhIjoxfQ", "WyJhIl0", "\0", "é", "W3RydWVd"])
async def test_a_cursor_that_is_none_is_refused(store: Store, cursor: str) -> None:
    with pytest.raises(InvalidError, match="next_cursor"):
        await store.runs.runs(
            Page(5, cursor), project=None, cluster=None, status=None, since_ms=None
        )


async def test_overdue_runs_are_found_until_marked_or_ended(store: Store) -> None:
    world = await World.of(store, chain(1))
    late, _ = await world.start(1, deadline_ms=NOW_MS - 2)
    later, _ = await world.start(1, deadline_ms=NOW_MS - 1)
    await world.start(1, deadline_ms=NOW_MS + 1)
    await world.start(1)
    assert [row.id for row in await store.runs.overdue(NOW_MS)] == [late, later]
    await store.runs.set_sla_state(late, SlaState.BREACHED)
    await store.runs.set_sla_state(later, SlaState.AT_RISK)
    assert [row.id for row in await store.runs.overdue(NOW_MS)] == [later]
    await world.drain()
    assert await store.runs.overdue(NOW_MS) == []


async def test_one_process_alone_says_how_a_run_stands(store: Store, other: Store) -> None:
    world = await World.of(store, chain(1))
    run, _ = await world.start(1, deadline_ms=NOW_MS - 1)
    said = [await each.runs.set_sla_state(run, SlaState.BREACHED) for each in (store, other)]
    assert said == [True, False]


async def test_i10_a_run_that_ends_late_is_breached_though_no_timer_came_round(
    store: Store,
) -> None:
    world = await World.of(store, chain(1))
    late, _ = await world.start(1, deadline_ms=NOW_MS - 1)
    timely, _ = await world.start(1, deadline_ms=NOW_MS + 3_600_000)
    await world.drain()
    listed, _ = await store.runs.runs(
        Page(), project=None, cluster=None, status=None, since_ms=None
    )
    states = {row.id: row.sla_state for row in listed}
    assert states == {late: SlaState.BREACHED, timely: SlaState.ON_TRACK}


async def every_item(store: Store, run: int, limit: int, **wish: object) -> list[tuple[int, int]]:
    seen: list[tuple[int, int]] = []
    cursor: str | None = ""
    none = {"stage": None, "status": None, "error": None}
    while cursor is not None:
        rows, cursor = await store.items.items(run, Page(limit, cursor), **none | wish)  # pyright: ignore[reportArgumentType]
        assert len(rows) <= limit
        seen += [(row.stage, row.item) for row in rows]
    return seen


def every_third_fails(claimed: Claimed) -> list[Outcome]:
    good = echo(claimed)
    for n in range(0, len(good), 3):
        good[n] = Failed(f"Broken Pipe {n}", "pipe", retryable=False)
    return good


@pytest.mark.parametrize("limit", [1, 7, 500])
async def test_items_are_paged_through_blocks(store: Store, limit: int) -> None:
    world = await World.of(store, chain(2))
    run, _ = await world.start(30)
    await world.settle(await world.claim(), every_third_fails)
    seen = await every_item(store, run, limit)
    assert seen == sorted(set(seen))
    assert [sum(stage == n for stage, _ in seen) for n in (0, 1, 2)] == [1, 30, 18]
    failed = await every_item(store, run, limit, status=ItemStatus.FAILED)
    assert len(failed) == 12
    assert await every_item(store, run, limit, stage=1, error="broken pipe") == failed
    assert len(await every_item(store, run, limit, error="PIPE 9")) == 3
    assert await every_item(store, run, limit, stage=2) == seen[-18:]
    assert await every_item(store, run, limit, status=ItemStatus.RUNNING) == []


async def test_an_item_knows_where_it_came_from(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, _ = await world.start(2)
    await world.drain()
    [first, second] = (await store.items.items(run, Page(), stage=2, status=None, error=None))[0]
    line = await store.items.lineage(first.item)
    assert [(o.stage, o.port) for o in line] == [(1, 0), (0, 0)]
    assert (line[0].id, line[0].parent, line[1].parent) == (first.item, first.parent, 0)
    [output] = await store.items.item_outputs(run, 2, second.item)
    assert (output.stage, output.parent, output.payload) == (
        2,
        second.item,
        f'{{"of":{second.item},"n":0}}',
    )
    assert await store.items.item(run, 2, 10**9) is None
    assert await store.items.item(run, 9, 1) is None
    assert await store.items.lineage(10**9) == []
    trigger = await store.items.item(run, 0, 0)
    assert trigger is not None
    assert (trigger.status, trigger.parent, trigger.attempts) == (ItemStatus.SUCCEEDED, None, 1)


def line(n: int, **values: str) -> LogRecord:
    record = LogRecord("run-1", NOW_MS + n, "info", "", "", f"line {n}", {"n": n})
    return replace(record, **values)  # pyright: ignore[reportArgumentType] - texts only


async def test_log_lines_come_back_in_order(store: Store) -> None:
    await store.logs.append_logs([line(n) for n in range(5)])
    await store.logs.append_logs([])
    await store.logs.append_logs(
        [line(5, stage="s", item="i", level="error"), line(6, level="warning")]
    )
    first = await store.logs.logs("run-1", 0, 4)
    rest = await store.logs.logs("run-1", first[-1].id, 100)
    assert [each.fields["n"] for each in [*first, *rest]] == list(range(7))
    assert [each.message for each in await store.logs.logs("run-1", 0, 9, stage="s", item="i")] == [
        "line 5"
    ]
    assert len(await store.logs.logs("run-1", 0, 9, levels=["error", "warning"])) == 2
    assert await store.logs.logs("run-1", 0, 9, levels=[]) == []
    assert await store.logs.logs("run-2", 0, 9) == []


async def test_ids_are_given_once(store: Store, other: Store) -> None:
    first = await store.commits.allocate("output", 10)
    assert await other.commits.allocate("output", 5) == first + 10
    assert await store.commits.allocate("output", 1) == first + 15
    assert await store.commits.allocate("another", 1) == 1
    assert await store.lanes.numbers(["a", "b", "a"]) == await other.lanes.numbers(["b", "a"])
    await store.ping()
