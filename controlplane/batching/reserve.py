"""How much time must be left for what still lies before an item."""

from collections.abc import Iterator
from graphlib import TopologicalSorter
from typing import Final

from controlplane.graph.model import LOG_SOURCE, RUN_SCOPE, TRIGGER, Branch, Graph, Stage

COLD_START_MS: Final = 60_000
"""A satellite that sleeps has to wake, once per stage of the path."""

GUARD_MS: Final = 10_000
"""Clocks that differ, queues, and the way to the satellite and back."""


def path_ms(graph: Graph) -> tuple[int, ...]:
    """Give for each stage the longest time from its start to the end of the run, in milliseconds.

    Conservative on purpose: every stage wakes its satellite, uses its whole timeout and, where the
    document allows a retry, uses it once more. The failure and log branches are part of the run.
    Nothing is held back on the way: an item that was held once runs through.
    """
    after = {stage.index: tuple(_after(graph, stage)) for stage in graph.stages}
    found: dict[int, int] = {}
    for index in TopologicalSorter(after).static_order():
        longest = max((found[each] for each in after[index]), default=0)
        found[index] = _stage_ms(graph.stages[index]) + longest
    return tuple(found[stage.index] for stage in graph.stages)


def reserve_ms(ahead_ms: int) -> int:
    """Give how long before the deadline an item with `ahead_ms` of path must start."""
    return ahead_ms + GUARD_MS


def _stage_ms(stage: Stage) -> int:
    if stage.index == TRIGGER:
        return 0
    attempts = 2 if stage.retries else 1
    seconds = stage.timeout.total_seconds() * attempts + stage.delay.total_seconds()
    return COLD_START_MS + round(seconds * 1000)


def _after(graph: Graph, stage: Stage) -> Iterator[int]:
    """Give the stages that may start when an item of this one ends."""
    for each in graph.stages:
        born = stage.index == TRIGGER and each.joins == RUN_SCOPE
        logs = each.uses == LOG_SOURCE and stage.branch is not Branch.LOGS
        if stage.index in each.needs or each.joins == stage.index or born or logs:
            yield each.index
    if stage.index in graph.failure_from and graph.failure_entry is not None:
        yield graph.failure_entry
