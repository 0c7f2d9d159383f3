"""A lane before a satellite on a real socket: busy, silent, tried with one batch, open again."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import cast

import pytest
from answering import NOW_MS, call, serving, stream, success, whole
from structlog.testing import capture_logs

from controlplane.adapters.orbit.transport import Transport
from controlplane.adapters.storage import Store, migrate, open_store
from controlplane.batching.circuit_breaker import FAILURES, State
from controlplane.execution.satellite_queues import SatelliteQueues
from controlplane.ports.orbit import BatchCall, BatchReply, SatelliteReadiness
from functions_runtime.manifest.model import Manifest

pytestmark = pytest.mark.anyio
SLOTS = 4
ONE, TWO = "acme/one", "acme/two"


@dataclass
class Satellites:
    """Catalogue and orbit of two satellites behind one socket."""

    transport: Transport
    now_ms: int = NOW_MS
    known: Mapping[str, Manifest] = field(
        default_factory=lambda: {
            name: Manifest.model_validate({"identifier": name, "version": "1"})
            for name in (ONE, TWO)
        }
    )

    def lacks(self, satellite: str) -> str:
        del satellite
        return ""

    def paused_until_ms(self, satellite: str) -> int:
        del satellite
        return 0

    async def refresh(self) -> None: ...

    def manifests(self) -> Mapping[str, Manifest]:
        return self.known

    def slots(self, satellite: str) -> int:
        return SLOTS if satellite in self.known else 0

    async def send(self, call: BatchCall) -> BatchReply:
        return (await self.transport.deliver(call)).reply

    def readiness(self, satellite: str) -> SatelliteReadiness:
        return SatelliteReadiness("test", ready=True, reason=satellite, instances=1)

    async def close(self) -> None:
        await self.transport.close()


@dataclass
class Answers:
    """What the server says, in order; the last again and again."""

    replies: list[bytes]

    async def __call__(self, _: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(self.replies[0] if len(self.replies) == 1 else self.replies.pop(0))


@pytest.fixture
async def store(tmp_path: Path) -> Store:
    url = f"sqlite:///{tmp_path / 'lanes.db'}"
    await migrate(url)
    return await open_store(url)


GOOD = stream(success("1"))
BROKEN = whole("500 Oops", "text/plain", b"no")


def at_date(ms: int) -> str:
    return format_datetime(datetime.fromtimestamp(ms / 1000, UTC), usegmt=True)


@pytest.mark.parametrize(
    ("status", "after", "wait_ms"),
    [
        ("429 Many", "7", 7_000),
        ("503 Busy", at_date(NOW_MS + 9_000), 9_000),
        ("503 Busy", "86400", 300_000),
        ("429 Many", "soon", 1_000),
    ],
)
async def test_a_busy_satellite_is_left_alone_for_as_long_as_it_asks_and_tried_with_one(
    tmp_path: Path, store: Store, status: str, after: str, wait_ms: int
) -> None:
    answers = Answers([whole(status, "text/plain", b"", f"Retry-After: {after}"), GOOD])
    async with serving(tmp_path / "socket", answers) as transport:
        world = Satellites(transport)
        lanes = SatelliteQueues(store, world, world, lambda: world.now_ms)
        lane = await lane_of(lanes, store, ONE)
        lanes.learn(lane, await world.send(call("1")))
        assert lanes.circuit_breaker(ONE) is State.OPEN
        world.now_ms += wait_ms - 1
        room = await lanes.room()
        assert lane not in room
        assert await lane_of(lanes, store, TWO) in room, "its neighbour is served as before"
        world.now_ms += 1
        assert lanes.circuit_breaker(ONE) is State.HALF_OPEN
        assert await batches(lanes, lane) == 1
        lanes.in_flight[lane] += 1
        assert await batches(lanes, lane) == 0
        lanes.in_flight[lane] -= 1
        lanes.learn(lane, await world.send(call("1")))
        assert (lanes.circuit_breaker(ONE), await batches(lanes, lane)) == (State.CLOSED, SLOTS)
    await store.close()


async def test_the_breaker_opens_after_silence_half_opens_with_one_and_closes_with_a_result(
    tmp_path: Path, store: Store
) -> None:
    answers = Answers([BROKEN] * (FAILURES + 1) + [GOOD])
    async with serving(tmp_path / "socket", answers) as transport:
        world = Satellites(transport)
        lanes = SatelliteQueues(store, world, world, lambda: world.now_ms)
        lane = await lane_of(lanes, store, ONE)
        with capture_logs() as told:
            for number in range(FAILURES):
                assert await batches(lanes, lane) == SLOTS, number
                lanes.learn(lane, await world.send(call("1")))
            assert await batches(lanes, lane) == 0
            world.now_ms += 1_000
            assert await batches(lanes, lane) == 1
            lanes.learn(lane, await world.send(call("1")))
            assert await batches(lanes, lane) == 0, "the probe failed: shut again, for longer"
            world.now_ms += 2_000
            assert await batches(lanes, lane) == 1
            lanes.learn(lane, await world.send(call("1")))
            assert await batches(lanes, lane) == SLOTS
        said = [(entry["event"], entry["satellite"], entry.get("for_ms")) for entry in told]
        assert said == [
            ("satellite.shut", ONE, 1_000),
            ("satellite.shut", ONE, 2_000),
            ("satellite.open", ONE, None),
        ]
        assert "answered 500: no" in cast("str", told[0]["reason"])
    await store.close()


async def lane_of(lanes: SatelliteQueues, store: Store, name: str) -> int:
    await lanes.room()
    return (await store.lanes.numbers([name]))[name]


async def batches(lanes: SatelliteQueues, lane: int) -> int:
    room = await lanes.room()
    return room.get(lane, 0) // lanes.batch_items[lane]
