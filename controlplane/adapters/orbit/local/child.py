"""One operating-system process of a satellite: start it, read its output, stop it.

The process leads a group of its own and holds our end of its stdin: it ends when that closes, so
none survives a control plane that was killed. Its output is read line by line in bounded memory and
handed to `on_lines`. `Instance` is the only caller; what the output means is not known here.
"""

import asyncio
import os
import signal
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from controlplane.adapters.orbit.line_splitter import Line, LineSplitter
from controlplane.adapters.orbit.log_records import message_of

LINE_BYTES_MAX: Final = 256 * 1024
_CHUNK_BYTES: Final = 64 * 1024
_OUTPUT_END_S: Final = 2.0
_EXIT_POLL_S: Final = 0.2

OnLines: TypeAlias = Callable[[Sequence[Line], str], None]
"""Called with lines that arrived together, and the level of those that name none."""


class StartError(Exception):
    """The process did not come up; the text says why."""


@dataclass(frozen=True, slots=True)
class ChildCommand:
    """The program to start, its folder and its environment."""

    command: Sequence[str]
    folder: Path
    environment: Mapping[str, str]


class Child:
    """A running process in a process group of its own, which ends when its stdin closes."""

    def __init__(self, process: Process, on_lines: OnLines) -> None:
        self._process = process
        self._on_lines = on_lines
        self._last_lines = {"info": b"", "warning": b""}
        self._ended = asyncio.create_task(self._watch())

    @classmethod
    async def start(cls, launch: ChildCommand, on_lines: OnLines) -> "Child":
        """Start it.

        Raises:
            StartError: the program or the folder is missing, or the machine has no room.
        """
        try:
            process = await asyncio.create_subprocess_exec(
                *launch.command,
                stdin=PIPE,
                stdout=PIPE,
                stderr=PIPE,
                cwd=launch.folder,
                env=launch.environment,
                # Ctrl-C in a terminal goes to the group; these are ended in order instead.
                start_new_session=True,
            )
        except OSError as error:
            raise StartError(f"it cannot be started: {error}") from error
        return cls(process, on_lines)

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self._process.returncode is None

    def end_in_words(self) -> str:
        """Return how it ended, and its last line of output."""
        code = self._process.returncode
        how = "is still running" if code is None else f"ended with {_exit_in_words(code)}"
        message = message_of(self._last_lines["warning"] or self._last_lines["info"])
        return f"{how}; its last line: {message}" if message else how

    async def ended(self) -> None:
        """Return once it has ended and its output is read."""
        await asyncio.shield(self._ended)

    async def stop(self, grace_s: float) -> None:
        """Ask it to finish what it has begun and end; kill it when `grace_s` is over."""
        self._signal(signal.SIGTERM)
        with suppress(TimeoutError):
            await asyncio.wait_for(self.ended(), grace_s)
        await self.kill()

    async def kill(self) -> None:
        """End it and everything it has started, now."""
        if self.running:
            self._signal_group(signal.SIGKILL)
        await self.ended()

    def _signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            self._process.send_signal(number)

    def _signal_group(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, number)

    async def _watch(self) -> None:
        out, err = self._process.stdout, self._process.stderr
        pumps = [
            asyncio.create_task(self._pump(stream, level))
            for stream, level in ((out, "info"), (err, "warning"))
            if stream is not None
        ]
        closed = asyncio.create_task(self._process.wait())
        # asyncio's wait() lasts as long as anyone holds the output open, be it a grandchild.
        while self.running:
            await asyncio.wait([closed], timeout=_EXIT_POLL_S)
        self._signal_group(signal.SIGKILL)
        _, late = await asyncio.wait([closed, *pumps], timeout=_OUTPUT_END_S)
        for task in late:
            task.cancel()
        # A grandchild that left the group may still hold the pipes; there is no public way.
        transport: object = getattr(self._process, "_transport", None)
        if isinstance(transport, asyncio.SubprocessTransport):
            transport.close()

    async def _pump(self, stream: asyncio.StreamReader, level: str) -> None:
        splitter = LineSplitter(LINE_BYTES_MAX)
        while chunk := await stream.read(_CHUNK_BYTES):
            self._hand_on([*splitter.feed(chunk)], level)
        last = splitter.end()
        self._hand_on([] if last is None else [last], level)

    def _hand_on(self, lines: Sequence[Line], level: str) -> None:
        texts = [line for line in lines if line.head.strip()]
        if texts:
            self._last_lines[level] = texts[-1].head
            self._on_lines(texts, level)


def _exit_in_words(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"
