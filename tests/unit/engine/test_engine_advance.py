import json
from collections.abc import Sequence
from datetime import timedelta

import pytest
from engine_graphs import log_source, make_graph, make_stage

from controlplane.compiler.graph import RUN_SCOPE, Branch, Graph
from controlplane.domain.block import BlockStatus
from controlplane.engine.advance import advance
from controlplane.engine.commands import Attempt, Commands, Count, Fence, Outputs
from controlplane.engine.events import (
    ClaimedBlock,
    Failed,
    Outcome,
    Pruned,
    Returned,
    Settlement,
    Succeeded,
)
from controlplane.engine.fanout import begin
from controlplane.engine.plan import compile_plan

RUN, NOW = 7, 50_000
ONE = Succeeded(['{"a": 1}'])
BROKEN = Failed("no such page", "broken", retryable=True)
Range = tuple[int, int, int, BlockStatus]


def settle(
    graph: Graph,
    stage: int,
    outcomes: Sequence[Outcome],
    *,
    failures: int = 0,
    refs: Sequence[Sequence[int]] = (),
    into: Commands | None = None,
) -> Commands:
    """Settle the items 10, 11, … of a stage; outputs get the ids from 100 on."""
    commands = Commands() if into is None else into
    inputs = graph.stages[stage].needs or (RUN_SCOPE,)
    last = 10 + len(outcomes) - 1
    claimed = ClaimedBlock(RUN, stage, 10, last, 3, inputs[0], refs, failures, opened_ms=44)
    settlement = Settlement(claimed, outcomes)
    ids = iter((100, 200, 300, 400))
    plan = compile_plan(graph)
    advance(plan, settlement, commands, allocate=lambda _: next(ids), draw=lambda: 1.0, now_ms=NOW)
    return commands


def start(graph: Graph, inputs: Sequence[str]) -> Commands:
    commands = Commands()
    begin(compile_plan(graph), RUN, inputs, commands, allocate=lambda _: 1, now_ms=NOW)
    return commands


def ranges(commands: Commands) -> list[Range]:
    return [(each.stage, each.lo, each.hi, each.status) for each in commands.blocks]


CHAIN = make_graph(make_stage(1, [0], retries=1), make_stage(2, [1], batch_items=2))


def test_each_output_opens_an_item_at_every_following_stage_in_blocks_of_its_batch() -> None:
    commands = settle(CHAIN, 1, [ONE, Succeeded(["1", "2"]), Succeeded([])])
    assert commands.outputs == [Outputs(RUN, 1, 0, 100, [10, 11, 11], [], ['{"a": 1}', "1", "2"])]
    assert ranges(commands) == [
        (2, 100, 101, BlockStatus.READY),
        (2, 102, 102, BlockStatus.READY),
    ]
    assert commands.pending == {RUN: 0}
    assert commands.counts == {(RUN, 1): Count(succeeded=3), (RUN, 2): Count(opened=3)}


def test_blocks_and_outputs_go_on_over_settlements_as_long_as_their_ids_do() -> None:
    commands = Commands()
    ids = iter((100, 103, 110, 113))
    for stage, lo in ((1, 10), (1, 13), (1, 20), (2, 30)):
        claimed = ClaimedBlock(RUN, stage, lo, lo + 2, 3, stage - 1, opened_ms=44)
        settled = Settlement(claimed, [ONE] * 3)
        plan = compile_plan(CHAIN)
        advance(plan, settled, commands, allocate=lambda _: next(ids), draw=lambda: 1.0, now_ms=NOW)
    written = [(each.stage, each.first, len(each.payloads)) for each in commands.outputs]
    assert written == [(1, 100, 6), (1, 110, 3), (2, 113, 3)]
    assert commands.outputs[0].parents == [10, 11, 12, 13, 14, 15]
    blocks = [(each.lo, each.hi) for each in commands.blocks]
    assert blocks == [(100, 101), (102, 103), (104, 105), (110, 111), (112, 112)]


def test_a_batch_of_one_fate_is_one_fence_and_no_new_part() -> None:
    commands = settle(CHAIN, 1, [ONE] * 5)
    fence = Fence(
        run=RUN, stage=1, lo=10, claim=3, hi=14, status=BlockStatus.SUCCEEDED, ready_ms=NOW
    )
    assert commands.fences == [fence]
    assert all(block.stage == 2 for block in commands.blocks)


def test_a_block_splits_only_where_fates_differ() -> None:
    terminal = Failed("bad", "bad", retryable=False)
    commands = settle(CHAIN, 1, [ONE, ONE, BROKEN, BROKEN, terminal, Pruned("")])
    assert [(f.lo, f.hi, f.status) for f in commands.fences] == [(10, 11, BlockStatus.SUCCEEDED)]
    parts = [block for block in commands.blocks if block.stage == 1]
    assert [(b.lo, b.hi, b.status, b.failures) for b in parts] == [
        (12, 13, BlockStatus.READY, 1),
        (14, 14, BlockStatus.FAILED, 1),
        (15, 15, BlockStatus.PRUNED, 0),
    ]
    assert {(b.claim, b.opened_ms) for b in parts} == {(3, 44)}


