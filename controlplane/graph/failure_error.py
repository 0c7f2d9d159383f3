"""`satellites.X.output.error` in the failure branch means `failure.error`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from controlplane.expressions import Reference, parse_all
from controlplane.graph.layout import Layout, Slot
from controlplane.graph.model import Branch
from controlplane.graph.templates import Part
from functions_runtime.contract import Json

MEANT = "failure.error"
"""What such a reference is read as."""


def is_failure_error(reference: Reference, slot: Slot, layout: Layout) -> bool:
    """Whether a reference asks a satellite of the main branch for the error of the failed item."""
    match (reference.root, reference.path):
        case ("satellites", (str(name), "output", "error")) if slot.branch is Branch.FAILURE:
            index = layout.names.get(name)
            return index is not None and layout.slots[index].branch is Branch.MAIN
        case _:
            return False


def rewritten(part: Part, slot: Slot, layout: Layout) -> Part:
    """Give the part with every such reference replaced."""
    found = [each for each in part.template.references if is_failure_error(each, slot, layout)]
    if not found:
        return part
    by_pointer: dict[tuple[str | int, ...], list[Reference]] = {}
    for reference in found:
        by_pointer.setdefault(reference.pointer, []).append(reference)
    value = _replace(part.value, (), by_pointer)
    return replace(part, value=value, template=parse_all(value)[0])


def _replace(
    value: Json,
    pointer: tuple[str | int, ...],
    found: Mapping[tuple[str | int, ...], Sequence[Reference]],
) -> Json:
    if isinstance(value, list):
        return [_replace(each, (*pointer, index), found) for index, each in enumerate(value)]
    if isinstance(value, dict):
        return {key: _replace(each, (*pointer, key), found) for key, each in value.items()}
    if not isinstance(value, str):
        return value
    for reference in sorted(found.get(pointer, ()), key=lambda each: -each.start):
        value = value[: reference.start] + MEANT + value[reference.end :]
    return value
