"""What one process of the control plane does besides answering: its loops and a drain.

A loop that cannot be ended by what it runs.

The time of the store: every process that shares one means the same moment by "now".
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from controlplane.batching.policy import Group, full
from controlplane.domain.errors import UnavailableError
from controlplane.execution.cancellation_watcher import CancellationWatcher
from controlplane.execution.loop import Dispatcher
from controlplane.execution.settlement import ResultCommitter
from controlplane.operations.definitions import Definitions
from controlplane.operations.jobs import Jobs
from controlplane.operations.retention import Collection, Retention
from controlplane.operations.run_log import LogWriter
from controlplane.operations.schedules import Schedules
from controlplane.operations.sla import Deadlines
from controlplane.ports.engine import EngineStore
from controlplane.ports.orbit import Catalogue, Clock

_log = structlog.get_logger()
_BACK_OFF_S = (0.1, 0.2, 0.5, 1.0)
"""A loop that sleeps longer than this makes everybody wait when the store is back."""


async def supervise(
    name: str,
    turn: Callable[[], Awaitable[None]],
    stop: asyncio.Event,
    wait_most_s: float = _BACK_OFF_S[-1],
) -> None:
    """Run `turn` again and again until `stop`; after an error wait a little longer each time.

    This is one of the two places where any error is caught: the loop has to outlive it, and the
    log tells.
    """
    failures = 0
    while not stop.is_set():
        try:
            await turn()
        except UnavailableError as error:
            _log.warning("worker.unavailable", worker=name, error=str(error))
        except Exception:  # noqa: BLE001 - the loop has to outlive whatever it runs
            _log.exception("worker.failed", worker=name)
        else:
            failures = 0
            continue
        delay_s = _BACK_OFF_S[min(failures, len(_BACK_OFF_S) - 1)]
        failures += 1
        await pause(stop, min(delay_s, wait_most_s))


async def pause(stop: asyncio.Event, seconds: float) -> None:
    """Wait, but no longer than until `stop`."""
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return


async def first_of(seconds: float, *events: asyncio.Event) -> bool:
    """Wait until one of the events is set, or so long; tell whether one is."""
    waiters = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waiters, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for waiter in waiters:
            waiter.cancel()
    return any(event.is_set() for event in events)


_JITTER_MS = 250
"""What the way to the store may add to its answer: less than that is no difference."""


class StoreClock:
    """UTC milliseconds by the store's clock, and by a steady one between two looks at that.

    What one process made ready is due for all others at once, though the clock of its machine be
    minutes ahead, or jump.
    """

    def __init__(self, wall: Clock, steady: Clock) -> None:
        self._steady = steady
        self._ahead_ms = wall() - steady()

    def __call__(self) -> int:
        """Return the milliseconds since 1970."""
        return self._steady() + self._ahead_ms

    async def follow(self, store: EngineStore) -> None:
        """Ask the store for its time and go by that from now on.

        Raises:
            UnavailableError: the store is away; the steady clock goes on.
        """
        asked_ms = self._steady()
        told_ms = await store.leases.now_ms()
        ahead_ms = told_ms - (asked_ms + self._steady()) // 2
        if abs(ahead_ms - self._ahead_ms) > _JITTER_MS:
            self._ahead_ms = ahead_ms


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
    heed: CancellationWatcher
    committer: ResultCommitter
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
        await self._parts.store.leases.reap()
        # What is in flight still needs the lease and the settler when nothing more is begun.
        self._run(self._stop, dispatcher=self._dispatch, holder=self._hold, clock=self._tick)
        self._run(self._stop, collector=self._collect, remover=self._remove)
        settle = self._parts.committer.turn
        self._run(
            self._drained, committer=settle, lease=self._renew, logs=self._flush, heed=self._heed
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
        self._parts.dispatcher.permits.shut()
        self._ready.set()
        loops = {task.get_name(): task for task in self._tasks}
        try:
            await asyncio.wait_for(self._finish(loops["dispatcher"]), grace_s)
        except TimeoutError:
            _log.warning("process.abandons", batches=self._parts.dispatcher.in_flight)
            self._parts.dispatcher.permits.revoke_all()
        self._drained.set()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        try:
            await self._parts.store.leases.retire(self.owner)
            await self._parts.logs.flush()
        except UnavailableError as error:
            _log.warning("process.retire_failed", error=str(error))

    async def _finish(self, dispatching: asyncio.Task[None]) -> None:
        await dispatching
        await self._parts.dispatcher.drain()
        await self._parts.committer.drain()

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
        due = await self._parts.store.claims.next_due_ms()
        wait_s = _IDLE_S
        # What was due when we asked and was left has no room at its satellite: wait for that.
        if due is not None and due > asked_ms:
            wait_s = max(0.0, (due - self._parts.clock()) / 1000)
        await first_of(min(wait_s, _IDLE_S), *events)

    async def _renew(self) -> None:
        permits = self._parts.dispatcher.permits
        at_s = permits.monotonic()
        if await self._parts.store.leases.heartbeat(self.owner, self._lease_ms):
            permits.renewed(self.owner, at_s)
        else:
            _log.warning("lease.lost", owner=self.owner)
            await self._register()
        if await self._parts.store.leases.reap():
            self._ready.set()
        await self._parts.clock.follow(self._parts.store)
        await pause(self._drained, self._lease_ms / 1000 / _HEARTBEATS)

    async def _register(self) -> None:
        permits = self._parts.dispatcher.permits
        at_s = permits.monotonic()
        self.owner = await self._parts.store.leases.register(self._lease_ms)
        permits.renewed(self.owner, at_s)

    async def _heed(self) -> None:
        await self._parts.heed()
        await pause(self._drained, _HEED_S)

    async def _hold(self) -> None:
        """Fire what is held for company and has found enough of it."""
        held = await self._parts.store.claims.held(self._parts.clock())
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
            await self._parts.store.claims.fire(ripe, self._parts.clock())
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
