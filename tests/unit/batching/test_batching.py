from dataclasses import replace
from datetime import timedelta

import pytest

from controlplane.batching.packing import pack
from controlplane.batching.policy import COLD_START_MS, GUARD_MS, Group, due_ms, full, path_ms
from controlplane.compiler.graph import LOG_SOURCE, RUN_SCOPE, Branch, Graph, Stage
from controlplane.expressions import parse

MINUTE = 60_000


def stage(index: int, *needs: int) -> Stage:
    return Stage(
        index=index,
        identifier=f"s{index}",
        title="",
        branch=Branch.MAIN,
        uses="project/any",
        needs=needs,
        joins=None,
        config=parse({}),
        input=None,
        when=None,
        retries=0,
        timeout=timedelta(minutes=1),
        batch_items=10,
        batch_wait=None,
        delay=timedelta(),
        max_items=None,
        secrets=(),
    )


def graph(*stages: Stage, failure_entry: int | None = None) -> Graph:
    return Graph(
        identifier="p/c",
        title="",
        description="",
        sla=timedelta(hours=6),
        triggers=(),
        stages=(stage(0), *stages),
        failure_from=frozenset() if failure_entry is None else frozenset({1}),
        failure_entry=failure_entry,
    )


def test_the_path_is_the_longest_way_to_the_end_with_everything_that_may_go_slowly() -> None:
    slow = replace(stage(2, 1), timeout=timedelta(minutes=10), retries=3)
    late = replace(stage(3, 1), delay=timedelta(minutes=5))
    times = path_ms(graph(stage(1, 0), slow, late))
    assert times[2] == COLD_START_MS + 2 * 10 * MINUTE
    assert times[3] == COLD_START_MS + (1 + 5) * MINUTE
    assert times[1] == COLD_START_MS + MINUTE + times[2]
    assert times[0] == times[1]


def test_joins_the_failure_branch_and_the_log_branch_lie_on_the_path() -> None:
    joined = replace(stage(2, 1), joins=RUN_SCOPE)
    failure = replace(stage(3), branch=Branch.FAILURE)
    logs = replace(stage(4), branch=Branch.LOGS, uses=LOG_SOURCE, joins=RUN_SCOPE)
    times = path_ms(graph(stage(1, 0), joined, failure, logs, failure_entry=3))
    one = COLD_START_MS + MINUTE
    assert times == (3 * one, 3 * one, 2 * one, 2 * one, one)


def test_without_a_deadline_nothing_is_held() -> None:
    assert due_ms(stage(1), 0, None, 5_000, patience=1.0) == 5_000


def test_an_item_is_held_for_the_share_of_its_slack_that_patience_allows() -> None:
    deadline = 5_000 + 100_000 + MINUTE + GUARD_MS
    held = [due_ms(stage(1), MINUTE, deadline, 5_000, each) - 5_000 for each in (0, 0.25, 1)]
    assert held == [0, 25_000, 100_000]


def test_an_item_whose_latest_start_has_passed_goes_at_once() -> None:
    assert due_ms(stage(1), 10 * MINUTE, 6 * MINUTE, 5_000, patience=1.0) == 5_000


def test_no_item_is_held_beyond_the_longest_wait_of_its_stage() -> None:
    waits = replace(stage(1), batch_wait=timedelta(seconds=2))
    assert due_ms(waits, 0, 10**9, 5_000, patience=1.0) == 7_000
    assert due_ms(waits, 0, 10**9, 5_000, patience=0.0) == 5_000


def test_an_item_that_travels_alone_waits_for_nobody() -> None:
    alone = replace(stage(1), batch_items=1)
    assert due_ms(alone, 0, 10**9, 5_000, patience=1.0) == 5_000


@pytest.mark.parametrize("branch", [Branch.FAILURE, Branch.LOGS])
def test_alerts_and_logs_are_not_held(branch: Branch) -> None:
    assert due_ms(replace(stage(1), branch=branch), 1_000, 100_000, 50, 1.0) == 50


def test_a_group_goes_when_it_fills_a_batch_the_oldest_first() -> None:
    groups = [
        Group(run=1, stage=1, items=10, batch_items=10, oldest_ready_ms=30),
        Group(run=1, stage=2, items=9, batch_items=10, oldest_ready_ms=10),
        Group(run=2, stage=1, items=25, batch_items=10, oldest_ready_ms=20),
        Group(run=3, stage=1, items=25, batch_items=10, oldest_ready_ms=101),
    ]
    assert full(groups, now_ms=100) == [groups[2], groups[0]]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([], []),
        ([(4, 0), (5, 0), (1, 0), (1, 0)], [[0, 1, 2], [3]]),
        ([(6, 0), (6, 0), (4, 0)], [[0, 2], [1]]),
        ([(1, 2), (1, 2), (1, 2)], [[0, 1], [2]]),
        ([(1, 1), (8, 0), (1, 1)], [[1], [0], [2]]),
        ([(25, 0), (1, 0)], [[0], [1]]),
    ],
    ids=["none", "fill", "first that fits", "capped", "alone", "too long"],
)
def test_blocks_share_a_batch_up_to_the_smallest_limit_of_its_members(
    blocks: list[tuple[int, int]], expected: list[list[int]]
) -> None:
    assert pack(blocks, 10) == expected
