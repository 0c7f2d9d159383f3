from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from cronsim import CronSimError

from controlplane.operations.schedules import fire_times

NEW_YORK = "America/New_York"
HALF_HOUR = timedelta(minutes=30)


def moment(text: str) -> int:
    """Return a moment with its offset, in ms."""
    return int(datetime.fromisoformat(text).timestamp() * 1000)


def firing(expression: str, after: str, count: int) -> Sequence[str]:
    times = fire_times(expression, NEW_YORK, moment(after), count)
    zone = ZoneInfo(NEW_YORK)
    return [datetime.fromtimestamp(each / 1000, zone).isoformat() for each in times]


def test_a_time_that_exists_twice_fires_once() -> None:
    assert firing("30 1 * * *", "2026-10-31T12:00:00-04:00", 2) == [
        "2026-11-01T01:30:00-04:00",
        "2026-11-02T01:30:00-05:00",
    ]


def test_a_time_that_does_not_exist_fires_right_after_the_gap() -> None:
    assert firing("30 2 * * *", "2026-03-07T12:00:00-05:00", 2) == [
        "2026-03-08T03:00:00-04:00",
        "2026-03-09T02:30:00-04:00",
    ]


def test_a_time_after_the_gap_that_has_fired_does_not_fire_again() -> None:
    assert firing("30 2 * * *", "2026-03-08T03:00:00-04:00", 1) == ["2026-03-09T02:30:00-04:00"]


def test_a_trigger_of_every_hour_fires_in_both_of_the_hours_that_are_called_one() -> None:
    assert firing("30 * * * *", "2026-11-01T00:45:00-04:00", 3) == [
        "2026-11-01T01:30:00-04:00",
        "2026-11-01T01:30:00-05:00",
        "2026-11-01T02:30:00-05:00",
    ]


def test_a_trigger_of_every_hour_leaves_out_the_hour_that_does_not_exist() -> None:
    assert firing("30 * * * *", "2026-03-08T01:00:00-05:00", 2) == [
        "2026-03-08T01:30:00-05:00",
        "2026-03-08T03:30:00-04:00",
    ]


@pytest.mark.parametrize("expression", ["30 1 * * *", "0 2 * * *", "15 1-2 * * *", "*/20 * * * *"])
@pytest.mark.parametrize("day", ["2026-03-08", "2026-11-01"])
def test_what_fires_next_is_always_later_than_the_moment_asked_for(
    expression: str, day: str
) -> None:
    start = datetime.fromisoformat(f"{day}T00:00:00-05:00") - HALF_HOUR
    for step in range(60):
        after = int((start + step * timedelta(minutes=5)).timestamp() * 1000)
        assert fire_times(expression, NEW_YORK, after, 1)[0] > after


def test_in_the_second_of_two_equal_hours_the_time_has_already_fired() -> None:
    assert firing("30 1 * * *", "2026-11-01T01:10:00-05:00", 1) == ["2026-11-02T01:30:00-05:00"]


def test_a_date_that_never_comes_is_refused() -> None:
    with pytest.raises(CronSimError):
        fire_times("0 0 31 2 *", NEW_YORK, moment("2026-01-01T00:00:00+00:00"), 1)
