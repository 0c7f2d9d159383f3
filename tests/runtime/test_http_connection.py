"""One HTTP/1.1 connection against a real socket: what clients and applications may do to it."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from email.utils import formatdate
from typing import cast

import pytest

from functions_runtime.run.app import Application, Message, Receive, Send
from functions_runtime.run.http_connection import HttpConnection, http_date

pytestmark = pytest.mark.anyio
_GET = b"GET /a%20b?c=d HTTP/1.1\r\nhost: x\r\n\r\n"
_CHUNKED = b"POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"


class Client:
    """The other side of the connection, which writes and reads bytes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    def send(self, data: bytes) -> None:
        self.writer.write(data)

    async def until(self, end: bytes) -> str:
        return (await self.reader.readuntil(end)).decode()

    async def rest(self) -> str:
        return (await self.reader.read()).decode()


@asynccontextmanager
async def connected(
    application: Application, keep_alive_seconds: float = 5
) -> AsyncGenerator[tuple[Client, HttpConnection]]:
    connections: list[HttpConnection] = []
    tasks: list[asyncio.Task[None]] = []

    def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.append(HttpConnection(application, reader, writer, keep_alive_seconds))
        tasks.append(asyncio.create_task(connections[0].serve()))

    server = await asyncio.start_server(connect, "127.0.0.1", 0)
    client = Client(*await asyncio.open_connection(*server.sockets[0].getsockname()))
    while not connections:  # noqa: ASYNC110 - the loop has only to run once more
        await asyncio.sleep(0)
    try:
        yield client, connections[0]
    finally:
        client.writer.close()
        with suppress(OSError):
            await client.writer.wait_closed()
        server.close()
        await asyncio.wait_for(asyncio.gather(*tasks), 10)


async def reply(send: Send, body: bytes, status: int = 200) -> None:
    headers = [(b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def whole(receive: Receive) -> bytes:
    body = b""
    while True:
        message = await receive()
        assert message["type"] == "http.request"
        body += cast("bytes", message["body"])
        if not message["more_body"]:
            return body


async def echo(scope: Message, receive: Receive, send: Send) -> None:
    body = await whole(receive)
    await reply(send, f"{scope['method']} {scope['path']} {body.decode()}.".encode())


async def silent(_scope: Message, _receive: Receive, send: Send) -> None:
    """Reply without reading the body."""
    await reply(send, b"done")


async def test_requests_follow_each_other_on_a_connection():
    async with connected(echo) as (client, _):
        for _ in range(2):
            client.send(_GET)
            assert "date: " in await client.until(b"GET /a b .")
        client.send(_CHUNKED)
        assert "200" in await client.until(b"POST / abc.")


async def test_a_request_that_comes_early_is_served_in_its_turn():
    async with connected(echo) as (client, _):
        client.send(_GET + _CHUNKED)
        await client.until(b"GET /a b .")
        await client.until(b"POST / abc.")


async def test_a_caller_that_asks_first_may_go_on():
    async with connected(echo) as (client, _):
        head = b"POST / HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 3\r\n\r\n"
        client.send(head)
        assert await client.until(b"\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n"
        client.send(b"abc")
        await client.until(b"POST / abc.")


async def test_whoever_asked_first_and_is_refused_gets_no_second_request_mixed_up():
    async with connected(silent) as (client, _):
        head = b"POST / HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 3\r\n\r\n"
        client.send(head)
        assert "connection: close" in await client.rest()


async def test_the_reply_to_head_has_no_body():
    async with connected(silent) as (client, _):
        client.send(b"HEAD / HTTP/1.1\r\nhost: x\r\n\r\n")
        assert "content-length: 4" in await client.until(b"\r\n\r\n")
        client.send(_GET)
        assert (await client.until(b"done")).startswith("HTTP/1.1 200")


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", "400"),
        (b"nonsense\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\nhost: x\r\na: " + b"b" * 70_000, "431"),
        (b"POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: gzip\r\n\r\n", "501"),
        (b"POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", "400"),
        (b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na", "400"),
    ],
)
async def test_what_is_no_http_is_refused_and_the_connection_ended(
    request_bytes: bytes, status: str
):
    async with connected(echo) as (client, _):
        client.send(request_bytes)
        text = await client.rest()
        assert text.startswith(f"HTTP/1.1 {status}")
        assert "connection: close" in text


async def test_results_are_streamed_as_they_come():
    go_on = asyncio.Event()

    async def streaming(_scope: Message, receive: Receive, send: Send) -> None:
        await whole(receive)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"one", "more_body": True})
        await go_on.wait()
        await send({"type": "http.response.body", "body": b"two", "more_body": False})

    async with connected(streaming) as (client, _):
        client.send(_GET)
        assert "chunked" in await client.until(b"3\r\none\r\n")
        go_on.set()
        assert await client.until(b"0\r\n\r\n") == "3\r\ntwo\r\n0\r\n\r\n"


async def test_an_application_learns_that_the_caller_hung_up():
    gone = asyncio.Event()

    async def waiting(_scope: Message, receive: Receive, send: Send) -> None:
        await whole(receive)
        assert await receive() == {"type": "http.disconnect"}
        gone.set()
        # Sending to nobody is no error.
        await reply(send, b"late")

    async with connected(waiting) as (client, _):
        client.send(_GET)
        client.writer.close()
        await asyncio.wait_for(gone.wait(), 10)


@pytest.mark.parametrize("is_begun", [False, True])
async def test_an_application_that_fails_costs_one_request(
    caplog: pytest.LogCaptureFixture,
    is_begun: bool,  # noqa: FBT001 - a parameter of pytest
):
    async def broken(_scope: Message, _receive: Receive, send: Send) -> None:
        if is_begun:
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise OSError("the disk is full")

    async with connected(broken) as (client, _):
        client.send(_GET)
        text = await client.rest()
    if is_begun:
        # A client sees that the last chunk is missing.
        assert text.endswith("\r\n4\r\nhalf\r\n")
    else:
        assert text.startswith("HTTP/1.1 500")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "the disk is full" in caplog.text


@pytest.mark.parametrize("length", [100_000, 3_000_000])
async def test_a_body_that_nobody_reads_does_not_become_the_next_request(length: int):
    async with connected(silent) as (client, _):
        head = f"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: {length}\r\n\r\n".encode()
        client.send(head + b"x" * length)
        await client.until(b"done")
        client.send(_GET)
        if length < 1_000_000:
            await client.until(b"done")
        else:
            with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
                await client.until(b"done")


async def test_an_idle_connection_ends_at_once_and_a_busy_one_after_its_response():
    busy, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_scope: Message, _receive: Receive, send: Send) -> None:
        busy.set()
        await go_on.wait()
        await reply(send, b"done")

    async with connected(slow) as (client, connection):
        connection.end()
        assert await client.rest() == ""
    async with connected(slow) as (client, connection):
        client.send(_GET)
        await busy.wait()
        connection.end()
        go_on.set()
        text = await client.rest()
        assert "connection: close" in text
        assert text.endswith("done")


@pytest.mark.parametrize("version", ["1.0", "1.1"])
async def test_a_connection_without_requests_is_ended(version: str):
    async with connected(silent, keep_alive_seconds=0.01) as (client, _):
        client.send(f"GET / HTTP/{version}\r\nhost: x\r\n\r\n".encode())
        assert (await client.rest()).endswith("done")


@pytest.mark.parametrize("seconds", [0, 951_782_399, 951_782_400, 1_700_000_000, 4_102_444_800])
def test_dates_are_written_as_the_standard_library_writes_them(seconds: int):
    assert http_date(seconds) == formatdate(seconds, usegmt=True)
