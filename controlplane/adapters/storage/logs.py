"""The log of runs."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Row

from controlplane.adapters.storage.database import Repository, Transaction, allocate
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.encoding import dump, load, printable
from controlplane.ports.records import LogRecord

# Served by `log_run`.
LOGS: Final = Statement(
    """
    select id, run, at_ms, level, stage, item, message, fields from log
     where run = :run and id > :after
       and (cast(:stage as text) is null or stage = :stage)
       and (cast(:item as text) is null or item = :item)
       and (cast(:any_level as int) = 1 or level in (select level from {levels}))
     order by id limit :limit
    """,
    levels="level text",
)

_COLUMNS: Final = ("id", "run", "at_ms", "level", "stage", "item", "message", "fields")


class Logs(Repository):
    """See `ports.records.LogRecords`."""

    async def append_logs(self, records: Sequence[LogRecord]) -> None:
        """Add lines.

        Their ids come from the transaction that writes them, one transaction after the other: who
        follows a log by `after_id` cannot overtake a line that is still on its way.
        """
        if records:
            await self.database.write(lambda tx: insert_lines(tx, records))

    async def logs(
        self,
        run_uid: str,
        after_id: int,
        limit: int,
        *,
        stage: str | None = None,
        item: str | None = None,
        levels: Sequence[str] | None = None,
    ) -> Sequence[LogRecord]:
        """Return at most `limit` lines after `after_id`, by id."""
        rows = await self.database.read(
            lambda tx: tx.rows(
                LOGS,
                {"levels": [(printable(level),) for level in levels or ()]},
                run=run_uid,
                after=after_id,
                stage=stage,
                item=item,
                any_level=int(levels is None),
                limit=limit,
            )
        )
        return [_record(row) for row in rows]


def insert_lines(tx: Transaction, records: Sequence[LogRecord]) -> None:
    """Add lines. From here to the end of the transaction nobody else adds any."""
    if not records:
        return
    first = allocate(tx, "log", len(records))
    rows = [_values(first + n, record) for n, record in enumerate(records)]
    tx.bulk("log", _COLUMNS, rows)


def _values(number: int, record: LogRecord) -> tuple[object, ...]:
    texts = (record.level, record.stage, record.item, record.message)
    return (
        number,
        printable(record.run),
        record.at_ms,
        *map(printable, texts),
        dump(record.fields),
    )


def _record(row: Row[tuple[object, ...]]) -> LogRecord:
    return LogRecord(
        run=row.run,
        at_ms=row.at_ms,
        level=row.level,
        stage=row.stage,
        item=row.item,
        message=row.message,
        fields=load(row.fields),
        id=row.id,
    )
