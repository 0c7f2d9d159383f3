"""From tokens to the nodes of one expression.

Grammar, in EBNF (tokens in `tokens`)::

    expression = and { "||" and } ;
    and        = comparison { "&&" comparison } ;
    comparison = unary [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) unary ] ;
    unary      = { "!" } operand ;
    operand    = literal
               | ( path | call | "(" expression ")" ) { step } ;
    path       = name ;
    call       = name "(" [ expression { "," expression } ] ")" ;
    step       = "." name | "[" integer "]" | "[" text "]" ;
    literal    = number | text | "true" | "false" | "null" ;

Parentheses, arguments and `!` nest at most `NESTING_MAX` deep. Parsing is linear: one token of
look-ahead, no way back.

What is known about a function call before there are values: its name, arity and kinds.
"""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

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
    Step,
)
from controlplane.expressions.tokens import SyntaxFaultError, Token, tokens_until_end
from controlplane.expressions.values import kind_of


def check_name(name: Token) -> None:
    """Refuse the name of a function that there is not.

    Raises:
        SyntaxFaultError: with the most similar name.
    """
    if name.text in TABLE:
        return
    close = difflib.get_close_matches(name.text[:40].lower(), TABLE, 1, 0.5)
    hint = f"did you mean `{close[0]}`?" if close else f"there are: {', '.join(TABLE)}"
    message = f"there is no function `{name.text[:40]}`"
    raise SyntaxFaultError(message, name.start, name.end, hint)


def check(call: Call, start: int, end: int) -> None:
    """Refuse a wrong number of arguments, and arguments whose kind is known to be wrong.

    Raises:
        SyntaxFaultError: from `start` to `end`, with the function's doc as its hint.
    """
    function = TABLE[call.name]
    least, most = function.signature.arity
    arguments_count = len(call.arguments)
    if arguments_count < least or (most is not None and arguments_count > most):
        message = f"`{call.name}` takes {_count(least, most)}, not {arguments_count}"
        raise SyntaxFaultError(message, start, end, function.doc)
    for position, argument in enumerate(call.arguments):
        kind, accepted = _known_kind(argument), function.accepts(position)
        if kind != "any" and kind not in accepted:
            message = wrong_kind(call.name, position, accepted, kind)
            raise SyntaxFaultError(message, start, end, function.doc)


def _count(least: int, most: int | None) -> str:
    if most is None:
        return f"{least} argument or more"
    if least == most:
        return f"{least} argument" + "s" * (least > 1)
    return f"{least} to {most} arguments"


def _known_kind(node: Node) -> str:
    match node:
        case Literal():
            return kind_of(node.value)
        case Call():
            return TABLE[node.name].gives
        case Compare() | Not() | And():
            return "boolean"
        case _:
            return "any"


NESTING_MAX: Final = 32
"""Deepest nesting of parentheses, function calls and `!` in one expression."""

_COMPARISONS: Final = frozenset({"==", "!=", "<", "<=", ">", ">="})

_WORDS: Final[Mapping[str, bool | None]] = {"true": True, "false": False, "null": None}

