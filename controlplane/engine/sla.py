"""Whether a run keeps its deadline."""

from controlplane.domain.run import SlaState


def state(
    deadline_ms: int | None, now_ms: int, ended_ms: int | None, work_left_ms: int
) -> SlaState:
    """Give how a run stands against its deadline; without one it is always on track.

    `work_left_ms` is the longest path that still lies before an open item: when it no longer fits,
    the run is at risk.
    """
    if deadline_ms is None:
        return SlaState.ON_TRACK
    if (now_ms if ended_ms is None else ended_ms) > deadline_ms:
        return SlaState.BREACHED
    if ended_ms is None and now_ms + work_left_ms > deadline_ms:
        return SlaState.AT_RISK
    return SlaState.ON_TRACK
