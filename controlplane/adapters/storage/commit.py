"""Starting runs and settling what came back."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Final

from controlplane.adapters.storage.database import Repository, Transaction, allocate
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.encoding import dump, load, printable
from controlplane.adapters.storage.errors import StoreError
from controlplane.adapters.storage.logs import insert_lines
from controlplane.adapters.storage.retention import refuse_removed
from controlplane.adapters.storage.write import StaleError, write
from controlplane.domain.run import RunStatus
from controlplane.engine.commands import Commands
from controlplane.ports.engine import (
    Committed,
    Conclude,
    NewRun,
    RunHead,
    Tell,
    tell_nothing,
)

INSERT_LANES: Final = Statement(
    "insert into lane (satellite) select satellite from {named} where true "
    "on conflict (satellite) do nothing",
    named="satellite text",
)

# Served by `lane_satellite`.
LANES: Final = Statement(
    "select lane.id, lane.satellite from {named} join lane on lane.satellite = named.satellite",
    named="satellite text",
)

EVERY_LANE: Final = Statement("select id, satellite from lane")

INSERT_RUNS: Final = Statement(
    """
    insert into run (id, uid, project, cluster, version_id, version, cause, labels, identity,
                     status, pending, sla_ms, deadline_ms, sla_state, created_ms)
    select id, uid, project, cluster, version_id, version, cause, labels, identity,
           'running', 0, sla_ms, deadline_ms, 'on_track', created_ms from {new} where true
        on conflict (project, cluster, identity) do nothing
    returning id
    """,
    new="id bigint, uid text, project text, cluster text, version_id bigint, version int, "
    "cause text, labels text, identity text, sla_ms bigint, deadline_ms bigint, created_ms bigint",
)

# Served by `run_identity`.
SAME_RUN: Final = Statement(
    "select uid from run where project = :project and cluster = :cluster and identity = :identity"
)

# Served by the primary key.
HEADS: Final = Statement(
    """
    select run.id, uid, project, cluster, version_id, cause, deadline_ms, created_ms
      from {named} join run on run.id = named.id
    """,
    named="id bigint",
)

# Served by the primary key.
PAYLOADS: Final = Statement(
    "select output.id, output.payload from {named} join output on output.id = named.id",
    named="id bigint",
)

# Served by the primary keys of `gather` and `output`.
GATHERED: Final = Statement(
    """
    select span.n, o.payload
      from (select barrier.n, g.first_id as lo, g.last_id as hi
              from (select n, run, join_stage, scope from {barrier}) as {collected}) as {spanned}
     order by span.n, o.id
    """,
    barrier="n int, run bigint, join_stage int, scope bigint",
)

# Served by the primary keys of `output_span` and `output`.
STAGE_SPANS: Final = Statement(
    """
    select first_id, last_id from output_span
     where run = :run and stage = :stage and port = 0 and first_id > :after
     order by first_id limit :limit
    """
)
SPAN_PAYLOADS: Final = Statement(
    "select id, payload from output where id >= :first and id <= :last order by id limit :limit"
)

_PAGE_SPANS: Final = 100
_PAGE_OUTPUTS: Final = 500


class Commits(Repository):
    """See `ports.engine.Commits`."""

    async def allocate(self, kind: str, count: int) -> int:
        """See `ports.engine.allocate`."""
        return await self.database.write(lambda tx: allocate(tx, kind, count))

    async def start(
        self, runs: Sequence[tuple[NewRun, Commands]], final_status: Conclude
    ) -> Sequence[str]:
        """See `ports.engine.start`."""
        rows = [_run_row(run) for run, _ in runs]
        now_ms = max(run.created_ms for run, _ in runs)

        def body(tx: Transaction) -> Sequence[str]:
            inserted = {row.id for row in tx.rows(INSERT_RUNS, {"new": rows})}
            # After the insert: whoever removed the run of this identity meanwhile has said so.
            refuse_removed(tx, [run for run, _ in runs if run.id in inserted])
            together = Commands()
            for run, commands in runs:
                if run.id in inserted:
                    together.add(commands)
            write(tx, together, None, now_ms, final_status)
            return [run.uid if run.id in inserted else same_run(tx, run) for run, _ in runs]

        return await self.database.write(body)

    async def commit(
        self,
        commands: Commands,
        owner: int,
        now_ms: int,
        final_status: Conclude,
        tell: Tell = tell_nothing,
    ) -> Committed:
        """See `ports.engine.commit`."""

        def body(tx: Transaction) -> Mapping[int, RunStatus]:
            ended = write(tx, commands, owner, now_ms, final_status)
            insert_lines(tx, tell(ended))
            return ended

        try:
            ended = await self.database.write(body)
        except StaleError as stale:
            return Committed(stale=stale.fences)
        return Committed(ended=ended)

    async def heads(self, runs: Sequence[int]) -> Mapping[int, RunHead]:
        """See `ports.engine.heads`."""
        named = [(run,) for run in sorted(set(runs))]
        rows = await self.database.read(lambda tx: tx.rows(HEADS, {"named": named}))
        return {
            row.id: RunHead(
                id=row.id,
                uid=row.uid,
                project=row.project,
                cluster=row.cluster,
                version_id=row.version_id,
                trigger=load(row.cause),
                deadline_ms=row.deadline_ms,
                created_ms=row.created_ms,
            )
            for row in rows
        }


def _run_row(run: NewRun) -> tuple[object, ...]:
    return (
        run.id,
        run.uid,
        printable(run.project),
        printable(run.cluster),
        run.version_id,
        run.version,
        dump(run.trigger),
        dump(run.labels),
        None if run.identity is None else printable(run.identity),
        run.sla_ms,
        run.deadline_ms,
        run.created_ms,
    )


def same_run(tx: Transaction, run: NewRun) -> str:
    """Return the uid of the run that has this start's identity.

    Raises:
        ConflictError: it has been removed meanwhile.
    """
    row = tx.first(SAME_RUN, project=run.project, cluster=run.cluster, identity=run.identity)
    if row is None:
        refuse_removed(tx, [run])
        raise StoreError(f"the run of identity {run.identity!r} is neither new nor there")
    return row.uid


class Lanes(Repository):
    """See `ports.engine.Lanes`."""

    async def numbers(self, satellites: Sequence[str]) -> Mapping[str, int]:
        """See `ports.engine.lanes`."""
        named = [(satellite,) for satellite in sorted(set(satellites))]

        def read(tx: Transaction) -> dict[str, int]:
            return {row.satellite: row.id for row in tx.rows(LANES, {"named": named})}

        def body(tx: Transaction) -> dict[str, int]:
            tx.changed(INSERT_LANES, {"named": named})
            return read(tx)

        rows_by_name = await self.database.read(read)
        return rows_by_name if len(rows_by_name) == len(named) else await self.database.write(body)

    async def all(self) -> Mapping[str, int]:
        """See `ports.engine.every_lane`."""
        rows = await self.database.read(lambda tx: tx.rows(EVERY_LANE))
        return {row.satellite: row.id for row in rows}


class Outputs(Repository):
    """See `ports.engine.Outputs`."""

    async def payloads(self, outputs: Sequence[int]) -> Mapping[int, str]:
        """See `ports.engine.payloads`."""
        named = [(output,) for output in sorted(set(outputs))]
        rows = await self.database.read(lambda tx: tx.rows(PAYLOADS, {"named": named}))
        return {row.id: row.payload for row in rows}

    async def gathered(self, barriers: Sequence[tuple[int, int, int]]) -> Sequence[Sequence[str]]:
        """See `ports.engine.gathered`."""
        numbered = [(n, *barrier) for n, barrier in enumerate(barriers)]
        rows = await self.database.read(lambda tx: tx.rows(GATHERED, {"barrier": numbered}))
        rows_by_name: list[list[str]] = [[] for _ in barriers]
        for row in rows:
            rows_by_name[int(row.n)].append(row.payload)
        return rows_by_name

    async def stream(self, run: int, stage: int) -> AsyncIterator[str]:
        """See `ports.engine.outputs`."""
        after = -1
        while True:
            spans = await self.database.read(
                lambda tx, after=after: tx.rows(
                    STAGE_SPANS, run=run, stage=stage, after=after, limit=_PAGE_SPANS
                )
            )
            if not spans:
                return
            for span in spans:
                async for payload in self._span(span.first_id, span.last_id):
                    yield payload
            after = spans[-1].first_id

    async def _span(self, first: int, last: int) -> AsyncIterator[str]:
        while first <= last:
            rows = await self.database.read(
                lambda tx, first=first: tx.rows(
                    SPAN_PAYLOADS, first=first, last=last, limit=_PAGE_OUTPUTS
                )
            )
            if not rows:
                raise StoreError(f"outputs {first} to {last} are recorded, but not there")
            for row in rows:
                yield row.payload
            first = rows[-1].id + 1
