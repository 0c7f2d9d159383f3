import pytest
from engine_graphs import make_graph, make_stage

from controlplane.compiler.graph import Branch
from controlplane.domain.run import RunStatus, SlaState
from controlplane.engine.commands import Count
from controlplane.engine.run_status import final_status, state

FORK = make_graph(
    make_stage(1, [0]),
    make_stage(2, [1]),
    make_stage(3, [1]),
    make_stage(4, branch=Branch.FAILURE),
    failure_from=[1, 2, 3],
    failure_entry=4,
)


def test_a_run_without_failed_items_has_succeeded() -> None:
    assert final_status(FORK, {1: Count(succeeded=2), 2: Count(pruned=2)}) is RunStatus.SUCCEEDED
    assert final_status(FORK, {}) is RunStatus.SUCCEEDED


def test_a_run_in_which_some_failed_and_some_arrived_is_partial() -> None:
    counts = {1: Count(succeeded=1, failed=1), 3: Count(succeeded=1)}
    assert final_status(FORK, counts) is RunStatus.PARTIAL


def test_a_run_in_which_nothing_reached_an_end_has_failed() -> None:
    counts = {1: Count(succeeded=2), 2: Count(failed=2), 3: Count(pruned=2)}
    assert final_status(FORK, counts) is RunStatus.FAILED


def test_the_failure_branch_does_not_count() -> None:
    counts = {1: Count(succeeded=1), 2: Count(succeeded=1), 4: Count(failed=1)}
    assert final_status(FORK, counts) is RunStatus.SUCCEEDED
    counts = {1: Count(failed=1), 4: Count(succeeded=1)}
    assert final_status(FORK, counts) is RunStatus.FAILED


@pytest.mark.parametrize(
    ("deadline_ms", "now_ms", "ended_ms", "work_left_ms", "expected"),
    [
        (None, 10**12, None, 10**12, SlaState.ON_TRACK),
        (1_000, 400, None, 600, SlaState.ON_TRACK),
        (1_000, 401, None, 600, SlaState.AT_RISK),
        (1_000, 1_000, None, 0, SlaState.ON_TRACK),
        (1_000, 1_001, None, 0, SlaState.BREACHED),
        (1_000, 9_999, 1_000, 600, SlaState.ON_TRACK),
        (1_000, 9_999, 1_001, 0, SlaState.BREACHED),
    ],
)
def test_the_state_of_a_deadline(
    deadline_ms: int | None,
    now_ms: int,
    ended_ms: int | None,
    work_left_ms: int,
    expected: SlaState,
) -> None:
    assert state(deadline_ms, now_ms, ended_ms, work_left_ms) is expected
