"""HTTP transport: send one batch to one satellite, and turn whatever happens into a reply.

Both orbits use it: the local one over a Unix socket, that of Knative over TCP, mostly through an
ingress. `Transport.deliver` never raises for what a satellite, a network or a platform does. The
loop above has to settle every item it has claimed, so it needs one answer to one question: *may
these items have been attempted?* A reply therefore has the results that arrived, and one of four
faults for the items without a result:

- none: the satellite ended its answer in order;
- `SatelliteBusy`: surely not attempted. 429, 503, no permit to send, and behind a platform a host
  that it does not know or a connection that was never opened. No retry is used up;
- `BatchRefusal`: it will never be taken (3xx and other 4xx);
- `OutcomeUnknown`: all the rest. A crash, a reset, a time-out, 500, 502, 504, a reply that cannot
  be read. The items are sent again, at the price of an attempt.

Where two readings are possible the worse one is taken: calling an attempted item "not attempted"
would run it twice without counting. The only exception is what cannot have reached a satellite.

Who hangs up, and when. The satellite is told a moment before our own time-out, so that its last
results are on their way when we stop listening. Behind a platform we listen `margin_s` longer than
the platform lets a request live, since hanging up first would lose what became of the items; and
nothing is begun after `slice_share` of the time, because the platform cuts what is at work. A
permit that is revoked closes the connection at once, which is how a cancelled run stops its work.

Permits are checked twice: before connecting, and again before the first byte of the body, since
connecting to a pod that is just waking may take a minute. Once bytes are out, the batch counts as
sent.

Results are read as they arrive and kept when the rest is lost, so a crash near the end of a large
batch costs the items that had no result yet. Sizes are bounded on the way in: a reply, a line of
it, and what is quoted of an error body. Text for people is masked with the secrets of the batch
before it leaves this module.

Not here: which satellite runs where (`local.orbit`, `knative.orbit`), the meaning of a result
(`execution.reply_outcomes`), and when to try again (`engine.retry`).

Sources: RFC 9110, 10.2.3 (Retry-After), 12.5 (Accept), 15 (status codes); RFC 3339;
`functions_runtime.contract`.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from errno import ECONNABORTED
from functools import partial
from pathlib import Path
from typing import Final

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    TCPConnector,
    UnixConnector,
)
from aiohttp.abc import AbstractStreamWriter
from aiohttp.payload import BytesPayload

from controlplane.adapters.orbit.codec import encode
from controlplane.adapters.orbit.line_splitter import LineSplitter
from controlplane.adapters.orbit.reply_reader import EVENT_BYTES_MAX, ReplyReader, mask_reply
from controlplane.ports.orbit import (
    BatchCall,
    BatchRefusal,
    BatchReply,
    Clock,
    DeliveryFault,
    OutcomeUnknown,
    SatelliteBusy,
    SendPermit,
)
from functions_runtime.contract import (
    ARTIFACTS_HEADER,
    ARTIFACTS_TOKEN_HEADER,
    BATCH_TYPE,
    DEADLINE_HEADER,
    LOGS_HEADER,
    SLICE_END_HEADER,
    STREAM_TYPE,
    STRUCTURED_TYPE,
)
from functions_runtime.wire.retry_after import retry_after_seconds

_LINES_MAX: Final = "1000"


def deadline_of(call: BatchCall, now_ms: int) -> str:
    """Return the moment at which the time of items ends that are sent at `now_ms` (RFC 3339).

    It begins when they are sent: waiting for a process to start does not count.
    """
    return _moment(now_ms / 1000 + call.timeout_s)


def request_headers(
    call: BatchCall, now_ms: int, slice_share: float | None = None
) -> dict[str, str]:
    """Return the headers of a batch that is sent at `now_ms`.

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


REPLY_BYTES_MAX: Final = 64 * 1024 * 1024
RETRY_AFTER_MS_MAX: Final = 5 * 60 * 1000
_RETRY_AFTER_MS: Final = 1000
_WITHDRAWN: Final = SatelliteBusy("the permit to send it was revoked", 200)
"""Not at once: a process without permits would claim the same items in the next moment."""

