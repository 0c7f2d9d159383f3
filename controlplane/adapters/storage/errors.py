"""What a driver says, told in the words of the domain: no driver exception leaves this room."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

import asyncpg  # pyright: ignore[reportMissingTypeStubs] - it ships none
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from controlplane.domain.errors import ConflictError, ExoError, InvalidError, UnavailableError

_SQLITE_GONE: Final = {
    sqlite3.SQLITE_BUSY: "another process holds its lock",
    sqlite3.SQLITE_LOCKED: "another process holds its lock",
    sqlite3.SQLITE_NOMEM: "there is no memory left",
    sqlite3.SQLITE_READONLY: "it may not be written to",
    sqlite3.SQLITE_IOERR: "the disk does not answer as it should",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_CANTOPEN: "its file cannot be opened",
    sqlite3.SQLITE_CORRUPT: "its file is damaged",
    sqlite3.SQLITE_NOTADB: "its file is not a database",
    sqlite3.SQLITE_INTERRUPT: "a statement was interrupted",
}
# Source: PostgreSQL, appendix A, "Error Codes": connection, resources, operator, system.
_POSTGRES_GONE: Final = ("08", "28", "3D", "53", "57", "58", "25006", "25P03", "55P03", "XX")
_COLLISIONS: Final = ("40001", "40P01")


class CollisionError(Exception):
    """Two transactions got in each other's way and this one gave in: it may simply run again."""


class StoreError(RuntimeError):
    """The database refused what only a fault of ours can have sent."""


@contextmanager
def translated() -> Generator[None]:
    """Let only errors of the domain out.

    Raises:
        UnavailableError: the database or the disk cannot take it now.
        InvalidError: a value does not fit into its column.
        ConflictError: it exists already.
        CollisionError: to be run again.
        StoreError: anything else; a fault of ours.
    """
    try:
        yield
    except ExoError:
        raise
    except (
        SQLAlchemyError,
        sqlite3.Error,
        asyncpg.PostgresError,
        asyncpg.InterfaceError,
        OSError,
        OverflowError,
    ) as fault:
        raise meaning(fault) from fault


def meaning(fault: Exception) -> Exception:
    """Return the error of the domain that a driver's stands for."""
    origin = fault.orig if isinstance(fault, DBAPIError) else fault
    if isinstance(origin, sqlite3.Error):
        return _meaning_of_sqlite(origin)
    code = getattr(origin, "sqlstate", None)
    if isinstance(code, str):
        return _meaning_of_postgres(code, fault)
    # The drivers' words for a value that they cannot send, some of them second-hand.
    if isinstance(origin, ValueError | OverflowError) or isinstance(
        getattr(origin, "__cause__", None), ValueError
    ):
        return InvalidError("a value does not fit into the column that it is for")
    if isinstance(fault, OSError | PoolTimeoutError | DBAPIError | asyncpg.InterfaceError):
        return UnavailableError("the database does not answer: is it running, and reachable?")
    return StoreError(f"the database layer refused a call: {fault}")


def _meaning_of_sqlite(fault: sqlite3.Error) -> Exception:
    # The lower byte is the kind, the rest a detail of it. Source: sqlite.org/rescode.html.
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    if code in _SQLITE_GONE:
        return UnavailableError(f"the database cannot take it now: {_SQLITE_GONE[code]}")
    if code == sqlite3.SQLITE_CONSTRAINT:
        return ConflictError(f"it exists already, or has moved on ({fault})")
    if code == sqlite3.SQLITE_TOOBIG:
        return InvalidError("a value is larger than the database takes")
    if "closed" in str(fault):
        return UnavailableError("the database was closed")
    return StoreError(f"the database refused a statement: {fault}")


def _meaning_of_postgres(code: str, fault: Exception) -> Exception:
    if code in _COLLISIONS:
        return CollisionError()
    if code.startswith(_POSTGRES_GONE):
        return UnavailableError(f"the database cannot take it now (Postgres says {code})")
    if code.startswith("23"):
        return ConflictError("it exists already, or has moved on")
    if code.startswith("22"):
        return InvalidError("a value does not fit into the column that it is for")
    return StoreError(f"the database refused a statement: {fault}")
