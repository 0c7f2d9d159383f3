"""The database goes away, the disk fills up: nothing is acknowledged, and nothing is lost."""

import resource
import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import psutil
import pytest
from fault_plane import LEASE_S, Plane, amount, deliveries, doubled_or_lost, planes, until

from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]

pytestmark = pytest.mark.slow
ITEMS = 60
STAGES = """
    - {{name: sink, identifier: sink, uses: lab/journal, batch: {{size: 10}},
       config: {{file: "{journal}", seconds: 0.03}}}}
"""


def begin(plane: Plane, journal: Path) -> str:
    plane.deploy("faults", STAGES.format(journal=journal), retries=0)
    run = plane.begin("faults", [{"n": n} for n in range(ITEMS)])
    until(lambda: amount(plane.view(run), "sink") > 0)
    return run


def assert_unavailable(answer: httpx2.Response) -> None:
    assert answer.status_code == 503, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert int(answer.headers["retry-after"]) > 0
    assert answer.json()["code"] == "EXO903"


def assert_nothing_is_acknowledged(plane: Plane) -> None:
    with plane.http() as http:
        until(lambda: http.get("/readyz").status_code == 503)
        assert_unavailable(http.get("/readyz"))
        assert http.get("/healthz").status_code == 200
        key = {"idempotency-key": "a key"}
        runs = "/v1/clusters/lab/faults/runs"
        assert_unavailable(http.post(runs, json={"input": {"lost": 1}}))
        assert_unavailable(http.post(runs, json={"input": {"lost": 1}}, headers=key))
        assert_unavailable(http.put("/v1/projects/lab/secrets/S", json={"value": "lost"}))


def assert_it_goes_on_by_itself(plane: Plane, run: str, journal: Path) -> None:
    assert plane.wait(run)["status"] == "succeeded"
    assert doubled_or_lost(plane.database_url, run) == []
    assert set(deliveries(journal).values()) == {1}, "what was held back was settled"
    assert len(deliveries(journal)) == ITEMS
    with plane.http() as http:
        assert http.get("/readyz").status_code == 200
        assert [each["id"] for each in http.get("/v1/runs").json()["items"]] == [run]
        assert http.get("/v1/projects/lab/secrets").json()["items"] == []
    assert plane.said("worker.failed") == []


def test_i1_a_postgres_that_goes_away_loses_nothing_and_nothing_is_acknowledged(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    journal = tmp_path / "journal"
    url = postgres.url(postgres.create())
    plane = Plane(tmp_path / "state", EXO_DATABASE_URL=url)
    with planes(plane):
        run = begin(plane, journal)
        postgres.stop()
        try:
            assert_nothing_is_acknowledged(plane)
            time.sleep(1.2 * LEASE_S)  # the lease ends meanwhile, and nobody else is there
        finally:
            postgres.start()
        assert_it_goes_on_by_itself(plane, run, journal)


@contextmanager
def full_disk(plane: Plane) -> Generator[None]:
    """No file of the control plane grows any more, its own log included."""
    process = psutil.Process(plane.pid)
    endless = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    process.rlimit(psutil.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        process.rlimit(psutil.RLIMIT_FSIZE, endless)


def test_i1_a_full_disk_loses_nothing_and_nothing_is_acknowledged(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    plane = Plane(tmp_path / "state")
    with planes(plane):
        run = begin(plane, journal)
        with full_disk(plane):
            assert_nothing_is_acknowledged(plane)
            time.sleep(1.2 * LEASE_S)
        assert_it_goes_on_by_itself(plane, run, journal)
    with sqlite3.connect(plane.state / "exo.db") as database:
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
    database.close()
