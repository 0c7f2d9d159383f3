"""What is ready but held back for company, and when the next block is due."""

from collections.abc import Sequence
from typing import Final

from controlplane.adapters.storage.database import Part
from controlplane.adapters.storage.dialect import Statement
from controlplane.ports.engine import HeldGroup

# Served by `block_due`: of each lane, what is due later.
HELD: Final = Statement(
    """
    select block.run, block.stage, block.lane,
           cast(sum(block.hi - block.lo + 1) as bigint) as items,
           min(block.ready_ms) as oldest_ready_ms
      from lane join block on block.lane = lane.id
     where block.status = 0 and block.due_ms > :now_ms and block.ready_ms <= :now_ms
     group by block.run, block.stage, block.lane
     order by block.run, block.stage
    """
)

# Served by `block_ready`.
FIRE: Final = Statement(
    """
    update block set due_ms = :now_ms
      from {ripe}
     where block.run = ripe.run and block.stage = ripe.stage and block.status = 0
       and block.ready_ms <= :now_ms and block.due_ms > :now_ms
    """,
    ripe="run bigint, stage int",
)

# Served by `block_due`: the first entry of each lane.
NEXT_DUE: Final = Statement(
    """
    select min(first.due_ms) as due_ms
      from (select (select min(block.due_ms) from block
                     where block.lane = lane.id and block.status = 0) as due_ms
              from lane) as first
    """
)


class Holding(Part):
    """Part of `SqlStore`: holding back and firing."""

    async def held(self, now_ms: int) -> Sequence[HeldGroup]:
        """See `EngineStore.held`."""
        rows = await self.database.read(lambda tx: tx.rows(HELD, now_ms=now_ms))
        return [
            HeldGroup(row.run, row.stage, row.lane, row.items, row.oldest_ready_ms) for row in rows
        ]

    async def fire(self, groups: Sequence[tuple[int, int]], now_ms: int) -> None:
        """See `EngineStore.fire`."""
        ripe = sorted(set(groups))
        if ripe:
            await self.database.write(lambda tx: tx.changed(FIRE, {"ripe": ripe}, now_ms=now_ms))

    async def next_due_ms(self) -> int | None:
        """See `EngineStore.next_due_ms`."""
        row = await self.database.read(lambda tx: tx.first(NEXT_DUE))
        return None if row is None else row.due_ms
