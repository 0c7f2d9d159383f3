"""Where bytes lie that are too large for a row: one object store, and who uses its blobs."""

from collections.abc import Sequence
from typing import Protocol


class ObjectStore(Protocol):
    """Bytes by key, in one key space of a folder or a bucket. Replicas share it.

    A key is one or two plain names with a slash between them: ``NAME`` or ``GROUP/NAME``. What a
    key means, and whether the bytes are what was put, is the caller's concern: see
    `operations.objects`. All methods raise `UnavailableError` when the store does not answer.
    """

    async def put(self, key: str, body: bytes) -> None:
        """Store durably, whole or not at all, in place of what was there; safe to repeat."""
        ...

    async def get(self, key: str) -> bytes | None:
        """Return the bytes; None when there are none."""
        ...

    async def list_keys(self, after: str, before: str, limit: int) -> Sequence[str]:
        """Return the first keys, in order, between `after` and `before` ("": no such bound).

        There are none only at the end. Drafts that a crash has left are among them.
        """
        ...

    async def delete(self, keys: Sequence[str]) -> None:
        """Delete; a key that is not there is no error."""
        ...

    async def close(self) -> None:
        """Release connections and threads, after what is under way."""
        ...


class BlobUses(Protocol):
    """Which runs use which blobs. A use is written in the transaction that writes the payload."""

    async def unused_blobs(self, names: Sequence[str]) -> Sequence[str]:
        """Return those that no run uses, and that are too old to be used by a new one.

        The age is judged by the database's clock.
        """
        ...

    async def take_chore(self, kind: str, now_ms: int, every_ms: int) -> bool:
        """Return whether a chore is ours to do now: one replica wins, once in `every_ms`."""
        ...
