"""Relay log records from satellites to the run log without ever holding a satellite up.

Both orbits offer records as they come. One task hands them to the sink in batches; what does not
fit into the queue, or cannot be stored, is dropped, and a record says how many were.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from controlplane.ports.records import LogRecord

LogSink: TypeAlias = Callable[[Sequence[LogRecord]], Awaitable[None]]

_log: Final = logging.getLogger(__name__)
_WAITING_MAX: Final = 10_000
_AT_ONCE_MAX: Final = 500


@dataclass(slots=True)
class LineBudget:
    """How many lines a process may print: `per_s` on average, `burst` at once."""

    per_s: float = 200.0
    burst: float = 2_000.0
    _tokens: float = -1.0
    _at_s: float = 0.0

    def take(self, now_s: float) -> bool:
        """Return whether one more line is within the budget."""
        filled = self.burst if self._tokens < 0 else self._tokens
        self._tokens = min(self.burst, filled + max(now_s - self._at_s, 0) * self.per_s)
        self._at_s = now_s
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True


class LogRelay:
    """Hands records on in batches; a slow sink never holds up a satellite.

    What does not fit is dropped and counted; the count is a record of its own, per run.
    """

    def __init__(self, sink: LogSink) -> None:
        self._sink = sink
        self._waiting: list[LogRecord] = []
        self._lost: Counter[tuple[str, str]] = Counter()
        self._flushing: asyncio.Task[None] | None = None

    def offer(self, records: Sequence[LogRecord]) -> None:
        """Take `records`; returns at once."""
        room = max(_WAITING_MAX - len(self._waiting), 0)
        self._waiting += records[:room]
        self._lose(records[room:], "they came faster than they can be stored")
        if self._waiting and (self._flushing is None or self._flushing.done()):
            self._flushing = asyncio.create_task(self._flush())

    async def close(self) -> None:
        """Hand on what is waiting."""
        if self._flushing is not None:
            await self._flushing
        if self._lost:
            _log.warning("log lines dropped: %s", dict(self._lost))

    async def _flush(self) -> None:
        while self._waiting:
            batch = self._waiting[:_AT_ONCE_MAX]
            del self._waiting[:_AT_ONCE_MAX]
            records = [*batch, *self._notes(batch[-1])]
            try:
                await self._sink(records)
            except Exception as error:  # noqa: BLE001 - a log that cannot be kept must not end work
                self._lose(batch, f"they could not be stored: {error}")

    def _lose(self, records: Sequence[LogRecord], why: str) -> None:
        for record in records:
            self._lost[record.run, why] += 1

    def _notes(self, last: LogRecord) -> list[LogRecord]:
        notes = [
            LogRecord(run, last.at_ms, "warning", "", "", f"{count} lines dropped: {why}", {})
            for (run, why), count in self._lost.items()
        ]
        self._lost.clear()
        return notes
