"""Sinks that behave like a webhook, PagerDuty's Events API v2 and New Relic's Log API.

Each factory returns the rules of one sink as a function from request to reply. They refuse what
the real service refuses, with its status and its words, so that a satellite which is wrong here
would have been wrong there.

Sources: PagerDuty Events API v2 "Send an event"; New Relic "Log API: HTTP endpoint".
"""

import threading
from collections.abc import Callable

from exospherehost.doubles.server import Reply, Request, Respond
from functions_runtime.contract import Json, JsonObject

ROUTING_KEY_CHARACTERS = 32
SUMMARY_CHARACTERS_MAX = 1024
LOG_BYTES_MAX = 1_000_000
SEVERITIES = frozenset({"critical", "error", "warning", "info"})


def webhook() -> Respond:
    """Return a webhook that accepts everything and marks repeats of an `Idempotency-Key`.

    `/_status/<code>` answers with that status, to try what a caller does with it.
    A credential that is there but hollow is refused with 401.
    """
    is_new = _once()

    def respond(request: Request) -> Reply:
        if request.path.startswith("/_status/"):
            status = int(request.path.removeprefix("/_status/").split("?")[0])
            return Reply(status, {"error": f"status {status}, as asked for"})
        authorization = request.headers.get("authorization")
        if authorization is not None and not _is_credential(authorization):
            return Reply(401, {"error": "the Authorization header holds no credential"})
        key = request.headers.get("idempotency-key", "")
        return Reply(200, {"accepted": True}, note={"key": key, "repeat": not is_new(key)})

    return respond


def pagerduty() -> Respond:
    """Return PagerDuty's `POST /v2/enqueue`: 202, or 400 with the faults of the event."""
    is_new = _once()

    def respond(request: Request) -> Reply:
        if (request.method, request.path) != ("POST", "/v2/enqueue"):
            return Reply(404, {"error": "not found"})
        event = request.json()
        faults = _event_faults(event)
        if faults or not isinstance(event, dict):
            wrong: list[Json] = [*faults]
            body: JsonObject = {"status": "invalid event", "message": "Event object is invalid"}
            return Reply(400, {**body, "errors": wrong})
        key = str(event.get("dedup_key") or f"double-{id(event)}")
        return Reply(
            202,
            {"status": "success", "message": "Event processed", "dedup_key": key},
            note={"key": key, "repeat": not is_new(key)},
        )

    return _without_routing_key(respond)


def new_relic() -> Respond:
    """Return New Relic's `POST /log/v1`: 202 with a request id, 403 without a key, 413 too large.

    The real service answers 202 to anything that is JSON and drops what has the wrong shape
    later; the double says 400 at once, so that nothing is lost in silence.
    """

    def respond(request: Request) -> Reply:
        if (request.method, request.path.split("?")[0]) != ("POST", "/log/v1"):
            return Reply(404, {"error": "not found"})
        if not (request.headers.get("api-key") or request.headers.get("x-license-key")):
            return Reply(403, {"error": "an Api-Key or X-License-Key header is required"})
        if len(request.body) > LOG_BYTES_MAX:
            return Reply(413, {"error": f"a payload is at most {LOG_BYTES_MAX} bytes"})
        count = _count_logs(request.json())
        if count is None:
            return Reply(400, {"error": 'expected [{"common": …, "logs": [{"message": …}]}]'})
        return Reply(
            202, {"requestId": "00000000-0000-0000-0000-000000000000"}, note={"logs": count}
        )

    return respond


def _once() -> Callable[[str], bool]:
    """Return a predicate that is true the first time it sees a key; "" is always new."""
    seen: set[str] = set()
    lock = threading.Lock()

    def is_new(key: str) -> bool:
        with lock:
            is_repeat = key in seen
            seen.update({key} if key else set())
            return not is_repeat

    return is_new


def _is_credential(authorization: str) -> bool:
    scheme, _, credential = authorization.partition(" ")
    return bool(scheme and credential.strip()) and "${{" not in credential


def _without_routing_key(respond: Respond) -> Respond:
    """Keep the routing key, which is a secret, out of what the journal writes down."""

    def guarded(request: Request) -> Reply:
        reply = respond(request)
        event = request.json()
        if not isinstance(event, dict) or "routing_key" not in event:
            return reply
        note: JsonObject = {"body": {**event, "routing_key": "***"}}
        return Reply(reply.status, reply.body, note={**reply.note, **note})

    return guarded


def _event_faults(event: Json) -> list[str]:
    if not isinstance(event, dict):
        return ["the body is not a JSON object"]
    faults: list[str] = []
    key = event.get("routing_key")
    if not isinstance(key, str) or len(key) != ROUTING_KEY_CHARACTERS:
        faults.append(
            f"Length of 'routing_key' is incorrect (should be {ROUTING_KEY_CHARACTERS} characters)"
        )
    if event.get("event_action") not in {"trigger", "acknowledge", "resolve"}:
        faults.append("'event_action' is missing or unknown")
    return [*faults, *_payload_faults(event.get("payload"))]


def _payload_faults(payload: Json) -> list[str]:
    if not isinstance(payload, dict):
        return ["'payload' is missing"]
    faults = [
        f"'payload.{name}' is missing" for name in ("summary", "source") if not payload.get(name)
    ]
    if len(str(payload.get("summary", ""))) > SUMMARY_CHARACTERS_MAX:
        faults.append(f"'payload.summary' has more than {SUMMARY_CHARACTERS_MAX} characters")
    if payload.get("severity") not in SEVERITIES:
        faults.append("'payload.severity' is missing or unknown")
    return faults


def _count_logs(body: Json) -> int | None:
    """Return how many log lines a payload holds, or None when it has another shape."""
    if not isinstance(body, list):
        return None
    count = 0
    for block in body:
        lines = block.get("logs") if isinstance(block, dict) else None
        if not isinstance(lines, list):
            return None
        if not all(isinstance(line, dict) and "message" in line for line in lines):
            return None
        count += len(lines)
    return count
