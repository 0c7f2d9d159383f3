"""Postgres: a pool of asyncpg connections."""

from typing import Final, TypeVar

from sqlalchemy import URL, Connection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from controlplane.adapters.storage.database import Body, Transaction
from controlplane.adapters.storage.dialect import POSTGRES
from controlplane.adapters.storage.errors import CollisionError, translated
from controlplane.domain.errors import UnavailableError

T = TypeVar("T")

_COLLISIONS_MAX: Final = 8
_SETTINGS: Final = {
    "application_name": "exospherehost",
    # Compiling takes longer than every statement here runs.
    "jit": "off",
    # Every statement is served by an index. Statistics lag behind a table that grows by millions
    # in minutes, and a plan for an empty table scans it.
    "enable_seqscan": "off",
    "enable_hashjoin": "off",
    "enable_mergejoin": "off",
    "enable_bitmapscan": "off",
    # What is looked for by key was written a moment ago: it lies in memory.
    "random_page_cost": "0.1",
    "seq_page_cost": "0.1",
    # A process that stops in the middle must not hold the row of its run for ever.
    "idle_in_transaction_session_timeout": "15s",
    "statement_timeout": "60s",
}


def make_engine(url: URL) -> AsyncEngine:
    """Return an engine for a ``postgresql://…`` URL."""
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        hide_parameters=True,
        pool_size=8,
        max_overflow=8,
        pool_timeout=5,
        connect_args={
            "timeout": 10,
            "command_timeout": 65,
            "prepared_statement_cache_size": 400,
            "server_settings": _SETTINGS,
        },
    )


class PostgresDatabase:
    """Bodies in transactions of READ COMMITTED."""

    dialect = POSTGRES

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        # Each statement of a reading body sees what is committed, and costs one round trip.
        self._reading = engine.execution_options(isolation_level="AUTOCOMMIT")

    async def write(self, body: Body[T]) -> T:
        """See `Database.write`."""
        for _ in range(_COLLISIONS_MAX):
            try:
                with translated():
                    async with self._engine.begin() as connection:
                        return await connection.run_sync(_within, body)
            except CollisionError:
                continue
        raise UnavailableError("too many transactions wanted the same rows: try again")

    async def read(self, body: Body[T]) -> T:
        """See `Database.read`; a lost connection is replaced once."""
        try:
            return await self._read(body)
        except UnavailableError:
            return await self._read(body)

    async def _read(self, body: Body[T]) -> T:
        with translated():
            async with self._reading.connect() as connection:
                return await connection.run_sync(_within, body)

    async def close(self) -> None:
        """See `Database.close`."""
        with translated():
            await self._engine.dispose()


def _within(connection: Connection, body: Body[T]) -> T:
    return body(Transaction(connection, POSTGRES))
