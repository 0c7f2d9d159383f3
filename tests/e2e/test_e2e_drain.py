"""A pod that is told to end in mid-batch: what is done is delivered, the rest goes elsewhere."""

import asyncio
import json
import time
from collections.abc import Generator

import pytest

from controlplane.knative.names import LABEL_SATELLITE
from controlplane.kube import Kube
from controlplane.kube.client import POD
from functions_runtime.contract import Json, JsonObject
from tests.e2e.e2e_pods import text
from tests.e2e.test_e2e_knative import NAMESPACE, OURS, SATELLITES, deployed, gone, plane, tell
from tests.e2e.test_e2e_slices import attempts
from tests.system.fault_plane import Plane, amount, doubled_or_lost

__all__ = ["plane"]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
ITEMS = 60


@pytest.fixture
def _steady() -> Generator[None]:
    code, _, said = deployed(SATELLITES / "steady")
    assert code == 0, said
    yield
    asyncio.run(gone("e2e/steady"))


async def delete_in_mid_batch() -> tuple[str, JsonObject]:
    """Delete the pod that works, as a node that is emptied does; give its name and last words."""
    async with Kube.open(namespace=NAMESPACE) as kube:
        pod = ""
        while not pod:
            found = await kube.list_objects(POD, {**OURS, LABEL_SATELLITE: "steady"})
            running = [one for one in found if text(one, "status", "phase") == "Running"]
            pod = text(running[0], "metadata", "name") if running else ""
            await asyncio.sleep(0.2)
        await asyncio.sleep(3)
        assert await kube.delete(POD, pod)
        give_up_s = time.monotonic() + 60
        while True:
            assert time.monotonic() < give_up_s, "it was never told to end"
            lines = await kube.read_log_tail(pod, "user-container")
            told: list[JsonObject] = [json.loads(line) for line in lines]
            for line in told:
                if line["message"] == "draining":
                    return pod, line
            await asyncio.sleep(0.2)


@pytest.mark.usefixtures("_steady")
def test_a_pod_that_is_told_to_end_delivers_what_is_done_and_burns_no_retry(
    plane: Plane, capsys: pytest.CaptureFixture[str]
) -> None:
    # Knative tells a pod to end 30 s after the last request arrived: a batch takes a minute.
    plane.deploy("steady", "    - {identifier: a, uses: e2e/steady}", retries=0)
    given: list[Json] = [{"n": n, "seconds": 1} for n in range(ITEMS)]
    began = time.monotonic()
    run = plane.begin("steady", given)
    pod, told = asyncio.run(delete_in_mid_batch())
    ended_s = time.monotonic() - began
    assert told["requests"] == 1
    view = plane.wait(run, 200)
    took_s = time.monotonic() - began
    assert (view["status"], amount(view, "a")) == ("succeeded", ITEMS)
    assert amount(view, "a", "retried") == 0
    assert asyncio.run(attempts(plane.database_url)) == []
    assert doubled_or_lost(plane.database_url, run) == []
    assert ended_s < took_s - 5, "it was told after the batch"
    tell(capsys, f"{pod}: SIGTERM after {ended_s:.0f} s in mid-batch; done after {took_s:.0f} s")
