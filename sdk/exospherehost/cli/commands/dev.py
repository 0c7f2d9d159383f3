"""`exo dev`: one process tree that serves a folder of clusters and satellites."""

import asyncio
import fcntl
import json
import os
import secrets
import signal
import sys
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_settings import SettingsError

from controlplane.adapters.vault import VaultKeyError
from controlplane.api.server import listen, serving
from controlplane.app import ControlPlane, control_plane
from controlplane.domain.errors import ExoError
from controlplane.process_log import write_own_log_to
from controlplane.settings import Settings, settings_fault, shipped_satellites
from exospherehost.cli.commands.reload import Folder
from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.doubles.suite import Doubles, DoublesError

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
    chosen: dict[str, bool | str] = dict.fromkeys(NAMES, not no_doubles)
    chosen |= {name: False if url == "off" else url for name, url in doubles.items()}
    options = Options(directory.resolve(), port, patience, chosen)
    try:
        options.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _alone(options.state), _quiet_logs(options.state):
            asyncio.run(_serve(options))
    except (ValidationError, SettingsError) as error:
        raise CliError(settings_fault(error), ExitCode.USAGE) from error
    except (OSError, ExoError, DoublesError, VaultKeyError) as error:
        raise CliError(str(error), ExitCode.SERVER) from error
    return ExitCode.OK


@contextmanager
def _alone(state: Path) -> Generator[None]:
    """Hold the folder: the system lets go of the lock when the process ends, however it ends."""
    with (state / LOCK).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CliError(_taken(state), ExitCode.CONFLICT) from None
        (state / READY).unlink(missing_ok=True)
        yield


def _taken(state: Path) -> str:
    """Say who holds the folder."""
    try:
        known = json.loads((state / READY).read_text())
        return f"exo dev serves this folder already: {known['url']} (pid {known['pid']})"
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
    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        if each is not signal.SIGHUP or signal.getsignal(each) is not signal.SIG_IGN:  # nohup
            loop.add_signal_handler(each, stop.set)
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
    opened = listen("127.0.0.1", options.port or 0)
    url = f"http://127.0.0.1:{opened.getsockname()[1]}"
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
    async with control_plane(settings, url) as plane, serving(plane.app, opened):
        yield plane, url, key


def _key(path: Path) -> str:
    """Return the key of this folder, made at the first start and readable by its owner alone."""
    if path.exists():
        return path.read_text().strip()
    key = f"exo_{secrets.token_urlsafe(32)}"
    _write_private(path, key)
    return key


def _write_ready(path: Path, url: str, key: str, doubles: Doubles) -> None:
    text = json.dumps({"url": url, "api_key": key, "pid": os.getpid(), "doubles": doubles.urls})
    _write_private(path, text)


def _write_private(path: Path, text: str) -> None:
    """Put a file in its place whole, readable by its owner alone."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    part.write_text(text)
    part.replace(path)


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
