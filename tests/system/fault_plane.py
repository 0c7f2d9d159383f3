"""One control plane as its operators run it: a process of its own, which tests do harm to."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import httpx2
import psutil

from controlplane.adapters.storage import Store, open_store
from exospherehost.cli.client import Client
from functions_runtime.contract import Json, JsonObject
from tests.storage.storage_tables import faults, query

KEY = "exo_a-key-for-tests"
LEASE_S = 1.0
SATELLITES = Path(__file__).parent / "satellites"
START_S = 60.0


def until(what: Callable[[], bool], timeout_s: float = 20.0) -> None:
    """Return as soon as it is so."""
    give_up_s = time.monotonic() + timeout_s
    while not what():
        assert time.monotonic() < give_up_s, f"not within {timeout_s} s: {what}"
        time.sleep(0.02)


class Plane:
    """`python -m controlplane serve` over a state that outlives it."""

    def __init__(self, state: Path, name: str = "plane", **settings: str) -> None:
        self.state = state
        self._log = state.parent / f"{name}.log"
        self.settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._children: list[psutil.Process] = []
        self.url = ""

    @property
    def database_url(self) -> str:
        return self.settings.get("EXO_DATABASE_URL") or f"sqlite:///{self.state / 'exo.db'}"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def environment(self) -> Mapping[str, str]:
        ours = {
            "EXO_PORT": "0",
            "EXO_STATE_DIR": str(self.state),
            "EXO_API_KEY": KEY,
            "EXO_SATELLITES": json.dumps([str(SATELLITES)]),
            "EXO_PATIENCE": "0",
            "EXO_LEASE_S": str(LEASE_S),
            "EXO_GRACE_S": "4",
        }
        bare = {name: value for name, value in os.environ.items() if not name.startswith("EXO_")}
        return {**bare, **ours, **self.settings}

    def start(self, *prefix: str) -> None:
        """Start it, and wait until it serves."""
        before = len(self.log())
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*prefix, sys.executable, "-m", "controlplane", "serve"],
                env=self.environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        process = self._process

        def serves() -> bool:
            assert process.poll() is None, self._log.read_text()
            return bool(self.said("serving", since=before))

        until(serves, START_S)
        self.url = str(self.said("serving", since=before)[0]["url"])

    def log(self) -> list[str]:
        return self._log.read_text().splitlines() if self._log.exists() else []

    def said(self, event: str, since: int = 0) -> list[JsonObject]:
        """Return the lines of its own log about an event."""
        lines = [line for line in self.log()[since:] if line.startswith("{")]
        told: list[JsonObject] = [json.loads(line) for line in lines if line.endswith("}")]
        return [each for each in told if each["event"] == event]

    def children(self) -> list[psutil.Process]:
        return psutil.Process(self.pid).children(recursive=True)

    def kill(self) -> list[psutil.Process]:
        """End it as a power cut would; give the children that it had."""
        children = self.children()
        self._signal(signal.SIGKILL)
        return children

    def terminate(self) -> tuple[int, float]:
        """Ask it to end; give its exit code and how long that took."""
        began = time.monotonic()
        return self._signal(signal.SIGTERM), time.monotonic() - began

    def freeze(self) -> None:
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> int:
        process, self._process = self._process, None
        assert process is not None
        process.send_signal(number)
        return process.wait(30)

    def close(self) -> None:
        """Leave nothing behind, whatever has happened."""
        process, self._process = self._process, None
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()

    def client(self) -> Client:
        return Client(self.url, KEY)

    def http(self) -> httpx2.Client:
        headers = {"authorization": f"Bearer {KEY}"}
        return httpx2.Client(base_url=self.url, headers=headers, timeout=10)

    def deploy(self, name: str, stages: str, *, sla: str = "now", retries: int = 3) -> None:
        document = "\n".join(
            [
                "version: 0.0.1b",
                "cluster:",
                f"  identifier: lab/{name}",
                f"  sla: {sla}",
                f"  retries: {retries}",
                "  trigger: api-call",
                "  satellites:",
                stages,
            ]
        )
        with self.client() as client:
            client.post_document("/v1/clusters", document.encode(), "application/yaml", {})

    def begin(self, name: str, given: object, **wish: Json) -> str:
        body = {"input": cast("Json", given), **wish}
        with self.client() as client:
            run = client.post(f"/v1/clusters/lab/{name}/runs", body)
        return str(run["id"])

    def view(self, run: str) -> JsonObject:
        with self.client() as client:
            return client.get(f"/v1/runs/{run}")

    def wait(self, run: str, timeout_s: float = 30.0) -> JsonObject:
        with self.client() as client:
            give_up_s = time.monotonic() + timeout_s
            while True:
                view = client.get(f"/v1/runs/{run}")
                if view["status"] != "running":
                    return view
                assert time.monotonic() < give_up_s, (view, self.log()[-20:])
                time.sleep(0.02)


@contextmanager
def planes(*made: Plane) -> Generator[None]:
    """Start planes; leave nothing of them."""
    try:
        for each in made:
            each.start()
        yield
    finally:
        for each in made:
            each.close()


def amount(view: JsonObject, stage: str, what: str = "succeeded") -> int:
    """Return a counter of a stage."""
    stages = view["stages"]
    assert isinstance(stages, list)
    [found] = [each for each in stages if isinstance(each, dict) and each["identifier"] == stage]
    number = found[what]
    assert isinstance(number, int)
    return number


def deliveries(journal: Path) -> Counter[str]:
    """Return how often each idempotency key was delivered to the sink."""
    if not journal.exists():
        return Counter()
    return Counter(line.split()[0] for line in journal.read_text().splitlines())


def attempts(journal: Path) -> set[int]:
    """Return the attempt numbers that the sink was told."""
    return {int(line.split()[1]) for line in journal.read_text().splitlines()}


def doubled_or_lost(database_url: str, run: str) -> list[str]:
    """Return what is wrong with a run in the database, past every API."""
    return asyncio.run(_doubled_or_lost(database_url, run))


async def _doubled_or_lost(database_url: str, run: str) -> list[str]:
    store = await open_store(database_url)
    try:
        [(number,)] = await query(store, "select id from run where uid = :run", run=run)
        found = await faults(store, int(str(number)))
        return found + await _outputs_without_item(store, int(str(number)))
    finally:
        await store.close()


async def _outputs_without_item(store: Store, run: int) -> list[str]:
    """Return stages whose items have not all given exactly the outputs that opened the next."""
    doubled = await query(
        store,
        """
        select stage, parent, count(*), count(distinct payload) from output
         where run = :run and stage > 0 and port = 0 group by stage, parent
        having count(*) <> count(distinct payload)
        """,
        run=run,
    )
    recorded = await query(
        store,
        """
        select stage, count(distinct parent) from output
         where run = :run and stage > 0 and port = 0 group by stage
        """,
        run=run,
    )
    succeeded = await query(
        store,
        "select stage, succeeded from counter where run = :run and stage > 0 and succeeded > 0",
        run=run,
    )
    found = [f"an item gave the same twice: {row}" for row in doubled]
    if sorted(recorded) != sorted(succeeded):
        found.append(f"items with outputs {sorted(recorded)}, succeeded {sorted(succeeded)}")
    return found
