"""An API server on a real socket, known to the process by its `KUBECONFIG`."""

import json
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from functions_runtime.contract import Json

Answer = Callable[[str, str, dict[str, list[str]], str], tuple[int, Json]]
"""(method, path, query, body) → status and body; a text is sent as it is."""


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, answer: Answer, *given: object) -> None:
        self._answer = answer
        super().__init__(*given)  # pyright: ignore[reportArgumentType] - as the server gives it

    def _serve(self) -> None:
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("content-length", "0"))).decode()
        status, said = self._answer(self.command, parts.path, parse_qs(parts.query), body)
        sent = (said if isinstance(said, str) else json.dumps(said)).encode()
        self.send_response(status)
        self.send_header("content-length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _serve  # noqa: N815 - names of http.server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as its base has it
        del format, args


class _Server(ThreadingHTTPServer):
    request_queue_size = 64  # a client may come with all its questions at once


def config(path: Path, server: str) -> Path:
    known = {
        "current-context": "here",
        "contexts": [{"name": "here", "context": {"cluster": "c", "user": "u"}}],
        "clusters": [{"name": "c", "cluster": {"server": server}}],
        "users": [{"name": "u", "user": {"token": "hush"}}],
    }
    path.write_text(json.dumps(known))
    return path


@contextmanager
def kube_server(answer: Answer, path: Path) -> Generator[str]:
    """Serve; give where, and write the configuration that leads there to `path`."""
    with _Server(("127.0.0.1", 0), partial(_Handler, answer)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        config(path, address)
        try:
            yield address
        finally:
            server.shutdown()
            thread.join()
