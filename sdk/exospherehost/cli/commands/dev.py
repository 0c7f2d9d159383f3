"""`exo dev`: one process tree that serves a folder of clusters and satellites.

One process holds the control plane, its socket and the watcher; satellites and doubles are its
children and end with it. State (database, vault key, API key, logs) lies in `DIR/.exo/`, readable
by its owner alone; a lock on a file there, which the kernel releases however the process ends,
keeps a second `exo dev` out. `dev.json`, written last and removed first, tells other verbs where
the server is: it exists only while the server answers.

`Folder` keeps the control plane in step with the files. The watcher starts before the first read,
so that no edit is missed between the two. Changes come in debounced groups, and each file stands
for itself: a cluster is applied (unchanged text stores no version), a satellite's process is
replaced once its batch is through, a file that does not check keeps its last good version and its
diagnostics are printed. A deleted cluster file does not delete the cluster, since its runs may be
at work.

Called by `cli/commands/local.py` and, as a child process, by `exo demo`. It prints to stderr only.
"""

import asyncio
import fcntl
import json
import os
import re
import secrets
import signal
import sys
from collections.abc import AsyncGenerator, Callable, Generator, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_settings import SettingsError
from watchfiles import Change, awatch  # pyright: ignore[reportUnknownVariableType] - of trio, absent

from controlplane.api.dependencies import Services
from controlplane.api.server import listen, serving
from controlplane.app import ControlPlane, control_plane
from controlplane.compiler.diagnostics import render
from controlplane.domain.errors import Diagnostic, DocumentError, ExoError, VaultKeyError
from controlplane.ports.orbit import ReloadableOrbit
from controlplane.process_log import write_own_log_to
from controlplane.settings import Settings, settings_fault, shipped_satellites
from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.doubles.suite import Doubles, DoublesError
from functions_runtime.files import write_atomically

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
        self._report_faults()
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
        assert isinstance(orbit, ReloadableOrbit), "exo dev runs satellites here"  # noqa: S101
        changed = set(catalogue.reload())
        faulty = {path.parent for path, _ in catalogue.faults()}
        names = {one.identifier: name for name, one in catalogue.manifests().items()}
        unchanged = {
            name
            for name, folder in catalogue.folders().items()
            if name in names and folder in folders - faulty
        }
        orbit.replace(catalogue.folders(), catalogue.manifests())
        for name in sorted(changed | unchanged):
            orbit.reload(name)
            self._say(f"satellite {name} {'reloaded' if name in names else 'is gone'}")
        self._report_faults()

    def _report_faults(self) -> None:
        served = set(self._plane.catalogue.folders().values())
        for path, message in self._plane.catalogue.faults():
            unchanged = "; its last good version stays in use" if path.parent in served else ""
            reason = message.removeprefix(f"{path}: ")
            self._say(f"error: {self._relative(path)}: {reason}{unchanged}")

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
            self._say(f"error: {self._relative(path)}: {error.strerror or error}")
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
            self._say(f"error: {self._relative(path)}: {error}")
            return
        self._applied[path] = applied.identifier
        if quiet and before and not applied.new:
            return
        word = f"version {applied.version}" if applied.new else "unchanged"
        self._say(f"cluster {applied.identifier} {word}  ({self._relative(path)})")
        self._show(applied.diagnostics, path, text)

    def _say_what_next(self, before: str, faults: Iterable[Diagnostic], path: Path) -> None:
        """Return what holds until the faults of a file are mended."""
        if any(fault.code == _UNSET for fault in faults):
            self._say(f"once the secret is set, save {self._relative(path)} again")
        if before:
            self._say(f"cluster {before} keeps its last good version")

    def _gone(self, path: Path) -> None:
        """Return what becomes of a cluster whose file was deleted or moved."""
        identifier = self._applied.pop(path)
        if identifier and identifier not in self._applied.values():
            unchanged = f"cluster {identifier} stays until DELETE /v1/clusters/{identifier}"
            self._say(f"{self._relative(path)} is gone; {unchanged}")

    def _show(self, diagnostics: Iterable[Diagnostic], path: Path, text: bytes) -> None:
        names = tuple(diagnostics)
        if names:
            drawn = render(names, self._relative(path), text.decode(errors="replace"))
            # Nothing exits here: the files are followed on.
            self._say(drawn.rstrip("\n").removesuffix(" · exit 3"))

    def _relative(self, path: Path) -> str:
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
        folders[:] = [name for name in folders if not _is_hidden(name)]
        yield from (Path(place) / name for name in names if not _is_hidden(name))


