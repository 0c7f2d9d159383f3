"""What is deleted, and when: runs after their retention, and blobs that no run uses.

Two loops of the process call this. `Retention` removes ended runs after a set time, in pages, so
that others have their turn in between. A start's identity stays taken for thirty days from its
run's creation, however short runs are kept: the same start made again is refused, never done
twice.

`Collection` deletes blobs without a run. Why no run loses a blob that is about to be used: a
name holds the day on which the blob was put. It may get its first use until the end of the next
day (`insert_uses` asks the database's clock inside the transaction), and later uses come only
from transactions that hold a run which has one. It is deleted three days after its day at the
earliest, by the same clock, if it has no use then. So a whole day, which no transaction
survives, lies between the last moment at which an unused name can become used and the first at
which it may be deleted; content that is put again later gets another name. That makes deleting
safe to repeat, by any number of replicas, however long one of them slept.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

import structlog

from controlplane.domain.blob import DAY_MS, KEPT_DAYS
from controlplane.domain.errors import InvalidError
from controlplane.operations.objects import Blobs
from controlplane.ports.engine import RetentionStore
from controlplane.ports.objects import BlobUses
from controlplane.ports.orbit import Clock
from functions_runtime.manifest.durations import parse_duration

_log = structlog.get_logger()
IDENTITY_MS: Final = 30 * 86_400_000
PAGE_ROWS: Final = 2_000
_RUNS: Final = 100
_PAUSE_S: Final = 0.025
"""Between two pages others have the store to themselves: for longer than a page takes."""
_SHORTEST: Final = timedelta(minutes=1)
"""The last lines of a run's log come a little after its end."""
_FOREVER: Final = ("none", "0")


def read_retention(text: str) -> timedelta | None:
    """Return how long runs are kept after their end; None is for ever.

    Raises:
        InvalidError: neither a duration of a minute or more nor `none`.
    """
    if text.strip() in _FOREVER:
        return None
    try:
        kept = parse_duration(text)
    except ValueError as error:
        raise InvalidError(f"EXO_RETENTION: {error}; or none, to keep runs for ever") from error
    if kept < _SHORTEST:
        raise InvalidError(f"EXO_RETENTION: {text!r} is less than 1m; or write none: for ever")
    return kept


class Retention:
    """Removes runs that have been kept for long enough; may be stopped at any page."""

    def __init__(
        self, store: RetentionStore, clock: Clock, kept: timedelta | None, pause_s: float = _PAUSE_S
    ) -> None:
        self._store = store
        self._clock = clock
        self._kept = kept
        self._pause_s = pause_s

    async def turn(self) -> int:
        """Remove every run that is due; return how many.

        Raises:
            UnavailableError: the store does not take it; the next turn goes on where this ended.
        """
        removed = 0
        now = self._clock()
        if self._kept is not None:
            before = now - int(self._kept.total_seconds() * 1000)
            while count := await self._store.remove_runs(before, _RUNS):
                removed += count
                await self._clear()
        await self._clear()
        await self._each_page(lambda: self._store.forget_removed(now - IDENTITY_MS, PAGE_ROWS))
        if removed:
            _log.info("runs.removed", runs=removed)
        return removed

    async def _clear(self) -> None:
        await self._each_page(self._cleared)

    async def _cleared(self) -> bool:
        return await self._store.clear_page(PAGE_ROWS) is not None

    async def _each_page(self, page: Callable[[], Awaitable[object]]) -> None:
        """Take pages until there are none, with a pause between two for others."""
        while True:
            if not await page():
                return
            await asyncio.sleep(self._pause_s)


_EVERY_MS: Final = 3_600_000
_PAGE_BLOBS: Final = 500


class Collection:
    """Sweeps the blob store once an hour, in one of the replicas."""

    def __init__(self, blobs: Blobs, uses: BlobUses, clock: Clock) -> None:
        self._blobs = blobs
        self._uses = uses
        self._clock = clock

    async def turn(self) -> int:
        """Sweep if it is time; return how many blobs were deleted.

        Raises:
            UnavailableError: a store does not answer; the next sweep begins anew.
        """
        if not await self._uses.take_chore("blobs", self._clock(), _EVERY_MS):
            return 0
        return await self.sweep()

    async def sweep(self) -> int:
        """Delete every blob that is old enough and that no run uses; return how many."""
        before = self._clock() // DAY_MS - KEPT_DAYS + 1
        deleted = 0
        after = ""
        while names := await self._blobs.list_before(before, after, _PAGE_BLOBS):
            unused = await self._uses.unused_blobs(names)
            await self._blobs.delete(unused)
            deleted += len(unused)
            after = names[-1]
        if deleted:
            _log.info("blobs.collected", blobs=deleted)
        return deleted
