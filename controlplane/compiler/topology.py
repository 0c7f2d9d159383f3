"""Which stages there are, in which branch, under which index.

`needs`, `joins` and `failure.from`: names become indexes.

Whose outputs an item of a stage can look back at.

Whether a stage that joins can ever know that everything has arrived.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import RUN, Document, StageEntry, Text
from controlplane.compiler.document import TRIGGER as TRIGGER_WORD
from controlplane.compiler.fields import did_you_mean, similar
from controlplane.compiler.graph import LOG_SOURCE, RUN_SCOPE, TRIGGER, Branch
from functions_runtime.manifest.model import Manifest

LOGS: Final = "$logs"
"""Identifier of the hidden stage that opens the log branch."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A stage to be: `entry` None for the trigger and the log source.

    Attributes:
        uses: canonical satellite; "" where it is unknown.
        manifest: None where the satellite is unknown or hidden.
    """

    index: int
    identifier: str
    branch: Branch
    entry: StageEntry | None
    uses: str
    manifest: Manifest | None


@dataclass(frozen=True, slots=True)
class Layout:
    """All stages by index; `names` leads from identifiers to indexes, hidden stages left out."""

    slots: tuple[Slot, ...]
    names: Mapping[str, int]

    def branch(self, branch: Branch) -> tuple[Slot, ...]:
        """The stages of a branch in document order, the trigger left out."""
        return tuple(slot for slot in self.slots[1:] if slot.branch is branch)

    def written(self) -> Iterator[tuple[Slot, StageEntry]]:
        """The stages that stand in the document."""
        return ((slot, slot.entry) for slot in self.slots if slot.entry is not None)


def lay_out(
    document: Document, catalogue: Mapping[str, Manifest], faults: DiagnosticCollector
) -> Layout:
    """Return every stage its index: trigger, main, failure, log source, logs."""
    satellites = _by_every_name(catalogue.values())
    slots = [Slot(TRIGGER, "", Branch.MAIN, None, "", None)]
    _append(slots, document.satellites, Branch.MAIN, satellites, faults)
    _append(slots, document.failure, Branch.FAILURE, satellites, faults)
    if document.logs:
        slots.append(Slot(len(slots), LOGS, Branch.LOGS, None, LOG_SOURCE, None))
    _append(slots, document.logs, Branch.LOGS, satellites, faults)
    return Layout(tuple(slots), _names(slots, faults))


def _append(
    slots: list[Slot],
    entries: Sequence[StageEntry],
    branch: Branch,
    satellites: Mapping[str, Manifest],
    faults: DiagnosticCollector,
) -> None:
    for entry in entries:
        manifest = satellites.get(entry.uses.value)
        if manifest is None and entry.uses.value:
            _unknown_satellite(entry, satellites, faults)
        uses = manifest.identifier if manifest else ""
        slots.append(Slot(len(slots), entry.identifier.value, branch, entry, uses, manifest))


def _by_every_name(manifests: Iterable[Manifest]) -> dict[str, Manifest]:
    result: dict[str, Manifest] = {}
    for manifest in manifests:
        project = manifest.identifier.partition("/")[0]
        for alias in manifest.aliases:
            result.setdefault(alias if "/" in alias else f"{project}/{alias}", manifest)
    return result | {manifest.identifier: manifest for manifest in manifests}


def _unknown_satellite(
    entry: StageEntry, satellites: Mapping[str, Manifest], faults: DiagnosticCollector
) -> None:
    names = () if faults.full else similar(entry.uses.value, satellites)
    hint = did_you_mean(names) or f"there are: {', '.join(sorted(satellites)) or 'none'}"
    message = f'there is no satellite "{entry.uses.value}"'
    faults.error("EXO201", message, entry.uses.place, hint)


def _names(slots: Sequence[Slot], faults: DiagnosticCollector) -> dict[str, int]:
    names: dict[str, int] = {}
    for slot in slots:
        if slot.entry is None or not slot.identifier:
            continue
        first = slots[names.setdefault(slot.identifier, slot.index)].entry
        if first is not slot.entry and first is not None:
            at = f"{first.identifier.place.line}:{first.identifier.place.column}"
            message = f'two satellites are called "{slot.identifier}": here and at {at}'
            hint = "identifiers are unique in the whole document"
            faults.error("EXO106", message, slot.entry.identifier.place, hint)
    return names


@dataclass(frozen=True, slots=True)
class Edges:
    """By index: which stages each one needs, and which scope it joins.

    Attributes:
        failure_from: main stages whose failed items open the failure branch.
    """

    needs: tuple[tuple[int, ...], ...]
    joins: tuple[int | None, ...]
    failure_from: frozenset[int]


def connect(document: Document, layout: Layout, faults: DiagnosticCollector) -> Edges:
    """Return the edges; what names nothing is reported and left out."""
    needs = tuple(_needs(slot, layout, faults) for slot in layout.slots)
    joins = tuple(_joins(slot, layout, faults) for slot in layout.slots)
    return Edges(needs, joins, _failure_from(document, layout, needs, faults))


def _needs(slot: Slot, layout: Layout, faults: DiagnosticCollector) -> tuple[int, ...]:
    if slot.entry is None:
        return ()
    before = layout.slots[slot.index - 1]
    is_first = before.branch is not slot.branch or before.index == TRIGGER
    if slot.branch is Branch.FAILURE and is_first:
        return _failure_entry(slot.entry, faults)
    if slot.entry.needs is None:
        return (before.index,)
    if not slot.entry.needs:
        return _entry(slot, layout, slot.entry.identifier, faults)
    result = [
        index for text in slot.entry.needs for index in _need(slot, layout, text, faults)
    ]  # fmt: skip
    return tuple(dict.fromkeys(result))


def _failure_entry(entry: StageEntry, faults: DiagnosticCollector) -> tuple[int, ...]:
    if entry.needs:
        message = "the first satellite of the failure branch is opened by what has failed"
        faults.error("EXO202", message, entry.needs[0].place, "leave `needs` out")
    if entry.joins:
        message = "the first satellite of the failure branch cannot wait for others"
        hint = "let it work on each failed item, and put the one that joins behind it"
        faults.error("EXO225", message, entry.joins.place, hint)
    return ()


def _entry(slot: Slot, layout: Layout, text: Text, faults: DiagnosticCollector) -> tuple[int, ...]:
    """The stage that opens the branch."""
    if slot.branch is Branch.MAIN:
        return (TRIGGER,)
    if slot.branch is Branch.LOGS:
        return (layout.branch(Branch.LOGS)[0].index,)
    message = "only the first satellite of the failure branch is opened by what has failed"
    faults.error("EXO202", message, text.place, "name the satellites that it needs")
    return ()


def _need(slot: Slot, layout: Layout, text: Text, faults: DiagnosticCollector) -> tuple[int, ...]:
    if text.value == TRIGGER_WORD:
        return _entry(slot, layout, text, faults)
    index = layout.names.get(text.value)
    if index is None:
        unknown_stage(text, layout, faults)
        return ()
    other = layout.slots[index]
    if other.branch is slot.branch:
        return (index,)
    message = f'"{text.value}" is in the {other.branch} branch, this is the {slot.branch} branch'
    faults.error("EXO202", message, text.place, "`needs` names satellites of the same branch")
    return ()


def _joins(slot: Slot, layout: Layout, faults: DiagnosticCollector) -> int | None:
    text = slot.entry.joins if slot.entry else None
    if text is None:
        return RUN_SCOPE if slot.entry is None and slot.branch is Branch.LOGS else None
    if text.value in (RUN, TRIGGER_WORD):
        return RUN_SCOPE if text.value == RUN else TRIGGER
    index = layout.names.get(text.value)
    if index is None:
        unknown_stage(text, layout, faults)
    return index


def unknown_stage(text: Text, layout: Layout, faults: DiagnosticCollector) -> None:
    """Report a name that no satellite of the document has."""
    names = () if faults.full else similar(text.value, layout.names)
    hint = did_you_mean(names) or f"there are: {', '.join(layout.names)}"
    faults.error("EXO202", f'no satellite here is called "{text.value}"', text.place, hint)


def _failure_from(
    document: Document, layout: Layout, needs: Sequence[Sequence[int]], faults: DiagnosticCollector
) -> frozenset[int]:
    main = {slot.index for slot in layout.branch(Branch.MAIN)}
    if not layout.branch(Branch.FAILURE):
        return frozenset()
    starts: set[int] = set()
    for text in document.failure_from:
        index = layout.names.get(text.value)
        if index in main:
            starts.add(index)
        elif index is None:
            unknown_stage(text, layout, faults)
        else:
            message = f'"{text.value}" is not in the main branch'
            faults.error("EXO202", message, text.place, "`from` names a satellite of `satellites`")
    return frozenset(_with_descendants(starts, needs) & main if starts else main)


def _with_descendants(starts: set[int], needs: Sequence[Sequence[int]]) -> set[int]:
    children: Mapping[int, list[int]] = {index: [] for index in range(len(needs))}
    for index, parents in enumerate(needs):
        for parent in parents:
            children[parent].append(index)
    result, waiting = set(starts), list(starts)
    while waiting:
        new = [child for child in children[waiting.pop()] if child not in result]
        result.update(new)
        waiting.extend(new)
    return result


@dataclass(frozen=True, slots=True)
class Ancestry:
    """By index: stages whose output is in the lineage of every item, and of some.

    `collected` are those whose outputs a join receives as one list.
    """

    always: tuple[frozenset[int], ...]
    sometimes: tuple[frozenset[int], ...]
    collected: tuple[frozenset[int], ...]


def in_order(layout: Layout, edges: Edges, faults: DiagnosticCollector) -> list[int] | None:
    """Return the stages so that each comes after those it needs; None (and why) for a cycle."""
    missing = [len(needs) for needs in edges.needs]
    children: list[list[int]] = [[] for _ in edges.needs]
    for index, needs in enumerate(edges.needs):
        for parent in needs:
            children[parent].append(index)
    order = [index for index, count in enumerate(missing) if not count]
    for index in order:
        for child in children[index]:
            missing[child] -= 1
            if not missing[child]:
                order.append(child)
    if len(order) == len(missing):
        return order
    _report_cycle(layout, edges, {index for index, count in enumerate(missing) if count}, faults)
    return None


def _report_cycle(
    layout: Layout, edges: Edges, stuck: set[int], faults: DiagnosticCollector
) -> None:
    path = [min(stuck)]
    while path.count(path[-1]) == 1:
        path.append(next(parent for parent in edges.needs[path[-1]] if parent in stuck))
    circle = path[path.index(path[-1]) :]
    names = " → ".join(layout.slots[index].identifier for index in reversed(circle))
    entry = layout.slots[min(circle)].entry
    place = entry.needs[0].place if entry and entry.needs else None
    if place is None:
        place = next(e.needs[0].place for _, e in layout.written() if e.needs)
    hint = "one of them has to need something outside the circle instead"
    faults.error("EXO203", f"these satellites wait for each other: {names}", place, hint)


def ancestry(layout: Layout, edges: Edges, order: Sequence[int]) -> Ancestry:
    """Return the ancestors of every stage.

    An output of each needed stage opens items of its own, so that with several needs an ancestor
    is certain only if all of them have it. An item of a join stands where its scope's output
    stands. A failed item is at the stage where it failed, whose own output it has not.
    """
    always: list[frozenset[int]] = [frozenset()] * len(layout.slots)
    sometimes = list(always)
    late = [index for index in order if layout.slots[index].branch is Branch.FAILURE]
    early = [index for index in order if layout.slots[index].branch is not Branch.FAILURE]
    for index in (*early, *late):
        parents, scope = edges.needs[index], edges.joins[index]
        if scope is not None:
            parents = () if scope == RUN_SCOPE else (scope,)
        if scope is None and not parents and index in late:
            always[index] = _meet(always[origin] for origin in edges.failure_from)
            sometimes[index] = frozenset[int]().union(*(sometimes[f] for f in edges.failure_from))
            continue
        always[index] = _meet(always[parent] | {parent} for parent in parents)
        sometimes[index] = frozenset[int]().union(*(sometimes[p] | {p} for p in parents))
    collected = tuple(
        frozenset(edges.needs[index]) if edges.joins[index] is not None else frozenset[int]()
        for index in range(len(layout.slots))
    )
    return Ancestry(tuple(always), tuple(sometimes), collected)


def _meet(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    result = list(sets)
    return reduce(lambda left, right: left & right, result) if result else frozenset()


def check_joins(
    layout: Layout, edges: Edges, lineage: Ancestry, faults: DiagnosticCollector
) -> None:
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
