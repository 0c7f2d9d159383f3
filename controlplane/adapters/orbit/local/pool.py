"""The processes of one satellite: who gets which, in the order of asking."""

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
    """Promises instances; starts new ones with `start`, hands those it is done with to `retire`."""

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

        Gives None when there is none for `wait_s`. `release` it afterwards.
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
                self._leave(waiter)

    def release(self, instance: Instance) -> None:
        """Take back what `acquire` gave."""
        instance.used(-1)
        if not instance.in_use and instance in self.instances:
            loop = asyncio.get_running_loop()
            self._timers[instance] = loop.call_later(self._idle_s, self._rest, instance)
        self._serve()

    def discard(self, instance: Instance) -> None:
        """Promise `instance` to nobody any more."""
        if instance in self.instances:
            self.instances.remove(instance)
            self._forget_timer(instance)
            self._retire(instance)
            self._serve()

    def discard_all(self) -> None:
        """Let every later batch have a new process."""
        for instance in [*self.instances]:
            self.discard(instance)

    def dismiss(self) -> None:
        """Send everyone who waits away."""
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.instance.done():
                waiter.instance.set_result(None)

    def _leave(self, waiter: _Waiter) -> None:
        with suppress(ValueError):
            self._waiters.remove(waiter)
        promised = waiter.instance
        if not promised.cancel() and not promised.cancelled():
            instance = promised.result()
            if instance is not None:
                self.release(instance)
        self._serve()

    def _serve(self) -> None:
        """Serve those who wait, first come first served: a demanding one is not passed by."""
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
        for dead in [one for one in self.instances if not one.usable]:
            self.instances.remove(dead)
            self._forget_timer(dead)
            self._retire(dead)
        most = 1 if exclusive else self.limits.concurrency
        roomy = [one for one in self.instances if one.in_use < most and not one.exclusive]
        if roomy:
            return min(roomy, key=lambda one: one.in_use)
        if len(self.instances) < self.limits.instances_max:
            self.instances.append(self._start())
            return self.instances[-1]
        return None

    def _rest(self, instance: Instance) -> None:
        del self._timers[instance]
        if len(self.instances) > self.limits.instances_min:
            self.discard(instance)

    def _forget_timer(self, instance: Instance) -> None:
        timer = self._timers.pop(instance, None)
        if timer is not None:
            timer.cancel()
