"""A listening socket and uvicorn on it, inside a loop that somebody else runs."""

import asyncio
import contextlib
import gc
import socket
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

_CLOSE_S = 3
_COLLECT_AFTER_OBJECTS = 50_000


class _Server(uvicorn.Server):
    """Leaves the signals to whoever runs the loop."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Capture nothing."""
        yield


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes a free one.

    Raises:
        OSError: the port is taken, or the address is not ours; the text says which.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named, so that asyncio sees that it is TCP and sends what it has at once: an answer written in
    # two parts would wait 40 ms for the receipt of the first.
    opened = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((host, port))
        opened.listen(512)
    except OSError as error:
        opened.close()
        raise OSError(f"cannot listen on {host} port {port}: {error.strerror}") from error
    return opened


@asynccontextmanager
async def serving(app: FastAPI, opened: socket.socket) -> AsyncGenerator[None]:
    """Serve the application on the socket; open requests get a moment at the end."""
    # What is there by now stays, and what a batch leaves goes by itself: looking for cycles after
    # every 700 new objects, as is the default, takes an eighth of the time of a process at work.
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER_OBJECTS)
    config = uvicorn.Config(
        app,
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=_CLOSE_S,
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[opened]))
    try:
        while not server.started and not task.done():  # noqa: ASYNC110 - uvicorn has only a flag
            await asyncio.sleep(0.01)
        yield
    finally:
        server.should_exit = True
        await task
        opened.close()
