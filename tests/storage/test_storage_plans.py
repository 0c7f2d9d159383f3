"""The hot statements are served by their indexes, with and without statistics."""

import re
from collections.abc import Iterator, Mapping, Sequence

import pytest
from sqlalchemy import text

from controlplane.adapters.storage import (
    Store,
    blob_uses,
    commit,
    items,
    logs,
    open_store,
    redrive,
    runs,
)
from controlplane.adapters.storage import cancellation as changes
from controlplane.adapters.storage import claims as claim
from controlplane.adapters.storage import claims as holding
from controlplane.adapters.storage import claims as leases
from controlplane.adapters.storage import retention as removal
from controlplane.adapters.storage import write as write_sql
from controlplane.adapters.storage.database import Transaction
from controlplane.adapters.storage.dialect import POSTGRES, SQLITE, Dialect, Rows, Statement
from tests.storage.storage_tables import execute
from tests.storage.storage_world import NOW_MS, World, chain

pytestmark = [pytest.mark.anyio, pytest.mark.own_database]

FILTERS = ("project", "cluster", "status", "since_ms")
RUN: dict[str, object] = {"run": 1}
ITEM: dict[str, object] = {"run": 1, "stage": 1, "item": 5}

Call = tuple[Statement, dict[str, Rows], dict[str, object]]


def pages() -> Iterator[tuple[str, Call]]:
    """Return the statements that delete in pages."""
    for table, paged in {**removal.PAGES, **removal.FORGET}.items():
        by: dict[str, object] = {"run": "run-1" if table == "log" else 1}
        if table in removal.FORGET:
            by = {"before": NOW_MS}
        last = {f"last_{name}": "x" if name == "name" else 1 for name in paged.order}
        yield f"{table}: bound", (paged.bound, {}, {**by, "skipped": 9})
        yield f"{table}: page", (paged.delete, {}, {**by, **last})
        yield f"{table}: rest", (paged.delete_all, {}, by)


