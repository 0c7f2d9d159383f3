"""Circuit breaker: how much a satellite is sent while it is busy, or does not answer at all.

::

           BACKOFF, or LIMIT (the FAILURES-th failure in a row)
    CLOSED ──────────────────────────────────────────────────▶ OPEN ◀─┐
      ▲                                                         │     │ BACKOFF, LIMIT
      │                                                  WAITED │     │ (a longer wait)
      │                        SUCCESS                          ▼     │
      └────────────────────────────────────────────────────── HALF_OPEN

CLOSED: traffic flows, every slot of the satellite may be used. OPEN: nothing is sent until a moment
that is known. HALF_OPEN: that moment has passed; one batch is sent, and its reply decides.

Two things open it, and they are not the same. A *back-off* is an answer: the satellite says 429 or
503 and how long it wants to be left alone. It is no failure and counts as none. A *failure* is an
invocation that ended without a single result (a reset, a time-out, 500, garbage); one alone says
nothing of the satellite, since the batch may be what it cannot bear. After `FAILURES` in a row it
is the satellite, and it rests for a second, then for twice as long after each failure that
follows, up to a minute.

Invariants:

- Any result closes the breaker at once, also one that comes while it is open: a batch that was sent
  before it opened is as good a witness as one that is sent to try.
- A failure below the limit changes no state, only the count. So a breaker that a back-off opened
  stays half-open through a few failures, with one batch in flight at a time.
- The wait is bounded both ways. Below, so that `Retry-After: 0` is no busy loop; above, so that a
  satellite cannot put itself to rest for a day.
- The count is of invocations, not of items: a large batch that is lost counts like a small one.

Nothing of it is kept in the store. Each process has its own breakers and learns by its own batches:
a satellite that one process cannot reach may be well for its neighbour, and after a restart one
batch per slot is a fair price for asking anew. No clock is read here; who calls passes the moment.

The caller is `execution.satellite_queues`. What the API and the metrics show are these words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FAILURES: Final = 5
"""Invocations in a row without a single result before the breaker opens."""

FIRST_MS: Final = 1_000
LONGEST_MS: Final = 60_000
LONGEST_BACKOFF_MS: Final = 5 * 60_000
_DOUBLINGS_MAX: Final = 10


class State(StrEnum):
    """Whether traffic flows."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class Event(StrEnum):
    """What happens to a breaker."""

    SUCCESS = "success"
    FAILURE = "failure"
    LIMIT = "limit"
    """A failure that makes `FAILURES` in a row, or more."""
    BACKOFF = "backoff"
    WAITED = "waited"


TRANSITIONS: Final[Mapping[tuple[State, Event], State]] = {
    (State.CLOSED, Event.SUCCESS): State.CLOSED,
    (State.CLOSED, Event.FAILURE): State.CLOSED,
    (State.CLOSED, Event.LIMIT): State.OPEN,
    (State.CLOSED, Event.BACKOFF): State.OPEN,
    (State.OPEN, Event.SUCCESS): State.CLOSED,
    (State.OPEN, Event.FAILURE): State.OPEN,
    (State.OPEN, Event.LIMIT): State.OPEN,
    (State.OPEN, Event.BACKOFF): State.OPEN,
    (State.OPEN, Event.WAITED): State.HALF_OPEN,
    (State.HALF_OPEN, Event.SUCCESS): State.CLOSED,
    (State.HALF_OPEN, Event.FAILURE): State.HALF_OPEN,
    (State.HALF_OPEN, Event.LIMIT): State.OPEN,
    (State.HALF_OPEN, Event.BACKOFF): State.OPEN,
}
"""Only an open breaker waits; every other pair has a successor."""


@dataclass(frozen=True, slots=True)
class CircuitBreaker:
    """One satellite's breaker; the default is closed.

    Attributes:
        failures: invocations in a row without any result.
        open_until_ms: the moment at which it becomes half-open; 0 while it is closed.
    """

    failures: int = 0
    open_until_ms: int = 0

    def state(self, now_ms: int) -> State:
        """Return the state at a moment."""
        if not self.open_until_ms:
            return State.CLOSED
        waited = now_ms >= self.open_until_ms
        return TRANSITIONS[State.OPEN, Event.WAITED] if waited else State.OPEN

    def record_success(self, now_ms: int) -> "CircuitBreaker":
        """Return the breaker after an invocation that brought at least one result."""
        return self._after(Event.SUCCESS, 0, now_ms)

    def record_failure(self, now_ms: int) -> "CircuitBreaker":
        """Return the breaker after an invocation that ended without any result."""
        failures = self.failures + 1
        if failures < FAILURES:
            return self._after(Event.FAILURE, failures, now_ms)
        wait_ms = min(LONGEST_MS, FIRST_MS << min(failures - FAILURES, _DOUBLINGS_MAX))
        return self._after(Event.LIMIT, failures, now_ms, wait_ms)

    def record_backoff(self, retry_after_ms: int, now_ms: int) -> "CircuitBreaker":
        """Return the breaker after the satellite asked to be left alone."""
        wait_ms = min(max(retry_after_ms, FIRST_MS), LONGEST_BACKOFF_MS)
        return self._after(Event.BACKOFF, self.failures, now_ms, wait_ms)

    def batch_limit(self, slots: int, now_ms: int) -> int:
        """Return how many batches may be in flight."""
        match self.state(now_ms):
            case State.CLOSED:
                return slots
            case State.OPEN:
                return 0
            case State.HALF_OPEN:
                return min(slots, 1)

    def _after(
        self, event: Event, failures: int, now_ms: int, wait_ms: int = 0
    ) -> "CircuitBreaker":
        if TRANSITIONS[self.state(now_ms), event] is State.CLOSED:
            return CircuitBreaker(failures)
        return CircuitBreaker(failures, now_ms + wait_ms if wait_ms else self.open_until_ms)
