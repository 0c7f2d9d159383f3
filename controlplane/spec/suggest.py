"""Did you mean …: the known words nearest to one that is not known."""

import difflib
import re
from collections.abc import Iterable
from typing import Final

_DISTANCE_MAX: Final = 2
_LENGTH_MAX: Final = 80
_SHOWN_MAX: Final = 3
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def canonical(key: str) -> str:
    """The spelling that keys are compared in: `max_items` and `maxItems` become `max-items`."""
    return _HUMP.sub("-", key).replace("_", "-").lower()


def nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give the known words that `word` may have been meant to be, all equally near.

    Another spelling (case, hyphens, plural) is nearest; then come up to two wrong, missing, extra
    or swapped letters.
    """
    if len(word) > _LENGTH_MAX:
        return ()
    ranked = [(rank, name) for name in known if (rank := _rank(word, name)) is not None]
    best = min((rank for rank, _ in ranked), default=None)
    return tuple(name for rank, name in sorted(ranked) if rank == best)[:_SHOWN_MAX]


def similar(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give the nearest known words; where none is near, those that look alike."""
    words = tuple(known)
    alike = difflib.get_close_matches(word[:_LENGTH_MAX], words, n=_SHOWN_MAX, cutoff=0.6)
    return nearest(word, words) or tuple(alike)


def did_you_mean(names: Iterable[str]) -> str:
    """The question that shows suggestions, or "" without any."""
    quoted = [f'"{name}"' for name in names]
    return f"did you mean {' or '.join(quoted)}?" if quoted else ""


def _rank(word: str, name: str) -> int | None:
    plain, wanted = canonical(word), canonical(name)
    if plain.rstrip("s") == wanted.rstrip("s"):
        return 0
    if abs(len(plain) - len(wanted)) > _DISTANCE_MAX:
        return None
    distance = edit_distance(plain, wanted)
    return distance if distance <= min(_DISTANCE_MAX, len(wanted) // 2) else None


def edit_distance(left: str, right: str) -> int:
    """Fewest letters to replace, insert, remove or swap with their neighbour.

    Source: L. Boytsov, "Indexing methods for approximate dictionary searching", ACM JEA 16 (2011),
    section 2.1 (optimal string alignment).
    """
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, start=1):
        two_before, before, row = before, row, [i]
        for j, other in enumerate(right, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            swapped = i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other
            row.append(min(cost, two_before[j - 2] + 1) if swapped else cost)
    return row[-1]
