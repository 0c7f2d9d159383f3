"""The same cluster as on a laptop, on a real Knative: from zero, killed in the middle, to zero."""

import asyncio
import json
import os
import shutil
import sys
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from controlplane.knative.names import LABEL_PROJECT, service_name
from controlplane.kube import Kube
from controlplane.kube.client import POD, SERVICE
from functions_runtime.contract import Json, JsonObject
from tests.system.fault_plane import Plane, amount, doubled_or_lost, planes, until
from tests.system.system_help import exo

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
SATELLITES = Path(__file__).parent / "satellites"
NAMESPACE = os.environ.get("EXO_KNATIVE_NAMESPACE", "default")
OURS = {LABEL_PROJECT: "e2e"}


def deployed(folder: Path, *options: str, **known: str) -> tuple[int, JsonObject, str]:
    """Deploy a satellite; give exit code, answer and what was said."""
    words = ("deploy", "satellite", str(folder), "-o", "json", *options)
    done = exo(*words, env={**os.environ, **known})
    answer: JsonObject = json.loads(done.stdout) if done.stdout else {}
    return done.returncode, answer, done.stderr


async def _pods() -> list[str]:
    async with Kube.open(namespace=NAMESPACE) as kube:
        return [_name(resource) for resource in await kube.list_objects(POD, OURS)]


def _name(holder: JsonObject) -> str:
    metadata = holder["metadata"]
    assert isinstance(metadata, dict)
    return str(metadata["name"])


def tell(capsys: pytest.CaptureFixture[str], line: str) -> None:
    """Print a figure past pytest's capture: it belongs to the report of a run."""
    with capsys.disabled():
        sys.stdout.write(f"\n{line}\n")


def pods() -> list[str]:
    return asyncio.run(_pods())


@pytest.fixture(scope="module")
def fan() -> Generator[JsonObject]:
    code, answer, said = deployed(SATELLITES / "fan")
    assert code == 0, said
    yield answer
    asyncio.run(gone("e2e/fan"))


async def gone(identifier: str) -> None:
    async with Kube.open(namespace=NAMESPACE) as kube:
        await kube.delete(SERVICE, service_name(identifier))


@pytest.fixture
def plane(tmp_path: Path) -> Generator[Plane]:
    wanted = {name: os.environ[name] for name in ("EXO_KNATIVE_GATEWAY", "EXO_KNATIVE_DOMAIN")}
    made = Plane(
        tmp_path / "plane", EXO_ORBIT="knative", EXO_KNATIVE_NAMESPACE=NAMESPACE,
        EXO_SATELLITES=json.dumps([str(SATELLITES)]), EXO_LEASE_S="5", **wanted,
    )  # fmt: skip
    with planes(made):
        yield made


def begin(plane: Plane, count: int, fan_out: int, seconds: float) -> str:
    wide, plain = json.dumps({"count": fan_out}), json.dumps({"seconds": seconds})
    plane.deploy(
        "far",
        f"    - {{name: a, identifier: a, uses: e2e/fan, config: {wide}}}\n"
        f"    - {{name: b, identifier: b, uses: e2e/fan, config: {plain}}}\n"
        "    - {name: c, identifier: c, uses: e2e/fan}",
        retries=9,
    )
    given: list[Json] = [{"n": n} for n in range(count)]
    return plane.begin("far", given)


def test_a_second_deploy_changes_nothing_and_takes_no_time(fan: JsonObject) -> None:
    began = time.monotonic()
    code, again, said = deployed(SATELLITES / "fan")
    assert code == 0, said
    assert (again["changed"], again["revision"]) == (False, fan["revision"])
    assert again["image"] == fan["image"]
    assert time.monotonic() - began < 15, again


@pytest.mark.usefixtures("fan")
def test_a_run_wakes_its_satellite_from_zero_and_leaves_nothing_running(
    plane: Plane, capsys: pytest.CaptureFixture[str]
) -> None:
    until_none(120)
    began = time.monotonic()
    run = begin(plane, 30, 4, 0)
    view = plane.wait(run, 120)
    took_s = time.monotonic() - began
    assert (view["status"], amount(view, "c")) == ("succeeded", 120)
    assert doubled_or_lost(plane.database_url, run) == []
    gone_s = until_none(120)
    tell(capsys, f"from zero to done {took_s:.1f} s; no pods after {gone_s:.1f} s")


