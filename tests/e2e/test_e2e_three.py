"""Ten thousand items through three satellites whose pods are killed, never more than allowed."""

import asyncio
import json
import os
import shutil
import threading
import time
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from controlplane.knative.names import LABEL_SATELLITE
from controlplane.kube import Kube
from controlplane.kube.client import POD
from functions_runtime.contract import Json, JsonObject
from tests.e2e.e2e_pods import text
from tests.e2e.test_e2e_knative import NAMESPACE, OURS, SATELLITES, deployed, gone, harming, tell
from tests.system.fault_plane import KEY, Plane, amount, doubled_or_lost, planes

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
NAMES = ("fan", "fan-two", "fan-three")
PODS_MAX = 2
"""`scaling.max` of each of them."""


@pytest.fixture
def plane(tmp_path: Path) -> Generator[Plane]:
    wanted = {name: os.environ[name] for name in ("EXO_KNATIVE_GATEWAY", "EXO_KNATIVE_DOMAIN")}
    made = Plane(
        tmp_path / "plane", EXO_ORBIT="knative", EXO_KNATIVE_NAMESPACE=NAMESPACE,
        EXO_SATELLITES="[]", EXO_LEASE_S="5", **wanted,
    )  # fmt: skip
    with planes(made):
        for name in NAMES:
            folder = tmp_path / name
            shutil.copytree(SATELLITES / "fan", folder)
            manifest = folder / "satellite.yaml"
            manifest.write_text(manifest.read_text().replace("e2e/fan", f"e2e/{name}"))
            code, _, said = deployed(folder, EXO_URL=made.url, EXO_API_KEY=KEY)
            assert code == 0, said
        yield made
    for name in NAMES:
        asyncio.run(gone(f"e2e/{name}"))


def _counts(pod: JsonObject) -> bool:
    """Return whether a pod is there to stay: one that ends beside its successor is no excess."""
    metadata = pod["metadata"]
    return isinstance(metadata, dict) and "deletionTimestamp" not in metadata


@contextmanager
def counting() -> Generator[Counter[str]]:
    """Note the most pods that each satellite has at once."""
    stop, most = threading.Event(), Counter[str]()

    async def look() -> None:
        async with Kube.open(namespace=NAMESPACE) as kube:
            while not stop.is_set():
                found = [
                    resource for resource in await kube.list_objects(POD, OURS) if _counts(resource)
                ]
                now = Counter(text(entry, "metadata", "labels", LABEL_SATELLITE) for entry in found)
                most.update({name: n - most[name] for name, n in now.items() if n > most[name]})
                await asyncio.sleep(0.5)

    thread = threading.Thread(target=lambda: asyncio.run(look()))
    thread.start()
    try:
        yield most
    finally:
        stop.set()
        thread.join()


def test_i4_ten_thousand_items_pass_while_a_pod_is_killed_every_five_seconds(
    plane: Plane, capsys: pytest.CaptureFixture[str]
) -> None:
    wide, plain = json.dumps({"count": 4}), json.dumps({"seconds": 0.005})
    plane.deploy(
        "three",
        f"    - {{name: a, identifier: a, uses: e2e/fan, config: {wide}}}\n"
        f"    - {{name: b, identifier: b, uses: e2e/fan-two, config: {plain}}}\n"
        "    - {name: c, identifier: c, uses: e2e/fan-three}",
        retries=9,
    )
    given: list[Json] = [{"n": n} for n in range(2_500)]
    began = time.monotonic()
    run = plane.begin("three", given)
    with counting() as most, harming(NAMESPACE, OURS) as victims:
        view = plane.wait(run, 400)
    took_s = time.monotonic() - began
    assert (view["status"], amount(view, "b"), amount(view, "c")) == ("succeeded", 10_000, 10_000)
    assert doubled_or_lost(plane.database_url, run) == []
    assert most.keys() == set(NAMES)
    assert max(most.values()) <= PODS_MAX, most
    tell(capsys, f"10,000 items through three satellites in {took_s:.0f} s, {len(victims)} kills")
