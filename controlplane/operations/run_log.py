"""The log of runs: gathered, written in groups, never in the way of the work.

Pure: what the logs of runs have to say of a commit.
"""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager

import msgspec
import structlog

from controlplane.domain.errors import ExoError, UnavailableError
from controlplane.domain.run import RunStatus, item_id, rfc3339
from controlplane.engine.commands import Commands
from controlplane.operations.definitions import Definition
from controlplane.ports.engine import RunHead
from controlplane.ports.records import LogRecord, LogRecords

_log = structlog.get_logger()
_BUFFER_MAX = 50_000
_PAGE = 500


class LogWriter:
    """A buffer in front of the log table.

    When the store cannot take more and the buffer is full, the oldest lines go, and a line says
    how many.
    """

    def __init__(self, records: LogRecords) -> None:
        self._records = records
        self._buffer: list[LogRecord] = []
        self._dropped = 0
        self._flushing = asyncio.Lock()

    async def add(self, lines: Sequence[LogRecord]) -> None:
        """Take lines; they are written at the next flush."""
        self._buffer.extend(lines)
        excess = len(self._buffer) - _BUFFER_MAX
        if excess > 0:
            self._dropped += excess
            del self._buffer[:excess]

    @asynccontextmanager
    async def lent(self) -> AsyncGenerator[list[LogRecord]]:
        """Lend what is there to another transaction; what it does not take out stays."""
        async with self._flushing:
            lines, self._buffer = self._buffer, []
            try:
                yield lines
            finally:
                self._buffer = [*lines, *self._buffer]

    async def flush(self) -> None:
        """Write what is there; what the store refuses stays for the next time."""
        async with self._flushing:
            lines, self._buffer = self._buffer, []
            if not lines:
                return
            try:
                await self._records.append_logs(lines)
            except UnavailableError:
                self._buffer = [*lines, *self._buffer]
                raise
            except ExoError as error:
                # They will never be taken, and must not stand in the way of all that follow.
                _log.exception("logs.refused", lines=len(lines), error=str(error))
            if self._dropped:
                _log.warning("logs.dropped", lines=self._dropped)
                self._dropped = 0

    async def flush_if_possible(self) -> None:
        """Write what is there; if the store is away it is written when that is back."""
        try:
            await self.flush()
        except UnavailableError as error:
            _log.warning("logs.kept", error=str(error))


async def pages(records: LogRecords, run_uid: str) -> list[str]:
    """Return the whole log of a run as raw JSON objects ``{"logs": […]}`` of bounded length."""
    result: list[str] = []
    after = 0
    while lines := await records.logs(run_uid, after, _PAGE):
        after = lines[-1].id
        result.append(msgspec.json.encode({"logs": [as_json(line) for line in lines]}).decode())
    return result


def as_json(line: LogRecord) -> dict[str, object]:
    """Return a line as the API and the log branch show it."""
    return {
        "id": line.id,
        "at": rfc3339(line.at_ms),
        "level": line.level,
        "run": line.run,
        "stage": line.stage,
        "item": line.item,
        "message": line.message,
        "fields": line.fields,
    }


def lines(
    commands: Commands,
    ended: Mapping[int, RunStatus],
    heads: Mapping[int, tuple[RunHead, Definition]],
    now_ms: int,
) -> list[LogRecord]:
    """Return what the logs of the runs have to say of a commit."""
    records: list[LogRecord] = []
    for attempt in commands.attempts:
        head, definition = heads[attempt.run]
        verdict = "tried again" if attempt.retried else "failed"
        records.append(
            LogRecord(
                run=head.uid,
                at_ms=now_ms,
                level="warning" if attempt.retried else "error",
                stage=definition.graph.stages[attempt.stage].identifier,
                item=item_id(head.uid, attempt.stage, attempt.item),
                message=f"{verdict}: {attempt.error}",
                fields={"code": attempt.code},
            )
        )
    for run, status in ended.items():
        head = heads[run][0]
        late_ms = 0 if head.deadline_ms is None else max(0, now_ms - head.deadline_ms)
        late = f", {late_ms / 1000:.1f} s after its deadline" if late_ms else ""
        level = "warning" if late else "info"
        records.append(LogRecord(head.uid, now_ms, level, "", "", f"run {status.value}{late}", {}))
    return records
