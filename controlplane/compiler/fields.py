"""One object of the document: its known keys, read by type.

Did you mean …: the known words nearest to one that is not known.
"""

import difflib
import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import Text
from controlplane.compiler.syntax import Entry, Fields, Items, Node, Scalar
from controlplane.domain.errors import Place
from functions_runtime.manifest.durations import parse_duration

_DISTANCE_MAX: Final = 2
_LENGTH_MAX: Final = 80
_SHOWN_MAX: Final = 3
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def canonical(key: str) -> str:
    """The spelling that keys are compared in: `max_items` and `maxItems` become `max-items`."""
    return _HUMP.sub("-", key).replace("_", "-").lower()


def nearest(word: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """Return the known words that `word` may have been meant to be, all equally near.

    Another spelling (case, hyphens, plural) is nearest; then come up to two wrong, missing, extra
    or swapped letters.
    """
    if len(word) > _LENGTH_MAX:
        return ()
    ranked = [(rank, name) for name in candidates if (rank := _rank(word, name)) is not None]
    best = min((rank for rank, _ in ranked), default=None)
    return tuple(name for rank, name in sorted(ranked) if rank == best)[:_SHOWN_MAX]


def similar(word: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """Return the nearest known words; where none is near, those that look alike."""
    words = tuple(candidates)
    alike = difflib.get_close_matches(word[:_LENGTH_MAX], words, n=_SHOWN_MAX, cutoff=0.6)
    return nearest(word, words) or tuple(alike)


def did_you_mean(names: Iterable[str]) -> str:
    """The question that shows suggestions, or "" without any."""
    quoted = [f'"{name}"' for name in names]
    return f"did you mean {' or '.join(quoted)}?" if quoted else ""


def _rank(word: str, name: str) -> int | None:
    plain, expected = canonical(word), canonical(name)
    if plain.rstrip("s") == expected.rstrip("s"):
        return 0
    if abs(len(plain) - len(expected)) > _DISTANCE_MAX:
        return None
    distance = edit_distance(plain, expected)
    return distance if distance <= min(_DISTANCE_MAX, len(expected) // 2) else None


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


class Section:
    """The entries of an object by their kebab-case keys; snake_case is read too.

    A key that is not known is reported. If it is near to exactly one that is missing, it is read
    as that one, so that a typo does not hide the faults behind it.
    """

    def __init__(
        self,
        fields: Fields,
        label: str,
        candidates: tuple[str, ...],
        place: Place,
        faults: DiagnosticCollector,
    ) -> None:
        self.label = label
        self.place = place
        self.faults = faults
        self._entries: dict[str, Entry] = {}
        unknown: list[Entry] = []
        for entry in fields.entries:
            key = entry.key.replace("_", "-")
            if key not in candidates:
                unknown.append(entry)
            elif self._entries.setdefault(key, entry) is not entry:
                message = f'"{entry.key}" and "{self._entries[key].key}" are the same key'
                faults.error("EXO007", message, entry.key_place, "keep one of them")
        for entry in unknown:
            self._unknown(entry, candidates)

    def _unknown(self, entry: Entry, candidates: tuple[str, ...]) -> None:
        missing = [key for key in candidates if key not in self._entries]
        names: tuple[str, ...] = ()
        if not self.faults.full:
            names = nearest(entry.key, missing) or nearest(entry.key, candidates)
        lines = (did_you_mean(names), f"expected one of: {', '.join(sorted(candidates))}")
        self.faults.error(
            "EXO101",
            f'unknown key "{entry.key}" in {self.label}',
            entry.key_place,
            "\n".join(filter(None, lines)),
        )
        if len(names) == 1 and names[0] in missing:
            self._entries[names[0]] = entry

    def get(self, key: str) -> Entry | None:
        """The entry of a key; None if it is missing or null."""
        entry = self._entries.get(key)
        if entry is None or (isinstance(entry.value, Scalar) and entry.value.value is None):
            return None
        return entry

    def raw(self, key: str) -> Entry | None:
        """The entry of a key, null included."""
        return self._entries.get(key)

    def required(self, key: str, hint: str) -> Entry | None:
        """The entry of a key whose absence is an error."""
        entry = self.get(key)
        if entry is None:
            written = self._entries.get(key)
            place = written.key_place if written else self.place
            self.faults.error("EXO102", f'{self.label} has no "{key}"', place, hint)
        return entry

    def text(self, key: str) -> Text | None:
        """The text of a key."""
        entry = self.get(key)
        return self.as_text(entry.value, key) if entry else None

    def as_text(self, node: Node, key: str) -> Text | None:
        """A node as text."""
        if isinstance(node, Scalar) and isinstance(node.value, str):
            return Text(node.value, node.place)
        hint = "put it in quotes" if isinstance(node, Scalar) else ""
        self.wrong(node, key, "a text", hint)
        return None

    def texts(self, key: str) -> tuple[Text, ...] | None:
        """One text or a list of them; None if the key is missing."""
        entry = self.get(key)
        if entry is None:
            return None
        nodes = entry.value.items if isinstance(entry.value, Items) else (entry.value,)
        return tuple(text for node in nodes if (text := self.as_text(node, key)))

    def integer(self, key: str, least: int, most: int) -> int | None:
        """The whole number of a key, within its bounds."""
        entry = self.get(key)
        return self.as_integer(entry.value, key, least, most) if entry else None

    def as_integer(self, node: Node, key: str, least: int, most: int) -> int | None:
        """A node as a whole number within bounds."""
        value = node.value if isinstance(node, Scalar) else None
        if not isinstance(value, int) or isinstance(value, bool):
            self.wrong(node, key, "a whole number", "")
            return None
        if not least <= value <= most:
            message = f'"{key}" is {value}; it may be {least} to {most:,}'
            self.faults.error("EXO111", message, node.place)
            return None
        return value

    def duration(self, key: str) -> timedelta | None:
        """The length of time of a key."""
        entry = self.get(key)
        return self.as_duration(entry.value, key) if entry else None

    def as_duration(self, node: Node, key: str) -> timedelta | None:
        """A node as a length of time; a bare number has no unit and is refused."""
        text = node.text if isinstance(node, Scalar) else None
        if text is None:
            self.wrong(node, key, "a duration such as 30s, 1h30m or PT6H", "")
            return None
        try:
            return parse_duration(text)
        except ValueError as error:
            hint = f"with its unit, such as {text}s" if text.isdecimal() else ""
            self.faults.error("EXO110", f'"{key}": {error}', node.place, hint)
            return None

    def wrong(self, node: Node, key: str, expected: str, hint: str) -> None:
        """Report a value of another type than wanted."""
        message = f'"{key}" in {self.label} has to be {expected}, this is {describe(node)}'
        self.faults.error("EXO103", message, node.place, hint)


def describe(node: Node) -> str:
    """What YAML has made of a value, in words."""
    match node:
        case Items():
            return "a list"
        case Fields():
            return "an object"
        case Scalar(value=None):
            return "nothing"
        case Scalar(value=bool()):
            return f"the truth value {node.text}"
        case Scalar(value=str()):
            return "a text"
        case Scalar():
            return f"the number {node.text}"
