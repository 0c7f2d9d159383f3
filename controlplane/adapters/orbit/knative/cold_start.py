"""Estimate from a satellite's replies whether it has a warm pod, and how long a cold start takes.

Pure: moments in UTC milliseconds come in as arguments. The Knative orbit keeps one estimate for
each satellite, bounds by it how many requests it has in flight, and adds a cold start to the
time-out of the request that has to wake a pod. Nothing here asks the kube cluster: the replies are
the only source, so an estimate is never fresher than the last reply.
"""

from dataclasses import dataclass, replace
from typing import Final

_NEWEST_WEIGHT: Final = 0.3
"""Weight of the newest cold start in the moving average: a new image shows after a few."""


@dataclass(frozen=True, slots=True)
class ColdStartEstimate:
    """What the replies of one satellite have shown so far.

    Attributes:
        answered_ms: when an answer last began to arrive; None for never.
        wake_ms: average time from a request to the first byte of its answer, from zero pods; the
            work on the first item is in it. None: no cold start was seen.
    """

    answered_ms: int | None = None
    wake_ms: float | None = None

    def is_warm(self, stays_ms: int, now_ms: int) -> bool:
        """Return whether the pod that answered last is still there; pods stay for `stays_ms`."""
        return self.answered_ms is not None and now_ms - self.answered_ms < stays_ms

    def slots(self, most: int, stays_ms: int, now_ms: int) -> int:
        """Return how many requests may be in flight: one until a pod answers, then `most`.

        One request wakes a revision. More would wait in the activator, where their clocks run.
        """
        return most if self.is_warm(stays_ms, now_ms) else min(most, 1)

    def record_answer(self, sent_ms: int, stays_ms: int, now_ms: int) -> "ColdStartEstimate":
        """Return the estimate after an answer that begins now, to a request of `sent_ms`."""
        if self.is_warm(stays_ms, sent_ms) or self.is_warm(stays_ms, now_ms):
            return replace(self, answered_ms=now_ms)
        wake_ms: float = max(0, now_ms - sent_ms)
        if self.wake_ms is not None:
            wake_ms = self.wake_ms + _NEWEST_WEIGHT * (wake_ms - self.wake_ms)
        return ColdStartEstimate(answered_ms=now_ms, wake_ms=wake_ms)
