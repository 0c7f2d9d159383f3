"""The log of the process itself: a JSON object a line, to a stream that may fail."""

import contextlib
from typing import TextIO

import structlog

_GONE = (OSError, ValueError)
"""What a stream raises that is full or broken, and one that is closed."""


class _Forgiving:
    """Writes to a stream as long as it takes something.

    A log on a full disk, or a reader that has gone, must not end the loops that report to it.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with contextlib.suppress(*_GONE):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with contextlib.suppress(*_GONE):
            self._stream.flush()


def write_own_log_to(stream: TextIO) -> None:
    """Send what every room logs about itself to `stream`."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.WriteLoggerFactory(_Forgiving(stream)),  # pyright: ignore[reportArgumentType]
    )
