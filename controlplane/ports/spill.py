"""Where pages of outputs wait that have come, but are not written yet."""

from typing import Protocol


class Spill(Protocol):
    """Bytes by the name of their content. Replicas share it: any of them may go on with a page.

    Both methods raise `UnavailableError` when the place where they lie does not answer.
    """

    async def put(self, body: bytes) -> str:
        """Store durably and give the name; a repeat changes nothing."""
        ...

    async def get(self, name: str) -> bytes | None:
        """Give the bytes; None: they are gone, or what lies there is not what was put."""
        ...
