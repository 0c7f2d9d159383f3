"""How long a ready item may be held for company."""

from datetime import timedelta

from controlplane.batching.reserve import reserve_ms
from controlplane.graph.model import Branch, Stage


def due_ms(
    stage: Stage, path_ms: int, deadline_ms: int | None, ready_ms: int, patience: float
) -> int:
    """Give the moment at which an item that is ready at `ready_ms` goes, full batch or not.

    Held from the moment it is ready for the share `patience` (0 to 1) of its slack, which ends at
    the latest start that still lets `path_ms` fit before the deadline; never longer than the
    stage's longest wait. Without a deadline (`sla: now`), and where an item travels alone anyway,
    nothing is held; nor is an alert or a log: whoever waits for those has nothing to gain.
    """
    if deadline_ms is None or stage.batch_items == 1 or stage.branch is not Branch.MAIN:
        return ready_ms
    latest_start_ms = deadline_ms - reserve_ms(path_ms)
    hold_ms = int(patience * max(0, latest_start_ms - ready_ms))
    if stage.batch_wait is not None:
        hold_ms = min(hold_ms, stage.batch_wait // timedelta(milliseconds=1))
    return ready_ms + hold_ms
