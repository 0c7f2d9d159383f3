"""What people do to a run: cancel it, let failed items run again."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from sqlalchemy import Row

from controlplane.adapters.storage.database import Part, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.write import add_counts, move_barriers
from controlplane.domain.errors import ConflictError, NotFoundError
from controlplane.domain.run import BlockStatus, RunStatus
from controlplane.engine.commands import Count
from controlplane.engine.plan import RUN, Plan

# Taken before any block of the run: whoever settles holds a key share of the same row, so from here
# on nobody is in the middle of it. Served by `run_uid`.
LOCK_RUN: Final = Statement("select id, status from run where uid = :uid {for_update}")

END_CANCELLED: Final = Statement(
    """
    update run
       set status = 'cancelled', pending = 0, ended_ms = :now_ms,
           sla_state = case when deadline_ms < :now_ms then 'breached' else 'on_track' end
     where id = :run
    """
)

# Served by the primary key.
CANCEL_BLOCKS: Final = Statement(
    """
    update block set status = 6, owner = null, ended_ms = :now_ms
     where run = :run and status in (0, 1, 2)
    returning stage, hi - lo + 1 as items
    """
)

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
    part="run bigint, stage int, lo bigint, hi bigint, status int, joins int, claim int, "
    "failures int, cap int, lane int, opened_ms bigint, started_ms bigint, ended_ms bigint, "
    "cursor text, given bigint",
)

REOPEN_RUN: Final = Statement(
    """
    update run set status = 'running', ended_ms = null, pending = pending + :items where id = :run
    """
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


class Changes(Part):
    """Part of `SqlStore`: `cancel` and `retry`."""

    async def cancel(self, run_uid: str, now_ms: int) -> bool:
        """See `EngineStore.cancel`.

        Raises:
            NotFoundError: there is no such run.
        """

        def body(tx: Transaction) -> bool:
            run = _lock(tx, run_uid)
            if run.status != RunStatus.RUNNING:
                return False
            tx.changed(END_CANCELLED, run=run.id, now_ms=now_ms)
            cancelled: dict[tuple[int, int], int] = {}
            for row in tx.rows(CANCEL_BLOCKS, run=run.id, now_ms=now_ms):
                key = (run.id, row.stage)
                cancelled[key] = cancelled.get(key, 0) + row.items
            add_counts(tx, {}, cancelled)
            return True

        return await self.database.write(body)

    async def retry(
        self,
        run_uid: str,
        items: Sequence[tuple[int, int]] | None,
        now_ms: int,
        plan: Plan | None = None,
    ) -> int:
        """See `EngineStore.retry`; (stage, input) pairs that have not failed are passed over.

        A join that has opened stays open: what a retried item gives does not reach it any more. One
        that still waits, waits for the retried item too; for that the plan of the run is needed.

        Raises:
            NotFoundError: there is no such run.
            ConflictError: joins of the run are waiting, and there is no plan to tell which of them
                the items belong to.
        """
        chosen = None if items is None else frozenset(items)

        def body(tx: Transaction) -> int:
            run = _lock(tx, run_uid)
            blocks = tx.rows(FAILED_BLOCKS, run=run.id)
            parts = [part for block in blocks for part in _parts(block, chosen)]
            again = [part for part in parts if part.status == BlockStatus.READY]
            if not again:
                return 0
            return _reopen(tx, run.id, parts, again, now_ms, plan)

        return await self.database.write(body)


def _lock(tx: Transaction, uid: str) -> Row[tuple[object, ...]]:
    run = tx.first(LOCK_RUN, uid=uid)
    if run is None:
        raise NotFoundError(f"there is no run {uid!r}")
    return run


def _parts(
    block: Row[tuple[object, ...]], chosen: Collection[tuple[int, int]] | None
) -> Iterator[_Part]:
    """Cut a failed block into ranges that run again and ranges that stay as they are."""
    if chosen is not None and not any(
        stage == block.stage and block.lo <= item <= block.hi for stage, item in chosen
    ):
        return

    def is_chosen(item: int) -> bool:
        return chosen is None or (block.stage, item) in chosen

    for again, items in groupby(range(block.lo, block.hi + 1), is_chosen):
        lo, *rest = items
        yield _Part(
            run=block.run,
            stage=block.stage,
            lo=lo,
            hi=rest[-1] if rest else lo,
            status=(BlockStatus.READY if again else BlockStatus.FAILED).value,
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
    add_counts(tx, {(run, stage): Count(failed=-len(each)) for stage, each in failed.items()})
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
    """Give (run, join, scope id) of each barrier that each item keeps closed."""
    holds = plan.stages[stage].holds
    named = [(item,) for item in items]
    inputs = {row.id: row for row in tx.rows(INPUT_REFS, {"named": named})}
    for item in items:
        found = inputs.get(item)
        refs = () if found is None else tx.dialect.read_refs(found.refs)
        for hold in holds:
            if hold.scope == RUN:
                yield (run, hold.join, 0)
                continue
            own = found is not None and found.port == 0 and plan.carried[hold.scope] == found.stage
            yield (run, hold.join, item if own else refs[hold.scope])