HOT: dict[str, Call] = {
    "claim": (
        claim.CLAIM,
        {"want": [(1, 500), (2, 500)]},
        {"owner": 1, "ticket": 1, "now_ms": NOW_MS, "blocks": 64},
    ),
    "inputs": (claim.INPUTS, {"span": [(n, n * 100, n * 100 + 99, 0) for n in range(50)]}, {}),
    "unclaim": (claim.UNCLAIM, {"lost": [(1,)]}, {"owner": 1}),
    "fence": (
        write_sql.FENCE,
        {"fence": [(1, 1, n * 10, 1, n * 10 + 9, 3, 0, 0, 0, 0, None, None) for n in range(30)]},
        {"owner": 1, "now_ms": NOW_MS},
    ),
    "blocks": (
        write_sql.INSERT_BLOCKS,
        {
            "block_in": [
                (1, 2, 7000 + n, 7000 + n, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, None, None)
                for n in range(30)
            ]
        },
        {"now_ms": NOW_MS},
    ),
    "pending": (write_sql.MOVE_PENDING, {"moved": [(1, -1), (2, -1)]}, {}),
    "barriers": (
        write_sql.MOVE_BARRIERS,
        {"moved": [(1, 3, n, -1) for n in range(300)]},
        {"now_ms": NOW_MS},
    ),
    "counts": (write_sql.COUNTS, {}, RUN),
    "blobs used": (blob_uses.INSERT_USES, {"used": [(f"20000/{n}", 1) for n in range(300)]}, {}),
    "blobs unused": (blob_uses.UNUSED, {"named": [(f"20000/{n}", 20000) for n in range(300)]}, {}),
    "due to be removed": (removal.DUE, {}, {"before": NOW_MS, "limit": 100}),
    "left to remove": (removal.LEFT, {}, {}),
    "spans to remove": (removal.SPANS, {}, {"run": 1, "rows": 100}),
    "outputs to remove": (removal.DELETE_OUTPUTS, {}, {"first": 1, "last": 99}),
    "span removed": (removal.DELETE_SPAN, {}, {"run": 1, "stage": 1, "first": 1}),
    "buried": (removal.BURY, {"due": [(1,), (2,)]}, {}),
    "run removed": (removal.DELETE_RUN, {"due": [(1,), (2,)]}, {}),
    "removed before": (
        removal.SAME_REMOVED, {"named": [("p", "c", "i")]}, {},
    ),
    **dict(pages()),
    "gathered": (commit.GATHERED, {"barrier": [(n, 1, 3, n + 5) for n in range(100)]}, {}),
    "payloads": (commit.PAYLOADS, {"named": [(n,) for n in range(300)]}, {}),
    "heads": (commit.HEADS, {"named": [(1,), (2,)]}, {}),
    "stage spans": (commit.STAGE_SPANS, {}, {"run": 1, "stage": 1, "after": 5, "limit": 100}),
    "span payloads": (commit.SPAN_PAYLOADS, {}, {"first": 5, "last": 90, "limit": 50}),
    "held": (holding.HELD, {}, {"now_ms": NOW_MS}),
    "fire": (holding.FIRE, {"ripe": [(1, 1), (1, 2)]}, {"now_ms": NOW_MS}),
    "next due": (holding.NEXT_DUE, {}, {}),
    "give back": (leases.GIVE_BACK, {}, {"owner": 1}),
    "reap": (leases.REAP, {}, {}),
    "cancel": (changes.CANCEL_BLOCKS, {}, {"run": 1, "now_ms": NOW_MS}),
    "stops": (changes.STOPS, {}, {"owner": 1}),
    "unstopped": (changes.UNSTOPPED, {}, {"uid": "run-1"}),
    "strangers": (redrive.STRANGERS, {"named": [(1, n) for n in range(50)]}, RUN),
    "running": (runs.RUNNING, {}, RUN),
    "runs": (
        runs.RUNS,
        {},
        {**dict[str, object].fromkeys(FILTERS), "before": 99, "limit": 9},
    ),
    "overdue": (runs.OVERDUE, {}, {"now_ms": NOW_MS}),
    "items": (
        items.BLOCKS,
        {"wanted": [(4,)]},
        {"run": 1, "stage": 1, "item": 5, "from_lo": 1, "last_stage": 9, "tried": 1, "limit": 50},
    ),
    "block of": (items.BLOCK_OF, {}, ITEM),
    "errors": (items.ERRORS, {"named": [(1, n) for n in range(50)]}, RUN),
    "item outputs": (items.ITEM_OUTPUTS, {}, ITEM),
    "lineage": (items.LINEAGE, {}, {"output": 5}),
    "logs": (
        logs.LOGS,
        {"levels": [("info",)]},
        {"run": "run-1", "after": 1, "stage": None, "item": None, "any_level": 0, "limit": 5},
    ),
}  # fmt: skip

# One row a process, one a satellite, one a cancel under way: small whatever the load.
SMALL = ("worker", "lane", "stop")
GROWING = (
    "block", "output", "run", "counter", "gather", "output_span", "attempt", "log", "blob_use",
    "usage", "removed_run", "idempotency", "o",
)  # fmt: skip
# Over rows of one status only: to go through all of them is to go through what is in flight.
PARTIAL = (
    "block_owner",
    "block_due",
    "block_ready",
    "run_deadline",
    "run_ended",
    "removed_run_left",
)


async def plan_of(store: Store, dialect: Dialect, name: str) -> list[str]:
    statement, tables, values = HOT[name]
    prefix = "explain query plan " if dialect is SQLITE else "explain "
    explained = text(prefix + str(statement.text(dialect)))

    def body(tx: Transaction) -> Sequence[Sequence[object]]:
        bound = statement.bind(dialect, tables, values)
        return tx.connection.execute(explained, bound).all()

    return [str(row[-1]) for row in await store.database.read(body)]


