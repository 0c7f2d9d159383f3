"""Runs for the storage tests: a small cluster, the real engine, a process that works."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Self

from controlplane.adapters.storage import Store
from controlplane.compiler.graph import (
    RUN_SCOPE,
    TRIGGER,
    TRIGGER_SOURCE,
    Branch,
    Graph,
    Stage,
)
from controlplane.domain.run import RunStatus
from controlplane.engine.advance import advance
from controlplane.engine.commands import Commands, Count
from controlplane.engine.events import Failed, Outcome, Paged, Pruned, Settlement, Succeeded
from controlplane.engine.fanout import begin
from controlplane.engine.plan import Plan, compile_plan
from controlplane.expressions import parse
from controlplane.ports.engine import Claimed, Committed, NewRun

LEASE_MS = 60_000
NOW_MS = 1_800_000_000_000


def stage(
    index: int,
    needs: Iterable[int] = (),
    *,
    joins: int | None = None,
    batch: int = 10,
    retries: int = 0,
) -> Stage:
    return Stage(
        index=index,
        identifier=f"stage-{index}" if index else "",
        title="",
        branch=Branch.MAIN,
        uses=f"project/satellite-{index}" if index else "",
        needs=tuple(needs),
        joins=joins,
        config=parse({}),
        input=None,
        when=None,
        retries=retries,
        timeout=timedelta(minutes=1),
        batch_items=batch,
        batch_wait=None,
        delay=timedelta(0),
        max_items=None,
        secrets=(),
    )


def graph(*stages: Stage, failure_entry: int | None = None) -> Graph:
    return Graph(
        identifier="project/cluster",
        title="",
        description="",
        sla=None,
        triggers=(),
        stages=(stage(0), *stages),
        failure_from=frozenset() if failure_entry is None else frozenset({1}),
        failure_entry=failure_entry,
    )


def chain(length: int, *, batch: int = 10, retries: int = 0) -> Graph:
    return graph(*(stage(n, [n - 1], batch=batch, retries=retries) for n in range(1, length + 1)))


def fan_and_join() -> Graph:
    """Each input fans out at stage 1 and 2; stage 3 joins what came of each output of stage 1."""
    return graph(stage(1, [0]), stage(2, [1]), stage(3, [2], joins=1))


def join_of_run() -> Graph:
    return graph(stage(1, [0]), stage(2, [1], joins=RUN_SCOPE))


def concluded(run: int, counts: Mapping[int, Count]) -> RunStatus:
    del run
    return RunStatus.FAILED if any(c.failed for c in counts.values()) else RunStatus.SUCCEEDED


def echo(claimed: Claimed, width: int = 1) -> list[Outcome]:
    """Every item gives `width` outputs."""
    taken = claimed.block
    return [
        Succeeded([f'{{"of":{item},"n":{n}}}' for n in range(width)])
        for item in range(taken.lo, taken.hi + 1)
    ]


def failing(claimed: Claimed, *, retryable: bool = False, error: str = "broken") -> list[Outcome]:
    size = claimed.block.hi - claimed.block.lo + 1
    return [Failed(error, "test-failure", retryable=retryable)] * size


def pruned(claimed: Claimed) -> list[Outcome]:
    return [Pruned("not wanted")] * (claimed.block.hi - claimed.block.lo + 1)


@dataclass
class World:
    """A process at a store. All its runs are of one graph."""

    store: Store
    graph: Graph
    plan: Plan
    lanes: Mapping[int, int]
    owner: int
    now_ms: int = NOW_MS
    ids: "count[int]" = field(default_factory=lambda: count(1))

    @classmethod
    async def of(cls, store: Store, graph: Graph) -> Self:
        named = {each.index: each.uses for each in graph.stages if each.uses}
        lanes = await store.lanes.numbers(list(named.values()))
        by_stage = {index: lanes[uses] for index, uses in named.items()}
        by_stage[TRIGGER] = (await store.lanes.numbers([TRIGGER_SOURCE]))[TRIGGER_SOURCE]
        owner = await store.leases.register(LEASE_MS)
        return cls(store, graph, compile_plan(graph), by_stage, owner)

    async def start(
        self,
        inputs: int | Sequence[str],
        *,
        identity: str | None = None,
        deadline_ms: int | None = None,
        cursor: str = "",
    ) -> tuple[int, str]:
        """Start a run; give its id and uid."""
        payloads = ["{}"] * inputs if isinstance(inputs, int) else inputs
        run = await self.store.commits.allocate("run", 1)
        commands = Commands()
        first = await self.store.commits.allocate("output", max(1, len(payloads)))
        begin(
            self.plan,
            run,
            payloads,
            commands,
            allocate=lambda _: first,
            now_ms=self.now_ms,
            cursor=cursor,
        )
        new = NewRun(
            id=run,
            uid=f"run-{run}",
            project="project",
            cluster="cluster",
            version_id=7,
            version=3,
            trigger={"kind": "api-call"},
            labels={"who": "té\u0000st"},
            identity=identity,
            sla_ms=None,
            deadline_ms=deadline_ms,
            created_ms=self.now_ms,
        )
        [uid] = await self.store.commits.start([(new, self.addressed(commands))], concluded)
        return run, uid

    async def claim(
        self, items: int = 1_000_000, stages: Sequence[int] | None = None
    ) -> Sequence[Claimed]:
        lanes = [self.lanes[each] for each in stages] if stages else self.lanes.values()
        return await self.store.claims.claim(self.owner, dict.fromkeys(lanes, items), self.now_ms)

    async def commands(self, settled: Iterable[tuple[Claimed, Sequence[Outcome]]]) -> Commands:
        """Return what follows from these results, ready to be committed."""
        commands = Commands()
        pairs = list(settled)
        wanted = sum(
            len(each.outputs) if isinstance(each, Succeeded | Paged) else 1
            for _, outcomes in pairs
            for each in outcomes
        )
        start = await self.store.commits.allocate("output", max(1, wanted))
        at = [start]

        def allocate(size: int) -> int:
            at[0] += size
            return at[0] - size

        for claimed, outcomes in pairs:
            advance(
                self.plan,
                Settlement(claimed.block, outcomes),
                commands,
                allocate=allocate,
                draw=lambda: 0.0,
                now_ms=self.now_ms,
            )
        return self.addressed(commands)

    def addressed(self, commands: Commands) -> Commands:
        """Add what only the operations know: the lane and the due time of what is ready."""
        for block in commands.blocks:
            block.lane = self.lanes.get(block.stage, 0)
            block.due_ms = block.ready_ms
        for fence in commands.fences:
            fence.due_ms = fence.ready_ms
        return commands

    async def commit(self, commands: Commands) -> Committed:
        return await self.store.commits.commit(commands, self.owner, self.now_ms, concluded)

    async def settle(
        self, claimed: Iterable[Claimed], outcomes: Callable[[Claimed], Sequence[Outcome]] = echo
    ) -> Committed:
        return await self.commit(await self.commands((each, outcomes(each)) for each in claimed))

    async def drain(
        self, outcomes: Callable[[Claimed], Sequence[Outcome]] = echo
    ) -> Mapping[int, RunStatus]:
        """Claim and settle until nothing is due; give the runs that ended."""
        ended: dict[int, RunStatus] = {}
        while claimed := await self.claim():
            done = await self.settle(claimed, outcomes)
            assert not done.stale
            ended |= done.ended
        return ended
