"""Runs, items and what may be said of them."""

from enum import IntEnum, StrEnum


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


class BlockStatus(IntEnum):
    """What is stored of a range of items; the number is the stored value.

        WAITING ──last input──▶ READY ──claim──▶ RUNNING ──▶ SUCCEEDED | FAILED | PRUNED
                                  ▲                 │
                                  └─retry, release──┘          cancel: any open ──▶ CANCELLED

    WAITING is a barrier: a join that still lacks inputs.
    """

    READY = 0
    RUNNING = 1
    WAITING = 2
    SUCCEEDED = 3
    FAILED = 4
    PRUNED = 5
    CANCELLED = 6

    @property
    def item_status(self) -> ItemStatus:
        """The word that users see."""
        return _ITEM_STATUS[self]


_ITEM_STATUS = {
    BlockStatus.READY: ItemStatus.WAITING,
    BlockStatus.WAITING: ItemStatus.WAITING,
    BlockStatus.RUNNING: ItemStatus.RUNNING,
    BlockStatus.SUCCEEDED: ItemStatus.SUCCEEDED,
    BlockStatus.FAILED: ItemStatus.FAILED,
    BlockStatus.PRUNED: ItemStatus.PRUNED,
    BlockStatus.CANCELLED: ItemStatus.CANCELLED,
}