async def fill(store: Store) -> None:
    """Ten runs amid their work: done, running and ready blocks of all stages, thousands of rows."""
    world = await World.of(store, chain(3))
    for _ in range(10):
        await world.start(1000)
    for _ in range(20):
        await world.settle(await world.claim(300))
    await world.claim(100)


@pytest.fixture(
    params=["sqlite", "postgres", "postgres, analysed", "postgres, analysed when empty"]
)
def kind(request: pytest.FixtureRequest) -> tuple[str, str, str]:
    """Return the database, its URL, and when it was analysed."""
    database, _, analysed = request.param.partition(", ")
    return database, request.getfixturevalue(f"{database}_url"), analysed


@pytest.fixture
async def filled(kind: tuple[str, str, str]):
    database, url, analysed = kind
    store = await open_store(url)
    if analysed == "analysed when empty":
        await execute(store, "analyze")
    await fill(store)
    if analysed == "analysed":
        await execute(store, "analyze")
    yield store, SQLITE if database == "sqlite" else POSTGRES
    await store.close()


async def test_hot_statements_are_served_by_indexes(filled: tuple[Store, Dialect]) -> None:
    store, dialect = filled
    scans = scans_of_sqlite if dialect is SQLITE else scans_of_postgres
    faults = {name: bad for name in HOT if (bad := scans(await plan_of(store, dialect, name)))}
    assert faults == {}


def scans_of_sqlite(plan: list[str]) -> list[str]:
    """Return what looks at every row of a table that grows."""
    return [
        line
        for line in plan
        if (scan := re.match(rf"SCAN ({'|'.join(GROWING)})\b(.*)", line))
        and not re.search(rf"INDEX ({'|'.join(PARTIAL)})", scan[2])
    ]


def scans_of_postgres(plan: list[str]) -> list[str]:
    found: list[str] = []
    for line, after in zip(plan, [*plan[1:], ""], strict=True):
        scan = re.search(r"Seq Scan on (\w+)", line)
        whole = re.search(r"Index(?: Only)? Scan(?: Backward)? using (\w+) on (\w+)", line)
        if scan and scan[1] not in SMALL:
            found.append(line)
        if (
            whole
            and "Index Cond" not in after
            and whole[1] not in PARTIAL
            and whole[2] not in SMALL
        ):
            found.append(line)
    return found


async def test_the_loops_over_ranges_are_not_turned_inside_out(
    filled: tuple[Store, Dialect],
) -> None:
    wanted = {
        SQLITE.name: r"SEARCH o USING INTEGER PRIMARY KEY",
        POSTGRES.name: r"output_pkey on output.*\n\s+Index Cond: \(\(id >= .*\) AND \(id <= ",
    }
    await assert_plans(filled, ("inputs", "gathered", "item outputs"), wanted)


async def test_the_claim_looks_at_the_nearest_blocks_only(
    filled: tuple[Store, Dialect],
) -> None:
    wanted = {
        SQLITE.name: r"SEARCH due USING INDEX block_due \(lane=\? AND due_ms<\?\)",
        POSTGRES.name: r"using block_due on block.*\n\s+Index Cond: \(\(lane = .* AND \(due_ms",
    }
    await assert_plans(filled, ("claim",), wanted)


async def test_blocks_are_changed_by_their_key(filled: tuple[Store, Dialect]) -> None:
    wanted = {
        SQLITE.name: r"SEARCH block USING .*INDEX \w+ \(run=\? AND stage=\? AND lo=\?\)",
        POSTGRES.name: r"block_pkey on block.*\n\s+Index Cond: \(\(run = .*\) AND \(lo = ",
    }
    await assert_plans(filled, ("claim", "fence", "barriers", "reap"), wanted)


async def assert_plans(
    filled: tuple[Store, Dialect], names: Sequence[str], wanted: Mapping[str, str]
) -> None:
    store, dialect = filled
    for name in names:
        plan = "\n".join(await plan_of(store, dialect, name))
        assert re.search(wanted[dialect.name], plan), f"{name}: {plan}"
