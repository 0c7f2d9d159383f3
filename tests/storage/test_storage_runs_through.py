import pytest

from controlplane.adapters.storage import Store
from controlplane.domain.errors import ConflictError
from controlplane.domain.run import ItemStatus, RunStatus
from controlplane.engine.commands import Count
from controlplane.engine.events import Failed, Outcome, Pruned, Returned, Succeeded
from controlplane.ports.engine import Claimed, Committed
from controlplane.ports.records import Page
from tests.storage.storage_tables import execute, faults, query, snapshot
from tests.storage.storage_world import (
    NOW_MS,
    World,
    chain,
    echo,
    failing,
    fan_and_join,
    graph,
    join_of_run,
    stage,
)

pytestmark = pytest.mark.anyio


async def test_a_chain_runs_to_its_end(store: Store) -> None:
    world = await World.of(store, chain(3))
    run, _ = await world.start(25)
    assert await world.drain() == {run: RunStatus.SUCCEEDED}
    counts = await store.runs.counts(run)
    assert {index: each.counts.succeeded for index, each in counts.items()} == {
        0: 1,
        1: 25,
        2: 25,
        3: 25,
    }
    assert len([each async for each in store.outputs.stream(run, 3)]) == 25
    assert await faults(store, run) == []


async def test_a_run_without_inputs_ends_as_it_starts(store: Store) -> None:
    world = await World.of(store, chain(1))
    run, uid = await world.start(0)
    row = await store.runs.run(uid, "project")
    assert row is not None
    assert (row.status, row.ended_ms) == (RunStatus.SUCCEEDED, NOW_MS)
    assert await faults(store, run) == []


async def test_i1_the_same_identity_has_one_run(store: Store) -> None:
    world = await World.of(store, chain(1))
    _, first = await world.start(2, identity="today")
    before = await snapshot(store)
    _, second = await world.start(2, identity="today")
    _, other = await world.start(2, identity="tomorrow")
    _, unnamed = await world.start(2)
    assert second == first
    assert len({first, other, unnamed}) == 3
    assert before.items() <= {**(await snapshot(store)), **before}.items()
    assert len(await query(store, "select id from run")) == 3


async def test_a_uid_cannot_be_given_twice(store: Store) -> None:
    world = await World.of(store, chain(1))
    await world.start(1)
    before = await snapshot(store)
    await execute(store, "update sequence set next_id = 1 where kind = 'run'")
    with pytest.raises(ConflictError):
        await world.start(1)
    assert await snapshot(store) == before


async def test_a_join_gets_exactly_the_outputs_under_its_scope(store: Store) -> None:
    world = await World.of(store, fan_and_join())
    run, _ = await world.start(3)
    seen: dict[int, list[str]] = {}

    while claimed := await world.claim():
        for each in claimed:
            if each.block.stage == 3:
                assert (each.payloads, each.block.lo) == ((), each.block.hi)
                assert each.block.input_stage == 1
                [gathered] = await store.outputs.gathered([(run, 3, each.block.lo)])
                seen[each.block.lo] = list(gathered)
        await world.settle(
            claimed, lambda each: echo(each, width=3 if each.block.stage == 1 else 2)
        )

    assert len(seen) == 9
    assert all(len(payloads) == 2 for payloads in seen.values())
    for scope, payloads in seen.items():
        assert all(f'"of":{scope},' in payload for payload in payloads)
    assert await faults(store, run) == []


async def test_a_join_over_the_run_opens_once_when_everything_before_it_has_ended(
    store: Store,
) -> None:
    world = await World.of(store, join_of_run())
    run, _ = await world.start(25)
    done = Committed()
    while claimed := await world.claim(10):
        waiting = await store.items.items(
            run, Page(), stage=2, status=ItemStatus.WAITING, error=None
        )
        joins = [each for each in claimed if each.block.stage == 2]
        assert len(joins) + len(waiting[0]) == 1
        if joins:
            assert [len(each) for each in await store.outputs.gathered([(run, 2, 0)])] == [25]
            assert joins[0].block.input_stage == -1
        done = await world.settle(claimed)
    assert done.ended == {run: RunStatus.SUCCEEDED}
    assert await faults(store, run) == []


async def test_failures_split_a_block_and_only_they_come_back(store: Store) -> None:
    world = await World.of(store, chain(1, retries=1))
    run, _ = await world.start(10)
    [claim] = await world.claim()
    bad = claim.block.lo + 3
    world.now_ms += 10
    await world.settle([claim], one_fails_one_is_pruned)
    assert await world.claim() == ()
    world.now_ms += 600_000
    [again] = await world.claim()
    assert (again.block.lo, again.block.hi) == (bad, bad)
    assert (again.block.claim, again.block.failures, again.block.opened_ms) == (2, 1, NOW_MS)
    done = await world.settle([again], lambda each: failing(each, retryable=True, error="again"))
    assert done.ended == {run: RunStatus.FAILED}
    assert (await store.runs.counts(run))[1].counts == Count(10, 8, 1, 1, 1)
    assert await faults(store, run) == []

    item = await store.items.item(run, 1, bad)
    assert item is not None
    assert (item.status, item.attempts, item.error) == (ItemStatus.FAILED, 2, "again")
    attempts = await store.items.attempts(run, 1, bad)
    assert [(each.claim, each.error, each.retried) for each in attempts] == [
        (1, "odd", True),
        (2, "again", False),
    ]


