"""What processes print becomes log records: attributed, masked, bounded, counted."""

import asyncio
import json
import logging
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from controlplane.adapters.orbit.local.orbit import Quarantine, socket_folder
from controlplane.adapters.orbit.log_records import (
    MESSAGE_BYTES_MAX,
    LogSource,
    message_of,
    records,
)
from controlplane.adapters.orbit.log_relay import LineBudget, LogRelay
from controlplane.ports.records import LogRecord
from functions_runtime.contract import Json
from functions_runtime.masking import Masker

SECRET = "hunter2-hunter2"
SOURCE = LogSource("acme/x", 7, "info", ("run-1", "stage-1"), Masker([SECRET]))
PLACE = {"satellite": "acme/x", "pid": 7}


def line(**said: Json) -> bytes:
    return json.dumps(said).encode()


def record(number: int) -> LogRecord:
    return LogRecord("run-1", 0, "info", "", "", f"line {number}", {})


def test_a_line_of_the_runtime_keeps_all_that_it_says():
    text = line(
        at="2026-11-21T12:00:00.250+00:00",
        level="Error",
        message="no",
        run="run-2",
        stage="stage-2",
        item="5",
        code="x",
    )

    assert records([text], SOURCE, 1) == [
        LogRecord("run-2", 1795262400250, "error", "stage-2", "5", "no", {"code": "x", **PLACE})
    ]


def test_a_line_without_attribution_belongs_to_what_is_in_flight():
    assert records([b" hello \r", b"", b"  "], SOURCE, 5) == [
        LogRecord("run-1", 5, "info", "stage-1", "", "hello", {**PLACE})
    ]


@pytest.mark.parametrize(
    "text", [b"{", b'{"a": 1}', b"[1]", b'{"message": "\\ud800"}', b'{"message": NaN}', b"\xff{"]
)
def test_what_is_no_log_line_is_kept_as_text(text: bytes):
    assert records([text], SOURCE, 5)[0].message == text.decode(errors="replace")


@given(st.lists(st.binary(max_size=60), max_size=4))
def test_no_bytes_whatever_are_too_much(lines: list[bytes]):
    for one in records(lines, SOURCE, 5):
        assert one.message.encode()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"message": None}, ""),
        ({"message": {"a": 1}}, "{'a': 1}"),
        ({"message": 5, "level": 3, "at": "noon", "run": 1}, "5"),
    ],
)
def test_odd_values_become_text(said: dict[str, Json], expected: str):
    found = records([line(**said)], SOURCE, 5)[0]

    assert (found.message, found.level, found.at_ms) == (expected, "info", 5)


@pytest.mark.parametrize(
    "lines",
    [
        [f"key {SECRET}".encode()],
        [line(message=f"key {SECRET}")],
        [line(message="x", field={"deep": [SECRET]})],
        [b'{"message": "\\u0068unter2-hunter2"}'],
        [b'{"message": "x", "f": "\\u0068unter2-hunter2"}'],
        [b"key hunter2-", b"hunter2"],
        [line(message="key hunter2-"), line(message="hunter2 end")],
        [b"x" * (MESSAGE_BYTES_MAX - 8) + SECRET.encode()],
        [line(message="x" * (MESSAGE_BYTES_MAX - 8) + SECRET)],
    ],
)
def test_secrets_are_masked_however_they_are_written(lines: list[bytes]):
    said = repr(records(lines, SOURCE, 5))

    assert "hunter2" not in said
    assert "•••" in said or "bytes)" in said


def test_long_messages_and_fields_are_cut_and_say_so():
    found = records([line(message="é" * 9000, field="y" * 9000)], SOURCE, 5)[0]

    assert len(found.message.encode()) < MESSAGE_BYTES_MAX + 30
    assert found.message.endswith("… (+9808 bytes)")
    assert found.fields == {"fields_left_out": "field", "bytes": 9012, **PLACE}


def test_the_last_line_is_told_as_people_read_it():
    assert message_of(line(message="no room", level="error")) == "no room"
    assert message_of(b"Killed\n") == "Killed"


def test_a_budget_allows_a_burst_and_then_its_rate():
    budget = LineBudget(per_s=10, burst=5)

    assert [budget.take(100.0) for _ in range(6)] == [True] * 5 + [False]
    assert [budget.take(100.2) for _ in range(3)] == [True, True, False]
    assert sum(budget.take(500.0) for _ in range(9)) == 5


@pytest.mark.anyio
async def test_a_slow_sink_holds_nobody_up_and_what_is_lost_is_counted():
    gate = asyncio.Event()
    kept: list[LogRecord] = []

    async def slow(batch: Sequence[LogRecord]) -> None:
        await gate.wait()
        kept.extend(batch)

    relay = LogRelay(slow)
    for number in range(12_000):
        relay.offer([record(number)])
    await asyncio.sleep(0)
    gate.set()
    await relay.close()

    notes = [one.message for one in kept if "dropped" in one.message]
    assert notes == ["2000 lines dropped: they came faster than they can be stored"]
    assert [one.message for one in kept if one.message not in notes] == [
        f"line {number}" for number in range(10_000)
    ]


@pytest.mark.anyio
async def test_a_sink_that_fails_costs_lines_but_not_the_orbit(caplog: pytest.LogCaptureFixture):
    kept: list[LogRecord] = []
    failures = [OSError("disk full"), None, OSError("gone")]

    async def failing(batch: Sequence[LogRecord]) -> None:
        error = failures.pop(0)
        if error is not None:
            raise error
        await asyncio.sleep(0)
        kept.extend(batch)

    relay = LogRelay(failing)
    relay.offer([record(1), record(2)])
    await relay.close()
    relay.offer([record(3)])
    await relay.close()
    with caplog.at_level(logging.WARNING):
        relay.offer([record(4)])
        await relay.close()

    assert [one.message for one in kept] == [
        "line 3",
        "2 lines dropped: they could not be stored: disk full",
    ]
    assert "they could not be stored: gone" in caplog.text


def test_suspects_are_forgotten_when_cleared_or_when_there_are_too_many():
    quarantine = Quarantine()
    quarantine.add(["a", "b"])
    quarantine.release(["a", "never"])

    assert not quarantine.has_any(["a"])
    assert quarantine.has_any(["a", "b"])
    quarantine.add(str(number) for number in range(10_000))
    assert not quarantine.has_any(["b"])
    assert quarantine.has_any(["9999"])


def test_socket_folders_of_processes_that_are_gone_are_swept(
    tmp_path_factory: pytest.TempPathFactory,
):
    runtime = tmp_path_factory.mktemp("r")
    (runtime / "exo-999999999-left").mkdir()
    (runtime / "other").mkdir()

    folder = socket_folder(runtime)

    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.name for path in runtime.iterdir()} == {"other", folder.name}
