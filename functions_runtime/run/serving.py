"""Serving over HTTP: the listening socket, the signals and the orderly end.

How long a process took from its start until it serves, in parts.
"""

import asyncio
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from functions_runtime.logging import Logs
from functions_runtime.run.app import App
from functions_runtime.run.http_connection import READ_BYTES, HttpConnection
from functions_runtime.run.pool import Pool

_START_TICKS: Final = 22 - 3
"""Where ``/proc/PID/stat`` says when a process started, counted from behind its name."""


class Start:
    """The parts of a start, each in whole milliseconds.

    Where the system tells when the process started (Linux, to 10 ms), the first part is
    ``interpreter_ms``, the time until `began_s`, and ``started_ms`` is that moment in UTC.
    """

    def __init__(self, began_s: float) -> None:
        self.parts: dict[str, int] = {}
        self._last_s = began_s
        age_s = _age_s()
        if age_s is not None:
            started_s = time.time() - age_s
            before_s = age_s - (time.monotonic() - began_s)
            self.parts["started_ms"] = round(started_s * 1000)
            self.parts["interpreter_ms"] = max(0, round(before_s * 1000))

    def done(self, part: str) -> None:
        """Take note that `part` has just ended; it began when the one before it ended."""
        now_s = time.monotonic()
        self.parts[f"{part}_ms"] = round((now_s - self._last_s) * 1000)
        self._last_s = now_s


def _age_s() -> float | None:
    """Return how long this process has been there. Source: Linux, proc_pid_stat(5)."""
    try:
        _, _, fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")
        started_s = int(fields.split()[_START_TICKS]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - started_s
    except (OSError, AttributeError):
        return None


_BACKLOG: Final = 2048
_REPLY_SECONDS: Final = 0.5
_CLOSE_SECONDS: Final = 1.0


class Server:
    """Serves until SIGTERM, then finishes what is in flight and ends well.

    Readiness answers "no" first, requests still get an answer, and the process exits 0.
    """

    def __init__(
        self, app: App, pool: Pool, logs: Logs, grace_seconds: float, start: Start
    ) -> None:
        self._app = app
        self._pool = pool
        self._logs = logs
        self._grace_seconds = grace_seconds
        self._start = start
        self._ending: asyncio.Task[None] | None = None
        self._ended = asyncio.Event()
        self._connections: dict[asyncio.Task[None], HttpConnection] = {}
        pool.on_stuck = self._replace

    async def serve(self, listening: socket.socket) -> None:
        """Listen, log that and how long each part of the start took, and serve until drained."""
        with self._draining_on_signals():
            server = await asyncio.start_server(
                self._connect, sock=listening, limit=READ_BYTES, backlog=_BACKLOG
            )
            self._start.done("listening")
            self._logs.write("info", "ready", None, **_place(listening), **self._start.parts)
            await self._ended.wait()
            server.close()
            await self._close_connections()

    def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = HttpConnection(self._app, reader, writer)
        task = asyncio.create_task(connection.serve())
        self._connections[task] = connection
        task.add_done_callback(self._connections.pop)

    async def _close_connections(self) -> None:
        if not self._connections:
            return
        for connection in self._connections.values():
            connection.end()
        _, late = await asyncio.wait(self._connections, timeout=_CLOSE_SECONDS)
        for task in late:
            task.cancel()

    @contextmanager
    def _draining_on_signals(self) -> Generator[None]:
        """Drain on SIGTERM and SIGINT."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.drain, self._grace_seconds)
        try:
            yield
        finally:
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.remove_signal_handler(number)

    def drain(self, grace_seconds: float) -> None:
        """Begin no more items and end when what is in flight has finished, or the grace is over."""
        if self._ending is None:
            self._pool.drain()
            self._logs.write("info", "draining", None, requests=self._app.requests)
            self._ending = asyncio.create_task(self._end(grace_seconds))

    def _replace(self) -> None:
        """End after what is in flight: a thread that cannot be stopped holds a slot for good."""
        self._logs.write("warning", "a function is stuck; the process ends", None)
        self.drain(self._grace_seconds)

    async def _end(self, grace_seconds: float) -> None:
        # Part of the grace is kept for the replies that say what was given up.
        replies_seconds = min(_REPLY_SECONDS, grace_seconds / 2)
        await self._until_idle(grace_seconds - replies_seconds)
        if self._app.requests:
            self._logs.write("warning", "grace is over", None, given_up=self._pool.busy)
            self._pool.abort()
            await self._until_idle(replies_seconds)
        self._ended.set()

    async def _until_idle(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._app.idle.wait(), seconds)


def _place(listening: socket.socket) -> dict[str, str | int]:
    name: object = listening.getsockname()
    if isinstance(name, str):
        return {"socket": name}
    return {"port": listening.getsockname()[1]}


def tcp_socket(host: str, port: int) -> socket.socket:
    """Return a bound socket.

    Raises:
        OSError: the port is taken, or the address is not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen(_BACKLOG)
    return listening


def unix_socket(path: Path) -> socket.socket:
    """Return a socket bound to `path`, for its owner alone; a socket left there is replaced.

    Raises:
        OSError: the path is too long, taken by something else, or its folder is missing.
    """
    if path.is_socket():
        path.unlink()
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listening.bind(str(path))
    path.chmod(0o600)
    listening.listen(_BACKLOG)
    return listening


def when_stdin_closes(loop: asyncio.AbstractEventLoop, act: Callable[[], None]) -> None:
    """Call `act` in `loop` once standard input ends: the parent has gone, however it went."""

    def watch() -> None:
        # Not through sys.stdin: its lock, held while reading, would abort the interpreter's end.
        while os.read(0, 4096):
            pass
        # The process may be past its last moment already.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(act)

    threading.Thread(target=watch, name="stdin", daemon=True).start()
