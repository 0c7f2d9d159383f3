"""Processes and what they own. A lease is per process and runs by the database's clock."""

from typing import Final

from controlplane.adapters.storage.database import Part, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.faults import StoreError

NOW: Final = Statement("select {now_ms} as now_ms")

REGISTER: Final = Statement(
    "insert into worker (until_ms) values ({now_ms} + :lease_ms) returning id"
)

# A lease that has ended is as good as new as long as nobody has forgotten its process: who forgets
# it opens its blocks again in the same transaction. Served by the primary key.
HEARTBEAT: Final = Statement("update worker set until_ms = {now_ms} + :lease_ms where id = :owner")

# Served by `block_owner`.
GIVE_BACK: Final = Statement(
    "update block set status = 0, owner = null where status = 1 and owner = :owner"
)

LEAVE: Final = Statement("delete from worker where id = :owner")

FORGET_DEAD: Final = Statement("delete from worker where until_ms <= {now_ms}")

# Nobody waits for the dead.
FORGET_STOPS: Final = Statement(
    "delete from stop where not exists (select 1 from worker where worker.id = stop.owner)"
)

# All that is RUNNING without a live owner, not only what the processes just forgotten had: one that
# was frozen may have claimed after it was forgotten. What is locked is being settled right now.
# Served by `block_owner`, then the primary keys.
REAP: Final = Statement(
    """
    with orphan as (
        select run, stage, lo from block
         where status = 1 and not exists (
               select 1 from worker where worker.id = block.owner and worker.until_ms > {now_ms})
         {skip_locked}
    )
    update block set status = 0, owner = null
      from orphan
     where block.run = orphan.run and block.stage = orphan.stage and block.lo = orphan.lo
    returning block.lo
    """
)


class Leases(Part):
    """Part of `SqlStore`: processes."""

    async def now_ms(self) -> int:
        """See `EngineStore.now_ms`."""
        row = await self.database.read(lambda tx: tx.first(NOW))
        if row is None:
            raise StoreError("the database did not tell its time")
        return row.now_ms

    async def register(self, lease_ms: int) -> int:
        """See `EngineStore.register`."""
        row = await self.database.write(lambda tx: tx.first(REGISTER, lease_ms=lease_ms))
        if row is None:
            raise StoreError("the database gave no id to the process")
        return row.id

    async def heartbeat(self, owner: int, lease_ms: int) -> bool:
        """See `EngineStore.heartbeat`."""
        renewed = await self.database.write(
            lambda tx: tx.changed(HEARTBEAT, owner=owner, lease_ms=lease_ms)
        )
        return renewed == 1

    async def retire(self, owner: int) -> None:
        """See `EngineStore.retire`."""

        def body(tx: Transaction) -> None:
            tx.changed(GIVE_BACK, owner=owner)
            tx.changed(LEAVE, owner=owner)

        await self.database.write(body)

    async def reap(self) -> int:
        """See `EngineStore.reap`."""

        def body(tx: Transaction) -> int:
            tx.changed(FORGET_DEAD)
            tx.changed(FORGET_STOPS)
            return len(tx.rows(REAP))

        return await self.database.write(body)
