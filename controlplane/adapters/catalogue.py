"""The satellites in a few folders, read from their ``satellite.yaml``.

The satellites that were registered with an image, over those that folders describe.
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
class _Found:
    folder: Path
    manifest: Manifest


class FolderCatalogue:
    """Every ``*/satellite.yaml`` below `folders`; what a later folder has goes before."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._roots = tuple(folders)
        self._read: dict[Path, Manifest] = {}
        self._by_name: dict[str, _Found] = {}
        self._faults = _NO_FAULTS
        self.reload()

    def manifests(self) -> Mapping[str, Manifest]:
        """Return the manifests by canonical identifier and by alias."""
        return {name: found.manifest for name, found in self._by_name.items()}

    def folders(self) -> Mapping[str, Path]:
        """Return the folders by canonical identifier and by alias."""
        return {name: found.folder for name, found in self._by_name.items()}

    def lacks(self, satellite: str) -> str:
        """Return why nothing can run a satellite: "", its code lies beside its manifest."""
        del satellite
        return ""

    def paused_until_ms(self, satellite: str) -> int:
        """Return 0: what runs beside us is reloaded in its place."""
        del satellite
        return 0

    async def refresh(self) -> None:
        """Change nothing: whoever changes the folders has them read anew."""

    def faults(self) -> Sequence[tuple[Path, str]]:
        """Return what is wrong with which file; where there was a good version, it stays in use."""
        return self._faults

    def reload(self) -> frozenset[str]:
        """Read the folders anew; give the identifiers that are new, changed or gone."""
        before = self._by_name
        faults: list[tuple[Path, str]] = []
        self._read = self._manifests_by_folder(faults)
        self._by_name = _named(self._read, faults)
        self._faults = tuple(faults)
        names = before.keys() | self._by_name.keys()
        changed = (name for name in names if before.get(name) != self._by_name.get(name))
        found = {name: self._by_name.get(name) or before[name] for name in changed}
        return frozenset(one.manifest.identifier for one in found.values())

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


def _named(read: Mapping[Path, Manifest], faults: list[tuple[Path, str]]) -> dict[str, _Found]:
    """Return what each name stands for: an identifier before an alias, later before earlier."""
    by_identifier: dict[str, _Found] = {}
    for folder, manifest in read.items():
        other = by_identifier.get(manifest.identifier)
        if other is not None and other.folder.parent == folder.parent:
            text = f"{manifest.identifier} is also the identifier of {other.folder / FILE_NAME}"
            faults.append((folder / FILE_NAME, text))
            continue
        by_identifier[manifest.identifier] = _Found(folder, manifest)
    aliases = {
        name: found
        for found in by_identifier.values()
        for alias in found.manifest.aliases
        for name in spellings(alias, found.manifest)
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
        """Return the manifests by canonical identifier and by alias."""
        return self._by_name

    def lacks(self, satellite: str) -> str:
        """Return why nothing can run a satellite; "" if it is deployed, as far as is known."""
        found = self._registered.get(satellite)
        if found is not None and found.image:
            return ""
        return f"{satellite} is not deployed: exo deploy satellite FOLDER"

    def paused_until_ms(self, satellite: str) -> int:
        """Return the moment before which nothing is to be sent to a satellite; 0: none."""
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
