"""A loop that cannot be ended by what it runs."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from controlplane.domain.errors import UnavailableError

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
