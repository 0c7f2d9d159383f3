"""Batching policy: how long a ready item may be held for company.

A larger batch costs less per item: one cold start, one request, one model load. Waiting for it is
free only as long as the deadline of the run is kept. So the policy spends *slack*:

    latest start = deadline - longest path ahead of the item - guard
    slack        = latest start - moment at which the item is ready
    hold         = slack * share (`patience`, 0 to 1), at most the stage's longest wait

`path_ms` works out the longest path from each stage to the end of the run, once per definition. It
is conservative on purpose: every stage wakes its satellite, uses its whole timeout and, where a
retry is allowed, uses it once more; the failure and log branches belong to the run. Nothing is held
back further down: an item that was held once runs through.

Not held: runs without a deadline (`sla: now`), items that travel alone anyway, and the failure and
log branches, since whoever waits for an alert gains nothing from company. Retries and blocks with a
batch limit are not held either (`operations.enqueue`).

The due time is written into the row when the block is made, so every replica comes to the same
result and nothing waits in memory. `full` ends the wait early: a group that fills a batch goes now.

Pure: no clock and no I/O. The running loop asks, the store keeps the result. A better policy
replaces this module alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from graphlib import TopologicalSorter
from typing import Final

from controlplane.compiler.graph import RUN_SCOPE, TRIGGER, Branch, Graph, Stage

COLD_START_MS: Final = 60_000
"""A satellite that sleeps has to wake, once per stage of the path."""

GUARD_MS: Final = 10_000
"""Clocks that differ, queues, and the way to the satellite and back."""


def path_ms(graph: Graph) -> tuple[int, ...]:
    """Return for each stage the longest time from its start to the end of the run, in milliseconds.

    Conservative on purpose: every stage wakes its satellite, uses its whole timeout and, where the
    document allows a retry, uses it once more. The failure and log branches are part of the run.
    Nothing is held back on the way: an item that was held once runs through.
    """
    after = {stage.index: tuple(_after(graph, stage)) for stage in graph.stages}
    longest_ms: dict[int, int] = {}
    for index in TopologicalSorter(after).static_order():
        longest = max((longest_ms[follower] for follower in after[index]), default=0)
        longest_ms[index] = _stage_ms(graph.stages[index]) + longest
    return tuple(longest_ms[stage.index] for stage in graph.stages)


def reserve_ms(ahead_ms: int) -> int:
    """Return how long before the deadline an item with `ahead_ms` of path must start."""
    return ahead_ms + GUARD_MS


def _stage_ms(stage: Stage) -> int:
    if stage.index == TRIGGER:
        return 0
    attempts = 2 if stage.retries else 1
    seconds = stage.timeout.total_seconds() * attempts + stage.delay.total_seconds()
    return COLD_START_MS + round(seconds * 1000)


def _after(graph: Graph, stage: Stage) -> Iterator[int]:
    """Return the stages that may start when an item of this one ends."""
    for other in graph.stages:
        born = stage.index == TRIGGER and other.joins == RUN_SCOPE
        logs = other.is_log_source and stage.branch is not Branch.LOGS
        if stage.index in other.needs or other.joins == stage.index or born or logs:
            yield other.index
    if stage.index in graph.failure_from and graph.failure_entry is not None:
        yield graph.failure_entry


def due_ms(
    stage: Stage, path_ms: int, deadline_ms: int | None, ready_ms: int, patience: float
) -> int:
    """Return the moment at which an item that is ready at `ready_ms` goes, full batch or not.

    Held from the moment it is ready for the share `patience` (0 to 1) of its slack, which ends at
    the latest start that still lets `path_ms` fit before the deadline; never longer than the
    stage's longest wait. Without a deadline (`sla: now`), and where an item travels alone anyway,
    nothing is held; nor is an alert or a log: whoever waits for those has nothing to gain.
    """
    if deadline_ms is None or stage.batch_items == 1 or stage.branch is not Branch.MAIN:
        return ready_ms
    latest_start_ms = deadline_ms - reserve_ms(path_ms)
    hold_ms = int(patience * max(0, latest_start_ms - ready_ms))
    if stage.batch_wait is not None:
        hold_ms = min(hold_ms, stage.batch_wait // timedelta(milliseconds=1))
    return ready_ms + hold_ms


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one stage of one run that are held for company.

    `oldest_ready_ms` is the moment from which the first of them could have gone.
    """

    run: int
    stage: int
    items: int
    batch_items: int
    oldest_ready_ms: int


def full(groups: Sequence[Group], now_ms: int) -> list[Group]:
    """Return the groups that fill a batch and may go now, the one that has waited longest first."""
    ready = (
        group
        for group in groups
        if group.items >= group.batch_items and group.oldest_ready_ms <= now_ms
    )
    return sorted(ready, key=lambda group: group.oldest_ready_ms)
