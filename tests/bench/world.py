"""What a figure is measured in: a store with fsync on, the control plane, the satellites."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

import httpx2
import psutil

from exospherehost.cli.client import Client
from functions_runtime.contract import JsonObject
from tests.bench.plane import API_KEY
from tests.postgres_server import PostgresServer, find_binaries, run_server

_POLL_S: Final = 0.25
_STOP_S: Final = 30.0


@dataclass(frozen=True, slots=True)
class Cpu:
    """Seconds of processor time used since the start."""

    plane: float
    satellites: float
    postgres: float

    def since(self, before: "Cpu") -> "Cpu":
        return Cpu(
            self.plane - before.plane,
            self.satellites - before.satellites,
            self.postgres - before.postgres,
        )


@dataclass
class World:
    """A fresh control plane over a fresh database, with the satellites of the bench."""

    store: str
    database_url: str
    client: Client
    plane: psutil.Process
    satellites: psutil.Process
    satellites_url: str
    postmaster: psutil.Process | None
    rss_bytes: int = field(default=0)

    def cpu(self) -> Cpu:
        postgres = 0.0 if self.postmaster is None else _family_s(self.postmaster)
        return Cpu(_own_s(self.plane), _own_s(self.satellites), postgres)

    def submit(self, document: str) -> None:
        self.client.post_document("/v1/clusters", document.encode())

    def start(self, cluster: str, given: Sequence[JsonObject]) -> str:
        body: JsonObject = {"input": [*given]}
        return str(self.client.post(f"/v1/clusters/bench/{cluster}/runs", body)["id"])

    def ended(self, run: str, timeout_s: float) -> JsonObject:
        """Wait until a run has ended; give its last view. Looks seldom: looking costs."""
        until = time.monotonic() + timeout_s
        while True:
            view = self.client.get(f"/v1/runs/{run}")
            self.rss_bytes = max(self.rss_bytes, self.plane.memory_info().rss)
            if view["status"] != "running":
                return view
            if time.monotonic() > until:
                raise TimeoutError(f"run {run} has not ended after {timeout_s:.0f} s: {view}")
            time.sleep(_POLL_S)

    def journal(self) -> list[str]:
        """Return what the sinks wrote down since the last call."""
        return httpx2.get(f"{self.satellites_url}/journal", timeout=60).text.splitlines()


def _own_s(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def _family_s(postmaster: psutil.Process) -> float:
    times = postmaster.cpu_times()
    ended = times.user + times.system + times.children_user + times.children_system
    living = 0.0
    for child in postmaster.children():
        try:
            living += _own_s(child)
        except psutil.NoSuchProcess:
            continue
    return ended + living


class Stores:
    """Databases for one figure each; Postgres is started when it is first asked for."""

    def __init__(self, folder: Path, server: PostgresServer | None = None) -> None:
        self._folder = folder
        self._servers: Iterator[PostgresServer] | None = None
        self._server = server

    def postgres(self) -> PostgresServer:
        if self._server is None:
            self._servers = run_server(find_binaries())
            self._server = next(self._servers)
        return self._server

    def postmaster(self) -> psutil.Process:
        lines = (self.postgres().home / "data" / "postmaster.pid").read_text().splitlines()
        return psutil.Process(int(lines[0]))

    def close(self) -> None:
        if self._servers is not None:
            for _ in self._servers:
                pass

    @contextmanager
    def world(self, store: str) -> Generator[World]:
        """Run everything on a new database of that store."""
        with tempfile.TemporaryDirectory(dir=self._folder, prefix=f"{store}-") as folder:
            if store == "sqlite":
                url = f"sqlite:///{folder}/exo.db"
                with _world(store, url, Path(folder), None) as world:
                    yield world
                return
            server = self.postgres()
            name = server.create()
            with _world(store, server.url(name), Path(folder), self.postmaster()) as world:
                yield world
            server.drop(name)


@contextmanager
def _world(
    store: str, url: str, folder: Path, postmaster: psutil.Process | None
) -> Generator[World]:
    with (
        (folder / "log").open("wb") as log,
        _child(log, "tests.bench.satellite") as (satellites, satellites_url),
        _child(log, "tests.bench.plane", str(folder / "state"), url, satellites_url) as (
            plane,
            plane_url,
        ),
        Client(plane_url, API_KEY, timeout_s=120) as client,
    ):
        yield World(store, url, client, plane, satellites, satellites_url, postmaster)


@contextmanager
def _child(log: IO[bytes], module: str, *arguments: str) -> Generator[tuple[psutil.Process, str]]:
    """Run one of our modules until the end of the block; give it and where it serves."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        if not line:
            raise RuntimeError(f"{module} did not start: {Path(log.name).read_text()[-2000:]}")
        yield psutil.Process(process.pid), json.loads(line)["url"]
    finally:
        process.stdin.close()
        try:
            process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
