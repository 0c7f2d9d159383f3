"""One GPU for two revisions: the old one is let go in mid-run, the new one tried, or taken back."""

import asyncio
import json
import os
import shutil
import subprocess
from collections.abc import Generator
from pathlib import Path

import pytest

from controlplane.knative.names import LABEL_SATELLITE, service_name
from controlplane.kube import Kube
from controlplane.kube.client import POD, SERVICE, Kind
from functions_runtime.contract import Json, JsonObject
from tests.system.fault_plane import KEY, Plane, amount, doubled_or_lost, planes, until
from tests.system.system_help import exo

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
TENSOR = Path(__file__).parent / "satellites" / "tensor"
NAMESPACE = os.environ.get("EXO_KNATIVE_NAMESPACE", "default")
NODE = Kind("", "v1", "nodes", namespaced=False)


@pytest.fixture(autouse=True)
def one_gpu() -> None:
    async def capacity() -> int:
        async with Kube.open() as kube:
            nodes = await kube.list_objects(NODE, {})
        return sum(
            int(str(_at(node, "status", "allocatable", "nvidia.com/gpu") or 0)) for node in nodes
        )

    found = asyncio.run(capacity())
    if found != 1:
        pytest.skip(f"the kube cluster has {found} GPUs, and this needs exactly one")


def _at(holder: Json, *path: str) -> Json:
    for key in path:
        holder = holder.get(key) if isinstance(holder, dict) else None
    return holder


@pytest.fixture
def plane(tmp_path: Path) -> Generator[Plane]:
    wanted = {name: os.environ[name] for name in ("EXO_KNATIVE_GATEWAY", "EXO_KNATIVE_DOMAIN")}
    made = Plane(
        tmp_path / "plane", EXO_ORBIT="knative", EXO_KNATIVE_NAMESPACE=NAMESPACE,
        EXO_SATELLITES="[]", **wanted,
    )  # fmt: skip
    with planes(made):
        yield made

    async def gone() -> None:
        async with Kube.open(namespace=NAMESPACE) as kube:
            await kube.delete(SERVICE, service_name("e2e/tensor"))

    asyncio.run(gone())


def pods() -> list[str]:
    async def listed() -> list[str]:
        async with Kube.open(namespace=NAMESPACE) as kube:
            found = await kube.list_objects(POD, {LABEL_SATELLITE: "tensor"})
        return [str(_at(entry, "metadata", "name")) for entry in found]

    return asyncio.run(listed())


def deploy(plane: Plane, folder: Path) -> "subprocess.CompletedProcess[str]":
    known = {"EXO_URL": plane.url, "EXO_API_KEY": KEY}
    return exo(
        "deploy", "satellite", str(folder), "-o", "json", "--timeout", "4m",
        env={**os.environ, **known},
    )  # fmt: skip


def changed(folder: Path, old: str, new: str) -> Path:
    shutil.copytree(TENSOR, folder)
    function = folder / "function.py"
    function.write_text(function.read_text().replace(old, new))
    return folder


def begin(plane: Plane, count: int) -> str:
    plane.deploy(
        "gpu",
        "    - {name: a, identifier: a, uses: e2e/tensor, config: {seconds: 0.5}}",
        retries=3,
    )
    given: list[Json] = [{"n": n} for n in range(count)]
    return plane.begin("gpu", given)


def editions(plane: Plane, run: str) -> list[int]:
    with plane.client() as client:
        found: list[JsonObject] = [
            json.loads(line) for line in client.lines(f"/v1/runs/{run}/outputs")
        ]
    return [int(str(entry["edition"])) for entry in found]


def while_it_runs(plane: Plane, folder: Path) -> "tuple[str, subprocess.CompletedProcess[str]]":
    """Deploy a change while a run keeps the only GPU busy."""
    run = begin(plane, 240)
    until(lambda: amount(plane.view(run), "a") > 0, 90)
    done = deploy(plane, folder)
    view = plane.wait(run, 300)
    assert (view["status"], amount(view, "a")) == ("succeeded", 240)
    assert amount(view, "a", "retried") == 0
    assert doubled_or_lost(plane.database_url, run) == []
    return run, done


def test_a_new_revision_gets_the_only_gpu_in_mid_run_and_nothing_is_retried(
    plane: Plane, tmp_path: Path
) -> None:
    first = deploy(plane, TENSOR)
    assert first.returncode == 0, first.stderr
    run, done = while_it_runs(plane, changed(tmp_path / "tensor", "EDITION = 1", "EDITION = 2"))
    assert done.returncode == 0, done.stderr
    assert "no node has a free GPU" in done.stderr
    assert "nothing is sent to e2e/tensor until its new revision has answered" in done.stderr
    assert set(editions(plane, run)) == {1, 2}


def test_a_new_revision_that_does_not_start_gives_the_only_gpu_back(
    plane: Plane, tmp_path: Path
) -> None:
    assert deploy(plane, TENSOR).returncode == 0
    broken = changed(tmp_path / "tensor", "import asyncio\n", "import asyncio\nimport nowhere\n")
    run, done = while_it_runs(plane, broken)
    assert (done.returncode, "No module named 'nowhere'" in done.stderr) == (1, True), done.stderr
    assert "keeps serving" in done.stderr
    assert not [pod for pod in pods() if "00002" in pod]
    assert set(editions(plane, run)) == {1}
