"""Replies out: result events, and plain JSON or problem documents for people.

Sources: CloudEvents 1.0.2 and its JSON format; RFC 9457 (problem details); RFC 9110, 10.2.3.
"""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from functions_runtime.contract import (
    DEFERRED,
    FAILED,
    LOGGED_HEAD,
    PRUNED,
    SUCCEEDED,
    Deferred,
    Failed,
    JsonObject,
    Pruned,
    Result,
    Succeeded,
)
from functions_runtime.logging import Told
from functions_runtime.run.results import Outcome

PROBLEM_TYPE: Final = "application/problem+json"
_TYPES: Final[dict[type[Result], str]] = {
    Succeeded: SUCCEEDED,
    Failed: FAILED,
    Pruned: PRUNED,
    Deferred: DEFERRED,
}
_TITLES: Final = {
    400: "Bad request",
    404: "Not found",
    405: "Method not allowed",
    413: "Content too large",
    415: "Unsupported media type",
    422: "The item failed",
    500: "The item failed",
    503: "Not now",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole HTTP answer."""

    status: int
    content_type: str = ""
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict[str, str])


def result_event(outcome: Outcome, source: str) -> str:
    """Return the CloudEvent that carries `outcome`, as one line of JSON."""
    invocation = outcome.invocation
    event: JsonObject = {
        "specversion": "1.0",
        "id": f"{invocation.id}.result",
        "source": source,
        "type": _TYPES[type(outcome.result)],
        "datacontenttype": "application/json",
        "causationid": invocation.id,
    }
    extensions = {
        "exorun": invocation.run,
        "exostage": invocation.stage,
        "exoitem": invocation.item,
        "exoattempt": str(invocation.attempt),
        "traceparent": invocation.traceparent,
    }
    event |= {name: value for name, value in extensions.items() if value}
    # The data is JSON text already; it is not written a second time.
    return f'{json.dumps(event, ensure_ascii=False)[:-1]}, "data": {outcome.data}}}'


def logged(told: Told, *, last: bool = False) -> list[str]:
    """Return the lines of a stream that carry the log lines of late; the last say how many lack."""
    lines = told.taken()
    if last and told.lost:
        text = f"{told.lost} more lines are in the log of the pod alone"
        lines.append(json.dumps({"level": "warning", "message": text}))
    # A log line is JSON itself.
    return [f"{LOGGED_HEAD}{line}}}" for line in lines]


def batch(outcomes: Iterable[Outcome], source: str) -> bytes:
    """Return the results as one JSON array."""
    return f"[{','.join(result_event(one, source) for one in outcomes)}]".encode()


def plain(outcome: Outcome) -> Reply:
    """Return the answer to a person's call: the outputs, or what went wrong."""
    result = outcome.result
    if isinstance(result, Succeeded):
        return Reply(200, "application/json", outcome.data.encode())
    if isinstance(result, Pruned):
        body: JsonObject = {"outputs": [], "usage": {}, "pruned": result.reason}
        return Reply(200, "application/json", json.dumps(body).encode())
    if isinstance(result, Deferred):
        return problem(
            503, "the function asks to be called later", "deferred", result.delay_ms, retryable=True
        )
    if not result.retryable:
        return problem(422, result.error, result.code, retryable=False)
    status = 500 if result.retry_after_ms is None else 503
    return problem(status, result.error, result.code, result.retry_after_ms, retryable=True)


def problem(
    status: int,
    detail: str,
    code: str = "",
    retry_after_ms: int | None = None,
    *,
    retryable: bool | None = None,
) -> Reply:
    """Return a problem document."""
    body: JsonObject = {
        "type": "about:blank",
        "title": _TITLES[status],
        "status": status,
        "detail": detail,
    }
    if code:
        body["code"] = code
    if retryable is not None:
        body["retryable"] = retryable
    headers: dict[str, str] = {}
    if retry_after_ms is not None:
        headers["retry-after"] = str(math.ceil(retry_after_ms / 1000))
    return Reply(status, PROBLEM_TYPE, json.dumps(body).encode(), headers)
