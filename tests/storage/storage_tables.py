"""A look past the store, into its tables."""

from collections.abc import Sequence

from controlplane.adapters.storage import Store
from controlplane.adapters.storage.database import Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.tables import METADATA

# What does not belong to a run, or moves by the clock.
ASIDE = frozenset({"worker", "sequence", "lane"})


OVERLAPS = """
    select a.stage, a.lo from block a join block b
        on b.run = a.run and b.stage = a.stage and b.lo > a.lo and b.lo <= a.hi
     where a.run = :run
"""
COUNTED = """
    select stage, opened, succeeded, failed, pruned, cancelled,
           opened - succeeded - failed - pruned - cancelled
      from counter where run = :run
"""
STORED = """
    select stage, cast(sum(hi - lo + 1) as bigint),
           cast(sum(case when status = 3 then hi - lo + 1 else 0 end) as bigint),
           cast(sum(case when status = 4 then hi - lo + 1 else 0 end) as bigint),
           cast(sum(case when status = 5 then hi - lo + 1 else 0 end) as bigint),
           cast(sum(case when status = 6 then hi - lo + 1 else 0 end) as bigint),
           cast(sum(case when status < 3 then hi - lo + 1 else 0 end) as bigint)
      from block where run = :run group by stage
"""


async def query(store: Store, sql: str, **values: object) -> list[tuple[object, ...]]:
    def body(tx: Transaction) -> Sequence[Sequence[object]]:
        return tx.rows(Statement(sql), None, **values)

    return [tuple(row) for row in await store.database.read(body)]


async def execute(store: Store, sql: str, **values: object) -> None:
    await store.database.write(lambda tx: tx.changed(Statement(sql), None, **values))


async def snapshot(store: Store) -> dict[str, list[str]]:
    """Every row of every table that belongs to runs."""
    return {
        name: sorted(map(repr, await query(store, "select * from " + name)))  # noqa: S608 - our own names
        for name in METADATA.tables
        if name not in ASIDE
    }


async def faults(store: Store, run: int) -> list[str]:
    """What must never be true of a run, whatever happened to it."""
    found: list[str] = []
    found += [f"blocks overlap: {row}" for row in await query(store, OVERLAPS, run=run)]
    counted = await query(store, COUNTED, run=run)
    stored = await query(store, STORED, run=run)
    if sorted(counted) != sorted(stored):
        found.append(f"counters {sorted(counted)} are not the blocks {sorted(stored)}")
    [(pending, status, ended_ms)] = await query(
        store, "select pending, status, ended_ms from run where id = :run", run=run
    )
    still_open = sum(int(str(row[-1])) for row in stored)
    if pending != still_open:
        found.append(f"{pending} items are said to be open, {still_open} are")
    if (status == "running") != (still_open > 0) or (status == "running") != (ended_ms is None):
        found.append(f"{status}, ended {ended_ms}, with {still_open} open items")
    return found
