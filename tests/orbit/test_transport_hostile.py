"""Batches over real sockets, to servers that misbehave in every way."""

import asyncio
import json
from pathlib import Path

import pytest
from answering import (
    BATCH,
    NOW_MS,
    SECRET,
    STREAM,
    call,
    chunk,
    delivered,
    head,
    serving,
    stream,
    success,
    whole,
)

from controlplane.adapters.orbit.transport import (
    Ending,
    Transport,
)
from controlplane.ports.orbit import OutcomeUnknown, RawSuccess
from functions_runtime.contract import FAILED, Failed

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"\x00" * 100,
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nBad Header\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
async def test_what_is_not_http_leaves_everything_unknown(tmp_path: Path, reply: bytes):
    delivery = await delivered(tmp_path, reply, call("1"))

    assert isinstance(delivery.reply.fault, OutcomeUnknown)
    assert delivery.reply.results == {}


async def test_html_instead_of_results_is_shown_in_the_reason(tmp_path: Path):
    delivery = await delivered(
        tmp_path, whole("200 OK", "text/html", b"<html>It works!</html>"), call("1")
    )

    assert isinstance(delivery.reply.fault, OutcomeUnknown)
    assert "text/html" in delivery.reply.fault.reason
    assert "It works!" in delivery.reply.fault.reason


async def test_garbage_in_the_right_type_is_shown_in_the_reason(tmp_path: Path):
    for kind in (STREAM, BATCH):
        delivery = await delivered(tmp_path, whole("200 OK", kind, b"\xfe\xff???"), call("1"))

        assert isinstance(delivery.reply.fault, OutcomeUnknown)
        assert "???" in delivery.reply.fault.reason


async def test_a_compressed_reply_is_not_unpacked(tmp_path: Path):
    reply = whole("200 OK", STREAM, b"\x1f\x8b\x08", "Content-Encoding: gzip")

    delivery = await delivered(tmp_path, reply, call("1"))

    assert isinstance(delivery.reply.fault, OutcomeUnknown)
    assert "compressed (gzip)" in delivery.reply.fault.reason


async def test_results_before_a_broken_stream_are_kept(tmp_path: Path):
    begun = head("200 OK", STREAM, "Transfer-Encoding: chunked")
    reply = begun + chunk(success("1") + b"\n") + chunk(success("2")[:40])

    delivery = await delivered(tmp_path, reply, call("1", "2"))

    assert delivery.reply.results.keys() == {"1"}
    assert delivery.ending is Ending.BROKEN
    assert isinstance(delivery.reply.fault, OutcomeUnknown)
    assert "connection broke" in delivery.reply.fault.reason


async def test_results_before_the_time_out_are_kept(tmp_path: Path):
    hung_up = asyncio.Event()

    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        begun = head("200 OK", STREAM, "Transfer-Encoding: chunked")
        writer.write(begun + chunk(success("1") + b"\n"))
        await writer.drain()
        await hung_up.wait()

    async with serving(tmp_path / "s", answer) as transport:
        delivery = await transport.deliver(call("1", "2", timeout_s=0.2))
        hung_up.set()

    assert delivery.reply.results.keys() == {"1"}
    assert delivery.ending is Ending.TIMED_OUT
    assert delivery.reply.fault == OutcomeUnknown("no answer within 0.2 s")


async def test_a_result_of_10_mb_fails_its_item_and_spares_the_others(tmp_path: Path):
    large = success("2").replace(b'{"n": 1}', b'{"text": "%b"}' % (b"x" * 10_000_000))

    delivery = await delivered(
        tmp_path, stream(success("1"), large, success("3")), call("1", "2", "3")
    )

    results = delivery.reply.results
    assert delivery.reply.fault is None
    assert isinstance(results["1"], RawSuccess)
    assert isinstance(results["3"], RawSuccess)
    assert isinstance(results["2"], Failed)
    assert results["2"].code == "output-too-large"
    assert results["2"].error.startswith(f"the result is {len(large)} bytes")


async def test_an_endless_reply_is_cut_off(tmp_path: Path):
    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head("200 OK", STREAM) + success("1") + b"\n")
        while True:
            writer.write(b"x" * 1_000_000)
            await writer.drain()

    async with serving(tmp_path / "s", answer) as transport:
        delivery = await transport.deliver(call("1", "2"))

    assert delivery.reply.results.keys() == {"1"}
    assert isinstance(delivery.reply.fault, OutcomeUnknown)
    assert "larger than 67108864 bytes" in delivery.reply.fault.reason


async def test_nobody_listening_leaves_everything_unknown(tmp_path: Path):
    transport = Transport("http://satellite", lambda: NOW_MS, socket=tmp_path / "none")

    delivery = await transport.deliver(call("1"))
    ready = await transport.ready()
    await transport.close()

    assert delivery.ending is Ending.BROKEN
    assert isinstance(delivery.reply.fault, OutcomeUnknown)
    assert not ready


async def test_secrets_are_masked_wherever_the_satellite_writes_them(tmp_path: Path):
    failure = json.dumps({"type": FAILED, "causationid": "1", "data": {"error": f"no {SECRET}"}})
    replies = [
        stream(failure.encode(), f"garbage {SECRET}".encode()),
        whole("500 Oh", "text/plain", b"x" * 195 + SECRET.encode()),
        whole("200 OK", "text/html", b"x" * 235 + SECRET.encode()),
        whole("200 OK", BATCH, b'{"a": "' + b"x" * 70 + SECRET.encode()),
    ]
    for reply in replies:
        delivery = await delivered(tmp_path, reply, call("1", "2"))

        assert "hunter" not in repr(delivery)
        assert "•••" in repr(delivery) or "(+" in repr(delivery)


async def test_outputs_keep_what_they_hold_even_if_it_is_a_secret(tmp_path: Path):
    result = success("1").replace(b'{"n": 1}', b'{"n": "%b"}' % SECRET.encode())

    delivery = await delivered(tmp_path, stream(result), call("1"))

    assert delivery.reply.results["1"] == RawSuccess([f'{{"n": "{SECRET}"}}'], {})


async def test_long_reasons_are_shortened(tmp_path: Path):
    delivery = await delivered(tmp_path, whole("500 Oh", "text/plain", b"x" * 9000), call("1"))

    assert isinstance(delivery.reply.fault, OutcomeUnknown)
    assert len(delivery.reply.fault.reason) < 400
