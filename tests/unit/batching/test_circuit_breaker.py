from collections.abc import Callable, Mapping

import pytest

from controlplane.batching.circuit_breaker import (
    FAILURES,
    TRANSITIONS,
    CircuitBreaker,
    Event,
    State,
)

NOW_MS = 100
BREAKERS = {
    State.CLOSED: CircuitBreaker(),
    State.OPEN: CircuitBreaker(0, NOW_MS + 1),
    State.HALF_OPEN: CircuitBreaker(0, NOW_MS),
}
RECORD: Mapping[Event, Callable[[CircuitBreaker], CircuitBreaker]] = {
    Event.SUCCESS: lambda breaker: breaker.record_success(NOW_MS),
    Event.FAILURE: lambda breaker: breaker.record_failure(NOW_MS),
    Event.LIMIT: lambda breaker: CircuitBreaker(FAILURES - 1, breaker.open_until_ms).record_failure(
        NOW_MS
    ),
    Event.BACKOFF: lambda breaker: breaker.record_backoff(5_000, NOW_MS),
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("event", RECORD)
def test_every_event_leads_to_the_state_of_the_table(state: State, event: Event) -> None:
    assert RECORD[event](BREAKERS[state]).state(NOW_MS) is TRANSITIONS[state, event]


def test_time_alone_makes_an_open_breaker_half_open_and_leaves_the_others() -> None:
    assert BREAKERS[State.OPEN].state(NOW_MS + 1) is TRANSITIONS[State.OPEN, Event.WAITED]
    assert [pair for pair in TRANSITIONS if pair[1] is Event.WAITED] == [(State.OPEN, Event.WAITED)]
    later_ms = NOW_MS + 10**9
    assert BREAKERS[State.CLOSED].state(later_ms) is State.CLOSED
    assert BREAKERS[State.HALF_OPEN].state(later_ms) is State.HALF_OPEN


def test_a_closed_breaker_admits_every_slot() -> None:
    assert CircuitBreaker().batch_limit(4, 0) == 4


def test_a_busy_satellite_is_left_alone_and_then_tried_with_one_batch() -> None:
    breaker = CircuitBreaker().record_backoff(5_000, 100)
    assert [breaker.batch_limit(4, at) for at in (100, 5_099, 5_100)] == [0, 0, 1]
    assert breaker.record_success(5_100).batch_limit(4, 5_100) == 4


def test_what_it_asks_for_is_bounded_below_and_above() -> None:
    assert CircuitBreaker().record_backoff(0, 0).open_until_ms == 1_000
    assert CircuitBreaker().record_backoff(10**9, 0).open_until_ms == 300_000


def test_failures_open_the_breaker_after_some_and_longer_every_time() -> None:
    breaker, waits = CircuitBreaker(), list[int]()
    for _ in range(FAILURES + 8):
        breaker = breaker.record_failure(0)
        waits.append(breaker.open_until_ms)
    assert (
        waits == [0] * (FAILURES - 1) + [1_000, 2_000, 4_000, 8_000, 16_000, 32_000] + [60_000] * 3
    )


def test_one_result_in_between_starts_the_count_anew() -> None:
    breaker = CircuitBreaker()
    for _ in range(10 * FAILURES):
        few = breaker.failures < FAILURES - 1
        breaker = breaker.record_failure(0) if few else breaker.record_success(0)
    assert breaker.open_until_ms == 0
