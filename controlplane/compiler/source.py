"""From offsets to lines and columns, also inside quoted and block scalars.

From the marks of YAML events to places and spans.
"""

import re
from bisect import bisect_right
from typing import Final, Protocol

from controlplane.compiler.syntax import Scalar, Span
from controlplane.domain.errors import Place

_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def split_lines(text: str) -> list[str]:
    """The lines of a text by YAML's line breaks, without them.

    Source: YAML 1.1, section 4.1.4 (the reader that finds the marks follows it).
    """
    return _BREAK.split(text)


class Source:
    """A text that knows its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = split_lines(text)
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def place(self, span: Span) -> Place:
        """Line and columns of a span; a span of several lines ends with its first."""
        row = bisect_right(self._starts, span.start) - 1
        line_start = self._starts[row]
        column = min(span.start - line_start, len(self.lines[row])) + 1
        end = min(span.end - line_start, len(self.lines[row])) + 1
        return Place(row + 1, column, max(end, column + 1))

    def locate(self, scalar: Scalar, start: int, end: int) -> Place:
        """Where the characters `start` to `end` of a scalar's value stand in the text.

        Exact for scalars of one line without escapes and for literal blocks. Elsewhere the same
        characters are looked for, as many occurrences on, and the scalar is named when escapes
        hide them.
        """
        written = self.text[scalar.span.start : scalar.span.end]
        quotes = int(scalar.style in ("'", '"'))
        if written[quotes : len(written) - quotes] == scalar.text:
            offset = scalar.span.start + quotes + start
            return self.place(Span(offset, offset + max(end - start, 1)))
        if scalar.style == "|":
            return self._in_block(scalar, start, end)
        return self._by_occurrence(scalar, start, end)

    def _in_block(self, scalar: Scalar, start: int, end: int) -> Place:
        before = scalar.text[:start]
        row = before.count("\n")
        content = scalar.text.split("\n")[row]
        line = self.lines[min(scalar.place.line + row, len(self.lines) - 1)]
        if not line.endswith(content):
            return self._by_occurrence(scalar, start, end)
        in_line = start - (before.rfind("\n") + 1)
        length = min(end - start, len(content) - in_line)
        column = len(line) - len(content) + in_line + 1
        return Place(scalar.place.line + 1 + row, column, column + max(length, 1))

    def _by_occurrence(self, scalar: Scalar, start: int, end: int) -> Place:
        fragment = scalar.text[start:end].split("\n")[0]
        if not fragment:
            return scalar.place
        position = scalar.span.start
        for _ in range(scalar.text.count(fragment, 0, start) + 1):
            position = self.text.find(fragment, position, scalar.span.end)
            if position < 0:
                return scalar.place
            position += len(fragment)
        return self.place(Span(position - len(fragment), position))


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
    """Return place and span from the start of one event to the end of it or of a later one.

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
