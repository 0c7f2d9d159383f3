"""What a run must look like, worked out the slow way: a tree of items, walked after every step.

Shares nothing with the engine: no plan, no counters, no ranges, no lineage but parent pointers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from controlplane.compiler.graph import LOG_SOURCE, RUN_SCOPE, Branch, Graph, Stage
from controlplane.engine.events import Failed, Outcome, Paged, Pruned, Returned, Succeeded


@dataclass(eq=False, slots=True)
class Item:
    stage: int
    input: "Output | None"
    collected: frozenset[int] = frozenset()
    failures: int = 0
    status: str = "open"
    cursor: str = ""
    given: int = 0

    def ancestors(self) -> Iterator["Output"]:
        """Return the outputs this item stems from, nearest first."""
        at = self.input
        while at is not None:
            yield at
            at = at.item.input


@dataclass(eq=False, slots=True)
class Output:
    id: int
    port: int
    item: Item


def reaches(graph: Graph) -> dict[int, set[int]]:
    """Return for each stage all stages that may have an item because of one of its items."""
    direct = {s.index: {t.index for t in graph.stages if _leads(graph, s, t)} for s in graph.stages}
    return {index: _closure(direct, index) for index in direct}


def _leads(graph: Graph, stage: Stage, to: Stage) -> bool:
    """Return whether an end of an item of `stage` may be what opens one of `to`."""
    if to.uses == LOG_SOURCE:
        return stage.branch is not Branch.LOGS
    if to.index == graph.failure_entry and stage.index in graph.failure_from:
        return True
    return stage.index in to.needs or stage.index == to.joins


def _closure(direct: dict[int, set[int]], start: int) -> set[int]:
    found: set[int] = set()
    edge = [start]
    while edge:
        for each in direct[edge.pop()] - found:
            found.add(each)
            edge.append(each)
    return found


@dataclass(slots=True)
class Oracle:
    """One run."""

    graph: Graph
    reach: dict[int, set[int]]
    items: dict[tuple[int, int], Item] = field(default_factory=dict[tuple[int, int], Item])
    outputs: list[Output] = field(default_factory=list[Output])
    retried: int = 0
    cancelled: bool = False

    def start(self, ids: Sequence[int], cursor: str) -> None:
        root = Item(0, None, status="open" if cursor else "succeeded", cursor=cursor)
        root.given = len(ids)
        self.items[0, 0] = root
        self._give(root, ids)
        self._open_joins()

    def settle(self, key: tuple[int, int], outcome: Outcome, ids: Sequence[int]) -> None:
        """Apply an outcome; `ids` are the outputs that were written, and its failure document."""
        item = self.items[key]
        stage = self.graph.stages[item.stage]
        assert item.status == "open"
        match outcome:
            case Returned():
                assert not ids
            case Pruned():
                assert not ids
                item.status = "pruned"
            case Succeeded(outputs) | Paged(outputs) if self._allowed(item, stage, outcome):
                assert len(ids) == len(outputs)
                item.given += len(ids)
                self._give(item, ids)
                if isinstance(outcome, Paged):
                    item.cursor, item.failures = outcome.cursor, 0
                else:
                    item.status = "succeeded"
            case Failed(retryable=True) if item.failures < stage.retries:
                assert not ids
                item.failures += 1
                self.retried += 1
            case _:
                item.status = "failed"
                self._fail(item, ids)

    def _allowed(self, item: Item, stage: Stage, outcome: Succeeded | Paged) -> bool:
        most = stage.max_items
        if most is not None and item.given + len(outcome.outputs) > most:
            return False
        moves = not isinstance(outcome, Paged) or outcome.cursor != item.cursor
        return moves or len(outcome.outputs) > 0

    def walk(self) -> None:
        """Open every join that nothing can reach any more."""
        if not self.cancelled:
            self._open_joins()

    def cancel(self) -> None:
        self.cancelled = True
        for item in self.items.values():
            if item.status == "open":
                item.status = "cancelled"

    def open(self) -> set[tuple[int, int]]:
        return {key for key, item in self.items.items() if item.status == "open"}

    def unopened(self) -> set[tuple[int, int]]:
        """Return the joins that still wait, as (stage, scope id)."""
        return {(join, scope.id if scope else 0) for join, scope in self._unopened()}

    def lineage(self, key: tuple[int, int], stage: int) -> int:
        """Return the output of `stage` that an item stems from; a negative stage: the failure."""
        port = 1 if stage < 0 else 0
        for output in self.items[key].ancestors():
            if output.port == port and stage in (output.item.stage, -2):
                return output.id
        return 0

    def status(self) -> str:
        """Return how the run ended, by looking at every item."""
        main = {s.index for s in self.graph.stages if s.branch is Branch.MAIN and s.index}
        ends = {m for m in main if not any(m in self.graph.stages[o].needs for o in main)}
        if not any(i.status == "failed" and i.stage in main | {0} for i in self.items.values()):
            return "succeeded"
        arrived = any(i.status == "succeeded" and i.stage in ends for i in self.items.values())
        return "partial" if arrived else "failed"

    def _give(self, item: Item, ids: Sequence[int]) -> None:
        for each in ids:
            output = Output(each, 0, item)
            self.outputs.append(output)
            for stage in self.graph.stages:
                if stage.joins is None and item.stage in stage.needs:
                    self._open(stage.index, output)

    def _fail(self, item: Item, ids: Sequence[int]) -> None:
        entry = self.graph.failure_entry if item.stage in self.graph.failure_from else None
        assert len(ids) == (0 if entry is None else 1)
        if entry is not None:
            output = Output(ids[0], 1, item)
            self.outputs.append(output)
            self._open(entry, output)

    def _open(self, stage: int, output: Output | None, collected: frozenset[int] = frozenset()):
        key = (stage, output.id if output else 0)
        assert key not in self.items, f"{key} was opened before"
        self.items[key] = Item(stage, output, collected)

    def _open_joins(self) -> None:
        again = True
        while again:
            again = False
            for join, scope in self._unopened():
                if not self._alive(join, scope):
                    self._open(join, scope, self._collected(join, scope))
                    again = True

    def _unopened(self) -> list[tuple[int, Output | None]]:
        if self.cancelled:
            return []
        return [
            (stage.index, scope)
            for stage in self.graph.stages
            if stage.joins is not None
            for scope in self._scopes(stage.joins)
            if (stage.index, scope.id if scope else 0) not in self.items
        ]

    def _scopes(self, stage: int) -> list[Output | None]:
        if stage == RUN_SCOPE:
            return [None]
        return [o for o in self.outputs if o.port == 0 and o.item.stage == stage]

    def _alive(self, join: int, scope: Output | None) -> bool:
        """Return whether something under the scope may still lead to the join."""
        for item in self.items.values():
            if item.status == "open" and join in self.reach[item.stage] and _under(item, scope):
                return True
        for other, inner in self._unopened():
            if join not in self.reach[other]:
                continue
            if scope is None or inner is scope or (inner and _under(inner.item, scope)):
                return True
        return False

    def _collected(self, join: int, scope: Output | None) -> frozenset[int]:
        needs = self.graph.stages[join].needs
        return frozenset(
            o.id
            for o in self.outputs
            if o.port == 0 and o.item.stage in needs and _under(o.item, scope)
        )


def _under(item: Item, scope: Output | None) -> bool:
    return scope is None or any(each is scope for each in item.ancestors())
