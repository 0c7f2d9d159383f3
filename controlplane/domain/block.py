"""Block status: the state machine of a range of items.

A *block* is a range of items of one stage of one run, kept as one row. Some rules:

- The status in the row is the only truth; nothing that is open is known to a process alone.
- Every change of a status is an *event* of the table below. The engine reads the table for the
  outcomes of a batch; each SQL statement that writes or deletes blocks names the events it carries
  out (`Statement(…, moves=…)`), and `tests/storage/test_storage_transitions.py` reads the text of
  every such statement against the table.
- RUNNING is left by its owner alone, under the claim that put the block there (the fence), or by
  whoever finds that the owner has no live lease (`REAP`), or by `CANCEL`, which holds the row of
  the run: whoever settles holds a share of the same row.
- An ended block (SUCCEEDED, FAILED, PRUNED, CANCELLED) never moves again, with one exception: a
  person may retry what FAILED.
- WAITING is the item of a join that still lacks inputs: a barrier. It never waits again once it was
  released, so a join runs once for its scope.

A settlement may split a block: then each part takes its own way out of RUNNING, the first one in
the row itself and the others in new rows. The same holds for a retry of some items of a FAILED
block. A row without predecessor, or none left, is None in the table.

        OPEN_BARRIER               OPEN
             │                       │
          WAITING ─RELEASE_BARRIER─▶ READY ──CLAIM──▶ RUNNING ──▶ SUCCEEDED │ FAILED │ PRUNED
                                     ▲ ▲                 │                    │
                                     │ └─RETRY PAGE ─────┘                    │
                                     │   RETURN REAP …                        │
                                     └────────────REDRIVE─────────────────────┘
          CANCEL leads from every open status to CANCELLED.
"""

from collections.abc import Mapping
from enum import Enum, IntEnum, auto
from types import MappingProxyType
from typing import Final

from controlplane.domain.run import ItemStatus


class BlockStatus(IntEnum):
    """Status of a range of items; the number is the stored value."""

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


_ITEM_STATUS: Final = {
    BlockStatus.READY: ItemStatus.WAITING,
    BlockStatus.WAITING: ItemStatus.WAITING,
    BlockStatus.RUNNING: ItemStatus.RUNNING,
    BlockStatus.SUCCEEDED: ItemStatus.SUCCEEDED,
    BlockStatus.FAILED: ItemStatus.FAILED,
    BlockStatus.PRUNED: ItemStatus.PRUNED,
    BlockStatus.CANCELLED: ItemStatus.CANCELLED,
}


class BlockEvent(Enum):
    """What changes the status of a block."""

    OPEN = auto()
    """An output opens items, or a barrier opens that nothing holds closed."""
    OPEN_BARRIER = auto()
    """A join's item begins to wait."""
    OPEN_ENDED = auto()
    """A run starts with all of its inputs: its trigger's item has nothing left to do."""
    UPDATE_BARRIER = auto()
    """Fewer or more open items hold a barrier closed."""
    RELEASE_BARRIER = auto()
    """No open item holds a barrier closed any more."""
    CLAIM = auto()
    """A process takes a block that is due."""
    UNCLAIM = auto()
    """The owner hands back what it may have claimed in a call whose answer was lost."""
    RETIRE = auto()
    """The owner hands back all that it holds, and ends."""
    REAP = auto()
    """The owner has no live lease."""
    SUCCEED = auto()
    PAGE = auto()
    """The item wrote a page of outputs and continues from a cursor."""
    PRUNE = auto()
    FAIL = auto()
    """An attempt failed, and no retry is left or allowed."""
    RETRY = auto()
    """An attempt failed, and a retry is left."""
    RETURN = auto()
    """Not attempted, or not known to be at fault."""
    CANCEL = auto()
    """Its run is cancelled."""
    REDRIVE = auto()
    """A person retries failed items."""
    SPLIT = auto()
    """A person retries other items of the block: these stay as they are, in a row of their own."""
    REMOVE = auto()
    """Its run ended long ago and is removed."""


_OPEN: Final = (BlockStatus.READY, BlockStatus.RUNNING, BlockStatus.WAITING)
_ENDED: Final = tuple(status for status in BlockStatus if status not in _OPEN)

TRANSITIONS: Final[Mapping[tuple[BlockStatus | None, BlockEvent], BlockStatus | None]] = (
    MappingProxyType({
        (None, BlockEvent.OPEN): BlockStatus.READY,
        (None, BlockEvent.OPEN_BARRIER): BlockStatus.WAITING,
        (None, BlockEvent.OPEN_ENDED): BlockStatus.SUCCEEDED,
        (BlockStatus.WAITING, BlockEvent.UPDATE_BARRIER): BlockStatus.WAITING,
        (BlockStatus.WAITING, BlockEvent.RELEASE_BARRIER): BlockStatus.READY,
        (BlockStatus.READY, BlockEvent.CLAIM): BlockStatus.RUNNING,
        (BlockStatus.RUNNING, BlockEvent.UNCLAIM): BlockStatus.READY,
        (BlockStatus.RUNNING, BlockEvent.RETIRE): BlockStatus.READY,
        (BlockStatus.RUNNING, BlockEvent.REAP): BlockStatus.READY,
        (BlockStatus.RUNNING, BlockEvent.SUCCEED): BlockStatus.SUCCEEDED,
        (BlockStatus.RUNNING, BlockEvent.PAGE): BlockStatus.READY,
        (BlockStatus.RUNNING, BlockEvent.PRUNE): BlockStatus.PRUNED,
        (BlockStatus.RUNNING, BlockEvent.FAIL): BlockStatus.FAILED,
        (BlockStatus.RUNNING, BlockEvent.RETRY): BlockStatus.READY,
        (BlockStatus.RUNNING, BlockEvent.RETURN): BlockStatus.READY,
        **{(status, BlockEvent.CANCEL): BlockStatus.CANCELLED for status in _OPEN},
        (BlockStatus.FAILED, BlockEvent.REDRIVE): BlockStatus.READY,
        (BlockStatus.FAILED, BlockEvent.SPLIT): BlockStatus.FAILED,
        **{(status, BlockEvent.REMOVE): None for status in _ENDED},
    })
)  # fmt: skip

SETTLE_EVENTS: Final = (
    BlockEvent.SUCCEED, BlockEvent.PAGE, BlockEvent.PRUNE, BlockEvent.FAIL, BlockEvent.RETRY,
    BlockEvent.RETURN,
)  # fmt: skip
"""The events by which the owner settles what it holds."""


def status_after(status: BlockStatus | None, event: BlockEvent) -> BlockStatus:
    """Return the status that an event leads to.

    Raises:
        ValueError: the event is not possible in this status, or leaves no row.
    """
    after = TRANSITIONS.get((status, event))
    if after is None:
        raise ValueError(f"no {event.name} in status {status.name if status else 'none'}")
    return after
