"""Whoever starts runs: writes down what was asked before asking, and what was answered after."""

import json
import os
import random
import threading
import time
from pathlib import Path
from typing import cast

import httpx2

from functions_runtime.contract import Json, JsonObject
from tests.chaos import rules
from tests.chaos.replica import KEY
from tests.chaos.world import World

OPEN_RUNS_MAX = 4
_TIMEOUT_S = 6.0


class Journal:
    """Lines of JSON that are durable when `write` returns."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a")

    def write(self, what: str, **facts: Json) -> None:
        self._file.write(json.dumps({"what": what, **facts}) + "\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        self._file.close()


class Customer(threading.Thread):
    """Keeps a few runs open until told to stop.

    Attributes:
        expected: deliveries that the sinks must see of what was started.
    """

    def __init__(self, world: World, number: int) -> None:
        super().__init__(daemon=True, name=f"customer {number}")
        self._world = world
        self._number = number
        seed = f"customer {number} {world.plan.seed}"
        self._chance = random.Random(seed)  # noqa: S311 - not a secret
        self._journal = Journal(world.folder / f"customer-{number}")
        self._open: list[str] = []
        self._over = threading.Event()
        self.expected = 0
        self.failure = ""

    def stop(self) -> None:
        self._over.set()
        self.join(4 * _TIMEOUT_S)

    def run(self) -> None:
        try:
            self._work()
        except Exception as error:  # noqa: BLE001 - a thread: told to whoever asks
            self.failure = repr(error)
        finally:
            self._journal.close()

    def _work(self) -> None:
        number = 0
        while not self._over.is_set():
            if len(self._open) >= OPEN_RUNS_MAX:
                self._look()
                self._over.wait(0.2)
                continue
            number += 1
            self._start(f"{self._world.plan.seed}-{self._number}-{number}")

    def deploy(self) -> None:
        kind = {"content-type": "application/yaml"}
        answer = self._call("POST", "/v1/clusters", content=rules.DOCUMENT.encode(), headers=kind)
        if answer is None or answer.status_code not in {200, 201}:
            raise RuntimeError(f"the cluster was not taken: {answer and answer.text}")

    def _start(self, key: str) -> None:
        inputs: list[JsonObject] = [
            {"n": self._chance.randrange(1000)} for _ in range(self._chance.randint(8, 24))
        ]
        self._journal.write("asked", key=key, inputs=[*inputs])
        tries = 0
        while (run := self._ask(key, inputs)) is None:
            tries += 1
            if self._over.wait(0.1):
                return
        self._journal.write("started", key=key, run=run, tries=tries)
        self._open.append(run)
        self.expected += sum(1 for _ in rules.deliveries(inputs))
        if self._chance.random() < 0.2:
            self._ask_again(key, inputs)
        if self._chance.random() < 0.12:
            self._cancel(run)

    def _ask(self, key: str, inputs: list[JsonObject]) -> str | None:
        body: JsonObject = {"input": [*inputs]}
        answer = self._call(
            "POST", "/v1/clusters/chaos/mix/runs", json=body, headers={"idempotency-key": key}
        )
        if answer is None or answer.status_code in {409, 500, 503}:
            return None
        if answer.status_code != 201:
            raise RuntimeError(f"a start was refused: {answer.status_code} {answer.text}")
        return str(answer.json()["id"])

    def _ask_again(self, key: str, inputs: list[JsonObject]) -> None:
        """Send the same once more: it must be the same run."""
        run = self._ask(key, inputs)
        if run is not None:
            self._journal.write("again", key=key, run=run)

    def _cancel(self, run: str) -> None:
        time.sleep(self._chance.uniform(0.2, 1.5))
        self._journal.write("cancelling", run=run)
        while not self._over.is_set():
            answer = self._call("POST", f"/v1/runs/{run}/cancel", json={})
            if answer is None or answer.status_code in {500, 503}:
                self._over.wait(0.1)
                continue
            if answer.status_code not in {202, 409}:
                raise RuntimeError(f"a cancel was refused: {answer.status_code} {answer.text}")
            if answer.status_code == 202:
                self._journal.write("cancelled", run=run)
            return

    def _look(self) -> None:
        for run in [*self._open]:
            answer = self._call("GET", f"/v1/runs/{run}")
            if answer is None or answer.status_code != 200:
                continue
            if answer.json()["status"] != "running":
                self._open.remove(run)

    def _call(
        self,
        method: str,
        path: str,
        *,
        json: JsonObject | None = None,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> httpx2.Response | None:
        """Ask any replica; None if nobody knows what came of it."""
        urls = [each.url for each in self._world.serving]
        url = self._chance.choice([each for each in urls if each] or [""])
        if not url:
            self._over.wait(0.1)
            return None
        known = {"authorization": f"Bearer {KEY}", **(headers or {})}
        try:
            return httpx2.request(
                method, url + path, json=json, content=content, headers=known, timeout=_TIMEOUT_S
            )
        except httpx2.HTTPError:
            return None


def read_journals(world: World) -> list[JsonObject]:
    """Return what all customers wrote down; the last line of one that was ended may be missing."""
    lines = [line for path in world.folder.glob("customer-*") for line in world.lines(path.name)]
    return [cast("JsonObject", json.loads(line)) for line in lines]
