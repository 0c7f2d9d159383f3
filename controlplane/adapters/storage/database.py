"""Transactions: plain code over a `Transaction`, unchanged on both databases.

A *body* is a function from a transaction to a result. On Postgres it runs on the event loop
(SQLAlchemy lends the driver's waiting to it), on SQLite in a thread: one for all writers, a few for
readers. So a transaction on SQLite costs one hop, however many statements it has, and one that has
begun ends by itself even if nobody waits any more.

A body may run more than once (after a collision) and must therefore change nothing but the
database. Every error that leaves a database is one of `controlplane.domain.errors`.

`Repository` is the base of the repositories of `Store`; `allocate` hands out consecutive numbers
inside a transaction.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol, TypeVar

from sqlalchemy import Connection, CursorResult, Row
from sqlalchemy.engine import AdaptedConnection

from controlplane.adapters.storage.dialect import SQLITE, Dialect, Rows, Statement
from controlplane.adapters.storage.encoding import printable
from controlplane.adapters.storage.errors import StoreError

T = TypeVar("T")


class _Copying(Protocol):
    """What is used of an asyncpg connection."""

    async def copy_records_to_table(
        self, table: str, *, records: Rows, columns: Sequence[str]
    ) -> str: ...


class Transaction:
    """What a body may do. It ends with the body: well, or not at all when that raises."""

    __slots__ = ("connection", "dialect")

    def __init__(self, connection: Connection, dialect: Dialect) -> None:
        self.connection = connection
        self.dialect = dialect

    def rows(
        self, statement: Statement, tables: Mapping[str, Rows] | None = None, **values: object
    ) -> Sequence[Row[tuple[object, ...]]]:
        """Carry out a statement; give all rows that come back."""
        return self._run(statement, tables, values).all()

    def first(
        self, statement: Statement, tables: Mapping[str, Rows] | None = None, **values: object
    ) -> Row[tuple[object, ...]] | None:
        """Carry out a statement; give the first row that comes back."""
        return self._run(statement, tables, values).first()

    def changed(
        self, statement: Statement, tables: Mapping[str, Rows] | None = None, **values: object
    ) -> int:
        """Carry out a statement; give how many rows it wrote.

        Not for one that begins with `with`: SQLite's driver does not count those.
        """
        return self._run(statement, tables, values).rowcount

    def bulk(self, table: str, columns: Sequence[str], rows: Rows) -> None:
        """Insert many rows the fastest way the database has. A statement has to come before it."""
        if not rows:
            return
        if self.dialect is SQLITE:
            marks = ", ".join("?" * len(columns))
            into = f"insert into {table} ({', '.join(columns)}) values ({marks})"  # noqa: S608
            self.connection.exec_driver_sql(into, list(rows))
            return
        self._copy(table, columns, rows)

    def _copy(self, table: str, columns: Sequence[str], rows: Rows) -> None:
        adapted = self.connection.connection.dbapi_connection
        if not isinstance(adapted, AdaptedConnection):
            raise TypeError(f"no asynchronous driver connection, but {type(adapted).__name__}")

        async def copy(driver: _Copying) -> None:
            await driver.copy_records_to_table(table, records=rows, columns=columns)

        adapted.run_async(copy)

    def _run(
        self,
        statement: Statement,
        tables: Mapping[str, Rows] | None,
        values: Mapping[str, object],
    ) -> CursorResult[tuple[object, ...]]:
        safe = {
            name: printable(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        parameters = statement.bind(self.dialect, tables or {}, safe)
        return self.connection.execute(statement.text(self.dialect), parameters)


Body = Callable[[Transaction], T]


class Database(Protocol):
    """Where bodies run. Every error that comes out is one of `controlplane.domain.errors`."""

    dialect: Dialect

    async def write(self, body: Body[T]) -> T:
        """Run a body in a transaction of its own; what it wrote is durable when this returns.

        The body may run more than once and must not change anything but the database.
        """
        ...

    async def read(self, body: Body[T]) -> T:
        """Run a body that only reads."""
        ...

    async def close(self) -> None:
        """Let go of every connection."""
        ...


class Repository:
    """Base of the repositories of `Store`: they share nothing but the database."""

    def __init__(self, database: Database) -> None:
        self.database = database


# One row per kind; its lock lasts to the end of the transaction.
ALLOCATE: Final = Statement(
    """
    insert into sequence (kind, next_id) values (:kind, cast(:count as bigint) + 1)
        on conflict (kind) do update set next_id = sequence.next_id + :count
    returning next_id
    """
)


def allocate(tx: Transaction, kind: str, count: int) -> int:
    """Reserve `count` consecutive ids; nobody else gets any before this transaction ends."""
    row = tx.first(ALLOCATE, kind=kind, count=count)
    if row is None:
        raise StoreError(f"no sequence of {kind}")
    return row.next_id - count
