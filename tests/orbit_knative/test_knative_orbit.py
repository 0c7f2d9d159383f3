"""Batches through a gateway to satellites that may sleep, over real sockets."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import NoReturn, cast

import pytest

from controlplane.adapters.orbit.knative.jobs import KubeJobs
from controlplane.adapters.orbit.knative.orbit import KnativeOrbit, KnativeSettings
from controlplane.domain.errors import InvalidError
from controlplane.knative.names import service_name
from controlplane.operations.jobs import Jobs
from controlplane.ports.orbit import (
    BatchCall,
    BatchRefusal,
    OutcomeUnknown,
    OutgoingInvocation,
    RawSuccess,
    SatelliteBusy,
)
from controlplane.ports.records import LogRecord
from functions_runtime.contract import Json
from functions_runtime.manifest.model import Manifest
from tests.orbit_knative.gateway import Gateway, running

pytestmark = pytest.mark.anyio
START_MS = 1_790_000_000_000
READ = "acme/read"
HOST = f"{service_name(READ)}.exo.exo.test"
RESULT = (
    b'{"type": "host.exosphere.satellite.succeeded", "causationid": "1",'
    b' "data": {"outputs": [{"n": 1}], "usage": {}}}\n'
)
GOOD = b"HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\ncontent-length: %d\r\n\r\n%b" % (
    len(RESULT),
    RESULT,
)


def problem(status: str, kind: str = "text/plain", more: str = "") -> bytes:
    return (
        f"HTTP/1.1 {status}\r\ncontent-type: {kind}\r\n{more}content-length: 2\r\n\r\nno".encode()
    )


def call(satellite: str = READ, timeout_s: float = 10.0) -> BatchCall:
    sent = OutgoingInvocation("1", "r", "s", "i", 1, "key", "{}", "{}")
    return BatchCall(satellite, [sent], timeout_s, "", "")


def manifest(identifier: str = READ, **more: Json) -> Manifest:
    scaling: Json = {"max": 3, "concurrency": 2, "window": "10s", "retention": "5s"}
    return Manifest.model_validate(
        {"identifier": identifier, "version": "1", "scaling": scaling, **more}
    )


@dataclass
class Known:
    """What the catalogue knows; `undeployed` has no image."""

    by_name: dict[str, Manifest]
    undeployed: set[str] = field(default_factory=set[str])
    paused_ms: int = 0

    def manifests(self) -> dict[str, Manifest]:
        return self.by_name

    def lacks(self, satellite: str) -> str:
        return f"{satellite} is not deployed" if satellite in self.undeployed else ""

    def paused_until_ms(self, satellite: str) -> int:
        del satellite
        return self.paused_ms

    async def refresh(self) -> None: ...


def no_jobs() -> KubeJobs:
    """Jobs that nobody may ask for."""

    def refuse() -> NoReturn:
        raise AssertionError("there are no jobs here")

    return KubeJobs(cast("Jobs", None), refuse, "")


@dataclass
class World:
    orbit: KnativeOrbit
    gateway: Gateway
    known: Known
    logged: list[LogRecord]
    now_ms: int = START_MS


@asynccontextmanager
async def world(*manifests: Manifest, url: str = "") -> AsyncGenerator[World]:
    async with running() as gateway:
        gateway.answers[HOST] = [GOOD]
        settings = KnativeSettings("exo", url or gateway.url, "exo.test")
        known = Known({served.identifier: served for served in manifests or (manifest(),)})
        found: list[World] = []
        logged: list[LogRecord] = []

        async def keep(records: Sequence[LogRecord]) -> None:
            logged.extend(records)

        orbit = KnativeOrbit(known, keep, lambda: found[0].now_ms, settings, no_jobs())
        found.append(World(orbit, gateway, known, logged))
        yield found[0]
        await orbit.close()


async def test_a_batch_goes_to_the_host_of_its_satellite() -> None:
    async with world() as given:
        reply = await given.orbit.send(call())
        assert reply.fault is None
        assert reply.results == {"1": RawSuccess(['{"n": 1}'], {})}
        assert given.gateway.asked == [HOST]


@pytest.mark.parametrize(
    ("asked_s", "platform_s", "slice_s", "deadline_s"), [(10, 600, 5, 9), (3600, 40, 20, 39)]
)
async def test_no_item_is_begun_after_half_of_the_time_that_the_platform_gives(
    asked_s: float, platform_s: float, slice_s: float, deadline_s: float
) -> None:
    async with world(manifest(timeout=f"{platform_s}s")) as given:
        await given.orbit.send(call(timeout_s=asked_s))
        told = given.gateway.headers
        assert after_s(told["exo-slice-end"]) == slice_s
        assert after_s(told["exo-deadline"]) == deadline_s


async def test_who_wakes_a_satellite_has_as_much_longer_as_the_last_wakes_took() -> None:
    async with world() as given:
        given.gateway.waking.clear()
        first = asyncio.create_task(given.orbit.send(call()))
        await given.gateway.arrived.wait()
        given.now_ms += 4_000
        given.gateway.waking.set()
        await first
        deadlines: list[float] = []
        for passed_ms in (0, 600_000):
            given.now_ms += passed_ms
            await given.orbit.send(call())
            told = given.gateway.headers["exo-deadline"]
            deadlines.append(after_s(told) - (given.now_ms - START_MS) / 1000)
        # A second less, for the way.
        assert deadlines == [9, 13]


def after_s(moment: str) -> float:
    return datetime.fromisoformat(moment).timestamp() - START_MS / 1000


async def test_one_request_wakes_and_the_rest_follow_when_somebody_answers() -> None:
    async with world() as given:
        assert given.orbit.slots(READ) == 1
        given.gateway.waking.clear()
        first = asyncio.create_task(given.orbit.send(call()))
        await given.gateway.arrived.wait()
        assert given.orbit.slots(READ) == 1
        given.now_ms += 900
        given.gateway.waking.set()
        await first
        assert given.orbit.slots(READ) == 6
        assert given.orbit.readiness(READ).reason == (
            "has answered just now; the last wakes took 0.9 s"
        )


async def test_pods_are_taken_to_be_gone_after_window_retention_and_grace() -> None:
    async with world() as given:
        await given.orbit.send(call())
        given.now_ms += 44_999
        assert given.orbit.slots(READ) == 6
        given.now_ms += 1
        assert given.orbit.slots(READ) == 1
        assert given.orbit.readiness(READ).instances == 0


async def test_wakes_are_learned_and_warm_answers_teach_nothing_of_them() -> None:
    async with world() as given:

        async def wake(took_ms: int) -> None:
            given.gateway.waking.clear()
            given.gateway.arrived.clear()
            sent = asyncio.create_task(given.orbit.send(call()))
            await given.gateway.arrived.wait()
            given.now_ms += took_ms
            given.gateway.waking.set()
            await sent

        await wake(1_000)
        await wake(20_000)
        assert given.orbit.readiness(READ).reason.endswith("took 1.0 s")
        given.now_ms += 600_000
        await wake(2_000)
        assert given.orbit.readiness(READ).reason.endswith("took 1.3 s")


async def test_what_is_never_scaled_to_zero_need_not_be_woken() -> None:
    async with world(manifest(scaling={"min": 1, "max": 3, "concurrency": 1})) as given:
        assert given.orbit.slots(READ) == 3


async def test_a_gpu_takes_one_batch_however_many_its_satellite_could() -> None:
    scaling: Json = {"min": 1, "max": 2, "concurrency": 4}
    async with world(manifest(scaling=scaling, resources={"gpu": {"count": 1}})) as given:
        assert given.orbit.slots(READ) == 2


async def test_a_satellite_that_is_not_deployed_burns_no_retry() -> None:
    async with world(manifest(), manifest("acme/other")) as given:
        fault = (await given.orbit.send(call("acme/other"))).fault
        assert isinstance(fault, SatelliteBusy)
        assert "knows no acme-other-" in fault.reason
        assert "is it deployed?" in fault.reason


async def test_a_gateway_that_nobody_listens_at_burns_no_retry() -> None:
    async with world(url="http://127.0.0.1:1") as given:
        fault = (await given.orbit.send(call())).fault
        assert isinstance(fault, SatelliteBusy)
        assert "no way to the satellite" in fault.reason


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (problem("503 Full", more="retry-after: 7\r\n"), SatelliteBusy),
        (problem("429 Many"), SatelliteBusy),
        (problem("504 Late"), OutcomeUnknown),
        (problem("502 EOF"), OutcomeUnknown),
        (problem("500 Oops"), OutcomeUnknown),
        (problem("404 No", "application/problem+json"), BatchRefusal),
        (problem("400 Bad", "application/problem+json"), BatchRefusal),
    ],
)
async def test_what_the_platform_and_the_satellite_say_is_told_apart(
    answer: bytes, kind: type
) -> None:
    async with world() as given:
        given.gateway.answers[HOST] = [answer]
        assert isinstance((await given.orbit.send(call())).fault, kind)
        assert given.orbit.slots(READ) == 1


async def test_an_unknown_satellite_is_refused() -> None:
    async with world() as given:
        assert given.orbit.slots("acme/none") == 0
        assert not given.orbit.readiness("acme/none").ready
        assert isinstance((await given.orbit.send(call("acme/none"))).fault, BatchRefusal)


def test_inside_of_the_kube_cluster_the_name_of_the_service_is_the_way() -> None:
    settings = KnativeSettings("exo")
    assert settings.url(READ) == f"http://{service_name(READ)}.exo.svc.cluster.local"
    assert settings.host(READ) == ""


@pytest.mark.parametrize(
    ("gateway", "domain", "words"),
    [("10.0.0.1", "exo.test", "is no URL"), ("http://10.0.0.1", "", "needs the domain")],
)
def test_a_gateway_that_cannot_be_used_is_told(gateway: str, domain: str, words: str) -> None:
    with pytest.raises(InvalidError, match=words):
        KnativeSettings("exo", gateway, domain)


async def test_a_manifest_that_changes_holds_from_the_next_batch_on() -> None:
    async with world() as given:
        await given.orbit.send(call())
        assert given.orbit.slots(READ) == 6
        given.known.by_name[READ] = manifest(scaling={"max": 5, "concurrency": 2})
        assert given.orbit.slots(READ) == 10


async def test_a_satellite_without_an_image_is_not_ready_until_somebody_answers_in_its_place() -> (
    None
):
    async with world() as given:
        given.known.undeployed.add(READ)
        readiness = given.orbit.readiness(READ)
        assert (readiness.ready, readiness.reason) == (False, f"{READ} is not deployed")
        await given.orbit.send(call())
        assert given.orbit.readiness(READ).ready


async def test_nothing_is_sent_to_a_satellite_that_is_paused_until_the_moment_has_come() -> None:
    async with world() as given:
        given.known.paused_ms = START_MS + 1000
        assert given.orbit.slots(READ) == 0
        assert "rolled out" in given.orbit.readiness(READ).reason
        given.now_ms += 1000
        assert given.orbit.slots(READ) == 1
