"""``make soak``: rounds of runs and their removal; fails if the database goes on growing.

Postgres is cleaned by its own autovacuum, which looks every second here; by default it looks once a
minute, so a round here stands for minutes there. ``--quick`` cleans by hand instead.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from controlplane.adapters.storage import Store, migrate, open_store
from controlplane.operations.retention import Retention
from tests.postgres_server import find_binaries, run_server
from tests.storage.storage_tables import query
from tests.storage.storage_world import LEASE_MS, World, chain

GROWTH_MAX: Final = 1.5
"""Most that a later round may have of the bytes after the second."""
_RUNS: Final = 10
_KEPT: Final = timedelta(hours=1)
_SIZES: Final = """
    select relname, pg_table_size(c.oid), pg_indexes_size(c.oid)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r'
"""
Sizes = Mapping[str, tuple[int, int]]


async def sizes(store: Store, url: str) -> Sizes:
    """Return the bytes of each table and of its indexes; SQLite's file as one."""
    if url.startswith("sqlite"):
        [(pages,)] = await query(store, "select page_count from pragma_page_count")
        [(free,)] = await query(store, "select freelist_count from pragma_freelist_count")
        return {"file": (int(str(pages)) * 4096, 0), "free pages": (int(str(free)) * 4096, 0)}
    rows = await query(store, _SIZES)
    return {str(name): (int(str(table)), int(str(index))) for name, table, index in rows}


def total(found: Sizes) -> int:
    """Return what all of it takes on the disk."""
    return sum(table + index for name, (table, index) in found.items() if name != "free pages")


async def one_round(world: World, items: int) -> None:
    """Work through runs, then remove them."""
    for _ in range(_RUNS):
        await world.start(['{"text":"' + "x" * 200 + '"}'] * (items // _RUNS))
    await world.drain()
    later = world.now_ms + int(_KEPT.total_seconds() * 1000)
    removed = await Retention(world.store.retention, lambda: later, _KEPT, pause_s=0).turn()
    assert removed == _RUNS
    await world.store.retention.forget_removed(later, 100_000)


async def vacuum(url: str) -> None:
    """Clean every table of a Postgres database now."""
    if url.startswith("sqlite"):
        return
    engine = create_async_engine(
        make_url(url).set(drivername="postgresql+asyncpg"), isolation_level="AUTOCOMMIT"
    )
    async with engine.connect() as connection:
        await connection.execute(text("vacuum"))
    await engine.dispose()


async def soak(
    store_name: str, url: str, items: int, goes_on: Callable[[int], bool], *, by_hand: bool
) -> list[str]:
    """Run rounds, print the sizes after each; give what has grown too much."""
    await migrate(url)
    store = await open_store(url)
    world = await World.of(store, chain(3, batch=100))
    found: list[Sizes] = []
    while goes_on(len(found)):
        await store.leases.heartbeat(world.owner, LEASE_MS)
        await one_round(world, items)
        if by_hand:
            await vacuum(url)
        found.append(await sizes(store, url))
        say(store_name, len(found), found[-1])
    await store.close()
    return grown(store_name, found)


def grown(store_name: str, found: Sequence[Sizes]) -> list[str]:
    """Return the rounds after which there was too much."""
    bound = total(found[1]) * GROWTH_MAX
    return [
        f"{store_name}: {total(each)} bytes after round {n}, at most {bound:.0f} were to be there"
        for n, each in enumerate(found, start=1)
        if n > 2 and total(each) > bound
    ]


def say(store_name: str, number: int, found: Sizes) -> None:
    """Print the sizes after a round: the total, and the tables that are not next to nothing."""
    parts = [
        f"{name} {table // 1024}+{index // 1024}"
        for name, (table, index) in sorted(found.items(), key=lambda each: -sum(each[1]))
        if table + index > 100_000
    ]
    line = f"{store_name:9}round {number:3}  {total(found) // 1024:8} KiB  {', '.join(parts)}"
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(given: Sequence[str]) -> int:
    """Soak the stores that are asked for."""
    parser = argparse.ArgumentParser(prog="make soak ARGS=…", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="for each store")
    parser.add_argument("--items", type=int, default=20_000, help="of a round")
    parser.add_argument("--store", default="sqlite,postgres")
    parser.add_argument("--quick", action="store_true", help="five small rounds, seconds")
    wanted = parser.parse_args(given)
    items = 2_000 if wanted.quick else wanted.items
    faults: list[str] = []
    for store_name in wanted.store.split(","):
        until = time.monotonic() + 60 * wanted.minutes

        def goes_on(rounds: int, until: float = until) -> bool:
            return rounds < 5 if wanted.quick else rounds < 3 or time.monotonic() < until

        with database(store_name) as url:
            faults += asyncio.run(soak(store_name, url, items, goes_on, by_hand=wanted.quick))
    sys.stdout.write("\n".join([*faults, f"{len(faults)} faults"]) + "\n")
    return 1 if faults else 0


@contextmanager
def database(store_name: str) -> Generator[str]:
    """Return the URL of an empty database."""
    if store_name == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{Path(folder) / 'exo.db'}"
        return
    for server in run_server(find_binaries()):
        server.configure("autovacuum_naptime", "1s")
        yield server.url(server.create())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
