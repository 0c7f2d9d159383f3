"""Against a real HTTP server that keeps bytes by their hash."""

import json
from collections.abc import Generator
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx2
import pytest

from functions_runtime import RetryableError, TerminalError
from functions_runtime.artifacts import Artifacts
from functions_runtime.contract import ARTIFACTS_HEADER, ARTIFACTS_TOKEN_HEADER
from functions_runtime.testing import served

TOKEN = "t0ken-of-the-run"


@dataclass
class Store:
    url: str = ""
    kept: dict[str, bytes] = field(default_factory=dict[str, bytes])
    types: set[str] = field(default_factory=set[str])


@pytest.fixture
def store() -> Generator[Store]:
    store = Store()

    class Handler(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            data = self.rfile.read(int(self.headers["content-length"]))
            store.types.add(self.headers["content-type"])
            store.kept[self.path] = data
            self._answer(201 if self._allowed() else 403)

        def do_GET(self) -> None:
            data = store.kept.get(self.path)
            status = 404 if data is None else 200
            self._answer(status if self._allowed() else 403, data or b"")

        def _allowed(self) -> bool:
            return self.headers["authorization"] == f"Bearer {TOKEN}"

        def _answer(self, status: int, data: bytes = b"") -> None:
            self.send_response(status)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - of the base
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        store.url = f"http://127.0.0.1:{server.server_port}/artifacts"
        yield store
        server.shutdown()
        thread.join()


@pytest.fixture
def artifacts(store: Store) -> Generator[Artifacts]:
    artifacts = Artifacts(store.url + "/", TOKEN)
    yield artifacts
    artifacts.close()


@pytest.mark.anyio
async def test_bytes_are_kept_under_their_hash_and_read_back(store: Store, artifacts: Artifacts):
    uri = await artifacts.put(b"\x00pdf", "application/pdf")
    digest = sha256(b"\x00pdf").hexdigest()
    assert uri == f"artifact:sha256-{digest}"
    assert store.kept == {f"/artifacts/{digest}": b"\x00pdf"}
    assert store.types == {"application/pdf"}
    assert await artifacts.get(uri) == b"\x00pdf"


def test_a_blocking_function_may_use_the_store_too(artifacts: Artifacts):
    assert artifacts.get_sync(artifacts.put_sync(b"x", "text/plain")) == b"x"


def test_other_bytes_than_the_uri_names_are_refused(store: Store, artifacts: Artifacts):
    uri = artifacts.put_sync(b"right", "text/plain")
    store.kept = dict.fromkeys(store.kept, b"wrong")
    with pytest.raises(RetryableError, match=r"other bytes for artifact:sha256-\w+ \(5 bytes\)"):
        artifacts.get_sync(uri)


def test_an_artifact_that_is_not_there_fails_for_good(artifacts: Artifacts):
    with pytest.raises(TerminalError, match="answered 404 to GET"):
        artifacts.get_sync(f"artifact:sha256-{'0' * 64}")


def test_a_store_that_refuses_or_is_away_is_tried_again(store: Store):
    with pytest.raises(RetryableError, match="answered 403 to PUT"):
        Artifacts(store.url, "wrong").put_sync(b"x", "text/plain")
    with pytest.raises(RetryableError, match="cannot be reached"):
        Artifacts("http://127.0.0.1:1/a", TOKEN).put_sync(b"x", "text/plain")


@pytest.mark.parametrize(
    ("uri", "said"),
    [
        ("https://elsewhere/x", "is no artifact; give an artifact:sha256-… or data: URI"),
        ("file:///etc/passwd", "is no artifact"),
        ("artifact:sha256-../../secret", "is no artifact"),
        ("data:text/plain;base64", "no comma"),
        ("data:;base64,@@@", "not base64"),
        (f"artifact:sha256-{'0' * 64}", "the caller named no artifact store"),
    ],
)
def test_what_is_no_artifact_is_not_fetched(uri: str, said: str):
    with pytest.raises(TerminalError, match=said):
        Artifacts().get_sync(uri)


FUNCTION = """
from functions_runtime import Artifact, Context, Model, satellite


class Output(Model):
    file: Artifact


@satellite
def main(ctx: Context) -> list[Output]:
    print("token", ctx.artifacts.token)
    return [Output(file=ctx.artifacts.put_sync(b"made", "text/plain"))]
"""


def test_a_function_writes_to_the_store_that_the_caller_names(store: Store, tmp_path: Path):
    (tmp_path / "satellite.yaml").write_text('identifier: acme/x\nversion: "1"\n')
    (tmp_path / "function.py").write_text(FUNCTION)
    headers = {ARTIFACTS_HEADER: store.url, ARTIFACTS_TOKEN_HEADER: TOKEN}
    with served(tmp_path) as running:
        response = httpx2.post(running.url, json={"input": {}}, headers=headers)
        assert running.wait_for("token •••")
    (uri,) = [json.loads(response.text)["outputs"][0]["file"]]
    assert store.kept == {f"/artifacts/{uri.removeprefix('artifact:sha256-')}": b"made"}
