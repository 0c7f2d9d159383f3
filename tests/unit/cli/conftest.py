"""A server of the other side: answers as documented, remembers what it was asked."""

import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeAlias, cast
from urllib.parse import parse_qsl, urlsplit

import pytest

from exospherehost.cli.main import main
from functions_runtime.contract import Json, JsonObject


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    def json(self) -> Json:
        return cast("Json", json.loads(self.body))


@dataclass(frozen=True)
class Answer:
    status: int = 200
    body: Json = None
    headers: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    def json(self) -> JsonObject:
        return cast("JsonObject", json.loads(self.out))


Exo: TypeAlias = Callable[..., Result]


class Server:
    """Answers `METHOD /path` with what was planned for it; the last answer repeats."""

    key = "exo_test_key"

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.url = ""
        self._plans: dict[tuple[str, str], list[Answer]] = {}

    @staticmethod
    def reply(status: int, body: Json = None, headers: dict[str, str] | None = None) -> Answer:
        return Answer(status, body, headers or {})

    @staticmethod
    def problem(status: int, title: str, detail: str, code: str, **more: Json) -> Answer:
        body: JsonObject = {"type": "about:blank", "title": title, "status": status}
        body |= {"detail": detail, "code": code, "request_id": "req-7", **more}
        return Answer(status, body, {"content-type": "application/problem+json"})

    def plan(self, call: str, *answers: Answer | Json) -> None:
        method, _, path = call.partition(" ")
        self._plans[method, path] = [
            answer if isinstance(answer, Answer) else Answer(body=answer) for answer in answers
        ]

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        planned = self._plans.get((asked.method, asked.path))
        if planned is None:
            return self.problem(404, "Not found", f"nothing at {asked.path}", "EXO904")
        return planned.pop(0) if len(planned) > 1 else planned[0]

    def calls(self, method: str) -> list[str]:
        return [request.path for request in self.asked if request.method == method]


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # one packet per answer: no waiting for delayed acknowledgements

        def handle_one(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("content-length", "0")))
            headers = {name.lower(): value for name, value in self.headers.items()}
            query = dict(parse_qsl(parts.query))
            answer = server.answer(Asked(self.command, parts.path, query, headers, body))
            if answer.status == 0:  # the connection breaks after the request was read
                self.close_connection = True
                return
            text = answer.body if isinstance(answer.body, str) else json.dumps(answer.body)
            content = b"" if answer.status == 204 else text.encode()
            self.send_response(answer.status)
            sent = {"content-type": "application/json", "x-request-id": "req-1", **answer.headers}
            for name, value in {**sent, "content-length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = do_DELETE = handle_one  # noqa: N815 - named by http.server

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            del format, args

    return Handler


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    planned = Server()
    listener = ThreadingHTTPServer(("127.0.0.1", 0), _handler(planned))
    listener.daemon_threads = True
    thread = threading.Thread(target=listener.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    planned.url = f"http://127.0.0.1:{listener.server_port}"
    monkeypatch.setenv("EXO_URL", planned.url)
    monkeypatch.setenv("EXO_API_KEY", planned.key)
    monkeypatch.chdir(tmp_path)
    yield planned
    listener.shutdown()
    thread.join()
    listener.server_close()


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("KUBECONFIG", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in [variable for variable in os.environ if variable.startswith("EXO_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def exo(capsys: pytest.CaptureFixture[str]) -> Exo:
    def call(*arguments: str) -> Result:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        code = ended.value.code
        out, err = capsys.readouterr()
        return Result(code if isinstance(code, int) else -1, out, err)

    return call