_BODY_READ_BYTES: Final = 4096
_KEEP_ALIVE_S: Final = 2.0
_NO_ROUTE_MS: Final = 5000
_PROBLEM: Final = "application/problem+json"
_OK: Final = 200
_NOT_FOUND: Final = 404
_BUSY: Final = (429, 503)


class Ending(Enum):
    """How an exchange ended."""

    ANSWERED = "answered"
    BROKEN = "broken"
    TIMED_OUT = "timed out"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A reply, and how the exchange that it came from ended."""

    reply: BatchReply
    ending: Ending


class _ReplyError(Exception):
    """The reply is of no use from here on; the text says why."""


class _Body(BytesPayload):
    """A request body that checks the permit before its first byte, however long connecting took."""

    def __init__(self, value: bytes, permit: SendPermit) -> None:
        super().__init__(value)
        self._permit = permit

    async def write_with_length(
        self, writer: AbstractStreamWriter, content_length: int | None
    ) -> None:
        if not self._permit.holds():
            raise OSError(ECONNABORTED, "the permit to send it was revoked")
        await super().write_with_length(writer, content_length)


@dataclass(frozen=True, slots=True)
class PlatformIngress:
    """The platform in front of a satellite, which may answer in its place.

    Attributes:
        host: the ``Host`` by which it tells satellites apart; empty: that of the URL.
        margin_s: how long to go on listening after the time-out of a call: hanging up before the
            platform has cut the request would lose what became of the items.
        slice_share: part of the time-out after which no item is begun. The clock of the platform
            runs while a satellite wakes, and cuts what is at work: an item begun in the first half
            has the second for itself.
    """

    host: str = ""
    margin_s: float = 15.0
    slice_share: float = 0.5


def _ignore() -> None:
    """Do nothing when an answer begins."""


class Transport:
    """Carries batches to the satellite at `url`, through the Unix socket if one is given.

    Behind a `platform`, its own errors (no such host, no connection) mean that the items were not
    attempted.
    """

    def __init__(
        self,
        url: str,
        clock: Clock,
        *,
        socket: Path | None = None,
        platform: PlatformIngress | None = None,
    ) -> None:
        self._url = url
        self._clock = clock
        self._platform = platform
        self._margin_s = platform.margin_s if platform else 0.0
        self._slice_share = platform.slice_share if platform else None
        # A connection that the other side is just closing would look like a crash: a socket on
        # this machine is opened anew each time, others are not kept for long.
        connector = (
            TCPConnector(limit=0, keepalive_timeout=_KEEP_ALIVE_S)
            if socket is None
            else UnixConnector(str(socket), limit=0, force_close=True)
        )
        self._session = ClientSession(
            connector=connector,
            cookie_jar=DummyCookieJar(),
            auto_decompress=False,
            headers={"Host": platform.host} if platform and platform.host else None,
            timeout=ClientTimeout(total=None, sock_connect=None),
        )

    async def close(self) -> None:
        """Close every connection."""
        await self._session.close()

    async def ready(self) -> bool:
        """Return whether the satellite's readiness probe succeeds."""
        try:
            async with self._session.get(f"{self._url}/health/readiness") as response:
                return response.status == _OK
        except (ClientError, OSError):
            return False

    async def deliver(self, call: BatchCall, began: Callable[[], None] = _ignore) -> Delivery:
        """Send the batch and return what came back, within the time-out of `call` and the margin.

        Nothing is sent without a permit; revoking it closes the connection at once.
        `began` is called when the satellite's own answer begins to arrive.
        """
        reader = ReplyReader([invocation.id for invocation in call.invocations])
        ending, fault = Ending.ANSWERED, None
        try:
            async with asyncio.timeout(call.timeout_s + self._margin_s) as limit:
                if not call.permit.take(partial(_expire, limit)):
                    return Delivery(BatchReply({}, _WITHDRAWN), Ending.WITHDRAWN)
                fault = await self._exchange(call, reader, began)
        except TimeoutError:
            ending, fault = (
                Ending.TIMED_OUT,
                OutcomeUnknown(f"no answer within {call.timeout_s:g} s"),
            )
        except _ReplyError as error:
            fault = OutcomeUnknown(str(error))
        except (ClientError, OSError) as error:
            reason = " ".join(str(error).split()) or type(error).__name__
            ending, fault = Ending.BROKEN, OutcomeUnknown(f"the connection broke: {reason}")
            if self._platform and isinstance(error, ClientConnectorError):
                # Here no satellite can have died of the batch: nobody has seen a byte of it.
                fault = SatelliteBusy(
                    f"there is no way to the satellite: {reason}", _RETRY_AFTER_MS
                )
        finally:
            call.permit.end()
        if fault is not None and call.permit.revoked:
            ending, fault = Ending.WITHDRAWN, _WITHDRAWN
        return Delivery(mask_reply(reader.reply(fault), call.invocations), ending)

    async def _exchange(
        self, call: BatchCall, reader: ReplyReader, began: Callable[[], None]
    ) -> DeliveryFault | None:
        now_ms = self._clock()
        body = encode(call.invocations, deadline_of(call, now_ms))
        async with self._session.post(
            self._url,
            data=_Body(body, call.permit),
            headers=request_headers(call, now_ms, self._slice_share),
            allow_redirects=False,
        ) as response:
            if response.status == _OK:
                began()
                await _read(response, reader)
                return None
            return await self._fault(response)

    async def _fault(self, response: ClientResponse) -> DeliveryFault:
        body = await response.content.read(_BODY_READ_BYTES)
        response.close()
        excerpt = " ".join(body.decode(errors="replace").split())
        if self._platform and response.status == _NOT_FOUND and response.content_type != _PROBLEM:
            where = self._platform.host or self._url
            return SatelliteBusy(f"the platform knows no {where}: is it deployed?", _NO_ROUTE_MS)
        reason = f"the satellite answered {response.status}" + (f": {excerpt}" if excerpt else "")
        if response.status in _BUSY:
            after = response.headers.get("Retry-After", "")
            return SatelliteBusy(reason, retry_after_ms(after, self._clock()))
        # 408 and 425 say that nothing is known about the request, not that it is wrong.
        refused = 300 <= response.status < 500 and response.status not in (408, 425)  # noqa: PLR2004 - RFC 9110
        return BatchRefusal(reason) if refused else OutcomeUnknown(reason)


