"""The expressions of a stage, with the place of each.

`satellites.X.output.error` in the failure branch means `failure.error`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import StageEntry
from controlplane.compiler.graph import Branch
from controlplane.compiler.source import Source
from controlplane.compiler.syntax import Node, Scalar, node_at, to_json
from controlplane.compiler.topology import Layout, Slot
from controlplane.domain.errors import Place
from controlplane.expressions import Reference, Template, parse_all
from functions_runtime.contract import Json


@dataclass(frozen=True, slots=True)
class Part:
    """One of `config`, `input` and `when`: as written, and as a template."""

    node: Node | None
    value: Json
    template: Template

    def place(self, reference: Reference, source: Source, default: Place) -> Place:
        """Where a reference stands."""
        return locate(
            self.node, reference.pointer, reference.start, reference.end, (source, default)
        )


@dataclass(frozen=True, slots=True)
class Parts:
    """The templates of a stage."""

    config: Part
    input: Part | None
    when: Part | None

    def __iter__(self) -> Iterator[Part]:
        return (part for part in (self.config, self.input, self.when) if part is not None)


def read_parts(entry: StageEntry, source: Source, faults: DiagnosticCollector) -> Parts:
    """Return the templates of a stage; expressions that cannot be read are reported."""
    home = entry.identifier.place

    def read(node: Node | None) -> Part:
        value: Json = to_json(node) if node is not None else {}
        template, problems = parse_all(value)
        for fault in problems:
            place = locate(node, fault.pointer, fault.start, fault.end, (source, home))
            faults.error("EXO204", fault.message, place, fault.hint)
        return Part(node, value, template)

    return Parts(
        config=read(entry.config),
        input=read(entry.input) if entry.input is not None else None,
        when=read(entry.when) if entry.when is not None else None,
    )


def locate(
    node: Node | None,
    pointer: tuple[str | int, ...],
    start: int,
    end: int,
    fallback: tuple[Source, Place],
) -> Place:
    """Where the characters `start` to `end` of the text at `pointer` stand."""
    source, default = fallback
    target = node_at(node, pointer) if node is not None else None
    if isinstance(target, Scalar):
        return source.locate(target, start, end)
    return target.place if target is not None else default


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
    """Return the part with every such reference replaced."""
    error_references = [
        candidate
        for candidate in part.template.references
        if is_failure_error(candidate, slot, layout)
    ]
    if not error_references:
        return part
    by_pointer: dict[tuple[str | int, ...], list[Reference]] = {}
    for reference in error_references:
        by_pointer.setdefault(reference.pointer, []).append(reference)
    value = _replace(part.value, (), by_pointer)
    return replace(part, value=value, template=parse_all(value)[0])


def _replace(
    value: Json,
    pointer: tuple[str | int, ...],
    by_pointer: Mapping[tuple[str | int, ...], Sequence[Reference]],
) -> Json:
    if isinstance(value, list):
        return [
            _replace(member, (*pointer, index), by_pointer) for index, member in enumerate(value)
        ]
    if isinstance(value, dict):
        return {key: _replace(member, (*pointer, key), by_pointer) for key, member in value.items()}
    if not isinstance(value, str):
        return value
    for reference in sorted(by_pointer.get(pointer, ()), key=lambda item: -item.start):
        value = value[: reference.start] + MEANT + value[reference.end :]
    return value
