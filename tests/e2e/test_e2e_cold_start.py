"""From no pod at all to the first byte, and where the time goes: the image is on the node."""

import asyncio
import json
import os
import shutil
import statistics
import time
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass

import httpx2
import pytest

from controlplane.knative.names import service_name
from controlplane.kube import Kube
from functions_runtime.contract import BATCH_TYPE, JsonObject
from tests.e2e.e2e_pods import MADE, Watched, watching
from tests.e2e.test_e2e_knative import NAMESPACE, OURS, SATELLITES, deployed, gone, tell, until_none

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
ROUNDS = 6
MOST_S = 5.0
"""What a machine that is busy with other things may take; the figures are what is printed."""


@dataclass(frozen=True, slots=True)
class Cold:
    """Moments of one cold start, in milliseconds since the request was sent."""

    moments: Mapping[str, float]


@pytest.fixture(scope="module")
def sleepers(tmp_path_factory: pytest.TempPathFactory) -> Generator[Sequence[str]]:
    """Deploy as many equal satellites as there are rounds: all fall asleep at the same time."""
    made: list[str] = []
    try:
        for number in range(ROUNDS):
            folder = tmp_path_factory.mktemp("cold") / f"cold{number}"
            shutil.copytree(SATELLITES / "fan", folder)
            manifest = folder / "satellite.yaml"
            manifest.write_text(manifest.read_text().replace("e2e/fan", f"e2e/{folder.name}"))
            code, _, said = deployed(folder)
            assert code == 0, said
            made.append(f"e2e/{folder.name}")
        yield made
    finally:
        for identifier in made:
            asyncio.run(gone(identifier))


def wake(identifier: str) -> tuple[float, float]:
    """Wake a satellite with an empty batch; give when it was sent and when the answer began."""
    host = f"{service_name(identifier)}.{NAMESPACE}.{os.environ['EXO_KNATIVE_DOMAIN']}"
    sent_ms = time.time() * 1000
    with httpx2.stream(
        "POST", os.environ["EXO_KNATIVE_GATEWAY"], content=b"[]", timeout=60,
        headers={"host": host, "content-type": BATCH_TYPE},
    ) as answer:  # fmt: skip
        answered_ms = time.time() * 1000
        assert answer.status_code == 200, answer.read()
    return sent_ms, answered_ms


async def told_start(pod: str) -> JsonObject:
    """Return what the process said of its own start."""
    async with Kube.open(namespace=NAMESPACE) as kube:
        lines = await kube.read_log_tail(pod, "user-container")
    told: list[JsonObject] = [json.loads(line) for line in lines]
    return next(line for line in told if line["message"] == "ready")


def cold_start(identifier: str, watched: Watched) -> Cold:
    """Wake a satellite that sleeps; give the moments on the way."""
    before = {*watched.pods}
    sent_ms, answered_ms = wake(identifier)
    [pod] = {*watched.pods} - before
    told = asyncio.run(told_start(pod))
    noted = watched.pods[pod]
    give_up_s = time.monotonic() + 10
    while "Ready" not in noted:
        assert time.monotonic() < give_up_s, noted
        time.sleep(0.02)
    moments = {"pod made": noted[MADE], "scheduled": noted["PodScheduled"]}
    if "PodReadyToStartContainers" in noted:
        moments["sandbox"] = noted["PodReadyToStartContainers"]
    moments |= own_moments(told)
    # The activator asks the pod itself, and need not wait until the kubelet calls it ready.
    moments |= {"first byte": answered_ms, "pod ready": noted["Ready"]}
    return Cold({name: moment - sent_ms for name, moment in moments.items()})


def own_moments(told: JsonObject) -> dict[str, float]:
    """Return the moments that the process knows, from its start and the length of each part."""
    found = {"process": float(str(told["started_ms"]))}
    for part in ("interpreter", "runtime", "satellite", "listening"):
        found[part] = max(found.values()) + float(str(told[f"{part}_ms"]))
    return found


def table(found: Sequence[Cold]) -> str:
    """Return the moments of all cold starts, and of each the median and the step to it."""
    lines = [f"{'ms since the request':<20}{'median':>8}{'step':>8}   each"]
    before_ms = 0.0
    for name in found[0].moments:
        moments = [start.moments[name] for start in found]
        median_ms = statistics.median(moments)
        listed = " ".join(f"{moment:6.0f}" for moment in moments)
        lines.append(f"{name:<20}{median_ms:>8.0f}{median_ms - before_ms:>8.0f}   {listed}")
        before_ms = median_ms
    return "\n".join([*lines, f"load {os.getloadavg()[0]:.1f}"])


def test_a_light_satellite_answers_soon_after_it_slept(
    sleepers: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    until_none(120)
    with watching(NAMESPACE, OURS) as watched:
        found = [cold_start(sleeper, watched) for sleeper in sleepers]
    tell(capsys, table(found))
    assert statistics.median(one.moments["first byte"] for one in found) < 1000 * MOST_S
