"""`Idempotency-Key` on every POST: the first answer is kept and given again.

The start of a run has its key as part of the run's own identity, in the same transaction; here the
answer is kept right after the effect, which is itself safe to repeat.

Source: draft-ietf-httpapi-idempotency-key-header section 2.
"""

import hashlib
from collections.abc import AsyncIterable, Awaitable, Callable

from fastapi import Request, Response

from controlplane.api.problems import problem
from controlplane.api.services import services
from controlplane.domain.errors import ConflictError, ExoError, InvalidError, UnavailableError
from controlplane.ports.answers import KeptAnswer

_KEY_MAX = 255
Next = Callable[[Request], Awaitable[Response]]


class Idempotency:
    """Replays answers; refuses a key that is under way or was used for something else."""

    def __init__(self) -> None:
        self._under_way: set[tuple[str, str]] = set()

    async def __call__(self, request: Request, call_next: Next) -> Response:
        """Answer a request, once per key."""
        key = request.headers.get("idempotency-key")
        if request.method != "POST" or key is None or not request.url.path.startswith("/v1/"):
            return await call_next(request)
        if not 0 < len(key) <= _KEY_MAX:
            return problem(
                request, 422, InvalidError.code, f"Idempotency-Key: 1 to {_KEY_MAX} characters"
            )
        scope = _scope(request)
        if (scope, key) in self._under_way:
            return problem(request, 409, ConflictError.code, "a call with this key is under way")
        self._under_way.add((scope, key))
        try:
            return await self._once(request, call_next, scope, key)
        except UnavailableError as error:
            return problem(request, 503, error.code, str(error))
        except ExoError as error:
            return problem(request, 422, error.code, str(error))
        finally:
            self._under_way.discard((scope, key))

    async def _once(self, request: Request, call_next: Next, scope: str, key: str) -> Response:
        given = services(request)
        digest = hashlib.sha256(await request.body()).hexdigest()
        kept = await given.cluster_records.replay(scope, key)
        if kept is not None:
            known, status, body = kept
            if known != digest:
                return problem(
                    request, 422, InvalidError.code, "this key was used with another body before"
                )
            headers = {"idempotent-replayed": "true"}
            return Response(body, status, headers, media_type="application/json")
        response = await call_next(request)
        succeeded = response.status_code // 100 == 2  # noqa: PLR2004 - only successes are kept
        if not succeeded:
            return response
        # What a middleware is given streams, whatever the route returned.
        stream: AsyncIterable[bytes] = getattr(response, "body_iterator")  # noqa: B009 - untyped
        body = b"".join([part async for part in stream])
        text = body.decode()
        await given.keep(KeptAnswer(scope, key, digest, response.status_code, text))
        headers = dict(response.headers)
        headers.pop("content-length", None)
        return Response(body, response.status_code, headers)


def _scope(request: Request) -> str:
    """Give what the key is unique in: the caller's credential and the path with its query."""
    credential = request.headers.get("authorization") or request.headers.get("x-api-key") or ""
    asked = f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
    return hashlib.sha256(f"{credential}\n{asked}".encode()).hexdigest()
