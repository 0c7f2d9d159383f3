"""Commands: what the engine decides is to be written, gathered over many batches.

The engine fills them, `operations.enqueue` adds what only it knows (`Block.lane`, `Block.due_ms`),
the store carries them out in one transaction with one statement per kind, fences first. They are
plain rows: nothing here decides anything.
"""

from dataclasses import dataclass, field
from typing import Self

from controlplane.domain.block import BlockEvent, BlockStatus, status_after
from controlplane.engine.events import ClaimedBlock


@dataclass(slots=True)
class Outputs:
    """Consecutive ids ``first..first+len-1``, one stage, one run.

    `port` 0 holds outputs, 1 the failure documents of failed items. `parents` are the inputs of the
    items that emitted them. `refs` is empty when the plan carries nothing.
    """

    run: int
    stage: int
    port: int
    first: int
    parents: list[int]
    refs: list[tuple[int, ...]]
    payloads: list[str]


@dataclass(slots=True, kw_only=True)
class Fence:
    """The block must still be RUNNING under this claim and our ownership, else nothing is written.

    The row itself becomes the first part of what follows: ``lo..hi`` with the new status. `cursor`
    and `outputs_emitted` are those of its one item, "" and 0 where it writes no pages.
    """

    run: int
    stage: int
    lo: int
    claim: int
    hi: int
    status: BlockStatus
    ready_ms: int
    due_ms: int = 0
    failures: int = 0
    batch_limit: int = 0
    cursor: str = ""
    outputs_emitted: int = 0

    @classmethod
    def returned(cls, block: ClaimedBlock, due_ms: int) -> Self:
        """Return the fence by which a whole block goes back unharmed, until `due_ms`."""
        return cls(
            run=block.run,
            stage=block.stage,
            lo=block.lo,
            claim=block.claim,
            hi=block.hi,
            status=status_after(BlockStatus.RUNNING, BlockEvent.RETURN),
            ready_ms=due_ms,
            due_ms=due_ms,
            failures=block.failures,
            batch_limit=block.batch_limit,
            cursor=block.cursor,
            outputs_emitted=block.outputs_emitted,
        )


@dataclass(slots=True, kw_only=True)
class Block:
    """A new range of items, or a barrier: ``lo = hi = scope``, `pending` open items hold it.

    It was opened when it was born: `ready_ms` stays what it is here, however late a barrier opens.
    """

    run: int
    stage: int
    lo: int
    hi: int
    status: BlockStatus
    ready_ms: int
    claim: int = 0
    failures: int = 0
    batch_limit: int = 0
    pending: int = 0
    due_ms: int = 0
    lane: int = 0
    opened_ms: int | None = None
    """None: now. Set for the parts of a block that was split."""
    cursor: str = ""
    outputs_emitted: int = 0

    @classmethod
    def ready(cls, run: int, stage: int, lo: int, hi: int, ready_ms: int) -> Self:
        """Return a block of fresh items."""
        status = status_after(None, BlockEvent.OPEN)
        return cls(run=run, stage=stage, lo=lo, hi=hi, status=status, ready_ms=ready_ms)

    @classmethod
    def barrier(cls, run: int, join: int, scope: int, pending: int, ready_ms: int) -> Self:
        """Return a join's item: it waits for `pending` open items, or is ready when none is."""
        event = BlockEvent.OPEN_BARRIER if pending else BlockEvent.OPEN
        return cls(
            run=run,
            stage=join,
            lo=scope,
            hi=scope,
            status=status_after(None, event),
            ready_ms=ready_ms,
            pending=pending,
        )


@dataclass(slots=True)
class Count:
    """Change of the counters of one stage in one run."""

    opened: int = 0
    succeeded: int = 0
    failed: int = 0
    pruned: int = 0
    retried: int = 0


@dataclass(slots=True)
class Attempt:
    """An attempt that did not succeed, for the record."""

    run: int
    stage: int
    item: int
    claim: int
    code: str
    error: str
    retried: bool


@dataclass(slots=True)
class Commands:
    """Everything that follows from a group of settlements.

    Attributes:
        gathers: (run, join, scope id, first output id, last output id).
        barriers: (run, join, scope id) → change of `pending`; one that reaches 0 becomes READY.
        pending: run → change of its open items; a run that reaches 0 has ended.
        tails: (run, stage, stage of the inputs, their port) → the newest block of fresh items: it
            may grow as long as the ids of its inputs go on.
        blobs: (name, run) of each blob that outputs refer to.
    """

    fences: list[Fence] = field(default_factory=list["Fence"])
    outputs: list[Outputs] = field(default_factory=list["Outputs"])
    blocks: list[Block] = field(default_factory=list["Block"])
    gathers: list[tuple[int, int, int, int, int]] = field(
        default_factory=list[tuple[int, int, int, int, int]]
    )
    barriers: dict[tuple[int, int, int], int] = field(
        default_factory=dict[tuple[int, int, int], int]
    )
    pending: dict[int, int] = field(default_factory=dict[int, int])
    counts: dict[tuple[int, int], Count] = field(default_factory=dict[tuple[int, int], Count])
    attempts: list[Attempt] = field(default_factory=list["Attempt"])
    usage: dict[tuple[int, int, str], float] = field(
        default_factory=dict[tuple[int, int, str], float]
    )
    tails: dict[tuple[int, int, int, int], Block] = field(
        default_factory=dict[tuple[int, int, int, int], "Block"]
    )
    blobs: set[tuple[str, int]] = field(default_factory=set[tuple[str, int]])

    def counter(self, run: int, stage: int) -> Count:
        """Return the counters of a stage in a run, to be changed in place."""
        count = self.counts.get((run, stage))
        if count is None:
            count = self.counts[run, stage] = Count()
        return count

    def add(self, other: "Commands") -> None:
        """Carry out those of other runs as well."""
        self.fences += other.fences
        self.outputs += other.outputs
        self.blocks += other.blocks
        self.gathers += other.gathers
        self.barriers |= other.barriers
        self.pending |= other.pending
        self.counts |= other.counts
        self.attempts += other.attempts
        self.usage |= other.usage
        self.blobs |= other.blobs
