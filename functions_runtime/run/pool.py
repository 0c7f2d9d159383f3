"""What all requests of a process share: the slots in which functions run, and the wish to end."""

import asyncio
import contextvars
import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

from functions_runtime.logging import Scope, current_scope
from functions_runtime.types import RetryableError


@dataclass(frozen=True, slots=True)
class Returned:
    """What a function gave back: its value, or the exception that it raised."""

    value: object


Body: TypeAlias = Callable[[], object] | Callable[[], Awaitable[object]]


class Pool:
    """Runs functions, `concurrency` at once, and takes no more once it drains.

    Attributes:
        draining: no item is begun any more.
        aborted: the grace is over: what runs is given up.
        on_stuck: called when a thread was given up that goes on: it keeps its slot, so that the
            process is of little use until it is replaced.
    """

    def __init__(self, concurrency: int) -> None:
        self.concurrency = concurrency
        self.draining = False
        self.aborted = False
        self.on_stuck: Callable[[], None] = _do_nothing
        self._free = asyncio.Semaphore(concurrency)
        self._threads = ThreadPoolExecutor(concurrency, thread_name_prefix="satellite")
        self._running: set[Running] = set()
        self._waiting = 0

    @property
    def busy(self) -> int:
        """Return how many functions run, including threads that nobody waits for any more."""
        return len(self._running)

    def drain(self) -> None:
        """Begin no more items; what runs goes on."""
        self.draining = True
        for _ in range(self._waiting):
            # Whoever waits for a slot shall look up and see that it is over.
            self._free.release()

    def abort(self) -> None:
        """Return up what runs: its items fail and may be tried elsewhere."""
        self.aborted = True
        self.drain()
        for running in tuple(self._running):
            running.awaited.cancel()

    def close(self) -> None:
        """Let the threads go; one that is stuck is left behind."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    @asynccontextmanager
    async def slot(self, deadline: datetime | None) -> AsyncGenerator["Slot | None"]:
        """Wait for a free slot and hold it until what runs in it has ended.

        Gives None when none is free before the deadline.
        """
        self._waiting += 1
        try:
            await asyncio.wait_for(self._free.acquire(), _seconds_until(deadline))
        except TimeoutError:
            yield None
            return
        finally:
            self._waiting -= 1
        slot = Slot(self)
        try:
            yield slot
        finally:
            if slot.running is None or slot.running.ended.done():
                self._free.release()
            else:
                slot.running.ended.add_done_callback(lambda _: self._free.release())

    def start(self, body: Body, scope: Scope) -> "Running":
        """Start `body` as work of `scope`: a task when it is async, else in a thread."""
        context = contextvars.copy_context()
        context.run(current_scope.set, scope)
        if inspect.iscoroutinefunction(body):
            task = asyncio.create_task(_awaited(body), context=context)
            running = Running(task, task)
        else:
            thread = self._threads.submit(context.run, _Threaded(body))
            ended = asyncio.wrap_future(thread)
            # A thread cannot be ended: whoever gives it up leaves it running.
            running = Running(asyncio.shield(ended), ended)
        self._running.add(running)
        running.ended.add_done_callback(lambda _: self._running.discard(running))
        return running


@dataclass(frozen=True, slots=True, eq=False)
class Running:
    """A function at work.

    Attributes:
        awaited: gives what came of it, or is cancelled when it is given up.
        ended: done when the function has really ended.
    """

    awaited: "asyncio.Future[Returned]"
    ended: "asyncio.Future[Returned]"


@dataclass(slots=True)
class Slot:
    """The right to run one function.

    Attributes:
        running: what runs in it, or None.
    """

    pool: Pool
    running: Running | None = None

    async def run(self, body: Body, scope: Scope, deadline: datetime | None) -> Returned:
        """Run `body` and give what came of it; it is given up at the deadline and on abort."""
        self.running = self.pool.start(body, scope)
        work = self.running.awaited
        done, _ = await asyncio.wait({work}, timeout=_seconds_until(deadline))
        if not done:
            work.cancel()
            if self.running.ended is not work:
                self.pool.on_stuck()
            return Returned(
                RetryableError(
                    f"the function was still at work at the deadline ({deadline})",
                    code="deadline-exceeded",
                )
            )
        if self.pool.aborted and (work.cancelled() or _was_cancelled(work.result())):
            return Returned(
                RetryableError("the process had to end before the function", code="stopped")
            )
        return work.result()


def _do_nothing() -> None:
    """Nobody has asked to be told."""


def _seconds_until(deadline: datetime | None) -> float | None:
    return None if deadline is None else (deadline - datetime.now(UTC)).total_seconds()


def _was_cancelled(returned: Returned) -> bool:
    return isinstance(returned.value, asyncio.CancelledError)


@dataclass(frozen=True, slots=True)
class _Threaded:
    """A call whose exceptions come back as values: some cannot pass through a future."""

    body: Callable[[], object]

    def __call__(self) -> Returned:
        try:
            return Returned(self.body())
        except BaseException as error:  # noqa: BLE001 - an item must not end the process
            return Returned(error)


async def _awaited(body: Callable[[], Awaitable[object]]) -> Returned:
    try:
        return Returned(await body())
    except BaseException as error:  # noqa: BLE001 - an item must not end the process (sys.exit)
        return Returned(error)
