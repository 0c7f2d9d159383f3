"""What a child process prints, as log records. No effects.

Source: `functions_runtime.logging` for the lines that a satellite writes.

What satellites have logged in their pods, as records of the runs that they worked for. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias, cast

import msgspec

from controlplane.domain.masking import Masker
from controlplane.ports.orbit import BatchCall
from controlplane.ports.records import LogRecord
from functions_runtime.contract import Json, JsonObject

MESSAGE_BYTES_MAX: Final = 8 * 1024
_LEVELS: Final = frozenset({"debug", "info", "warning", "error", "critical"})
_OWN: Final = frozenset({"at", "level", "message", "run", "stage", "item"})
_SHORT_CHARACTERS_MAX: Final = 200
RunAndStage: TypeAlias = tuple[str, str]
"""Run and stage that a line belongs to when it does not say so itself."""


@dataclass(frozen=True, slots=True)
class LogSource:
    """Who printed.

    Attributes:
        satellite, pid: the process; no pid where it is not of this machine.
        level: of lines that have none.
        whose: run and stage of everything in flight, or "" where they differ.
        masker: of all secrets that the process was handed.
    """

    satellite: str
    pid: int | None
    level: str
    whose: RunAndStage
    masker: Masker


def records(lines: Sequence[bytes], source: LogSource, now_ms: int) -> list[LogRecord]:
    """Return the records that consecutive `lines` say; empty lines say nothing."""
    texts = [line.decode(errors="replace").strip() for line in lines]
    said = [_said(text, source) for text in texts if text]
    # Masked together, so that a secret that was broken over lines is found.
    messages = source.masker.lines([_word(one, "message", None) for one in said])
    pairs = zip(said, messages, strict=True)
    return [_record(one, message, source, now_ms) for one, message in pairs]


def dropped_lines_record(count: int, why: str, source: LogSource, now_ms: int) -> LogRecord:
    """Return the record that says that `count` lines are missing here."""
    plural = "s" if count > 1 else ""
    text = f"{count} line{plural} dropped: {why}"
    return LogRecord(source.whose[0], now_ms, "warning", source.whose[1], "", text, _place(source))


def message_of(line: bytes) -> str:
    """Return what a line says, for people: its message where it is a log line in JSON."""
    text = line.decode(errors="replace").strip()
    said = _parsed(text)
    return text if said is None else _word(said, "message", None)


def _said(text: str, source: LogSource) -> JsonObject:
    """Return what a line says, its fields masked."""
    said = _parsed(text)
    if said is None:
        return {"message": text, "level": source.level}
    # Written anew, so that no unusual escape hides a secret.
    masked: JsonObject = msgspec.json.decode(source.masker.utf8(msgspec.json.encode(said)))
    return masked


def _record(said: JsonObject, message: str, source: LogSource, now_ms: int) -> LogRecord:
    run, stage = _word(said, "run"), _word(said, "stage")
    level = _word(said, "level").lower()
    fields: JsonObject = {key: value for key, value in said.items() if key not in _OWN}
    return LogRecord(
        run=run or source.whose[0],
        at_ms=_moment_ms(said.get("at"), now_ms),
        level=level if level in _LEVELS else source.level,
        stage=stage or ("" if run else source.whose[1]),
        item=_word(said, "item"),
        message=_bounded(message),
        fields={**_bounded_fields(fields), **_place(source)},
    )


def _parsed(text: str) -> JsonObject | None:
    if not text.startswith("{"):
        return None
    try:
        said: object = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return None
    if not isinstance(said, dict) or "message" not in said:
        return None
    return cast("JsonObject", said)


def _word(said: JsonObject, key: str, characters_max: int | None = _SHORT_CHARACTERS_MAX) -> str:
    value: Json = said.get(key)
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


def _place(source: LogSource) -> JsonObject:
    place: JsonObject = {"satellite": source.satellite}
    return place if source.pid is None else {**place, "pid": source.pid}


def records_of_reply(lines: Sequence[bytes], call: BatchCall, now_ms: int) -> list[LogRecord]:
    """Return the records of `lines` that came with the reply to `call`.

    Lines that say to be of a run that is not in the call are left out: a satellite may speak for
    those alone that it works for.
    """
    ours = {each.run for each in call.invocations}
    stages = {each.stage for each in call.invocations}
    whose = (*ours, *stages) if len(ours) == len(stages) == 1 else ("", "")
    masker = Masker({secret for each in call.invocations for secret in each.mask})
    source = LogSource(call.satellite, None, "info", (whose[0], whose[1]), masker)
    return [each for each in records(lines, source, now_ms) if each.run in ours]
