"""How many blocks a claim asks for."""

from typing import Final

CLAIM_BLOCKS: Final = 64
"""Blocks of a lane that a claim asks for at first, and at least."""

CLAIM_BLOCKS_MAX: Final = 1_024


def blocks_most(now: int, taken: int) -> int:
    """Give how many blocks of a lane to ask for next: more where they are small and many.

    What is asked for is locked, whether or not it is taken; so not many where they are large.

    Args:
        now: how many were asked for last.
        taken: how many of these the lane that gave most has given.
    """
    if taken >= now:
        return min(CLAIM_BLOCKS_MAX, now * 2)
    return max(CLAIM_BLOCKS, now // 2) if taken < now // 4 else now
