"""Which held items need not wait any longer."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one stage of one run that are held for company.

    `oldest_ready_ms` is the moment from which the first of them could have gone.
    """

    run: int
    stage: int
    items: int
    batch_items: int
    oldest_ready_ms: int


def full(groups: Sequence[Group], now_ms: int) -> list[Group]:
    """Give the groups that fill a batch and may go now, the one that has waited longest first."""
    ready = (
        group
        for group in groups
        if group.items >= group.batch_items and group.oldest_ready_ms <= now_ms
    )
    return sorted(ready, key=lambda group: group.oldest_ready_ms)
