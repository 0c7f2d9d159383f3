"""Runs as people see them."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import Row

from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.encoding import load, make_cursor, read_cursor
from controlplane.adapters.storage.write import COUNTS
from controlplane.domain.run import RunStatus, SlaState
from controlplane.engine.commands import Count
from controlplane.ports.records import Page, RunRow, StageCounts

_COLUMNS: Final = (
    "id, uid, project, cluster, version_id, version, cause, labels, status, sla_ms, deadline_ms, "
    "sla_state, created_ms, ended_ms"
)

# Served by `run_uid`.
RUN: Final = Statement(
    f"select {_COLUMNS} from run where uid = :uid "  # noqa: S608 - our own names
    "and (cast(:project as text) is null or project = :project)"
)

# Newest first. Served by the primary key, backwards.
RUNS: Final = Statement(
    f"""
    select {_COLUMNS} from run
     where id < :before
       and (cast(:project as text) is null or project = :project)
       and (cast(:cluster as text) is null or cluster = :cluster)
       and (cast(:status as text) is null or status = :status)
       and (cast(:since_ms as bigint) is null or created_ms >= :since_ms)
     order by id desc limit :limit
    """  # noqa: S608 - our own names
)

# Served by `run_deadline`.
OVERDUE: Final = Statement(
    f"""
    select {_COLUMNS} from run
     where status = 'running' and deadline_ms <= :now_ms and sla_state <> 'breached'
     order by deadline_ms, id
    """  # noqa: S608 - our own names
)

SET_SLA_STATE: Final = Statement(
    "update run set sla_state = :state where id = :run and sla_state <> :state"
)

# What is in flight is little, whatever the run. Served by `block_owner`.
RUNNING: Final = Statement(
    """
    select stage, cast(sum(hi - lo + 1) as bigint) as items
      from block where status = 1 and run = :run group by stage
    """
)

# Served by the primary key.
USAGE: Final = Statement("select stage, name, amount from usage where run = :run")

_NEWEST: Final = 2**63 - 1


class Runs(Repository):
    """See `ports.records.RunRecords`."""

    async def run(self, uid: str, project: str | None) -> RunRow | None:
        """Return a run of the project (None: of any)."""
        row = await self.database.read(lambda tx: tx.first(RUN, uid=uid, project=project))
        return None if row is None else _run(row)

    async def runs(
        self,
        page: Page,
        *,
        project: str | None,
        cluster: str | None,
        status: str | None,
        since_ms: int | None,
    ) -> tuple[Sequence[RunRow], str | None]:
        """Return a page of runs, newest first, and the cursor of the next."""
        before = read_cursor(page.cursor, int)[0] if page.cursor else _NEWEST
        rows = await self.database.read(
            lambda tx: tx.rows(
                RUNS,
                before=before,
                project=project,
                cluster=cluster,
                status=status,
                since_ms=since_ms,
                limit=page.limit + 1,
            )
        )
        runs = [_run(row) for row in rows[: page.limit]]
        return runs, make_cursor(runs[-1].id) if len(rows) > page.limit else None

    async def counts(self, run: int) -> Mapping[int, StageCounts]:
        """Return the counters of a run by stage."""

        def body(tx: Transaction) -> Mapping[int, StageCounts]:
            running = {row.stage: row.items for row in tx.rows(RUNNING, run=run)}
            return {
                row.stage: StageCounts(
                    Count(row.opened, row.succeeded, row.failed, row.pruned, row.retried),
                    running.get(row.stage, 0),
                    row.cancelled,
                )
                for row in tx.rows(COUNTS, run=run)
            }

        return await self.database.read(body)

    async def usage(self, run: int) -> Mapping[tuple[int, str], float]:
        """Return what a run used, by (stage, unit)."""
        rows = await self.database.read(lambda tx: tx.rows(USAGE, run=run))
        return {(row.stage, row.name): row.amount for row in rows}

    async def overdue(self, now_ms: int) -> Sequence[RunRow]:
        """See `RunRecords.overdue`; the most overdue first."""
        rows = await self.database.read(lambda tx: tx.rows(OVERDUE, now_ms=now_ms))
        return [_run(row) for row in rows]

    async def set_sla_state(self, run: int, state: SlaState) -> bool:
        """See `RunRecords.set_sla_state`."""
        changed = await self.database.write(
            lambda tx: tx.changed(SET_SLA_STATE, run=run, state=state.value)
        )
        return changed == 1


def _run(row: Row[tuple[object, ...]]) -> RunRow:
    return RunRow(
        id=row.id,
        uid=row.uid,
        project=row.project,
        cluster=row.cluster,
        version_id=row.version_id,
        version=row.version,
        trigger=load(row.cause),
        labels=load(row.labels),
        status=RunStatus(row.status),
        sla_ms=row.sla_ms,
        deadline_ms=row.deadline_ms,
        sla_state=SlaState(row.sla_state),
        created_ms=row.created_ms,
        ended_ms=row.ended_ms,
    )
