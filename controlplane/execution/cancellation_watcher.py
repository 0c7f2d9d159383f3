"""Stop what this process sends of runs that have been cancelled."""

import asyncio

from controlplane.execution.loop import Dispatcher
from controlplane.ports.engine import Cancellations

_ARRIVAL_S = 0.2
"""A request that is broken off may lie in the satellite's socket: by then it has been seen."""


class CancellationWatcher:
    """Stops what this process sends of runs that have been cancelled, by whomever."""

    def __init__(self, cancellations: Cancellations, dispatcher: Dispatcher) -> None:
        self._cancellations = cancellations
        self._dispatcher = dispatcher

    async def __call__(self) -> None:
        """Ask what has been cancelled; send nothing of it any more, and tell the store so."""
        permits = self._dispatcher.permits
        at_s, owner = permits.monotonic(), permits.owner
        runs = await self._cancellations.stops(owner)
        permits.asked(at_s)
        if not runs:
            return
        async with self._dispatcher.turning:
            broken_off = permits.revoke(runs)
            settled = [run for run in runs if run not in self._dispatcher.kept]
        if broken_off:
            await asyncio.sleep(_ARRIVAL_S)
        await self._cancellations.stopped(owner, settled)
