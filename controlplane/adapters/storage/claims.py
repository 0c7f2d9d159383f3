"""Claims and leases: how processes take blocks, hold them, and lose them.

**Claim.** A process takes blocks that are READY and due: one statement picks the nearest due blocks
of each lane, locks them (rows that another process has locked are skipped), marks them RUNNING with
its id as `owner`, and raises their `claim`. The claim number is the fence: a settlement names the
claim it was made under, and one that is not the current one changes nothing. So a block may be
claimed twice, by mistake or after a crash, but is settled once.

**Lost answers.** When the answer to a claim does not arrive, it may still be carried out, up to the
time-out of the server. Each claim carries a *ticket*; the next claims of the same owner first hand
back what the lost tickets have taken (`UNCLAIM`), for as long as that is possible. Otherwise these
blocks would belong to a living process that does not know of them.

**Lease.** A lease is per process, not per block, and runs by the database's clock: a process
whose clock is wrong, or that slept, can neither keep nor take anything by it. A lease that ended
unnoticed may be renewed as long as nobody has forgotten the process. A claim needs a live lease
in the same statement.

**Reap.** Any process may open again every RUNNING block whose owner has no live lease: not only the
blocks of the processes just forgotten, since one that was frozen may have claimed after that.

**Hold.** A block may be ready and not due yet: it is held for company (`batching.policy`). `held`
lists such groups, `fire` makes one due now.

`execution` calls these. Nothing here decides how much to claim or when to send.
"""

import asyncio
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Final, NamedTuple

from sqlalchemy import Row

from controlplane.adapters.storage.database import Database, Repository, Transaction
from controlplane.adapters.storage.dialect import Rows, Statement
from controlplane.adapters.storage.errors import StoreError
from controlplane.batching.packing import CLAIM_BLOCKS
from controlplane.compiler.graph import RUN_SCOPE
from controlplane.domain.block import BlockEvent
from controlplane.engine.events import ClaimedBlock
from controlplane.ports.engine import Claimed, HeldGroup

# Served by `block_due` (the nearest due blocks of each lane), then the primary key. The rows are
# locked by then; to ask for their status again would lead the planner to `block_ready`, which finds
# every ready block of the stage.
CLAIM: Final = Statement(
    """
    with near as (
        select near.run, near.stage, near.lo, near.hi, near.lane, near.due_ms,
               want.items as wanted
          from (select lane, items from {want}) as {nearest}
    ), summed as (
        select run, stage, lo, hi - lo + 1 as items, wanted,
               sum(hi - lo + 1) over (partition by lane order by due_ms, run, stage, lo) as total
          from near
    )
    update block
       set status = 1, claim = block.claim + 1, owner = :owner, ticket = :ticket,
           started_ms = :now_ms
      from summed
     where block.run = summed.run and block.stage = summed.stage and block.lo = summed.lo
       and (summed.total <= summed.wanted or summed.total = summed.items)
       and exists (select 1 from worker where id = :owner and until_ms > {now_ms})
    returning block.run, block.stage, block.lo, block.hi, block.claim, block.failures, block.cap,
              block.lane, block.opened_ms, block.joins, block.cursor, block.given,
              (select version_id from run where run.id = block.run) as version_id
    """,
    moves=(BlockEvent.CLAIM,),
    want="lane int, items bigint",
)

# Served by the primary key of `output`, one range per block.
INPUTS: Final = Statement(
    """
    select span.n, o.id, o.stage, o.port, o.refs,
           case when span.joins = 1 then '' else o.payload end as payload
      from (select n, lo, hi, joins from {span}) as {spanned}
    """,
    span="n int, lo bigint, hi bigint, joins int",
)

# What a claim took whose answer never arrived. Served by `block_owner`.
UNCLAIM: Final = Statement(
    """
    update block set status = 0, owner = null
     where status = 1 and owner = :owner and ticket in (select ticket from {lost})
    """,
    moves=(BlockEvent.UNCLAIM,),
    lost="ticket bigint",
)


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

_LOST_S: Final = 120.0
"""How long a claim whose answer got lost may still be carried out: a server that was handed COMMIT
goes on with it when the connection breaks. Statements of ours end after a minute."""


class _Input(NamedTuple):
    """The output that is the input of an item; `n` numbers the block."""

    n: int
    id: int
    stage: int
    port: int
    refs: object
    payload: str


