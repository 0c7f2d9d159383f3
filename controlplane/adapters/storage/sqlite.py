"""SQLite: one connection that writes, a few that read, each call in a thread.

Writers that wait share the next transaction, each in a savepoint: making things durable is what
costs, and once is enough for all of them.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar, cast

from sqlalchemy import URL, Connection, Engine, Pool, QueuePool, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from controlplane.adapters.storage.database import Body, Transaction
from controlplane.adapters.storage.dialect import SQLITE
from controlplane.adapters.storage.errors import translated
from controlplane.domain.errors import InvalidError, UnavailableError

T = TypeVar("T")

_READERS: Final = 4
_SHARING_MAX: Final = 32
_BUSY_MS: Final = 5_000
# `returning`, `materialized` and the JSON functions are all there. Source: sqlite.org/changes.html.
_OLDEST: Final = (3, 38, 0)


def make_engine(url: URL, *, connections: int, begin: str) -> Engine:
    """Return an engine for a ``sqlite:///…`` URL whose transactions open with `begin`."""
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


@dataclass(slots=True)
class _Writing(Generic[T]):
    """A body that waits for its turn, and what became of it."""

    body: Body[T]
    done: Future[T] = field(default_factory=Future[T])
    result: list[T] = field(default_factory=list[T])
    fault: BaseException | None = None

    def run(self, transaction: Transaction) -> None:
        """Run the body, alone in its savepoint: what it raises undoes nobody else's work.

        Raises:
            UnavailableError: the database cannot go on with the transaction.
        """
        savepoint = transaction.connection.begin_nested()
        try:
            with translated():
                self.result = [self.body(transaction)]
        except UnavailableError:
            raise
        except BaseException as fault:  # noqa: BLE001 - it is handed to whoever waits
            self.fault = fault
            savepoint.rollback()
        else:
            savepoint.commit()

    def tell(self, fault: BaseException | None = None) -> None:
        """Tell whoever waits."""
        fault = fault or self.fault
        if fault is not None:
            self.done.set_exception(fault)
        else:
            self.done.set_result(self.result[0])


class SqliteDatabase:
    """Bodies in threads; one writes at a time."""

    dialect = SQLITE

    def __init__(self, url: URL) -> None:
        self.writing = make_engine(url, connections=1, begin="begin immediate")
        self._reading = make_engine(url, connections=_READERS, begin="begin")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="sqlite-writer")
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="sqlite-reader")
        self._waiting: deque[_Writing[object]] = deque()

    async def write(self, body: Body[T]) -> T:
        """See `Database.write`."""
        writing = _Writing(body)
        self._waiting.append(cast("_Writing[object]", writing))
        try:
            self._writer.submit(self._write_some)
        except RuntimeError as fault:
            raise UnavailableError("the database was closed") from fault
        return await asyncio.wrap_future(writing.done)

    def _write_some(self) -> None:
        """Carry out what waits; whoever came for a body that is done finds nothing to do."""
        together: list[_Writing[object]] = []
        while self._waiting and len(together) < _SHARING_MAX:
            writing = self._waiting.popleft()
            if writing.done.set_running_or_notify_cancel():
                together.append(writing)
        if len(together) == 1:
            _write_alone(self.writing, together[0])
        elif together:
            _write_together(self.writing, together)

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


def _write_alone(engine: Engine, writing: _Writing[object]) -> None:
    try:
        result = in_transaction(engine, lambda conn: writing.body(Transaction(conn, SQLITE)))
    except BaseException as fault:  # noqa: BLE001 - it is handed to whoever waits
        writing.tell(fault)
    else:
        writing.result = [result]
        writing.tell()


def _write_together(engine: Engine, together: Sequence[_Writing[object]]) -> None:
    """Carry out several bodies in one transaction."""

    def body(connection: Connection) -> None:
        transaction = Transaction(connection, SQLITE)
        for writing in together:
            writing.run(transaction)

    try:
        in_transaction(engine, body)
    except BaseException as fault:  # noqa: BLE001 - nothing was written: everybody hears why
        for writing in together:
            writing.tell(fault)
    else:
        for writing in together:
            writing.tell()


def in_transaction(engine: Engine, body: Callable[[Connection], T]) -> T:
    """Run a body in a transaction, here and now."""
    with translated(), engine.begin() as connection:
        return body(connection)
