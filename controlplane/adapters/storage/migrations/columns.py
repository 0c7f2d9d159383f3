"""Words that the steps are written in."""

from collections.abc import Sequence
from typing import TypeVar

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
IDS: TypeEngine[Sequence[int]] = sa.ARRAY(sa.BigInteger()).with_variant(sa.Text(), "sqlite")

T = TypeVar("T")

AMOUNT: TypeEngine[float] = sa.Double()


def key(name: str, kind: type[TypeEngine[T]] | TypeEngine[T]) -> sa.Column[T]:
    """Return a column of a primary key."""
    return sa.Column(name, kind, autoincrement=False, nullable=False)


def number(kind: type[TypeEngine[T]] | TypeEngine[T]) -> sa.Column[T]:
    """Return a primary key that the database counts up."""
    return sa.Column("id", kind, autoincrement=True, nullable=False)


def must(name: str, kind: type[TypeEngine[T]] | TypeEngine[T]) -> sa.Column[T]:
    """Return a column that is never null."""
    return sa.Column(name, kind, nullable=False)


def may(name: str, kind: type[TypeEngine[T]] | TypeEngine[T]) -> sa.Column[T]:
    """Return a column that may be null."""
    return sa.Column(name, kind, nullable=True)


def index(name: str, table: str, columns: list[str], where: str | None = None) -> None:
    """Create an index, over the rows of a condition only if there is one."""
    condition = None if where is None else sa.text(where)
    op.create_index(name, table, columns, postgresql_where=condition, sqlite_where=condition)