def _expire(limit: asyncio.Timeout) -> None:
    if not limit.expired():
        limit.reschedule(0)


def retry_after_ms(text: str, now_ms: int) -> int:
    """Return how long a ``Retry-After`` header says to wait, at most five minutes."""
    now = datetime.fromtimestamp(now_ms / 1000, UTC)
    wait_s = retry_after_seconds(text, now, RETRY_AFTER_MS_MAX / 1000)
    return _RETRY_AFTER_MS if wait_s is None else round(wait_s * 1000)


async def _read(response: ClientResponse, reader: ReplyReader) -> None:
    encoding = response.headers.get("Content-Encoding", "identity")
    if encoding.lower() != "identity":
        response.close()
        raise _ReplyError(f"the reply is compressed ({encoding}), which was not asked for")
    kind = response.content_type.lower()
    if kind == STREAM_TYPE:
        await _read_lines(response, reader)
    elif kind in (BATCH_TYPE, STRUCTURED_TYPE):
        body = b"".join([chunk async for chunk in _chunks(response)])
        reader.take_batch(body if kind == BATCH_TYPE else b"[%b]" % body)
    else:
        body = await response.content.read(_BODY_READ_BYTES)
        response.close()
        excerpt = " ".join(body.decode(errors="replace").split())
        raise _ReplyError(f"the reply is {kind}, expected {STREAM_TYPE} or {BATCH_TYPE}: {excerpt}")


async def _read_lines(response: ClientResponse, reader: ReplyReader) -> None:
    splitter = LineSplitter(EVENT_BYTES_MAX)
    number = 0
    async for chunk in _chunks(response):
        for line in splitter.feed(chunk):
            number += 1
            reader.take_line(line, number)
    last = splitter.end()
    if last is not None:
        reader.take_line(last, number + 1)


async def _chunks(response: ClientResponse) -> AsyncIterator[bytes]:
    size_bytes = 0
    async for chunk in response.content.iter_any():
        size_bytes += len(chunk)
        if size_bytes > REPLY_BYTES_MAX:
            response.close()
            raise _ReplyError(
                f"the reply is larger than {REPLY_BYTES_MAX} bytes; send less at once"
            )
        yield chunk
