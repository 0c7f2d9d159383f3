from itertools import pairwise

import pytest

from controlplane.engine.events import Failed, Returned
from controlplane.engine.retry import after_unknown, backoff_ms, round_up_ready


def test_i6_the_wait_doubles_with_every_failure_up_to_five_minutes() -> None:
    waits = [backoff_ms(n, 1.0) for n in range(1, 12)]
    assert waits[:4] == [1_000, 2_000, 4_000, 8_000]
    assert waits[-1] == 300_000
    assert all(a <= b for a, b in pairwise(waits))


def test_chance_picks_between_nothing_and_the_whole() -> None:
    assert [backoff_ms(2, draw) for draw in (0.0, 0.5, 1.0)] == [0, 1_000, 2_000]


@pytest.mark.parametrize(
    ("ready_ms", "due_ms"), [(0, 0), (1, 100), (99, 100), (100, 100), (50_001, 50_100)]
)
def test_a_retry_is_ready_at_the_next_full_tenth_of_a_second(ready_ms: int, due_ms: int) -> None:
    assert round_up_ready(ready_ms) == due_ms


def test_a_satellite_may_ask_for_longer_but_not_for_less_nor_for_more_than_an_hour() -> None:
    assert backoff_ms(1, 1.0, retry_after_ms=30_000) == 30_000
    assert backoff_ms(5, 1.0, retry_after_ms=10) == 16_000
    assert backoff_ms(1, 1.0, retry_after_ms=10**9) == 3_600_000


def test_the_wait_of_an_item_that_failed_thousands_of_times_is_still_a_number() -> None:
    assert backoff_ms(10_000, 1.0) == 300_000


@pytest.mark.parametrize(("size", "cap"), [(100, 50), (5, 3), (3, 2), (2, 1)])
def test_a_lost_invocation_of_many_sends_them_back_in_halves_unharmed(size: int, cap: int) -> None:
    outcome = after_unknown(size, "connection reset")
    assert isinstance(outcome, Returned)
    assert (outcome.batch_limit, outcome.reason) == (cap, "connection reset")
    assert outcome.delay_ms > 0


def test_a_lost_invocation_of_one_is_its_failure() -> None:
    outcome = after_unknown(1, "timed out after 60 s", code="timeout")
    assert outcome == Failed("timed out after 60 s", "timeout", retryable=True)


def test_a_poison_item_is_alone_after_a_few_rounds() -> None:
    size, rounds = 100, 0
    while size > 1:
        outcome = after_unknown(size, "crash")
        assert isinstance(outcome, Returned)
        size, rounds = outcome.batch_limit, rounds + 1
    assert rounds == 7
