"""Logs as JSON lines, attributed to the item that wrote them, secrets masked.

A line is ``{"at", "level", "message", "run", "stage", "item", …fields}``. What a function prints,
what it logs through the standard library and what it says through ``ctx.log`` all end here.
"""

import json
import logging
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from io import TextIOBase
from typing import Final, TextIO

from functions_runtime.contract import Json
from functions_runtime.masking import Masker

MESSAGE_CHARACTERS_MAX: Final = 64 * 1024
_LINE_CHARACTERS_MAX: Final = 1024 * 1024
_REMEMBERED_MASKERS: Final = 64
_TOLD_CHARACTERS_MAX: Final = 1024 * 1024


class Told:
    """Lines on their way to whoever asked for the work: so many, and 1 MiB; the rest is counted."""

    __slots__ = ("_lines", "_lost", "_room", "_room_characters")

    def __init__(self, lines_max: int) -> None:
        self._room = lines_max
        self._room_characters = _TOLD_CHARACTERS_MAX
        self._lost = 0
        self._lines: deque[str] = deque()

    def add(self, line: str) -> None:
        """Take a line, from any thread."""
        if self._room <= 0 or len(line) > self._room_characters:
            self._lost += 1
            return
        self._room -= 1
        self._room_characters -= len(line)
        self._lines.append(line)

    def taken(self) -> list[str]:
        """Return what has come since the last time."""
        return [self._lines.popleft() for _ in range(len(self._lines))]

    @property
    def lost(self) -> int:
        """How many lines there was no room for."""
        return self._lost


class Scope:
    """Whose work is going on: the item that a log line belongs to, and what to mask in it.

    Who asked for the work may want its lines as well: `told` takes them.
    """

    __slots__ = ("item", "masker", "run", "stage", "told")

    def __init__(
        self, run: str, stage: str, item: str, masker: Masker, told: Told | None = None
    ) -> None:
        self.run = run
        self.stage = stage
        self.item = item
        self.masker = masker
        self.told = told


current_scope: ContextVar[Scope | None] = ContextVar("current_scope", default=None)
"""The scope of the code that is running; follows it into tasks and worker threads."""


