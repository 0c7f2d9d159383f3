"""Cancelling a run, and who has still to stop because of it.

The processes that held some of it are told by rows of `stop`: each asks for its own again and
again, lets go of what it holds, and takes the rows away. Nobody can claim anything of the run by
then, so what is told is final.
"""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Row

from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.write import add_counts
from controlplane.domain.block import BlockEvent
from controlplane.domain.errors import NotFoundError
from controlplane.domain.run import RunStatus

# Taken before any block of the run: whoever settles holds a key share of the same row, so from here
# on nobody is in the middle of it. Served by `run_uid`.
LOCK_RUN: Final = Statement("select id, status, version_id from run where uid = :uid {for_update}")

END_CANCELLED: Final = Statement(
    """
    update run
       set status = 'cancelled', pending = 0, ended_ms = :now_ms,
           sla_state = case when deadline_ms < :now_ms then 'breached' else 'on_track' end
     where id = :run
    """
)

# Its owner stays with what was running: it has to be told. Served by the primary key.
CANCEL_BLOCKS: Final = Statement(
    """
    update block set status = 6, owner = case when status = 1 then owner end, ended_ms = :now_ms
     where run = :run and status in (0, 1, 2)
    returning stage, hi - lo + 1 as items, owner
    """,
    moves=(BlockEvent.CANCEL,),
)

TELL: Final = Statement(
    "insert into stop (owner, run) select owner, run from {told} where true "
    "on conflict (owner, run) do nothing",
    told="owner bigint, run bigint",
)

# Served by the primary key.
STOPS: Final = Statement("select run from stop where owner = :owner order by run")

# Served by the primary key.
STOPPED: Final = Statement(
    "delete from stop where owner = :owner and run in (select run from {named})",
    named="run bigint",
)

# Who is dead sends nothing: its own leave ends with its lease. Served by `stop_run`.
UNSTOPPED: Final = Statement(
    """
    select count(*) as processes
      from run join stop on stop.run = run.id join worker on worker.id = stop.owner
     where run.uid = :uid and worker.until_ms > {now_ms}
    """
)


class Cancellations(Repository):
    """See `ports.engine.Cancellations`."""

    async def cancel(self, run_uid: str, now_ms: int) -> bool:
        """See `ports.engine.cancel`.

        Raises:
            NotFoundError: there is no such run.
        """

        def body(tx: Transaction) -> bool:
            run = lock_run(tx, run_uid)
            if run.status != RunStatus.RUNNING:
                return False
            tx.changed(END_CANCELLED, run=run.id, now_ms=now_ms)
            cancelled: dict[tuple[int, int], int] = {}
            owners: set[int] = set()
            for row in tx.rows(CANCEL_BLOCKS, run=run.id, now_ms=now_ms):
                key = (run.id, row.stage)
                cancelled[key] = cancelled.get(key, 0) + row.items
                if row.owner is not None:
                    owners.add(row.owner)
            stop_rows = [(owner, run.id) for owner in sorted(owners)]
            tx.changed(TELL, {"told": stop_rows})
            add_counts(tx, {}, cancelled)
            return True

        return await self.database.write(body)

    async def stops(self, owner: int) -> Sequence[int]:
        """See `ports.engine.stops`."""
        rows = await self.database.read(lambda tx: tx.rows(STOPS, owner=owner))
        return [row.run for row in rows]

    async def stopped(self, owner: int, runs: Sequence[int]) -> None:
        """See `ports.engine.stopped`."""
        named = [(run,) for run in sorted(runs)]
        await self.database.write(lambda tx: tx.changed(STOPPED, {"named": named}, owner=owner))

    async def unstopped(self, run_uid: str) -> int:
        """See `ports.engine.unstopped`."""
        return await self.database.read(lambda tx: still_stopping(tx, run_uid))


def still_stopping(tx: Transaction, uid: str) -> int:
    """Return how many live processes have still to stop."""
    row = tx.first(UNSTOPPED, uid=uid)
    return 0 if row is None else row.processes


def lock_run(tx: Transaction, uid: str) -> Row[tuple[object, ...]]:
    """Lock a run against everybody who writes to it.

    Raises:
        NotFoundError: there is no such run.
    """
    run = tx.first(LOCK_RUN, uid=uid)
    if run is None:
        raise NotFoundError(f"there is no run {uid!r}")
    return run
