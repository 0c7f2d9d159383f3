"""Whether a run may go on with another version of its cluster.

What has been written belongs to the shape that a run started with: indexes of stages, open
barriers, the ancestors that outputs know. So the shape has to be the same; what a stage does with
an item (satellite, config, input, condition, retries, times, sizes) may differ.
"""

from collections.abc import Iterator, Sequence

from controlplane.compiler.graph import RUN_SCOPE, Graph, Stage
from controlplane.engine.plan import FAILURE, compile_plan, read_stages


def incompatibility(before: Graph, after: Graph) -> str | None:
    """Return why a run of `before` cannot go on with `after`: the first stage that differs."""
    return next(_obstacles(before, after), None)


def _obstacles(before: Graph, after: Graph) -> Iterator[str]:
    then = [stage.identifier for stage in before.stages]
    now = [stage.identifier for stage in after.stages]
    for name in then:
        if name not in now:
            yield f"stage {_named(name)} is not in it any more"
    for name in now:
        if name not in then:
            yield f"stage {_named(name)} is new in it"
    for name, other in zip(now, then, strict=True):
        if name != other:
            yield f"stage {_named(name)} stands where stage {_named(other)} did"
    for old, new in zip(before.stages, after.stages, strict=True):
        yield from _differences(before, old, after, new)
    yield from _unknown_ancestors(before, after)


def _differences(before: Graph, old: Stage, after: Graph, new: Stage) -> Iterator[str]:
    name = f"stage {_named(new.identifier)}"
    if old.branch is not new.branch:
        yield f"{name} has moved from branch {old.branch.value} to {new.branch.value}"
    if set(old.needs) != set(new.needs):
        needed, needs = _names(before, old.needs), _names(after, new.needs)
        yield f"{name} needs {needs}, it needed {needed}"
    if old.joins != new.joins:
        joined, joins = _scope(before, old), _scope(after, new)
        yield f"{name} joins {joins}, it joined {joined}"
    fails, failed = new.index in after.failure_from, old.index in before.failure_from
    if fails != failed or (before.failure_entry == old.index) != (after.failure_entry == new.index):
        yield f"{name} stands otherwise to the failure branch"


def _unknown_ancestors(before: Graph, after: Graph) -> Iterator[str]:
    if compile_plan(before).carried == compile_plan(after).carried:
        return
    for stage in after.stages:
        read, was_read = read_stages(after, stage.index), read_stages(before, stage.index)
        for other in sorted(set(read) ^ set(was_read)):
            what = "the failure" if other == FAILURE else _names(after, [other])
            change = "reads" if other in read else "no longer reads"
            yield (
                f"stage {_named(stage.identifier)} {change} {what}, and which ancestors are read "
                "from further down is fixed when a run starts"
            )


def _named(identifier: str) -> str:
    return identifier or "trigger"


def _names(graph: Graph, stages: Sequence[int]) -> str:
    return (
        ", ".join(_named(graph.stages[index].identifier) for index in sorted(stages)) or "nothing"
    )


def _scope(graph: Graph, stage: Stage) -> str:
    if stage.joins is None:
        return "nothing"
    return "the run" if stage.joins == RUN_SCOPE else _names(graph, [stage.joins])