class Logs:
    """Writes JSON lines to a stream, one whole line at a time, from any thread.

    Lines without a scope are masked with the values of all recent scopes: a thread that outlives
    its item must not tell what the item knew.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()
        self._recent: deque[Masker] = deque(maxlen=_REMEMBERED_MASKERS)
        self._everything = Masker(())

    def masker_of(self, values: Iterable[str]) -> Masker:
        """Return what masks `values`; from now on lines that belong to no item are masked, too."""
        masker = Masker(values)
        known = next((old for old in self._recent if old.secrets == masker.secrets), None)
        if known is not None or not masker.secrets:
            return known or masker
        self._recent.append(masker)
        self._everything = Masker(value for recent in self._recent for value in recent.secrets)
        return masker

    def write(self, level: str, message: str, scope: Scope | None, **fields: Json) -> None:
        """Write one line; values that are not JSON are written as text."""
        masker = self._everything if scope is None else scope.masker
        line: dict[str, Json] = {
            "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "level": level,
            "message": _shortened(masker.text(message)),
        }
        if scope is not None:
            line |= {"run": scope.run, "stage": scope.stage, "item": scope.item}
        plain: Json = json.loads(json.dumps(fields, default=str)) if fields else {}
        masked = masker.json(plain)
        if isinstance(masked, dict):
            line |= {key: value for key, value in masked.items() if key not in line}
        text = json.dumps(line, ensure_ascii=True)
        if scope is not None and scope.told is not None:
            scope.told.add(text)
        with self._lock:
            self._stream.write(text + "\n")
            self._stream.flush()


def _shortened(message: str) -> str:
    surplus = len(message) - MESSAGE_CHARACTERS_MAX
    if surplus <= 0:
        return message
    return f"{message[:MESSAGE_CHARACTERS_MAX]}… (+{surplus} characters)"


class ItemLog:
    """Logger bound to an item; ``%``-arguments as in the standard library, fields by name."""

    __slots__ = ("_logs", "_scope")

    def __init__(self, logs: Logs, scope: Scope) -> None:
        self._logs = logs
        self._scope = scope

    def debug(self, message: str, /, *arguments: object, **fields: Json) -> None:
        """Write a line of level debug."""
        self._write("debug", message, arguments, fields)

    def info(self, message: str, /, *arguments: object, **fields: Json) -> None:
        """Write a line of level info."""
        self._write("info", message, arguments, fields)

    def warning(self, message: str, /, *arguments: object, **fields: Json) -> None:
        """Write a line of level warning."""
        self._write("warning", message, arguments, fields)

    def error(self, message: str, /, *arguments: object, **fields: Json) -> None:
        """Write a line of level error."""
        self._write("error", message, arguments, fields)

    def exception(self, message: str, /, *arguments: object, **fields: Json) -> None:
        """Write a line of level error with the traceback of the exception being handled."""
        self._write("error", message, arguments, {"traceback": traceback.format_exc(), **fields})

    def _write(
        self, level: str, message: str, arguments: tuple[object, ...], fields: dict[str, Json]
    ) -> None:
        reserved = fields.keys() & {"level", "message", "scope"}
        named = {f"{key}_" if key in reserved else key: value for key, value in fields.items()}
        self._logs.write(level, _formatted(message, arguments), self._scope, **named)


def _formatted(message: str, arguments: tuple[object, ...]) -> str:
    if not arguments:
        return message
    try:
        return message % arguments
    except (TypeError, ValueError):
        # A wrong placeholder must cost neither the item nor the line.
        return f"{message} {arguments!r}"


class LogHandler(logging.Handler):
    """Takes what is logged through the standard library."""

    def __init__(self, logs: Logs) -> None:
        super().__init__(logging.INFO)
        self._logs = logs

    def emit(self, record: logging.LogRecord) -> None:
        """Write `record` as one line."""
        fields: dict[str, Json] = {"logger": record.name}
        if record.exc_info is not None and record.exc_info[1] is not None:
            fields["traceback"] = "".join(traceback.format_exception(record.exc_info[1]))
        arguments = record.args if isinstance(record.args, tuple) else (record.args,)
        message = _formatted(str(record.msg), arguments if record.args else ())
        self._logs.write(record.levelname.lower(), message, current_scope.get(), **fields)


class PrintedLines(TextIOBase):
    """Stands in for stdout or stderr: whole lines become log lines of the item that prints.

    Pieces of a line are kept per item until the line ends, so lines of items that run at the same
    time do not mix and a secret printed in pieces is masked.
    """

    def __init__(self, logs: Logs, level: str) -> None:
        self._logs = logs
        self._level = level
        self._open: dict[Scope | None, str] = {}
        self._lock = threading.Lock()

    def writable(self) -> bool:
        """Say yes."""
        return True

    def write(self, text: str, /) -> int:
        """Take `text`; a line is logged when it ends (also by carriage return: progress bars)."""
        scope = current_scope.get()
        with self._lock:
            pieces = (self._open.get(scope, "") + text).replace("\r", "\n").split("\n")
            rest = pieces.pop()
            if len(rest) > _LINE_CHARACTERS_MAX:
                pieces, rest = [*pieces, rest], ""
            self._open[scope] = rest
            if not rest:
                del self._open[scope]
        for line in pieces:
            self._log(line, scope)
        return len(text)

    def end(self, scope: Scope | None) -> None:
        """Log what `scope` has printed since its last line end."""
        with self._lock:
            rest = self._open.pop(scope, "")
        self._log(rest, scope)

    def _log(self, line: str, scope: Scope | None) -> None:
        if line.strip():
            self._logs.write(self._level, line, scope)


@contextmanager
def captured_output(logs: Logs) -> Generator[Callable[[Scope | None], None]]:
    """Turn prints and standard-library logs into log lines; give what ends a scope's last line."""
    streams = PrintedLines(logs, "info"), PrintedLines(logs, "warning")
    handler = LogHandler(logs)
    root = logging.getLogger()
    before = sys.stdout, sys.stderr, root.handlers, root.level
    sys.stdout, sys.stderr = streams
    root.handlers, root.level = [handler], logging.INFO

    def end(scope: Scope | None) -> None:
        for stream in streams:
            stream.end(scope)

    try:
        yield end
    finally:
        end(None)
        sys.stdout, sys.stderr, root.handlers, root.level = before
