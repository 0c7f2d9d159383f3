"""SQLite: one connection that writes, a few that read, each call in a thread."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from sqlalchemy import URL, Connection, Engine, Pool, QueuePool, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from controlplane.adapters.storage.database import Body, Transaction
from controlplane.adapters.storage.dialect import SQLITE
from controlplane.adapters.storage.faults import translated
from controlplane.domain.errors import InvalidError, UnavailableError

T = TypeVar("T")

_READERS: Final = 4
_BUSY_MS: Final = 5_000
# `returning`, `materialized` and the JSON functions are all there. Source: sqlite.org/changes.html.
_OLDEST: Final = (3, 38, 0)


def make_engine(url: URL, *, connections: int, begin: str) -> Engine:
    """Give an engine for a ``sqlite:///…`` URL whose transactions open with `begin`."""
    if url.database in {None, "", ":memory:"}:
        raise InvalidError("SQLite needs a file: write sqlite:///path/of/the/file.db")
    if sqlite3.sqlite_version_info < _OLDEST:
        raise InvalidError(f"SQLite {sqlite3.sqlite_version} is too old: 3.38 is the oldest")
    engine = create_engine(
        url.set(drivername="sqlite+pysqlite"),
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=_BUSY_MS / 1000,
        connect_args={"check_same_thread": False, "timeout": _BUSY_MS / 1000},
    )
    _prepare(engine.pool, engine, begin)
    return engine


def _prepare(pool: Pool, engine: Engine, begin: str) -> None:
    def on_connect(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
        del entry
        # The module would begin transactions where it sees fit; `on_begin` does that instead.
        connection.isolation_level = None
        connection.execute(f"pragma busy_timeout = {_BUSY_MS}")
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = full")
        connection.execute("pragma foreign_keys = on")
        connection.execute("pragma cache_size = -65536")

    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(pool, "connect", on_connect)
    event.listen(engine, "begin", on_begin)


class SqliteDatabase:
    """Bodies in threads; one writes at a time."""

    dialect = SQLITE

    def __init__(self, url: URL) -> None:
        self.writing = make_engine(url, connections=1, begin="begin immediate")
        self._reading = make_engine(url, connections=_READERS, begin="begin")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="sqlite-writer")
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="sqlite-reader")

    async def write(self, body: Body[T]) -> T:
        """See `Database.write`."""
        return await self._submit(self._writer, self.writing, body)

    async def read(self, body: Body[T]) -> T:
        """See `Database.read`."""
        return await self._submit(self._readers, self._reading, body)

    async def close(self) -> None:
        """See `Database.close`; waits for what is being written."""
        for engine, threads in (
            (self._reading, self._readers),
            (self.writing, self._writer),
        ):
            await asyncio.to_thread(threads.shutdown)
            await asyncio.to_thread(engine.dispose)

    async def _submit(self, threads: ThreadPoolExecutor, engine: Engine, body: Body[T]) -> T:
        def call() -> T:
            return in_transaction(engine, lambda connection: body(Transaction(connection, SQLITE)))

        try:
            running = asyncio.get_running_loop().run_in_executor(threads, call)
        except RuntimeError as fault:
            raise UnavailableError("the database was closed") from fault
        return await running


def in_transaction(engine: Engine, body: Callable[[Connection], T]) -> T:
    """Run a body in a transaction, here and now."""
    with translated(), engine.begin() as connection:
        return body(connection)
