"""`Idempotency-Key` on every POST: the first answer is stored, and returned to each repeat.

The start of a run has its key as part of the run's own identity, in the same transaction; here the
answer is kept right after the effect, which is itself safe to repeat.

Source: draft-ietf-httpapi-idempotency-key-header section 2.
"""

import hashlib

from fastapi import Request, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from controlplane.api.dependencies import services_of
from controlplane.api.problems import problem
from controlplane.domain.errors import ConflictError, ExoError, InvalidError, UnavailableError
from controlplane.ports.records import KeptAnswer

_KEY_MAX = 255


class _Answer:
    """Collects what the application sends, until that has been made durable."""

    def __init__(self) -> None:
        self.messages: list[Message] = []

    async def take(self, message: Message) -> None:
        """Take what the application sends."""
        self.messages.append(message)

    @property
    def status(self) -> int:
        """The status code."""
        return int(self.messages[0]["status"])

    @property
    def body(self) -> bytes:
        """The whole body."""
        return b"".join(message.get("body", b"") for message in self.messages[1:])


class Idempotency:
    """Replays answers; refuses a key that is under way or was used for something else."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._in_flight: set[tuple[str, str]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, once per key."""
        if scope["type"] == "http" and scope["method"] == "POST":
            request = Request(scope, receive)
            key = request.headers.get("idempotency-key")
            if key is not None and request.url.path.startswith("/v1/"):
                await self._answer_once(request, key, send)
                return
        await self._app(scope, receive, send)

    async def _answer_once(self, request: Request, key: str, send: Send) -> None:
        if not 0 < len(key) <= _KEY_MAX:
            text = f"Idempotency-Key: 1 to {_KEY_MAX} characters"
            await _refuse(request, send, 422, InvalidError.code, text)
            return
        call = (_scope(request), key)
        if call in self._in_flight:
            text = "a call with this key is under way"
            await _refuse(request, send, 409, ConflictError.code, text)
            return
        self._in_flight.add(call)
        try:
            await self._answer_or_replay(request, send, *call)
        except UnavailableError as error:
            await _refuse(request, send, 503, error.code, str(error))
        except ExoError as error:
            await _refuse(request, send, 422, error.code, str(error))
        finally:
            self._in_flight.discard(call)

    async def _answer_or_replay(self, request: Request, send: Send, scope: str, key: str) -> None:
        services = services_of(request)
        body = await request.body()
        digest = hashlib.sha256(body).hexdigest()
        stored = await services.answers.replay(scope, key)
        if stored is not None:
            digest_before, status, text = stored
            if digest_before != digest:
                text = "this key was used with another body before"
                await _refuse(request, send, 422, InvalidError.code, text)
                return
            headers = {"idempotent-replayed": "true"}
            response = Response(text, status, headers, media_type="application/json")
            await response(request.scope, request.receive, send)
            return
        answer = _Answer()
        await self._app(request.scope, _replay_body(body, request.receive), answer.take)
        succeeded = answer.status // 100 == 2  # noqa: PLR2004 - only successes are kept
        if succeeded:
            text = answer.body.decode()
            await services.keep(KeptAnswer(scope, key, digest, answer.status, text))
        for message in answer.messages:
            await send(message)


def _replay_body(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that yields the body again, then what comes from the client."""
    whole: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def next_message() -> Message:
        return whole.pop() if whole else await receive()

    return next_message


async def _refuse(request: Request, send: Send, status: int, code: str, text: str) -> None:
    await problem(request, status, code, text)(request.scope, request.receive, send)


def _scope(request: Request) -> str:
    """Return the scope of a key: the caller's credential and the path with its query."""
    credential = request.headers.get("authorization") or request.headers.get("x-api-key") or ""
    path = f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
    return hashlib.sha256(f"{credential}\n{path}".encode()).hexdigest()