class Claims(Repository):
    """See `ports.engine.Claims`."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._tickets = count(1)
        self._lost: dict[int, dict[int, float]] = {}
        """By owner and ticket: when it may be forgotten."""

    async def claim(
        self, owner: int, wants: Mapping[int, int], now_ms: int, blocks_most: int = CLAIM_BLOCKS
    ) -> Sequence[Claimed]:
        """See `ports.engine.claim`.

        If the answer to an earlier claim of this owner got lost, what it may have taken goes back
        first: else it would be ours and in nobody's hand. That is asked again for a while, since
        the lost claim may be carried out after this one.
        """
        limits = sorted((lane, items) for lane, items in wants.items() if items > 0)
        lost = self._lost_now(owner)
        if not limits and not lost:
            return ()
        ticket = next(self._tickets)

        def body(tx: Transaction) -> Sequence[Claimed]:
            if lost:
                tx.changed(UNCLAIM, {"lost": [(block,) for block in lost]}, owner=owner)
            values = {"owner": owner, "ticket": ticket, "now_ms": now_ms, "blocks": blocks_most}
            rows = tx.rows(CLAIM, {"want": limits}, **values)
            return _with_inputs(tx, rows)

        try:
            claimed = await self.database.write(body)
        except BaseException:  # also of a task that is cancelled: it is raised again
            until_s = asyncio.get_running_loop().time() + _LOST_S
            self._lost.setdefault(owner, {})[ticket] = until_s
            raise
        return claimed

    async def held(self, now_ms: int) -> Sequence[HeldGroup]:
        """See `ports.engine.held`."""
        rows = await self.database.read(lambda tx: tx.rows(HELD, now_ms=now_ms))
        return [
            HeldGroup(row.run, row.stage, row.lane, row.items, row.oldest_ready_ms) for row in rows
        ]

    async def fire(self, groups: Sequence[tuple[int, int]], now_ms: int) -> None:
        """See `ports.engine.fire`."""
        ripe = sorted(set(groups))
        if ripe:
            await self.database.write(lambda tx: tx.changed(FIRE, {"ripe": ripe}, now_ms=now_ms))

    async def next_due_ms(self) -> int | None:
        """See `ports.engine.next_due_ms`."""
        row = await self.database.read(lambda tx: tx.first(NEXT_DUE))
        return None if row is None else row.due_ms

    def _lost_now(self, owner: int) -> Sequence[int]:
        now_s = asyncio.get_running_loop().time()
        kept = {block: until for block, until in self._lost.get(owner, {}).items() if until > now_s}
        # Under another lease nothing of ours is open any more: who reaps has seen to that.
        self._lost = {owner: kept} if kept else {}
        return sorted(kept)


def _with_inputs(tx: Transaction, rows: Sequence[Row[tuple[object, ...]]]) -> Sequence[Claimed]:
    if not rows:
        return ()
    spans: Rows = [(n, row.lo, row.hi, int(row.joins)) for n, row in enumerate(rows)]
    inputs: list[list[_Input]] = [[] for _ in rows]
    # They mostly come in order, but no database promises that, and sorting here is next to nothing.
    for record in sorted(map(_Input._make, tx.rows(INPUTS, {"span": spans}))):
        inputs[record.n].append(record)
    read_refs = tx.dialect.read_refs
    return [
        _claimed(block, records, [read_refs(record.refs) for record in records])
        for block, records in zip(rows, inputs, strict=True)
    ]


def _claimed(
    block: Row[tuple[object, ...]],
    inputs: Sequence[_Input],
    refs: Sequence[Sequence[int]],
) -> Claimed:
    claimed = ClaimedBlock(
        run=block.run,
        stage=block.stage,
        lo=block.lo,
        hi=block.hi,
        claim=block.claim,
        failures=block.failures,
        batch_limit=block.cap,
        # Only an item over the whole run has no input, and the trigger's.
        input_stage=inputs[0].stage if inputs else RUN_SCOPE,
        refs=refs if any(refs) else (),
        opened_ms=block.opened_ms,
        cursor=block.cursor or "",
        outputs_emitted=block.given or 0,
    )
    payloads = () if block.joins else [record.payload for record in inputs]
    port = inputs[0].port if inputs else 0
    return Claimed(claimed, block.lane, port, payloads, block.version_id)


NOW: Final = Statement("select {now_ms} as now_ms")

REGISTER: Final = Statement(
    "insert into worker (until_ms) values ({now_ms} + :lease_ms) returning id"
)

# A lease that has ended is as good as new as long as nobody has forgotten its process: who forgets
# it opens its blocks again in the same transaction. Served by the primary key.
HEARTBEAT: Final = Statement("update worker set until_ms = {now_ms} + :lease_ms where id = :owner")

# Served by `block_owner`.
GIVE_BACK: Final = Statement(
    "update block set status = 0, owner = null where status = 1 and owner = :owner",
    moves=(BlockEvent.RETIRE,),
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
    """,
    moves=(BlockEvent.REAP,),
)


class Leases(Repository):
    """See `ports.engine.Leases`."""

    async def now_ms(self) -> int:
        """See `ports.engine.now_ms`."""
        row = await self.database.read(lambda tx: tx.first(NOW))
        if row is None:
            raise StoreError("the database did not tell its time")
        return row.now_ms

    async def register(self, lease_ms: int) -> int:
        """See `ports.engine.register`."""
        row = await self.database.write(lambda tx: tx.first(REGISTER, lease_ms=lease_ms))
        if row is None:
            raise StoreError("the database gave no id to the process")
        return row.id

    async def heartbeat(self, owner: int, lease_ms: int) -> bool:
        """See `ports.engine.heartbeat`."""
        renewed = await self.database.write(
            lambda tx: tx.changed(HEARTBEAT, owner=owner, lease_ms=lease_ms)
        )
        return renewed == 1

    async def retire(self, owner: int) -> None:
        """See `ports.engine.retire`."""

        def body(tx: Transaction) -> None:
            tx.changed(GIVE_BACK, owner=owner)
            tx.changed(LEAVE, owner=owner)

        await self.database.write(body)

    async def reap(self) -> int:
        """See `ports.engine.reap`."""

        def body(tx: Transaction) -> int:
            tx.changed(FORGET_DEAD)
            tx.changed(FORGET_STOPS)
            return len(tx.rows(REAP))

        return await self.database.write(body)
