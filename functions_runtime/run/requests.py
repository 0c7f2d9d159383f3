"""Requests in: CloudEvents as batch, structured or binary message, and plain JSON for people.

Sources: CloudEvents 1.0.2; its HTTP protocol binding 1.0.2, 3; its JSON format 1.0.2, 4.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final
from urllib.parse import unquote_to_bytes

from functions_runtime.contract import (
    BATCH_TYPE,
    INVOKE,
    STRUCTURED_TYPE,
    Invocation,
    Json,
    JsonObject,
)
from functions_runtime.wire.strict_json import parse_json

ACCEPTED_TYPES: Final = (BATCH_TYPE, STRUCTURED_TYPE, "application/json")
_CHARSETS: Final = frozenset({"", "utf-8", "utf8", "us-ascii"})
_EXTENSIONS: Final = ("exorun", "exostage", "exoitem", "exodeadline", "exokey", "traceparent")
_ATTEMPT: Final = re.compile(r"[1-9][0-9]{0,8}")


class RequestError(Exception):
    """A request that cannot be understood.

    Attributes:
        status: HTTP status to answer with.
    """

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Mode(Enum):
    """How a request carries its items, which is also how the reply does."""

    BATCH = "batch"
    STRUCTURED = "structured"
    BINARY = "binary"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A request, understood."""

    mode: Mode
    invocations: tuple[Invocation, ...]


def decode(headers: Mapping[str, str], body: bytes) -> Decoded:
    """Return the items that a request carries; `headers` have lower-case names.

    Raises:
        RequestError: 415 for a media type that is not understood, else 400 with every fault.
    """
    mode = _mode(headers)
    try:
        value = parse_json(body)
    except (ValueError, RecursionError) as error:
        raise RequestError(400, f"the body is not acceptable JSON: {error}") from error
    if mode is Mode.PLAIN:
        return Decoded(mode, (_plain(value, headers),))
    if mode is Mode.BATCH:
        return Decoded(mode, _batch(value))
    event = _from_headers(headers, value) if mode is Mode.BINARY else value
    if isinstance(event, dict):
        _check_envelope(event)
    reader = _Reader("event")
    invocation = reader.invocation(event)
    reader.finish()
    return Decoded(mode, (invocation,))


def _mode(headers: Mapping[str, str]) -> Mode:
    """Decide by Content-Type, the batch prefix first (binding, 3)."""
    written = headers.get("content-type", "")
    media_type, _, rest = written.lower().partition(";")
    media_type = media_type.strip()
    charset = re.search(r"charset\s*=\s*\"?([^\s;\"]*)", rest)
    events = any(name.startswith("ce-") for name in headers)
    if charset is not None and charset[1] not in _CHARSETS:
        raise RequestError(415, f"charset {charset[1]!r} is not understood; send UTF-8")
    if media_type.startswith("application/cloudevents"):
        if media_type not in (BATCH_TYPE, STRUCTURED_TYPE):
            raise RequestError(415, _unsupported(written))
        return Mode.BATCH if media_type == BATCH_TYPE else Mode.STRUCTURED
    is_json = media_type == "application/json" or media_type.endswith("+json")
    if events and (is_json or not media_type):
        return Mode.BINARY
    if is_json:
        return Mode.PLAIN
    raise RequestError(415, _unsupported(written))


def _unsupported(content_type: str) -> str:
    return f"content type {content_type!r} is not understood; send {', '.join(ACCEPTED_TYPES)}"


def _batch(value: Json) -> tuple[Invocation, ...]:
    if not isinstance(value, list):
        raise RequestError(400, "a batch is a JSON array of CloudEvents")
    faults: list[str] = []
    invocations: list[Invocation] = []
    for index, event in enumerate(value):
        reader = _Reader(f"event {index}", faults)
        invocations.append(reader.invocation(event))
    reader = _Reader("batch", faults)
    ids = [one.id for one in invocations]
    if len(set(ids)) != len(ids):
        repeated = next(one for one in ids if ids.count(one) > 1)
        reader.fault("", f"id {repeated!r} comes twice; results could not be told apart")
    reader.finish()
    return tuple(invocations)


def _plain(value: Json, headers: Mapping[str, str]) -> Invocation:
    reader = _Reader("body")
    body = reader.mapping(value, "")
    for name in body.keys() - {"input", "config", "cursor"}:
        reader.fault(name, 'is not known; send {"input": …, "config": {…}}')
    if "input" not in body:
        reader.fault("input", "is missing")
    config = reader.mapping(body.get("config", {}), "config")
    cursor = reader.text(body, "cursor")
    reader.finish()
    key = headers.get("idempotency-key", "")
    return Invocation(
        id=headers.get("x-request-id", "") or "request",
        run="",
        stage="",
        item="",
        attempt=1,
        deadline="",
        key=key,
        config=config,
        input=body["input"],
        traceparent=headers.get("traceparent", ""),
        cursor=cursor or None,
    )


