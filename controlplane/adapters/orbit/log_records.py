"""Turn what satellites print into log records of the runs they work for. No effects.

The local orbit reads the output of its child processes (`records`), the Knative orbit the lines
that came with a reply (`records_of_reply`). A line that is JSON of `functions_runtime.logging` may
name its run, stage and item; any other line belongs to the run and stage that the process is
working on, if that is only one. Everything is masked before it is kept, and bounded in size.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias, cast

import msgspec

from controlplane.ports.orbit import BatchCall
from controlplane.ports.records import LogRecord
from functions_runtime.contract import Json, JsonObject
from functions_runtime.masking import SHORT_CHARACTERS, Masker

MESSAGE_BYTES_MAX: Final = 8 * 1024
_LEVELS: Final = frozenset({"debug", "info", "warning", "error", "critical"})
_OWN: Final = frozenset({"at", "level", "message", "run", "stage", "item"})
_SHORT_CHARACTERS_MAX: Final = 200
RunAndStage: TypeAlias = tuple[str, str]
"""Run and stage of a line that does not name its own."""


@dataclass(frozen=True, slots=True)
class LogSource:
    """The process that printed.

    Attributes:
        satellite, pid: the process; no pid where it is not of this machine.
        level: of lines that have none.
        place: run and stage of everything in flight, or "" where they differ.
        masker: of all secrets that the process was handed.
    """

    satellite: str
    pid: int | None
    level: str
    place: RunAndStage
    masker: Masker


def records(lines: Sequence[bytes], source: LogSource, now_ms: int) -> list[LogRecord]:
    """Return the records of consecutive `lines`; empty lines have none."""
    texts = [line.decode(errors="replace").strip() for line in lines]
    entries = [_fields_of(text, source) for text in texts if text]
    # Masked together, so that a secret that was broken over lines is found.
    messages = source.masker.lines([_word(entry, "message", None) for entry in entries])
    pairs = zip(entries, messages, strict=True)
    return [_record(entry, message, source, now_ms) for entry, message in pairs]


def dropped_lines_record(count: int, why: str, source: LogSource, now_ms: int) -> LogRecord:
    """Return the record that says that `count` lines are missing here."""
    plural = "s" if count > 1 else ""
    text = f"{count} line{plural} dropped: {why}"
    return LogRecord(source.place[0], now_ms, "warning", source.place[1], "", text, _origin(source))


def message_of(line: bytes) -> str:
    """Return the message of a line: the whole line unless it is a log line in JSON."""
    text = line.decode(errors="replace").strip()
    entry = _parse(text)
    return text if entry is None else _word(entry, "message", None)


def _fields_of(text: str, source: LogSource) -> JsonObject:
    """Return the fields of a line, masked."""
    entry = _parse(text)
    if entry is None:
        return {"message": text, "level": source.level}
    # Written anew, so that no unusual escape hides a secret.
    masked: JsonObject = msgspec.json.decode(source.masker.utf8(msgspec.json.encode(entry)))
    return masked


def _record(entry: JsonObject, message: str, source: LogSource, now_ms: int) -> LogRecord:
    run, stage = _word(entry, "run"), _word(entry, "stage")
    level = _word(entry, "level").lower()
    fields: JsonObject = {key: value for key, value in entry.items() if key not in _OWN}
    return LogRecord(
        run=run or source.place[0],
        at_ms=_moment_ms(entry.get("at"), now_ms),
        level=level if level in _LEVELS else source.level,
        stage=stage or ("" if run else source.place[1]),
        item=_word(entry, "item"),
        message=_bounded(message),
        fields={**_bounded_fields(fields), **_origin(source)},
    )


def _parse(text: str) -> JsonObject | None:
    if not text.startswith("{"):
        return None
    try:
        entry: object = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return None
    if not isinstance(entry, dict) or "message" not in entry:
        return None
    return cast("JsonObject", entry)


def _word(entry: JsonObject, key: str, characters_max: int | None = _SHORT_CHARACTERS_MAX) -> str:
    value: Json = entry.get(key)
    text = value if isinstance(value, str) else "" if value is None else str(value)
    return text[:characters_max]


def _moment_ms(at: Json, now_ms: int) -> int:
    try:
        moment = datetime.fromisoformat(at) if isinstance(at, str) else None
    except ValueError:
        return now_ms
    return now_ms if moment is None or moment.tzinfo is None else round(moment.timestamp() * 1000)


def _bounded(text: str) -> str:
    encoded = text.encode(errors="backslashreplace")
    surplus_bytes = len(encoded) - MESSAGE_BYTES_MAX
    if surplus_bytes <= 0:
        return encoded.decode()
    return f"{encoded[:MESSAGE_BYTES_MAX].decode(errors='ignore')}… (+{surplus_bytes} bytes)"


def _bounded_fields(fields: JsonObject) -> JsonObject:
    size_bytes = len(msgspec.json.encode(fields)) if fields else 0
    if size_bytes <= MESSAGE_BYTES_MAX:
        return fields
    return {"fields_left_out": f"{', '.join(fields)}"[:_SHORT_CHARACTERS_MAX], "bytes": size_bytes}


def _origin(source: LogSource) -> JsonObject:
    origin: JsonObject = {"satellite": source.satellite}
    return origin if source.pid is None else {**origin, "pid": source.pid}


def records_of_reply(lines: Sequence[bytes], call: BatchCall, now_ms: int) -> list[LogRecord]:
    """Return the records of `lines` that came with the reply to `call`.

    Lines that name a run which is not in the call are left out: a satellite may log for those
    runs alone that it works for.
    """
    runs = {invocation.run for invocation in call.invocations}
    places = {(invocation.run, invocation.stage) for invocation in call.invocations}
    place = next(iter(places)) if len(places) == 1 else ("", "")
    masker = Masker(
        {secret for invocation in call.invocations for secret in invocation.mask},
        short_characters=SHORT_CHARACTERS,
    )
    source = LogSource(call.satellite, None, "info", place, masker)
    return [record for record in records(lines, source, now_ms) if record.run in runs]
