"""Taking work: blocks that are due, with the inputs of their items."""

import asyncio
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Final, NamedTuple

from sqlalchemy import Row

from controlplane.adapters.storage.database import Database, Part, Transaction
from controlplane.adapters.storage.dialect import Rows, Statement
from controlplane.batching.claims import CLAIM_BLOCKS
from controlplane.engine.events import Taken
from controlplane.graph.model import RUN_SCOPE
from controlplane.ports.engine import Claimed

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
    lost="ticket bigint",
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


class Claims(Part):
    """Part of `SqlStore`: `claim`."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._tickets = count(1)
        self._lost: dict[int, dict[int, float]] = {}
        """By owner and ticket: when it may be forgotten."""

    async def claim(
        self, owner: int, wants: Mapping[int, int], now_ms: int, blocks_most: int = CLAIM_BLOCKS
    ) -> Sequence[Claimed]:
        """See `EngineStore.claim`.

        If the answer to an earlier claim of this owner got lost, what it may have taken goes back
        first: else it would be ours and in nobody's hand. That is asked again for a while, since
        the lost claim may be carried out after this one.
        """
        wanted = sorted((lane, items) for lane, items in wants.items() if items > 0)
        lost = self._lost_now(owner)
        if not wanted and not lost:
            return ()
        ticket = next(self._tickets)

        def body(tx: Transaction) -> Sequence[Claimed]:
            if lost:
                tx.changed(UNCLAIM, {"lost": [(each,) for each in lost]}, owner=owner)
            values = {"owner": owner, "ticket": ticket, "now_ms": now_ms, "blocks": blocks_most}
            taken = tx.rows(CLAIM, {"want": wanted}, **values)
            return _with_inputs(tx, taken)

        try:
            claimed = await self.database.write(body)
        except BaseException:  # also of a task that is cancelled: it is raised again
            until_s = asyncio.get_running_loop().time() + _LOST_S
            self._lost.setdefault(owner, {})[ticket] = until_s
            raise
        return claimed

    def _lost_now(self, owner: int) -> Sequence[int]:
        now_s = asyncio.get_running_loop().time()
        kept = {each: until for each, until in self._lost.get(owner, {}).items() if until > now_s}
        # Under another lease nothing of ours is open any more: who reaps has seen to that.
        self._lost = {owner: kept} if kept else {}
        return sorted(kept)


def _with_inputs(tx: Transaction, taken: Sequence[Row[tuple[object, ...]]]) -> Sequence[Claimed]:
    if not taken:
        return ()
    spans: Rows = [(n, row.lo, row.hi, int(row.joins)) for n, row in enumerate(taken)]
    inputs: list[list[_Input]] = [[] for _ in taken]
    # They mostly come in order, but no database promises that, and sorting here is next to nothing.
    for each in sorted(map(_Input._make, tx.rows(INPUTS, {"span": spans}))):
        inputs[each.n].append(each)
    read_refs = tx.dialect.read_refs
    return [
        _claimed(block, found, [read_refs(each.refs) for each in found])
        for block, found in zip(taken, inputs, strict=True)
    ]


def _claimed(
    block: Row[tuple[object, ...]],
    inputs: Sequence[_Input],
    refs: Sequence[Sequence[int]],
) -> Claimed:
    taken = Taken(
        run=block.run,
        stage=block.stage,
        lo=block.lo,
        hi=block.hi,
        claim=block.claim,
        failures=block.failures,
        cap=block.cap,
        # Only an item over the whole run has no input, and the trigger's.
        input_stage=inputs[0].stage if inputs else RUN_SCOPE,
        refs=refs if any(refs) else (),
        opened_ms=block.opened_ms,
        cursor=block.cursor or "",
        given=block.given or 0,
    )
    payloads = () if block.joins else [each.payload for each in inputs]
    port = inputs[0].port if inputs else 0
    return Claimed(taken, block.lane, port, payloads, block.version_id)
