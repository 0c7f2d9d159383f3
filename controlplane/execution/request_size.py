"""Pure: how much of a batch goes at once, by bytes."""

from collections.abc import Sequence
from typing import Final

from controlplane.engine.events import Failed, Returned
from functions_runtime.wire.strict_json import BODY_BYTES_MAX

BATCH_BYTES_MAX: Final = 16 * 1024 * 1024
"""Most bytes of several items that travel together; a satellite holds several batches at once."""
ENVELOPE_BYTES: Final = 4 * 1024
"""What an event has beside its data, generously."""
ITEM_BYTES_MAX: Final = BODY_BYTES_MAX - 1024 * 1024
"""Most bytes of one item that travels alone: what a satellite takes, less what is around it."""


def split_by_size(sizes_bytes: Sequence[int]) -> Sequence[Returned | Failed | None]:
    """Return for each item whether it goes now (None), next time, or never.

    The first that fit go, one at least. The others go back and burn no retry; as many of them may
    travel together next time as fit, going by their sizes. An item that no request can carry fails
    for good. Size 0 is an item that does not travel.
    """
    fit = [size if size <= ITEM_BYTES_MAX else 0 for size in sizes_bytes]
    groups = _groups(fit)
    later = Returned(batch_limit=max(groups[1:], default=0))
    return [
        _too_large(size)
        if size > ITEM_BYTES_MAX
        else (None if n < groups[0] or not size else later)
        for n, size in enumerate(sizes_bytes)
    ]


def _groups(sizes_bytes: Sequence[int]) -> list[int]:
    """Return how many neighbours fit together, group by group."""
    groups = [0]
    total = 0
    for size in sizes_bytes:
        if groups[-1] and total + size > BATCH_BYTES_MAX:
            groups.append(0)
            total = 0
        groups[-1] += 1
        total += size
    return groups


def _too_large(size_bytes: int) -> Failed:
    error = (
        f"the invocation would have {size_bytes} bytes, a satellite takes {ITEM_BYTES_MAX}: "
        "let a nearer stage join, so that fewer items come together; or leave large data in the "
        "artifact store and hand on its URI"
    )
    return Failed(error, "invocation-too-large", retryable=False)
