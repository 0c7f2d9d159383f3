"""The ASGI application around one satellite: ``POST /``, health, manifest.

Raw ASGI 3.0, no framework: what is imported here is paid for at every cold start.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, MutableMapping
from contextlib import aclosing
from datetime import datetime
from typing import Final, TypeAlias, cast

from functions_runtime.artifacts import Artifacts
from functions_runtime.contract import (
    BATCH_TYPE,
    DEADLINE_HEADER,
    LOGS_HEADER,
    SLICE_END_HEADER,
    STREAM_TYPE,
    STRUCTURED_TYPE,
    JsonObject,
)
from functions_runtime.logging import Told
from functions_runtime.run import replies
from functions_runtime.run.executor import Executor
from functions_runtime.run.replies import Reply
from functions_runtime.run.requests import (
    ACCEPTED_TYPES,
    Decoded,
    Mode,
    RequestError,
    decode,
    parse_moment,
)
from functions_runtime.run.results import Outcome
from functions_runtime.run.time_slices import Slice
from functions_runtime.wire.strict_json import BODY_BYTES_MAX

Message: TypeAlias = MutableMapping[str, object]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
Application: TypeAlias = Callable[[Message, Receive, Send], Awaitable[None]]

_DRAINING: Final = replies.problem(
    503, "the process is ending; send it elsewhere", "draining", 1000, retryable=True
)
_READ_BYTES_MAX: Final = 2 * BODY_BYTES_MAX
_NOT_BEGUN: Final = replies.problem(
    503, "nothing was begun before the slice was over", "not-begun", 1000, retryable=True
)


class App:
    """Serves one satellite.

    Attributes:
        requests: how many invocations are open.
        idle: set while there is none.
    """

    def __init__(self, executor: Executor, manifest: JsonObject) -> None:
        self.requests = 0
        self.idle = asyncio.Event()
        self.idle.set()
        self._executor = executor
        self._manifest = json.dumps(manifest, ensure_ascii=False).encode()
        self._source = f"/satellites/{manifest['identifier']}"

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one connection's request. Source: ASGI specification 3.0."""
        method, path = str(scope["method"]), str(scope["path"])
        if (method, path) == ("POST", "/"):
            await self._counted(_headers(scope), receive, send)
            return
        await _send(send, self._page(method, path))

    async def _counted(self, headers: dict[str, str], receive: Receive, send: Send) -> None:
        self.requests += 1
        self.idle.clear()
        try:
            await self._invoke(headers, receive, send)
        finally:
            self.requests -= 1
            if not self.requests:
                self.idle.set()

    def _page(self, method: str, path: str) -> Reply:
        if path == "/":
            return _root(method)
        page = self._pages().get(path)
        if page is None:
            return replies.problem(404, f"there is nothing at {path}; invoke with POST /")
        return page if method in ("GET", "HEAD") else _not_allowed(method, "GET, HEAD")

    def _pages(self) -> dict[str, Reply]:
        ready = Reply(200, "application/json", b'{"status": "ready"}')
        return {
            "/health/liveness": Reply(200, "application/json", b'{"status": "alive"}'),
            "/health/readiness": _DRAINING if self._executor.pool.draining else ready,
            "/manifest": Reply(200, "application/json", self._manifest),
        }

    async def _invoke(self, headers: dict[str, str], receive: Receive, send: Send) -> None:
        try:
            if self._executor.pool.draining:
                await _send(send, _DRAINING)
                return
            body = await _body(headers, receive)
            if body is None:
                return
            decoded = decode(headers, body)
            deadline, end = _moment(headers, DEADLINE_HEADER), _moment(headers, SLICE_END_HEADER)
        except RequestError as error:
            await _send(send, _refusal(error))
            return
        artifacts = Artifacts.of_request(headers)
        items = Slice(decoded.invocations, artifacts, deadline, end, told=_told(headers))
        watcher = asyncio.create_task(_watch(receive, items.gone))
        try:
            await self._reply(decoded, headers, items, send)
        finally:
            watcher.cancel()
            artifacts.close()

    async def _reply(
        self, decoded: Decoded, headers: dict[str, str], items: Slice, send: Send
    ) -> None:
        streams = STREAM_TYPE in headers.get("accept", "") and decoded.mode is not Mode.PLAIN
        async with aclosing(self._executor.outcomes(items)) as outcomes:
            first = await anext(outcomes, None)
            if first is None and decoded.invocations:
                await _send(send, self._nothing_done(decoded, items, streams=streams))
            elif streams:
                await self._stream(items, first, outcomes, send)
            else:
                rest = [outcome async for outcome in outcomes]
                done = rest if first is None else [first, *rest]
                await _send(send, self._whole(decoded.mode, done))

    def _nothing_done(self, decoded: Decoded, items: Slice, *, streams: bool) -> Reply:
        if self._executor.pool.draining:
            return _DRAINING
        # A batch without results would not tell what became of its items.
        if decoded.mode is not Mode.BATCH or not items.begun.is_set():
            return _NOT_BEGUN
        return Reply(200, STREAM_TYPE) if streams else Reply(200, BATCH_TYPE, b"[]")

    def _whole(self, mode: Mode, outcomes: list[Outcome]) -> Reply:
        if mode is Mode.BATCH:
            return Reply(200, BATCH_TYPE, replies.batch(outcomes, self._source))
        if mode is Mode.PLAIN:
            return replies.plain(outcomes[0])
        event = replies.result_event(outcomes[0], self._source)
        return Reply(200, STRUCTURED_TYPE, event.encode())

    async def _stream(
        self, items: Slice, first: Outcome | None, rest: AsyncGenerator[Outcome], send: Send
    ) -> None:
        """Send each result as a line of its own as soon as it is there, log lines before it."""
        await send(_start(200, {"content-type": STREAM_TYPE}))
        if first is not None:
            await self._send_result(items, first, send)
        async for outcome in rest:
            await self._send_result(items, outcome, send)
        if items.told is not None:
            await send(_chunk(*replies.logged(items.told, last=True)))
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _send_result(self, items: Slice, outcome: Outcome, send: Send) -> None:
        logged = () if items.told is None else replies.logged(items.told)
        await send(_chunk(*logged, replies.result_event(outcome, self._source)))


