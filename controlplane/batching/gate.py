"""How much a satellite may be asked while it says that it is busy, or does not answer at all.

OPEN ──busy───────────────▶ SHUT until what it asked for ──▶ HALF OPEN: one batch tries
  ▲  └─FAILURES in a row──▶ SHUT, longer every time ────────▶    │
  └───────────────── any result ─────────────────────────────────┘
"""

from dataclasses import dataclass
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


def answered(gate: Gate) -> Gate:
    """Give the gate after an invocation that brought at least one result."""
    return Gate() if gate.failures or gate.shut_until_ms else gate


def busy(gate: Gate, retry_after_ms: int, now_ms: int) -> Gate:
    """Give the gate after the satellite asked to be left alone; it is no failure."""
    return Gate(gate.failures, now_ms + min(max(retry_after_ms, FIRST_MS), LONGEST_WISH_MS))


def silent(gate: Gate, now_ms: int) -> Gate:
    """Give the gate after an invocation that ended without any result."""
    failures = gate.failures + 1
    if failures < FAILURES:
        return Gate(failures, gate.shut_until_ms)
    wait_ms = min(LONGEST_MS, FIRST_MS << min(failures - FAILURES, 10))
    return Gate(failures, now_ms + wait_ms)


def admitted(gate: Gate, slots: int, now_ms: int) -> int:
    """Give how many batches may be in flight: none while it is shut, then one that tries."""
    if now_ms < gate.shut_until_ms:
        return 0
    return min(slots, 1) if gate.shut_until_ms else slots
