"""A batch is sent with a permit alone, and broken off when that is revoked."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from answering import STREAM, call, chunk, head, serving, stream, success

from controlplane.adapters.orbit.transport import Ending
from controlplane.ports.orbit import SatelliteBusy, SendPermit

pytestmark = pytest.mark.anyio


async def test_i16_nothing_is_sent_without_leave(tmp_path: Path) -> None:
    asked: list[bytes] = []

    async def answer(request: bytes, writer: asyncio.StreamWriter) -> None:
        asked.append(request)
        writer.write(stream(success("a")))

    async with serving(tmp_path / "socket", answer) as transport:
        taken_back = SendPermit()
        assert not taken_back.revoke()
        for permit in (taken_back, SendPermit(lambda: False)):
            delivery = await transport.deliver(replace(call("a"), permit=permit))
            assert (delivery.ending, dict(delivery.reply.results)) == (Ending.WITHDRAWN, {})
        assert asked == []


async def test_i16_leave_that_ends_while_connecting_is_noticed_before_the_first_byte(
    tmp_path: Path,
) -> None:
    asked: list[bytes] = []
    looks = iter([True, False])

    async def answer(request: bytes, writer: asyncio.StreamWriter) -> None:
        asked.append(request)
        writer.write(stream(success("a")))

    async with serving(tmp_path / "socket", answer) as transport:
        permit = SendPermit(lambda: next(looks))
        delivery = await transport.deliver(replace(call("a"), permit=permit))
        assert (delivery.ending, asked) == (Ending.WITHDRAWN, [])


async def test_what_had_come_before_leave_was_taken_back_is_given(tmp_path: Path) -> None:
    hung_up = asyncio.Event()

    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head("200 OK", STREAM, "Transfer-Encoding: chunked"))
        writer.write(chunk(success("a") + b"\n"))
        await writer.drain()
        asyncio.get_running_loop().call_later(0.05, permit.revoke)
        await hung_up.wait()

    permit = SendPermit()
    async with serving(tmp_path / "socket", answer) as transport:
        delivery = await transport.deliver(replace(call("a", "b"), permit=permit))
        assert delivery.ending is Ending.WITHDRAWN
        assert [*delivery.reply.results] == ["a"]
        assert isinstance(delivery.reply.fault, SatelliteBusy), "the others were not attempted"
        hung_up.set()
        assert not permit.revoke(), "there is nothing to break off any more"
