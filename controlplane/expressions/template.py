"""From a JSON tree to a template: which of its strings hold expressions, and what they read.

A string, in EBNF::

    string     = { text | template } ;
    template   = [ "$" ] "${{" expression "}}" ;

`$${{ … }}` means the same as `${{ … }}`. A string that holds one template and otherwise only
blanks keeps the JSON type of its value; in every other string the values are rendered as text:
strings as they are, everything else as compact JSON. What an expression yields is never scanned
again. The keys of objects are not scanned.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from controlplane.expressions.evaluate import Program, Run, compile_string
from controlplane.expressions.failures import ExpressionError
from controlplane.expressions.parse import parse_expression
from controlplane.expressions.syntax import (
    ExpressionFault,
    Node,
    Pointer,
    Reference,
    Text,
    Whole,
    paths_in,
)
from controlplane.expressions.tokens import SyntaxFaultError
from controlplane.expressions.values import utf8_bytes
from functions_runtime.contract import Json

STRING_BYTES_MAX: Final = 64 * 1024
"""Longest string that may hold expressions, in UTF-8 bytes."""

EXPRESSIONS_MAX: Final = 1_000
"""Most expressions in one value."""

OPERATIONS_MAX: Final = 10_000
"""Most function calls and comparisons in one value."""

DEPTH_MAX: Final = 100
"""Deepest nesting of lists and objects in a value."""

_OPEN: Final = "${{"


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A JSON tree, some of whose strings are computed from a scope.

    Attributes:
        references: every place where it reads the scope, in the order of the tree.
        constant: whether it holds no expression at all.
    """

    references: tuple[Reference, ...]
    constant: bool
    program: Program = field(repr=False)


class ExpressionSyntaxError(Exception):
    """A value holds expressions that cannot be read.

    Attributes:
        faults: each of them, with its place.
    """

    def __init__(self, faults: tuple[ExpressionFault, ...]) -> None:
        super().__init__("; ".join(fault.message for fault in faults))
        self.faults = faults


def parse(value: Json) -> Template:
    """The template of a JSON tree.

    Raises:
        ExpressionSyntaxError: with all the faults of its expressions.
    """
    template, faults = parse_all(value)
    if faults:
        raise ExpressionSyntaxError(faults)
    return template


def parse_all(value: Json) -> tuple[Template, tuple[ExpressionFault, ...]]:
    """The template of a JSON tree and every fault of its expressions.

    With faults, the template has the references of what could be read, and its evaluation raises
    `ExpressionError`.
    """
    reader = _Reader()
    program = reader.read(value, ())
    template = Template(tuple(reader.references), program is None, program or (lambda _run: value))
    return template, tuple(reader.faults)


def evaluate(template: Template, scope: Mapping[str, Json]) -> Json:
    """The tree with every expression replaced by its value.

    Constant subtrees and values of the scope are shared with the result, not copied: treat it as
    read-only.

    Raises:
        ExpressionError: when a path leads nowhere and no default stands in, when an operand is of
            the wrong kind, or when the result would be too large.
    """
    return template.program(Run(scope))


class _Reader:
    """Reads one tree; collects references and faults."""

    def __init__(self) -> None:
        self.references: list[Reference] = []
        self.faults: list[ExpressionFault] = []
        self._expressions = 0
        self._operations = 0
        self._full = False

    def read(self, value: Json, pointer: Pointer) -> Program | None:
        """The program of a subtree, or None when it is constant."""
        if isinstance(value, str):
            return self._string(value, pointer) if _OPEN in value and not self._full else None
        if not isinstance(value, (list, dict)):
            return None
        if len(pointer) >= DEPTH_MAX:
            return self._refuse(f"lists and objects nest more than {DEPTH_MAX} deep", pointer)
        if isinstance(value, list):
            return self._list(value, pointer)
        return self._object(value, pointer)

    def _list(self, value: list[Json], pointer: Pointer) -> Program | None:
        read = [self.read(element, (*pointer, index)) for index, element in enumerate(value)]
        holes = [(index, program) for index, program in enumerate(read) if program]
        if not holes:
            return None
        base = list(value)

        def fill(run: Run) -> Json:
            filled = base.copy()
            for index, program in holes:
                filled[index] = program(run)
            return filled

        return fill

    def _object(self, value: dict[str, Json], pointer: Pointer) -> Program | None:
        read = {key: self.read(member, (*pointer, key)) for key, member in value.items()}
        holes = [(key, program) for key, program in read.items() if program]
        if not holes:
            return None
        base = dict(value)

        def fill(run: Run) -> Json:
            filled = base.copy()
            for key, program in holes:
                filled[key] = program(run)
            return filled

        return fill

    def _string(self, text: str, pointer: Pointer) -> Program:
        if utf8_bytes(text) > STRING_BYTES_MAX:
            message = f"a text with expressions may have {STRING_BYTES_MAX} bytes, this has more"
            return self._refuse(message, pointer, len(text))
        faults_before = len(self.faults)
        parts = self._parts(text, pointer)
        if len(self.faults) > faults_before:
            return _raising(self.faults[-1])
        nodes = [part for part in parts if not isinstance(part, str)]
        blank = all(not part.strip() for part in parts if isinstance(part, str))
        rendered = Whole(nodes[0]) if len(nodes) == 1 and blank else Text(tuple(parts))
        return compile_string(rendered, pointer)

    def _parts(self, text: str, pointer: Pointer) -> list[str | Node]:
        parts: list[str | Node] = []
        position = 0
        while (start := text.find(_OPEN, position)) >= 0:
            marker = start - 1 if start > position and text[start - 1] == "$" else start
            parts.append(text[position:marker])
            try:
                node, position = self._expression(text, start + len(_OPEN), pointer)
            except SyntaxFaultError as fault:
                position = fault.resume
                self._report(fault, pointer)
            else:
                parts.append(node)
        parts.append(text[position:])
        return parts

    def _expression(self, text: str, start: int, pointer: Pointer) -> tuple[Node, int]:
        self._expressions += 1
        if self._expressions > EXPRESSIONS_MAX:
            raise self._too_many("expressions", EXPRESSIONS_MAX, start, len(text))
        parsed = parse_expression(text, start)
        self._operations += parsed.operations
        if self._operations > OPERATIONS_MAX:
            raise self._too_many("calls and comparisons", OPERATIONS_MAX, start, len(text))
        self.references.extend(
            Reference(path.root, path.steps, guarded, pointer, path.start, path.end)
            for path, guarded in paths_in(parsed.node)
        )
        return parsed.node, parsed.end

    def _too_many(self, what: str, most: int, start: int, end: int) -> SyntaxFaultError:
        self._full = True  # said once, not again for every string that follows
        return SyntaxFaultError(f"a value may hold {most} {what}, this one holds more", start, end)

    def _report(self, fault: SyntaxFaultError, pointer: Pointer) -> None:
        self.faults.append(
            ExpressionFault(fault.message, pointer, fault.start, fault.end, fault.hint)
        )

    def _refuse(self, message: str, pointer: Pointer, length: int = 0) -> Program:
        fault = ExpressionFault(message, pointer, 0, length)
        self.faults.append(fault)
        return _raising(fault)


def _raising(fault: ExpressionFault) -> Program:
    def raise_fault(_run: Run) -> Json:
        raise ExpressionError(fault.message, "the expression", fault.pointer)

    return raise_fault
