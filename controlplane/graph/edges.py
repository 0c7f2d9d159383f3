"""`needs`, `joins` and `failure.from`: names become indexes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from controlplane.graph.layout import Layout, Slot
from controlplane.graph.model import RUN_SCOPE, TRIGGER, Branch
from controlplane.spec.document import RUN, Document, StageEntry, Text
from controlplane.spec.document import TRIGGER as TRIGGER_WORD
from controlplane.spec.faults import Faults
from controlplane.spec.suggest import did_you_mean, similar


@dataclass(frozen=True, slots=True)
class Edges:
    """By index: which stages each one needs, and which scope it joins.

    Attributes:
        failure_from: main stages whose failed items open the failure branch.
    """

    needs: tuple[tuple[int, ...], ...]
    joins: tuple[int | None, ...]
    failure_from: frozenset[int]


def connect(document: Document, layout: Layout, faults: Faults) -> Edges:
    """Give the edges; what names nothing is reported and left out."""
    needs = tuple(_needs(slot, layout, faults) for slot in layout.slots)
    joins = tuple(_joins(slot, layout, faults) for slot in layout.slots)
    return Edges(needs, joins, _failure_from(document, layout, needs, faults))


def _needs(slot: Slot, layout: Layout, faults: Faults) -> tuple[int, ...]:
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
    found = [
        index for text in slot.entry.needs for index in _need(slot, layout, text, faults)
    ]  # fmt: skip
    return tuple(dict.fromkeys(found))


def _failure_entry(entry: StageEntry, faults: Faults) -> tuple[int, ...]:
    if entry.needs:
        message = "the first satellite of the failure branch is opened by what has failed"
        faults.error("EXO202", message, entry.needs[0].place, "leave `needs` out")
    if entry.joins:
        message = "the first satellite of the failure branch cannot wait for others"
        hint = "let it work on each failed item, and put the one that joins behind it"
        faults.error("EXO225", message, entry.joins.place, hint)
    return ()


def _entry(slot: Slot, layout: Layout, text: Text, faults: Faults) -> tuple[int, ...]:
    """The stage that opens the branch."""
    if slot.branch is Branch.MAIN:
        return (TRIGGER,)
    if slot.branch is Branch.LOGS:
        return (layout.branch(Branch.LOGS)[0].index,)
    message = "only the first satellite of the failure branch is opened by what has failed"
    faults.error("EXO202", message, text.place, "name the satellites that it needs")
    return ()


def _need(slot: Slot, layout: Layout, text: Text, faults: Faults) -> tuple[int, ...]:
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


def _joins(slot: Slot, layout: Layout, faults: Faults) -> int | None:
    text = slot.entry.joins if slot.entry else None
    if text is None:
        return RUN_SCOPE if slot.entry is None and slot.branch is Branch.LOGS else None
    if text.value in (RUN, TRIGGER_WORD):
        return RUN_SCOPE if text.value == RUN else TRIGGER
    index = layout.names.get(text.value)
    if index is None:
        unknown_stage(text, layout, faults)
    return index


def unknown_stage(text: Text, layout: Layout, faults: Faults) -> None:
    """Report a name that no satellite of the document has."""
    names = () if faults.full else similar(text.value, layout.names)
    hint = did_you_mean(names) or f"there are: {', '.join(layout.names)}"
    faults.error("EXO202", f'no satellite here is called "{text.value}"', text.place, hint)


def _failure_from(
    document: Document, layout: Layout, needs: Sequence[Sequence[int]], faults: Faults
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
    found, waiting = set(starts), list(starts)
    while waiting:
        new = [child for child in children[waiting.pop()] if child not in found]
        found.update(new)
        waiting.extend(new)
    return found
