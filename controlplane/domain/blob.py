"""References to payloads that are too large for a row, and the rules for how long blobs last.

A blob's name holds the day on which it was put. A name gets its first use within that day or the
next; once it may be deleted, nobody can begin to use it any more, however long a process slept in
between. So nothing has to be locked between processes that put blobs and those that delete them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

PAYLOAD_BYTES_MAX: Final = 64 * 1024
"""Most bytes of a payload that lies in its row."""
SURELY_SMALL_CHARACTERS: Final = PAYLOAD_BYTES_MAX // 4
"""A text of so many characters is within the bound, whatever they are."""
DAY_MS: Final = 86_400_000
USABLE_DAYS: Final = 1
"""So many days after the day in its name a blob may still get its first use."""
KEPT_DAYS: Final = 3
"""So many days after the day in its name a blob that nobody uses is deleted, not before."""

_MARK: Final = "@"
_ALGORITHM: Final = "sha256"


@dataclass(frozen=True, slots=True)
class Reference:
    """What stands for a payload; its text ``@sha256:HEX:SIZE_BYTES:DAY`` can never be JSON."""

    name: str
    size_bytes: int

    def __str__(self) -> str:
        """Return the text that is stored."""
        day, _, digest = self.name.partition("/")
        return f"{_MARK}{_ALGORITHM}:{digest}:{self.size_bytes}:{int(day)}"


def blob_name(day: int, digest: str) -> str:
    """Return the name of the blob with that SHA-256, put on that day since 1970: ``DDDDD/HEX``."""
    return f"{day:05d}/{digest}"


def day_of(name: str) -> int:
    """Return the day in a name."""
    return int(name.partition("/")[0])


def is_reference(text: str) -> bool:
    """Return whether a stored payload stands for a blob."""
    return text[:1] == _MARK


def any_reference(texts: Iterable[str]) -> bool:
    """Return whether one of many stored payloads stands for a blob."""
    return _MARK in {text[:1] for text in texts}


def read_reference(text: str) -> Reference:
    """Return the reference that `text` is.

    Raises:
        ValueError: it is none.
    """
    algorithm, digest, size_bytes, day = text.removeprefix(_MARK).split(":")
    if algorithm != _ALGORITHM:
        raise ValueError(f"{text[:100]!r} names a blob by {algorithm}, not by {_ALGORITHM}")
    return Reference(blob_name(int(day), digest), int(size_bytes))


def is_large(text: str) -> bool:
    """Return whether a payload does not belong into a row."""
    if len(text) <= SURELY_SMALL_CHARACTERS:
        return False
    return size_bytes(text) > PAYLOAD_BYTES_MAX


def size_bytes(text: str) -> int:
    """Return how many bytes a text has in UTF-8."""
    return len(text) if text.isascii() else len(text.encode())


def blob_bytes(text: str) -> int:
    """Return how many bytes have to be fetched for a stored payload: none if it lies in the row."""
    return read_reference(text).size_bytes if is_reference(text) else 0


def is_settled_too_late(kept_ms: int, now_ms: int) -> bool:
    """Return whether blobs put at `kept_ms` (0: none were) may not get their first use any more."""
    return kept_ms != 0 and now_ms // DAY_MS - kept_ms // DAY_MS > USABLE_DAYS
