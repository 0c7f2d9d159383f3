import time
from collections.abc import Callable

import pytest

from controlplane.adapters.storage import Store
from controlplane.execution.process import StoreClock

pytestmark = pytest.mark.anyio


def wall_ms() -> int:
    return time.time_ns() // 1_000_000


def wrong_by(milliseconds: int) -> Callable[[], int]:
    return lambda: wall_ms() + milliseconds


async def test_i13_a_process_whose_clock_is_wrong_goes_by_that_of_the_store(
    store: Store,
) -> None:
    hour_ms = 3_600_000
    clocks = [StoreClock(wrong_by(each), wall_ms) for each in (-hour_ms, hour_ms)]
    assert clocks[1]() - clocks[0]() > hour_ms
    for each in clocks:
        await each.follow(store)
    assert abs(clocks[1]() - clocks[0]()) < 2_000
    assert abs(clocks[0]() - await store.leases.now_ms()) < 2_000


async def test_i13_a_clock_that_is_right_is_not_set(store: Store) -> None:
    moment_ms = [await store.leases.now_ms()]
    clock = StoreClock(lambda: moment_ms[0] + 100, lambda: moment_ms[0])
    moment_ms[0] = await store.leases.now_ms()
    await clock.follow(store)
    assert clock() == moment_ms[0] + 100, "what is within the jitter would go back and forth"