def test_an_item_may_not_start_before_its_stages_delay() -> None:
    graph = make_graph(make_stage(1, [0]), make_stage(2, [1], delay=timedelta(seconds=5)))
    assert [block.ready_ms for block in settle(graph, 1, [ONE]).blocks] == [NOW + 5_000]


def test_a_retry_waits_longer_each_time_and_is_counted_and_recorded() -> None:
    graph = make_graph(make_stage(1, [0], retries=3))
    commands = settle(graph, 1, [BROKEN], failures=2)
    assert commands.fences[0].status is BlockStatus.READY
    assert commands.fences[0].failures == 3
    assert commands.fences[0].ready_ms == NOW + 4_000
    assert commands.counts == {(RUN, 1): Count(retried=1)}
    assert commands.attempts == [Attempt(RUN, 1, 10, 3, "broken", "no such page", retried=True)]
    assert commands.pending == {}


def test_a_satellite_that_asks_for_more_time_gets_it() -> None:
    patient = Failed("busy", "busy", retryable=True, retry_after_ms=90_000)
    assert settle(CHAIN, 1, [patient]).fences[0].ready_ms == NOW + 90_000


def test_a_retry_comes_with_its_neighbours_in_time_and_never_before_it_may() -> None:
    patient = Failed("busy", "busy", retryable=True, retry_after_ms=90_001)
    assert settle(CHAIN, 1, [patient]).fences[0].ready_ms == NOW + 90_100


def test_i6_an_item_fails_for_good_when_its_retries_are_used() -> None:
    commands = settle(CHAIN, 1, [BROKEN], failures=1)
    assert commands.fences[0].status is BlockStatus.FAILED
    assert commands.counts == {(RUN, 1): Count(failed=1)}
    assert commands.pending == {RUN: -1}
    assert commands.attempts[0].retried is False


def test_a_released_item_burns_no_retry_and_leaves_no_trace() -> None:
    commands = settle(CHAIN, 1, [Returned(), ONE])
    assert (commands.fences[0].status, commands.fences[0].failures) == (BlockStatus.READY, 0)
    assert commands.fences[0].ready_ms == NOW
    assert commands.attempts == []
    assert commands.counts[RUN, 1] == Count(succeeded=1)


def test_a_release_with_a_reason_is_recorded() -> None:
    commands = settle(CHAIN, 1, [Returned(40, reason="pod went away")])
    assert [(a.code, a.error) for a in commands.attempts] == [("released", "pod went away")]
    assert commands.fences[0].ready_ms == NOW + 40


def test_items_released_with_a_cap_are_cut_to_it() -> None:
    commands = settle(CHAIN, 1, [Returned(batch_limit=2, reason="reset")] * 5)
    cut = [(f.lo, f.hi, f.batch_limit) for f in commands.fences]
    cut += [(b.lo, b.hi, b.batch_limit) for b in commands.blocks]
    assert cut == [(10, 11, 2), (12, 13, 2), (14, 14, 2)]


def test_too_many_outputs_fail_the_item_and_say_how_many() -> None:
    graph = make_graph(make_stage(1, [0], max_items=2, retries=5))
    commands = settle(graph, 1, [Succeeded(["1", "2", "3"]), Succeeded(["1", "2"])])
    assert commands.fences[0].status is BlockStatus.FAILED
    assert commands.attempts[0].code == "too-many-outputs"
    assert commands.attempts[0].error == "the item gave 3 outputs, max-items allows 2"
    assert commands.counts[RUN, 1] == Count(succeeded=1, failed=1)


FAILING = make_graph(
    make_stage(1, [0], retries=1),
    make_stage(2, [1]),
    make_stage(3, branch=Branch.FAILURE),
    failure_from=[1],
    failure_entry=3,
)


def test_a_failed_item_opens_the_failure_branch_with_its_own_error() -> None:
    commands = settle(FAILING, 1, [ONE, BROKEN], failures=1)
    document = commands.outputs[1]
    assert (document.port, document.first, document.parents) == (1, 200, [11])
    assert json.loads(document.payloads[0]) == {
        "error": "no such page",
        "code": "broken",
        "attempts": 2,
        "stage": 1,
    }
    assert (3, 200, 200, BlockStatus.READY) in ranges(commands)
    assert commands.pending == {RUN: 0}


def test_a_failed_item_outside_failure_from_opens_nothing() -> None:
    commands = settle(FAILING, 2, [BROKEN])
    assert commands.outputs == []
    assert commands.blocks == []
    assert commands.pending == {RUN: -1}


