"""A stream of bytes as lines, in bounded memory."""

from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """A line without its end.

    Attributes:
        head: the line, or its beginning where it is longer than the splitter keeps.
        size_bytes: of the whole line.
    """

    head: bytes
    size_bytes: int

    @property
    def whole(self) -> bool:
        """Whether `head` is all of it."""
        return len(self.head) == self.size_bytes


class LineSplitter:
    """Puts lines together from chunks; of a line longer than `line_bytes_max` keeps the head."""

    __slots__ = ("_kept", "_kept_bytes", "_line_bytes_max", "_seen_bytes")

    def __init__(self, line_bytes_max: int) -> None:
        self._line_bytes_max = line_bytes_max
        self._kept: list[bytes] = []
        self._kept_bytes = 0
        self._seen_bytes = 0

    def feed(self, chunk: bytes) -> Iterator[Line]:
        """Yield the lines that end in `chunk`."""
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            size_bytes = len(piece)
            if self._seen_bytes or size_bytes > self._line_bytes_max:
                self._keep(piece)
                yield self._take_line()
            else:
                yield Line(piece, size_bytes)
        self._keep(rest)

    def end(self) -> Line | None:
        """Return what came after the last line end, or None."""
        return self._take_line() if self._seen_bytes else None

    def _keep(self, piece: bytes) -> None:
        room_bytes = self._line_bytes_max - self._kept_bytes
        kept = piece[:room_bytes]
        self._kept.append(kept)
        self._kept_bytes += len(kept)
        self._seen_bytes += len(piece)

    def _take_line(self) -> Line:
        line = Line(b"".join(self._kept), self._seen_bytes)
        self._kept = []
        self._kept_bytes = self._seen_bytes = 0
        return line
