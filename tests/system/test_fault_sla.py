"""The SLA by the clock on the wall: lateness is told while it lasts, holding ends in time."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fault_plane import Plane, amount, deliveries, planes, until

pytestmark = pytest.mark.slow
# What is kept free for a stage of one attempt with this timeout: 60 s to wake up, 1 s to work, and
# 10 s to be on the safe side (`controlplane/batching/policy.py`).
RESERVE_S = 60 + 1 + 10
STAGE = """
    - {{name: sink, identifier: sink, uses: lab/journal, timeout: 1s, batch: {{size: 6}},
       config: {{file: "{journal}"}}}}
"""
SLOW = """
    - {{name: sink, identifier: sink, uses: lab/journal, batch: {{size: 1}},
       config: {{file: "{journal}", seconds: {seconds}}}}}
"""


@pytest.fixture(scope="module")
def plane(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plane]:
    made = Plane(tmp_path_factory.mktemp("sla") / "state", EXO_PATIENCE="1")
    with planes(made):
        yield made


def messages(plane: Plane, run: str) -> list[str]:
    with plane.http() as http:
        lines = http.get(f"/v1/runs/{run}/logs", params={"limit": 500}).json()["items"]
    return [line["message"] for line in lines]


def listed_state(plane: Plane, run: str) -> str:
    with plane.http() as http:
        runs = http.get("/v1/runs", params={"limit": 500}).json()["items"]
    [state] = [each["sla_state"] for each in runs if each["id"] == run]
    return state


def test_i10_a_late_run_is_told_while_it_still_runs_and_once(plane: Plane, tmp_path: Path) -> None:
    plane.deploy("late", SLOW.format(journal=tmp_path / "journal", seconds=3), sla="12h")
    run = plane.begin("late", {}, sla="2s")
    assert plane.view(run)["sla_state"] == "at_risk"
    until(lambda: listed_state(plane, run) == "breached", 6)
    view = plane.view(run)
    assert (view["status"], view["sla_state"]) == ("running", "breached")
    view = plane.wait(run)
    assert (view["status"], view["sla_state"]) == ("succeeded", "breached")
    assert listed_state(plane, run) == "breached"
    told = messages(plane, run)
    assert [each for each in told if each.startswith("sla ")] == ["sla at_risk", "sla breached"]
    assert "s after its deadline" in told[-1]


def test_a_run_in_time_is_on_track_in_the_end(plane: Plane, tmp_path: Path) -> None:
    plane.deploy("risky", SLOW.format(journal=tmp_path / "journal", seconds=1.5), sla="12h")
    run = plane.begin("risky", {}, sla="20s")
    until(lambda: listed_state(plane, run) == "at_risk", 3)
    assert plane.wait(run)["sla_state"] == "on_track"
    assert listed_state(plane, run) == "on_track"


def test_items_wait_for_company_until_the_latest_start(plane: Plane, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    plane.deploy("held", STAGE.format(journal=journal), sla="12h", retries=0)
    began_s = time.monotonic()
    run = plane.begin("held", [{"n": n} for n in range(5)], sla=f"{RESERVE_S + 3}s")
    until(lambda: amount(plane.view(run), "sink", "waiting") == 5)
    time.sleep(1.5)
    assert amount(plane.view(run), "sink", "waiting") == 5, "held"
    assert plane.wait(run)["sla_state"] == "on_track"
    assert 3 <= time.monotonic() - began_s < 7
    assert len(deliveries(journal)) == 5


@pytest.mark.parametrize(
    ("items", "sla"), [(6, f"{RESERVE_S + 60}s"), (5, "now")], ids=["full", "now"]
)
def test_a_full_batch_or_no_sla_waits_for_nothing(
    plane: Plane, tmp_path: Path, items: int, sla: str
) -> None:
    journal = tmp_path / "journal"
    plane.deploy("prompt", STAGE.format(journal=journal), sla="12h", retries=0)
    run = plane.begin("prompt", [{"n": n} for n in range(items)], sla=sla)
    assert plane.wait(run, 5)["status"] == "succeeded"
    assert len(deliveries(journal)) == items


def test_the_log_of_an_ended_run_is_complete(plane: Plane, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    plane.deploy("told", STAGE.format(journal=journal), sla="now")
    for _ in range(15):
        run = plane.begin("told", [{"n": n} for n in range(3)])
        plane.wait(run)
        told = messages(plane, run)
        assert (told[-1], told.count("written")) == ("run succeeded", 3)
