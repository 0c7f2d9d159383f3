"""Graphs for the tests of the engine: short to write, or drawn at random."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from controlplane.compiler.graph import LOG_SOURCE, RUN_SCOPE, Branch, Graph, Stage
from controlplane.engine.plan import check_joins
from controlplane.expressions import parse

NOTHING = parse({})


def make_stage(index: int, needs: Sequence[int] = (), **changes: object) -> Stage:
    """Return a stage named s<index>; `changes` are fields of `Stage`."""
    plain = Stage(
        index=index,
        identifier=f"s{index}" if index else "",
        title="",
        branch=Branch.MAIN,
        uses="project/any" if index else "",
        needs=tuple(needs),
        joins=None,
        config=NOTHING,
        input=None,
        when=None,
        retries=0,
        timeout=timedelta(seconds=60),
        batch_items=100,
        batch_wait=None,
        delay=timedelta(),
        max_items=None,
        secrets=(),
    )
    return replace(plain, **changes)


def log_source(index: int) -> Stage:
    return make_stage(
        index, identifier="$logs", branch=Branch.LOGS, uses=LOG_SOURCE, joins=RUN_SCOPE
    )


def make_graph(
    *stages: Stage, failure_from: Iterable[int] = (), failure_entry: int | None = None
) -> Graph:
    """Return the graph of these stages after a trigger."""
    return Graph(
        identifier="project/cluster",
        title="",
        description="",
        sla=timedelta(hours=6),
        triggers=(),
        stages=(make_stage(0), *stages),
        failure_from=frozenset(failure_from),
        failure_entry=failure_entry,
    )


def random_graph(rng: Random) -> Graph:
    """Draw a graph that the compiler takes: joins that it would refuse become something simpler."""
    stages = [_drawn(rng, 0)]
    for index in range(1, rng.choice((2, 3, 4, 5, 6, 7))):
        needs = _needs(rng, range(index))
        _add(rng, stages, _drawn(rng, index, needs=needs))
    main = range(1, len(stages))
    failure_from: frozenset[int] = frozenset()
    entry = None
    if rng.random() < 0.45:
        entry = len(stages)
        failure_from = frozenset(_some(rng, main, rng.randint(1, len(main))))
        stages.append(_drawn(rng, entry, branch=Branch.FAILURE))
        for index in range(entry + 1, entry + rng.randint(1, 3)):
            needs = _needs(rng, range(entry, index))
            stage = _drawn(rng, index, needs=needs, branch=Branch.FAILURE)
            _add(rng, stages, stage, failure_from, entry)
    if rng.random() < 0.3:
        source = len(stages)
        stages.append(log_source(source))
        for index in range(source + 1, source + rng.randint(1, 4)):
            needs = _needs(rng, range(source, index))
            stage = _drawn(rng, index, needs=needs, branch=Branch.LOGS)
            _add(rng, stages, stage, failure_from, entry)
    return make_graph(*stages[1:], failure_from=failure_from, failure_entry=entry)


def _drawn(rng: Random, index: int, needs: Sequence[int] = (), **changes: object) -> Stage:
    return make_stage(
        index,
        needs,
        retries=rng.choice((0, 0, 1, 2)),
        batch_items=rng.choice((1, 2, 3, 8)),
        max_items=rng.choice((None, None, None, 2)),
        delay=timedelta(seconds=rng.choice((0, 0, 0, 5))),
        **changes,
    )


def _add(
    rng: Random,
    stages: list[Stage],
    stage: Stage,
    failure_from: frozenset[int] = frozenset(),
    entry: int | None = None,
) -> None:
    """Add a stage, perhaps as a join over the first scope of some that the compiler takes."""
    scopes = [RUN_SCOPE, *range(stage.index)]
    rng.shuffle(scopes)
    for scope in scopes[: rng.choice((0, 0, 1, 8))]:
        joined = replace(stage, joins=scope)
        graph = make_graph(*stages[1:], joined, failure_from=failure_from, failure_entry=entry)
        if not check_joins(graph):
            stages.append(joined)
            return
    stages.append(stage)


def _needs(rng: Random, before: range) -> tuple[int, ...]:
    """Mostly the stage before, so that there is depth for joins within joins."""
    if rng.random() < 0.5:
        return (before[-1],)
    return _some(rng, before, rng.choice((1, 1, 2, 3)))


def _some(rng: Random, among: Iterable[int], count: int) -> tuple[int, ...]:
    each = list(among)
    return tuple(sorted(rng.sample(each, min(count, len(each)))))
