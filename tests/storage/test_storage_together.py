"""Writers of SQLite that wait share a transaction, and none of them is harmed by another."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import make_url

from controlplane.adapters.storage.database import Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.sqlite import SqliteDatabase
from controlplane.domain.errors import ConflictError

pytestmark = pytest.mark.anyio

CREATE = Statement("create table line (number int primary key)")
INSERT = Statement("insert into line (number) values (:number)")
ALL = Statement("select number from line order by number")


async def test_writers_that_wait_share_a_transaction_and_a_faulty_one_is_undone_alone(
    tmp_path: Path,
) -> None:
    database = SqliteDatabase(make_url(f"sqlite:///{tmp_path / 'lines.db'}"))
    await database.write(lambda tx: tx.changed(CREATE))
    commits: list[object] = []
    event.listen(database.writing, "commit", commits.append)

    def insert(*numbers: int) -> "asyncio.Future[int]":
        def body(tx: Transaction) -> int:
            return sum(tx.changed(INSERT, number=number) for number in numbers)

        return asyncio.ensure_future(database.write(body))

    try:
        good = [insert(number) for number in range(10)]
        bad = insert(100, 3)
        more = [insert(number) for number in range(10, 20)]
        found = await asyncio.gather(*good, bad, *more, return_exceptions=True)
        assert isinstance(found.pop(10), ConflictError)
        assert found == [1] * 20
        rows = await database.read(lambda tx: tx.rows(ALL))
        assert [row.number for row in rows] == [*range(20)]
        assert len(commits) < 10
    finally:
        await database.close()
