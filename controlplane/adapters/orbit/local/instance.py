"""A satellite's process and its connection: start it, deliver batches, relay its log, stop it.

Owned by a `Pool`, which counts the batches promised to it (`in_use`); `LocalOrbit` delivers
them. What a process prints belongs to the run and stage that it works on, where it is only one;
it is masked with every secret that the process has been handed, also for earlier batches.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from typing import Final

from controlplane.adapters.orbit.line_splitter import Line
from controlplane.adapters.orbit.local.child import Child, ChildCommand, StartError
from controlplane.adapters.orbit.log_records import (
    LogSource,
    RunAndStage,
    dropped_lines_record,
    records,
)
from controlplane.adapters.orbit.log_relay import LineBudget, LogRelay
from controlplane.adapters.orbit.reply_reader import REASON_CHARACTERS_MAX, mask_and_shorten
from controlplane.adapters.orbit.transport import Delivery, Ending, Transport
from controlplane.ports.orbit import BatchCall, Clock, OutcomeUnknown
from controlplane.ports.records import LogRecord
from functions_runtime.masking import SHORT_CHARACTERS, Masker

_SECRETS_REMEMBERED: Final = 512
_POLL_S: Final = 0.02
_POLL_S_MAX: Final = 0.25
_END_S: Final = 1.0
_TURNS_TO_READ: Final = 10
"""Turns of the loop from bytes in a pipe to a record in the log; it takes about five."""


@dataclass(frozen=True, slots=True)
class InstanceSpec:
    """What a process is made of, and how long it may take to start."""

    satellite: str
    launch: ChildCommand
    socket: Path
    startup_s: float


class Instance:
    """A process that takes batches once it is `started`.

    Attributes:
        in_use: how many batches have been promised to it.
        exclusive: whether the one that it has must stay the only one.
        hangs: whether it did not answer in time; asking it to end would be of no use.
    """

    def __init__(self, spec: InstanceSpec, relay: LogRelay, clock: Clock) -> None:
        self.in_use = 0
        self.exclusive = False
        self.hangs = False
        self._spec = spec
        self._relay = relay
        self._clock = clock
        self._calls: list[BatchCall] = []
        self._place: RunAndStage = ("", "")
        self._masker = Masker(())
        self._secrets: dict[str, None] = {}
        self._budget = LineBudget()
        self._over_budget = 0
        self._child: Child | None = None
        self._transport: Transport | None = None
        self._idle = asyncio.Event()
        self._starting = asyncio.create_task(self._start())
        # Whoever asked for the start may have gone; those who still wait get the failure.
        self._starting.add_done_callback(_consume_exception)

    @property
    def usable(self) -> bool:
        """Whether it is starting or running."""
        if not self._starting.done():
            return True
        return self._child is not None and self._child.running and self._transport is not None

    @property
    def ready(self) -> bool:
        """Whether it is up and running."""
        return self._starting.done() and self.usable

    async def started(self) -> None:
        """Return once it takes batches.

        Raises:
            StartError: it will not.
        """
        try:
            await asyncio.shield(self._starting)
        except asyncio.CancelledError:
            if self._starting.cancelled():
                raise StartError("it was stopped before it was ready") from None
            raise

    async def carry(self, call: BatchCall) -> Delivery:
        """Deliver a batch; the fault of a crash says how the process ended."""
        if self._child is None or self._transport is None:
            raise StartError("it has not been started")
        self._begin(call)
        try:
            delivery = await self._transport.deliver(call)
        finally:
            self._calls.remove(call)
        # What it printed before it answered is in the pipe by now and should be logged first.
        for _ in range(_TURNS_TO_READ):
            await asyncio.sleep(0)
        if delivery.ending is not Ending.BROKEN:
            return delivery
        with suppress(TimeoutError):
            await asyncio.wait_for(self._child.ended(), _END_S)
        return delivery if self._child.running else self._crashed(delivery, self._child)

    def used(self, count: int) -> None:
        """Add `count` to `in_use`."""
        self.in_use += count
        if self.in_use:
            self._idle.clear()
        else:
            self.exclusive = False
            self._idle.set()

    async def idle(self) -> None:
        """Return once no batch is promised to it."""
        if self.in_use:
            await self._idle.wait()

    async def stop(self, grace_s: float) -> None:
        """End it: what it has begun may finish within `grace_s`; 0 kills it."""
        if not self._starting.done():
            self._starting.cancel()
        with suppress(asyncio.CancelledError, StartError):
            await self._starting
        if self._child is not None:
            await (self._child.stop(grace_s) if grace_s > 0 else self._child.kill())
        # The last replies may still be in the socket.
        with suppress(TimeoutError):
            await asyncio.wait_for(self.idle(), _END_S)
        await self._close()

    async def _close(self) -> None:
        transport, self._transport = self._transport, None
        if transport is not None:
            await transport.close()
        self._spec.socket.unlink(missing_ok=True)

    async def _start(self) -> None:
        self._child = await Child.start(self._spec.launch, self._take_lines)
        self._transport = Transport("http://satellite", self._clock, socket=self._spec.socket)
        try:
            await self._until_ready(self._child, self._transport)
        except BaseException:
            await self._child.kill()
            await self._close()
            raise

    async def _until_ready(self, child: Child, transport: Transport) -> None:
        ended = asyncio.create_task(child.ended())
        give_up_s = monotonic() + self._spec.startup_s
        wait_s = _POLL_S
        try:
            while not await transport.ready():
                if monotonic() > give_up_s:
                    state = child.end_in_words()
                    raise StartError(
                        f"it is not ready after {self._spec.startup_s:g} s; it {state}"
                    )
                await asyncio.wait([ended], timeout=wait_s)
                if ended.done():
                    raise StartError(f"it was not ready when it {child.end_in_words()}")
                wait_s = min(wait_s * 1.5, _POLL_S_MAX)
        finally:
            ended.cancel()

    def _begin(self, call: BatchCall) -> None:
        self._calls.append(call)
        places = {
            (invocation.run, invocation.stage)
            for active in self._calls
            for invocation in active.invocations
        }
        self._place = next(iter(places)) if len(places) == 1 else ("", "")
        secrets = {secret for invocation in call.invocations for secret in invocation.mask}
        if secrets <= self._secrets.keys():
            return
        self._secrets |= dict.fromkeys(secrets)
        for oldest in [*self._secrets][:-_SECRETS_REMEMBERED]:
            del self._secrets[oldest]
        self._masker = Masker(self._secrets, short_characters=SHORT_CHARACTERS)

    def _crashed(self, delivery: Delivery, child: Child) -> Delivery:
        if delivery.reply.fault is None:
            return delivery
        reason = f"the process of {self._spec.satellite} {child.end_in_words()}"
        fault = OutcomeUnknown(mask_and_shorten(reason, self._masker, REASON_CHARACTERS_MAX))
        return replace(delivery, reply=replace(delivery.reply, fault=fault))

    def _take_lines(self, lines: Sequence[Line], level: str) -> None:
        source = self._source(level)
        now_s, now_ms = monotonic(), self._clock()
        kept = [line.head for line in lines if self._budget.take(now_s)]
        if kept and self._over_budget:
            self._relay.offer([self._note(source, now_ms)])
        self._over_budget += len(lines) - len(kept)
        self._relay.offer(records(kept, source, now_ms))

    def _note(self, source: LogSource, now_ms: int) -> LogRecord:
        count, self._over_budget = self._over_budget, 0
        return dropped_lines_record(count, "the satellite prints too much", source, now_ms)

    def _source(self, level: str) -> LogSource:
        pid = 0 if self._child is None else self._child.pid
        return LogSource(self._spec.satellite, pid, level, self._place, self._masker)


def _consume_exception(task: asyncio.Task[None]) -> None:
    if not task.cancelled():
        task.exception()
