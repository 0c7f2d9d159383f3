"""Values of Kubernetes objects: names, quantities and durations as text, and a cursor with a path.

Kubernetes and Go write amounts and times as text; the parsers here return None for what is none.
`Node` walks an object and knows where it is, so that a `Violation` can say it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from functions_runtime.contract import Json

DNS_LABEL: Final = re.compile(r"(?=.{1,63}\Z)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
"""A name as RFC 1123 has it; of volumes, namespaces, containers."""

DNS_1035_LABEL: Final = re.compile(r"(?=.{1,63}\Z)[a-z](?:[a-z0-9-]*[a-z0-9])?")
"""The same, beginning with a letter; of services and revisions."""

DNS_SUBDOMAIN: Final = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*"
)
"""Labels with dots between them; of most other objects."""

_LABEL_VALUE: Final = re.compile(r"(?:(?=.{1,63}\Z)[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?")
_QUANTITY: Final = re.compile(
    r"(?P<number>[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))"
    r"(?P<suffix>[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,3})?"
)
_SCALE: Final = {
    "n": Fraction(1, 10**9),
    "u": Fraction(1, 10**6),
    "m": Fraction(1, 1000),
    "k": Fraction(10**3),
    **{letter: Fraction(1000**power) for power, letter in enumerate("MGTPE", 2)},
    **{f"{letter}i": Fraction(1024**power) for power, letter in enumerate("KMGTPE", 1)},
}
_DURATION: Final = re.compile(r"[+-]?(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|ms|s|m|h))+")
_DURATION_PART: Final = re.compile(r"([0-9]*\.?[0-9]*)(ns|us|µs|ms|s|m|h)")
_SECONDS: Final = {
    "ns": Fraction(1, 10**9),
    "us": Fraction(1, 10**6),
    "µs": Fraction(1, 10**6),
    "ms": Fraction(1, 1000),
    "s": Fraction(1),
    "m": Fraction(60),
    "h": Fraction(3600),
}
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,10}")
_INT32_MAX: Final = 2**31 - 1


def parse_quantity(text: str) -> Fraction | None:
    """Return the amount that a quantity such as ``250m`` or ``2Gi`` says, None if it is none.

    Source: k8s.io/apimachinery, pkg/api/resource/quantity.go.
    """
    match = _QUANTITY.fullmatch(text)
    if match is None:
        return None
    number, suffix = Fraction(match["number"]), match["suffix"] or ""
    if suffix[:1] in ("e", "E") and suffix[1:]:
        return number * Fraction(10) ** int(suffix[1:])
    return number * _SCALE.get(suffix, Fraction(1))


def parse_duration_s(text: str) -> Fraction | None:
    """Return the seconds of a duration as Go writes it (``90s``, ``1h30m``), None if it is none.

    Source: Go's standard library, time.ParseDuration.
    """
    if text in ("0", "+0", "-0"):
        return Fraction(0)
    if _DURATION.fullmatch(text) is None:
        return None
    parts = _DURATION_PART.findall(text.lstrip("+-"))
    total = sum((Fraction(number) * _SECONDS[unit] for number, unit in parts), Fraction(0))
    return -total if text.startswith("-") else total


def number(text: str) -> float | None:
    """Return the number that `text` says in decimal, None if it says none."""
    return float(text) if _NUMBER.fullmatch(text) else None


def whole(text: str) -> int | None:
    """Return the whole number of at most 32 bits that `text` says, None if it says none."""
    integer = int(text) if _WHOLE.fullmatch(text) else None
    return integer if integer is not None and abs(integer) <= _INT32_MAX else None


def is_label_value(text: str) -> bool:
    """Return whether a label may have this value."""
    return _LABEL_VALUE.fullmatch(text) is not None


def is_label_key(text: str) -> bool:
    """Return whether a label or an annotation may have this key: ``prefix/name`` or ``name``."""
    prefix, slash, name = text.rpartition("/")
    if slash and not DNS_SUBDOMAIN.fullmatch(prefix):
        return False
    return bool(name) and is_label_value(name)


@dataclass(frozen=True, slots=True)
class Violation:
    """One fault of an object, found before a cluster has seen it.

    Attributes:
        path: where, such as ``spec.template.spec.containers[0].env[1].name``.
        message: what is wrong there.
        remedy: what would be right.
    """

    path: str
    message: str
    remedy: str

    def __str__(self) -> str:
        """Return it as one line."""
        return f"{self.path}: {self.message}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class Node:
    """A value within an object, and where it is. Null is as good as absent."""

    path: str
    value: Json

    def __bool__(self) -> bool:
        """Return whether there is anything."""
        return self.value is not None

    def at(self, name: str) -> "Node":
        """Return what the field holds; nothing where this is no mapping."""
        value = self.value.get(name) if isinstance(self.value, dict) else None
        path = f"{self.path}.{name}" if self.path else name
        return Node(path, value)

    def entry(self, key: str) -> "Node":
        """Return the entry of a map whose keys have dots, such as an annotation."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Node(f"{self.path}[{key}]", value)

    def items(self) -> list["Node"]:
        """Return the elements; none where this is no list."""
        values = self.value if isinstance(self.value, list) else []
        return [Node(f"{self.path}[{index}]", value) for index, value in enumerate(values)]

    def entries(self) -> Mapping[str, "Node"]:
        """Return what a mapping holds under its keys, nulls left out; empty for anything else."""
        fields = self.value if isinstance(self.value, dict) else {}
        return {key: self.entry(key) for key, value in fields.items() if value is not None}

    def fields(self) -> Mapping[str, "Node"]:
        """Return the fields of an object, nulls left out; empty for anything else."""
        return {key: self.at(key) for key in self.entries()}

    @property
    def text(self) -> str | None:
        """The text, None if it is none."""
        return self.value if isinstance(self.value, str) else None

    @property
    def whole(self) -> int | None:
        """The whole number, None if it is none."""
        value = self.value
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def deny(self, message: str, remedy: str) -> Violation:
        """Return the fault that is here."""
        return Violation(self.path, message, remedy)