SCOPED = make_graph(
    make_stage(1, [0]), make_stage(2, [1]), make_stage(3, [2]), make_stage(4, [3], joins=1)
)


def test_a_join_opens_once_per_output_of_its_scope() -> None:
    commands = settle(SCOPED, 1, [ONE, Succeeded(["1", "2"])], refs=[(0,), (0,)])
    barriers = [block for block in commands.blocks if block.stage == 4]
    assert [(b.lo, b.hi, b.pending) for b in barriers] == [(i, i, 1) for i in (100, 101, 102)]
    assert {b.status for b in barriers} == {BlockStatus.WAITING}
    assert commands.pending == {RUN: 6 - 2}
    assert commands.counts[RUN, 4] == Count(opened=3)


def test_an_item_under_a_scope_holds_its_barrier_for_every_item_that_it_opens() -> None:
    refs = [(61,), (61,), (62,)]
    commands = settle(SCOPED, 2, [Succeeded(["1", "2", "3"]), ONE, Pruned("")], refs=refs)
    # The items' own inputs are outputs of the scope, so these are what their barriers stand for.
    assert commands.barriers == {(RUN, 4, 10): 2, (RUN, 4, 11): 0, (RUN, 4, 12): -1}


def test_a_join_gets_the_outputs_of_one_scope_as_one_range() -> None:
    refs = [(61,), (61,), (62,), (62,), (61,)]
    outcomes = [ONE, Succeeded(["1", "2"]), Succeeded([]), ONE, ONE]
    commands = settle(SCOPED, 3, outcomes, refs=refs)
    assert commands.gathers == [
        (RUN, 4, 61, 100, 102),
        (RUN, 4, 62, 103, 103),
        (RUN, 4, 61, 104, 104),
    ]
    assert commands.barriers == {(RUN, 4, 61): -3, (RUN, 4, 62): -2}


def test_many_settlements_share_one_set_of_commands() -> None:
    commands = settle(CHAIN, 1, [ONE, ONE])
    settle(CHAIN, 1, [Succeeded(["1", "2"])], into=commands)
    assert commands.pending == {RUN: 0 + 1}
    assert commands.counts == {(RUN, 1): Count(succeeded=3), (RUN, 2): Count(opened=4)}
    assert len(commands.fences) == 2


def test_an_outcome_that_is_missing_is_refused() -> None:
    settlement = Settlement(ClaimedBlock(RUN, 1, 10, 12, 1, 0), [ONE, ONE])
    with pytest.raises(ValueError, match="3 items were claimed, but 2 came back"):
        advance(
            compile_plan(CHAIN),
            settlement,
            Commands(),
            allocate=lambda _: 1,
            draw=lambda: 0.0,
            now_ms=NOW,
        )


def test_a_run_begins_with_its_trigger_done_and_its_inputs_on_their_way() -> None:
    commands = start(CHAIN, ["1", "2"])
    assert ranges(commands) == [(0, 0, 0, BlockStatus.SUCCEEDED), (1, 1, 2, BlockStatus.READY)]
    assert commands.fences == []
    assert commands.outputs == [Outputs(RUN, 0, 0, 1, [0, 0], [], ["1", "2"])]
    assert commands.pending == {RUN: 2}
    assert commands.counts == {(RUN, 0): Count(opened=1, succeeded=1), (RUN, 1): Count(opened=2)}


def test_a_run_without_inputs_is_over_at_once() -> None:
    commands = start(CHAIN, [])
    assert ranges(commands) == [(0, 0, 0, BlockStatus.SUCCEEDED)]
    assert commands.outputs == []
    assert commands.pending == {RUN: 0}


def test_joins_over_the_run_are_born_with_it_and_hold_each_other() -> None:
    graph = make_graph(
        make_stage(1, [0]),
        make_stage(2, [1], joins=RUN_SCOPE),
        make_stage(3, [2], joins=RUN_SCOPE),
    )
    commands = start(graph, ["1", "2"])
    waiting = {b.stage: b.pending for b in commands.blocks if b.status is BlockStatus.WAITING}
    assert waiting == {2: 2, 3: 1}
    assert commands.pending == {RUN: 4}


def test_without_inputs_a_join_over_the_run_opens_at_once_with_an_empty_list() -> None:
    graph = make_graph(make_stage(1, [0]), make_stage(2, [1], joins=RUN_SCOPE))
    commands = start(graph, [])
    assert (2, 0, 0, BlockStatus.READY) in ranges(commands)
    assert commands.pending == {RUN: 1}
    assert commands.gathers == []


def test_the_log_branch_waits_for_all_that_is_open() -> None:
    commands = start(make_graph(make_stage(1, [0]), log_source(2)), ["1", "2", "3"])
    logs = next(block for block in commands.blocks if block.stage == 2)
    assert (logs.status, logs.pending) == (BlockStatus.WAITING, 3)
