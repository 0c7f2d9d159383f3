"""From a document and the catalogue to the graph, or to everything that is wrong."""

from collections.abc import Collection, Mapping

from controlplane.domain.diagnostics import Diagnostic
from controlplane.graph.ancestry import ancestry, in_order
from controlplane.graph.config import check_config, check_output_schema
from controlplane.graph.edges import connect
from controlplane.graph.joins import check_joins
from controlplane.graph.layout import lay_out
from controlplane.graph.model import Branch, Graph, TriggerSpec
from controlplane.graph.references import Known, ReferenceCheck
from controlplane.graph.sense import check_buckets, check_deadline, check_secrets
from controlplane.graph.stages import Plan, batch_items, stage
from controlplane.graph.templates import Parts, read_parts
from controlplane.spec.document import Document
from controlplane.spec.faults import Faults
from controlplane.spec.places import Source
from functions_runtime.manifest import Manifest


def resolve(
    document: Document,
    catalogue: Mapping[str, Manifest],
    *,
    source: Source,
    vault: Collection[str] | None = None,
) -> tuple[Graph | None, tuple[Diagnostic, ...]]:
    """Give the graph of a document, and its faults; no graph if one of them is an error.

    Args:
        document: as parsed.
        catalogue: manifests by identifier; their aliases are names too.
        source: the text of the document, for places inside its strings.
        vault: names of the secrets that the project holds; None where no vault can be seen.
    """
    faults = Faults()
    layout = lay_out(document, catalogue, faults)
    edges = connect(document, layout, faults)
    order = in_order(layout, edges, faults)
    lineage = ancestry(layout, edges, order) if order is not None else None
    if lineage is not None:
        check_joins(layout, edges, lineage, faults)
    parts = {slot.index: read_parts(entry, source, faults) for slot, entry in layout.written()}
    known = Known(document, layout, lineage, vault, source)
    plan = Plan(
        document=document,
        layout=layout,
        edges=edges,
        parts=parts,
        secrets=_check_references(known, parts, faults),
        batches={slot.index: batch_items(slot, entry, faults) for slot, entry in layout.written()},
    )
    _check_sense(plan, source, faults)
    return (None if faults.has_errors else _graph(plan)), faults.found


def _check_references(
    known: Known, parts: Mapping[int, Parts], faults: Faults
) -> dict[int, tuple[str, ...]]:
    """Check all references; give the secrets that each stage reads."""
    check = ReferenceCheck(known, faults)
    secrets: dict[int, tuple[str, ...]] = {}
    for slot, entry in known.layout.written():
        home = entry.identifier.place
        names = [check.check(slot, part, home) for part in parts[slot.index]]
        secrets[slot.index] = tuple(sorted(frozenset[str]().union(*names)))
    check_secrets(known.document, check.used, known.vault, faults)
    return secrets


def _check_sense(plan: Plan, source: Source, faults: Faults) -> None:
    check_deadline(plan.document, plan.layout, faults)
    for slot, _ in plan.layout.written():
        parts = plan.parts[slot.index]
        check_buckets(parts, faults)
        check_output_schema(parts.config, source, faults)
        if slot.manifest is None:
            continue
        check_config(slot, parts.config, "config", slot.manifest.config, faults)
        if parts.input is not None:
            check_config(slot, parts.input, "input", slot.manifest.input, faults)


def _graph(plan: Plan) -> Graph:
    document, failure = plan.document, plan.layout.branch(Branch.FAILURE)
    return Graph(
        identifier=document.identifier,
        title=document.title,
        description=document.description,
        sla=document.sla,
        triggers=tuple(
            TriggerSpec(each.kind, each.expression, each.timezone, each.filter)
            for each in document.triggers
        ),
        stages=tuple(stage(slot, plan) for slot in plan.layout.slots),
        failure_from=plan.edges.failure_from,
        failure_entry=failure[0].index if failure else None,
    )