HARM = {
    "pods of the satellite": (NAMESPACE, OURS),
    "the activator": ("knative-serving", {"app": "activator"}),
    "the gateway": ("kourier-system", {"app": "3scale-kourier-gateway"}),
}


@pytest.mark.usefixtures("fan")
@pytest.mark.parametrize("who", HARM)
def test_i4_what_is_killed_in_mid_batch_loses_and_doubles_nothing(
    plane: Plane, capsys: pytest.CaptureFixture[str], who: str
) -> None:
    run = begin(plane, 100, 3, 0.1)
    killed = 0
    with harming(*HARM[who]) as victims:
        view = plane.wait(run, 300)
        killed = len(victims)
    assert (view["status"], amount(view, "c")) == ("succeeded", 300)
    assert doubled_or_lost(plane.database_url, run) == []
    assert killed
    tell(capsys, f"{who}: {killed} kills, {amount(view, 'b', 'retried')} items retried")


@contextmanager
def harming(namespace: str, labels: Mapping[str, str]) -> Generator[list[str]]:
    """Kill the first pod with these labels every five seconds, as a machine that fails does."""
    stop, killed = threading.Event(), list[str]()

    async def kill() -> None:
        async with Kube.open(namespace=namespace) as kube:
            for pod in (await kube.list_objects(POD, labels))[:1]:
                if await kube.delete(POD, _name(pod), at_once=True):
                    killed.append(_name(pod))

    def harm() -> None:
        while not stop.wait(5 if killed else 2):
            asyncio.run(kill())

    thread = threading.Thread(target=harm)
    thread.start()
    try:
        yield killed
    finally:
        stop.set()
        thread.join()


def test_a_change_that_does_not_start_leaves_the_old_revision_serving(
    fan: JsonObject, plane: Plane, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = tmp_path / "fan"
    shutil.copytree(SATELLITES / "fan", changed)
    function = changed / "function.py"
    good = function.read_text()
    function.write_text(f"import a_library_that_nobody_has\n{good}")
    code, _, said = deployed(changed)
    assert (code, f"{fan['revision']} keeps serving" in said) == (1, True), said
    assert "No module named 'a_library_that_nobody_has'" in said
    run = begin(plane, 5, 1, 0)
    assert plane.wait(run, 120)["status"] == "succeeded"
    function.write_text(f"{good}\n# another\n")
    code, answer, said = deployed(changed)
    assert (code, answer.get("changed")) == (0, True), said
    assert answer["revision"] != fan["revision"]
    tell(capsys, f"a changed satellite, code alone, deployed in {answer['seconds']} s")
    assert plane.wait(begin(plane, 5, 1, 0), 120)["status"] == "succeeded"


def test_one_whose_probe_fails_is_explained_and_given_up_in_time() -> None:
    try:
        code, _, said = deployed(SATELLITES / "hangs", "--timeout", "20s")
    finally:
        asyncio.run(gone("e2e/hangs"))
    assert (code, "not ready after 20 s" in said) == (1, True), said
    assert "it runs but does not become ready" in said, said


def test_one_that_ends_at_its_start_is_explained_by_its_own_words() -> None:
    try:
        code, _, said = deployed(SATELLITES / "ends")
    finally:
        asyncio.run(gone("e2e/ends"))
    assert code == 1
    assert "nothing serves" in said
    assert "a_library_that_nobody_has" in said


def until_none(within_s: float) -> float:
    """Wait until no pod is left; give how long that took."""
    began = time.monotonic()
    while pods():
        assert time.monotonic() - began < within_s, pods()
        time.sleep(0.5)
    return time.monotonic() - began


@pytest.mark.usefixtures("fan")
@pytest.mark.parametrize("how", ["killed", "told to end"])
def test_i4_a_control_plane_that_ends_in_mid_batch_goes_on_where_it_was(
    plane: Plane, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    run = begin(plane, 60, 3, 0.1)
    for _ in range(2):
        done = amount(plane.view(run), "b")
        until(lambda done=done: amount(plane.view(run), "b") > done, 60)
        if how == "killed":
            plane.kill()
        else:
            code, _ = plane.terminate()
            assert code == 0
        plane.start()
    view = plane.wait(run, 200)
    assert (view["status"], amount(view, "c")) == ("succeeded", 180)
    assert doubled_or_lost(plane.database_url, run) == []
    if how == "told to end":
        assert amount(view, "b", "retried") == 0
    tell(capsys, f"control plane {how} twice, {amount(view, 'b', 'retried')} items retried")
