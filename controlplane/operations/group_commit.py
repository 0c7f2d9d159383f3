"""What is asked for while an earlier call is under way is carried out together in the next one."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Generic, TypeVar

from controlplane.domain.errors import UnavailableError

A = TypeVar("A")
R = TypeVar("R")

_MOST: Final = 64


class GroupCommitter(Generic[A, R]):
    """One call for many: making things durable costs the same for one as for all that wait.

    Nobody waits for company; who comes alone is served alone, at once.
    """

    def __init__(self, carry_out: Callable[[Sequence[A]], Awaitable[Sequence[R]]]) -> None:
        self._carry_out = carry_out
        self._waiting: list[tuple[A, asyncio.Future[R]]] = []
        self._working: asyncio.Task[None] | None = None

    async def __call__(self, request: A) -> R:
        """Return what `carry_out` gives for `wish`, or raise what it raises."""
        future: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((request, future))
        if self._working is None:
            # A task of its own: whoever asked may go away, the others still wait.
            self._working = asyncio.create_task(self._work(), name="together")
        return await future

    async def _work(self) -> None:
        try:
            while self._waiting:
                group, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
                await self._serve(group)
        finally:
            self._working = None

    async def _serve(self, group: Sequence[tuple[A, asyncio.Future[R]]]) -> None:
        try:
            results = await self._carry_out([request for request, _ in group])
        except Exception as error:  # noqa: BLE001 - whoever waits hears of it
            if len(group) == 1 or isinstance(error, UnavailableError):
                for _, future in group:
                    if not future.done():
                        future.set_exception(error)
                return
            # One of them is at fault: each hears of its own.
            for request in group:
                await self._serve([request])
            return
        for (_, future), result in zip(group, results, strict=True):
            if not future.done():
                future.set_result(result)
