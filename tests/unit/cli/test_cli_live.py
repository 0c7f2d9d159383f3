from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from exospherehost.cli.client import Client, NetworkError
from exospherehost.cli.errors import ApiError, CliError, ExitCode
from exospherehost.cli.view.follow import LINE_EVERY, Lines, Timing, follow

if TYPE_CHECKING:
    from functions_runtime.contract import JsonObject
    from tests.unit.cli.conftest import Server

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Time that passes only in sleep."""

    now_s: float = 0.0
    pauses: list[float] = field(default_factory=list[float])

    def seconds(self) -> float:
        return self.now_s

    def sleep(self, span_s: float) -> None:
        self.pauses.append(span_s)
        self.now_s += span_s

    @property
    def timing(self) -> Timing:
        return Timing(self.seconds, self.sleep)


def a_view(status: str = "running", done: int = 0) -> JsonObject:
    stage: JsonObject = {"identifier": "a", "branch": "main", "running": 9, "succeeded": done}
    return {"id": "r1", "status": status, "stages": [stage]}


def test_every_view_is_handed_on_and_the_last_one_returned(server: Server) -> None:
    views = [a_view(done=1), a_view(done=2), a_view("partial", 3)]
    server.plan("GET /v1/runs/r1", *views)
    seen: list[JsonObject] = []
    with Client(server.url, server.key) as client:
        assert follow(client, "r1", seen.append, timing=Clock().timing) == views[-1]
    assert seen == views


def test_pauses_grow_with_the_age_of_the_run_but_stay_short(server: Server) -> None:
    server.plan("GET /v1/runs/r1", *[a_view()] * 300, a_view("succeeded"))
    clock = Clock()
    with Client(server.url, server.key) as client:
        follow(client, "r1", lambda _: None, timing=clock.timing)
    assert clock.pauses == sorted(clock.pauses)
    assert (clock.pauses[0], clock.pauses[-1]) == (0.25, 2.0)


def test_a_wait_ends_on_time(server: Server) -> None:
    server.plan("GET /v1/runs/r1", a_view())
    clock = Clock()
    with Client(server.url, server.key) as client, pytest.raises(CliError) as caught:
        follow(client, "r1", lambda _: None, timeout_s=7.1, timing=clock.timing)
    assert caught.value.exit_code is ExitCode.TIMEOUT
    assert clock.now_s == pytest.approx(7.1)


def test_a_server_that_stays_away_is_given_up_after_half_a_minute(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.plan("GET /v1/runs/r1", a_view(), server.reply(0))
    clock = Clock()
    with Client(server.url, server.key) as client, pytest.raises(NetworkError):
        follow(client, "r1", lambda _: None, timing=clock.timing)
    assert 30 < clock.now_s < 33
    assert capsys.readouterr().err.count("trying again") == 1


def test_a_run_that_does_not_exist_is_said_at_once(server: Server) -> None:
    clock = Clock()
    with Client(server.url, server.key) as client, pytest.raises(ApiError) as caught:
        follow(client, "none", lambda _: None, timing=clock.timing)
    assert caught.value.status == 404
    assert clock.pauses == []


def test_lines_come_no_faster_than_their_rate_and_the_last_one_always(
    capsys: pytest.CaptureFixture[str],
) -> None:
    elapsed = timedelta(0)
    lines = Lines(lambda: NOW + elapsed)
    for step in range(100):
        elapsed = LINE_EVERY * step / 50
        lines.add(a_view(done=step))
    lines.add(a_view("succeeded", 1000))
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 3
    assert "a 1,000/1,009" in said[-1]


def test_a_change_that_was_held_back_is_said_when_watching_ends(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = Lines(lambda: NOW)
    lines.add(a_view(done=1))
    lines.add(a_view(done=2))
    lines.flush()
    lines.flush()
    assert [line[-4:] for line in capsys.readouterr().err.splitlines()] == ["ing)", "ing)"]


def test_nothing_new_is_not_said_again(capsys: pytest.CaptureFixture[str]) -> None:
    elapsed = timedelta(0)
    lines = Lines(lambda: NOW + elapsed)
    lines.add(a_view())
    elapsed = timedelta(hours=1)
    lines.add(a_view())
    lines.flush()
    assert len(capsys.readouterr().err.splitlines()) == 1