def _from_headers(headers: Mapping[str, str], data: Json) -> JsonObject:
    """Return the event of a binary message (binding, 3.1)."""
    event: JsonObject = {
        name.removeprefix("ce-"): _header_value(name, value)
        for name, value in headers.items()
        if name.startswith("ce-")
    }
    if "datacontenttype" in event:
        raise RequestError(400, "ce-datacontenttype is not allowed; use Content-Type")
    return {**event, "datacontenttype": headers.get("content-type", "") or None, "data": data}


def _header_value(name: str, value: str) -> str:
    """Undo quoting, then one round of percent encoding (binding, 3.1.3.2)."""
    text = value.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = re.sub(r"\\(.)", r"\1", text[1:-1])
    try:
        return unquote_to_bytes(text).decode()
    except UnicodeDecodeError as error:
        raise RequestError(400, f"header {name} is not percent-encoded UTF-8") from error


def _check_envelope(event: JsonObject) -> None:
    """Let the CloudEvents library judge the attributes of a single event."""
    # Only single events need it, the hot path carries batches: not worth its import at start.
    from cloudevents.core.exceptions import CloudEventValidationError  # noqa: PLC0415
    from cloudevents.core.v1.event import CloudEvent  # noqa: PLC0415

    # A copy without nulls (they mean "absent"): the library keeps what it is given.
    attributes = {
        name: value for name, value in event.items() if name != "data" and value is not None
    }
    time = attributes.get("time")
    try:
        moment = {"time": datetime.fromisoformat(str(time))} if time is not None else {}
        CloudEvent({**attributes, **moment}, None)
    except (CloudEventValidationError, ValueError) as error:
        raise RequestError(400, str(error)) from error


class _Reader:
    """Reads one event and collects every fault in it."""

    def __init__(self, where: str, faults: list[str] | None = None) -> None:
        self._where = where
        self._faults: list[str] = [] if faults is None else faults

    def fault(self, path: str, reason: str) -> None:
        self._faults.append(f"{self._where}{'.' if path else ''}{path}: {reason}")

    def finish(self) -> None:
        if self._faults:
            raise RequestError(400, "; ".join(self._faults[:20]))

    def mapping(self, value: Json, path: str) -> JsonObject:
        if isinstance(value, dict):
            return value
        self.fault(path, "must be a JSON object")
        return {}

    def text(self, event: JsonObject, name: str, path: str = "") -> str:
        value = event.get(name)
        if value is None or isinstance(value, str):
            return value or ""
        self.fault(path or name, "must be text")
        return ""

    def invocation(self, value: Json) -> Invocation:
        event = self.mapping(value, "")
        if value == event:
            self._envelope(event)
        data = self.mapping(event.get("data"), "data") if event else {}
        if event and "input" not in data:
            self.fault("data.input", "is missing")
        texts = {name: self.text(event, name) for name in _EXTENSIONS}
        identifier = self.text(event, "id")
        return Invocation(
            id=identifier,
            run=texts["exorun"],
            stage=texts["exostage"],
            item=texts["exoitem"],
            attempt=self._attempt(event.get("exoattempt")),
            deadline=self._deadline(texts["exodeadline"]),
            key=texts["exokey"] or texts["exoitem"] or identifier,
            config=self.mapping(data.get("config") or {}, "data.config"),
            input=data.get("input"),
            mask=self._mask(data.get("mask")),
            traceparent=texts["traceparent"],
            cursor=self.text(data, "cursor", "data.cursor") or None,
        )

    def _envelope(self, event: JsonObject) -> None:
        if event.get("specversion") != "1.0":
            self.fault("specversion", 'must be "1.0"')
        for name in ("id", "source"):
            if not event.get(name):
                self.fault(name, "is missing")
        self.text(event, "source")
        if event.get("type") != INVOKE:
            self.fault("type", f"must be {INVOKE}")
        if "data_base64" in event:
            self.fault("data_base64", "is not understood; send data as JSON")
        content_type = self.text(event, "datacontenttype").partition(";")[0].strip().lower()
        if not (content_type.endswith(("/json", "+json")) or not content_type):
            self.fault("datacontenttype", "must be application/json")

    def _attempt(self, value: Json) -> int:
        if value is None:
            return 1
        if _ATTEMPT.fullmatch(str(value)) and not isinstance(value, bool | float):
            return int(str(value))
        self.fault("exoattempt", "must be a whole number from 1 on")
        return 1

    def _deadline(self, text: str) -> str:
        if text and parse_moment(text) is None:
            self.fault("exodeadline", f"{text!r} is no RFC 3339 moment with a zone")
            return ""
        return text

    def _mask(self, value: Json) -> tuple[str, ...]:
        if value is None:
            return ()
        if isinstance(value, list):
            texts = tuple(one for one in value if isinstance(one, str))
            if len(texts) == len(value):
                return texts
        self.fault("data.mask", "must be a list of text")
        return ()


def parse_moment(text: str) -> datetime | None:
    """Return the moment that RFC 3339 `text` names, or None when it names none or has no zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
