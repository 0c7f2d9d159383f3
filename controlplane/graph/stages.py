"""Stages from what is written and what the satellites have published."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from controlplane.expressions import Template, parse_all
from controlplane.graph.edges import Edges
from controlplane.graph.failure_error import rewritten
from controlplane.graph.layout import Layout, Slot
from controlplane.graph.model import Stage
from controlplane.graph.templates import Part, Parts
from controlplane.spec.document import Document, StageEntry
from controlplane.spec.faults import Faults

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


def batch_items(slot: Slot, entry: StageEntry, faults: Faults) -> int:
    """Give the most items of one invocation: as written, at most what the satellite takes."""
    published = slot.manifest.batch.max_items if slot.manifest else 1
    if entry.batch_items is None:
        return published
    if slot.manifest is not None and entry.batch_items > published:
        message = f"{slot.uses} takes {published} items at once, not {entry.batch_items}"
        faults.warning("EXO311", message, entry.uses.place, f"batches will have {published} items")
        return published
    return entry.batch_items


def stage(slot: Slot, plan: Plan) -> Stage:
    """Give a stage with its defaults filled in: the document's, then the satellite's."""
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
    """Give the trigger or the log source."""
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
