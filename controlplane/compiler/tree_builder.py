"""From YAML events to a tree with places, within limits and without recursion.

Keys of an object: no duplicates, and merge keys of one level.

What an unquoted word means: the core schema of YAML 1.2.

``no``, ``on`` and ``yes`` are text, ``010`` is ten and ``12:30:45`` is text. PyYAML's own resolver
follows YAML 1.1 and reads false, true, true, eight and 45045.

Source: YAML 1.2.2, section 10.3.2 (tag resolution of the core schema).
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import yaml

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.source import bounds
from controlplane.compiler.syntax import Entry, Fields, Items, Node, Scalar, Span
from controlplane.domain.errors import Place

_MERGE: Final = "<<"


def merged_entries(
    entries: Sequence[Entry], faults: DiagnosticCollector
) -> tuple[tuple[Entry, ...], bool]:
    """Return the entries of an object with merge keys filled in, and whether there were any.

    A key that is written wins over a merged one; the first of several merged ones wins.

    Source: YAML merge key draft (2005-01-18), here limited to one level.
    """
    written: dict[str, Entry] = {}
    merges: list[Entry] = []
    for entry in entries:
        if entry.key == _MERGE:
            merges.append(entry)
            continue
        first = written.setdefault(entry.key, entry)
        if first is not entry:
            _duplicate(first, entry, faults)
    for merge in merges:
        for entry in _entries_of(merge, faults):
            written.setdefault(entry.key, entry)
    return tuple(written.values()), bool(merges)


def _duplicate(first: Entry, second: Entry, faults: DiagnosticCollector) -> None:
    at = f"{first.key_place.line}:{first.key_place.column}"
    faults.error(
        "EXO007",
        f'the key "{second.key}" stands here and at {at}',
        second.key_place,
        "keep one of them; the other would be lost in silence",
    )


def _entries_of(merge: Entry, faults: DiagnosticCollector) -> Sequence[Entry]:
    sources = merge.value.items if isinstance(merge.value, Items) else (merge.value,)
    merged: list[Entry] = []
    for source in sources:
        if isinstance(source, Fields) and not source.merged:
            merged.extend(source.entries)
            continue
        hint = "`<<` takes an alias of an object, or a list of them, that has no `<<` itself"
        faults.error("EXO009", "the merge key has no plain object", merge.key_place, hint)
    return merged


INTEGER_DIGITS_MAX: Final = 300
"""Longest whole number that is read as a number."""

_CONSTANTS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL: Final = re.compile(r"[-+]?[0-9]+")
_OCTAL: Final = re.compile(r"0o[0-7]+")
_HEXADECIMAL: Final = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE: Final = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def resolve(text: str) -> bool | float | str | None:
    """Return the meaning of an unquoted scalar.

    Raises:
        ValueError: it is a number that JSON cannot carry.
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _NOT_FINITE.fullmatch(text):
        raise ValueError(f"{text} is a number that JSON does not have")
    for pattern, base in ((_DECIMAL, 10), (_OCTAL, 8), (_HEXADECIMAL, 16)):
        if pattern.fullmatch(text):
            return _integer(text, base)
    return _float(text) if _FLOAT.fullmatch(text) else text


def _integer(text: str, base: int) -> int:
    if len(text) > INTEGER_DIGITS_MAX:
        raise ValueError(f"a number of {len(text)} digits is more than {INTEGER_DIGITS_MAX}")
    return int(text.removeprefix("0o").removeprefix("0x"), base)


