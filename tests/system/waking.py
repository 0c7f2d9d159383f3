"""Satellites behind a gateway that wakes them from zero, as a platform does: real processes."""

import socket
import socketserver
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import ClassVar, cast
from urllib.parse import urlsplit

from functions_runtime.testing import Served, served

_NOWHERE = b"HTTP/1.1 404 Not Found\r\nserver: envoy\r\ncontent-length: 0\r\n\r\n"
_LATE = b"HTTP/1.1 504 Gateway Timeout\r\nserver: envoy\r\ncontent-length: 0\r\n\r\n"
_BROKEN = b"HTTP/1.1 502 Bad Gateway\r\nserver: envoy\r\ncontent-length: 0\r\n\r\n"


class Gateway(socketserver.ThreadingTCPServer):
    """Sends each request to the process of its `Host`; starts one where none runs.

    A request that takes longer than `limit_s` is cut, with the answer 504; `cut` counts them.
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, folders: Mapping[str, Path], limit_s: float) -> None:
        super().__init__(("127.0.0.1", 0), _Exchange)
        self.wakes = 0
        self.limit_s = limit_s
        self.requests = 0
        self.cut = 0
        self._folders = folders
        self._awake: dict[str, Served] = {}
        self._waking = threading.Lock()
        self._processes = ExitStack()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def knows(self, host: str) -> bool:
        return host in self._folders

    def port(self, host: str) -> int:
        """Return where a satellite listens, after waking it if need be."""
        with self._waking:
            found = self._awake.get(host)
            if found is None or found.process.poll() is not None:
                found = self._processes.enter_context(served(self._folders[host]))
                self._awake[host] = found
                self.wakes += 1
            return urlsplit(found.url).port or 0

    def kill(self, host: str) -> bool:
        """Kill the pod of a satellite, if it has one."""
        found = self._awake.get(host)
        if found is None or found.process.poll() is not None:
            return False
        found.process.kill()
        found.process.wait()
        return True

    def server_close(self) -> None:
        super().server_close()
        self._processes.close()


class _Exchange(socketserver.StreamRequestHandler):
    """Requests of one connection, one after the other."""

    timeout: ClassVar[float | None] = 30.0

    def handle(self) -> None:
        with suppress(ConnectionError, TimeoutError):
            while head := self._head():
                self._answer(head)

    def _head(self) -> list[bytes]:
        lines: list[bytes] = []
        while (line := self.rfile.readline()).strip():
            lines.append(line)
        return lines

    def _answer(self, head: list[bytes]) -> None:
        headers = dict(line.decode().lower().split(": ", 1) for line in head[1:])
        body = self.rfile.read(int(headers.get("content-length", "0")))
        gateway = cast("Gateway", self.server)
        host = headers["host"].strip()
        if not gateway.knows(host):
            self.wfile.write(_NOWHERE)
            return
        began = time.monotonic()
        gateway.requests += 1
        with socket.create_connection(("127.0.0.1", gateway.port(host))) as pod:
            pod.sendall(b"".join(head) + b"\r\n" + body)
            self._pass_on(pod, began + gateway.limit_s)

    def _pass_on(self, pod: socket.socket, until: float) -> None:
        """Return the whole answer of a pod; a pod that dies before it has begun is a 502."""
        response = HTTPResponse(pod, method="POST")
        gateway = cast("Gateway", self.server)
        cut = threading.Timer(until - time.monotonic(), pod.shutdown, [socket.SHUT_RDWR])
        cut.start()
        try:
            response.begin()
            body = response.read()
        except (ConnectionError, OSError, ValueError, HTTPException):
            late = time.monotonic() >= until
            gateway.cut += late
            self.wfile.write(_LATE if late else _BROKEN)
            return
        finally:
            cut.cancel()
        kind = response.headers["content-type"]
        head = f"HTTP/1.1 {response.status} X\r\ncontent-type: {kind}\r\n"
        self.wfile.write(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body)


@contextmanager
def gateway(folders: Mapping[str, Path], limit_s: float = 30.0) -> Generator[Gateway]:
    """Run a gateway before satellites, by `Host`."""
    with Gateway(folders, limit_s) as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield made
        finally:
            made.shutdown()
            thread.join()
