"""Ending a run for good: when this has answered, nothing of it is sent by anybody."""

import asyncio
from collections.abc import Awaitable, Callable

from controlplane.domain.errors import ConflictError, UnavailableError
from controlplane.domain.run import RunStatus
from controlplane.operations.queries import find_run
from controlplane.operations.run_log import LogWriter
from controlplane.ports.engine import Cancellations
from controlplane.ports.orbit import Clock
from controlplane.ports.records import LogRecord, RunRecords, RunRow

_ASK_S = 0.02
_SLACK_S = 2.0
"""A process that has died counts as alive until its lease has ended; a little more is patience."""


class Cancel:
    """Cancels runs; `heed` is that of this process, which need not wait to be asked."""

    def __init__(
        self,
        cancellations: Cancellations,
        runs: RunRecords,
        logs: LogWriter,
        clock: Clock,
        watch_once: Callable[[], Awaitable[None]],
        lease_s: float,
    ) -> None:
        self._cancellations = cancellations
        self._runs = runs
        self._logs = logs
        self._clock = clock
        self._watch_once = watch_once
        self._lease_s = lease_s

    async def __call__(self, uid: str, project: str | None) -> RunRow:
        """End a run: nothing of it is invoked after this has returned.

        Raises:
            NotFoundError: no such run in the project.
            ConflictError: it had ended, otherwise than by a cancel.
            UnavailableError: it is cancelled, but a process has not said that it has stopped; ask
                again.
        """
        row = await find_run(self._runs, uid, project)
        if await self._cancellations.cancel(uid, self._clock()):
            line = LogRecord(uid, self._clock(), "warning", "", "", "run cancelled", {})
            await self._logs.add([line])
            await self._logs.flush_if_possible()
        row = await find_run(self._runs, uid, project)
        if row.status is not RunStatus.CANCELLED:
            raise ConflictError(f"run {uid} has ended: {row.status}")
        await self._until_all_have_stopped(uid)
        return row

    async def _until_all_have_stopped(self, uid: str) -> None:
        await self._watch_once()
        try:
            async with asyncio.timeout(self._lease_s + _SLACK_S):
                while await self._cancellations.unstopped(uid):  # noqa: ASYNC110 - it is in the store
                    await asyncio.sleep(_ASK_S)
        except TimeoutError as error:
            raise UnavailableError(
                f"run {uid} is cancelled, but a process has not said yet that it has stopped"
            ) from error
