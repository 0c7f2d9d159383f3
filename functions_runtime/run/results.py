"""From what a function returned or raised to the result of its item. No effects."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeGuard, cast

from functions_runtime.contract import (
    CURSOR_BYTES_MAX,
    OUTPUT_BYTES_MAX,
    Deferred,
    Failed,
    Invocation,
    Json,
    JsonObject,
    Pruned,
    Result,
    Succeeded,
)
from functions_runtime.masking import Masker
from functions_runtime.types import Defer, Page, Prune, RetryableError, TerminalError

if TYPE_CHECKING:
    from pydantic import BaseModel

ERROR_CHARACTERS_MAX: Final = 4_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an item ended.

    Attributes:
        invocation: the item.
        result: its result.
        data: the result as JSON text, written once.
    """

    invocation: Invocation
    result: Result
    data: str


def outcome(invocation: Invocation, result: Result) -> Outcome:
    """Return the outcome of an item; a result that cannot be sent becomes a failure."""
    try:
        data = json.dumps(result_data(result), ensure_ascii=False, allow_nan=False)
        size_bytes = len(data.encode())
    except (TypeError, ValueError, RecursionError) as error:
        return outcome(invocation, _invalid_output(error))
    if size_bytes > OUTPUT_BYTES_MAX:
        return outcome(invocation, _too_large(size_bytes))
    return Outcome(invocation, result, data)


def result_data(result: Result) -> JsonObject:
    """Return the ``data`` of the event that carries `result`."""
    if isinstance(result, Succeeded):
        given: JsonObject = {"outputs": [*result.outputs], "usage": result.usage}
        return given if result.cursor is None else {**given, "cursor": result.cursor}
    if isinstance(result, Pruned):
        return {"reason": result.reason}
    if isinstance(result, Deferred):
        return {"delay_ms": result.delay_ms}
    data: JsonObject = {
        "error": result.error,
        "code": result.code,
        "retryable": result.retryable,
        "retry_after_ms": result.retry_after_ms,
    }
    return {**data, "usage": result.usage} if result.usage else data


def _invalid_output(error: Exception) -> Failed:
    return Failed(
        error=f"the outputs cannot be written as JSON: {error}",
        code="output-invalid",
        retryable=False,
    )


def _too_large(size_bytes: int) -> Failed:
    return Failed(
        error=f"the result is {size_bytes} bytes of JSON, the limit is {OUTPUT_BYTES_MAX}; "
        "put large data into ctx.artifacts and return its URI",
        code="output-too-large",
        retryable=False,
    )


def result_of(value: object, usage: JsonObject, masker: Masker) -> Result:
    """Return the result of an item from what its function returned or, as a value, raised."""
    if isinstance(value, BaseException):
        return _result_of_error(value, usage, masker)
    try:
        if isinstance(value, Page):
            page = cast("Page[object]", value)
            return Succeeded(_outputs(page.outputs), usage, _cursor(page.cursor, masker))
        return Succeeded(_outputs(value), usage)
    except TerminalError as error:
        return _result_of_error(error, usage, masker)


def _result_of_error(error: BaseException, usage: JsonObject, masker: Masker) -> Result:
    if isinstance(error, Prune):
        return Pruned(masker.text(error.reason))
    if isinstance(error, Defer):
        return Deferred(round(error.delay_seconds * 1000))
    retry_after_ms: int | None = None
    retryable = not isinstance(error, TerminalError)
    if isinstance(error, RetryableError | TerminalError):
        code, message = error.code, str(error)
    else:
        code = type(error).__name__
        message = f"{code}: {error}" if str(error) else code
    if isinstance(error, RetryableError) and error.retry_after is not None:
        retry_after_ms = round(error.retry_after * 1000)
    return Failed(_shortened(masker.text(message)), code, retryable, retry_after_ms, usage)


def _shortened(message: str) -> str:
    surplus = len(message) - ERROR_CHARACTERS_MAX
    # A lone surrogate (from a file name, say) cannot be sent.
    sendable = message[:ERROR_CHARACTERS_MAX].encode(errors="backslashreplace").decode()
    return sendable if surplus <= 0 else f"{sendable}… (+{surplus} characters)"


def _cursor(value: object, masker: Masker) -> str | None:
    """Return the cursor of a page; an empty one is none."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise TerminalError(
            f"the cursor is {type(value).__name__}; a cursor is text, or None for the last page",
            code="cursor-invalid",
        )
    size_bytes = len(value.encode(errors="surrogatepass"))
    if size_bytes > CURSOR_BYTES_MAX:
        raise TerminalError(
            f"the cursor has {size_bytes} bytes, the limit is {CURSOR_BYTES_MAX}; "
            "keep what is larger in ctx.artifacts and give its URI",
            code="cursor-invalid",
        )
    if masker.text(value) != value:
        raise TerminalError(
            "the cursor holds a secret; it is kept in clear: leave the secret out",
            code="cursor-invalid",
        )
    return value


def _outputs(value: object) -> list[JsonObject]:
    if isinstance(value, Mapping) or _is_model(value):
        raise TerminalError(
            "the function returned one object; return a list: return [output]",
            code="output-invalid",
        )
    if not isinstance(value, list | tuple):
        raise TerminalError(
            f"the function returned {type(value).__name__}; return a list of objects "
            "([] when there is nothing)",
            code="output-invalid",
        )
    members = cast("list[object]", value)
    return [_output(member, index) for index, member in enumerate(members)]


def _output(value: object, index: int) -> JsonObject:
    if _is_model(value):
        value = value.model_dump(mode="json", by_alias=True)
    if not isinstance(value, Mapping):
        raise TerminalError(
            f"output {index} is {type(value).__name__}; each output must be an object",
            code="output-invalid",
        )
    fields = cast("Mapping[object, Json]", value)
    foreign = [key for key in fields if not isinstance(key, str)]
    if foreign:
        raise TerminalError(
            f"output {index} has the key {foreign[0]!r}; keys must be text", code="output-invalid"
        )
    return cast("JsonObject", dict(fields))


def _is_model(value: object) -> "TypeGuard[BaseModel]":
    if "pydantic" not in sys.modules:
        # A satellite that has not imported it can have made no model.
        return False
    from pydantic import BaseModel  # noqa: PLC0415 - imported already

    return isinstance(value, BaseModel)
