"""Whether a stage that joins can ever know that everything has arrived."""

from controlplane.graph.ancestry import Ancestry
from controlplane.graph.edges import Edges
from controlplane.graph.layout import Layout
from controlplane.graph.model import RUN_SCOPE
from controlplane.spec.faults import Faults


def check_joins(layout: Layout, edges: Edges, lineage: Ancestry, faults: Faults) -> None:
    """Report joins that need a stage which does not always stand under their scope."""
    for slot, entry in layout.written():
        scope = edges.joins[slot.index]
        if scope is None or scope == RUN_SCOPE or entry.joins is None:
            continue
        for need in edges.needs[slot.index]:
            if scope in lineage.always[need]:
                continue
            name = layout.slots[need].identifier or "trigger"
            how = "only on some paths" if scope in lineage.sometimes[need] else "not"
            message = (
                f'"{slot.identifier}" joins "{entry.joins.value}", but "{name}", '
                f"which it needs, is {how} behind it"
            )
            faults.error("EXO225", message, entry.joins.place, _hint(layout, lineage, need))


def _hint(layout: Layout, lineage: Ancestry, need: int) -> str:
    names = [layout.slots[index].identifier or "trigger" for index in sorted(lineage.always[need])]
    return f"it may join: {', '.join(['run', *names])}"