def _float(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError(f"{text} is larger than any number of 64 bits")
    return value


DEPTH_MAX: Final = 64
"""Deepest nesting of lists and objects."""

NODES_MAX: Final = 200_000
"""Most values in a document, aliases expanded."""

ALIASES_MAX: Final = 100
"""Most uses of anchors."""

EXPANDED_CHARACTERS_MAX: Final = 4 * 1024 * 1024
"""Most characters of all scalars, aliases expanded."""


class RefusedError(Exception):
    """The text may not be read on: a limit is reached or something is not allowed at all."""

    def __init__(self, code: str, message: str, place: Place, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.place = place
        self.hint = hint


@dataclass(slots=True)
class _Frame:
    """A list or an object that is still open."""

    event: yaml.CollectionStartEvent
    nodes: int
    characters: int
    items: list[Node] = field(default_factory=list[Node])
    entries: list[Entry] = field(default_factory=list[Entry])
    key: Node | None = None


@dataclass(frozen=True, slots=True)
class _Anchored:
    """What an anchor stands for, and how much it adds each time it is used."""

    node: Node
    nodes: int
    characters: int


class TreeBuilder:
    """Feeds on events; `root` is the tree once the stream has ended.

    Raises:
        RefusedError: from `feed`, at a limit.
    """

    def __init__(self, faults: DiagnosticCollector) -> None:
        self.root: Node | None = None
        self._faults = faults
        self._frames: list[_Frame] = []
        self._anchors: dict[str, _Anchored] = {}
        self._nodes = 0
        self._characters = 0
        self._aliases = 0

    def feed(self, event: yaml.Event) -> None:
        """Take the next event in."""
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.CollectionStartEvent():
                self._open(event)
            case yaml.CollectionEndEvent():
                self._close(event)
            case yaml.DocumentStartEvent():
                self._one_document(event)
            case _:
                return

    def _one_document(self, event: yaml.Event) -> None:
        if self.root is not None:
            raise RefusedError(
                "EXO005",
                "a second document begins here",
                bounds(event)[0],
                "one file holds one cluster; put the other into a file of its own",
            )

    def _count(self, event: yaml.Event, nodes: int, characters: int) -> None:
        self._nodes += nodes
        self._characters += characters
        place = bounds(event)[0]
        if self._nodes > NODES_MAX:
            raise RefusedError("EXO003", f"the document has more than {NODES_MAX:,} values", place)
        if self._aliases and self._characters > EXPANDED_CHARACTERS_MAX:
            message = f"its aliases make more than {EXPANDED_CHARACTERS_MAX:,} characters of it"
            raise RefusedError("EXO006", message, place, "write the values out where few are used")

    def _refuse_tag(self, event: yaml.NodeEvent, tag: str | None) -> None:
        if tag is None or tag == "!":
            return
        place = bounds(event)[0]
        hint = "leave it out; quote a value that is to be text"
        self._faults.error("EXO008", f"the tag {tag!r} is not read", place, hint)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._count(event, 1, len(event.value))
        self._refuse_tag(event, event.tag)
        place, span = bounds(event)
        style = event.style or ""
        value: bool | float | str | None = event.value
        if not style:
            try:
                value = resolve(event.value)
            except ValueError as error:
                self._faults.error("EXO010", str(error), place, "quote it if it is meant as text")
        if "\0" in event.value:
            self._faults.error("EXO002", "the text holds a NUL character", place, "remove it")
        scalar = Scalar(value, event.value, style, place, span)
        self._anchor(event.anchor, _Anchored(scalar, 1, len(event.value)))
        self._put(scalar, span)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._aliases += 1
        place = bounds(event)[0]
        anchored = self._anchors.get(str(event.anchor))
        if anchored is None:
            is_open = any(frame.event.anchor == event.anchor for frame in self._frames)
            reason = "holds itself" if is_open else "names no anchor above it"
            raise RefusedError("EXO006", f"the alias *{event.anchor} {reason}", place)
        if self._aliases > ALIASES_MAX:
            raise RefusedError("EXO006", f"the document has more than {ALIASES_MAX} aliases", place)
        self._count(event, anchored.nodes, anchored.characters)
        self._put(anchored.node, bounds(event)[1])

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        self._count(event, 1, 0)
        self._refuse_tag(event, event.tag)
        if len(self._frames) == DEPTH_MAX:
            place = bounds(event)[0]
            raise RefusedError("EXO003", f"nested more than {DEPTH_MAX} levels deep", place)
        self._anchors.pop(str(event.anchor), None)
        self._frames.append(_Frame(event, self._nodes - 1, self._characters))

    def _close(self, event: yaml.Event) -> None:
        frame = self._frames.pop()
        place, span = bounds(frame.event, event)
        node: Node = Items(tuple(frame.items), place, span)
        if isinstance(frame.event, yaml.MappingStartEvent):
            entries, merged = merged_entries(frame.entries, self._faults)
            node = Fields(entries, place, span, merged)
        weight = self._nodes - frame.nodes, self._characters - frame.characters
        self._anchor(frame.event.anchor, _Anchored(node, *weight))
        self._put(node, span)

    def _anchor(self, name: str | None, anchored: _Anchored) -> None:
        if name is not None:
            self._anchors[name] = anchored

    def _put(self, node: Node, used: Span) -> None:
        if not self._frames:
            self.root = node
            return
        frame = self._frames[-1]
        if isinstance(frame.event, yaml.SequenceStartEvent):
            frame.items.append(node)
            return
        if frame.key is None:
            frame.key = node
            return
        frame.entries.extend(self._entry(frame.key, node, used))
        frame.key = None

    def _entry(self, key: Node, value: Node, used: Span) -> Iterator[Entry]:
        if isinstance(key, Scalar) and (key.text or key.style):
            yield Entry(key.text, key.place, key.span, value, used)
            return
        hint = "write it as `name: value`; quote the name if it holds special characters"
        self._faults.error("EXO009", "a key has to be a text", key.place, hint)
