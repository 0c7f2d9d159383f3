"""The sample cluster, not a line changed, on Knative: eight satellites from zero, real S3 calls."""

import asyncio
import os
import time
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from controlplane.knative.names import LABEL_PROJECT
from controlplane.kube import Kube
from controlplane.kube.client import POD, SECRET, SERVICE
from exospherehost.cli.commands.demo import (
    BUCKET,
    FAILURE_BUCKET,
    Observed,
    bucket_client,
    check,
    fill,
    keys,
    submit,
)
from exospherehost.doubles.suite import Doubles
from functions_runtime.contract import JsonObject
from tests.e2e.e2e_pods import text
from tests.e2e.test_e2e_knative import tell
from tests.system.fault_plane import KEY, Plane, doubled_or_lost, planes, until
from tests.system.system_help import exo

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
SHIPPED = Path(__file__).parents[2] / "satellites"
NAMESPACE = os.environ.get("EXO_KNATIVE_NAMESPACE", "default")
OURS = {LABEL_PROJECT: "exospherehost"}
SITE = "e2e-demo"
"""Name of the Secret whose keys are the variables of the satellites."""


def names(found: Sequence[JsonObject]) -> list[str]:
    return [text(entry, "metadata", "name") for entry in found]


async def _put_site(doubles: Doubles) -> None:
    variables: JsonObject = {**doubles.environment()}
    async with Kube.open(namespace=NAMESPACE) as kube:
        await kube.apply(
            SECRET,
            {
                "apiVersion": "v1", "kind": "Secret", "stringData": variables,
                "metadata": {"name": SITE, "namespace": NAMESPACE},
            },
        )  # fmt: skip


async def _gone() -> None:
    async with Kube.open(namespace=NAMESPACE) as kube:
        for name in names(await kube.list_objects(SERVICE, OURS)):
            await kube.delete(SERVICE, name)
        await kube.delete(SECRET, SITE)


def pods() -> list[str]:
    async def listed() -> list[str]:
        async with Kube.open(namespace=NAMESPACE) as kube:
            return names(await kube.list_objects(POD, OURS))

    return asyncio.run(listed())


@pytest.fixture
def doubles(tmp_path: Path) -> Generator[Doubles]:
    with Doubles(os.environ["EXO_POD_HOST"]) as made:
        made.start(tmp_path / "doubles")
        asyncio.run(_put_site(made))
        yield made


@pytest.fixture
def plane(tmp_path: Path) -> Generator[Plane]:
    wanted = {name: os.environ[name] for name in ("EXO_KNATIVE_GATEWAY", "EXO_KNATIVE_DOMAIN")}
    host = os.environ["EXO_POD_HOST"]
    made = Plane(
        tmp_path / "plane", EXO_ORBIT="knative", EXO_KNATIVE_NAMESPACE=NAMESPACE,
        EXO_SATELLITES="[]", EXO_HOST=host, EXO_PORT="8712",
        EXO_PUBLIC_URL=f"http://{host}:8712", **wanted,
    )  # fmt: skip
    with planes(made):
        yield made


def deploy_all(plane: Plane) -> float:
    """Deploy what is shipped; give how long that took."""
    known = {**os.environ, "EXO_URL": plane.url, "EXO_API_KEY": KEY}
    began = time.monotonic()
    for manifest in sorted(SHIPPED.glob("*/satellite.yaml")):
        done = exo(
            "deploy", "satellite", str(manifest.parent), "--environment-secret", SITE, env=known
        )
        assert done.returncode == 0, done.stderr
    return time.monotonic() - began


def test_the_demo_runs_on_knative_from_zero(
    doubles: Doubles, plane: Plane, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        took_s = deploy_all(plane)
        tell(capsys, f"eight satellites deployed in {took_s:.0f} s")
        until(lambda: not pods(), 150)
        s3 = bucket_client(doubles.urls["s3"])
        began = time.monotonic()
        given = fill(s3)
        with plane.client() as client:
            run = submit(client)
        view = plane.wait(run, 150)
        took_s = time.monotonic() - began
        with plane.client() as client:
            failed = list(client.listing(f"/v1/runs/{run}/items", {"status": "failed"}, limit=5))
        calls = {name: doubles.calls(name) for name in ("webhook", "pagerduty", "logs")}
        observed = Observed(calls, keys(s3, BUCKET), keys(s3, FAILURE_BUCKET))
        findings = check(given.reports, given.damaged, observed)
        assert [finding.text for finding in findings if not finding.holds] == [], failed
        assert view["status"] == "partial"
        assert doubled_or_lost(plane.database_url, run) == []
        tell(capsys, f"the demo on Knative from zero to done in {took_s:.1f} s")
        assert took_s < 60
    finally:
        asyncio.run(_gone())
