"""One small HTTP server: a function from request to reply, and a journal of its calls.

`GET /_calls` on every double lists what it has been asked. The double's own rules are a pure
function, so that each of them fits on a page.
"""

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from exospherehost.doubles.journal import Journal, without_credentials
from functions_runtime.contract import Json, JsonObject

BODY_BYTES_MAX = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Request:
    """What came in; header names are lowercase, `path` has its query string."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Json:
        """Return the body as JSON, or None when it is not JSON."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back.

    Attributes:
        status: of HTTP.
        body: sent as JSON, or as it is when it is bytes.
        headers: beside content type and length.
        note: written into the journal beside the call.
        delay_s: how long the double waits before it answers.
    """

    status: int
    body: Json | bytes
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    note: JsonObject = field(default_factory=dict[str, Json])
    delay_s: float = 0.0


Respond = Callable[[Request], Reply]


class Double:
    """A running double on a free port; use it as a context manager or call `stop`."""

    def __init__(
        self, respond: Respond, journal: Journal, *, host: str = "127.0.0.1", port: int = 0
    ) -> None:
        self.journal = journal
        self._server = _Server((host, port), _handler(respond, journal))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    @property
    def url(self) -> str:
        """Base URL, without a slash at the end."""
        host, port, *_ = self._server.server_address
        return f"http://{host}:{port}"

    def start(self) -> None:
        """Serve from a thread of its own until `stop`."""
        self._thread.start()

    def stop(self) -> None:
        """Stop serving and free the port."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256


def _handler(respond: Respond, journal: Journal) -> type[BaseHTTPRequestHandler]:
    """Return a handler class bound to one double, as `http.server` wants it."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 60
        disable_nagle_algorithm = True

        def _serve(self) -> None:
            request = _read(self)
            if request.path == "/_calls" and request.method == "GET":
                calls: list[Json] = [*journal.read()]
                _write(self, Reply(200, calls))
                return
            reply = respond(request)
            journal.record(_entry(request, reply))
            time.sleep(reply.delay_s)
            _write(self, reply)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _serve  # noqa: N815 - http.server's names

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
            """Write nothing: the journal has it."""

    return Handler


def _read(handler: BaseHTTPRequestHandler) -> Request:
    length = min(int(handler.headers.get("content-length") or 0), BODY_BYTES_MAX)
    headers = {name.lower(): value for name, value in handler.headers.items()}
    return Request(handler.command, handler.path, headers, handler.rfile.read(length))


def _write(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    """Send the reply; a caller who has hung up is no concern of ours."""
    raw = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
    kind = "application/octet-stream" if isinstance(reply.body, bytes) else "application/json"
    try:
        handler.send_response(reply.status)
        for name, value in {"content-type": kind, **reply.headers}.items():
            handler.send_header(name, value)
        handler.send_header("content-length", str(len(raw)))
        handler.end_headers()
        handler.wfile.write(raw)
    except (BrokenPipeError, ConnectionResetError):
        handler.close_connection = True


def _entry(request: Request, reply: Reply) -> JsonObject:
    return {
        "at": time.time(),
        "method": request.method,
        "path": request.path,
        "headers": without_credentials(request.headers),
        "body": request.json(),
        "body_bytes": len(request.body),
        "status": reply.status,
        **reply.note,
    }
