"""The tree of a document: plain values that know where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from controlplane.domain.errors import Place
from functions_runtime.contract import Json, JsonObject


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where, as offsets in the decoded text (`end` is exclusive)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text, a number, a truth value or null.

    Attributes:
        value: what it means by the core schema of YAML 1.2.
        text: what is written, unquoted.
        style: "" plain, "'" or '"' quoted, "|" literal block, ">" folded block.
    """

    value: bool | float | str | None
    text: str
    style: str
    place: Place
    span: Span


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Node", ...]
    place: Place
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value; `used` is where the value is written, an alias included."""

    key: str
    key_place: Place
    key_span: Span
    value: "Node"
    used: Span


@dataclass(frozen=True, slots=True)
class Fields:
    """An object; `merged` tells that a merge key filled it up."""

    entries: tuple[Entry, ...]
    place: Place
    span: Span
    merged: bool = False

    def get(self, key: str) -> Entry | None:
        """The entry of that key, or None."""
        return next((entry for entry in self.entries if entry.key == key), None)


Node: TypeAlias = Scalar | Items | Fields


def to_json(node: Node) -> Json:
    """What the node means, without its places."""
    match node:
        case Scalar():
            return node.value
        case Items():
            return [to_json(item) for item in node.items]
        case Fields():
            return to_object(node)


def to_object(fields: Fields) -> JsonObject:
    """What the object means, without its places."""
    return {entry.key: to_json(entry.value) for entry in fields.entries}


def node_at(node: Node, pointer: Sequence[str | int]) -> Node:
    """The node that a pointer leads to, or the last one on the way that is there."""
    for step in pointer:
        child = _child(node, step)
        if child is None:
            return node
        node = child
    return node


def scalars_in(node: Node) -> Iterator[Scalar]:
    """Every scalar below a node, in the order of the text."""
    match node:
        case Scalar():
            yield node
        case Items():
            for item in node.items:
                yield from scalars_in(item)
        case Fields():
            for entry in node.entries:
                yield from scalars_in(entry.value)


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Fields):
        entry = node.get(str(step))
        return entry.value if entry else None
    if isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