_OTHER_WORDS: Final = {
    "and": "both conditions: `a && b`",
    "or": "a default or either condition: `a || b`",
    "not": "the opposite: `!a`",
    "in": "write `contains(list, element)`",
    "is": "compare with `==`",
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """One expression that was read.

    Attributes:
        end: offset after its `}}`.
        operations: number of function calls and comparisons in it.
    """

    node: Node
    end: int
    operations: int


def parse_expression(text: str, start: int) -> Parsed:
    """The expression whose content starts at `start`, right after its `${{`.

    Raises:
        SyntaxFaultError: at the first thing that does not fit; its `resume` is after the `}}`.
    """
    tokens = tokens_until_end(text, start)
    parser = _Parser(tokens)
    try:
        node = parser.read()
    except SyntaxFaultError as fault:
        fault.resume = tokens[-1].end
        raise
    return Parsed(node, tokens[-1].end, parser.operations)


class _Parser:
    """Reads one expression from its tokens, the last of which is `}}`.

    Attributes:
        operations: number of calls and comparisons read so far.
    """

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._position = 0
        self._depth = 0
        self.operations = 0

    def read(self) -> Node:
        """The expression.

        Raises:
            SyntaxFaultError: at the first token that does not fit.
        """
        if self._next.kind == "end":
            raise self._unexpected("there is nothing between `${{` and `}}`")
        node = self._or()
        if self._next.kind != "end":
            raise self._unexpected("an operator or `}}` should follow")
        return node

    @property
    def _next(self) -> Token:
        return self._tokens[self._position]

    def _take(self) -> Token:
        token = self._next
        self._position += 1
        return token

    def _skip(self, sign: str) -> bool:
        if self._next.kind != "sign" or self._next.text != sign:
            return False
        self._position += 1
        return True

    def _expect(self, sign: str, message: str) -> None:
        if not self._skip(sign):
            raise self._unexpected(message)

    def _or(self) -> Node:
        operands = [self._and()]
        while self._skip("||"):
            operands.append(self._and())
        return operands[0] if len(operands) == 1 else Or(tuple(operands))

    def _and(self) -> Node:
        operands = [self._comparison()]
        while self._skip("&&"):
            operands.append(self._comparison())
        return operands[0] if len(operands) == 1 else And(tuple(operands))

    def _comparison(self) -> Node:
        left = self._unary()
        if not self._at_comparison():
            return left
        node = Compare(self._take().text, left, self._unary())
        self.operations += 1
        if self._at_comparison():
            raise self._unexpected("comparisons do not chain", "write `a < b && b < c`")
        return node

    def _at_comparison(self) -> bool:
        return self._next.kind == "sign" and self._next.text in _COMPARISONS

    def _unary(self) -> Node:
        opening = self._next
        if not self._skip("!"):
            return self._operand()
        self._enter(opening)
        node = Not(self._unary())
        self._depth -= 1
        return node

    def _enter(self, opening: Token) -> None:
        self._depth += 1
        if self._depth > NESTING_MAX:
            message = f"the expression nests more than {NESTING_MAX} deep"
            raise SyntaxFaultError(message, opening.start, opening.end)

    def _operand(self) -> Node:
        token = self._next
        if token.kind == "literal":
            return Literal(self._take().value)
        if token.kind == "name":
            return self._named(self._take())
        if self._skip("("):
            return self._grouped(token)
        raise self._unexpected("a path, a function or a literal should stand here")

    def _grouped(self, opening: Token) -> Node:
        self._enter(opening)
        node = self._or()
        self._expect(")", "`)` is missing")
        self._depth -= 1
        return self._stepped(node)

    def _named(self, name: Token) -> Node:
        if name.text in _WORDS:
            return Literal(_WORDS[name.text])
        opening = self._next
        if self._skip("("):
            return self._stepped(self._call(name, opening))
        return self._stepped(Path(name.text, (), name.start, name.end))

    def _stepped(self, base: Node) -> Node:
        steps = self._steps()
        if not steps:
            return base
        if isinstance(base, Path):
            end = self._tokens[self._position - 1].end
            return Path(base.root, base.steps + steps, base.start, end)
        if isinstance(base, Member):
            return Member(base.base, base.steps + steps)
        return Member(base, steps)

    def _steps(self) -> tuple[Step, ...]:
        steps: list[Step] = []
        while True:
            if self._skip("."):
                steps.append(self._field())
            elif self._skip("["):
                steps.append(self._index())
            elif steps and self._next.text == "(" and isinstance(steps[-1], str):
                hint = f"functions are called as `{steps[-1]}(…)`"
                raise self._unexpected("a field cannot be called", hint)
            else:
                return tuple(steps)

    def _field(self) -> str:
        if self._next.kind != "name":
            hint = 'an index is written `[0]`, any other key `["key"]`'
            raise self._unexpected("a name should follow the `.`", hint)
        return self._take().text

    def _index(self) -> Step:
        value = self._next.value
        if isinstance(value, float) or value is None:
            hint = 'write `[0]` or `["key"]`'
            raise self._unexpected("an index is a whole number or a text", hint)
        self._take()
        self._expect("]", "`]` is missing")
        return value

    def _call(self, name: Token, opening: Token) -> Call:
        check_name(name)
        self._enter(opening)
        arguments = self._arguments()
        self._depth -= 1
        self.operations += 1
        call = Call(name.text, arguments)
        check(call, name.start, self._tokens[self._position - 1].end)
        return call

    def _arguments(self) -> tuple[Node, ...]:
        if self._skip(")"):
            return ()
        arguments = [self._or()]
        while self._skip(","):
            arguments.append(self._or())
        self._expect(")", "`,` or `)` is missing")
        return tuple(arguments)

    def _unexpected(self, message: str, hint: str = "") -> SyntaxFaultError:
        token = self._next
        near = "" if token.kind == "end" else f"; found `{token.text[:40]}`"
        hint = hint or _OTHER_WORDS.get(token.text.lower(), "")
        return SyntaxFaultError(message + near, token.start, token.end, hint)
