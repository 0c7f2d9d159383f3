"""Payloads: the large ones lie in the blob store, everybody else sees texts."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeVar

import msgspec
import structlog

from controlplane.domain.blob import (
    DAY_MS,
    SURELY_SMALL_CHARACTERS,
    Reference,
    blob_bytes,
    is_large,
    is_reference,
    is_settled_too_late,
    read_reference,
    size_bytes,
)
from controlplane.domain.errors import UnavailableError
from controlplane.engine.commands import Commands
from controlplane.engine.events import Paged, Returned, Settlement, Succeeded
from controlplane.operations.objects import Blobs
from controlplane.ports.orbit import Clock
from functions_runtime.contract import Json

T = TypeVar("T")

_log = structlog.get_logger()
_AT_ONCE: Final = 8
_HELD_MAX: Final = 64
SHOWN_BYTES_MAX: Final = 16 * 1024 * 1024
"""Most bytes that are fetched to show one item, or held on their way out."""


class Payloads:
    """Puts what is too large for a row into the blob store, and gives it back."""

    def __init__(self, blobs: Blobs, clock: Clock) -> None:
        self._blobs = blobs
        self._clock = clock
        self._free = asyncio.Semaphore(_AT_ONCE)

    async def keep(self, texts: Sequence[str]) -> Sequence[str]:
        """Return `texts` as they are stored: a reference for each that is too large for a row.

        Raises:
            UnavailableError: the blob store does not take them; those that it took are collected.
        """
        large = list({text for text in texts if is_large(text)})
        if not large:
            return texts
        day = self._clock() // DAY_MS
        stored = dict(
            zip(large, await self._all(large, lambda text: self._put(text, day)), strict=True)
        )
        return [stored.get(text, text) for text in texts]

    async def keep_results(self, settlements: Sequence[Settlement]) -> Sequence[Settlement]:
        """Return settlements whose large outputs are references; the very same if none is large.

        Raises:
            UnavailableError: see `keep`.
        """
        large = [
            text
            for each in settlements
            for outcome in each.outcomes
            if isinstance(outcome, Succeeded | Paged)
            for text in outcome.outputs
            if len(text) > SURELY_SMALL_CHARACTERS and is_large(text)
        ]
        if not large:
            return settlements
        stored = dict(zip(large, await self.keep(large), strict=True))
        return [_replaced(each, stored) for each in settlements]

    async def keep_outputs(self, commands: Commands) -> None:
        """Put what is large among the outputs of `commands`, and note which blobs its runs use.

        Raises:
            UnavailableError: see `keep`.
        """
        for outputs in commands.outputs:
            if max(map(len, outputs.payloads), default=0) > SURELY_SMALL_CHARACTERS:
                outputs.payloads = list(await self.keep(outputs.payloads))
        note_uses(commands)

    async def settle_outputs(self, commands: Commands, *, any_kept: bool) -> None:
        """Like `keep_outputs`, but what cannot be put stays in its row: settling never waits.

        What is large here, failure documents, is so by little. `any_kept`: some are references.
        """
        large = [
            each
            for each in commands.outputs
            if max(map(len, each.payloads), default=0) > SURELY_SMALL_CHARACTERS
        ]
        if not (large or any_kept):
            return
        for outputs in large:
            try:
                outputs.payloads = list(await self.keep(outputs.payloads))
            except UnavailableError as error:
                _log.warning("blobs.kept_in_row", run=outputs.run, error=str(error))
        note_uses(commands)

    async def open(self, texts: Sequence[str]) -> Sequence[str]:
        """Return stored payloads as JSON text; one whose blob is gone stays a reference.

        Raises:
            UnavailableError: the blob store does not answer.
        """
        wanted = list({text for text in texts if is_reference(text)})
        if not wanted:
            return texts
        found = dict(zip(wanted, await self._all(wanted, self._get), strict=True))
        return [found.get(text, text) for text in texts]

    async def show(self, texts: Sequence[str]) -> Mapping[str, Json]:
        """Return what people see for each stored payload; a text says why one cannot be shown.

        An output is always an object, so such a text cannot be taken for one.

        Raises:
            UnavailableError: the blob store does not answer.
        """
        total = 0
        within: list[str] = []
        for text in dict.fromkeys(filter(is_reference, texts)):
            total += blob_bytes(text)
            if total <= SHOWN_BYTES_MAX:
                within.append(text)
        found = dict(zip(within, await self.open(within), strict=True))
        return {text: _shown(found.get(text, text), fetched=text in found) for text in texts}

    async def stream(self, texts: AsyncIterator[str]) -> AsyncIterator[str]:
        """Return the JSON of stored payloads in order; where a blob is gone, a text that says so.

        Raises:
            UnavailableError: the blob store does not answer.
        """
        held: list[str] = []
        held_bytes = 0
        async for text in texts:
            if not held and not is_reference(text):
                yield text
                continue
            held.append(text)
            held_bytes += blob_bytes(text)
            if held_bytes >= SHOWN_BYTES_MAX or len(held) >= _HELD_MAX:
                for each in await self.open(held):
                    yield _told(each)
                held, held_bytes = [], 0
        for each in await self.open(held):
            yield _told(each)

    async def _put(self, text: str, day: int) -> str:
        return str(Reference(await self._blobs.put(text.encode(), day), size_bytes(text)))

    async def _get(self, text: str) -> str:
        reference = read_reference(text)
        body = await self._blobs.get(reference.name)
        if body is None:
            _log.error("blob.missing", name=reference.name)
            return text
        return body.decode()

    async def _all(self, texts: Sequence[str], work: Callable[[str], Awaitable[T]]) -> Sequence[T]:
        """Do it for all, a few at once; all have come to an end when the first error is raised."""

        async def one(text: str) -> T:
            async with self._free:
                return await work(text)

        done = await asyncio.gather(*map(one, texts), return_exceptions=True)
        for each in done:
            if isinstance(each, BaseException):
                raise each
        return [each for each in done if not isinstance(each, BaseException)]


def in_time(settlement: Settlement, kept_ms: int, now_ms: int) -> Settlement:
    """Let items go back whose results waited so long that their blobs may not be used any more."""
    if not is_settled_too_late(kept_ms, now_ms):
        return settlement
    taken = settlement.block
    _log.warning("result.too_late", run=taken.run, stage=taken.stage, lo=taken.lo)
    return Settlement(taken, [Returned()] * (taken.hi - taken.lo + 1))


def note_uses(commands: Commands) -> None:
    """Write down in `commands` which blobs its outputs refer to."""
    commands.blobs.update(
        (read_reference(text).name, outputs.run)
        for outputs in commands.outputs
        for text in outputs.payloads
        if is_reference(text)
    )


def missing(text: str) -> str:
    """Say that the blob of a reference is gone."""
    reference = read_reference(text)
    return (
        f"the blob {reference.name} ({reference.size_bytes} bytes) is gone from the blob store, "
        "or damaged: put it back from a copy, or start the run again"
    )


def _replaced(settlement: Settlement, stored: Mapping[str, str]) -> Settlement:
    return Settlement(
        settlement.block,
        [
            replace(each, outputs=[stored.get(text, text) for text in each.outputs])
            if isinstance(each, Succeeded | Paged)
            else each
            for each in settlement.outcomes
        ],
    )


def _told(text: str) -> str:
    return msgspec.json.encode(missing(text)).decode() if is_reference(text) else text


def _shown(text: str, *, fetched: bool) -> Json:
    if not is_reference(text):
        value: Json = msgspec.json.decode(text)
        return value
    if fetched:
        return missing(text)
    size = read_reference(text).size_bytes
    return f"{size} bytes, not shown: one item shows at most {SHOWN_BYTES_MAX} bytes of blobs"
