"""A look into the database past every API, on a way that no fault cuts."""

import asyncio
import sqlite3
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

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """Give the rows of a query.

        Raises:
            AwayError: nobody answers.
        """
        try:
            if self._url.startswith(_SQLITE):
                return self._from_file(sql)
            return asyncio.run(self._from_server(sql))
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
                asyncio.run(self._on_server(sql))
        except (SQLAlchemyError, asyncpg.PostgresError, sqlite3.OperationalError, OSError) as error:
            raise AwayError(str(error)) from error

    def numbers(self, sql: str) -> list[tuple[int, ...]]:
        """Give the rows of a query that asks for whole numbers."""
        return [tuple(int(str(each)) for each in row) for row in self.rows(sql)]

    def _from_file(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self._url.removeprefix(_SQLITE), timeout=5)) as connection:
            return [tuple(row) for row in connection.execute(sql)]

    def _in_file(self, sql: str) -> None:
        with closing(sqlite3.connect(self._url.removeprefix(_SQLITE), timeout=5)) as connection:
            connection.execute(sql)
            connection.commit()

    async def _on_server(self, sql: str) -> None:
        engine = self._engine()
        try:
            async with engine.begin() as connection:
                await connection.exec_driver_sql(sql)
        finally:
            await engine.dispose()

    async def _from_server(self, sql: str) -> list[tuple[object, ...]]:
        engine = self._engine()
        try:
            async with engine.connect() as connection:
                return [tuple(row) for row in await connection.exec_driver_sql(sql)]
        finally:
            await engine.dispose()

    def _engine(self) -> AsyncEngine:
        return create_async_engine(self._url.replace("postgresql:", "postgresql+asyncpg:", 1))
