"""Where payloads lie that are too large for a row, and who uses them.

Where pages of outputs wait that have come, but are not written yet.
"""

from collections.abc import Sequence
from typing import Protocol


class Blobs(Protocol):
    """Bytes by name; `domain.blob` says what a name is.

    All methods raise `UnavailableError` when the place where they lie does not answer.
    """

    async def put(self, body: bytes, day: int) -> str:
        """Store durably under the name of its content and of that day; a repeat changes nothing."""
        ...

    async def get(self, name: str) -> bytes | None:
        """Return the bytes; None: they are gone, or what lies there is not what was put."""
        ...

    async def list_before(self, day: int, after: str, limit: int) -> Sequence[str]:
        """Return names put before that day, in order, those after `after` ("": from the first)."""
        ...

    async def delete(self, names: Sequence[str]) -> None:
        """Delete; what is not there is no error."""
        ...

    async def close(self) -> None:
        """Let go of connections and threads."""
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


class Spill(Protocol):
    """Bytes by the name of their content. Replicas share it: any of them may go on with a page.

    Both methods raise `UnavailableError` when the place where they lie does not answer.
    """

    async def put(self, body: bytes) -> str:
        """Store durably and give the name; a repeat changes nothing."""
        ...

    async def get(self, name: str) -> bytes | None:
        """Return the bytes; None: they are gone, or what lies there is not what was put."""
        ...
