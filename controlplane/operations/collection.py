"""Deleting blobs that no run uses any more.

Why nobody loses a blob that is just being used: a name holds the day on which it was put. It may
get its first use until the end of the next day (`insert_uses` asks the database's clock inside the
transaction), and later uses of it only come from transactions that hold a run which has one. It is
deleted three days after its day at the earliest, by the same clock, if no use was there by then. So
between the last moment at which an unused name can become used and the first at which it may be
deleted lies a whole day, in which no transaction survives. Content that is put again later gets
another name. That makes deleting safe to repeat, by any number of replicas, however long one slept.
"""

from typing import Final

import structlog

from controlplane.domain.blob import DAY_MS, KEPT_DAYS
from controlplane.ports.blobs import Blobs, BlobUses
from controlplane.ports.world import Clock

_log = structlog.get_logger()
_EVERY_MS: Final = 3_600_000
_PAGE_BLOBS: Final = 500


class Collection:
    """Sweeps the blob store once an hour, in one of the replicas."""

    def __init__(self, blobs: Blobs, uses: BlobUses, clock: Clock) -> None:
        self._blobs = blobs
        self._uses = uses
        self._clock = clock

    async def turn(self) -> int:
        """Sweep if it is time; give how many blobs were deleted.

        Raises:
            UnavailableError: a store does not answer; the next sweep begins anew.
        """
        if not await self._uses.take_chore("blobs", self._clock(), _EVERY_MS):
            return 0
        return await self.sweep()

    async def sweep(self) -> int:
        """Delete every blob that is old enough and that no run uses; give how many."""
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
