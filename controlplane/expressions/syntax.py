"""The frozen nodes of an expression, its references, and a printer.

`show` and the parser are inverse: parsing what `show` prints gives an equal node. Places do not
take part in equality.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from functions_runtime.contract import Json

Step: TypeAlias = str | int
"""One step of a path: the key of an object or the index of a list (-1 is the last element)."""

Pointer: TypeAlias = tuple[Step, ...]
"""Where something is in a JSON tree: keys and indexes from the root."""

PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")

DEFAULTING: Final = frozenset({"coalesce", "default"})
"""Functions that skip missing and null arguments, so they may be given them."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A text, number, boolean or null as written."""

    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Path:
    """A value of the scope: `root`, then `steps` into it.

    Attributes:
        start, end: offsets of the path in the string that holds the expression.
    """

    root: str
    steps: tuple[Step, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Member:
    """Steps into the result of another expression: `split(a, "/")[0]`."""

    base: "Node"
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A pure function and its arguments."""

    name: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """`left operator right`, with one of == != < <= > >=."""

    operator: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Not:
    """`!operand`."""

    operand: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """`a && b && …`: true when every operand is."""

    operands: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """`a || b || …`: the first operand that is there and not null (nor a false condition)."""

    operands: tuple["Node", ...]


Node: TypeAlias = Literal | Path | Member | Call | Compare | Not | And | Or


@dataclass(frozen=True, slots=True)
class Reference:
    """One place where a template reads the scope.

    Attributes:
        root: the name of the scope, such as ``satellites``.
        path: the steps into it, such as ``("parse", "output", "field")``.
        guarded: whether a `||`, `default` or `coalesce` stands in when it is missing.
        pointer: of the string, inside the value that was parsed.
        start, end: offsets of the path in that string.
    """

    root: str
    path: tuple[Step, ...]
    guarded: bool
    pointer: Pointer
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ExpressionFault:
    """What is wrong with an expression, where, and what would be right.

    Attributes:
        message: what is wrong.
        pointer: of the string (or subtree), inside the value that was parsed.
        start, end: offsets in that string.
        hint: what to write instead, or "".
    """

    message: str
    pointer: Pointer
    start: int
    end: int
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    """A string that is one expression: its value keeps its JSON type."""

    expression: Node


@dataclass(frozen=True, slots=True)
class Text:
    """A string with expressions in it; each is rendered as text between the literal pieces."""

    parts: tuple["str | Node", ...]


Rendered: TypeAlias = Whole | Text

_OR, _AND, _COMPARE, _UNARY, _PRIMARY = range(5)


def show(node: Node) -> str:
    """The expression as text, with only the parentheses that it needs."""
    return _show(node, _OR)


def show_path(root: str, steps: tuple[Step, ...]) -> str:
    """A path as text, such as `satellites.parse.output["net income"][0]`."""
    return root + "".join(_show_step(step) for step in steps)


def paths_in(node: Node, *, guarded: bool = False) -> Iterator[tuple[Path, bool]]:
    """Every path under a node in reading order, each with whether a default covers it."""
    if isinstance(node, Path):
        yield node, guarded
        return
    children = _children(node)
    covers = isinstance(node, Or) or (isinstance(node, Call) and node.name in DEFAULTING)
    for position, child in enumerate(children, start=1):
        covered = guarded or (covers and position < len(children))
        yield from paths_in(child, guarded=covered)


def _children(node: Literal | Member | Call | Compare | Not | And | Or) -> tuple[Node, ...]:
    match node:
        case Literal():
            return ()
        case Member():
            return (node.base,)
        case Call():
            return node.arguments
        case Compare():
            return (node.left, node.right)
        case Not():
            return (node.operand,)
        case And() | Or():
            return node.operands


def _show(node: Node, at_least: int) -> str:
    level, text = _with_level(node)
    return text if level >= at_least else f"({text})"


def _with_level(node: Node) -> tuple[int, str]:  # noqa: C901, PLR0911 - one case for each kind
    match node:
        case Literal():
            return _UNARY, _show_literal(node.value)
        case Path():
            return _PRIMARY, show_path(node.root, node.steps)
        case Member():
            return _PRIMARY, show_path(_show(node.base, _PRIMARY), node.steps)
        case Call():
            return _PRIMARY, f"{node.name}({', '.join(map(show, node.arguments))})"
        case Compare():
            sides = (_show(side, _UNARY) for side in (node.left, node.right))
            return _COMPARE, f" {node.operator} ".join(sides)
        case Not():
            return _UNARY, "!" + _show(node.operand, _UNARY)
        case And():
            return _AND, " && ".join(_show(operand, _COMPARE) for operand in node.operands)
        case Or():
            return _OR, " || ".join(_show(operand, _AND) for operand in node.operands)


def _show_literal(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def _show_step(step: Step) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if PLAIN_NAME.fullmatch(step) else f"[{_show_literal(step)}]"
