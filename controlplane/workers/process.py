"""What one process of the control plane does besides answering: its loops and a drain."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from controlplane.batching.fire import Group, full
from controlplane.domain.errors import UnavailableError
from controlplane.operations.cancel import Heed
from controlplane.operations.collection import Collection
from controlplane.operations.definitions import Definitions
from controlplane.operations.dispatch import Dispatcher
from controlplane.operations.jobs import Jobs
from controlplane.operations.logs import LogWriter
from controlplane.operations.progress import Settler
from controlplane.operations.retention import Retention
from controlplane.operations.schedules import Schedules
from controlplane.operations.sla import Deadlines
from controlplane.operations.store_clock import StoreClock
from controlplane.ports.engine import EngineStore
from controlplane.ports.world import Catalogue
from controlplane.workers.loop import first_of, pause, supervise

_log = structlog.get_logger()
_HEARTBEATS = 5
"""How often a lease is renewed while it lasts: some may fail."""
_HEED_S = 0.2
"""How often we ask what has been cancelled elsewhere; who cancels waits for that."""

_BREATH_S = 0.02
"""While something happens more often than this, nobody need ask when something is due next."""
_IDLE_S = 1.0
"""Longest sleep of an idle dispatcher: another replica's work becomes ready without our knowing."""
_TIDY_S = 60.0
"""How often it is asked whether there is anything to tidy up."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the loops work with."""

    store: EngineStore
    dispatcher: Dispatcher
    heed: Heed
    settler: Settler
    definitions: Definitions
    schedules: Schedules
    deadlines: Deadlines
    collection: Collection
    retention: Retention
    logs: LogWriter
    clock: StoreClock
    catalogue: Catalogue
    jobs: Jobs


class Process:
    """The loops of one process, under one lease."""

    def __init__(self, parts: Parts, ready: asyncio.Event, lease_ms: int) -> None:
        self._parts = parts
        self._ready = ready
        self._lease_ms = lease_ms
        self._stop = asyncio.Event()
        self._drained = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self.owner = 0

    async def start(self) -> None:
        """Take a lease and begin."""
        await self._parts.clock.follow(self._parts.store)
        await self._register()
        await self._parts.store.reap()
        # What is in flight still needs the lease and the settler when nothing more is begun.
        self._run(self._stop, dispatcher=self._dispatch, holder=self._hold, clock=self._tick)
        self._run(self._stop, collector=self._collect, remover=self._remove)
        settle = self._parts.settler.turn
        self._run(
            self._drained, settler=settle, lease=self._renew, logs=self._flush, heed=self._heed
        )

    def _run(self, stop: asyncio.Event, **turns: Callable[[], Awaitable[None]]) -> None:
        self._tasks += [
            # Whoever waits longer than between two heartbeats may lose the lease by that alone.
            asyncio.create_task(
                supervise(name, turn, stop, self._lease_ms / 1000 / _HEARTBEATS), name=name
            )
            for name, turn in turns.items()
        ]

    async def stop(self, grace_s: float) -> None:
        """Claim and send nothing more, finish what has been sent within the grace, hand back.

        Once is enough: a second call returns at once.
        """
        if self._stop.is_set():
            return
        self._stop.set()
        self._parts.dispatcher.leaves.shut()
        self._ready.set()
        loops = {task.get_name(): task for task in self._tasks}
        try:
            await asyncio.wait_for(self._finish(loops["dispatcher"]), grace_s)
        except TimeoutError:
            _log.warning("process.abandons", batches=self._parts.dispatcher.in_flight)
            self._parts.dispatcher.leaves.withdraw_all()
        self._drained.set()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        try:
            await self._parts.store.retire(self.owner)
            await self._parts.logs.flush()
        except UnavailableError as error:
            _log.warning("process.retire_failed", error=str(error))

    async def _finish(self, dispatching: asyncio.Task[None]) -> None:
        await dispatching
        await self._parts.dispatcher.drain()
        await self._parts.settler.drain()

    async def _dispatch(self) -> None:
        self._ready.clear()
        self._parts.dispatcher.freed.clear()
        asked_ms = self._parts.clock()
        if await self._parts.dispatcher.turn(self.owner):
            return
        events = [self._ready]
        if self._parts.dispatcher.wants_room:
            events.append(self._parts.dispatcher.freed)
        if await first_of(_BREATH_S, *events):
            return
        due = await self._parts.store.next_due_ms()
        wait_s = _IDLE_S
        # What was due when we asked and was left has no room at its satellite: wait for that.
        if due is not None and due > asked_ms:
            wait_s = max(0.0, (due - self._parts.clock()) / 1000)
        await first_of(min(wait_s, _IDLE_S), *events)

    async def _renew(self) -> None:
        leaves = self._parts.dispatcher.leaves
        at_s = leaves.monotonic()
        if await self._parts.store.heartbeat(self.owner, self._lease_ms):
            leaves.renewed(self.owner, at_s)
        else:
            _log.warning("lease.lost", owner=self.owner)
            await self._register()
        if await self._parts.store.reap():
            self._ready.set()
        await self._parts.clock.follow(self._parts.store)
        await pause(self._drained, self._lease_ms / 1000 / _HEARTBEATS)

    async def _register(self) -> None:
        leaves = self._parts.dispatcher.leaves
        at_s = leaves.monotonic()
        self.owner = await self._parts.store.register(self._lease_ms)
        leaves.renewed(self.owner, at_s)

    async def _heed(self) -> None:
        await self._parts.heed()
        await pause(self._drained, _HEED_S)

    async def _hold(self) -> None:
        """Fire what is held for company and has found enough of it."""
        held = await self._parts.store.held(self._parts.clock())
        groups: list[Group] = []
        heads = await self._parts.dispatcher.heads.of({each.run for each in held})
        for each in held:
            definition = await self._parts.definitions.of(heads[each.run].version_id)
            batch_items = definition.graph.stages[each.stage].batch_items
            groups.append(
                Group(each.run, each.stage, each.items, batch_items, each.oldest_ready_ms)
            )
        ripe = [(group.run, group.stage) for group in full(groups, self._parts.clock())]
        if ripe:
            await self._parts.store.fire(ripe, self._parts.clock())
            self._ready.set()
        await pause(self._stop, _IDLE_S)

    async def _tick(self) -> None:
        await self._parts.catalogue.refresh()
        await self._parts.schedules.fire_due()
        await self._parts.deadlines.watch()
        await pause(self._stop, _IDLE_S)

    async def _collect(self) -> None:
        await self._parts.collection.turn()
        await pause(self._stop, _TIDY_S)

    async def _remove(self) -> None:
        await self._parts.retention.turn()
        await self._parts.jobs.sweep()
        await pause(self._stop, _TIDY_S)

    async def _flush(self) -> None:
        await self._parts.logs.flush()
        await pause(self._drained, 0.2)
