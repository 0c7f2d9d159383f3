"""An object store that was moved: new objects go to the new place, old ones are found at the old.

For installations that kept artifacts and spilled pages in the state folder before they went to S3.
Nothing is copied: what nobody asks for any more is not worth it, and a copy that is cut short would
have to be told from a whole one. `delete` reaches both places, so a collector empties the old one.
"""

from collections.abc import Sequence
from heapq import merge
from itertools import islice

from controlplane.adapters.objects.folder import key_order
from controlplane.ports.objects import ObjectStore


class FallbackObjects:
    """Writes to `new`, and reads what it does not have from `old`."""

    def __init__(self, new: ObjectStore, old: ObjectStore) -> None:
        self._new = new
        self._old = old

    async def put(self, key: str, body: bytes) -> None:
        """See `ObjectStore.put`."""
        await self._new.put(key, body)

    async def get(self, key: str) -> bytes | None:
        """See `ObjectStore.get`."""
        body = await self._new.get(key)
        return await self._old.get(key) if body is None else body

    async def list_keys(self, after: str, before: str, limit: int) -> Sequence[str]:
        """See `ObjectStore.list_keys`."""
        pages = [
            await self._new.list_keys(after, before, limit),
            await self._old.list_keys(after, before, limit),
        ]
        return list(islice(dict.fromkeys(merge(*pages, key=key_order)), limit))

    async def delete(self, keys: Sequence[str]) -> None:
        """See `ObjectStore.delete`."""
        await self._new.delete(keys)
        await self._old.delete(keys)

    async def close(self) -> None:
        """See `ObjectStore.close`."""
        await self._new.close()
        await self._old.close()
