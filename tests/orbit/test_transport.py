"""Batches over real sockets: what is sent, and what each status means."""

import asyncio
import json
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest
from answering import (
    BATCH,
    NOW_MS,
    STREAM,
    call,
    delivered,
    serving,
    stream,
    success,
    whole,
)

from controlplane.adapters.orbit.transport import (
    RETRY_AFTER_MS_MAX,
    Ending,
    Transport,
    retry_after_ms,
)
from controlplane.ports.orbit import BatchRefusal, OutcomeUnknown, RawSuccess, SatelliteBusy

pytestmark = pytest.mark.anyio


async def test_a_stream_of_results_is_taken(tmp_path: Path):
    delivery = await delivered(tmp_path, stream(success("2", 2), success("1")), call("1", "2"))

    assert delivery.ending is Ending.ANSWERED
    assert delivery.reply.fault is None
    assert delivery.reply.results == {
        "1": RawSuccess(['{"n": 1}'], {}),
        "2": RawSuccess(['{"n": 2}'], {}),
    }


async def test_a_batch_of_results_is_taken(tmp_path: Path):
    body = b"[%b, %b]" % (success("1"), success("2"))

    delivery = await delivered(tmp_path, whole("200 OK", BATCH, body), call("1", "2", "3"))

    assert delivery.reply.fault is None
    assert delivery.reply.results.keys() == {"1", "2"}


async def test_a_single_event_is_taken(tmp_path: Path):
    reply = whole("200 OK", "application/cloudevents+json; charset=utf-8", success("1"))

    assert (await delivered(tmp_path, reply, call("1"))).reply.results.keys() == {"1"}


async def test_the_request_says_all_that_the_contract_asks_for(tmp_path: Path):
    requests: list[bytes] = []

    async def answer(request: bytes, writer: asyncio.StreamWriter) -> None:
        requests.append(request)
        writer.write(stream(success("1")))

    async with serving(tmp_path / "s", answer) as transport:
        await transport.deliver(call("1"))

    top, _, body = requests[0].decode().partition("\r\n\r\n")
    said = {
        name.lower(): value
        for name, _, value in (line.partition(": ") for line in top.split("\r\n"))
    }
    assert said["content-type"] == BATCH
    assert said["accept"] == f"{STREAM}, {BATCH}"
    assert said["accept-encoding"] == "identity"
    assert said["exo-artifacts"] == "http://store"
    assert said["exo-artifacts-token"] == "token-1"
    # Ten seconds from now, less a second for the way.
    assert said["exo-deadline"] == "2026-09-21T14:13:29.000Z"
    assert json.loads(body)[0]["exodeadline"] == "2026-09-21T14:13:30.000Z"
    # Nobody but us cuts a request on this machine.
    assert "exo-slice-end" not in said
    assert json.loads(body)[0]["id"] == "1"


@pytest.mark.parametrize("status", ["500 Oh", "502 Bad", "504 Slow", "408 Slow", "507 Full"])
async def test_a_failing_server_leaves_everything_unknown(tmp_path: Path, status: str):
    delivery = await delivered(tmp_path, whole(status, "text/plain", b"it\n broke"), call("1"))

    assert delivery.reply.fault == OutcomeUnknown(f"the satellite answered {status[:3]}: it broke")


@pytest.mark.parametrize("status", ["400 No", "404 No", "413 No", "422 No", "301 Away", "307 Away"])
async def test_a_refusal_is_final(tmp_path: Path, status: str):
    reply = whole(status, "text/plain", b"no", "Location: http://elsewhere.invalid/")

    delivery = await delivered(tmp_path, reply, call("1"))

    assert delivery.reply.fault == BatchRefusal(f"the satellite answered {status[:3]}: no")


@pytest.mark.parametrize("status", ["429 Many", "503 Busy"])
async def test_a_busy_server_is_left_alone_for_as_long_as_it_says(tmp_path: Path, status: str):
    reply = whole(status, "text/plain", b"", "Retry-After: 7")

    delivery = await delivered(tmp_path, reply, call("1"))

    assert delivery.reply.fault == SatelliteBusy(f"the satellite answered {status[:3]}", 7000)


@pytest.mark.parametrize(
    ("text", "expected_ms"),
    [
        ("", 1000),
        ("soon", 1000),
        ("-5", 1000),
        ("0", 0),
        (" 30 ", 30_000),
        ("9" * 5000, RETRY_AFTER_MS_MAX),
        (format_datetime(datetime.fromtimestamp(NOW_MS / 1000 + 9, UTC), usegmt=True), 9000),
        (format_datetime(datetime.fromtimestamp(NOW_MS / 1000 - 9, UTC), usegmt=True), 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", RETRY_AFTER_MS_MAX),
        ("Fri, 31 Dec 99999999 23:59:59 GMT", 1000),
    ],
)
def test_retry_after_is_read_and_capped(text: str, expected_ms: int):
    assert retry_after_ms(text, NOW_MS) == expected_ms


async def test_tcp_carries_batches_too():
    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(stream(success("1")))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    transport = Transport(f"http://127.0.0.1:{port}", lambda: NOW_MS)
    delivery = await transport.deliver(call("1"))
    await transport.close()
    server.close()

    assert delivery.reply.results.keys() == {"1"}
