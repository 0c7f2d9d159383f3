"""The catalogue of satellites: their manifests, by canonical identifier and by alias.

`FolderCatalogue` reads the ``satellite.yaml`` files below a few folders; it is all that the local
orbit has. `RegisteredCatalogue` has what `exo deploy satellite` has registered in the database, and
fills in from folders what is not deployed yet; with the Knative orbit it is what counts. Both keep
the last good version of a manifest that cannot be read any more, and report the fault beside it, so
that one broken file or row hides no other satellite.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import structlog
from pydantic import ValidationError

from controlplane.ports.orbit import Catalogue
from controlplane.ports.records import Registered, SatelliteRecords
from functions_runtime.manifest.model import FILE_NAME, Manifest, ManifestError, load_manifest

_NO_FAULTS: Final[Sequence[tuple[Path, str]]] = ()


@dataclass(frozen=True, slots=True)
class _FolderSatellite:
    folder: Path
    manifest: Manifest


class FolderCatalogue:
    """Every ``*/satellite.yaml`` below `folders`; a later folder takes precedence."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._roots = tuple(folders)
        self._read: dict[Path, Manifest] = {}
        self._by_name: dict[str, _FolderSatellite] = {}
        self._faults = _NO_FAULTS
        self.reload()

    def manifests(self) -> Mapping[str, Manifest]:
        """Return the manifests by canonical identifier and by alias."""
        return {name: satellite.manifest for name, satellite in self._by_name.items()}

    def folders(self) -> Mapping[str, Path]:
        """Return the folders by canonical identifier and by alias."""
        return {name: satellite.folder for name, satellite in self._by_name.items()}

    def lacks(self, satellite: str) -> str:
        """Return "": every satellite can be run, as its code lies beside its manifest."""
        del satellite
        return ""

    def paused_until_ms(self, satellite: str) -> int:
        """Return 0: a local satellite is reloaded in place, never paused."""
        del satellite
        return 0

    async def refresh(self) -> None:
        """Do nothing: a change of the folders is followed by `reload`."""

    def faults(self) -> Sequence[tuple[Path, str]]:
        """Return the faulty files and their faults; the last good version stays in use."""
        return self._faults

    def reload(self) -> frozenset[str]:
        """Read the folders again; return the identifiers that are new, changed or gone."""
        before = self._by_name
        faults: list[tuple[Path, str]] = []
        self._read = self._manifests_by_folder(faults)
        self._by_name = _named(self._read, faults)
        self._faults = tuple(faults)
        names = before.keys() | self._by_name.keys()
        changed = (name for name in names if before.get(name) != self._by_name.get(name))
        satellites = [self._by_name.get(name) or before[name] for name in changed]
        return frozenset(satellite.manifest.identifier for satellite in satellites)

    def _manifests_by_folder(self, faults: list[tuple[Path, str]]) -> dict[Path, Manifest]:
        read: dict[Path, Manifest] = {}
        for root in self._roots:
            for path in sorted(root.glob(f"*/{FILE_NAME}")):
                folder = path.parent
                try:
                    read[folder] = load_manifest(folder)
                except ManifestError as error:
                    faults.append((path, str(error)))
                    if folder in self._read:
                        read[folder] = self._read[folder]
        return read


def _named(
    read: Mapping[Path, Manifest], faults: list[tuple[Path, str]]
) -> dict[str, _FolderSatellite]:
    """Return satellites by name: identifiers take precedence over aliases, later over earlier."""
    by_identifier: dict[str, _FolderSatellite] = {}
    for folder, manifest in read.items():
        other = by_identifier.get(manifest.identifier)
        if other is not None and other.folder.parent == folder.parent:
            text = f"{manifest.identifier} is also the identifier of {other.folder / FILE_NAME}"
            faults.append((folder / FILE_NAME, text))
            continue
        by_identifier[manifest.identifier] = _FolderSatellite(folder, manifest)
    aliases = {
        name: satellite
        for satellite in by_identifier.values()
        for alias in satellite.manifest.aliases
        for name in spellings(alias, satellite.manifest)
    }
    return {**aliases, **by_identifier}


def spellings(alias: str, manifest: Manifest) -> Sequence[str]:
    """Return the alias as written, and within the project of its satellite."""
    if "/" in alias:
        return (alias,)
    return alias, f"{manifest.identifier.partition('/')[0]}/{alias}"


_log = structlog.get_logger()
_NEVER: Final = (-1, -1)


class RegisteredCatalogue:
    """Satellites that were registered; folders fill in those that are not deployed yet.

    It changes with `refresh` alone, which also brings what other processes have registered.
    """

    def __init__(self, records: SatelliteRecords, shipped: Catalogue) -> None:
        self._records = records
        self._shipped = shipped
        self._read = _NEVER
        self._registered: Mapping[str, Registered] = {}
        self._by_name: Mapping[str, Manifest] = shipped.manifests()

    def manifests(self) -> Mapping[str, Manifest]:
        """Return the manifests by canonical identifier and by alias."""
        return self._by_name

    def lacks(self, satellite: str) -> str:
        """Return why nothing can run a satellite; "" if it is deployed."""
        registered = self._registered.get(satellite)
        if registered is not None and registered.image:
            return ""
        return f"{satellite} is not deployed: exo deploy satellite FOLDER"

    def paused_until_ms(self, satellite: str) -> int:
        """Return the moment before which nothing is to be sent to a satellite; 0: none."""
        registered = self._registered.get(satellite)
        return 0 if registered is None else registered.paused_until_ms

    async def refresh(self) -> None:
        """Read what was registered, changed or removed since the last refresh."""
        mark = await self._records.satellites_mark()
        if mark == self._read:
            return
        before = {manifest.identifier: manifest for manifest in self._by_name.values()}
        by_name = dict(self._shipped.manifests())
        registered = await self._records.satellites()
        for identifier, row in registered.items():
            try:
                manifest = Manifest.model_validate(row.manifest)
            except ValidationError as error:
                # A manifest that a newer release has written must not hide the others.
                _log.error("satellite.unreadable", satellite=identifier, error=str(error))
                continue
            # The orbit sees by a manifest's identity whether it has changed.
            entry = before.get(identifier)
            current = entry if entry == manifest and entry is not None else manifest
            aliases = (name for alias in current.aliases for name in spellings(alias, current))
            by_name = dict.fromkeys(aliases, current) | by_name | {identifier: current}
        self._read, self._registered, self._by_name = mark, registered, by_name