async def _body(headers: dict[str, str], receive: Receive) -> bytes | None:
    """Read the body, or give None when the caller hangs up meanwhile.

    What is too much is read on for a while and dropped: a caller that is still sending would
    see a reset connection and not the reason.
    """
    announced = headers.get("content-length", "")
    size_bytes, announced_bytes = 0, int(announced) if announced.isdecimal() else 0
    chunks: list[bytes] = []
    more = announced_bytes <= _READ_BYTES_MAX
    while more and size_bytes <= _READ_BYTES_MAX:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        chunk = cast("bytes", message.get("body", b""))
        size_bytes += len(chunk)
        more = bool(message.get("more_body"))
        if size_bytes <= BODY_BYTES_MAX:
            chunks.append(chunk)
        else:
            chunks.clear()
    if max(size_bytes, announced_bytes) > BODY_BYTES_MAX:
        raise RequestError(413, f"the body exceeds {BODY_BYTES_MAX} bytes; send smaller batches")
    return b"".join(chunks)


async def _watch(receive: Receive, gone: asyncio.Event) -> None:
    """Notice that the caller hangs up: whoever works for it shall stop."""
    while (await receive())["type"] != "http.disconnect":
        pass
    gone.set()


def _headers(scope: Message) -> dict[str, str]:
    raw = cast("list[tuple[bytes, bytes]]", scope["headers"])
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in raw}


def _moment(headers: dict[str, str], name: str) -> datetime | None:
    text = headers.get(name)
    if text is None:
        return None
    moment = parse_moment(text)
    if moment is None:
        raise RequestError(400, f"header {name}: {text!r} is no RFC 3339 moment with a zone")
    return moment


def _told(headers: dict[str, str]) -> Told | None:
    wanted = headers.get(LOGS_HEADER, "")
    return Told(int(wanted[:6])) if wanted.isdecimal() else None


def _refusal(error: RequestError) -> Reply:
    reply = replies.problem(error.status, str(error), "request-invalid", retryable=False)
    if error.status == 415:  # noqa: PLR2004 - RFC 9110: unsupported media type
        reply.headers["accept-post"] = ", ".join(ACCEPTED_TYPES)
    if error.status == 413:  # noqa: PLR2004 - RFC 9110: the rest of the body is not read
        reply.headers["connection"] = "close"
    return reply


def _root(method: str) -> Reply:
    if method != "OPTIONS":
        return _not_allowed(method, "OPTIONS, POST")
    headers = {"accept-post": ", ".join(ACCEPTED_TYPES), "allow": "OPTIONS, POST"}
    return Reply(204, headers=headers)


def _not_allowed(method: str, allow: str) -> Reply:
    reply = replies.problem(405, f"{method} is not allowed here; use {allow}")
    reply.headers["allow"] = allow
    return reply


def _start(status: int, headers: dict[str, str]) -> Message:
    encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http.response.start", "status": status, "headers": encoded}


def _chunk(*lines: str) -> Message:
    body = "".join(f"{line}\n" for line in lines).encode()
    return {"type": "http.response.body", "body": body, "more_body": True}


async def _send(send: Send, reply: Reply) -> None:
    headers = dict(reply.headers)
    if reply.content_type:
        headers["content-type"] = reply.content_type
    if reply.status != 204:  # noqa: PLR2004 - RFC 9110: no content has no length
        headers["content-length"] = str(len(reply.body))
    await send(_start(reply.status, headers))
    await send({"type": "http.response.body", "body": reply.body, "more_body": False})
