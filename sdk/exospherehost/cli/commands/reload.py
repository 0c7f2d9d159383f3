"""The folder that `exo dev` serves: clusters applied, satellites replaced, as they change."""

import asyncio
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from watchfiles import Change, awatch  # pyright: ignore[reportUnknownVariableType] - of trio, absent

from controlplane.adapters.orbit.local.orbit import LocalOrbit
from controlplane.api.dependencies import Services
from controlplane.app import ControlPlane
from controlplane.compiler.diagnostics import render
from controlplane.domain.errors import Diagnostic, DocumentError, ExoError

_CLUSTER = re.compile(rb"^[\"']?cluster[\"']?\s*:|^version\s*:\s*[\"']?0\.0\.", re.MULTILINE)
"""What tells a cluster from other YAML, a misspelt `cluster:` included."""

_UNSET = "EXO210"
"""Setting a secret changes no file, so that nothing is read again by itself."""

_SUFFIXES = {".yml", ".yaml"}
_NOT_OURS = {"__pycache__", "node_modules"}
_DEBOUNCE_MS = 100
_TICK_MS = 100
"""How soon the first tick of the watcher tells that it is at work."""


class Folder:
    """Clusters and satellites of one folder, kept in step with a control plane.

    A file that does not check keeps its last good version; what is wrong is said.
    """

    def __init__(self, root: Path, plane: ControlPlane, say: Callable[[str], None]) -> None:
        self._root = root
        self._plane = plane
        self._say = say
        self._applied: dict[Path, str] = {}
        """Cluster files, and which cluster each of them has become; "" while it has faults."""

    async def follow(self, in_step: Callable[[], None], stop: asyncio.Event) -> None:
        """Apply what is there, call `in_step`, then follow changes until `stop`.

        The watcher is at work before anything is read: what changes meanwhile is not missed.
        """
        started = False
        async for changes in awatch(
            self._root,
            stop_event=stop,
            debounce=_DEBOUNCE_MS,
            watch_filter=self._watched,
            rust_timeout=_TICK_MS,
            yield_on_timeout=True,
        ):
            if not started:
                await self._load()
                in_step()
                started = True
            elif changes:
                await self._changed({Path(path) for _, path in changes})

    async def _load(self) -> None:
        self._say_faults()
        for path in self._clusters([self._root]):
            await self._apply(path)

    async def _changed(self, paths: set[Path]) -> None:
        below = self._root / "satellites"
        satellites = {path for path in paths if path.is_relative_to(below)}
        if satellites:
            self._reload_satellites({_child(below, path) for path in satellites})
        for path in sorted(self._applied.keys() & paths):
            if not path.exists():
                self._gone(path)
        touched = set(self._clusters(paths - satellites))
        for path in sorted(touched):
            await self._apply(path)
        if satellites:
            # What a cluster may say depends on its satellites.
            for path in sorted(self._applied.keys() - touched):
                await self._apply(path, quiet=True)

    def _reload_satellites(self, folders: set[Path]) -> None:
        catalogue, orbit = self._plane.catalogue, self._plane.orbit
        assert isinstance(orbit, LocalOrbit), "exo dev runs satellites here"  # noqa: S101
        changed = set(catalogue.reload())
        faulty = {path.parent for path, _ in catalogue.faults()}
        found = {one.identifier: name for name, one in catalogue.manifests().items()}
        kept = {
            name
            for name, folder in catalogue.folders().items()
            if name in found and folder in folders - faulty
        }
        orbit.replace(catalogue.folders(), catalogue.manifests())
        for name in sorted(changed | kept):
            orbit.reload(name)
            self._say(f"satellite {name} {'reloaded' if name in found else 'is gone'}")
        self._say_faults()

    def _say_faults(self) -> None:
        known = set(self._plane.catalogue.folders().values())
        for path, message in self._plane.catalogue.faults():
            kept = "; its last good version stays in use" if path.parent in known else ""
            said = message.removeprefix(f"{path}: ")
            self._say(f"error: {self._shown(path)}: {said}{kept}")

    def _clusters(self, paths: Iterable[Path]) -> list[Path]:
        """Return the cluster files among `paths` and below those that are folders."""
        below = self._root / "satellites"
        files = {
            file
            for path in paths
            for file in (_files(path) if path.is_dir() else (path,))
            if file.suffix in _SUFFIXES and not file.is_relative_to(below)
        }
        return sorted(file for file in files if self._is_cluster(file))

    def _is_cluster(self, path: Path) -> bool:
        if path in self._applied and path.is_file():
            return True
        try:
            return bool(_CLUSTER.search(path.read_bytes()))
        except FileNotFoundError:
            return False
        except OSError as error:
            self._say(f"error: {self._shown(path)}: {error.strerror or error}")
            return False

    async def _apply(self, path: Path, *, quiet: bool = False) -> None:
        """Store what a file says; `quiet` says nothing as long as nothing is new or wrong."""
        services: Services = self._plane.app.state.services
        before = self._applied.setdefault(path, "")
        text = b""
        try:
            text = await asyncio.to_thread(path.read_bytes)
            applied = await services.clusters.apply(text, None)
        except DocumentError as error:
            self._show(error.diagnostics, path, text)
            self._say_what_next(before, error.diagnostics, path)
            return
        except (OSError, ExoError) as error:
            self._say(f"error: {self._shown(path)}: {error}")
            return
        self._applied[path] = applied.identifier
        if quiet and before and not applied.new:
            return
        word = f"version {applied.version}" if applied.new else "unchanged"
        self._say(f"cluster {applied.identifier} {word}  ({self._shown(path)})")
        self._show(applied.diagnostics, path, text)

    def _say_what_next(self, before: str, faults: Iterable[Diagnostic], path: Path) -> None:
        """Return what holds until the faults of a file are mended."""
        if any(each.code == _UNSET for each in faults):
            self._say(f"once the secret is set, save {self._shown(path)} again")
        if before:
            self._say(f"cluster {before} keeps its last good version")

    def _gone(self, path: Path) -> None:
        """Return what becomes of a cluster whose file was deleted or moved."""
        identifier = self._applied.pop(path)
        if identifier and identifier not in self._applied.values():
            kept = f"cluster {identifier} stays until DELETE /v1/clusters/{identifier}"
            self._say(f"{self._shown(path)} is gone; {kept}")

    def _show(self, diagnostics: Iterable[Diagnostic], path: Path, text: bytes) -> None:
        found = tuple(diagnostics)
        if found:
            drawn = render(found, self._shown(path), text.decode(errors="replace"))
            # Nothing exits here: the files are followed on.
            self._say(drawn.rstrip("\n").removesuffix(" · exit 3"))

    def _shown(self, path: Path) -> str:
        return str(path.relative_to(self._root) if path.is_relative_to(self._root) else path)

    def _watched(self, change: Change, path: str) -> bool:
        del change
        parts = Path(path).relative_to(self._root).parts
        return not any(_is_hidden(part) for part in parts)


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name in _NOT_OURS


def _files(folder: Path) -> Iterator[Path]:
    """Return the files below a folder; hidden folders are not entered."""
    for place, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if not _is_hidden(each)]
        yield from (Path(place) / each for each in names if not _is_hidden(each))


def _child(folder: Path, path: Path) -> Path:
    """Return the child of `folder` that holds `path`; `folder` itself when that is `path`."""
    parts = path.relative_to(folder).parts
    return folder / parts[0] if parts else folder
