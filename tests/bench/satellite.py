"""A satellite that costs next to nothing, so that what is measured is the control plane.

``python -m tests.bench.satellite`` serves on a free port of the loopback, says which in a line of
JSON, and ends with its standard input. What `POST /NAME` does is `BEHAVIOURS[NAME]`; `GET /journal`
gives what the sinks were handed, a line an item, in the order of arrival, and forgets it.
"""

import asyncio
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import msgspec
from msgspec import Raw, Struct

from functions_runtime.contract import FAILED, STREAM_TYPE, SUCCEEDED

_HEAD_END: Final = b"\r\n\r\n"
FAN_WIDTH: Final = 10
PAYLOAD_BYTES: Final = 200
PAGE_ITEMS: Final = 10_000
_PADDING: Final = "x" * 160


class _Data(Struct):
    input: Raw
    cursor: str = "0"


class Event(Struct):
    """What of an invocation the satellites look at."""

    id: str
    exokey: str
    exoattempt: str
    data: _Data


class Numbered(Struct):
    """An input that carries its number, and how many there are to be made of it."""

    n: int
    width: int = 0


_EVENTS: Final = msgspec.json.Decoder(list[Event])
_NUMBERED: Final = msgspec.json.Decoder(Numbered)
_MANY: Final = msgspec.json.Decoder(list[Numbered])


class ItemError(Exception):
    """This attempt fails and may be tried again."""


def numbered(n: int) -> str:
    """Return an object of `PAYLOAD_BYTES` bytes that carries a number."""
    return f'{{"n":{n},"text":"{_PADDING}{n:020}"}}'


def _source(event: Event) -> str:
    given = _NUMBERED.decode(event.data.input)
    return ",".join(map(numbered, range(given.n, given.n + given.width)))


def _fan(event: Event) -> str:
    first = _NUMBERED.decode(event.data.input).n * FAN_WIDTH
    return ",".join(map(numbered, range(first, first + FAN_WIDTH)))


def _wide(event: Event) -> str:
    return ",".join(["{}"] * _NUMBERED.decode(event.data.input).width)


def _pages(event: Event) -> tuple[str, str]:
    first, width = int(event.data.cursor), _NUMBERED.decode(event.data.input).width
    end = min(width, first + PAGE_ITEMS)
    page = ",".join([f'{{"n":{n}}}' for n in range(first, end)])
    return page, "" if end == width else str(end)


def fails(n: int, attempt: int) -> bool:
    """Return whether an attempt at the item of that number fails: 20 % do, of each attempt."""
    return n % 5**attempt == 0


def _flaky(event: Event) -> str:
    if fails(_NUMBERED.decode(event.data.input).n, int(event.exoattempt)):
        raise ItemError
    return _echo(event)


def _echo(event: Event) -> str:
    return bytes(event.data.input).decode()


class Sinks:
    """The satellites at the end of a chain; they write down what reaches them."""

    def __init__(self) -> None:
        self.journal: list[str] = []

    def last(self, event: Event) -> str:
        """Write down the item's key."""
        self.journal.append(event.exokey)
        return _echo(event)

    def join(self, event: Event) -> str:
        """Write down the key and the numbers that came together."""
        numbers = " ".join(str(each.n) for each in _MANY.decode(event.data.input))
        self.journal.append(f"{event.exokey} {numbers}")
        return "{}"

    def told(self, event: Event) -> str:
        """Write down the key of a failure."""
        self.journal.append(event.exokey)
        return "{}"


Behaviour = Callable[[Event], str | tuple[str, str]]


def behaviours(sinks: Sinks) -> Mapping[str, Behaviour]:
    """Return what each satellite makes of an invocation.

    That is its outputs, joined by commas; and the cursor, from one that gives pages.
    """
    return {
        "source": _source,
        "one": _echo,
        "two": _echo,
        "three": sinks.last,
        "fan": _fan,
        "flaky": _flaky,
        "read": _echo,
        "join": sinks.join,
        "told": sinks.told,
        "wide": _wide,
        "pages": _pages,
    }


def answer(behaviour: Behaviour, events: Sequence[Event]) -> bytes:
    """Return the reply to a batch."""
    return "\n".join([_result(behaviour, event) for event in events]).encode()


def _result(behaviour: Behaviour, event: Event) -> str:
    head = f'{{"specversion":"1.0","id":"r-{event.id}","source":"/bench","causationid":"{event.id}"'
    try:
        given = behaviour(event)
    except ItemError:
        return f'{head},"type":"{FAILED}","data":{{"error":"one of the 20 %"}}}}'
    outputs, cursor = given if isinstance(given, tuple) else (given, "")
    more = f',"cursor":"{cursor}"' if cursor else ""
    return f'{head},"type":"{SUCCEEDED}","data":{{"outputs":[{outputs}]{more}}}}}'


class Connection(asyncio.Protocol):
    """HTTP/1.1 with `Content-Length`, one request after the other: all that the client needs."""

    def __init__(self, sinks: Sinks) -> None:
        self._sinks = sinks
        self._behaviours = behaviours(sinks)
        self._buffer = bytearray()
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head_end = self._buffer.find(_HEAD_END)
        if head_end < 0:
            return
        head = bytes(self._buffer[:head_end]).decode("latin-1")
        body_start = head_end + len(_HEAD_END)
        body_end = body_start + _length(head)
        if len(self._buffer) < body_end:
            return
        body = bytes(self._buffer[body_start:body_end])
        del self._buffer[:body_end]
        name = head.split(" ", 2)[1].removeprefix("/")
        self._reply(self._journal() if name == "journal" else self._work(name, body))

    def _work(self, name: str, body: bytes) -> bytes:
        return answer(self._behaviours[name], _EVENTS.decode(body))

    def _journal(self) -> bytes:
        lines = "\n".join(self._sinks.journal)
        self._sinks.journal.clear()
        return lines.encode()

    def _reply(self, body: bytes) -> None:
        assert self._transport is not None
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {STREAM_TYPE}\r\nContent-Length: {len(body)}"
        self._transport.write(head.encode() + _HEAD_END + body)


def _length(head: str) -> int:
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        if name.lower() == "content-length":
            return int(value)
    return 0


async def serve() -> None:
    """Serve until standard input ends."""
    sinks = Sinks()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(sinks), "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    sys.stdout.write(json.dumps({"url": f"http://127.0.0.1:{port}"}) + "\n")
    sys.stdout.flush()
    ended = asyncio.Event()
    loop.add_reader(sys.stdin, ended.set)
    await ended.wait()
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
