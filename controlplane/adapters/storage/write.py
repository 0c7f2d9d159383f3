"""Write `Commands` inside a transaction: one statement per kind, fences first.

`commit.py` calls `write` for settlements and for starts; `redrive.py` and `cancellation.py` use the
parts that change barriers and counters.

**Fences first.** The first statement moves the rows of the claimed blocks, each under the condition
that the claim is still the current one. If one of them does not hold, `StaleError` undoes the whole
transaction: outputs, children, barriers and counters of a commit are written together or not at
all, so a repeat creates nothing. The caller settles again without the stale blocks.

**One order of locks.** Rows are touched in one order everywhere: the run (a key share, so that
commits do not wait for each other but `cancel` does), blocks by key, the run's `pending`,
barriers by key, counters by key. So commits of several processes, cancels and retries never wait
for each other in a ring.

**The end of a run** is part of the commit that brings its `pending` to zero: the final status is
worked out from the counters inside the transaction.

Each statement has the name of what it is for, with the index that serves it. Where many rows are
changed by key, what else has to hold stands in a `case`: a planner that knows how few rows are,
say, WAITING would go through the whole table for them instead, and keep to that plan while it
grows.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, repeat
from operator import itemgetter
from typing import Final

from controlplane.adapters.storage.blob_uses import insert_uses
from controlplane.adapters.storage.database import Transaction
from controlplane.adapters.storage.dialect import Rows, Statement
from controlplane.adapters.storage.encoding import printable, storable_json
from controlplane.adapters.storage.errors import StoreError
from controlplane.domain.block import SETTLE_EVENTS, BlockEvent, BlockStatus
from controlplane.domain.run import RunStatus
from controlplane.engine.commands import Block, Commands, Count, Fence, Outputs
from controlplane.ports.engine import Conclude

# Served by the primary keys of `run` and `block`.
FENCE: Final = Statement(
    """
    with held as materialized (
        select id from run
         where id in (select run from {fence}) and status = 'running' order by id {for_key_share}
    )
    update block
       set hi = fence.hi, status = fence.status, failures = fence.failures, cap = fence.cap,
           ready_ms = fence.ready_ms, due_ms = fence.due_ms, owner = null,
           cursor = fence.cursor, given = fence.given,
           ended_ms = case when fence.status >= 3 then cast(:now_ms as bigint) end
      from {fence}, held
     where block.run = fence.run and block.stage = fence.stage and block.lo = fence.lo
       and held.id = fence.run
       and case when block.status = 1 and block.claim = fence.claim and block.owner = :owner
                then true else false end
    returning block.run, block.stage, block.lo, block.claim
    """,
    moves=SETTLE_EVENTS,
    fence="run bigint, stage int, lo bigint, claim int, hi bigint, status int, failures int, "
    "cap int, ready_ms bigint, due_ms bigint, cursor text, given bigint",
)

INSERT_SPANS: Final = Statement(
    """
    insert into output_span (run, stage, first_id, last_id, port, parent_lo, parent_hi)
    select run, stage, first_id, last_id, port, parent_lo, parent_hi from {span} where true
    """,
    span="run bigint, stage int, first_id bigint, last_id bigint, port int, parent_lo bigint, "
    "parent_hi bigint",
)

# A part of a block that was split started when the row did from which it was cut: the nearest
# before it. Served by the primary key.
INSERT_BLOCKS: Final = Statement(
    """
    insert into block (run, stage, lo, hi, status, joins, claim, failures, cap, pending, lane,
                       ready_ms, due_ms, opened_ms, cursor, given, started_ms, ended_ms)
    select run, stage, lo, hi, status, cast(joins as boolean), claim, failures, cap, pending, lane,
           ready_ms, due_ms, opened_ms, cursor, given,
           case when claim > 0 then (
               select part.started_ms from block as part
                where part.run = block_in.run and part.stage = block_in.stage
                  and part.lo < block_in.lo
                order by part.lo desc limit 1
           ) end,
           case when status >= 3 then cast(:now_ms as bigint) end
      from {block_in} where true
    """,
    moves=(BlockEvent.OPEN, BlockEvent.OPEN_BARRIER, BlockEvent.OPEN_ENDED, *SETTLE_EVENTS),
    block_in="run bigint, stage int, lo bigint, hi bigint, status int, joins int, claim int, "
    "failures int, cap int, pending bigint, lane int, ready_ms bigint, due_ms bigint, "
    "opened_ms bigint, cursor text, given bigint",
)

INSERT_GATHERS: Final = Statement(
    """
    insert into gather (run, join_stage, scope, first_id, last_id)
    select run, join_stage, scope, first_id, last_id from {gathered} where true
    """,
    gathered="run bigint, join_stage int, scope bigint, first_id bigint, last_id bigint",
)

# Served by the primary key.
MOVE_PENDING: Final = Statement(
    """
    update run set pending = run.pending + moved.delta
      from {moved}
     where run.id = moved.id and case when run.status = 'running' then true else false end
    returning run.id, run.pending
    """,
    moved="id bigint, delta bigint",
)

# A barrier that has opened stays open: only WAITING ones move. Served by the primary key.
MOVE_BARRIERS: Final = Statement(
    """
    update block
       set pending = block.pending + moved.delta,
           status = case when block.pending + moved.delta = 0 then 0 else 2 end,
           ready_ms = case when block.pending + moved.delta = 0 and block.ready_ms < :now_ms
                           then :now_ms else block.ready_ms end,
           due_ms = case when block.pending + moved.delta = 0 and block.ready_ms < :now_ms
                         then :now_ms else block.ready_ms end
      from {moved}
     where block.run = moved.run and block.stage = moved.stage and block.lo = moved.scope
       and case when block.status = 2 then true else false end
    """,
    moves=(BlockEvent.UPDATE_BARRIER, BlockEvent.RELEASE_BARRIER),
    moved="run bigint, stage int, scope bigint, delta bigint",
)

# Served by the primary key.
COUNT: Final = Statement(
    """
    insert into counter (run, stage, opened, succeeded, failed, pruned, retried, cancelled)
    select run, stage, opened, succeeded, failed, pruned, retried, cancelled
      from {change} where true
        on conflict (run, stage) do update
       set opened = counter.opened + excluded.opened,
           succeeded = counter.succeeded + excluded.succeeded,
           failed = counter.failed + excluded.failed,
           pruned = counter.pruned + excluded.pruned,
           retried = counter.retried + excluded.retried,
           cancelled = counter.cancelled + excluded.cancelled
    """,
    change="run bigint, stage int, opened bigint, succeeded bigint, failed bigint, pruned bigint, "
    "retried bigint, cancelled bigint",
)

INSERT_ATTEMPTS: Final = Statement(
    """
    insert into attempt (run, stage, item, claim, at_ms, code, error, retried)
    select run, stage, item, claim, cast(:now_ms as bigint), code, error, cast(retried as boolean)
      from {tried} where true
    """,
    tried="run bigint, stage int, item bigint, claim int, code text, error text, retried int",
)

ADD_USAGE: Final = Statement(
    """
    insert into usage (run, stage, name, amount)
    select run, stage, name, amount from {used} where true
        on conflict (run, stage, name) do update set amount = usage.amount + excluded.amount
    """,
    used="run bigint, stage int, name text, amount double precision",
)

# Served by the primary key.
COUNTS: Final = Statement(
    """
    select run, stage, opened, succeeded, failed, pruned, retried, cancelled
      from counter where run = :run order by stage
    """
)

# A run that ended in time or late says so for good, whether or not its timer came round.
END_RUN: Final = Statement(
    """
    update run
       set status = :status, ended_ms = :now_ms,
           sla_state = case when deadline_ms < :now_ms then 'breached' else 'on_track' end
     where id = :run and status = 'running'
    """
)


_OUTPUT_COLUMNS: Final = ("id", "run", "stage", "port", "parent", "refs", "payload")


class StaleError(Exception):
    """Some fences do not hold: the transaction has to be undone."""

    def __init__(self, fences: Sequence[tuple[int, int, int, int]]) -> None:
        super().__init__(f"{len(fences)} fences do not hold")
        self.fences = fences


def write(
    tx: Transaction, commands: Commands, owner: int | None, now_ms: int, final_status: Conclude
) -> Mapping[int, RunStatus]:
    """Carry out the commands; give the runs that ended with them.

    Raises:
        StaleError: a fence does not hold, or its run is not running any more.
    """
    _hold_fences(tx, commands, owner, now_ms)
    _write_outputs(tx, commands.outputs)
    blocks = [_block_row(block, now_ms) for block in commands.blocks]
    _insert(tx, INSERT_BLOCKS, "block_in", blocks, now_ms)
    _insert(tx, INSERT_GATHERS, "gathered", sorted(commands.gathers))
    left = _move_pending(tx, commands)
    move_barriers(tx, commands.barriers, now_ms)
    add_counts(tx, commands.counts)
    _insert(tx, INSERT_ATTEMPTS, "tried", _attempt_rows(commands), now_ms)
    _insert(tx, ADD_USAGE, "used", _usage_rows(commands))
    insert_uses(tx, commands.blobs)
    return {
        run: _end(tx, run, now_ms, final_status) for run, pending in left.items() if pending == 0
    }


def _hold_fences(tx: Transaction, commands: Commands, owner: int | None, now_ms: int) -> None:
    fences = sorted(map(_fence_row, commands.fences), key=itemgetter(0, 1, 2, 3))
    if not fences:
        return
    held = tx.rows(FENCE, {"fence": fences}, owner=owner, now_ms=now_ms)
    if len(held) < len(fences):
        holding = {tuple(row) for row in held}
        raise StaleError([key for key in map(_key, commands.fences) if key not in holding])


def _write_outputs(tx: Transaction, outputs: Sequence[Outputs]) -> None:
    filled = [output for output in outputs if output.payloads]
    spans: Rows = [_span_row(output) for output in filled]
    _insert(tx, INSERT_SPANS, "span", spans)
    tx.bulk(
        "output", _OUTPUT_COLUMNS, [row for output in filled for row in _output_rows(tx, output)]
    )


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
        fence.batch_limit,
        fence.ready_ms,
        fence.due_ms,
        fence.cursor or None,
        fence.outputs_emitted or None,
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
        block.batch_limit,
        block.pending,
        block.lane,
        block.ready_ms,
        block.due_ms,
        now_ms if block.opened_ms is None else block.opened_ms,
        block.cursor or None,
        block.outputs_emitted or None,
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
        raise StaleError([_key(fence) for fence in commands.fences if fence.run not in left])
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


def _end(tx: Transaction, run: int, now_ms: int, final_status: Conclude) -> RunStatus:
    counts = {
        row.stage: Count(row.opened, row.succeeded, row.failed, row.pruned, row.retried)
        for row in tx.rows(COUNTS, run=run)
    }
    status = final_status(run, counts)
    tx.changed(END_RUN, run=run, status=status.value, now_ms=now_ms)
    return status
