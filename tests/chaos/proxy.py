"""A way to Postgres that can be cut: at once, for a while, right before a commit or right after."""

import asyncio
import threading
from contextlib import suppress
from pathlib import Path

_CHUNK_BYTES = 64 * 1024
_BROKEN = (OSError, asyncio.IncompleteReadError)


class _Link:
    """One connection of a client through the proxy."""

    def __init__(self, client: asyncio.StreamWriter, server: asyncio.StreamWriter) -> None:
        self.client, self.server = client, server
        self.settles = False
        self.swallows = False

    def cut(self) -> None:
        for writer in (self.client, self.server):
            writer.transport.abort()


class Proxy:
    """Listens on a free port of 127.0.0.1 for one replica.

    Attributes:
        ambiguous: how many commits of results were executed without their answer arriving.
        lost: how many commits of results never arrived.
    """

    def __init__(self, server: Path) -> None:
        self._server = server
        self._links: set[_Link] = set()
        self._armed = ""
        self._shut = False
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.ambiguous = self.lost = 0
        listening = asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._listener = asyncio.run_coroutine_threadsafe(listening, self._loop).result(10)
        self.port = int(self._listener.sockets[0].getsockname()[1])

    def cut_after_commit(self) -> None:
        """Execute the next commit that holds results, and lose its answer."""
        self._armed = "after"

    def cut_before_commit(self) -> None:
        """Lose the next commit that holds results, before it is executed."""
        self._armed = "before"

    def cut(self) -> None:
        """Break every connection."""
        self._loop.call_soon_threadsafe(self._cut_all)

    def shut(self) -> None:
        """Break every connection and take no new one until `open`."""
        self._shut = True
        self.cut()

    def open(self) -> None:
        self._shut = False
        self._armed = ""

    def close(self) -> None:
        async def end() -> None:
            self._listener.close()
            self._shut = True
            self._cut_all()
            while rest := asyncio.all_tasks() - {asyncio.current_task()}:
                await asyncio.wait(rest)

        asyncio.run_coroutine_threadsafe(end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _cut_all(self) -> None:
        for link in self._links:
            link.cut()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            answers, server = await asyncio.open_unix_connection(self._server)
        except OSError:
            writer.transport.abort()
            return
        link = _Link(writer, server)
        if self._shut:
            link.cut()
            return
        self._links.add(link)
        ways = [
            asyncio.create_task(self._ask(link, reader)),
            asyncio.create_task(self._answer(link, answers)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._links.discard(link)
            link.cut()
            for each in ways:
                each.cancel()
            await asyncio.gather(*ways, return_exceptions=True)

    async def _ask(self, link: _Link, reader: asyncio.StreamReader) -> None:
        with suppress(*_BROKEN):
            while data := await reader.read(_CHUNK_BYTES):
                if self._is_lost(link, data):
                    return
                link.server.write(data)
                await link.server.drain()

    def _is_lost(self, link: _Link, data: bytes) -> bool:
        """Notice where a transaction stands; it is the client that decides what is sent at once."""
        if b"BEGIN" in data:
            link.settles = False
        if b"COPY " in data and b"output" in data:
            link.settles = True
        if b"COMMIT" not in data or not link.settles or not self._armed:
            return False
        link.swallows = self._armed == "after"
        self._armed = ""
        self.lost += not link.swallows
        return not link.swallows

    async def _answer(self, link: _Link, answers: asyncio.StreamReader) -> None:
        with suppress(*_BROKEN):
            while data := await answers.read(_CHUNK_BYTES):
                if link.swallows:
                    # It has answered, so it has committed.
                    self.ambiguous += b"COMMIT" in data
                    return
                link.client.write(data)
                await link.client.drain()
