"""What replies teach of a satellite's pods: are there any, and how long does it take to wake one.

Pure: moments in UTC milliseconds come in as arguments.
"""

from dataclasses import dataclass, replace
from typing import Final

_WEIGHT: Final = 0.3
"""Of the newest wake in the average: a new image shows after a few."""


@dataclass(frozen=True, slots=True)
class Warmth:
    """What replies have taught so far.

    Attributes:
        answered_ms: when an answer last began to arrive; None for never.
        wake_ms: average time from a request to the first byte of its answer, from zero pods; the
            work on the first item is in it. None: no wake was seen.
    """

    answered_ms: int | None = None
    wake_ms: float | None = None


def is_warm(warmth: Warmth, stays_ms: int, now_ms: int) -> bool:
    """Return whether a pod answered so lately that it is still there; pods stay for `stays_ms`."""
    return warmth.answered_ms is not None and now_ms - warmth.answered_ms < stays_ms


def slots(warmth: Warmth, most: int, stays_ms: int, now_ms: int) -> int:
    """Return how many requests may be in flight: one until somebody answers, then `most`.

    One request wakes a revision. More would wait in the activator, where their clocks run already.
    """
    return most if is_warm(warmth, stays_ms, now_ms) else min(most, 1)


def answered(warmth: Warmth, sent_ms: int, stays_ms: int, now_ms: int) -> Warmth:
    """Take note of an answer that begins now, to a request of `sent_ms`."""
    if is_warm(warmth, stays_ms, sent_ms) or is_warm(warmth, stays_ms, now_ms):
        return replace(warmth, answered_ms=now_ms)
    took_ms = max(0, now_ms - sent_ms)
    before = warmth.wake_ms
    learned = took_ms if before is None else before + _WEIGHT * (took_ms - before)
    return Warmth(answered_ms=now_ms, wake_ms=learned)
