"""Removing runs, a page at a time.

A run that is removed leaves `run` for `removed_run` in one transaction: from then on nobody finds
it, nothing that changes runs can touch it, and `removed_run` is the list of what is left to delete.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.encoding import printable
from controlplane.domain.block import BlockEvent
from controlplane.domain.errors import ConflictError
from controlplane.ports.engine import NewRun

# Whoever retries or cancels a run holds its row: it is passed over. Served by `run_ended`.
DUE: Final = Statement(
    """
    select id from run
     where ended_ms is not null and ended_ms <= :before and status <> 'running'
     order by ended_ms limit :limit {skip_locked}
    """
)

# Served by the primary key.
BURY: Final = Statement(
    """
    insert into removed_run (id, uid, project, cluster, identity, created_ms, cleared)
    select run.id, uid, project, cluster, identity, created_ms, (1 = 0)
      from {due} join run on run.id = due.id
    """,
    due="id bigint",
)
DELETE_RUN: Final = Statement("delete from run where id in (select id from {due})", due="id bigint")

# Served by `removed_run_left`.
LEFT: Final = Statement(
    "select id, uid from removed_run where not cleared order by id limit 1 {skip_locked}"
)
# Served by the primary key.
CLEARED: Final = Statement("update removed_run set cleared = (1 = 1) where id = :run")

# Served by `removed_run_identity`: a subselect is looked up per name, whatever the statistics say.
SAME_REMOVED: Final = Statement(
    """
    select uid from (
      select (select removed_run.uid from removed_run
               where removed_run.project = named.project and removed_run.cluster = named.cluster
                 and removed_run.identity = named.identity limit 1) as uid
        from {named}) found
     where uid is not null
    """,
    named="project text, cluster text, identity text",
)

# Served by the primary key.
SPANS: Final = Statement(
    """
    select stage, first_id, last_id from output_span
     where run = :run order by stage, first_id limit :rows
    """
)
# Served by the primary key of `output`.
DELETE_OUTPUTS: Final = Statement(
    "delete from output where id >= :first and id <= :last",
)
# Served by the primary key.
SHORTEN_SPAN: Final = Statement(
    "update output_span set first_id = :next where run = :run and stage = :stage "
    "and first_id = :first"
)
DELETE_SPAN: Final = Statement(
    "delete from output_span where run = :run and stage = :stage and first_id = :first"
)


@dataclass(frozen=True, slots=True)
class Paged:
    """How rows are deleted in pages: up to a bound, so that one index serves both statements.

    Rows that are found by a sub-select would be looked for the other way round: Postgres goes
    through the whole table and asks for each row whether it is in the page.

    Attributes:
        order: the columns after the one by which the rows are found.
        bound: gives the last row of a page; none if there are fewer.
        delete: deletes up to there.
        delete_all: deletes what there is.
    """

    order: tuple[str, ...]
    bound: Statement
    delete: Statement
    delete_all: Statement

    def page(self, tx: Transaction, rows: int, **found_by: int | str) -> int:
        """Delete at most so many rows; give how many."""
        bound = tx.first(self.bound, None, skipped=rows - 1, **found_by)
        if bound is None:
            return tx.changed(self.delete_all, None, **found_by)
        last: dict[str, int | str] = {f"last_{name}": getattr(bound, name) for name in self.order}
        return tx.changed(self.delete, None, **found_by, **last)


def _paged(table: str, where: str, *order: str, moves: Sequence[BlockEvent] = ()) -> Paged:
    columns = ", ".join(order)
    last = ", ".join(f":last_{name}" for name in order)
    return Paged(
        order,
        Statement(
            f"select {columns} from {table} where {where} "  # noqa: S608 - our own names
            f"order by {columns} limit 1 offset :skipped"
        ),
        Statement(
            f"delete from {table} where {where} and ({columns}) <= ({last})",  # noqa: S608
            moves=moves,
        ),
        Statement(f"delete from {table} where {where}", moves=moves),  # noqa: S608
    )


# Served by the primary keys, but for `blob_use_run` and `log_run`.
PAGES: Final = {
    "block": _paged("block", "run = :run", "stage", "lo", moves=(BlockEvent.REMOVE,)),
    "gather": _paged("gather", "run = :run", "join_stage", "scope", "first_id"),
    "counter": _paged("counter", "run = :run", "stage"),
    "usage": _paged("usage", "run = :run", "stage", "name"),
    "attempt": _paged("attempt", "run = :run", "stage", "item", "claim"),
    "blob_use": _paged("blob_use", "run = :run", "name"),
    "log": _paged("log", "run = :run", "id"),
}

# Served by `removed_run_age` and `idempotency_age`. Rows of one moment go together.
FORGET: Final = {
    "removed_run": _paged("removed_run", "cleared and created_ms <= :before", "created_ms"),
    "idempotency": _paged("idempotency", "created_ms <= :before", "created_ms"),
}


def refuse_removed(tx: Transaction, runs: Sequence[NewRun]) -> None:
    """Let nothing start under an identity whose run has been removed.

    Raises:
        ConflictError: there was such a run.
    """
    named = [
        (run.project, run.cluster, printable(run.identity))
        for run in runs
        if run.identity is not None
    ]
    row = tx.first(SAME_REMOVED, {"named": named}) if named else None
    if row is not None:
        raise ConflictError(
            f"this start was made before: its run {row.uid} has ended and been removed by the "
            "retention; to start another run, use another key"
        )


class Retention(Repository):
    """See `ports.engine.RetentionStore`."""

    async def remove_runs(self, ended_before_ms: int, limit: int) -> int:
        """See `RetentionStore.remove_runs`."""

        def body(tx: Transaction) -> int:
            due = [(row.id,) for row in tx.rows(DUE, before=ended_before_ms, limit=limit)]
            if due:
                tx.changed(BURY, {"due": due})
                tx.changed(DELETE_RUN, {"due": due})
            return len(due)

        return await self.database.write(body)

    async def clear_page(self, rows: int) -> int | None:
        """See `RetentionStore.clear_page`."""

        def body(tx: Transaction) -> int | None:
            run = tx.first(LEFT)
            return None if run is None else _clear(tx, run.id, run.uid, rows)

        return await self.database.write(body)

    async def forget_removed(self, created_before_ms: int, rows: int) -> int:
        """See `RetentionStore.forget_removed`."""

        def body(tx: Transaction) -> int:
            return sum(table.page(tx, rows, before=created_before_ms) for table in FORGET.values())

        return await self.database.write(body)


def _clear(tx: Transaction, run: int, uid: str, rows: int) -> int:
    """Delete a page of what a run was made of; when there is nothing more, say so in its row."""
    left = rows - _clear_outputs(tx, run, rows)
    for table, paged in PAGES.items():
        if left <= 0:
            return rows - left
        left -= paged.page(tx, left, run=uid if table == "log" else run)
    if left > 0:
        tx.changed(CLEARED, run=run)
    return rows - left


def _clear_outputs(tx: Transaction, run: int, rows: int) -> int:
    """Delete outputs, span by span: they have no index by run."""
    deleted = 0
    for span in tx.rows(SPANS, run=run, rows=rows):
        room = rows - deleted
        if room <= 0:
            break
        last = min(span.last_id, span.first_id + room - 1)
        deleted += tx.changed(DELETE_OUTPUTS, first=span.first_id, last=last)
        if last < span.last_id:
            tx.changed(SHORTEN_SPAN, run=run, stage=span.stage, first=span.first_id, next=last + 1)
            break
        tx.changed(DELETE_SPAN, run=run, stage=span.stage, first=span.first_id)
    return deleted
