"""HTTP/1.1 on one connection: requests in turn, each handed to the ASGI application.

`h11` knows the protocol (framing, persistence, ``100-continue``, what a peer may send when) and
`asyncio` the transport and its flow control; this module carries bytes and events between the two.
It is used instead of a server framework because a satellite pays for every import at each cold
start (controlplane/adr/0020-http-by-h11.md). It is as little as the runtime needs: no TLS, no
HTTP/2, no WebSocket, which the ingress or the queue proxy ends, and no routing, which `App` does.

The invariants:

- One request at a time. While the application works on one, `receive` goes on reading, so that a
  caller that hangs up is noticed. What it has sent of a next request waits in the buffer.
- What the application sends after the caller has gone is dropped silently: the application learns
  of it through ``http.disconnect`` and decides itself what is still worth finishing.
- A connection is used again only if both sides have ended their message; else it is closed, and so
  is one on which nothing comes for `KEEP_ALIVE_SECONDS`.
- An exception of the application never ends the process: it is logged, the caller gets a 500, or
  a broken connection if the response was begun.

Sources: RFC 9110, RFC 9112, ASGI HTTP connection scope 2.4.
"""

import asyncio
import logging
import time
from contextlib import suppress
from typing import Final, cast
from urllib.parse import unquote

import h11

from functions_runtime.run.app import Application, Message

KEEP_ALIVE_SECONDS: Final = 5.0
READ_BYTES: Final = 256 * 1024
"""How much is read from a connection at once, and buffered before the sender has to wait."""

_HEAD_BYTES_MAX: Final = 64 * 1024
_SKIPPED_BYTES_MAX: Final = 1024 * 1024
_SERVER_ERROR: Final = 500
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_CLOSE: Final = (b"connection", b"close")
_LOG: Final = logging.getLogger(__name__)


def http_date(seconds: float) -> str:
    """Return a moment (seconds since 1970) as HTTP writes it. Source: RFC 9110, 5.6.7.

    Not by `email.utils`, whose import takes longer than the reply, nor by `strftime`, which
    follows the locale that a satellite may have set.
    """
    moment = time.gmtime(seconds)
    day, month = _DAYS[moment.tm_wday], _MONTHS[moment.tm_mon - 1]
    clock = f"{moment.tm_hour:02}:{moment.tm_min:02}:{moment.tm_sec:02}"
    return f"{day}, {moment.tm_mday:02} {month} {moment.tm_year} {clock} GMT"


class HttpConnection:
    """Serves the requests of one connection."""

    def __init__(
        self,
        application: Application,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        keep_alive_seconds: float = KEEP_ALIVE_SECONDS,
    ) -> None:
        self._application = application
        self._keep_alive_seconds = keep_alive_seconds
        self._reader = reader
        self._writer = writer
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=_HEAD_BYTES_MAX)
        self._is_ending = False
        self._is_head = False
        self._replied = asyncio.Event()

    async def serve(self) -> None:
        """Serve requests until one of the two sides ends the connection."""
        try:
            # Only between requests is there a limit: a first one may be long in coming.
            is_open = await self._serve_one(None)
            while is_open:
                is_open = await self._serve_one(self._keep_alive_seconds)
        except h11.RemoteProtocolError as error:
            await self._fail(error.error_status_hint, str(error))
        except Exception:  # noqa: BLE001 - a request must not end the process
            _LOG.exception("the application failed")
            await self._fail(_SERVER_ERROR, "the request could not be served")
        finally:
            self._writer.close()
            with suppress(OSError):
                await self._writer.wait_closed()

    def end(self) -> None:
        """End after the response that is under way; at once where there is none."""
        self._is_ending = True
        if self._http.our_state is h11.IDLE:
            self._writer.close()

    async def _serve_one(self, patience_seconds: float | None) -> bool:
        """Serve a request that comes within the patience; return whether another may follow."""
        try:
            async with asyncio.timeout(patience_seconds):
                request = await self._next_event()
        except TimeoutError:
            return False
        if not isinstance(request, h11.Request):
            return False
        self._is_head = request.method == b"HEAD"
        self._replied.clear()
        path, _, _ = request.target.partition(b"?")
        scope: Message = {
            "type": "http",
            "method": request.method.decode("ascii"),
            "path": unquote(path.decode("ascii")),
            "headers": [*request.headers],
        }
        await self._application(scope, self._receive, self._send)
        with suppress(TimeoutError):
            async with asyncio.timeout(self._keep_alive_seconds):
                await self._skip_body()
        if self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            return False
        self._http.start_next_cycle()
        return True

    async def _receive(self) -> Message:
        event = await self._next_event()
        if event is h11.PAUSED:
            # Another request came early: this one has ended, and its caller is still there.
            await self._replied.wait()
        if isinstance(event, h11.Data):
            return {"type": "http.request", "body": bytes(event.data), "more_body": True}
        if isinstance(event, h11.EndOfMessage):
            return {"type": "http.request", "body": b"", "more_body": False}
        return {"type": "http.disconnect"}

    async def _send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = cast("list[tuple[bytes, bytes]]", message["headers"])
            status = cast("int", message["status"])
            await self._respond(status, headers)
            return
        body = cast("bytes", message.get("body", b""))
        if body and not self._is_head:
            await self._write(h11.Data(data=body))
        if not message.get("more_body"):
            await self._write(h11.EndOfMessage())
            self._replied.set()

    async def _respond(self, status: int, headers: list[tuple[bytes, bytes]]) -> None:
        # Whoever waits for a 100 and gets a response instead may or may not send the body.
        closes = self._is_ending or self._http.they_are_waiting_for_100_continue
        more = [(b"date", http_date(time.time()).encode()), *([_CLOSE] if closes else [])]
        await self._write(h11.Response(status_code=status, headers=[*headers, *more]))

    async def _fail(self, status: int, reason: str) -> None:
        """Send a response of our own and nothing after it; break off one that was begun."""
        if self._http.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            # It must not look as if it were whole.
            self._writer.transport.abort()
            return
        body = b"" if self._is_head else reason.encode()
        length = (b"content-length", str(len(body)).encode())
        await self._respond(
            status, [(b"content-type", b"text/plain; charset=utf-8"), length, _CLOSE]
        )
        await self._write(h11.Data(data=body))
        await self._write(h11.EndOfMessage())

    async def _next_event(self) -> object:
        while True:
            event = self._http.next_event()
            if event is not h11.NEED_DATA:
                return event
            if self._http.they_are_waiting_for_100_continue:
                await self._write(
                    h11.InformationalResponse(status_code=100, headers=[], reason="Continue")
                )
            try:
                data = await self._reader.read(READ_BYTES)
            except OSError:
                data = b""
            self._http.receive_data(data)

    async def _write(self, event: h11.Event) -> None:
        data = self._http.send(event)
        if data:
            # `receive` reports a caller that has gone.
            with suppress(OSError):
                self._writer.write(data)
                await self._writer.drain()

    async def _skip_body(self) -> None:
        """Read what the application has left of a body, for the next request stands behind it."""
        skipped_bytes = 0
        while self._http.their_state is h11.SEND_BODY and skipped_bytes < _SKIPPED_BYTES_MAX:
            event = await self._next_event()
            if isinstance(event, h11.Data):
                skipped_bytes += len(event.data)
            elif not isinstance(event, h11.EndOfMessage):
                return
