"""A small registry on a real socket: uploads, mounts, digests, tokens, and faults on demand."""

import hashlib
import json
import re
import socket
import struct
import sys
import threading
from base64 import b64encode
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

USER, PASSWORD = "ada", "correct-horse"
RESET = 0
"""As the status of a fault: the connection is reset."""


@dataclass
class Fault:
    """What to answer instead, so many times; `path` is a pattern."""

    method: str
    path: str
    status: int
    times: int = 1
    headers: dict[str, str] = field(default_factory=dict[str, str])


@dataclass
class RegistryServer:
    """What the registry holds, is told to do, and was asked."""

    port: int = 0
    with_tokens: bool = False
    mounts: bool = True
    body_bytes_max: int | None = None
    chunk_bytes_max: int | None = None
    blobs: dict[tuple[str, str], bytes] = field(default_factory=dict[tuple[str, str], bytes])
    manifests: dict[tuple[str, str], tuple[str, bytes]] = field(
        default_factory=dict[tuple[str, str], tuple[str, bytes]]
    )
    uploads: dict[str, bytearray] = field(default_factory=dict[str, bytearray])
    tokens: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    forbidden: set[str] = field(default_factory=set[str])
    faults: list[Fault] = field(default_factory=list[Fault])
    calls: list[str] = field(default_factory=list[str])
    authorizations: list[str] = field(default_factory=list[str])
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def add_blob(self, repository: str, body: bytes) -> str:
        digest = digest_of(body)
        self.blobs[repository, digest] = body
        return digest

    def add_manifest(self, repository: str, key: str, kind: str, body: bytes) -> str:
        self.manifests[repository, key] = (kind, body)
        self.manifests[repository, digest_of(body)] = (kind, body)
        return digest_of(body)

    def fault(self, method: str, path: str) -> Fault | None:
        with self.lock:
            for fault in self.faults:
                if fault.times and fault.method == method and re.search(fault.path, path):
                    fault.times -= 1
                    return fault
        return None

    def count(self, start: str) -> int:
        return sum(call.startswith(start) for call in self.calls)


def digest_of(body: bytes) -> str:
    return f"sha256:{hashlib.sha256(body).hexdigest()}"


