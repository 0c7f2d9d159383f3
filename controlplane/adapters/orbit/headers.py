"""What the request of a batch says beside its body.

Sources: RFC 9110, 12.5 (Accept); RFC 3339; `functions_runtime.contract`.
"""

from datetime import UTC, datetime
from typing import Final

from controlplane.ports.world import Call
from functions_runtime.contract import (
    ARTIFACTS_HEADER,
    ARTIFACTS_TOKEN_HEADER,
    BATCH_TYPE,
    DEADLINE_HEADER,
    LOGS_HEADER,
    SLICE_END_HEADER,
    STREAM_TYPE,
)

_LINES_MAX: Final = "1000"


def deadline_of(call: Call, now_ms: int) -> str:
    """Give until when the items have that are sent at `now_ms`, as RFC 3339 has it.

    Their time begins when they are sent: waiting for a process to start has taken nothing of it.
    """
    return _moment(now_ms / 1000 + call.timeout_s)


def request_headers(call: Call, now_ms: int, slice_share: float | None = None) -> dict[str, str]:
    """Give the headers of a batch that is sent at `now_ms`.

    With a `slice_share` no item is begun after that part of the time-out, and log lines come with
    the results: what runs on a platform prints where we do not read.
    """
    # The reply has to be on its way a little before we stop listening.
    margin_s = min(1.0, call.timeout_s / 10)
    headers = {
        "Content-Type": BATCH_TYPE,
        "Accept": f"{STREAM_TYPE}, {BATCH_TYPE}",
        "Accept-Encoding": "identity",
        DEADLINE_HEADER: _moment(now_ms / 1000 + call.timeout_s - margin_s),
    }
    if slice_share is not None:
        headers[SLICE_END_HEADER] = _moment(now_ms / 1000 + call.timeout_s * slice_share)
        headers[LOGS_HEADER] = _LINES_MAX
    if call.artifacts_url:
        headers[ARTIFACTS_HEADER] = call.artifacts_url
        headers[ARTIFACTS_TOKEN_HEADER] = call.artifacts_token
    return headers


def _moment(at_s: float) -> str:
    text = datetime.fromtimestamp(at_s, UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")
