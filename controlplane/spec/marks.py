"""From the marks of YAML events to places and spans."""

from typing import Protocol

from controlplane.domain.diagnostics import Place
from controlplane.spec.nodes import Span


class Mark(Protocol):
    """A position as both of PyYAML's parsers give it, counted from 0."""

    index: int
    line: int
    column: int


class Marked(Protocol):
    """An event: where it begins and ends."""

    @property
    def start_mark(self) -> Mark | None:
        """Where it begins."""
        ...

    @property
    def end_mark(self) -> Mark | None:
        """Where it ends."""
        ...


def bounds(first: Marked, last: Marked | None = None) -> tuple[Place, Span]:
    """Give place and span from the start of one event to the end of it or of a later one.

    The place ends with its first line.

    Raises:
        TypeError: an event without marks, which no parser gives.
    """
    start, end = first.start_mark, (last or first).end_mark
    if start is None or end is None:
        raise TypeError("an event without marks")
    after = end.column if end.line == start.line else start.column + 1
    place = Place(start.line + 1, start.column + 1, max(after, start.column + 1) + 1)
    return place, Span(start.index, end.index)
