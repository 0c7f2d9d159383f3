"""Carries out commands in memory and refuses every one that a store could not live with."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from controlplane.compiler.graph import RUN_SCOPE, Graph
from controlplane.domain.block import BlockStatus
from controlplane.engine.commands import Commands, Count, Fence
from controlplane.engine.events import ClaimedBlock

OPEN = (BlockStatus.READY, BlockStatus.RUNNING, BlockStatus.WAITING)
Key = tuple[int, int, int]


@dataclass(slots=True)
class Row:
    hi: int
    status: BlockStatus
    claim: int
    failures: int
    batch_limit: int
    pending: int
    ready_ms: int
    cursor: str = ""
    outputs_emitted: int = 0


@dataclass(frozen=True, slots=True)
class Written:
    run: int
    stage: int
    port: int
    refs: tuple[int, ...]
    payload: str


@dataclass(slots=True)
class Ledger:
    graph: Graph
    carried: int
    blocks: dict[Key, Row] = field(default_factory=dict[Key, Row])
    cover: dict[Key, int] = field(default_factory=dict[Key, int])
    outputs: dict[int, Written] = field(default_factory=dict[int, Written])
    given: dict[tuple[int, int, int], list[int]] = field(
        default_factory=dict[tuple[int, int, int], list[int]]
    )
    gathers: dict[Key, set[int]] = field(default_factory=dict[Key, set[int]])
    pending: dict[int, int] = field(default_factory=dict[int, int])
    counts: dict[tuple[int, int], Count] = field(default_factory=dict[tuple[int, int], Count])
    claims: dict[Key, int] = field(default_factory=dict[Key, int])
    attempts: int = 0
    ended: list[int] = field(default_factory=list[int])
    cancelled: set[int] = field(default_factory=set[int])
    next_id: int = 1

    def allocate(self, count: int) -> int:
        """Reserve ids, never next to those before: ranges must not run over a boundary."""
        assert count > 0
        first = self.next_id
        self.next_id += count + 3
        return first

    def commit(self, commands: Commands) -> list[Fence]:
        """Write everything, or nothing and give the fences that did not hold."""
        stale = self._stale(commands.fences)
        if stale:
            return stale
        bare = self._fence(commands.fences)
        self._write(commands)
        self._insert(commands, bare)
        self._gather(commands)
        self._count(commands)
        self._shift(commands)
        self.attempts += len(commands.attempts)
        return []

    def claim(self, key: Key) -> ClaimedBlock:
        run, stage, lo = key
        row = self.blocks[key]
        assert row.status is BlockStatus.READY
        row.status = BlockStatus.RUNNING
        row.claim += 1
        assert not row.batch_limit or row.hi - lo < row.batch_limit, f"{key} is longer than its cap"
        for item in ((run, stage, each) for each in range(lo, row.hi + 1)):
            assert row.claim > self.claims.get(item, 0), f"claim {row.claim} of {item} was used"
            self.claims[item] = row.claim
        assert not row.cursor or row.hi == lo, f"{key} has a cursor and several items"
        inputs = [self.outputs[each] for each in range(lo, row.hi + 1) if each]
        joins = self.graph.stages[stage].joins
        come_from = {each.stage for each in inputs} or {joins}
        assert len(come_from) == 1, f"inputs of {key} come from {come_from}"
        source = come_from.pop()
        refs = [each.refs for each in inputs] or [(0,) * self.carried]
        return ClaimedBlock(
            run=run,
            stage=stage,
            lo=lo,
            hi=row.hi,
            claim=row.claim,
            failures=row.failures,
            batch_limit=row.batch_limit,
            input_stage=RUN_SCOPE if source is None else source,
            refs=refs if self.carried else (),
            cursor=row.cursor,
            outputs_emitted=row.outputs_emitted,
        )

    def reap(self, key: Key) -> None:
        """Return a block back whose owner is gone."""
        assert self.blocks[key].status is BlockStatus.RUNNING
        self.blocks[key].status = BlockStatus.READY

    def cancel(self, run: int) -> None:
        for key, row in self.blocks.items():
            if key[0] == run and row.status in OPEN:
                row.status = BlockStatus.CANCELLED
        self.cancelled.add(run)
        self.ended.append(run)

    def keys(self, run: int, *statuses: BlockStatus) -> list[Key]:
        return [k for k, row in self.blocks.items() if k[0] == run and row.status in statuses]

    def items(self, run: int, *statuses: BlockStatus) -> set[tuple[int, int]]:
        """Return the (stage, input) of every item in these statuses."""
        return {
            (key[1], each)
            for key in self.keys(run, *statuses)
            for each in range(key[2], self.blocks[key].hi + 1)
        }

    def _stale(self, fences: Sequence[Fence]) -> list[Fence]:
        seen: set[Key] = set()
        stale: list[Fence] = []
        for each in fences:
            key = (each.run, each.stage, each.lo)
            row = self.blocks[key]
            holds = row.status is BlockStatus.RUNNING and row.claim == each.claim
            if not holds or key in seen or each.run in self.ended:
                stale.append(each)
            seen.add(key)
        return stale

    def _fence(self, fences: Sequence[Fence]) -> set[Key]:
        bare: set[Key] = set()
        for each in fences:
            row = self.blocks[each.run, each.stage, each.lo]
            assert each.lo <= each.hi <= row.hi
            bare |= {(each.run, each.stage, i) for i in range(each.hi + 1, row.hi + 1)}
            row.hi, row.status, row.failures = each.hi, each.status, each.failures
            row.batch_limit, row.ready_ms = each.batch_limit, each.ready_ms
            row.cursor, row.outputs_emitted = each.cursor, each.outputs_emitted
        for each in bare:
            del self.cover[each]
        return bare

    def _write(self, commands: Commands) -> None:
        for out in commands.outputs:
            size = len(out.payloads)
            assert size == len(out.parents)
            assert len(out.refs) == (size if self.carried else 0)
            assert out.first + size <= self.next_id
            for i, payload in enumerate(out.payloads):
                refs = out.refs[i] if out.refs else ()
                assert len(refs) == self.carried
                assert out.first + i not in self.outputs
                written = Written(out.run, out.stage, out.port, refs, payload)
                self.outputs[out.first + i] = written
                self.given.setdefault((out.run, out.stage, out.parents[i]), []).append(
                    out.first + i
                )

    def _insert(self, commands: Commands, bare: set[Key]) -> None:
        for each in commands.blocks:
            assert (each.pending > 0) == (each.status is BlockStatus.WAITING)
            for i in range(each.lo, each.hi + 1):
                item = (each.run, each.stage, i)
                assert item not in self.cover, f"{item} is in two blocks"
                assert i == 0 or self.outputs[i].run == each.run
                self.cover[item] = each.lo
                bare.discard(item)
            stage = self.graph.stages[each.stage]
            assert each.hi - each.lo < stage.batch_items
            self.blocks[each.run, each.stage, each.lo] = Row(
                each.hi,
                each.status,
                each.claim,
                each.failures,
                each.batch_limit,
                each.pending,
                each.ready_ms,
                each.cursor,
                each.outputs_emitted,
            )
        assert not bare, f"items were lost in a split: {bare}"

    def _gather(self, commands: Commands) -> None:
        for run, join, scope, first, last in commands.gathers:
            assert first <= last
            into = self.gathers.setdefault((run, join, scope), set())
            for each in range(first, last + 1):
                assert each in self.outputs
                assert each not in into
                into.add(each)

    def _count(self, commands: Commands) -> None:
        for key, change in commands.counts.items():
            count = self.counts.setdefault(key, Count())
            count.opened += change.opened
            count.succeeded += change.succeeded
            count.failed += change.failed
            count.pruned += change.pruned
            count.retried += change.retried

    def _shift(self, commands: Commands) -> None:
        for key, change in commands.barriers.items():
            row = self.blocks[key]
            assert row.status is BlockStatus.WAITING, f"barrier {key} was open already"
            row.pending += change
            assert row.pending >= 0, f"barrier {key} is below zero"
            if row.pending == 0:
                row.status = BlockStatus.READY
        for run, change in commands.pending.items():
            self.pending[run] = self.pending.get(run, 0) + change
            assert self.pending[run] >= 0
            if self.pending[run] == 0:
                assert run not in self.ended, f"run {run} ended twice"
                self.ended.append(run)
