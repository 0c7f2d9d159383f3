"""How much a satellite may be asked while it says that it is busy, or does not answer at all.

OPEN ──busy───────────────▶ SHUT until what it asked for ──▶ HALF OPEN: one batch tries
  ▲  └─FAILURES in a row──▶ SHUT, longer every time ────────▶    │
  └───────────────── any result ─────────────────────────────────┘
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FAILURES: Final = 5
"""Invocations in a row without a single result before nobody is sent there for a while."""

FIRST_MS: Final = 1_000
LONGEST_MS: Final = 60_000
LONGEST_WISH_MS: Final = 5 * 60_000


@dataclass(frozen=True, slots=True)
class Gate:
    """What is known of a satellite; the default is a gate that stands open.

    `failures` counts invocations in a row that gave nothing; `shut_until_ms` 0 is open.
    """

    failures: int = 0
    shut_until_ms: int = 0


class Stand(StrEnum):
    """How a gate stands."""

    OPEN = "open"
    SHUT = "shut"
    HALF_OPEN = "half-open"


def stand(gate: Gate, now_ms: int) -> Stand:
    """Return how a gate stands at a moment."""
    if not gate.shut_until_ms:
        return Stand.OPEN
    return Stand.SHUT if now_ms < gate.shut_until_ms else Stand.HALF_OPEN


def answered(gate: Gate) -> Gate:
    """Return the gate after an invocation that brought at least one result."""
    return Gate() if gate.failures or gate.shut_until_ms else gate


def busy(gate: Gate, retry_after_ms: int, now_ms: int) -> Gate:
    """Return the gate after the satellite asked to be left alone; it is no failure."""
    return Gate(gate.failures, now_ms + min(max(retry_after_ms, FIRST_MS), LONGEST_WISH_MS))


def silent(gate: Gate, now_ms: int) -> Gate:
    """Return the gate after an invocation that ended without any result."""
    failures = gate.failures + 1
    if failures < FAILURES:
        return Gate(failures, gate.shut_until_ms)
    wait_ms = min(LONGEST_MS, FIRST_MS << min(failures - FAILURES, 10))
    return Gate(failures, now_ms + wait_ms)


def admitted(gate: Gate, slots: int, now_ms: int) -> int:
    """Return how many batches may be in flight: none while it is shut, then one that tries."""
    match stand(gate, now_ms):
        case Stand.OPEN:
            return slots
        case Stand.SHUT:
            return 0
        case Stand.HALF_OPEN:
            return min(slots, 1)
