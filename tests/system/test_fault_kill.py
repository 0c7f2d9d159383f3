"""Whatever is killed whenever: every item ends, once, and nothing is left of the dead."""

import base64
import random
import time
from pathlib import Path

import httpx2
import psutil
import pytest
from fault_plane import Plane, amount, attempts, deliveries, doubled_or_lost, planes, until

from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]

pytestmark = pytest.mark.slow
INPUTS, WIDTH = 6, 20
KILLS = 2
GRACE_S = 4
VAULT_KEY = base64.b64encode(bytes(32)).decode()
STAGES = """
    - {{name: split, identifier: split, uses: lab/split}}
    - {{name: work, identifier: work, uses: lab/echo}}
    - {{name: sink, identifier: sink, uses: lab/journal, batch: {{size: 8}},
       config: {{file: "{journal}", seconds: {seconds}}},
       input: {{n: "${{{{ satellites.split.output.n }}}}"}}}}
"""


LONG = """
    - {{name: sink, identifier: sink, uses: lab/journal,
       config: {{file: "{journal}", seconds: 30}}}}
"""


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return ""
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.url(server.create())


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "journal"


def make(tmp_path: Path, url: str = "", name: str = "plane", grace_s: int = GRACE_S) -> Plane:
    settings = {"EXO_VAULT_KEY": VAULT_KEY, "EXO_GRACE_S": str(grace_s)}
    if url:
        settings["EXO_DATABASE_URL"] = url
    return Plane(tmp_path / name, name, **settings)


def begin(plane: Plane, journal: Path, *, seconds: float = 0.01, retries: int = 3) -> str:
    stages = STAGES.format(journal=journal, seconds=seconds)
    plane.deploy("faults", stages, retries=retries)
    return plane.begin("faults", [{"n": WIDTH}] * INPUTS)


def delivers(plane: Plane, run: str) -> bool:
    """Whether the sink is at work in the middle of the run."""
    view = plane.view(run)
    return amount(view, "sink") > 0 and amount(view, "sink", "running") > 0


def assert_ended_once(plane: Plane, run: str, journal: Path) -> None:
    view = plane.wait(run)
    assert view["status"] == "succeeded"
    assert [amount(view, stage) for stage in ("split", "work", "sink")] == [
        INPUTS,
        INPUTS * WIDTH,
        INPUTS * WIDTH,
    ]
    assert doubled_or_lost(plane.database_url, run) == []
    assert len(deliveries(journal)) == INPUTS * WIDTH


def gone(children: list[psutil.Process]) -> bool:
    return not any(each.is_running() and each.status() != "zombie" for each in children)


def test_i3_a_killed_control_plane_goes_on_where_it_was_and_leaves_no_children(
    tmp_path: Path, database_url: str, journal: Path
) -> None:
    seed = random.randrange(10**6)  # noqa: S311 - a moment, not a secret
    print(f"seed {seed}")  # noqa: T201 - shown when it fails
    chance = random.Random(seed)  # noqa: S311 - a moment, not a secret
    plane = make(tmp_path, database_url)
    with planes(plane):
        run = begin(plane, journal)
        for _ in range(KILLS):
            time.sleep(chance.uniform(0.05, 1.2))
            children = plane.kill()
            until(lambda known=children: gone(known), 10)
            plane.start()
        assert_ended_once(plane, run, journal)


def test_i1_a_start_that_was_answered_is_the_same_run_after_a_crash(tmp_path: Path) -> None:
    plane = make(tmp_path)
    with planes(plane):
        plane.deploy("once", "    - {name: a, identifier: a, uses: lab/echo}")
        answers: list[httpx2.Response] = []
        for _ in range(2):
            with plane.http() as http:
                answers.append(
                    http.post(
                        "/v1/clusters/lab/once/runs",
                        json={"input": {"x": 1}},
                        headers={"idempotency-key": "the same"},
                    )
                )
            plane.kill()
            plane.start()
        assert [each.status_code for each in answers] == [201, 201]
        assert answers[1].json()["id"] == answers[0].json()["id"]
        with plane.client() as client:
            assert len(client.get("/v1/runs")["items"]) == 1  # type: ignore[arg-type]
        assert plane.wait(answers[0].json()["id"])["status"] == "succeeded"


def test_i5_sigterm_lets_what_is_in_flight_finish_and_burns_no_retry(
    tmp_path: Path, journal: Path
) -> None:
    plane = make(tmp_path)
    with planes(plane):
        run = begin(plane, journal, retries=0)
        until(lambda: delivers(plane, run))
        children = plane.children()
        code, took_s = plane.terminate()
        assert (code, took_s < GRACE_S + 1, gone(children)) == (0, True, True)
        assert plane.said("process.abandons") == []
        assert 0 < len(deliveries(journal)) < INPUTS * WIDTH, "it stopped in the middle"
        plane.start()
        assert_ended_once(plane, run, journal)
    assert set(deliveries(journal).values()) == {1}
    assert attempts(journal) == {1}


def test_i6_what_outlasts_the_grace_goes_back_and_burns_no_retry(
    tmp_path: Path, journal: Path
) -> None:
    plane = make(tmp_path, grace_s=1)
    with planes(plane):
        plane.deploy("long", LONG.format(journal=journal), retries=0)
        run = plane.begin("long", {})
        until(lambda: amount(plane.view(run), "sink", "running") == 1 and bool(plane.children()))
        children = plane.children()
        code, took_s = plane.terminate()
        assert (code, took_s < 1 + 2, gone(children)) == (0, True, True)
        plane.start()
        view = plane.view(run)
        assert view["status"] == "running"
        counts = [amount(view, "sink", each) for each in ("failed", "retried", "succeeded")]
        assert counts == [0, 0, 0]
        with plane.client() as client:
            client.post(f"/v1/runs/{run}/cancel", {})
            lines = client.get(f"/v1/runs/{run}/logs")["items"]
        assert isinstance(lines, list)
        messages = [each["message"] for each in lines if isinstance(each, dict)]
        assert [messages[0], messages[-1]] == [
            "run started by api-call, 1 input(s)",
            "run cancelled",
        ]
        assert not [each for each in messages if "failed" in str(each)]


def test_i3_two_replicas_share_a_run_and_one_ends_it_when_the_other_is_killed(
    tmp_path: Path, postgres: PostgresServer, journal: Path
) -> None:
    url = postgres.url(postgres.create())
    first, second = make(tmp_path, url, "first"), make(tmp_path, url, "second")
    with planes(first, second):
        run = begin(first, journal, seconds=0.02)
        until(lambda: delivers(first, run) and bool(first.children() and second.children()))
        first.kill()
        assert_ended_once(second, run, journal)


def test_i4_a_frozen_replica_that_wakes_up_changes_nothing(
    tmp_path: Path, postgres: PostgresServer, journal: Path
) -> None:
    url = postgres.url(postgres.create())
    first, second = make(tmp_path, url, "first"), make(tmp_path, url, "second")
    with planes(first):
        run = begin(first, journal, seconds=0.05)
        until(lambda: delivers(first, run))
        first.freeze()
        with planes(second):
            settled = amount(second.view(run), "sink")
            # What the frozen one holds is due before all the rest.
            until(lambda: amount(second.view(run), "sink") >= settled + 16)
            first.thaw()
            until(lambda: bool(first.said("result.stale") and first.said("lease.lost")))
            assert second.view(run)["status"] == "running", "the stale result came in the middle"
            assert_ended_once(second, run, journal)
