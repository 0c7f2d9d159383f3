"""A server on a real socket that answers as a test says, and a transport to it."""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from controlplane.adapters.orbit.transport import (
    Delivery,
    Transport,
)
from controlplane.ports.orbit import BatchCall, OutgoingInvocation
from functions_runtime.contract import SUCCEEDED, JsonObject

NOW_MS = 1_790_000_000_000
SECRET = "hunter2-hunter2"
STREAM = "application/x-ndjson"
BATCH = "application/cloudevents-batch+json"

Answer = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]


def call(*items: str, timeout_s: float = 10.0) -> BatchCall:
    invocations = [
        OutgoingInvocation(item, "r", "s", item, 1, f"key-{item}", "{}", "{}", (SECRET,))
        for item in items
    ]
    return BatchCall("acme/x", invocations, timeout_s, "http://store", "token-1")


def success(item: str, n: int = 1) -> bytes:
    data: JsonObject = {"outputs": [{"n": n}], "usage": {}}
    return json.dumps({"type": SUCCEEDED, "causationid": item, "data": data}).encode()


def head(status: str, kind: str, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers, "", ""]
    return "\r\n".join(lines).encode()


def whole(status: str, kind: str, body: bytes, *headers: str) -> bytes:
    return head(status, kind, f"Content-Length: {len(body)}", *headers) + body


def chunk(body: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(body), body)


def stream(*lines: bytes) -> bytes:
    body = b"".join(chunk(line + b"\n") for line in lines)
    return head("200 OK", STREAM, "Transfer-Encoding: chunked") + body + chunk(b"")


@asynccontextmanager
async def serving(path: Path, answer: Answer) -> AsyncGenerator[Transport]:
    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await reader.readuntil(b"\r\n\r\n")
        length = next(
            (
                int(line.split(b":")[1])
                for line in request.lower().splitlines()
                if line.startswith(b"content-length:")
            ),
            0,
        )
        body = await reader.readexactly(length)
        try:
            await answer(request + body, writer)
            await writer.drain()
        except ConnectionError:
            pass  # The client has heard enough.
        finally:
            writer.close()

    server = await asyncio.start_unix_server(handle, path)
    transport = Transport("http://satellite", lambda: NOW_MS, socket=path)
    try:
        yield transport
    finally:
        await transport.close()
        server.close()
        await server.wait_closed()


async def delivered(tmp_path: Path, reply: bytes, sent: BatchCall) -> Delivery:
    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(reply)

    async with serving(tmp_path / "s", answer) as transport:
        return await transport.deliver(sent)