@contextmanager
def running() -> Generator[RegistryServer]:
    state = RegistryServer()

    class Bound(_Handler):
        registry = state

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, request: object, client_address: object) -> None:
            """Tell of faults of this server; a client may hang up when it likes."""
            if not isinstance(sys.exception(), ConnectionError):
                super().handle_error(request, client_address)  # pyright: ignore[reportArgumentType]

    with Server(("127.0.0.1", 0), Bound) as server:
        state.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield state
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    registry: RegistryServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        path = urlsplit(self.path).path
        self.registry.authorizations.append(self.headers.get("authorization", ""))
        if fault := self.registry.fault(self.command, path):
            self._fail(fault)
        elif path == "/token":
            self._token()
        elif not self._is_allowed(path):
            pass
        elif found := re.fullmatch(r"/v2/(.+)/blobs/uploads/([^/]*)", path):
            self._upload(found[1], found[2], body)
        elif found := re.fullmatch(r"/v2/(.+)/blobs/(sha256:\w+)", path):
            self._blob(found[1], found[2])
        elif found := re.fullmatch(r"/v2/(.+)/manifests/([^/]+)", path):
            self._manifest(found[1], found[2], body)
        elif found := re.fullmatch(r"/v2/(.+)/tags/list", path):
            self._tags(found[1])
        else:
            self._answer(404)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = _serve  # noqa: N815 - their names

    def log_request(self, code: object = "", size: object = "") -> None:
        """Write nothing: `calls` has it."""

    def _answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.registry.calls.append(f"{self.command} {self.path} {status}")
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "content_length" not in headers:
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _refuse(self, status: int, code: str, message: str, **headers: str) -> None:
        said = {"errors": [{"code": code, "message": message}]}
        self._answer(status, json.dumps(said).encode(), **headers)

    def _fail(self, fault: Fault) -> None:
        if fault.status == RESET:
            self.registry.calls.append(f"{self.command} {self.path} reset")
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.rfile.close()
            self.wfile.close()
            self.connection.close()
            raise ConnectionResetError("on demand")
        self._refuse(fault.status, "FAULT", "made by the test", **fault.headers)

    def _token(self) -> None:
        pair = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if self.headers.get("authorization") != f"Basic {pair}":
            self._refuse(401, "UNAUTHORIZED", "wrong name or password")
            return
        scopes = set(parse_qs(urlsplit(self.path).query).get("scope", []))
        token = f"token-{len(self.registry.tokens)}"
        self.registry.tokens[token] = scopes
        self._answer(200, json.dumps({"token": token}).encode())

    def _is_allowed(self, path: str) -> bool:
        found = re.match(r"/v2/(.+?)/(?:blobs|manifests|tags)/", path)
        name = found[1] if found else ""
        if name in self.registry.forbidden:
            self._refuse(403, "DENIED", "not yours")
            return False
        if not self.registry.with_tokens:
            return True
        action = "pull" if self.command in {"GET", "HEAD"} else "push"
        token = self.headers.get("authorization", "").removeprefix("Bearer ")
        if action in _granted(self.registry.tokens.get(token, set()), name):
            return True
        realm = f'Bearer realm="http://{self.registry.host}/token",service="registry",'
        wanted = f'{realm}scope="repository:{name}:{action}"'
        self._refuse(401, "UNAUTHORIZED", "a token is needed", www_authenticate=wanted)
        return False

    def _upload(self, name: str, session: str, body: bytes) -> None:
        query = {key: values[0] for key, values in parse_qs(urlsplit(self.path).query).items()}
        state = self.registry
        most = state.chunk_bytes_max if self.command == "PATCH" else state.body_bytes_max
        if most is not None and len(body) > most:
            self._refuse(413, "SIZE_INVALID", f"more than {most} bytes")
        elif self.command == "POST":
            self._begin(name, query)
        elif session not in state.uploads:
            self._refuse(404, "BLOB_UPLOAD_UNKNOWN", "no such upload")
        elif self.command == "DELETE":
            del state.uploads[session]
            self._answer(204)
        elif self.command == "PATCH":
            self._chunk(name, session, body)
        else:
            state.uploads[session] += body
            self._finish(name, session, query.get("digest", ""))

    def _begin(self, name: str, query: dict[str, str]) -> None:
        state, digest = self.registry, query.get("mount", "")
        source = query.get("from", "")
        token = self.headers.get("authorization", "").removeprefix("Bearer ")
        may = not state.with_tokens or "pull" in _granted(state.tokens.get(token, set()), source)
        if digest and state.mounts and may and (source, digest) in state.blobs:
            state.blobs[name, digest] = state.blobs[source, digest]
            self._answer(201, location=f"/v2/{name}/blobs/{digest}")
            return
        with state.lock:
            session = f"s{len(state.uploads)}"
            state.uploads[session] = bytearray()
        self._answer(202, location=f"/v2/{name}/blobs/uploads/{session}?state=x")

    def _chunk(self, name: str, session: str, body: bytes) -> None:
        held = self.registry.uploads[session]
        start = self.headers.get("content-range", "0-").partition("-")[0]
        if int(start) != len(held):
            self._refuse(416, "BLOB_UPLOAD_INVALID", "out of order")
            return
        held += body
        self._answer(202, location=f"/v2/{name}/blobs/uploads/{session}?state=y")

    def _finish(self, name: str, session: str, digest: str) -> None:
        body = bytes(self.registry.uploads[session])
        if digest_of(body) != digest:
            self._refuse(400, "DIGEST_INVALID", f"{digest} is not the digest of the content")
            return
        self.registry.blobs[name, digest] = body
        self._answer(201, location=f"/v2/{name}/blobs/{digest}")

    def _blob(self, name: str, digest: str) -> None:
        body = self.registry.blobs.get((name, digest))
        if body is None:
            self._refuse(404, "BLOB_UNKNOWN", "no such blob")
        elif self.command == "HEAD":
            self._answer(200, content_length=str(len(body)))
        else:
            self._answer(200, body, content_type="application/octet-stream")

    def _manifest(self, name: str, key: str, body: bytes) -> None:
        if self.command == "PUT":
            self._put_manifest(name, key, body)
            return
        kind, held = self.registry.manifests.get((name, key), ("", b""))
        if not kind:
            self._refuse(404, "MANIFEST_UNKNOWN", "no such manifest")
            return
        named = {"docker_content_digest": digest_of(held), "content_type": kind}
        self._answer(200, held, **named, content_length=str(len(held)))

    def _put_manifest(self, name: str, key: str, body: bytes) -> None:
        document = json.loads(body)
        parts = [document["config"], *document["layers"]]
        if any((name, part["digest"]) not in self.registry.blobs for part in parts):
            self._refuse(404, "MANIFEST_BLOB_UNKNOWN", "a blob is missing")
        elif key.startswith("sha256:") and key != digest_of(body):
            self._refuse(400, "DIGEST_INVALID", "not the digest of the manifest")
        else:
            kind = self.headers.get("content-type", "")
            self.registry.add_manifest(name, key, kind, body)
            self._answer(201, docker_content_digest=digest_of(body))

    def _tags(self, name: str) -> None:
        held = sorted(
            key for where, key in self.registry.manifests if where == name and ":" not in key
        )
        if not held:
            self._refuse(404, "NAME_UNKNOWN", "no such repository")
            return
        last = parse_qs(urlsplit(self.path).query).get("last", [""])[0]
        rest = [tag for tag in held if tag > last]
        more = {"link": f'</v2/{name}/tags/list?last={rest[1]}>; rel="next"'} if rest[2:] else {}
        self._answer(200, json.dumps({"name": name, "tags": rest[:2]}).encode(), **more)


def _granted(scopes: set[str], name: str) -> set[str]:
    """Return the actions that scopes grant on a repository."""
    words = (scope.split(":") for scope in scopes)
    return {
        action
        for kind, where, actions in words
        if (kind, where) == ("repository", name)
        for action in actions.split(",")
    }
