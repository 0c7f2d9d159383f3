"""Carrying out `Commands` inside a transaction: one statement per kind, fences first.

Rows are touched in one order everywhere: the run (a key share, so that commits do not wait for each
other but `cancel` does), blocks by key, the run's `pending`, barriers by key, counters by key. So
commits of several processes, cancels and retries never wait for each other in a ring.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, repeat
from operator import itemgetter
from typing import Final

from controlplane.adapters.storage.blob_uses import insert_uses
from controlplane.adapters.storage.database import Transaction
from controlplane.adapters.storage.dialect import Rows, Statement
from controlplane.adapters.storage.faults import StoreError
from controlplane.adapters.storage.values import printable, storable_json
from controlplane.adapters.storage.write_sql import (
    ADD_USAGE,
    COUNT,
    COUNTS,
    END_RUN,
    FENCE,
    INSERT_ATTEMPTS,
    INSERT_BLOCKS,
    INSERT_GATHERS,
    INSERT_SPANS,
    MOVE_BARRIERS,
    MOVE_PENDING,
)
from controlplane.domain.run import BlockStatus, RunStatus
from controlplane.engine.commands import Block, Commands, Count, Fence, Outputs
from controlplane.ports.engine import Conclude

_OUTPUT_COLUMNS: Final = ("id", "run", "stage", "port", "parent", "refs", "payload")


class StaleError(Exception):
    """Some fences do not hold: the transaction has to be undone."""

    def __init__(self, fences: Sequence[tuple[int, int, int, int]]) -> None:
        super().__init__(f"{len(fences)} fences do not hold")
        self.fences = fences


def write(
    tx: Transaction, commands: Commands, owner: int | None, now_ms: int, conclude: Conclude
) -> Mapping[int, RunStatus]:
    """Carry out the commands; give the runs that ended with them.

    Raises:
        StaleError: a fence does not hold, or its run is not running any more.
    """
    _hold_fences(tx, commands, owner, now_ms)
    _write_outputs(tx, commands.outputs)
    blocks = [_block_row(each, now_ms) for each in commands.blocks]
    _insert(tx, INSERT_BLOCKS, "block_in", blocks, now_ms)
    _insert(tx, INSERT_GATHERS, "gathered", sorted(commands.gathers))
    left = _move_pending(tx, commands)
    move_barriers(tx, commands.barriers, now_ms)
    add_counts(tx, commands.counts)
    _insert(tx, INSERT_ATTEMPTS, "tried", _attempt_rows(commands), now_ms)
    _insert(tx, ADD_USAGE, "used", _usage_rows(commands))
    insert_uses(tx, commands.blobs)
    return {run: _end(tx, run, now_ms, conclude) for run, pending in left.items() if pending == 0}


def _hold_fences(tx: Transaction, commands: Commands, owner: int | None, now_ms: int) -> None:
    fences = sorted(map(_fence_row, commands.fences), key=itemgetter(0, 1, 2, 3))
    if not fences:
        return
    held = tx.rows(FENCE, {"fence": fences}, owner=owner, now_ms=now_ms)
    if len(held) < len(fences):
        holding = {tuple(row) for row in held}
        raise StaleError([key for key in map(_key, commands.fences) if key not in holding])


def _write_outputs(tx: Transaction, outputs: Sequence[Outputs]) -> None:
    filled = [each for each in outputs if each.payloads]
    spans: Rows = [_span_row(each) for each in filled]
    _insert(tx, INSERT_SPANS, "span", spans)
    tx.bulk("output", _OUTPUT_COLUMNS, [row for each in filled for row in _output_rows(tx, each)])


def _key(fence: Fence) -> tuple[int, int, int, int]:
    return (fence.run, fence.stage, fence.lo, fence.claim)


def _fence_row(fence: Fence) -> tuple[object, ...]:
    return (
        fence.run,
        fence.stage,
        fence.lo,
        fence.claim,
        fence.hi,
        fence.status.value,
        fence.failures,
        fence.cap,
        fence.ready_ms,
        fence.due_ms,
        fence.cursor or None,
        fence.given or None,
    )


def _span_row(outputs: Outputs) -> tuple[int, ...]:
    return (
        outputs.run,
        outputs.stage,
        outputs.first,
        outputs.first + len(outputs.payloads) - 1,
        outputs.port,
        min(outputs.parents),
        max(outputs.parents),
    )


def _output_rows(tx: Transaction, outputs: Outputs) -> Iterator[tuple[object, ...]]:
    ids = count(outputs.first)
    refs = map(tx.dialect.write_refs, outputs.refs) if outputs.refs else repeat(None)
    payloads = map(storable_json, outputs.payloads)
    same = (repeat(outputs.run), repeat(outputs.stage), repeat(outputs.port))
    # The columns that are always there decide the length; a shorter one of them is a fault.
    if len(outputs.parents) != len(outputs.payloads):
        raise StoreError("outputs: as many parents as payloads are needed")
    return zip(ids, *same, outputs.parents, refs, payloads, strict=False)


def _block_row(block: Block, now_ms: int) -> tuple[object, ...]:
    return (
        block.run,
        block.stage,
        block.lo,
        block.hi,
        block.status.value,
        int(block.status is BlockStatus.WAITING),
        block.claim,
        block.failures,
        block.cap,
        block.pending,
        block.lane,
        block.ready_ms,
        block.due_ms,
        now_ms if block.opened_ms is None else block.opened_ms,
        block.cursor or None,
        block.given or None,
    )


def _attempt_rows(commands: Commands) -> Rows:
    return [
        (a.run, a.stage, a.item, a.claim, printable(a.code), printable(a.error), int(a.retried))
        for a in commands.attempts
    ]


def _usage_rows(commands: Commands) -> Rows:
    return sorted(
        (run, stage, printable(name), amount)
        for (run, stage, name), amount in commands.usage.items()
    )


def _move_pending(tx: Transaction, commands: Commands) -> Mapping[int, int]:
    moved = sorted(commands.pending.items())
    if not moved:
        return {}
    left = {row.id: row.pending for row in tx.rows(MOVE_PENDING, {"moved": moved})}
    if len(left) < len(moved):
        raise StaleError([_key(each) for each in commands.fences if each.run not in left])
    if any(pending < 0 for pending in left.values()):
        raise StoreError(f"a run would have fewer than no open items: {left}")
    return left


def move_barriers(
    tx: Transaction, barriers: Mapping[tuple[int, int, int], int], now_ms: int
) -> None:
    """Let barriers wait for more or fewer open items, (run, join, scope id) by (…)."""
    moved = sorted((*key, delta) for key, delta in barriers.items() if delta)
    _insert(tx, MOVE_BARRIERS, "moved", moved, now_ms)


def add_counts(
    tx: Transaction,
    counts: Mapping[tuple[int, int], Count],
    cancelled: Mapping[tuple[int, int], int] | None = None,
) -> None:
    """Change the counters of stages, (run, stage) by (run, stage)."""
    ended = cancelled or {}
    none = Count()
    change: Rows = sorted(
        (*key, c.opened, c.succeeded, c.failed, c.pruned, c.retried, ended.get(key, 0))
        for key in counts.keys() | ended.keys()
        for c in (counts.get(key, none),)
    )
    _insert(tx, COUNT, "change", change)


def _insert(
    tx: Transaction, statement: Statement, table: str, rows: Rows, now_ms: int | None = None
) -> None:
    if not rows:
        return
    values = {} if now_ms is None else {"now_ms": now_ms}
    tx.changed(statement, {table: rows}, **values)


def _end(tx: Transaction, run: int, now_ms: int, conclude: Conclude) -> RunStatus:
    counts = {
        row.stage: Count(row.opened, row.succeeded, row.failed, row.pruned, row.retried)
        for row in tx.rows(COUNTS, run=run)
    }
    status = conclude(run, counts)
    tx.changed(END_RUN, run=run, status=status.value, now_ms=now_ms)
    return status
