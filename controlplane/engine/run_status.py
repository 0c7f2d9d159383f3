"""What is said of a run once nothing of it is open.

Whether a run keeps its deadline.
"""

from collections.abc import Mapping

from controlplane.compiler.graph import TRIGGER, Branch, Graph
from controlplane.domain.run import RunStatus, SlaState
from controlplane.engine.commands import Count


def final_status(graph: Graph, counts: Mapping[int, Count]) -> RunStatus:
    """Return the status of a run that has ended, from the final counters of its stages.

    Only the main branch counts. A failed item makes the run `partial` if another one came through
    the last stage of some path, else `failed`. The trigger's fails when not all inputs can be read.
    """
    main = [s.index for s in graph.stages if s.branch is Branch.MAIN and s.index != TRIGGER]
    if not any(counts[index].failed for index in (TRIGGER, *main) if index in counts):
        return RunStatus.SUCCEEDED
    inner = {need for index in main for need in graph.stages[index].needs}
    reached = (counts[index].succeeded for index in main if index in counts and index not in inner)
    return RunStatus.PARTIAL if any(reached) else RunStatus.FAILED


def state(
    deadline_ms: int | None, now_ms: int, ended_ms: int | None, work_left_ms: int
) -> SlaState:
    """Return how a run stands against its deadline; without one it is always on track.

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
