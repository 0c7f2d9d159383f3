"""The time of the store: every process that shares one means the same moment by "now"."""

from controlplane.ports.engine import EngineStore
from controlplane.ports.world import Clock

_JITTER_MS = 250
"""What the way to the store may add to its answer: less than that is no difference."""


class StoreClock:
    """UTC milliseconds by the store's clock, and by a steady one between two looks at that.

    What one process made ready is due for all others at once, though the clock of its machine be
    minutes ahead, or jump.
    """

    def __init__(self, wall: Clock, steady: Clock) -> None:
        self._steady = steady
        self._ahead_ms = wall() - steady()

    def __call__(self) -> int:
        """Give the milliseconds since 1970."""
        return self._steady() + self._ahead_ms

    async def follow(self, store: EngineStore) -> None:
        """Ask the store for its time and go by that from now on.

        Raises:
            UnavailableError: the store is away; the steady clock goes on.
        """
        asked_ms = self._steady()
        told_ms = await store.now_ms()
        ahead_ms = told_ms - (asked_ms + self._steady()) // 2
        if abs(ahead_ms - self._ahead_ms) > _JITTER_MS:
            self._ahead_ms = ahead_ms
