"""Serve the satellite in a folder, as the command line and the environment say."""

import argparse
import asyncio
import os
import socket
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Final

from functions_runtime.logging import Logs, captured_output
from functions_runtime.run.app import App
from functions_runtime.run.executor import EndOutput, Executor
from functions_runtime.run.job import CHECK, Job, JobError, work
from functions_runtime.run.loader import Loaded, LoadError, load
from functions_runtime.run.pool import Pool
from functions_runtime.run.serving import Server, Start, tcp_socket, unix_socket, when_stdin_closes
from functions_runtime.run.settings import Settings, SettingsError

_WRONG: Final = 2
_ORPHAN_GRACE_SECONDS: Final = 2.0


@dataclass(slots=True)
class _Arguments:
    folder: Path = Path()
    port: int | None = None
    socket: Path | None = None
    exit_with_stdin: bool = False


@dataclass(frozen=True, slots=True)
class _Outside:
    """Where a process tells what it does."""

    logs: Logs
    end_output: EndOutput
    start: Start


def main(arguments: list[str] | None = None, *, began_s: float | None = None) -> int:
    """Serve until told to end; give the exit code: 0, or 2 with one line on what is wrong.

    Whoever began to import at `began_s` (monotonic) gets told how long that took.
    """
    start = Start(monotonic() if began_s is None else began_s)
    start.done("runtime")
    chosen = _parser().parse_args(arguments, _Arguments())
    logs = Logs(sys.stdout)
    with captured_output(logs) as end_output:
        try:
            settings = Settings.of(os.environ)
            loaded = load(chosen.folder)
            start.done("satellite")
            if settings.job_url:
                _work(loaded, settings, _Outside(logs, end_output, start))
                return 0
            listening = _listening(settings, chosen)
        except (LoadError, SettingsError, JobError, OSError) as error:
            wrong = str(error)
        else:
            _serve(loaded, settings, listening, _Outside(logs, end_output, start), chosen)
            return 0
    print(f"functions_runtime: {wrong}", file=sys.stderr)  # noqa: T201 - for whoever started it
    return _WRONG


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m functions_runtime", description="Serve the satellite in a folder."
    )
    parser.add_argument("folder", type=Path, help="folder with satellite.yaml")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--port", type=int, help="port to listen on; 0 for any free one")
    place.add_argument("--socket", type=Path, help="Unix socket to listen on")
    parser.add_argument(
        "--exit-with-stdin", action="store_true", help="end when standard input closes"
    )
    return parser


def _listening(settings: Settings, chosen: _Arguments) -> socket.socket:
    path = chosen.socket or (Path(settings.socket) if settings.socket else None)
    port = settings.port if chosen.port is None else chosen.port
    try:
        if path is not None and chosen.port is None:
            return unix_socket(path)
        return tcp_socket(settings.host, port)
    except (OSError, OverflowError) as error:
        place = path if path is not None and chosen.port is None else f"{settings.host}:{port}"
        raise OSError(f"cannot listen on {place}: {error}") from error


def _work(loaded: Loaded, settings: Settings, outside: _Outside) -> None:
    """Do one job; a URL of `CHECK` asks only whether the satellite can be loaded."""
    if settings.job_url == CHECK:
        outside.logs.write("info", "loaded", None, **outside.start.parts)
        return
    # What a satellite has no business with.
    os.environ.pop("EXO_JOB_TOKEN", None)
    pool = Pool(settings.concurrency or loaded.description.concurrency)
    executor = Executor(loaded.satellite, pool, outside.logs, outside.end_output)
    asyncio.run(
        work(Job.of(settings), App(executor, loaded.description.manifest), pool, outside.logs)
    )
    _end(pool, outside)


def _serve(
    loaded: Loaded,
    settings: Settings,
    listening: socket.socket,
    outside: _Outside,
    chosen: _Arguments,
) -> None:
    pool = Pool(settings.concurrency or loaded.description.concurrency)
    executor = Executor(loaded.satellite, pool, outside.logs, outside.end_output)
    app = App(executor, loaded.description.manifest)
    server = Server(app, pool, outside.logs, settings.grace_seconds, outside.start)
    orphan_grace_seconds = min(settings.grace_seconds, _ORPHAN_GRACE_SECONDS)

    async def serve() -> None:
        if chosen.exit_with_stdin:
            loop = asyncio.get_running_loop()
            when_stdin_closes(loop, partial(server.drain, orphan_grace_seconds))
        await server.serve(listening)

    asyncio.run(serve())
    if chosen.socket is not None:
        chosen.socket.unlink(missing_ok=True)
    _end(pool, outside)


def _end(pool: Pool, outside: _Outside) -> None:
    pool.close()
    if pool.busy:
        # A function that does not return would keep the process beyond its grace.
        outside.end_output(None)
        os._exit(0)
