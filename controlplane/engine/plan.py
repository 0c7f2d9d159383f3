"""What is equal for all items of a stage, compiled once from the graph.

**Lineage vector.** `Plan.carried` lists the stages that something downstream refers to: scopes of
joins, and ancestors that expressions read. Every output carries `refs`, one output id per carried
stage (0 = not an ancestor), without itself. The vector of an *item* is the `refs` of its input,
with the input's own id put in if its stage is carried. A plain chain carries nothing.

The failure document of an item is carried as the pseudo-stage `FAILURE` wherever a template of the
failure branch reads `failure.…` (or `satellites.<id>.output.error`, which means the same there).

Graph in, plan out: everything that follows from the shape of a cluster, worked out once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import chain
from types import MappingProxyType
from typing import Final, TypeAlias

from controlplane.compiler.graph import RUN_SCOPE, TRIGGER, Branch, Graph, Stage
from controlplane.engine.events import ClaimedBlock
from controlplane.expressions import Template

FAILURE: Final = -2
"""In `Plan.carried`: the nearest failure document (an output on port 1), whatever stage failed."""

RUN: Final = -1
"""In place of a position in the vector: the scope is the whole run, its id is 0."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A barrier that an open item of a stage keeps closed: `join`'s, for the scope at `scope`.

    `scope` is a position in the lineage vector, or `RUN`.
    """

    join: int
    scope: int


@dataclass(frozen=True, slots=True)
class StagePlan:
    """One stage, as the engine sees it.

    Attributes:
        index: of the stage.
        children: stages (not joins) in which each output of this stage opens an item.
        failure_child: stage in which the failure document of a failed item opens an item, or None.
        births: joins whose barrier each output of this stage opens, the scope being that output.
        gathers: joins that collect this stage's outputs; `Hold.scope` says for which scope.
        holds: barriers that an open item of this stage keeps closed. The run itself is kept open by
            every item and is not listed. Those of the trigger are the run joins that its outputs
            can reach; `begin` counts for them from birth.
        gains: for each of `holds`, how many of the items that one output opens hold it too.
        failure_gains: for each of `holds`, 1 if the item that a failure document opens holds it.
        birth_pending: for each of `births`, how many open items its barrier is born with.
        batch_items: blocks are cut to this length.
        retries: an item has failed for good with failure number `retries + 1`.
        delay_ms: an item may not start before this has passed since it was opened.
        max_items: most outputs of one item, or None.
    """

    index: int
    children: tuple[int, ...]
    failure_child: int | None
    births: tuple[int, ...]
    gathers: tuple[Hold, ...]
    holds: tuple[Hold, ...]
    gains: tuple[int, ...]
    failure_gains: tuple[int, ...]
    birth_pending: tuple[int, ...]
    batch_items: int
    retries: int
    delay_ms: int
    max_items: int | None


@dataclass(frozen=True, slots=True)
class Plan:
    """All stages by index.

    Attributes:
        stages: `stages[0]` is the trigger.
        carried: stages of the lineage vector.
        run_joins: joins over the whole run; their barriers are born with it.
        failure_entry: the stage whose inputs are failure documents, or None.
    """

    stages: tuple[StagePlan, ...]
    carried: tuple[int, ...]
    run_joins: tuple[int, ...]
    failure_entry: int | None


Lineages: TypeAlias = Mapping[int, frozenset[int]]
_Holds: TypeAlias = Mapping[int, tuple[Hold, ...]]
_NO_REFS: Final[Mapping[int, Iterable[int]]] = MappingProxyType({})


def compile_plan(graph: Graph, extra_refs: Mapping[int, Iterable[int]] = _NO_REFS) -> Plan:
    """Return the plan of a graph; `extra_refs` names further ancestors that stages will read.

    Raises:
        ValueError: a join's input would not know which scope it belongs to (see `check_joins`).
    """
    faults = check_joins(graph)
    if faults:
        join, need = faults[0]
        raise ValueError(
            f"stage {join} joins {graph.stages[join].joins}, "
            f"but not every item of its input {need} comes from an output of that stage"
        )
    carried = _carried(graph, extra_refs)
    holds = _holds(graph, carried)
    return Plan(
        stages=tuple(_stage_plan(graph, stage, carried, holds) for stage in graph.stages),
        carried=carried,
        run_joins=tuple(stage.index for stage in graph.stages if stage.joins == RUN_SCOPE),
        failure_entry=graph.failure_entry,
    )


def check_joins(graph: Graph) -> tuple[tuple[int, int], ...]:
    """Return every (join, need) where an item of `need` may not stem from an output of the scope.

    A scope has to be an ancestor of each input on all paths: not the input itself, not past a
    branch that goes round it, and not through its own failures.
    """
    certain = _lineages(graph, _common)
    return tuple(
        (stage.index, need)
        for stage in graph.stages
        if stage.joins is not None and stage.joins != RUN_SCOPE
        for need in stage.needs
        if stage.joins not in certain[need]
    )


def read_stages(graph: Graph, stage: int) -> tuple[int, ...]:
    """Return the ancestors whose payloads the templates of a stage read, `FAILURE` included."""
    here = graph.stages[stage]
    named = {member.identifier: member.index for member in graph.stages}
    read = {
        target
        for template in (here.config, here.input, here.when)
        if template is not None
        for target in _targets(template, named, here.branch)
    }
    return tuple(sorted(read & _lineages(graph, _any)[stage]))


def position(plan: Plan, stage: int) -> int | None:
    """Return where a stage stands in the lineage vector, or None when it is not carried."""
    return plan.carried.index(stage) if stage in plan.carried else None


def vector(plan: Plan, block: ClaimedBlock, i: int) -> tuple[int, ...]:
    """Return the lineage vector of the i-th item of a block: one output id per carried stage."""
    if not plan.carried:
        return ()
    refs = refs_of(plan, block)[i]
    own = own_position(plan, block)
    if own is None:
        return tuple(refs)
    return (*refs[:own], block.lo + i, *refs[own + 1 :])


def refs_of(plan: Plan, block: ClaimedBlock) -> Sequence[Sequence[int]]:
    """Return the refs of the block's inputs; the item of a run's join descends from nothing."""
    return block.refs or ((0,) * len(plan.carried),) * (block.hi - block.lo + 1)


def own_position(plan: Plan, block: ClaimedBlock) -> int | None:
    """Return where the inputs of a block themselves stand in the vectors of its items."""
    failed = block.stage == plan.failure_entry
    return position(plan, FAILURE if failed else block.input_stage)


def _targets(template: Template, named: Mapping[str, int], branch: Branch) -> Iterator[int]:
    """Return the stages that a template looks at, whether or not they are ancestors."""
    for reference in template.references:
        if reference.root == "failure":
            yield FAILURE
        if reference.root != "satellites" or not reference.path:
            continue
        if branch is Branch.FAILURE and reference.path[1:3] == ("output", "error"):
            yield FAILURE
        target = named.get(str(reference.path[0]))
        if target is not None:
            yield target


def _parents(graph: Graph, stage: Stage) -> Iterator[tuple[int, int]]:
    """Return the origins of a stage's items: (stage that ran before, what its output counts as)."""
    if stage.index == graph.failure_entry:
        yield from ((failing, FAILURE) for failing in graph.failure_from)
    elif stage.joins is None:
        yield from ((need, need) for need in stage.needs)
    elif stage.joins != RUN_SCOPE:
        yield (stage.joins, stage.joins)


