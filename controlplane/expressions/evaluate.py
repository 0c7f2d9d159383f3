"""From nodes to closures, and from a scope to values.

Each string with expressions is compiled once; evaluating it walks closures. What a path needs is
plain item access on dicts and lists: no attribute of any Python object can be reached.

A path that leads nowhere raises `_Missing`, which a default catches; a message is made only when
nothing does. Messages name kinds and keys, never values, because values may be secret.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import Final, TypeAlias, cast

from controlplane.expressions.failures import (
    ExpressionError,
    FailureError,
    MissingError,
    checked_item,
    describe,
    item,
    reference_to,
)
from controlplane.expressions.functions import TABLE, wrong_kind
from controlplane.expressions.syntax import (
    And,
    Call,
    Compare,
    Literal,
    Member,
    Node,
    Not,
    Or,
    Path,
    Pointer,
    Rendered,
    Step,
    Whole,
    show,
)
from controlplane.expressions.values import (
    RENDERED_BYTES_MAX,
    FunctionError,
    as_text,
    equal,
    kind_of,
    order,
    size,
    utf8_bytes,
)
from functions_runtime.contract import Json

WORK_MAX: Final = 4 * RENDERED_BYTES_MAX
"""Most characters and elements that functions and comparisons of one value may read and write."""

_EQUALITY: Final = frozenset({"==", "!="})
_ORDER: Final[Mapping[str, Callable[..., bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Run:
    """One evaluation: the scope, and what is left of the limits."""

    __slots__ = ("scope", "text_left", "work_left")

    def __init__(self, scope: Mapping[str, Json]) -> None:
        self.scope = scope
        self.text_left = RENDERED_BYTES_MAX
        self.work_left = WORK_MAX


Program: TypeAlias = Callable[[Run], Json]
"""Compiled expressions: from one evaluation to a value."""


def truthy(value: Json) -> bool:
    """Whether a condition holds: false for null, false, 0 and an empty text, list or object.

    Every other value counts as true, the text ``"false"`` included.
    """
    return bool(value)


def compile_string(rendered: Rendered, pointer: Pointer) -> Program:
    """The program of one string; what it raises is `ExpressionError` with the pointer."""
    whole = isinstance(rendered, Whole)
    program = _compile(rendered.expression) if whole else _text(rendered.parts)

    def at_place(run: Run) -> Json:
        try:
            return program(run)
        except MissingError as missing:
            message, reference = describe(missing)
            raise ExpressionError(message, reference, pointer) from None
        except FailureError as failure:
            raise ExpressionError(failure.message, failure.reference, pointer) from None

    return at_place


def _text(parts: tuple[str | Node, ...]) -> Program:
    pieces = [part if isinstance(part, str) else "" for part in parts]
    holes = [
        (position, _compile(part), reference_to(part))
        for position, part in enumerate(parts)
        if not isinstance(part, str)
    ]

    def text(run: Run) -> str:
        filled = pieces.copy()
        for position, program, reference in holes:
            filled[position] = _render(run, program(run), reference)
        return "".join(filled)

    return text


def _render(run: Run, value: Json, reference: str) -> str:
    try:
        text = as_text(value)
    except FunctionError as error:
        raise FailureError(str(error), reference) from None
    run.text_left -= utf8_bytes(text)
    if run.text_left < 0:
        message = f"more than {RENDERED_BYTES_MAX} bytes of text would be put into one value"
        raise FailureError(message, reference)
    return text


def _work(run: Run, amount: int, reference: str) -> None:
    run.work_left -= amount
    if run.work_left < 0:
        message = f"functions would handle more than {WORK_MAX} characters for one value"
        raise FailureError(message, reference)


def _compile(node: Node) -> Program:  # noqa: C901, PLR0911 - one case for each kind of node
    match node:
        case Literal():
            value = node.value
            return lambda _run: value
        case Path():
            return _path(node)
        case Member():
            return _member(node)
        case Call():
            return _call(node)
        case Compare():
            return _compare(node)
        case Not():
            operand = _compile(node.operand)
            return lambda run: not truthy(operand(run))
        case And():
            operands = [_compile(part) for part in node.operands]
            return lambda run: all(truthy(operand(run)) for operand in operands)
        case Or():
            return _first_present(node.operands, conditions=True)


def _path(node: Path) -> Program:
    steps = (node.root, *node.steps)
    getter = _getter(steps)

    def path(run: Run) -> Json:
        try:
            return reduce(getter, steps, cast("Json", run.scope))
        except (LookupError, TypeError):
            raise MissingError(run.scope, "", steps) from None

    return path


def _member(node: Member) -> Program:
    base, steps, name = _compile(node.base), node.steps, show(node.base)
    getter = _getter(steps)

    def member(run: Run) -> Json:
        value = base(run)
        try:
            return reduce(getter, steps, value)
        except (LookupError, TypeError):
            raise MissingError(value, name, steps) from None

    return member


def _getter(steps: Sequence[Step]) -> Callable[[object, Step], Json]:
    return checked_item if any(isinstance(step, int) for step in steps) else item


def _call(node: Call) -> Program:
    function, reference = TABLE[node.name], reference_to(node)
    apply = function.call
    if apply is None:
        return _first_present(node.arguments, conditions=False)
    programs = [_compile(argument) for argument in node.arguments]
    accepted = [function.accepts(position) for position in range(len(programs))]

    def call(run: Run) -> Json:
        arguments = [program(run) for program in programs]
        for position, argument in enumerate(arguments):
            kind = kind_of(argument)
            if kind not in accepted[position]:
                message = wrong_kind(node.name, position, accepted[position], kind)
                raise FailureError(message, reference)
        _work(run, sum(map(size, arguments)), reference)
        try:
            result = apply(arguments)
        except FunctionError as error:
            raise FailureError(str(error), reference) from None
        _work(run, size(result), reference)
        return result

    return call


def _compare(node: Compare) -> Program:
    left, right, sign = _compile(node.left), _compile(node.right), node.operator
    decide = equal if sign in _EQUALITY else order(_ORDER[sign])
    is_equality, reference = sign != "!=", reference_to(node)

    def compare(run: Run) -> bool:
        first, second = left(run), right(run)
        _work(run, min(size(first), size(second)), reference)
        try:
            return decide(first, second) is is_equality
        except FunctionError as error:
            raise FailureError(str(error), reference) from None

    return compare


def _first_present(nodes: tuple[Node, ...], *, conditions: bool) -> Program:
    *attempts, last = [(_compile(node), conditions and is_condition(node)) for node in nodes]

    def first_present(run: Run) -> Json:
        for attempt, condition in attempts:
            try:
                value = attempt(run)
            except MissingError:
                continue
            if value is None or (condition and value is False):
                continue
            return value
        return last[0](run)

    return first_present


def is_condition(node: Node) -> bool:
    """Whether a node is written as a condition, so that `||` after it means "or".

    A path is none: `flag || true` keeps a `flag` that is false.
    """
    match node:
        case Compare() | Not() | And():
            return True
        case Call():
            return TABLE[node.name].gives == "boolean"
        case Or():
            return all(map(is_condition, node.operands))
        case _:
            return False
