"""Which satellites were registered."""

from collections.abc import Mapping
from typing import Protocol

from functions_runtime.contract import JsonObject


class SatelliteRecords(Protocol):
    """Satellites by identifier: the manifest, and the image that runs it ("" for none)."""

    async def put_satellite(
        self, identifier: str, manifest: JsonObject, image: str, now_ms: int
    ) -> bool:
        """Register or change one; True: it was not there before."""
        ...

    async def satellites(self) -> Mapping[str, tuple[JsonObject, str]]: ...

    async def satellites_mark(self) -> tuple[int, int]:
        """Give what differs after every registration, change or removal."""
        ...

    async def delete_satellite(self, identifier: str) -> bool: ...
