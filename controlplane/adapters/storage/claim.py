"""Taking work: blocks that are due, with the inputs of their items."""

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
              block.lane, block.opened_ms, block.joins
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
        self._lost: dict[int, frozenset[int]] = {}

    async def claim(
        self, owner: int, wants: Mapping[int, int], now_ms: int, blocks_most: int = CLAIM_BLOCKS
    ) -> Sequence[Claimed]:
        """See `EngineStore.claim`.

        If the answer to an earlier claim of this owner got lost, what it may have taken goes back
        first: else it would be ours and in nobody's hand.
        """
        wanted = sorted((lane, items) for lane, items in wants.items() if items > 0)
        lost = self._lost.get(owner, frozenset())
        if not wanted and not lost:
            return ()
        ticket = next(self._tickets)

        def body(tx: Transaction) -> Sequence[Claimed]:
            if lost:
                tx.changed(UNCLAIM, {"lost": [(each,) for each in sorted(lost)]}, owner=owner)
            values = {"owner": owner, "ticket": ticket, "now_ms": now_ms, "blocks": blocks_most}
            taken = tx.rows(CLAIM, {"want": wanted}, **values)
            return _with_inputs(tx, taken)

        try:
            claimed = await self.database.write(body)
        except BaseException:  # also of a task that is cancelled: it is raised again
            self._lost[owner] = self._lost.get(owner, frozenset()) | {ticket}
            raise
        self._lost[owner] = self._lost.get(owner, frozenset()) - lost
        return claimed


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
        # Only an item over the whole run has no input.
        input_stage=inputs[0].stage if inputs else RUN_SCOPE,
        refs=refs if any(refs) else (),
        opened_ms=block.opened_ms,
    )
    payloads = () if block.joins else [each.payload for each in inputs]
    return Claimed(taken, block.lane, inputs[0].port if inputs else 0, payloads)
