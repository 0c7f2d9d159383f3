"""After the answer of a cancel no invocation of the run starts, whoever held it."""

import json
import os
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fault_plane import LEASE_S, Plane, amount, planes, until

from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]

pytestmark = pytest.mark.slow
RUNS = 24
ITEMS = 60


def deploy(plane: Plane, journal: Path, *, batch: int = 5, seconds: float = 0.05) -> None:
    config = json.dumps({"file": str(journal), "seconds": seconds})
    what = f"uses: lab/start, batch: {{size: {batch}}}, config: {config}"
    stages = [f"    - {{name: {each}, identifier: {each}, {what}}}" for each in ("first", "then")]
    plane.deploy("hammer", "\n".join(stages))


def cancel(plane: Plane, run: str) -> float:
    """Cancel a run; give the machine's time at which the answer was there."""
    with plane.http() as http:
        answer = http.post(f"/v1/runs/{run}/cancel", timeout=30)
        answered_s = time.monotonic()
    assert (answer.status_code, answer.json()["status"]) == (202, "cancelled")
    return answered_s


def starts(journal: Path) -> Mapping[str, list[float]]:
    """Return when items of each run began."""
    found: dict[str, list[float]] = {}
    for line in journal.read_text().splitlines():
        run, at_s = line.split()
        found.setdefault(run, []).append(float(at_s))
    return found


def hammer(journal: Path, *replicas: Plane) -> None:
    """Start many runs, and cancel each a little later, through any of the replicas."""
    plane = replicas[0]
    deploy(plane, journal)
    warm = plane.begin("hammer", [{"n": n} for n in range(200)])
    plane.wait(warm)
    assert all(each.children() for each in replicas)
    given = [{"n": n} for n in range(ITEMS)]

    def live_and_die(number: int) -> tuple[str, float]:
        run = plane.begin("hammer", given)
        time.sleep(0.1 + number % 8 * 0.04)
        return run, cancel(replicas[number % len(replicas)], run)

    with ThreadPoolExecutor(4) as threads:
        answered = dict(threads.map(live_and_die, range(RUNS)))
    time.sleep(1)
    began = starts(journal)
    late = {
        run: [round(at_s - answered_s, 4) for at_s in began.get(run, []) if at_s > answered_s]
        for run, answered_s in answered.items()
    }
    assert {run: each for run, each in late.items() if each} == {}
    assert len(began) > RUNS / 4, "too few runs had begun anything: nothing is shown"
    busy = [run for run in answered if 0 < len(began.get(run, [])) < 2 * ITEMS]
    assert busy, "no run was cancelled in the middle"


def starts_of(journal: Path, run: str) -> list[float]:
    return starts(journal).get(run, []) if journal.exists() else []


def test_i16_nothing_starts_after_the_answer_of_a_cancel(tmp_path: Path) -> None:
    plane = Plane(tmp_path / "plane", EXO_LEASE_S="15")
    with planes(plane):
        hammer(tmp_path / "journal", plane)


def test_i16_nothing_starts_after_the_answer_of_a_cancel_on_either_replica(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    url = postgres.url(postgres.create())
    settings = {"EXO_DATABASE_URL": url, "EXO_VAULT_KEY": "A" * 43 + "=", "EXO_LEASE_S": "15"}
    first = Plane(tmp_path / "first", "first", **settings)
    second = Plane(tmp_path / "second", "second", **settings)
    with planes(first, second):
        hammer(tmp_path / "journal", first, second)


def test_i16_a_batch_in_flight_is_hung_up_on_and_its_items_that_wait_never_begin(
    tmp_path: Path,
) -> None:
    journal = tmp_path / "journal"
    plane = Plane(tmp_path / "plane")
    with planes(plane):
        deploy(plane, journal, batch=10, seconds=0.5)
        run = plane.begin("hammer", [{"n": n} for n in range(ITEMS)])
        until(journal.exists)
        answered_s = cancel(plane, run)
        time.sleep(1.5)
        assert [at_s for at_s in starts_of(journal, run) if at_s > answered_s] == []
        counts = [amount(plane.view(run), "first", each) for each in ("cancelled", "running")]
        assert counts == [ITEMS, 0]


def test_p6_a_replica_that_was_frozen_over_a_cancel_sends_nothing_when_it_wakes(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    url = postgres.url(postgres.create())
    settings = {"EXO_DATABASE_URL": url, "EXO_VAULT_KEY": "A" * 43 + "="}
    first = Plane(tmp_path / "first", "first", **settings)
    second = Plane(tmp_path / "second", "second", **settings)
    journal = tmp_path / "journal"
    with planes(first):
        deploy(first, journal, seconds=0.05)
        run = first.begin("hammer", [{"n": n} for n in range(300)])
        until(lambda: len(starts_of(journal, run)) > 20)
        os.kill(first.pid, 19)
        with planes(second):
            began_s = time.monotonic()
            answered_s = cancel(second, run)
            assert answered_s - began_s < LEASE_S + 2
            time.sleep(0.5)
            first.thaw()
            time.sleep(2)
            late = [at_s for at_s in starts_of(journal, run) if at_s > answered_s + 0.5]
            assert late == []
