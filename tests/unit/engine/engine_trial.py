"""One random graph, run to its end by the engine and by the oracle, compared after every commit."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from engine_doors import Engine
from engine_graphs import random_graph
from engine_ledger import OPEN, Key, Ledger
from engine_oracle import Oracle, reaches

from controlplane.compiler.graph import Graph
from controlplane.domain.block import BlockStatus
from controlplane.engine.commands import Commands
from controlplane.engine.events import (
    ClaimedBlock,
    Failed,
    Outcome,
    Paged,
    Pruned,
    Returned,
    Settlement,
    Succeeded,
)
from controlplane.engine.plan import Plan
from controlplane.engine.run_status import final_status

MOST_STEPS = 3_000
ROOMY = 30
"""Above so many items nothing fans out any more."""


@dataclass(slots=True)
class Trial:
    engine: Engine
    rng: Random
    graph: Graph
    extra: dict[int, list[int]]
    plan: Plan
    ledger: Ledger
    oracles: dict[int, Oracle]
    flight: list[Settlement] = field(default_factory=list[Settlement])
    late: list[Settlement] = field(default_factory=list[Settlement])
    told: dict[Key, int] = field(default_factory=dict[Key, int])
    now_ms: int = 1_000
    serial: int = 0
    records: int = 0

    def run(self) -> int:
        """Run everything to its end; give how many items there were."""
        for run, oracle in self.oracles.items():
            self._start(run, oracle)
        for _ in range(MOST_STEPS):
            if len(self.ledger.ended) == len(self.oracles):
                break
            self._step()
        assert sorted(self.ledger.ended) == sorted(self.oracles), "a run never ends"
        self._settle([*self.flight, *self.late])
        for run, oracle in self.oracles.items():
            self._check_end(run, oracle)
        return sum(len(oracle.items) for oracle in self.oracles.values())

    def _start(self, run: int, oracle: Oracle) -> None:
        inputs = [self._payload() for _ in range(self.rng.choice((0, 1, 1, 2, 3)))]
        cursor = self.rng.choice(("", "", "a"))
        commands = Commands()
        self.engine.begin(
            self.plan,
            run,
            inputs,
            commands,
            allocate=self.ledger.allocate,
            now_ms=self.now_ms,
            cursor=cursor,
        )
        assert not self.ledger.commit(commands)
        ids = self.ledger.given.get((run, 0, 0), [])
        assert [self.ledger.outputs[each].payload for each in ids] == inputs
        oracle.start(ids, cursor)
        self.told[run, 0, 0] = len(ids)
        self._compare(run, oracle)

    def _step(self) -> None:
        ready = [key for run in self.oracles for key in self.ledger.keys(run, BlockStatus.READY)]
        act = self.rng.random()
        if ready and (act < 0.5 or not self.flight):
            self._take(self.rng.choice(ready))
        elif self.flight and act < 0.93:
            self._settle_some()
        elif self.flight and act < 0.98:
            self._lose_lease()
        elif act > 0.995:
            self._cancel(self.rng.choice(list(self.oracles)))

    def _take(self, key: Key) -> None:
        self.now_ms = max(self.now_ms, self.ledger.blocks[key].ready_ms)
        claimed = self.ledger.claim(key)
        oracle = self.oracles[claimed.run]
        for i in range(claimed.hi - claimed.lo + 1):
            item = (claimed.stage, claimed.lo + i)
            assert oracle.items[item].failures == claimed.failures
            assert oracle.items[item].cursor == claimed.cursor
            assert oracle.items[item].given == claimed.outputs_emitted
            expected = tuple(oracle.lineage(item, stage) for stage in self.plan.carried)
            assert self.engine.vector(self.plan, claimed, i) == expected, f"lineage of {item}"
            for stage in self.extra.get(claimed.stage, ()):
                found = oracle.lineage(item, stage)
                assert found in (0, item[1], *expected), f"{item} cannot see stage {stage}"
        if self.graph.stages[claimed.stage].joins is not None:
            self._check_inputs(key, oracle)
        self.flight.append(Settlement(claimed, self._outcomes(claimed)))

    def _check_inputs(self, key: Key, oracle: Oracle) -> None:
        gathered = self.ledger.gathers.get(key, set())
        assert gathered == oracle.items[key[1:]].collected, f"inputs of join {key}"

    def _settle_some(self) -> None:
        group = self.rng.sample(self.flight, min(len(self.flight), self.rng.choice((1, 1, 2, 4))))
        self.flight = [each for each in self.flight if each not in group]
        if self.late and self.rng.random() < 0.3:
            group.append(self.rng.choice(self.late))
        if self.rng.random() < 0.1:
            group.append(group[0])
        self.rng.shuffle(group)
        self._settle(group)
        self.late = self.rng.sample([*self.late, *group], min(4, len(self.late) + len(group)))

    def _settle(self, group: Sequence[Settlement]) -> None:
        """Commit a group; when a fence does not hold, one settlement after the other."""
        if self._commit(group):
            return
        if len(group) == 1:
            return
        for each in group:
            self._commit([each])

    def _commit(self, group: Sequence[Settlement]) -> bool:
        commands = Commands()
        for each in group:
            self.engine.advance(
                self.plan,
                each,
                commands,
                allocate=self.ledger.allocate,
                draw=self.rng.random,
                now_ms=self.now_ms,
            )
        if self.ledger.commit(commands):
            return False
        for each in group:
            self._tell_oracle(each)
        for run in {each.block.run for each in group}:
            self.oracles[run].walk()
            self._compare(run, self.oracles[run])
        return True

    def _tell_oracle(self, settlement: Settlement) -> None:
        claimed = settlement.block
        for i, outcome in enumerate(settlement.outcomes):
            parent = claimed.lo + i
            oracle = self.oracles[claimed.run]
            ids = self._news((claimed.run, claimed.stage, parent))
            oracle.settle((claimed.stage, parent), outcome, ids)
            written = [self.ledger.outputs[each] for each in ids]
            self.records += isinstance(outcome, Failed)
            self.records += isinstance(outcome, Returned) and outcome.reason != ""
            if isinstance(outcome, Succeeded | Paged):
                refused = oracle.items[claimed.stage, parent].status == "failed"
                self.records += refused
                assert refused or [each.payload for each in written] == list(outcome.outputs)

    def _news(self, item: Key) -> list[int]:
        """Return the outputs of an item that were written since they were last asked for."""
        ids = self.ledger.given.get(item, [])
        before, self.told[item] = self.told.get(item, 0), len(ids)
        return ids[before:]

    def _lose_lease(self) -> None:
        lost = self.flight.pop(self.rng.randrange(len(self.flight)))
        claimed = lost.block
        if claimed.run not in self.ledger.ended:
            self.ledger.reap((claimed.run, claimed.stage, claimed.lo))
        self.late.append(lost)

    def _cancel(self, run: int) -> None:
        if run not in self.ledger.ended:
            self.ledger.cancel(run)
            self.oracles[run].cancel()

    def _compare(self, run: int, oracle: Oracle) -> None:
        busy = self.ledger.items(run, BlockStatus.READY, BlockStatus.RUNNING)
        assert busy == oracle.open(), "open items"
        waiting = self.ledger.items(run, BlockStatus.WAITING)
        assert waiting == oracle.unopened(), "joins that wait"
        assert (run in self.ledger.ended) == (not busy and not waiting), "end of the run"

    def _check_end(self, run: int, oracle: Oracle) -> None:
        ledger = self.ledger
        assert not ledger.keys(run, *OPEN)
        for status in ("succeeded", "failed", "pruned", "cancelled"):
            found = ledger.items(run, BlockStatus[status.upper()])
            expected = {key for key, item in oracle.items.items() if item.status == status}
            assert found >= expected, status
            assert found == expected or run in ledger.cancelled, status
        if run in ledger.cancelled:
            return
        counts = {stage: count for (of, stage), count in ledger.counts.items() if of == run}
        for stage, count in counts.items():
            mine = [item.status for key, item in oracle.items.items() if key[0] == stage]
            assert count.opened == len(mine), f"opened at {stage}"
            assert count.succeeded == mine.count("succeeded")
            assert count.failed == mine.count("failed")
            assert count.pruned == mine.count("pruned")
        assert sum(count.retried for count in counts.values()) == oracle.retried
        assert {stage for stage, _ in oracle.items} <= set(counts)
        assert final_status(self.graph, counts) == oracle.status()

    def _outcomes(self, claimed: ClaimedBlock) -> list[Outcome]:
        size = claimed.hi - claimed.lo + 1
        act = self.rng.random()
        if act < 0.4:
            return [self._succeeded(claimed) for _ in range(size)]
        if act < 0.5:
            return [Returned(40, (size + 1) // 2, "no verdict")] * size
        return [self._outcome(claimed) for _ in range(size)]

    def _outcome(self, claimed: ClaimedBlock) -> Outcome:
        act = self.rng.random()
        if act < 0.35:
            return self._succeeded(claimed)
        if act < 0.55:
            return Paged(self._succeeded(claimed).outputs, self.rng.choice("ab"))
        if act < 0.75:
            wish = self.rng.choice((None, 50, 10_000))
            retryable = self.rng.random() < 0.6
            return Failed("it broke", "broken", retryable=retryable, retry_after_ms=wish)
        if act < 0.85:
            return Pruned("not wanted")
        delay_ms, cap = self.rng.choice(((0, 0), (40, 0), (40, 1), (0, 2)))
        return Returned(delay_ms, cap, self.rng.choice(("", "lost")))

    def _succeeded(self, claimed: ClaimedBlock) -> Succeeded:
        crowded = len(self.oracles[claimed.run].items) > ROOMY
        width = self.rng.choice((0, 1) if crowded else (0, 1, 1, 1, 2, 3))
        return Succeeded([self._payload() for _ in range(width)])

    def _payload(self) -> str:
        self.serial += 1
        return f'{{"n": {self.serial}}}'


def trial(engine: Engine, seed: int) -> int:
    """Run the graph of a seed; give its number of items.

    Raises:
        AssertionError: engine and oracle differ.
    """
    rng = Random(seed)  # noqa: S311 - the same seed has to give the same graph again
    graph = random_graph(rng)
    extra = {
        stage.index: rng.sample(range(stage.index), min(stage.index, 2))
        for stage in graph.stages
        if rng.random() < 0.3
    }
    if graph.failure_entry is not None and rng.random() < 0.5:
        extra[graph.failure_entry + 1] = [-2]
    plan = engine.compile_plan(graph, extra)
    reach = reaches(graph)
    oracles = {run: Oracle(graph, reach) for run in rng.choice(((7,), (7,), (7, 8)))}
    trial = Trial(engine, rng, graph, extra, plan, Ledger(graph, len(plan.carried)), oracles)
    items = trial.run()
    assert trial.ledger.attempts == trial.records, "attempts recorded"
    return items
