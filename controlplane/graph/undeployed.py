"""Which satellites of a cluster nothing can run yet."""

from collections.abc import Callable, Iterator

from controlplane.domain.diagnostics import Diagnostic
from controlplane.graph.model import Graph
from controlplane.spec.document import Document


def undeployed(
    document: Document, graph: Graph, lacks: Callable[[str], str]
) -> Iterator[Diagnostic]:
    """Warn of each stage whose satellite lacks something: its items would wait.

    `lacks` gives what, by identifier of the satellite; "" for nothing.
    """
    uses = {stage.identifier: stage.uses for stage in graph.stages}
    for entry in (*document.satellites, *document.failure, *document.logs):
        lack = lacks(uses[entry.identifier.value])
        if lack:
            yield Diagnostic(
                "EXO207", "warning", lack, entry.uses.place, "its items wait until it is"
            )
