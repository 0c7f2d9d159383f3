"""How evaluation fails: what is missing where, said without any value."""

import json
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Final, cast

from controlplane.expressions.syntax import PLAIN_NAME, Node, Pointer, Step, show, show_path
from controlplane.expressions.values import kind_of
from functions_runtime.contract import Json

REFERENCE_LENGTH_MAX: Final = 120
"""Longest expression text in a message, in characters."""

KEYS_SHOWN_MAX: Final = 20
"""Most keys that a message lists."""

KEY_LENGTH_MAX: Final = 60
"""Longest key in a message, in characters."""

item: Final = cast("Callable[[object, Step], Json]", operator.getitem)
"""One step into an object, or into a list by index."""


class ExpressionError(Exception):
    """An expression cannot be evaluated over this scope.

    Attributes:
        message: what is wrong; it names fields and kinds, never values.
        reference: the path or expression, as text.
        pointer: of the string that holds it, inside the value that was parsed.
    """

    def __init__(self, message: str, reference: str, pointer: Pointer = ()) -> None:
        super().__init__(f"{reference}: {message}")
        self.message = message
        self.reference = reference
        self.pointer = pointer


class MissingError(Exception):
    """A path leads nowhere; a default catches this.

    Attributes:
        base: the value that the steps start from.
        name: the expression that gave it, or "" for the scope.
        steps: the steps, one of which cannot be taken.
    """

    def __init__(self, base: object, name: str, steps: Sequence[Step]) -> None:
        super().__init__(name)
        self.base = base
        self.name = name
        self.steps = tuple(steps)


class FailureError(Exception):
    """An operation cannot be carried out; nothing stands in for it."""

    def __init__(self, message: str, reference: str) -> None:
        super().__init__(message)
        self.message = message
        self.reference = reference


def checked_item(base: object, step: Step) -> Json:
    """One step; unlike plain item access it takes no character out of a text.

    Raises:
        LookupError, TypeError: when there is no such step.
    """
    if isinstance(base, str):
        raise TypeError
    return item(base, step)


def reference_to(node: Node) -> str:
    """The text of a node for a message, cut when it is long."""
    return _cut(show(node), REFERENCE_LENGTH_MAX)


def describe(missing: MissingError) -> tuple[str, str]:
    """The message and the reference of a path that leads nowhere."""
    value, steps, depth = missing.base, missing.steps, 0
    try:
        while True:
            value = checked_item(value, steps[depth])
            depth += 1
    except (LookupError, TypeError):
        message = _no_step(steps[depth], _place(missing, depth), value)
    return message, _cut(_path_text(missing, len(steps)), REFERENCE_LENGTH_MAX)


def _no_step(step: Step, place: str, value: object) -> str:
    what = f"there is no [{step}] in" if isinstance(step, int) else f"{_key(step)} is not in"
    if isinstance(value, Mapping):
        keys = [str(key) for key in cast("Mapping[object, object]", value)]
        return f"{what} {place}, which {_has(keys)}"
    if isinstance(value, list):
        return f"{what} {place}, which is a list of {len(cast('list[Json]', value))}"
    return f"{what} {place}, which is {kind_of(value)}"


def _has(keys: list[str]) -> str:
    if not keys:
        return "is empty"
    shown = ", ".join(_shown(key) for key in keys[:KEYS_SHOWN_MAX])
    more = len(keys) - KEYS_SHOWN_MAX
    return f"has: {shown}" + (f" and {more} more" if more > 0 else "")


def _place(missing: MissingError, depth: int) -> str:
    match () if missing.name else missing.steps[:depth]:
        case ("satellites", str(satellite), "output"):
            return f"the output of {_key(satellite)}"
        case () if not missing.name:
            return "the scope"
        case _:
            return f"`{_path_text(missing, depth)}`"


def _path_text(missing: MissingError, depth: int) -> str:
    if missing.name:
        return show_path(missing.name, missing.steps[:depth])
    root, *steps = missing.steps[:depth]
    return show_path(str(root), tuple(steps))


def _key(key: str) -> str:
    return f"`{_shown(key)}`"


def _shown(key: str) -> str:
    # keys come from data: nothing unprintable may reach a log, and half a surrogate pair cannot
    plain = PLAIN_NAME.fullmatch(key)
    text = key if plain else json.dumps(key, ensure_ascii=not key.isprintable())
    return _cut(text, KEY_LENGTH_MAX)


def _cut(text: str, length_max: int) -> str:
    return text if len(text) <= length_max else text[:length_max] + "…"