async def test_the_parts_of_a_split_block_keep_its_times(store: Store) -> None:
    world = await World.of(store, chain(1, retries=1))
    run, _ = await world.start(10)
    world.now_ms += 5
    [claim] = await world.claim()
    world.now_ms += 10
    await world.settle([claim], one_fails_one_is_pruned)
    rows, _ = await store.items.items(run, Page(), stage=1, status=None, error=None)
    assert {(row.created_ms, row.started_ms) for row in rows} == {(NOW_MS, NOW_MS + 5)}
    assert {row.ended_ms for row in rows} == {NOW_MS + 15, None}


def one_fails_one_is_pruned(claimed: Claimed) -> list[Outcome]:
    outcomes = echo(claimed)
    outcomes[3] = Failed("odd", "e", retryable=True)
    outcomes[7] = Pruned("no")
    return outcomes


async def test_released_items_come_back_without_burning_a_retry(store: Store) -> None:
    world = await World.of(store, chain(1))
    run, _ = await world.start(4)
    [claim] = await world.claim()
    await world.settle(
        [claim], lambda _: [Returned(delay_ms=500, batch_limit=2, reason="crashed")] * 4
    )
    assert await world.claim() == ()
    assert await store.claims.next_due_ms() == NOW_MS + 500
    world.now_ms += 500
    again = await world.claim()
    assert [(e.block.lo - claim.block.lo, e.block.hi - e.block.lo) for e in again] == [
        (0, 1),
        (2, 1),
    ]
    assert {(e.block.claim, e.block.failures, e.block.batch_limit) for e in again} == {(2, 0, 2)}
    await world.settle(again)
    assert await faults(store, run) == []


async def test_the_failure_branch_is_opened_by_failure_documents(store: Store) -> None:
    world = await World.of(store, graph(stage(1, [0]), stage(2), failure_entry=2))
    run, _ = await world.start(2)
    [claim] = await world.claim()
    await world.settle([claim], lambda each: [*echo(each)[:1], *failing(each)[1:]])
    [failed] = await world.claim()
    assert (failed.block.stage, failed.block.input_stage, failed.port) == (2, 1, 1)
    assert '"error": "broken"' in failed.payloads[0]
    assert [o.port for o in await store.items.item_outputs(run, 1, claim.block.hi)] == [1]
    assert [each async for each in store.outputs.stream(run, 1)] == [
        f'{{"of":{claim.block.lo},"n":0}}'
    ]
    await world.settle([failed])
    assert await faults(store, run) == []


async def test_what_a_run_used_is_added_up(store: Store) -> None:
    world = await World.of(store, chain(1, batch=1))
    run, _ = await world.start(2)
    for each in await world.claim():
        commands = await world.commands([(each, echo(each))])
        commands.usage = {(run, 1, "tokens"): 2.5, (run, 1, "pages"): 1.0}
        await world.commit(commands)
    assert await store.runs.usage(run) == {(1, "tokens"): 5.0, (1, "pages"): 2.0}


async def test_runs_share_a_commit(store: Store) -> None:
    world = await World.of(store, chain(1))
    runs = [(await world.start(3))[0] for _ in range(5)]
    assert await world.drain() == dict.fromkeys(runs, RunStatus.SUCCEEDED)
    heads = await store.commits.heads(runs)
    assert {head.uid for head in heads.values()} == {f"run-{run}" for run in runs}
    assert heads[runs[0]].trigger == {"kind": "api-call"}
    assert await store.commits.heads([10**9]) == {}


async def test_payloads_are_given_by_output(store: Store) -> None:
    world = await World.of(store, chain(1))
    await world.start(['{"a":1}', '{"a":2}'])
    [claim] = await world.claim()
    lo = claim.block.lo
    assert claim.payloads == ['{"a":1}', '{"a":2}']
    assert await store.outputs.payloads([lo, lo + 1, 10**9]) == {lo: '{"a":1}', lo + 1: '{"a":2}'}


async def test_success_without_outputs_ends_the_item(store: Store) -> None:
    world = await World.of(store, chain(2))
    run, _ = await world.start(3)
    ended = await world.drain(lambda each: [Succeeded([])] * len(each.payloads))
    assert ended == {run: RunStatus.SUCCEEDED}
    assert await faults(store, run) == []
