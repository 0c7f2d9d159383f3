"""Which claimed blocks share an invocation.

How many blocks a claim asks for.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final


@dataclass(slots=True)
class _Batch:
    items: int = 0
    blocks: list[int] = field(default_factory=list[int])


def pack(blocks: Sequence[tuple[int, int]], batch_items: int) -> list[list[int]]:
    """Put the blocks of one lane, given as (items, cap), into batches; give their indexes.

    No batch has more items than `batch_items` or than the smallest cap in it (0 is no cap). A block
    is never parted: one that is too long by itself travels alone. Blocks that are capped come last,
    so that suspects share a batch with each other rather than make one of the others small.
    """
    limits = [min(batch_items, cap) if cap else batch_items for _, cap in blocks]
    batches: list[_Batch] = []
    for index in sorted(range(len(blocks)), key=lambda position: -limits[position]):
        items = blocks[index][0]
        # The limits fall from block to block, so the newest member's is the smallest of all.
        batch = next((b for b in batches if b.items + items <= limits[index]), None)
        if batch is None:
            batch = _Batch()
            batches.append(batch)
        batch.items += items
        batch.blocks.append(index)
    return [batch.blocks for batch in batches]


CLAIM_BLOCKS: Final = 64
"""Blocks of a lane that a claim asks for at first, and at least."""

CLAIM_BLOCKS_MAX: Final = 1_024


def blocks_most(now: int, blocks_taken: int) -> int:
    """Return how many blocks of a lane to ask for next: more where they are small and many.

    What is asked for is locked, whether or not it is taken; so not many where they are large.

    Args:
        now: how many were asked for last.
        blocks_taken: how many of these came from the lane that had most.
    """
    if blocks_taken >= now:
        return min(CLAIM_BLOCKS_MAX, now * 2)
    return max(CLAIM_BLOCKS, now // 2) if blocks_taken < now // 4 else now
