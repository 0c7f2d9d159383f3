"""What is known about a function call before there are values: its name, arity and kinds."""

import difflib

from controlplane.expressions.functions import TABLE, wrong_kind
from controlplane.expressions.syntax import And, Call, Compare, Literal, Node, Not
from controlplane.expressions.tokens import SyntaxFaultError, Token
from controlplane.expressions.values import kind_of


def known(name: Token) -> None:
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
    given = len(call.arguments)
    if given < least or (most is not None and given > most):
        message = f"`{call.name}` takes {_count(least, most)}, not {given}"
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
