"""Where the value of a secret stands besides its declaration."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import SecretEntry
from controlplane.compiler.syntax import Fields, Items, Node, Scalar, Span
from controlplane.domain.errors import Place

TELLING_CHARACTERS: Final = 8
"""From this length on a value is looked for everywhere; shorter ones are ordinary words too."""

_FREE_KEYS: Final = ("config", "input", "when")
_PROSE_KEYS: Final = ("title", "description", "name")


class Room(Enum):
    """What a text is for, and so what may stand there in place of a secret's value."""

    FREE = auto()
    """Expressions are evaluated there: the reference to the secret."""
    PROSE = auto()
    """Read by people: any word."""
    NAME = auto()
    """Something depends on it: nothing."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A key or a scalar of the document."""

    text: str
    span: Span
    place: Place
    room: Room


def telling(secrets: Sequence[SecretEntry]) -> list[tuple[str, str]]:
    """Return names and values to look for, longest first, so that none hides within another.

    A value that is part of a secret's name (a placeholder) is public anyway.
    """
    names = [secret.name for secret in secrets]
    exposures = [
        (secret.name, secret.value)
        for secret in secrets
        if secret.value
        and len(secret.value) >= TELLING_CHARACTERS
        and not any(secret.value in f"${{{{ secrets.{name} }}}}" for name in names)
    ]
    return sorted(exposures, key=lambda pair: -len(pair[1]))


def check_exposure(
    cluster: Fields, secrets: Sequence[SecretEntry], faults: DiagnosticCollector
) -> None:
    """Report values that are names at the same time: those cannot leave the text."""
    values = telling(secrets)
    if not values:
        return
    for spot in spots(cluster, secrets):
        if spot.room is not Room.NAME:
            continue
        for name in [name for name, value in values if value in spot.text]:
            message = f'the value of the secret "{name}" stands here as a name, for all to read'
            hint = "choose another value, or do not declare as a secret what is none"
            faults.error("EXO411", message, spot.place, hint)


def spots(cluster: Fields, secrets: Sequence[SecretEntry]) -> Iterator[Spot]:
    """Return every key and scalar of a cluster but the declared values; each place once."""
    seen = {secret.used.start for secret in secrets if secret.used}
    waiting: list[tuple[Node, Room]] = [(cluster, Room.NAME)]
    while waiting:
        node, room = waiting.pop()
        if isinstance(node, Scalar):
            if node.span.start not in seen:
                seen.add(node.span.start)
                yield Spot(node.text, node.span, node.place, room)
        elif isinstance(node, Items):
            waiting.extend((item, room) for item in node.items)
        else:
            for entry in node.entries:
                if entry.key_span.start not in seen:
                    seen.add(entry.key_span.start)
                    yield Spot(entry.key, entry.key_span, entry.key_place, Room.NAME)
                if entry.used.start not in seen:
                    waiting.append((entry.value, _room(entry.key, room)))


def _room(key: str, outer: Room) -> Room:
    if outer is not Room.NAME:
        return outer
    if key in _FREE_KEYS:
        return Room.FREE
    return Room.PROSE if key in _PROSE_KEYS else Room.NAME
