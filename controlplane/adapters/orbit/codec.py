"""Batches as CloudEvents: a call to request bytes, a result event to a result. No effects.

What no one looks into, outputs above all, passes through as raw JSON text: checked, not parsed.

Source: `functions_runtime.contract`.
"""

import json
import math
from collections.abc import Sequence
from typing import Annotated, Final, TypeAlias
from urllib.parse import quote

import msgspec
from msgspec import DecodeError, Meta, Raw, Struct

from controlplane.ports.orbit import OutgoingInvocation, RawSuccess
from functions_runtime.contract import (
    CURSOR_BYTES_MAX,
    DEFERRED,
    FAILED,
    INVOKE,
    OUTPUT_BYTES_MAX,
    PRUNED,
    SUCCEEDED,
    Deferred,
    Failed,
    Pruned,
    Result,
)

ItemResult: TypeAlias = RawSuccess | Result

REPLY_INVALID: Final = "reply-invalid"
OUTPUT_INVALID: Final = "output-invalid"
CURSOR_INVALID: Final = "cursor-invalid"
_HEAD_BYTES: Final = 16_384
_QUOTED_CHARACTERS_MAX: Final = 2_000
"""Of what the satellite wrote; far more than is shown in the end, see `reply_reader`."""


class EventError(ValueError):
    """A piece of a reply is no result event; the text says why."""


class _ResultEvent(Struct):
    type: str
    causationid: str
    data: Raw


_NO_USAGE: Final = Raw(b"{}")


class _Success(Struct):
    outputs: list[Raw]
    usage: Raw = _NO_USAGE
    cursor: str | None = None


class _PlainEvent(Struct, tag_field="type", tag=SUCCEEDED):
    """A success as nearly all of them are; read in one go."""

    causationid: str
    data: _Success


_PLAIN: Final = msgspec.json.Decoder(_PlainEvent)


class _Failure(Struct):
    error: str
    code: str = "failed"
    retryable: bool = True
    retry_after_ms: Annotated[int, Meta(ge=0)] | None = None
    usage: Raw = _NO_USAGE


class _Prune(Struct):
    reason: str = ""


class _Defer(Struct):
    delay_ms: Annotated[int, Meta(ge=0)]


class Answer(Struct, frozen=True, gc=False):
    """The result of the item of invocation `id`; `remark` says what was odd about it, or ""."""

    id: str
    result: ItemResult
    remark: str = ""


def encode(invocations: Sequence[OutgoingInvocation], deadline: str = "") -> bytes:
    """Return the body of the request that carries `invocations`, which have until `deadline`."""
    events: list[str] = []
    shared, frame = None, ("", "")
    for invocation in invocations:
        own = (invocation.run, invocation.stage, invocation.attempt, invocation.mask)
        # Neighbours mostly differ in nothing else.
        if own != shared:
            shared, frame = own, _frame(invocation, deadline)
        item = _json(invocation.item)
        key = item if invocation.key == invocation.item else _json(invocation.key)
        cursor = f'"cursor":{invocation.cursor},' if invocation.cursor else ""
        events.append(
            f'{frame[0]},"id":{_json(invocation.id)},"exoitem":{item},"exokey":{key},'
            f'"data":{{"config":{invocation.config},"input":{invocation.input},{cursor}{frame[1]}}}}}'
        )
    return f"[{','.join(events)}]".encode()


def _frame(invocation: OutgoingInvocation, deadline: str) -> tuple[str, str]:
    """Return the beginning of an event and the end of its data, as far as batches share them."""
    run, stage = quote(invocation.run, safe=""), quote(invocation.stage, safe="")
    attributes = {
        "specversion": "1.0",
        "source": f"/runs/{run}/stages/{stage}",
        "type": INVOKE,
        "datacontenttype": "application/json",
        "exorun": invocation.run,
        "exostage": invocation.stage,
        "exoattempt": str(invocation.attempt),
    }
    if deadline:
        attributes["exodeadline"] = deadline
    return _json(attributes).removesuffix("}"), f'"mask":{_json(invocation.mask)}'


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def split_batch(body: bytes) -> list[bytes]:
    """Return the events of a batch, each as JSON text.

    Raises:
        EventError: `body` is no JSON array.
    """
    try:
        return [bytes(raw) for raw in msgspec.json.decode(body, type=list[Raw])]
    except (DecodeError, RecursionError) as error:
        raise EventError(
            f"it is no JSON array of events: {error} (begins {_shown(body)})"
        ) from error


def decode(text: bytes) -> Answer:
    """Return the answer that one result event carries.

    An event that names its item but is wrong otherwise is a failure of that item.

    Raises:
        EventError: it is no event, or does not name an item.
    """
    if len(text) > OUTPUT_BYTES_MAX:
        return _decode_any(text)
    try:
        plain = _PLAIN.decode(text)
        result, remark = _succeeded(plain.data)
    except (DecodeError, RecursionError, UnicodeDecodeError):
        return _decode_any(text)
    return Answer(plain.causationid, result, remark)


