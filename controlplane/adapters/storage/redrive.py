"""Letting failed items run again, with the same version of their cluster or another."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from sqlalchemy import Row

from controlplane.adapters.storage.cancellation import lock_run, still_stopping
from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.write import add_counts, move_barriers
from controlplane.domain.block import BlockEvent, BlockStatus, status_after
from controlplane.domain.errors import ConflictError
from controlplane.engine.commands import Count
from controlplane.engine.plan import RUN, Plan
from controlplane.ports.engine import Move

# Served by the primary key.
FAILED_BLOCKS: Final = Statement(
    """
    select run, stage, lo, hi, claim, failures, cap, joins, lane, opened_ms, started_ms, ended_ms,
           cursor, given
      from block where run = :run and status = 4 order by stage, lo
    """
)

REMOVE_BLOCKS: Final = Statement(
    """
    delete from block
     where run = :run and status = 4
       and (run, stage, lo) in (select cast(:run as bigint), stage, lo from {gone})
    """,
    moves=(BlockEvent.REDRIVE, BlockEvent.SPLIT),
    gone="stage int, lo bigint",
)

INSERT_PARTS: Final = Statement(
    """
    insert into block (run, stage, lo, hi, status, joins, claim, failures, cap, pending, lane,
                       ready_ms, due_ms, opened_ms, started_ms, ended_ms, cursor, given)
    select run, stage, lo, hi, status, cast(joins as boolean), claim, failures, cap, 0, lane,
           cast(:now_ms as bigint), cast(:now_ms as bigint), opened_ms, started_ms, ended_ms,
           cursor, given
      from {part} where true
    """,
    moves=(BlockEvent.REDRIVE, BlockEvent.SPLIT),
    part="run bigint, stage int, lo bigint, hi bigint, status int, joins int, claim int, "
    "failures int, cap int, lane int, opened_ms bigint, started_ms bigint, ended_ms bigint, "
    "cursor text, given bigint",
)

REOPEN_RUN: Final = Statement(
    """
    update run set status = 'running', ended_ms = null, pending = pending + :items where id = :run
    """
)

MOVE_RUN: Final = Statement(
    "update run set version_id = :version_id, version = :version where id = :run"
)

# What is still to be claimed waits for the satellites of the new version. Served by the primary
# key.
MOVE_BLOCKS: Final = Statement(
    """
    update block set lane = laned.lane from {laned}
     where block.run = :run and block.stage = laned.stage and block.status in (0, 2)
    """,
    laned="stage int, lane int",
)

# Served by the primary key.
STRANGERS: Final = Statement(
    """
    select named.stage, named.item from {named}
     where coalesce((select hi from block
                      where run = :run and stage = named.stage and lo <= named.item
                      order by lo desc limit 1), -1) < named.item
     order by named.stage, named.item
    """,
    named="stage int, item bigint",
)

# Served by the primary key.
WAITING_BARRIER: Final = Statement(
    "select stage from block where run = :run and status = 2 order by stage limit 1"
)

# Served by the primary key of `output`.
INPUT_REFS: Final = Statement(
    "select output.id, output.stage, output.port, output.refs "
    "from {named} join output on output.id = named.id",
    named="id bigint",
)


class _Part(NamedTuple):
    """A row of `block`, in the order of `INSERT_PARTS`."""

    run: int
    stage: int
    lo: int
    hi: int
    status: int
    joins: int
    claim: int
    failures: int
    cap: int
    lane: int
    opened_ms: int
    started_ms: int | None
    ended_ms: int | None
    cursor: str | None
    given: int | None


class Redrives(Repository):
    """See `ports.engine.Redrives`."""

    async def retry(
        self,
        run_uid: str,
        items: Sequence[tuple[int, int]] | None,
        now_ms: int,
        plan: Plan | None = None,
        move: Move | None = None,
    ) -> int:
        """See `ports.engine.retry`; (stage, input) pairs that have not failed are passed over.

        A join that has opened stays open: what a retried item gives does not reach it any more. One
        that still waits, waits for the retried item too; for that the plan of the run is needed.

        Raises:
            NotFoundError: there is no such run.
            ConflictError: joins of the run are waiting, and there is no plan to tell which of them
                the items belong to; or see `EngineStore.retry`.
        """
        chosen = None if items is None else sorted(set(items))

        def body(tx: Transaction) -> int:
            run = lock_run(tx, run_uid)
            if still_stopping(tx, run_uid):
                raise ConflictError(f"run {run_uid} is just being cancelled: try again")
            if move is not None and run.version_id != move.from_version_id:
                raise ConflictError(f"run {run_uid} has just moved to another version: try again")
            blocks = tx.rows(FAILED_BLOCKS, run=run.id)
            parts = [part for block in blocks for part in _parts(block, chosen)]
            again = [part for part in parts if part.status == BlockStatus.READY]
            if not again:
                return 0
            count = _reopen(tx, run.id, parts, again, now_ms, plan)
            if move is not None:
                _move(tx, run.id, move)
            return count

        return await self.database.write(body)

    async def strangers(
        self, run: int, items: Sequence[tuple[int, int]]
    ) -> Sequence[tuple[int, int]]:
        """See `ports.engine.strangers`."""
        named = sorted(set(items))
        rows = await self.database.read(lambda tx: tx.rows(STRANGERS, {"named": named}, run=run))
        return [(row.stage, row.item) for row in rows]


def _move(tx: Transaction, run: int, move: Move) -> None:
    tx.changed(MOVE_RUN, run=run, version_id=move.version_id, version=move.version)
    tx.changed(MOVE_BLOCKS, {"laned": list(enumerate(move.lanes))}, run=run)


def _parts(
    block: Row[tuple[object, ...]], chosen: Sequence[tuple[int, int]] | None
) -> Iterator[_Part]:
    """Cut a failed block into ranges that run again and ranges that stay as they are.

    `chosen` is sorted: there may be as many of them as there are blocks.
    """
    asked = None if chosen is None else _within(block, chosen)
    if asked is not None and not asked:
        return

    def is_chosen(item: int) -> bool:
        return asked is None or item in asked

    for again, items in groupby(range(block.lo, block.hi + 1), is_chosen):
        lo, *rest = items
        yield _Part(
            run=block.run,
            stage=block.stage,
            lo=lo,
            hi=rest[-1] if rest else lo,
            status=status_after(
                BlockStatus.FAILED, BlockEvent.REDRIVE if again else BlockEvent.SPLIT
            ).value,
            joins=int(block.joins),
            claim=block.claim,
            failures=0 if again else block.failures,
            cap=block.cap,
            lane=block.lane,
            opened_ms=block.opened_ms,
            started_ms=block.started_ms,
            ended_ms=None if again else block.ended_ms,
            # What is given is given: the item goes on after it.
            cursor=block.cursor,
            given=block.given,
        )


def _within(block: Row[tuple[object, ...]], chosen: Sequence[tuple[int, int]]) -> Collection[int]:
    """Return the chosen items that lie in a block."""
    first = bisect_left(chosen, (block.stage, block.lo))
    end = bisect_left(chosen, (block.stage, block.hi + 1))
    return frozenset(item for _, item in chosen[first:end])


def _reopen(
    tx: Transaction,
    run: int,
    parts: Sequence[_Part],
    again: Sequence[_Part],
    now_ms: int,
    plan: Plan | None,
) -> int:
    failed: dict[int, list[int]] = {}
    for part in again:
        failed.setdefault(part.stage, []).extend(range(part.lo, part.hi + 1))
    items = sum(map(len, failed.values()))
    tx.changed(REOPEN_RUN, run=run, items=items)
    tx.changed(REMOVE_BLOCKS, {"gone": [(part.stage, part.lo) for part in parts]}, run=run)
    tx.changed(INSERT_PARTS, {"part": parts}, now_ms=now_ms)
    _close_barriers(tx, run, failed, plan, now_ms)
    add_counts(tx, {(run, stage): Count(failed=-len(items)) for stage, items in failed.items()})
    return items


def _close_barriers(
    tx: Transaction, run: int, failed: Mapping[int, Sequence[int]], plan: Plan | None, now_ms: int
) -> None:
    """Make the barriers that still wait, wait for these items too."""
    waiting = tx.first(WAITING_BARRIER, run=run)
    if waiting is None:
        return
    if plan is None:
        raise ConflictError(
            f"stage {waiting.stage} of the run still waits for its inputs: "
            "cancel the run, or retry when it has ended"
        )
    barriers: dict[tuple[int, int, int], int] = {}
    for stage, items in failed.items():
        for key in _held_barriers(tx, run, stage, items, plan):
            barriers[key] = barriers.get(key, 0) + 1
    move_barriers(tx, barriers, now_ms)


def _held_barriers(
    tx: Transaction, run: int, stage: int, items: Sequence[int], plan: Plan
) -> Iterator[tuple[int, int, int]]:
    """Return (run, join, scope id) of each barrier that each item keeps closed."""
    holds = plan.stages[stage].holds
    named = [(item,) for item in items]
    inputs = {row.id: row for row in tx.rows(INPUT_REFS, {"named": named})}
    for item in items:
        range_found = inputs.get(item)
        refs = () if range_found is None else tx.dialect.read_refs(range_found.refs)
        for hold in holds:
            if hold.scope == RUN:
                yield (run, hold.join, 0)
                continue
            own = (
                range_found is not None
                and range_found.port == 0
                and plan.carried[hold.scope] == range_found.stage
            )
            yield (run, hold.join, item if own else refs[hold.scope])
