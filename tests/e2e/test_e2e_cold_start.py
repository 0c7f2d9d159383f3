"""From no pod at all to the first byte: an empty batch, the image on the node."""

import asyncio
import os
import statistics
import sys
import time
from datetime import datetime

import httpx2
import pytest

from controlplane.adapters.kube import Kube
from controlplane.adapters.kube.client import POD
from controlplane.adapters.orbit.knative.names import LABEL_PROJECT, service_name
from functions_runtime.contract import BATCH_TYPE, JsonObject
from tests.e2e.test_e2e_knative import NAMESPACE, fan, until_none

__all__ = ["fan"]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
ROUNDS = 5
MOST_S = 5.0
"""What a machine that is busy with other things may take; the figure is what is printed."""


def wake() -> float:
    """Wake the satellite; give how long its answer took."""
    host = f"{service_name('e2e/fan')}.{NAMESPACE}.{os.environ['EXO_KNATIVE_DOMAIN']}"
    began = time.monotonic()
    answer = httpx2.post(
        os.environ["EXO_KNATIVE_GATEWAY"], content=b"[]", timeout=60,
        headers={"host": host, "content-type": BATCH_TYPE},
    )  # fmt: skip
    assert answer.status_code == 200, answer.text
    return time.monotonic() - began


async def marks() -> str:
    """Give the moments of the pod's life, as Kubernetes notes them: in whole seconds."""
    async with Kube.open(namespace=NAMESPACE) as kube:
        [pod] = await kube.listed(POD, {LABEL_PROJECT: "e2e"})
    conditions = _list(pod, "conditions")
    found = {str(each["type"]): _moment(each["lastTransitionTime"]) for each in conditions}
    metadata = pod["metadata"]
    assert isinstance(metadata, dict)
    made = _moment(metadata["creationTimestamp"])
    wanted = ("PodScheduled", "PodReadyToStartContainers", "ContainersReady", "Ready")
    told = (f"{each} +{(found[each] - made).total_seconds():.0f} s" for each in wanted)
    return ", ".join(told)


def _list(pod: JsonObject, key: str) -> list[JsonObject]:
    status = pod["status"]
    assert isinstance(status, dict)
    found = status[key]
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, dict)]


def _moment(text: object) -> datetime:
    return datetime.fromisoformat(str(text))


@pytest.mark.usefixtures("fan")
def test_a_light_satellite_answers_soon_after_it_slept(capsys: pytest.CaptureFixture[str]) -> None:
    took_s: list[float] = []
    noted = ""
    for _ in range(ROUNDS):
        until_none(120)
        took_s.append(wake())
        noted = asyncio.run(marks())
    listed = ", ".join(f"{each:.2f}" for each in took_s)
    with capsys.disabled():
        median = statistics.median(took_s)
        sys.stdout.write(f"\ncold start: median {median:.2f} s of {listed}; the last: {noted}\n")
    assert statistics.median(took_s) < MOST_S
