"""A claim asks for as many blocks as their size makes worth while."""

import pytest

from controlplane.batching.packing import CLAIM_BLOCKS, CLAIM_BLOCKS_MAX, blocks_most


@pytest.mark.parametrize(
    ("now", "taken", "following"),
    [
        (64, 64, 128),  # all that was asked for: there may be more of them
        (256, 200, 256),
        (256, 64, 256),
        (256, 63, 128),  # they have become few or large
        (128, 0, 64),
    ],
)
def test_it_follows_what_the_last_claim_gave(now: int, taken: int, following: int) -> None:
    assert blocks_most(now, taken) == following


def test_it_stays_within_its_bounds_whatever_comes() -> None:
    asked = CLAIM_BLOCKS
    for _ in range(20):
        asked = blocks_most(asked, asked)
    assert asked == CLAIM_BLOCKS_MAX
    for _ in range(20):
        asked = blocks_most(asked, 0)
    assert asked == CLAIM_BLOCKS