def _lineages(
    graph: Graph, merge: Callable[[Sequence[frozenset[int]]], frozenset[int]]
) -> Lineages:
    """Return the ancestors of each stage's items, the paths that lead there put together."""
    parents = {stage.index: tuple(_parents(graph, stage)) for stage in graph.stages}
    order = TopologicalSorter({parent: [p for p, _ in above] for parent, above in parents.items()})
    by_stage: dict[int, frozenset[int]] = {}
    for index in order.static_order():
        by_stage[index] = merge([by_stage[above] | {own} for above, own in parents[index]])
    return by_stage


def _any(paths: Sequence[frozenset[int]]) -> frozenset[int]:
    return frozenset(chain.from_iterable(paths))


def _common(paths: Sequence[frozenset[int]]) -> frozenset[int]:
    first, *others = paths or [frozenset[int]()]
    return first.intersection(*others)


def _carried(graph: Graph, extra_refs: Mapping[int, Iterable[int]]) -> tuple[int, ...]:
    """Scopes of joins, and ancestors that are read from further down than the next stage."""
    possible = _lineages(graph, _any)
    carried = {s.joins for s in graph.stages if s.joins is not None and s.joins != RUN_SCOPE}
    for stage in graph.stages:
        read = {*read_stages(graph, stage.index), *extra_refs.get(stage.index, ())}
        for above, _ in _parents(graph, stage):
            carried |= read & possible[above]
    return tuple(sorted(carried))


def _region(graph: Graph, join: Stage) -> set[int]:
    """Return the stages whose open items may still lead to an input of the join."""
    if join.is_log_source:
        return {stage.index for stage in graph.stages if stage.branch is not Branch.LOGS}
    region: set[int] = set()
    edge = list(join.needs)
    while edge:
        index = edge.pop()
        if index == join.joins or index in region:
            continue
        region.add(index)
        edge.extend(above for above, _ in _parents(graph, graph.stages[index]))
    return region


def _holds(graph: Graph, carried: tuple[int, ...]) -> _Holds:
    holds: dict[int, list[Hold]] = {stage.index: [] for stage in graph.stages}
    for join in graph.stages:
        if join.joins is not None:
            for index in _region(graph, join):
                holds[index].append(_hold(join, carried))
    return {index: tuple(hold) for index, hold in holds.items()}


def _hold(join: Stage, carried: tuple[int, ...]) -> Hold:
    scope = join.joins
    over_run = scope is None or scope == RUN_SCOPE
    return Hold(join.index, RUN if over_run else carried.index(scope))


def _stage_plan(graph: Graph, stage: Stage, carried: tuple[int, ...], holds: _Holds) -> StagePlan:
    index = stage.index
    children = tuple(s.index for s in graph.stages if s.joins is None and index in s.needs)
    births = tuple(s.index for s in graph.stages if s.joins == index)
    failure_child = graph.failure_entry if index in graph.failure_from else None
    opened = [hold for birth in (*children, *births) for hold in holds[birth]]
    opened_by_failure = holds[failure_child] if failure_child is not None else ()
    gathers = (s for s in graph.stages if s.joins is not None and index in s.needs)
    return StagePlan(
        index=index,
        children=children,
        failure_child=failure_child,
        births=births,
        gathers=tuple(_hold(join, carried) for join in gathers),
        holds=holds[index],
        gains=tuple(opened.count(hold) for hold in holds[index]),
        failure_gains=tuple(opened_by_failure.count(hold) for hold in holds[index]),
        birth_pending=tuple(opened.count(_hold(graph.stages[b], carried)) for b in births),
        batch_items=stage.batch_items,
        retries=0 if index == TRIGGER else stage.retries,
        delay_ms=round(stage.delay.total_seconds() * 1000),
        max_items=stage.max_items,
    )
