"""One object of the document: its known keys, read by type."""

from datetime import timedelta

from controlplane.domain.diagnostics import Place
from controlplane.spec.document import Text
from controlplane.spec.faults import Faults
from controlplane.spec.nodes import Entry, Fields, Items, Node, Scalar
from controlplane.spec.suggest import did_you_mean, nearest
from functions_runtime.durations import parse_duration


class Section:
    """The entries of an object by their kebab-case keys; snake_case is read too.

    A key that is not known is reported. If it is near to exactly one that is missing, it is read
    as that one, so that a typo does not hide the faults behind it.
    """

    def __init__(
        self, fields: Fields, label: str, known: tuple[str, ...], place: Place, faults: Faults
    ) -> None:
        self.label = label
        self.place = place
        self.faults = faults
        self._entries: dict[str, Entry] = {}
        unknown: list[Entry] = []
        for entry in fields.entries:
            key = entry.key.replace("_", "-")
            if key not in known:
                unknown.append(entry)
            elif self._entries.setdefault(key, entry) is not entry:
                message = f'"{entry.key}" and "{self._entries[key].key}" are the same key'
                faults.error("EXO007", message, entry.key_place, "keep one of them")
        for entry in unknown:
            self._unknown(entry, known)

    def _unknown(self, entry: Entry, known: tuple[str, ...]) -> None:
        missing = [key for key in known if key not in self._entries]
        names: tuple[str, ...] = ()
        if not self.faults.full:
            names = nearest(entry.key, missing) or nearest(entry.key, known)
        lines = (did_you_mean(names), f"expected one of: {', '.join(sorted(known))}")
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

    def wrong(self, node: Node, key: str, wanted: str, hint: str) -> None:
        """Report a value of another type than wanted."""
        message = f'"{key}" in {self.label} has to be {wanted}, this is {describe(node)}'
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
