"""A satellite as a job: a process of its own that fetches one batch and answers once."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from functions_runtime.contract import BATCH_TYPE, LOGGED, Json
from functions_runtime.testing import invocation_event

MANIFEST = "identifier: demo/echo\nversion: 1.0.0\n"
FUNCTION = """
import asyncio, os
from functions_runtime import Context, JsonObject, satellite

@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    print("begun")
    await asyncio.sleep(config.get("seconds", 0))
    return [{**input, "token": os.environ.get("EXO_JOB_TOKEN", "")}]
"""


@dataclass
class ControlPlane:
    """What a job calls: `answers` are the states to answer with first, by method."""

    batch: bytes = b"[]"
    answers: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    taken: list[bytes] = field(default_factory=list[bytes])
    asked: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    url: str = ""


@contextmanager
def control_plane(given: ControlPlane) -> Generator[ControlPlane]:
    class Handler(BaseHTTPRequestHandler):
        def _serve(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", "0")))
            key = self.headers.get("authorization", "")
            given.asked.append((self.command, self.path, key))
            first = given.answers.get(self.command, [])
            status = first.pop(0) if first else 200 if self.command == "GET" else 204
            if status == 204:
                given.taken.append(body)
            self.send_response(status)
            sent = given.batch if status == 200 else b""
            self.send_header("content-type", BATCH_TYPE)
            if status != 204:
                self.send_header("content-length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        do_GET = do_PUT = _serve  # noqa: N815 - names of http.server

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as its base has it
            del format, args

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        given.url = f"http://127.0.0.1:{server.server_address[1]}/v1/jobs/j"
        try:
            yield given
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "satellite.yaml").write_text(MANIFEST)
    (tmp_path / "function.py").write_text(FUNCTION)
    return tmp_path


def start(folder: Path, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "functions_runtime", str(folder)], text=True,
        env={**os.environ, "EXO_JOB_TOKEN": "one-time", **more},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def run(folder: Path, **more: str) -> tuple[int, str]:
    with start(folder, **more) as process:
        said, _ = process.communicate(timeout=30)
    return process.returncode, said


def batch(count: int, seconds: float = 0.0) -> bytes:
    events: list[Json] = [
        invocation_event(f"i{n}", {"n": n}, {"seconds": seconds}) for n in range(count)
    ]
    return json.dumps(events).encode()


def outputs(answer: bytes) -> list[Json]:
    events = [json.loads(line) for line in answer.splitlines()]
    return [each["data"]["outputs"] for each in events if each["type"] != LOGGED]


def test_a_job_fetches_its_batch_answers_once_and_ends_well(folder: Path) -> None:
    with control_plane(ControlPlane(batch(3))) as plane:
        code, said = run(folder, EXO_JOB_URL=plane.url)
        assert code == 0, said
    assert [(method, path[-6:], key) for method, path, key in plane.asked] == [
        ("GET", "/batch", "Bearer one-time"),
        ("PUT", "answer", "Bearer one-time"),
    ]
    [answer] = plane.taken
    # The satellite itself does not see what opens its job.
    assert sorted(map(str, outputs(answer))) == [f"[{{'n': {n}, 'token': ''}}]" for n in range(3)]


def test_a_control_plane_that_is_away_for_a_while_is_waited_for(folder: Path) -> None:
    waits = {"GET": [503, 500], "PUT": [502]}
    with control_plane(ControlPlane(batch(1), waits)) as plane:
        code, said = run(folder, EXO_JOB_URL=plane.url)
        assert code == 0, said
    assert (len(plane.asked), len(plane.taken)) == (5, 1)


@pytest.mark.parametrize("status", [404, 409])
@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_a_job_that_nobody_waits_for_ends_well_and_says_so(
    folder: Path, method: str, status: int
) -> None:
    with control_plane(ControlPlane(batch(1), {method: [status]})) as plane:
        code, said = run(folder, EXO_JOB_URL=plane.url)
    assert (code, "nobody waits for this job" in said) == (0, True), said
    assert plane.taken == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (ControlPlane(b"nonsense"), "the batch was refused with 400"),
        (ControlPlane(b"[]", {"GET": [401]}), "/v1/jobs/j/batch: 401"),
    ],
)
def test_a_job_that_cannot_work_ends_with_the_reason(
    folder: Path, given: ControlPlane, words: str
) -> None:
    with control_plane(given) as plane:
        code, said = run(folder, EXO_JOB_URL=plane.url)
    assert (code, words in said) == (2, True), said
    assert plane.taken == []


def test_a_job_without_its_token_says_what_it_needs(folder: Path) -> None:
    code, said = run(folder, EXO_JOB_URL="http://127.0.0.1:9", EXO_JOB_TOKEN="")
    assert (code, "EXO_JOB_TOKEN is not set" in said) == (2, True), said


def test_a_check_loads_the_satellite_and_asks_nobody(folder: Path) -> None:
    assert run(folder, EXO_JOB_URL="check")[0] == 0
    (folder / "function.py").write_text("import a_library_that_nobody_has\n")
    code, said = run(folder, EXO_JOB_URL="check")
    assert (code, "a_library_that_nobody_has" in said) == (2, True), said


def test_a_job_that_is_told_to_end_gives_what_it_has_finished(folder: Path) -> None:
    with control_plane(ControlPlane(batch(20, seconds=0.3))) as plane:
        with start(folder, EXO_JOB_URL=plane.url) as process:
            assert process.stdout is not None
            begun = 0
            while begun < 2:
                begun += '"begun"' in process.stdout.readline()
            process.send_signal(signal.SIGTERM)
            began = time.monotonic()
            process.stdout.read()
            assert process.wait(20) == 0
        assert time.monotonic() - began < 5
    [answer] = plane.taken
    assert 1 <= len(outputs(answer)) < 20
