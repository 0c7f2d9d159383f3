"""Which satellites were registered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from functions_runtime.contract import JsonObject


@dataclass(frozen=True, slots=True)
class Registered:
    """A satellite.

    Attributes:
        manifest: as `Manifest.as_json` writes it.
        image: what runs it; "" for none.
        paused_until_ms: nothing is sent to it before that moment.
    """

    manifest: JsonObject
    image: str
    paused_until_ms: int = 0


class SatelliteRecords(Protocol):
    """Satellites, by identifier."""

    async def put_satellite(
        self, identifier: str, manifest: JsonObject, image: str, now_ms: int
    ) -> bool:
        """Register or change one; True: it was not there before."""
        ...

    async def satellites(self) -> Mapping[str, Registered]: ...

    async def pause_satellite(self, identifier: str, until_ms: int) -> bool:
        """Have nothing sent to a satellite for a while; False: it is not registered."""
        ...

    async def satellites_mark(self) -> tuple[int, int]:
        """Give what differs after every registration, change or removal."""
        ...

    async def delete_satellite(self, identifier: str) -> bool: ...