def _decode_any(text: bytes) -> Answer:
    """Decode an event step by step, so that the error names what is wrong with it."""
    try:
        event = msgspec.json.decode(text, type=_ResultEvent)
    except (DecodeError, RecursionError) as error:
        raise EventError(f"it is no result event: {error} (begins {_shown(text)})") from error
    data = bytes(event.data)
    if len(data) > OUTPUT_BYTES_MAX:
        return Answer(event.causationid, too_large(len(data)))
    try:
        result, remark = _result(event.type, data)
    except (DecodeError, RecursionError, UnicodeDecodeError, EventError) as error:
        return Answer(event.causationid, _invalid(error))
    return Answer(event.causationid, result, remark)


def item_in_head(head: bytes) -> str | None:
    """Return the item that the beginning of an event names before its data, or None."""
    text = head[:_HEAD_BYTES].decode(errors="replace")
    scalars = json.JSONDecoder()
    position = text.find("{") + 1
    try:
        while position > 0:
            key, value, position = _member(scalars, text, position)
            if key == "causationid" and isinstance(value, str):
                return value
    except ValueError:
        # Here begins what is not a plain member, or what was cut off.
        return None
    return None


def too_large(size_bytes: int) -> Failed:
    """Return the failure of an item whose result is larger than the contract allows."""
    return Failed(
        error=f"the result is {size_bytes} bytes of JSON, the limit is {OUTPUT_BYTES_MAX}; "
        "leave large data in the artifact store and return its URI",
        code="output-too-large",
        retryable=False,
    )


def _member(scalars: json.JSONDecoder, text: str, position: int) -> tuple[object, object, int]:
    """Read ``"key": scalar,``; return both and where the next member begins."""
    key, position = scalars.raw_decode(text, _after_space(text, position))
    position = _after_space(text, position)
    position = _after_space(text, position + 1)
    if text[position : position + 1] in ("{", "["):
        raise ValueError("the value is no scalar")
    value, position = scalars.raw_decode(text, position)
    return key, value, _after_space(text, position) + 1


def _after_space(text: str, position: int) -> int:
    while text[position : position + 1].isspace():
        position += 1
    return position


def _result(event_type: str, data: bytes) -> tuple[ItemResult, str]:
    if event_type == SUCCEEDED:
        return _succeeded(msgspec.json.decode(data, type=_Success))
    if event_type == FAILED:
        return _failed(msgspec.json.decode(data, type=_Failure))
    if event_type == PRUNED:
        reason = msgspec.json.decode(data, type=_Prune).reason
        return Pruned(reason), ""
    if event_type == DEFERRED:
        return Deferred(msgspec.json.decode(data, type=_Defer).delay_ms), ""
    raise EventError(f"the event has the unknown type {event_type[:_QUOTED_CHARACTERS_MAX]!r}")


def _succeeded(success: _Success) -> tuple[ItemResult, str]:
    outputs = [str(raw, "utf-8") for raw in success.outputs]
    for index, output in enumerate(outputs):
        if not output.startswith("{"):
            error = (
                f"output {index} is {output[:_QUOTED_CHARACTERS_MAX]}; each output must be an "
                "object"
            )
            return Failed(error, OUTPUT_INVALID, retryable=False), ""
    usage, remark = _usage(success.usage)
    if not success.cursor:
        return RawSuccess(outputs, usage), remark
    size_bytes = len(success.cursor.encode())
    if size_bytes > CURSOR_BYTES_MAX:
        error = f"the cursor has {size_bytes} bytes, the limit is {CURSOR_BYTES_MAX}"
        return Failed(error, CURSOR_INVALID, retryable=False), ""
    return RawSuccess(outputs, usage, success.cursor), remark


def _failed(failure: _Failure) -> tuple[ItemResult, str]:
    usage, remark = _usage(failure.usage)
    failed = Failed(
        error=failure.error,
        code=failure.code,
        retryable=failure.retryable,
        retry_after_ms=failure.retry_after_ms,
        usage={**usage},
    )
    return failed, remark


def _usage(raw: Raw) -> tuple[dict[str, float], str]:
    """Return what was used; what cannot be counted is left out and remarked on."""
    if raw is _NO_USAGE:
        return {}, ""
    text = bytes(raw)
    try:
        usage = msgspec.json.decode(text, type=dict[str, float])
    except DecodeError as error:
        return {}, f"its usage is left out: {error}"
    counted = {name: number for name, number in usage.items() if 0 <= number < math.inf}
    left_out = sorted(usage.keys() - counted.keys())
    return counted, f"its usage of {', '.join(left_out)} is left out" if left_out else ""


def _invalid(error: Exception) -> Failed:
    return Failed(f"the satellite gave no proper result: {error}", REPLY_INVALID, retryable=True)


def _shown(text: bytes) -> str:
    return repr(text[:_QUOTED_CHARACTERS_MAX].decode(errors="replace"))
