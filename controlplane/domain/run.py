"""Runs and items: their statuses and their public ids.

Every layer uses these values; the status of what is stored is in `domain.block`.
"""

import base64
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum

from controlplane.domain.errors import NotFoundError


class RunStatus(StrEnum):
    """How a run stands.

    succeeded: no item of the main branch failed. partial: some failed, some reached the end.
    failed: some failed and none reached the end.
    """

    RUNNING = "running"
    SUCCEEDED = "succeeded"
    PARTIAL = "partial"
    FAILED = "failed"
    CANCELLED = "cancelled"


class SlaState(StrEnum):
    """Whether the deadline can be kept."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    BREACHED = "breached"


class ItemStatus(StrEnum):
    """How an item stands; `waiting` is held, delayed or ready."""

    WAITING = "waiting"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    PRUNED = "pruned"
    CANCELLED = "cancelled"


_ITEM_PARTS = 3
_CHANCE_BITS = 20


def run_uid(random_bytes: Callable[[int], bytes]) -> str:
    """Return a new public id of a run: 80 random bits, lower case, safe in URLs and file names."""
    return "run-" + base64.b32encode(random_bytes(10)).decode().lower()


def run_number(created_ms: int, random_bytes: Callable[[int], bytes]) -> int:
    """Return a number for a run that is larger than those of earlier runs, whoever started them.

    41 bits of milliseconds and 20 random ones: nobody has to be asked for it.
    """
    return created_ms << _CHANCE_BITS | int.from_bytes(random_bytes(3)) >> (24 - _CHANCE_BITS)


def item_id(run: str, stage: int, item: int) -> str:
    """Return the public id of an item: its run, stage and input."""
    return f"{run}.{stage}.{item}"


def parse_item_id(text: str) -> tuple[str, int, int]:
    """Take a public item id apart.

    Raises:
        NotFoundError: it is none, so there is no such item.
    """
    parts = text.split(".")
    if len(parts) != _ITEM_PARTS or not (parts[1].isdecimal() and parts[2].isdecimal()):
        raise NotFoundError(f"no item {text[:100]!r}")
    return parts[0], int(parts[1][:9]), int(parts[2][:18])


def rfc3339(moment_ms: int) -> str:
    """Return a moment as RFC 3339 in UTC with milliseconds."""
    moment = datetime.fromtimestamp(moment_ms / 1000, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
