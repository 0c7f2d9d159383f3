"""The control plane itself on a real kube cluster: installed, at work, hurt, installed again."""

import asyncio
import json
import os
import sys
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from controlplane.kube import Kube
from controlplane.kube.client import POD
from functions_runtime.contract import Json, JsonObject
from tests.e2e.e2e_install import (
    HOME,
    Installed,
    database,
    give_database,
    installed,
    reached,
    remove_all,
    replicas,
    satellites,
    write_overlay,
)
from tests.system.fault_plane import amount, doubled_or_lost, until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(
        not os.environ.get("EXO_POD_HOST"),
        reason="EXO_POD_HOST is not set: pods have to find the database on this machine",
    ),
]


def tell(capsys: pytest.CaptureFixture[str], line: str) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n{line}\n")


@pytest.fixture(scope="module")
def database_url() -> Generator[str]:
    with database() as server:
        yield server.url(server.create())


@pytest.fixture(scope="module")
def overlay(tmp_path_factory: pytest.TempPathFactory, database_url: str) -> Generator[Path]:
    asyncio.run(give_database(database_url))
    try:
        yield write_overlay(tmp_path_factory.mktemp("install") / "overlay")
    finally:
        remove_all()


@pytest.fixture(scope="module")
def first(overlay: Path) -> tuple[JsonObject, float]:
    """What the first installation changed, and how long it took."""
    began = time.monotonic()
    code, answer, said = installed(overlay)
    assert code == 0, said
    return answer, time.monotonic() - began


@pytest.fixture(scope="module")
def plane(first: tuple[JsonObject, float], database_url: str) -> Installed:
    del first
    made = asyncio.run(reached(database_url))
    made.bring("fan")
    made.bring("press")
    return made


def begin(plane: Installed, count: int, seconds: float) -> str:
    plain = json.dumps({"seconds": seconds})
    plane.deploy(
        "inside",
        f"    - {{name: a, identifier: a, uses: e2e/fan, config: {json.dumps({'count': 3})}}}\n"
        f"    - {{name: b, identifier: b, uses: e2e/fan, config: {plain}}}\n"
        "    - {name: c, identifier: c, uses: e2e/fan}",
        retries=9,
    )
    given: list[Json] = [{"n": n} for n in range(count)]
    return plane.begin("inside", given)


def names(pods: list[JsonObject]) -> set[str]:
    return {str(pod["metadata"]["name"]) for pod in pods if isinstance(pod["metadata"], dict)}


def test_two_replicas_are_up_and_well(
    first: tuple[JsonObject, float], plane: Installed, capsys: pytest.CaptureFixture[str]
) -> None:
    answer, took_s = first
    tell(capsys, f"the first installation took {took_s:.1f} s, its image included")
    assert "Deployment exo-server" in str(answer["changed"])
    assert len(asyncio.run(replicas())) == 2
    with plane.http() as http:
        assert http.get("/readyz").json() == {"status": "ready", "database": "ok", "vault": "ok"}


@pytest.mark.usefixtures("plane")
def test_again_without_a_change_changes_nothing(
    overlay: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = names(list(asyncio.run(replicas())))
    began = time.monotonic()
    code, answer, said = installed(overlay)
    tell(capsys, f"the second installation took {time.monotonic() - began:.1f} s")
    assert (code, answer.get("changed")) == (0, []), (answer, said)
    assert names(list(asyncio.run(replicas()))) == before


def test_i4_from_zero_a_replica_that_is_killed_in_mid_run_loses_and_doubles_nothing(
    plane: Installed, capsys: pytest.CaptureFixture[str]
) -> None:
    until(lambda: not asyncio.run(satellites()), 120)
    began = time.monotonic()
    run = begin(plane, 60, 0.1)
    until(lambda: amount(plane.view(run), "b") > 10, 60)
    victim = min(names(list(asyncio.run(replicas()))))
    asyncio.run(kill(victim))
    view = settled(plane, run)
    assert (view["status"], amount(view, "c")) == ("succeeded", 180)
    assert doubled_or_lost(plane.database_url, run) == []
    until(lambda: len(names(list(asyncio.run(replicas()))) - {victim}) == 2, 60)
    tell(capsys, f"a replica killed in mid-run: done after {time.monotonic() - began:.1f} s")


async def kill(pod: str) -> None:
    async with Kube.open(namespace=HOME) as kube:
        assert await kube.delete(POD, pod, at_once=True)


def settled(plane: Installed, run: str) -> JsonObject:
    """Wait for the end of a run; a request may meet the replica that has just gone."""
    until(lambda: plane.view(run)["status"] != "running", 120)
    return plane.view(run)


def test_jobs_are_made_and_called_back_with_the_rights_of_the_manifests(
    plane: Installed, capsys: pytest.CaptureFixture[str]
) -> None:
    began = time.monotonic()
    with plane.client() as client:
        client.put("/v1/projects/lab/secrets/PRESS_KEY", {"value": "open-sesame"})
    key = "'${{ secrets.PRESS_KEY }}'"
    plane.deploy(
        "heavy",
        f"    - {{name: a, identifier: a, uses: e2e/press, config: {{key: {key}}}}}",
    )
    view = settled(plane, plane.begin("heavy", [{"n": n} for n in range(10)]))
    assert (view["status"], amount(view, "a")) == ("succeeded", 10), view
    tell(capsys, f"two batches in jobs: {time.monotonic() - began:.1f} s")


@pytest.mark.usefixtures("plane")
def test_a_change_that_does_not_start_is_explained_and_the_old_replicas_go_on(
    overlay: Path, plane: Installed
) -> None:
    before = names(list(asyncio.run(replicas())))
    file = overlay / "kustomization.yaml"
    good = file.read_text()
    file.write_text(good.replace("EXO_LEASE_S", "EXO_RETENTION"))
    try:
        code, _, said = installed(overlay, "--timeout", "60s")
    finally:
        file.write_text(good)
    assert (code, "EXO_RETENTION: '5' is not a duration" in said) == (1, True), said
    assert before < names(list(asyncio.run(replicas())))
    with plane.http() as http:
        assert http.get("/readyz").status_code == 200
    code, answer, said = installed(overlay)
    assert code == 0, said
    assert answer["changed"] == ["ConfigMap exo-settings", "Deployment exo-server"]
