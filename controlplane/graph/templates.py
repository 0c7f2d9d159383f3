"""The expressions of a stage, with the place of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from controlplane.domain.diagnostics import Place
from controlplane.expressions import Reference, Template, parse_all
from controlplane.spec.document import StageEntry
from controlplane.spec.faults import Faults
from controlplane.spec.nodes import Node, Scalar, node_at, to_json
from controlplane.spec.places import Source
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


def read_parts(entry: StageEntry, source: Source, faults: Faults) -> Parts:
    """Give the templates of a stage; expressions that cannot be read are reported."""
    home = entry.identifier.place

    def read(node: Node | None) -> Part:
        value: Json = to_json(node) if node is not None else {}
        template, found = parse_all(value)
        for fault in found:
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
    found = node_at(node, pointer) if node is not None else None
    if isinstance(found, Scalar):
        return source.locate(found, start, end)
    return found.place if found is not None else default
