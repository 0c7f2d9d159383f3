"""A look into the database past every API, on a way that no fault cuts."""

import asyncio
import sqlite3
import threading
from contextlib import closing

import asyncpg  # pyright: ignore[reportMissingTypeStubs] - it ships none
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

_SQLITE = "sqlite:///"


class AwayError(Exception):
    """The database does not answer now."""


class Tables:
    """Questions to the database at ``sqlite:///…`` or ``postgresql://…``."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._turn = threading.Lock()
        self._runner = asyncio.Runner()
        self._engine: AsyncEngine | None = None

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """Return the rows of a query.

        Raises:
            AwayError: nobody answers.
        """
        try:
            if self._url.startswith(_SQLITE):
                return self._from_file(sql)
            return self._on_server(sql, reads=True)
        except (SQLAlchemyError, asyncpg.PostgresError, sqlite3.OperationalError, OSError) as error:
            raise AwayError(str(error)) from error

    def change(self, sql: str) -> None:
        """Carry out a statement.

        Raises:
            AwayError: nobody answers.
        """
        try:
            if self._url.startswith(_SQLITE):
                self._in_file(sql)
            else:
                self._on_server(sql, reads=False)
        except (SQLAlchemyError, asyncpg.PostgresError, sqlite3.OperationalError, OSError) as error:
            raise AwayError(str(error)) from error

    def numbers(self, sql: str) -> list[tuple[int, ...]]:
        """Return the rows of a query that asks for whole numbers."""
        return [tuple(int(str(each)) for each in row) for row in self.rows(sql)]

    def _from_file(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self._url.removeprefix(_SQLITE), timeout=5)) as connection:
            return [tuple(row) for row in connection.execute(sql)]

    def _in_file(self, sql: str) -> None:
        with closing(sqlite3.connect(self._url.removeprefix(_SQLITE), timeout=5)) as connection:
            connection.execute(sql)
            connection.commit()

    def _on_server(self, sql: str, *, reads: bool) -> list[tuple[object, ...]]:
        # One connection, as long as it lasts: to open one takes longer than most questions.
        with self._turn:
            if self._engine is None:
                url = self._url.replace("postgresql:", "postgresql+asyncpg:", 1)
                self._engine = create_async_engine(url, pool_size=1)
            try:
                return self._runner.run(_asked(self._engine, sql, reads=reads))
            except BaseException:
                self._forget()
                raise

    def _forget(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            self._runner.run(engine.dispose(close=True))

    def close(self) -> None:
        with self._turn:
            self._forget()
            self._runner.close()


async def _asked(engine: AsyncEngine, sql: str, *, reads: bool) -> list[tuple[object, ...]]:
    async with engine.begin() as connection:
        found = await connection.exec_driver_sql(sql)
        return [tuple(row) for row in found] if reads else []