def _child(folder: Path, path: Path) -> Path:
    """Return the child of `folder` that holds `path`; `folder` itself when that is `path`."""
    parts = path.relative_to(folder).parts
    return folder / parts[0] if parts else folder


STATE = ".exo"
READY = "dev.json"
LOCK = "dev.lock"
NAMES = ("s3", "model", "webhook", "pagerduty", "logs")


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for. `doubles`: True is ours, False none, a text somebody else's URL."""

    directory: Path
    port: int | None
    patience: float
    doubles: Mapping[str, bool | str]

    @property
    def state(self) -> Path:
        """Where everything that is kept lies."""
        return self.directory / STATE


def dev(
    directory: Path,
    *,
    port: int | None,
    patience: float,
    doubles: Mapping[str, str],
    no_doubles: bool,
) -> int:
    """Serve until Ctrl-C or SIGTERM; gives the exit code.

    Raises:
        CliError: the folder is served already, or something that is needed is not to be had.
    """
    choices: dict[str, bool | str] = dict.fromkeys(NAMES, not no_doubles)
    choices |= {name: False if url == "off" else url for name, url in doubles.items()}
    options = Options(directory.resolve(), port, patience, choices)
    try:
        options.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _lock_folder(options.state), _quiet_logs(options.state):
            asyncio.run(_serve(options))
    except (ValidationError, SettingsError) as error:
        raise CliError(settings_fault(error), ExitCode.USAGE) from error
    except (OSError, ExoError, DoublesError, VaultKeyError) as error:
        raise CliError(str(error), ExitCode.SERVER) from error
    return ExitCode.OK


@contextmanager
def _lock_folder(state: Path) -> Generator[None]:
    """Hold the folder: the system lets go of the lock when the process ends, however it ends."""
    with (state / LOCK).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CliError(_holder(state), ExitCode.CONFLICT) from None
        (state / READY).unlink(missing_ok=True)
        yield


def _holder(state: Path) -> str:
    """Say who holds the folder."""
    try:
        served = json.loads((state / READY).read_text())
        return f"exo dev serves this folder already: {served['url']} (pid {served['pid']})"
    except (OSError, ValueError, KeyError):
        return f"exo dev is starting or stopping in {state.parent} already"


@contextmanager
def _quiet_logs(state: Path) -> Generator[None]:
    """Send our own log to a file: the terminal is for the person."""
    with (state / "exo.log").open("a", buffering=1) as log:
        write_own_log_to(log)
        yield


async def _serve(options: Options) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        if number is not signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:  # nohup
            loop.add_signal_handler(number, stop.set)
    doubles = Doubles()
    try:
        async with _plane(options, doubles) as (plane, url, key):
            ready = options.state / READY

            def in_step() -> None:
                _write_ready(ready, url, key, doubles)
                _say(f"serving {options.directory} at {url}  ({url}/docs, key in {ready})")

            try:
                await Folder(options.directory, plane, _say).follow(in_step, stop)
            finally:
                ready.unlink(missing_ok=True)
            _say("stopping")
            await plane.drain()
    finally:
        await asyncio.to_thread(doubles.stop)


@asynccontextmanager
async def _plane(
    options: Options, doubles: Doubles
) -> AsyncGenerator[tuple[ControlPlane, str, str]]:
    listener = listen("127.0.0.1", options.port or 0)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    key = _key(options.state / "api-key")
    await asyncio.to_thread(doubles.start, options.state / "doubles", **options.doubles)
    settings = Settings(
        state_dir=options.state,
        database_url="",
        api_key=key,  # pyright: ignore[reportArgumentType] - pydantic makes a SecretStr of it
        satellites=(shipped_satellites(), options.directory / "satellites"),
        orbit="local",
        satellite_environment=doubles.environment(),
        patience=options.patience,
    )
    async with control_plane(settings, url) as plane, serving(plane.app, listener):
        yield plane, url, key


def _key(path: Path) -> str:
    """Return the key of this folder, made at the first start and readable by its owner alone."""
    if path.exists():
        return path.read_text().strip()
    key = f"exo_{secrets.token_urlsafe(32)}"
    write_atomically(path, key.encode())
    return key


def _write_ready(path: Path, url: str, key: str, doubles: Doubles) -> None:
    text = json.dumps({"url": url, "api_key": key, "pid": os.getpid(), "doubles": doubles.urls})
    write_atomically(path, text.encode())


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
