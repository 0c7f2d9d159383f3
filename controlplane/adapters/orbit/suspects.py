"""Items that were being worked on when a process crashed."""

from collections.abc import Collection, Iterable
from typing import Final

_REMEMBERED_MAX: Final = 10_000


class Suspects:
    """Remembers them by idempotency key, so that their next attempt harms nobody else."""

    def __init__(self) -> None:
        self._keys: dict[str, None] = {}

    def add(self, keys: Iterable[str]) -> None:
        """Suspect `keys`; the oldest are forgotten when there are very many."""
        self._keys |= dict.fromkeys(keys)
        for oldest in [*self._keys][:-_REMEMBERED_MAX]:
            del self._keys[oldest]

    def clear(self, keys: Iterable[str]) -> None:
        """Suspect `keys` no longer."""
        if self._keys:
            for key in keys:
                self._keys.pop(key, None)

    def among(self, keys: Collection[str]) -> bool:
        """Give whether one of `keys` is suspected."""
        return bool(self._keys) and not self._keys.keys().isdisjoint(keys)
