"""The processes of one satellite: which batch gets which, in the order of asking.

Scaling is decided here: a waiting batch starts a process while there are fewer than
`instances_max`, and an idle process ends after `idle_s` while there are more than
`instances_min`. Batches are served first come, first served, also where the first needs a
process for itself; otherwise a stream of small demands would keep that one waiting for ever.
`LocalOrbit` is the only caller. No I/O is here: processes are started and ended by the two
functions that are passed in.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from controlplane.adapters.orbit.local.instance import Instance


@dataclass(frozen=True, slots=True)
class PoolLimits:
    """How far one satellite may grow.

    Attributes:
        instances_min: processes that stay when there is nothing to do.
        instances_max: processes at most.
        concurrency: batches that one process takes at once.
    """

    instances_min: int
    instances_max: int
    concurrency: int

    @property
    def slots(self) -> int:
        """How many batches may be in flight."""
        return self.instances_max * self.concurrency


@dataclass(frozen=True, slots=True)
class _Waiter:
    exclusive: bool
    instance: "asyncio.Future[Instance | None]"


class Pool:
    """Promises instances; makes new ones with `start`, hands those it drops to `retire`."""

    def __init__(
        self,
        limits: PoolLimits,
        idle_s: float,
        start: Callable[[], Instance],
        retire: Callable[[Instance], None],
    ) -> None:
        self.limits = limits
        self.instances: list[Instance] = []
        self._idle_s = idle_s
        self._start = start
        self._retire = retire
        self._waiters: deque[_Waiter] = deque()
        self._timers: dict[Instance, asyncio.TimerHandle] = {}

    async def acquire(self, wait_s: float, *, exclusive: bool) -> Instance | None:
        """Return an instance with room, the only batch of which this is if `exclusive`.

        None when there is none within `wait_s`. `release` it afterwards.
        """
        waiter = _Waiter(exclusive, asyncio.get_running_loop().create_future())
        self._waiters.append(waiter)
        self._serve()
        received = False
        try:
            async with asyncio.timeout(wait_s):
                instance = await waiter.instance
                received = True
                return instance
        except TimeoutError:
            return None
        finally:
            if not received:
                self._give_up(waiter)

    def release(self, instance: Instance) -> None:
        """Return the slot that `acquire` returned."""
        instance.used(-1)
        if not instance.in_use and instance in self.instances:
            loop = asyncio.get_running_loop()
            self._timers[instance] = loop.call_later(self._idle_s, self._scale_down, instance)
        self._serve()

    def discard(self, instance: Instance) -> None:
        """Take `instance` out of the pool; it ends when its batches have."""
        if instance in self.instances:
            self.instances.remove(instance)
            self._forget_timer(instance)
            self._retire(instance)
            self._serve()

    def discard_all(self) -> None:
        """Take all instances out of the pool: later batches get new processes."""
        for instance in [*self.instances]:
            self.discard(instance)

    def dismiss(self) -> None:
        """Let every waiting `acquire` return None."""
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.instance.done():
                waiter.instance.set_result(None)

    def _give_up(self, waiter: _Waiter) -> None:
        with suppress(ValueError):
            self._waiters.remove(waiter)
        promise = waiter.instance
        if not promise.cancel() and not promise.cancelled():
            instance = promise.result()
            if instance is not None:
                self.release(instance)
        self._serve()

    def _serve(self) -> None:
        """Promise instances to those who wait, in order; an exclusive waiter is not overtaken."""
        while self._waiters:
            waiter = self._waiters[0]
            if waiter.instance.done():
                self._waiters.popleft()
                continue
            instance = self._with_room(exclusive=waiter.exclusive)
            if instance is None:
                return
            self._waiters.popleft()
            self._forget_timer(instance)
            instance.used(1)
            instance.exclusive = waiter.exclusive
            waiter.instance.set_result(instance)

    def _with_room(self, *, exclusive: bool) -> Instance | None:
        for dead in [instance for instance in self.instances if not instance.usable]:
            self.instances.remove(dead)
            self._forget_timer(dead)
            self._retire(dead)
        most = 1 if exclusive else self.limits.concurrency
        free = [
            instance
            for instance in self.instances
            if instance.in_use < most and not instance.exclusive
        ]
        if free:
            return min(free, key=lambda instance: instance.in_use)
        if len(self.instances) < self.limits.instances_max:
            self.instances.append(self._start())
            return self.instances[-1]
        return None

    def _scale_down(self, instance: Instance) -> None:
        del self._timers[instance]
        if len(self.instances) > self.limits.instances_min:
            self.discard(instance)

    def _forget_timer(self, instance: Instance) -> None:
        timer = self._timers.pop(instance, None)
        if timer is not None:
            timer.cancel()
