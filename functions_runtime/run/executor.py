"""From the items of a request to their results, each given as soon as its item has finished.

An item that has no result was not begun: that is how a slice ends early, at its end or near the
deadline, when the caller has gone or when the process is to end.
"""

import asyncio
import traceback
from collections.abc import AsyncGenerator, Callable, Iterator
from datetime import datetime
from functools import partial
from time import perf_counter
from typing import TypeAlias

from functions_runtime.function import AnySatellite
from functions_runtime.logging import ItemLog, Logs, Scope
from functions_runtime.run.batch_functions import grouped, run_group, shared_work
from functions_runtime.run.pool import Pool, Slot
from functions_runtime.run.results import Outcome, outcome, result_of
from functions_runtime.run.time_slices import Pace, Slice, Work, earliest, work_of
from functions_runtime.types import Defer, Prune, RetryableError, TerminalError

Emit: TypeAlias = Callable[[Outcome], None]
EndOutput: TypeAlias = Callable[[Scope | None], None]


class Executor:
    """Works on slices with one satellite.

    Attributes:
        pool: the slots, shared by all requests.

    Raises:
        TypeError: the annotations of the function cannot be used.
    """

    def __init__(
        self, satellite: AnySatellite, pool: Pool, logs: Logs, end_output: EndOutput
    ) -> None:
        self.pool = pool
        self._satellite = satellite
        self._types = satellite.types
        self._logs = logs
        self._end_output = end_output

    async def outcomes(self, items: Slice) -> AsyncGenerator[Outcome]:
        """Yield the outcome of each item as it finishes; items not begun have none."""
        finished: asyncio.Queue[Outcome | None] = asyncio.Queue()
        producer = asyncio.create_task(self._produce(items, finished))
        try:
            while (one := await finished.get()) is not None:
                yield one
            await producer
        finally:
            producer.cancel()

    async def _produce(self, items: Slice, finished: "asyncio.Queue[Outcome | None]") -> None:
        def stop_asked(deadline: datetime | None) -> bool:
            # Who has a whole batch begins its items one by one; who has a single item is in the
            # middle of it, and has until the deadline.
            end = earliest(deadline, items.end) if self._satellite.batch else deadline
            return self._stopped(items) or not Pace().fits(end)

        emit = finished.put_nowait
        try:
            works = [work_of(one, items, self._logs, stop_asked) for one in items.invocations]
            if self._satellite.batch:
                groups = grouped(self._satellite, works)
                lanes, lane = len(groups), partial(self._batch_lane, items, iter(groups))
            else:
                lanes, lane = len(works), partial(self._lane, items, iter(works))
            pace = Pace()
            async with asyncio.TaskGroup() as tasks:
                for _ in range(min(lanes, self.pool.concurrency)):
                    tasks.create_task(lane(pace, emit))
        finally:
            finished.put_nowait(None)

    async def _lane(self, items: Slice, todo: Iterator[Work], pace: Pace, emit: Emit) -> None:
        for work in todo:
            if self._stopped(items):
                return
            end = earliest(work.context.deadline, items.end)
            async with self.pool.slot(end) as slot:
                if slot is None or not self._may_begin(items, end, pace):
                    continue
                items.begun.set()
                started = perf_counter()
                emit(await self._finished(work, slot))
                pace.add(perf_counter() - started)

    async def _finished(self, work: Work, slot: Slot) -> Outcome:
        try:
            arguments = self._satellite.arguments(
                config=self._types.config(work.invocation.config, "config"),
                input=self._types.input(work.invocation.input, "input"),
                ctx=work.context,
            )
        except TerminalError as error:
            return self._settled(work, error)
        body = partial(self._satellite.function, **arguments)
        returned = await slot.run(body, work.scope, work.context.deadline)
        return self._settled(work, returned.value)

    async def _batch_lane(
        self, items: Slice, todo: Iterator[list[Work]], pace: Pace, emit: Emit
    ) -> None:
        for works in todo:
            if self._stopped(items):
                return
            shared = shared_work(works, self._logs)
            end = earliest(shared.context.deadline, items.end)
            async with self.pool.slot(end) as slot:
                if slot is None or not self._may_begin(items, end, pace):
                    continue
                items.begun.set()
                started = perf_counter()
                await run_group(
                    self._satellite,
                    works,
                    slot,
                    shared,
                    lambda work, value: emit(self._settled(work, value)),
                )
                self._end_output(shared.scope)
                pace.add(perf_counter() - started)

    def _settled(self, work: Work, value: object) -> Outcome:
        self._end_output(work.scope)
        if isinstance(value, BaseException):
            _tell(work.context.log, value)
        result = result_of(value, work.context.booked(), work.scope.masker)
        return outcome(work.invocation, result)

    def _may_begin(self, items: Slice, end: datetime | None, pace: Pace) -> bool:
        return not self._stopped(items) and pace.fits(end)

    def _stopped(self, items: Slice) -> bool:
        return self.pool.draining or items.gone.is_set()


def _tell(log: ItemLog, error: BaseException) -> None:
    """Log why an item fails; only an unexpected exception is worth a traceback."""
    if isinstance(error, Prune | Defer):
        return
    if isinstance(error, RetryableError | TerminalError):
        log.warning(str(error), code=error.code)
        return
    text = "".join(traceback.format_exception(error))
    name = type(error).__name__
    log.error("%s: %s", name, error, code=name, traceback=text)
