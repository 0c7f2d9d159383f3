"""Payloads above 64 KiB: kept as blobs; rows hold references, and everybody else sees JSON text.

A payload is the JSON text of an input or an output. Before a transaction that would write a
large one, `keep` puts it into the blob store and returns a reference in its place
(`domain.blob`); after a read, `open` replaces references by what they stand for. So neither the
engine nor SQL knows of blobs beyond one set of names: the transaction that writes a reference
also writes which run uses it (`note_uses`), and what no run uses is collected (`retention`).

The order is what makes a crash harmless: put first, commit then. A blob without a reference is
collected; a reference without a blob cannot come about. A blob that is gone all the same, or
damaged, is never an exception here: its reference stays in place of the text, and callers fail
that item (`blob-missing`), or show why there is nothing to see. The same holds for a payload that
is not JSON: it is a value, `Damage`, and the item that would get it fails (`damaged`).

At most eight blobs are on their way at once in a process. What people are shown, and what a
stream holds back, is bounded by 16 MiB.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
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

_SYNTAX: Final = msgspec.json.Decoder(msgspec.Raw)
"""Checks JSON without building its value: a seventh of a microsecond for 100 bytes."""
_log = structlog.get_logger()
_AT_ONCE: Final = 8
_HELD_MAX: Final = 64
SHOWN_BYTES_MAX: Final = 16 * 1024 * 1024
"""Most bytes that are fetched to show one item, or held on their way out."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What stands for a stored payload that is not JSON.

    Release 2bcaafa replaced secrets in the text of outputs. Where the digits of a number were by
    chance those of a secret, it stored what no parser takes. Such a row stays what it is: readers
    show `reason`, and an item that would get it fails with that, alone.
    """

    reason: str


class Payloads:
    """Moves payloads that are too large for a row to the blob store and back."""

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
        """Return settlements whose large outputs are references; the same object if none is large.

        Raises:
            UnavailableError: see `keep`.
        """
        large = [
            text
            for settlement in settlements
            for outcome in settlement.outcomes
            if isinstance(outcome, Succeeded | Paged)
            for text in outcome.outputs
            if len(text) > SURELY_SMALL_CHARACTERS and is_large(text)
        ]
        if not large:
            return settlements
        stored = dict(zip(large, await self.keep(large), strict=True))
        return [_with_references(settlement, stored) for settlement in settlements]

    async def keep_outputs(self, commands: Commands) -> None:
        """Keep the large outputs of `commands`, and note which blobs its runs use.

        Raises:
            UnavailableError: see `keep`.
        """
        for outputs in commands.outputs:
            if max(map(len, outputs.payloads), default=0) > SURELY_SMALL_CHARACTERS:
                outputs.payloads = list(await self.keep(outputs.payloads))
        note_uses(commands)

    async def settle_outputs(self, commands: Commands, *, any_kept: bool) -> None:
        """Do as `keep_outputs`, but leave in its row what cannot be put: settling never waits.

        The only large outputs here are failure documents, which are large by little. `any_kept`:
        whether some outputs are references already.
        """
        large = [
            outputs
            for outputs in commands.outputs
            if max(map(len, outputs.payloads), default=0) > SURELY_SMALL_CHARACTERS
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
        references = list({text for text in texts if is_reference(text)})
        if not references:
            return texts
        fetched = dict(zip(references, await self._all(references, self._get), strict=True))
        return [fetched.get(text, text) for text in texts]

    async def show(self, texts: Sequence[str]) -> Mapping[str, Json]:
        """Return what people see of each stored payload; a text where one cannot be shown, and why.

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
        fetched = dict(zip(within, await self.open(within), strict=True))
        return {text: _view(fetched.get(text, text), fetched=text in fetched) for text in texts}

    async def stream(self, texts: AsyncIterator[str]) -> AsyncIterator[str]:
        """Yield the JSON of stored payloads in order; a text where one is lost or damaged, and why.

        So every line is JSON, whatever is stored, and an object is always an output.

        Raises:
            UnavailableError: the blob store does not answer.
        """
        held: list[str] = []
        held_bytes = 0
        async for text in texts:
            if not held and not is_reference(text):
                yield _json_or_error(text)
                continue
            held.append(text)
            held_bytes += blob_bytes(text)
            if held_bytes >= SHOWN_BYTES_MAX or len(held) >= _HELD_MAX:
                for payload in await self.open(held):
                    yield _json_or_error(payload)
                held, held_bytes = [], 0
        for payload in await self.open(held):
            yield _json_or_error(payload)

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
        """Do it for all, a few at once; raise the first error when all have ended."""

        async def one(text: str) -> T:
            async with self._free:
                return await work(text)

        results: list[T] = []
        for result in await asyncio.gather(*map(one, texts), return_exceptions=True):
            if isinstance(result, BaseException):
                raise result
            results.append(result)
        return results


def in_time(settlement: Settlement, kept_ms: int, now_ms: int) -> Settlement:
    """Return the items without their results where these waited too long to use their blobs."""
    if not is_settled_too_late(kept_ms, now_ms):
        return settlement
    block = settlement.block
    _log.warning("result.too_late", run=block.run, stage=block.stage, lo=block.lo)
    return Settlement(block, [Returned()] * (block.hi - block.lo + 1))


def note_uses(commands: Commands) -> None:
    """Add to `commands` which blobs its outputs refer to."""
    commands.blobs.update(
        (read_reference(text).name, outputs.run)
        for outputs in commands.outputs
        for text in outputs.payloads
        if is_reference(text)
    )


def missing(text: str) -> str:
    """Return the error text for a reference whose blob is gone."""
    reference = read_reference(text)
    return (
        f"the blob {reference.name} ({reference.size_bytes} bytes) is gone from the blob store, "
        "or damaged: put it back from a copy, or start the run again"
    )


def parse_payload(text: str) -> Json | Damage:
    """Return the value of a payload that is no reference."""
    try:
        value: Json = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        return _damage(error)
    return value


def find_damage(text: str) -> Damage | None:
    """Return what is wrong with a payload that is no reference, without building its value."""
    try:
        _SYNTAX.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        return _damage(error)
    return None


def _damage(error: Exception) -> Damage:
    # The parser names places, never what stands there.
    return Damage(f"damaged: the stored output cannot be read ({error}): start the run again")


def _with_references(settlement: Settlement, stored: Mapping[str, str]) -> Settlement:
    return Settlement(
        settlement.block,
        [
            replace(outcome, outputs=[stored.get(text, text) for text in outcome.outputs])
            if isinstance(outcome, Succeeded | Paged)
            else outcome
            for outcome in settlement.outcomes
        ],
    )


def _json_or_error(text: str) -> str:
    if is_reference(text):
        return msgspec.json.encode(missing(text)).decode()
    damage = find_damage(text)
    return text if damage is None else msgspec.json.encode(damage.reason).decode()


def _view(text: str, *, fetched: bool) -> Json:
    if not is_reference(text):
        value = parse_payload(text)
        return value.reason if isinstance(value, Damage) else value
    if fetched:
        return missing(text)
    size = read_reference(text).size_bytes
    return f"{size} bytes, not shown: one item shows at most {SHOWN_BYTES_MAX} bytes of blobs"
