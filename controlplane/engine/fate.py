"""What is said of a run once nothing of it is open."""

from collections.abc import Mapping

from controlplane.domain.run import RunStatus
from controlplane.engine.commands import Count
from controlplane.graph.model import TRIGGER, Branch, Graph


def conclude(graph: Graph, counts: Mapping[int, Count]) -> RunStatus:
    """Give the status of a run that has ended, from the final counters of its stages.

    Only the main branch counts. A failed item makes the run `partial` if another one came through
    the last stage of some path, else `failed`. The trigger's fails when not all inputs can be read.
    """
    main = [s.index for s in graph.stages if s.branch is Branch.MAIN and s.index != TRIGGER]
    if not any(counts[index].failed for index in (TRIGGER, *main) if index in counts):
        return RunStatus.SUCCEEDED
    inner = {need for index in main for need in graph.stages[index].needs}
    reached = (counts[index].succeeded for index in main if index in counts and index not in inner)
    return RunStatus.PARTIAL if any(reached) else RunStatus.FAILED
