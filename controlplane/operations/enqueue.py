"""Ids of outputs, and the queue and due time of new blocks: what the engine does not know."""

from collections.abc import Mapping

from controlplane.batching.policy import due_ms
from controlplane.domain.block import BlockStatus
from controlplane.engine.commands import Block, Commands, Fence
from controlplane.operations.definitions import Definition
from controlplane.ports.engine import Commits, RunHead

_ID_BLOCK = 100_000


class OutputIds:
    """Consecutive output ids, fetched from the store a hundred thousand at a time."""

    def __init__(self, commits: Commits) -> None:
        self._commits = commits
        self._next = 0
        self._end = 0

    async def ensure(self, count: int) -> None:
        """Make sure that `take` can give so many in a row."""
        if self._end - self._next < count:
            size = max(count, _ID_BLOCK)
            self._next = await self._commits.allocate("output", size)
            self._end = self._next + size

    def take(self, count: int) -> int:
        """Return the first of `count` consecutive ids."""
        first = self._next
        self._next += count
        assert self._next <= self._end, "ensure() was asked for fewer"  # noqa: S101
        return first


def assign_queue_and_due_time(
    commands: Commands, heads: Mapping[int, tuple[RunHead, Definition]], patience: float
) -> None:
    """Add what the engine does not know: whose lane, and how long an item may be held back."""
    rows: list[Block | Fence] = [*commands.blocks, *commands.fences]
    for row in rows:
        head, definition = heads[row.run]
        if isinstance(row, Block):
            row.lane = definition.lanes[row.stage]
        row.due_ms = row.ready_ms
        # A block with a batch limit, or with a cursor, gains nothing from waiting for others.
        alone = row.batch_limit or row.cursor
        if row.status is BlockStatus.READY and row.failures == 0 and not alone:
            row.due_ms = due_ms(
                definition.graph.stages[row.stage],
                definition.path_ms[row.stage],
                head.deadline_ms,
                row.ready_ms,
                patience,
            )
