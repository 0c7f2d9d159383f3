"""The satellites in a few folders, read from their ``satellite.yaml``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from functions_runtime.manifest import FILE_NAME, Manifest, ManifestError, load_manifest

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
        """Give the manifests by canonical identifier and by alias."""
        return {name: found.manifest for name, found in self._by_name.items()}

    def folders(self) -> Mapping[str, Path]:
        """Give the folders by canonical identifier and by alias."""
        return {name: found.folder for name, found in self._by_name.items()}

    def lacks(self, satellite: str) -> str:
        """Give why nothing can run a satellite: "", its code lies beside its manifest."""
        del satellite
        return ""

    def paused_until_ms(self, satellite: str) -> int:
        """Give 0: what runs beside us is reloaded in its place."""
        del satellite
        return 0

    async def refresh(self) -> None:
        """Change nothing: whoever changes the folders has them read anew."""

    def faults(self) -> Sequence[tuple[Path, str]]:
        """Give what is wrong with which file; where there was a good version, it stays in use."""
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
    """Give what each name stands for: an identifier before an alias, later before earlier."""
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
    """Give the alias as written, and within the project of its satellite."""
    if "/" in alias:
        return (alias,)
    return alias, f"{manifest.identifier.partition('/')[0]}/{alias}"
