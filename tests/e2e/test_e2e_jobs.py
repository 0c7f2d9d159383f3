"""`mode: job` on a real kube cluster: Jobs that call back, killed in the middle, cleaned up."""

import asyncio
import json
import os
import time
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from controlplane.knative.names import LABEL_SATELLITE, service_name
from controlplane.kube import Kube
from controlplane.kube.client import JOB, POD, POD_TEMPLATE, SECRET
from functions_runtime.contract import Json, JsonObject
from tests.system.fault_plane import KEY, Plane, amount, doubled_or_lost, planes, until
from tests.system.system_help import exo

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
SATELLITES = Path(__file__).parent / "satellites"
NAMESPACE = os.environ.get("EXO_KNATIVE_NAMESPACE", "default")
PRESS = {LABEL_SATELLITE: "press"}


def at(holder: Json, *path: str) -> Json:
    for key in path:
        assert isinstance(holder, dict)
        holder = holder.get(key)
    return holder


def jobs() -> Sequence[JsonObject]:
    async def listed() -> Sequence[JsonObject]:
        async with Kube.open(namespace=NAMESPACE) as kube:
            return await kube.list_objects(JOB, PRESS)

    return asyncio.run(listed())


def names(found: Sequence[JsonObject]) -> set[str]:
    return {str(at(entry, "metadata", "name")) for entry in found}


def working() -> set[str]:
    """Return the pods of jobs that run."""

    async def listed() -> Sequence[JsonObject]:
        async with Kube.open(namespace=NAMESPACE) as kube:
            return await kube.list_objects(POD, PRESS)

    return names([pod for pod in asyncio.run(listed()) if at(pod, "status", "phase") == "Running"])


def kill(pod: str) -> None:
    async def deleted() -> None:
        async with Kube.open(namespace=NAMESPACE) as kube:
            await kube.delete(POD, pod, at_once=True)

    asyncio.run(deleted())


def secret(name: str) -> JsonObject | None:
    async def read() -> JsonObject | None:
        async with Kube.open(namespace=NAMESPACE) as kube:
            return await kube.get(SECRET, name)

    return asyncio.run(read())


async def _nothing_left() -> None:
    async with Kube.open(namespace=NAMESPACE) as kube:
        await kube.delete(POD_TEMPLATE, service_name("e2e/press"))
        for name in names(await kube.list_objects(JOB, PRESS)):
            await kube.delete(JOB, name)


@pytest.fixture
def plane(tmp_path: Path) -> Generator[Plane]:
    """A control plane that pods can call back."""
    host = os.environ["EXO_POD_HOST"]
    made = Plane(
        tmp_path / "plane", EXO_ORBIT="knative", EXO_KNATIVE_NAMESPACE=NAMESPACE,
        EXO_SATELLITES="[]", EXO_LEASE_S="3", EXO_HOST=host, EXO_PORT="8711",
        EXO_PUBLIC_URL=f"http://{host}:8711",
    )  # fmt: skip
    with planes(made):
        deploy(made, "press")
        yield made
    asyncio.run(_nothing_left())


def deploy(plane: Plane, name: str) -> JsonObject:
    known = {"EXO_URL": plane.url, "EXO_API_KEY": KEY}
    done = exo(
        "deploy", "satellite", str(SATELLITES / name), "-o", "json", env={**os.environ, **known}
    )
    assert done.returncode == 0, done.stderr
    answer: JsonObject = json.loads(done.stdout)
    return answer


def begin(plane: Plane, count: int, seconds: float) -> str:
    with plane.client() as client:
        client.put("/v1/projects/lab/secrets/PRESS_KEY", {"value": "open-sesame"})
    config = f"{{seconds: {seconds}, key: '${{{{ secrets.PRESS_KEY }}}}'}}"
    plane.deploy(
        "heavy",
        f"    - {{name: a, identifier: a, uses: e2e/press, config: {config}}}",
        retries=3,
    )
    given: list[Json] = [{"n": n} for n in range(count)]
    return plane.begin("heavy", given)


def outputs(plane: Plane, run: str) -> list[JsonObject]:
    with plane.client() as client:
        return [json.loads(line) for line in client.lines(f"/v1/runs/{run}/outputs")]


def test_every_batch_is_a_job_that_calls_back_once_and_goes_with_its_secret(plane: Plane) -> None:
    run = begin(plane, 12, 0.2)
    view = plane.wait(run, 120)
    assert (view["status"], amount(view, "a")) == ("succeeded", 12)
    assert doubled_or_lost(plane.database_url, run) == []
    done = jobs()
    given = outputs(plane, run)
    assert len(done) == len({str(entry["pod"]) for entry in given}) == 3
    # The satellite's secret was opened in its config alone, the job's token for nobody.
    assert {(str(entry["key"]), str(entry["seen"])) for entry in given} == {("•••", "")}
    assert "open-sesame" not in json.dumps(list(done))
    for name in names(done):
        kept = secret(name)
        assert kept is not None
        assert "open-sesame" not in json.dumps(kept)
        assert at(kept, "metadata", "ownerReferences")
    asyncio.run(_nothing_left())
    until(lambda: all(secret(name) is None for name in names(done)), 60)


def test_i4_a_control_plane_that_is_killed_finds_its_jobs_again(plane: Plane) -> None:
    run = begin(plane, 10, 2)
    until(lambda: len(working()) == 2, 60)
    at_work = working()
    plane.kill()
    time.sleep(1)
    plane.start()
    view = plane.wait(run, 120)
    assert (view["status"], amount(view, "a"), amount(view, "a", "retried")) == ("succeeded", 10, 0)
    assert {str(output["pod"]) for output in outputs(plane, run)} == at_work
    assert len(jobs()) == 2


def test_i4_a_job_that_is_killed_is_made_anew_and_nothing_is_lost(plane: Plane) -> None:
    run = begin(plane, 10, 2)
    until(lambda: len(working()) == 2, 60)
    [victim, *_] = working()
    kill(victim)
    view = plane.wait(run, 200)
    assert (view["status"], amount(view, "a")) == ("succeeded", 10)
    assert doubled_or_lost(plane.database_url, run) == []


def test_a_run_that_is_cancelled_takes_its_jobs_with_it(plane: Plane) -> None:
    run = begin(plane, 5, 300)
    until(lambda: len(working()) == 1, 60)
    with plane.client() as client:
        client.post(f"/v1/runs/{run}/cancel")
    until(lambda: not jobs() and not working(), 60)
    assert plane.view(run)["status"] == "cancelled"


def test_a_job_that_does_not_start_is_explained_and_nothing_is_made_from_it(plane: Plane) -> None:
    del plane
    done = exo("deploy", "satellite", str(SATELLITES / "broken_press"), env={**os.environ})
    assert (done.returncode, "a_library_that_nobody_has" in done.stderr) == (1, True), done.stderr

    async def read() -> tuple[JsonObject | None, Sequence[JsonObject]]:
        async with Kube.open(namespace=NAMESPACE) as kube:
            template = await kube.get(POD_TEMPLATE, service_name("e2e/broken-press"))
            return template, await kube.list_objects(JOB, {LABEL_SATELLITE: "broken-press"})

    template, left = asyncio.run(read())
    assert (template, [*left]) == (None, [])
