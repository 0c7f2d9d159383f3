"""Whose outputs an item of a stage can look back at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from controlplane.graph.edges import Edges
from controlplane.graph.layout import Layout
from controlplane.graph.model import RUN_SCOPE, Branch
from controlplane.spec.faults import Faults


@dataclass(frozen=True, slots=True)
class Ancestry:
    """By index: stages whose output is in the lineage of every item, and of some.

    `collected` are those whose outputs a join receives as one list.
    """

    always: tuple[frozenset[int], ...]
    sometimes: tuple[frozenset[int], ...]
    collected: tuple[frozenset[int], ...]


def in_order(layout: Layout, edges: Edges, faults: Faults) -> list[int] | None:
    """Give the stages so that each comes after those it needs; None (and why) for a cycle."""
    missing = [len(needs) for needs in edges.needs]
    children: list[list[int]] = [[] for _ in edges.needs]
    for index, needs in enumerate(edges.needs):
        for parent in needs:
            children[parent].append(index)
    order = [index for index, count in enumerate(missing) if not count]
    for index in order:
        for child in children[index]:
            missing[child] -= 1
            if not missing[child]:
                order.append(child)
    if len(order) == len(missing):
        return order
    _report_cycle(layout, edges, {index for index, count in enumerate(missing) if count}, faults)
    return None


def _report_cycle(layout: Layout, edges: Edges, stuck: set[int], faults: Faults) -> None:
    path = [min(stuck)]
    while path.count(path[-1]) == 1:
        path.append(next(parent for parent in edges.needs[path[-1]] if parent in stuck))
    circle = path[path.index(path[-1]) :]
    names = " → ".join(layout.slots[index].identifier for index in reversed(circle))
    entry = layout.slots[min(circle)].entry
    place = entry.needs[0].place if entry and entry.needs else None
    if place is None:
        place = next(e.needs[0].place for _, e in layout.written() if e.needs)
    hint = "one of them has to need something outside the circle instead"
    faults.error("EXO203", f"these satellites wait for each other: {names}", place, hint)


def ancestry(layout: Layout, edges: Edges, order: Sequence[int]) -> Ancestry:
    """Give the ancestors of every stage.

    An output of each needed stage opens items of its own, so that with several needs an ancestor
    is certain only if all of them have it. An item of a join stands where its scope's output
    stands. A failed item is at the stage where it failed, whose own output it has not.
    """
    always: list[frozenset[int]] = [frozenset()] * len(layout.slots)
    sometimes = list(always)
    late = [index for index in order if layout.slots[index].branch is Branch.FAILURE]
    early = [index for index in order if layout.slots[index].branch is not Branch.FAILURE]
    for index in (*early, *late):
        parents, scope = edges.needs[index], edges.joins[index]
        if scope is not None:
            parents = () if scope == RUN_SCOPE else (scope,)
        if scope is None and not parents and index in late:
            always[index] = _meet(always[each] for each in edges.failure_from)
            sometimes[index] = frozenset[int]().union(*(sometimes[f] for f in edges.failure_from))
            continue
        always[index] = _meet(always[each] | {each} for each in parents)
        sometimes[index] = frozenset[int]().union(*(sometimes[p] | {p} for p in parents))
    collected = tuple(
        frozenset(edges.needs[index]) if edges.joins[index] is not None else frozenset[int]()
        for index in range(len(layout.slots))
    )
    return Ancestry(tuple(always), tuple(sometimes), collected)


def _meet(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    found = list(sets)
    return reduce(lambda left, right: left & right, found) if found else frozenset()
