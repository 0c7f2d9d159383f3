"""The proof of a figure: what the database holds, asked after the run, is exactly what it should.

A figure whose check fails is none: `Wrong` ends the bench.
"""

import asyncio
import sqlite3
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

_READY_RUNNING_WAITING = "(0, 1, 2)"


class Wrong(Exception):  # noqa: N818 - it is what the bench says of itself
    """A figure that does not count, and why."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a stage has to have done: `parent` is the stage whose outputs are its inputs."""

    index: int
    parent: int | None
    succeeded: int
    outputs: int
    failed: int = 0
    retried: int = 0


class Database:
    """Questions to the database of a bench; use it as a context manager."""

    def __init__(self, url: str) -> None:
        scheme, rest = url.split(":", 1)
        self._runner = asyncio.Runner()
        self._file: sqlite3.Connection | None = None
        self._server: AsyncEngine | None = None
        if scheme == "sqlite":
            self._file = sqlite3.connect(rest.removeprefix("///"), isolation_level=None)
        else:
            driver = f"postgresql+asyncpg:{rest}"
            self._server = create_async_engine(driver, isolation_level="AUTOCOMMIT")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._file is not None:
            self._file.close()
        if self._server is not None:
            self._runner.run(self._server.dispose())
        self._runner.close()

    def rows(self, sql: str, **values: object) -> list[tuple[int, ...]]:
        """Return the rows of a query."""
        if self._file is not None:
            return self._file.execute(sql, dict(values)).fetchall()
        return self._runner.run(self._rows(sql, values))

    async def _rows(self, sql: str, values: Mapping[str, object]) -> list[tuple[int, ...]]:
        assert self._server is not None
        async with self._server.connect() as connection:
            found = await connection.execute(text(sql), dict(values))
            return [tuple(row) for row in found]

    def one(self, sql: str, **values: object) -> int:
        """Return the single number that a query asks for."""
        return int(self.rows(sql, **values)[0][0] or 0)


def check_run(database: Database, uid: str, status: str, stages: Sequence[Stage]) -> int:
    """Check everything that the database holds of a run; give its number in there.

    Raises:
        Wrong: something is lost, doubled, open, or counted otherwise than it is.
    """
    [(run, pending, ended)] = database.rows(
        "select id, pending, case when status = :status and ended_ms is not null then 1 else 0 end"
        " from run where uid = :uid",
        uid=uid,
        status=status,
    )
    _same("open items of the run", pending, 0)
    _same(f"run ended as {status}", ended, 1)
    ends = "select count(*) from log where run = :uid and message = :message"
    _same("lines that say it ended", database.one(ends, uid=uid, message=f"run {status}"), 1)
    open_blocks = (
        f"select count(*) from block where run = :run and status in {_READY_RUNNING_WAITING}"  # noqa: S608
    )
    _same("open blocks", database.one(open_blocks, run=run), 0)
    _same("overlapping blocks", database.one(_OVERLAPS, run=run), 0)
    for stage in stages:
        _check_stage(database, run, stage)
    return run


_OVERLAPS = """
select count(*) from (
    select hi, lead(lo) over (partition by stage order by lo) as following
      from block where run = :run) as block
 where following <= hi
"""
_BLOCKS = """
select coalesce(sum(case when status = 3 then hi - lo + 1 end), 0),
       coalesce(sum(case when status = 4 then hi - lo + 1 end), 0),
       coalesce(sum(hi - lo + 1), 0)
  from block where run = :run and stage = :stage
"""
_COUNTERS = """
select succeeded, failed, opened, pruned, retried, cancelled
  from counter where run = :run and stage = :stage
"""
_OUTPUTS = """
select count(*), count(distinct parent) from output
 where run = :run and stage = :stage and port = 0
"""
_RANGES = "select lo, hi from block where run = :run and stage = :stage order by lo"
_GIVEN = "select id from output where run = :run and stage = :parent order by id"


def _check_stage(database: Database, run: int, stage: Stage) -> None:
    at = {"run": run, "stage": stage.index}
    items = stage.succeeded + stage.failed
    name = f"stage {stage.index}"
    blocks = database.rows(_BLOCKS, **at)[0]
    _same(f"{name}, blocks", tuple(map(int, blocks)), (stage.succeeded, stage.failed, items))
    counters = database.rows(_COUNTERS, **at)[0]
    expected = (stage.succeeded, stage.failed, items, 0, stage.retried, 0)
    _same(f"{name}, counters", counters, expected)
    givers = stage.succeeded if stage.outputs else 0
    outputs = database.rows(_OUTPUTS, **at)[0]
    _same(f"{name}, outputs and items that gave them", outputs, (stage.outputs, givers))
    if stage.parent is not None:
        # Merged here: a join of ranges and outputs would compare each with each.
        given = [row[0] for row in database.rows(_GIVEN, run=run, parent=stage.parent)]
        ranges = database.rows(_RANGES, **at)
        covered = sum(bisect_right(given, hi) - bisect_left(given, lo) for lo, hi in ranges)
        _same(f"{name}, inputs that are outputs of stage {stage.parent}", covered, items)


def check_sink(
    database: Database, run: int, uid: str, stage: Stage, keys: Sequence[str], port: int = 0
) -> None:
    """Check that a sink was handed each item of its stage exactly once.

    Raises:
        Wrong: an item is missing, came twice, or is none of this stage.
    """
    repeated = [key for key, times in Counter(keys).items() if times > 1]
    _same(f"stage {stage.index}, items that reached the sink twice", repeated[:3], [])
    inputs = "select id from output where run = :run and stage = :parent and port = :port"
    found = database.rows(inputs, run=run, parent=stage.parent, port=port)
    expected = {f"{uid}.{stage.index}.{each[0]}" for each in found}
    _same(f"stage {stage.index}, items at the sink", len(keys), len(expected))
    if set(keys) != expected:
        raise Wrong(f"stage {stage.index}: the sink was handed other items than there are")


def _same(what: str, found: object, expected: object) -> None:
    if found != expected:
        raise Wrong(f"{what}: {found}, expected {expected}")
