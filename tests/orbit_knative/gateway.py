"""A gateway as Knative's: satellites are told apart by `Host`, one that sleeps is woken first."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

STREAM = "application/x-ndjson"


@dataclass
class Gateway:
    """What it was asked, and what it answers to each host, in order; the last again and again.

    `headers` are those of the last request.
    """

    answers: dict[str, list[bytes]] = field(default_factory=dict[str, list[bytes]])
    asked: list[str] = field(default_factory=list[str])
    headers: dict[str, str] = field(default_factory=dict[str, str])
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    waking: asyncio.Event = field(default_factory=asyncio.Event)
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                await self._one(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # The control plane has hung up.
        finally:
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        pairs = [line.split(": ", 1) for line in lines[1:] if ": " in line]
        headers = {name.lower(): value for name, value in pairs}
        await reader.readexactly(int(headers["content-length"]))
        self.headers, host = headers, headers["host"]
        self.asked.append(host)
        self.arrived.set()
        left = self.answers.get(host)
        if left is None:
            writer.write(b"HTTP/1.1 404 Not Found\r\nserver: envoy\r\ncontent-length: 0\r\n\r\n")
            return
        await self.waking.wait()
        writer.write(left[0] if len(left) == 1 else left.pop(0))
        await writer.drain()


@asynccontextmanager
async def running() -> AsyncGenerator[Gateway]:
    gateway = Gateway()
    gateway.waking.set()
    server = await asyncio.start_server(gateway.handle, "127.0.0.1", 0)
    gateway.port = server.sockets[0].getsockname()[1]
    try:
        yield gateway
    finally:
        server.close()
