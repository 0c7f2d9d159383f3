"""`mode: job`: a control plane whose batches are jobs of their own, which call it back."""

import json
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from fault_plane import SATELLITES, Plane, amount, doubled_or_lost, planes, until
from job_kube import JobKube, job_kube

from controlplane.knative.job import render_pod_template
from controlplane.knative.names import service_name
from controlplane.knative.placement import Placement
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import load_manifest

pytestmark = pytest.mark.slow
FOLDER = SATELLITES / "press"
NAME = service_name("lab/press")
IMAGE = f"registry.test/press@sha256:{'0' * 64}"


@dataclass
class World:
    plane: Plane
    kube: JobKube
    journal: Path

    def begin(self, inputs: list[Json], seconds: float = 0.0, retries: int = 3) -> str:
        config = json.dumps({"file": str(self.journal), "seconds": seconds})
        stage = f"    - {{name: a, identifier: a, uses: lab/press, config: {config}}}"
        self.plane.deploy("heavy", stage, retries=retries)
        return self.plane.begin("heavy", inputs)

    def worked(self) -> list[tuple[str, str]]:
        """Return (process, idempotency key) of every invocation."""
        if not self.journal.exists():
            return []
        lines = self.journal.read_text().splitlines()
        return [(line.split()[0], line.split()[1]) for line in lines]


@pytest.fixture
def world(tmp_path: Path) -> Generator[World]:
    manifest = load_manifest(FOLDER)
    with job_kube({NAME: FOLDER}, tmp_path / "kube") as kube:
        kube.kinds["podtemplates"][NAME] = render_pod_template(manifest, Placement("lab", IMAGE))
        made = Plane(
            tmp_path / "plane", EXO_ORBIT="knative", EXO_KNATIVE_NAMESPACE="lab",
            EXO_SATELLITES="[]", KUBECONFIG=str(tmp_path / "kube"),
        )  # fmt: skip
        with planes(made):
            with made.client() as client:
                body: JsonObject = {"manifest": manifest.as_json(), "image": IMAGE}
                client.put("/v1/satellites/lab/press", body)
            yield World(made, kube, tmp_path / "journal")


def numbered(count: int) -> list[Json]:
    return [{"n": n} for n in range(count)]


def test_each_batch_is_a_job_that_answers_once(world: World) -> None:
    run = world.begin(numbered(7))
    view = world.plane.wait(run, 60)
    assert (view["status"], amount(view, "a")) == ("succeeded", 7)
    assert doubled_or_lost(world.plane.database_url, run) == []
    assert len(world.kube.started) == 3
    assert len(world.worked()) == 7
    with world.plane.client() as client:
        given = [json.loads(line) for line in client.lines(f"/v1/runs/{run}/outputs")]
    assert {each["token"] for each in given} == {""}
    [first, *_] = world.kube.started
    owner = world.kube.kinds["secrets"][first]["metadata"]
    assert isinstance(owner, dict)
    assert owner["ownerReferences"]


def test_i4_a_control_plane_that_is_killed_takes_the_answer_of_the_job_that_went_on(
    world: World,
) -> None:
    run = world.begin(numbered(3), seconds=1)
    until(lambda: bool(world.worked()))
    url = world.plane.url
    world.plane.kill()
    # It listens where it listened before: the job knows that address.
    restarted = Plane(
        world.plane.state, "again", **world.plane.settings, EXO_PORT=url.rpartition(":")[2]
    )
    time.sleep(0.5)
    with planes(restarted):
        view = restarted.wait(run, 60)
        assert (view["status"], amount(view, "a", "retried")) == ("succeeded", 0)
        assert len(world.kube.started) == 1
        assert len(world.worked()) == 3


def test_i4_a_job_that_is_killed_costs_a_retry_and_loses_nothing(world: World) -> None:
    run = world.begin(numbered(3), seconds=0.5)
    until(lambda: bool(world.worked()))
    [name] = world.kube.working()
    world.kube.kill(name)
    view = world.plane.wait(run, 60)
    assert (view["status"], amount(view, "a")) == ("succeeded", 3)
    assert doubled_or_lost(world.plane.database_url, run) == []


def test_one_item_that_kills_its_job_fails_alone(world: World) -> None:
    run = world.begin([{"n": 1}, {"n": 2, "poison": True}, {"n": 3}], retries=1)
    view = world.plane.wait(run, 90)
    assert (amount(view, "a"), amount(view, "a", "failed")) == (2, 1)
    with world.plane.client() as client:
        failed = client.get(f"/v1/runs/{run}/items", {"status": "failed"})
    assert "exit code 3" in json.dumps(failed)


def test_a_run_that_is_cancelled_ends_its_jobs(world: World) -> None:
    run = world.begin(numbered(3), seconds=60)
    until(lambda: bool(world.worked()))
    with world.plane.client() as client:
        client.post(f"/v1/runs/{run}/cancel")
    until(lambda: not world.kube.working())
    assert world.kube.kinds["jobs"] == {}


def test_a_drain_leaves_jobs_at_work(world: World) -> None:
    world.begin(numbered(3), seconds=60)
    until(lambda: bool(world.worked()))
    code, _ = world.plane.terminate()
    assert code == 0
    assert len(world.kube.working()) == 1


def test_an_image_that_cannot_be_pulled_is_told_and_the_job_taken_away(world: World) -> None:
    world.kube.unpullable = True
    run = world.begin(numbered(1), retries=0)
    view = world.plane.wait(run, 60)
    assert view["status"] == "failed"
    with world.plane.client() as client:
        said = json.dumps(client.get(f"/v1/runs/{run}/items", {"status": "failed"}))
    assert "cannot be pulled" in said
    assert world.kube.kinds["jobs"] == {}


def test_a_satellite_whose_template_is_gone_is_waited_for(world: World) -> None:
    template = world.kube.kinds["podtemplates"].pop(NAME)
    run = world.begin(numbered(1))
    until(lambda: bool(world.plane.said("satellite.shut")), 30)
    world.kube.kinds["podtemplates"][NAME] = template
    view = world.plane.wait(run, 60)
    assert (view["status"], amount(view, "a", "retried")) == ("succeeded", 0)


def test_what_is_no_job_of_ours_gets_nothing(world: World) -> None:
    run = world.begin(numbered(1), seconds=2)
    until(lambda: bool(world.kube.started))
    [name] = world.kube.started
    token = world.kube.kinds["secrets"][name]["stringData"]
    assert isinstance(token, dict)
    job = name.rpartition("-")[2]
    good = {"authorization": f"Bearer {token['token']}"}
    with httpx2.Client(base_url=world.plane.url) as client:
        for headers in ({}, {"authorization": "Bearer nonsense"}):
            assert client.get(f"/v1/jobs/{job}/batch", headers=headers).status_code == 401
            assert client.put(f"/v1/jobs/{job}/answer", headers=headers).status_code == 401
        assert client.get("/v1/jobs/other/batch", headers=good).status_code == 401
        assert client.get(f"/v1/jobs/{job}/batch", headers=good).status_code == 200
        answered = client.put(f"/v1/jobs/{job}/answer", content=b"", headers=good)
        assert answered.status_code == 204
        assert world.plane.wait(run, 60)["status"] == "succeeded"
        assert client.get(f"/v1/jobs/{job}/batch", headers=good).status_code == 404
