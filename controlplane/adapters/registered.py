"""The satellites that were registered with an image, over those that folders describe."""

from collections.abc import Mapping
from typing import Final

import structlog
from pydantic import ValidationError

from controlplane.adapters.catalogue import spellings
from controlplane.ports.satellites import Registered, SatelliteRecords
from controlplane.ports.world import Catalogue
from functions_runtime.manifest import Manifest

_log = structlog.get_logger()
_NEVER: Final = (-1, -1)


class RegisteredCatalogue:
    """What `exo deploy satellite` has registered; folders fill in what is not deployed yet.

    `refresh` has to be called for what others register; between two calls nothing changes.
    """

    def __init__(self, records: SatelliteRecords, shipped: Catalogue) -> None:
        self._records = records
        self._shipped = shipped
        self._read = _NEVER
        self._registered: Mapping[str, Registered] = {}
        self._by_name: Mapping[str, Manifest] = shipped.manifests()

    def manifests(self) -> Mapping[str, Manifest]:
        """Give the manifests by canonical identifier and by alias."""
        return self._by_name

    def lacks(self, satellite: str) -> str:
        """Give why nothing can run a satellite; "" if it is deployed, as far as is known."""
        found = self._registered.get(satellite)
        if found is not None and found.image:
            return ""
        return f"{satellite} is not deployed: exo deploy satellite FOLDER"

    def paused_until_ms(self, satellite: str) -> int:
        """Give the moment before which nothing is to be sent to a satellite; 0: none."""
        found = self._registered.get(satellite)
        return 0 if found is None else found.paused_until_ms

    async def refresh(self) -> None:
        """Take in what was registered, changed or removed since the last time."""
        mark = await self._records.satellites_mark()
        if mark == self._read:
            return
        known = {each.identifier: each for each in self._by_name.values()}
        found = dict(self._shipped.manifests())
        registered = await self._records.satellites()
        for identifier, each in registered.items():
            try:
                manifest = Manifest.model_validate(each.manifest)
            except ValidationError as error:
                # One that a newer release has written must not hide the others.
                _log.error("satellite.unreadable", satellite=identifier, error=str(error))
                continue
            # Who holds on to a manifest sees by its identity whether it has changed.
            same = known.get(identifier)
            kept = same if same == manifest and same is not None else manifest
            aliases = (name for alias in kept.aliases for name in spellings(alias, kept))
            found = dict.fromkeys(aliases, kept) | found | {identifier: kept}
        self._read, self._registered, self._by_name = mark, registered, found
