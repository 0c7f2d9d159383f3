"""From a document and the catalogue to the graph, or to everything that is wrong.

Stages from what is written and what the satellites have published.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import Document, StageEntry
from controlplane.compiler.graph import Branch, Graph, Stage, TriggerSpec
from controlplane.compiler.lint import (
    check_buckets,
    check_config,
    check_deadline,
    check_output_schema,
    check_secrets,
)
from controlplane.compiler.references import Known, ReferenceCheck
from controlplane.compiler.source import Source
from controlplane.compiler.templates import Part, Parts, read_parts, rewritten
from controlplane.compiler.topology import (
    Edges,
    Layout,
    Slot,
    ancestry,
    check_joins,
    connect,
    in_order,
    lay_out,
)
from controlplane.domain.errors import Diagnostic
from controlplane.expressions import Template, parse_all
from functions_runtime.manifest.model import Manifest

_HIDDEN_TIMEOUT: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that stages are made of, by index where it is a mapping."""

    document: Document
    layout: Layout
    edges: Edges
    parts: dict[int, Parts]
    secrets: dict[int, tuple[str, ...]]
    batches: dict[int, int]


def batch_items(slot: Slot, entry: StageEntry, faults: DiagnosticCollector) -> int:
    """Return the most items of one invocation: as written, at most what the satellite takes."""
    published = slot.manifest.batch.max_items if slot.manifest else 1
    if entry.batch_items is None:
        return published
    if slot.manifest is not None and entry.batch_items > published:
        message = f"{slot.uses} takes {published} items at once, not {entry.batch_items}"
        faults.warning("EXO311", message, entry.uses.place, f"batches will have {published} items")
        return published
    return entry.batch_items


def stage(slot: Slot, plan: Plan) -> Stage:
    """Return a stage with its defaults filled in: the document's, then the satellite's."""
    if slot.entry is None:
        return _hidden(slot, plan)
    entry, manifest, parts = slot.entry, slot.manifest, plan.parts[slot.index]
    timeout = entry.timeout or (manifest.timeout if manifest else _HIDDEN_TIMEOUT)
    wait = manifest.batch.wait if manifest and entry.batch_wait is None else entry.batch_wait
    return Stage(
        index=slot.index,
        identifier=slot.identifier,
        title=entry.title or slot.identifier,
        branch=slot.branch,
        uses=slot.uses,
        needs=plan.edges.needs[slot.index],
        joins=plan.edges.joins[slot.index],
        config=rewritten(parts.config, slot, plan.layout).template,
        input=_template(parts.input, slot, plan.layout),
        when=_template(parts.when, slot, plan.layout),
        retries=plan.document.retries if entry.retries is None else entry.retries,
        timeout=timeout,
        batch_items=plan.batches[slot.index],
        batch_wait=wait,
        delay=entry.delay,
        max_items=entry.max_items,
        secrets=plan.secrets[slot.index],
    )


def _template(part: Part | None, slot: Slot, layout: Layout) -> Template | None:
    return None if part is None else rewritten(part, slot, layout).template


def _hidden(slot: Slot, plan: Plan) -> Stage:
    """Return the trigger or the log source."""
    return Stage(
        index=slot.index,
        identifier=slot.identifier,
        title="",
        branch=slot.branch,
        uses=slot.uses,
        needs=plan.edges.needs[slot.index],
        joins=plan.edges.joins[slot.index],
        config=parse_all({})[0],
        input=None,
        when=None,
        retries=plan.document.retries,
        timeout=_HIDDEN_TIMEOUT,
        batch_items=1,
        batch_wait=None,
        delay=timedelta(0),
        max_items=None,
        secrets=(),
    )


def resolve(
    document: Document,
    catalogue: Mapping[str, Manifest],
    *,
    source: Source,
    vault: Collection[str] | None = None,
) -> tuple[Graph | None, tuple[Diagnostic, ...]]:
    """Return the graph of a document, and its faults; no graph if one of them is an error.

    Args:
        document: as parsed.
        catalogue: manifests by identifier; their aliases are names too.
        source: the text of the document, for places inside its strings.
        vault: names of the secrets that the project holds; None where no vault can be seen.
    """
    faults = DiagnosticCollector()
    layout = lay_out(document, catalogue, faults)
    edges = connect(document, layout, faults)
    order = in_order(layout, edges, faults)
    lineage = ancestry(layout, edges, order) if order is not None else None
    if lineage is not None:
        check_joins(layout, edges, lineage, faults)
    parts = {slot.index: read_parts(entry, source, faults) for slot, entry in layout.written()}
    context = Known(document, layout, lineage, vault, source)
    plan = Plan(
        document=document,
        layout=layout,
        edges=edges,
        parts=parts,
        secrets=_check_references(context, parts, faults),
        batches={slot.index: batch_items(slot, entry, faults) for slot, entry in layout.written()},
    )
    _check_sense(plan, source, faults)
    return (None if faults.has_errors else _graph(plan)), faults.diagnostics


def _check_references(
    context: Known, parts: Mapping[int, Parts], faults: DiagnosticCollector
) -> dict[int, tuple[str, ...]]:
    """Check all references; give the secrets that each stage reads."""
    check = ReferenceCheck(context, faults)
    secrets: dict[int, tuple[str, ...]] = {}
    for slot, entry in context.layout.written():
        home = entry.identifier.place
        names = [check.check(slot, part, home) for part in parts[slot.index]]
        secrets[slot.index] = tuple(sorted(frozenset[str]().union(*names)))
    check_secrets(context.document, check.used, context.vault, faults)
    return secrets


def _check_sense(plan: Plan, source: Source, faults: DiagnosticCollector) -> None:
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
            TriggerSpec(trigger.kind, trigger.expression, trigger.timezone, trigger.filter)
            for trigger in document.triggers
        ),
        stages=tuple(stage(slot, plan) for slot in plan.layout.slots),
        failure_from=plan.edges.failure_from,
        failure_entry=failure[0].index if failure else None,
    )
