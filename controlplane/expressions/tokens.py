r"""From the text of one expression to its tokens.

Tokens, in EBNF (blanks between them are ignored)::

    name    = (letter | "_") { letter | digit | "_" | "-" } ;     (* ASCII only *)
    number  = as in JSON ;
    text    = "'" { any character but "'" | "''" } "'"            (* as in YAML: '' is one ' *)
            | '"' { any character but '"' and "\" | escape } '"' ; (* escapes as in JSON *)
    sign    = "||" | "&&" | "==" | "!=" | "<=" | ">=" | "<" | ">" | "!"
            | "(" | ")" | "[" | "]" | "," | "." ;
    end     = "}}" ;

A `}}` inside a text does not end the expression. Reading is linear: no token is read twice.

Source: RFC 8259 sections 6 and 7 (numbers, escapes); YAML 1.2.2 section 7.3.2 (single quotes).
"""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

NUMBER_LENGTH_MAX: Final = 40
"""Longest number literal in characters."""

_TOKEN: Final = re.compile(
    r"""
      (?P<blank>[ \t\r\n]+)
    | (?P<end>\}\})
    | (?P<name>[A-Za-z_][A-Za-z0-9_-]*)
    | (?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
    | (?P<raw>'[^']*(?:''[^']*)*')
    | (?P<escaped>"[^"\\]*(?:\\.[^"\\]*)*")
    | (?P<sign>\|\||&&|[=!<>]=|[<>!()\[\],.])
    """,
    re.VERBOSE | re.DOTALL,
)

_HINTS: Final = {
    "=": "compare with `==`",
    "|": "a default is written `a || b`; functions are called as `lower(a)`",
    "&": "both conditions: `a && b`",
    "+": "put texts side by side: `${{ a }}${{ b }}`",
    "-": "there is no arithmetic; a satellite can calculate",
    "*": "there is no arithmetic; a satellite can calculate",
    "/": "there is no arithmetic; a satellite can calculate",
    "$": "an expression stands inside `${{ }}` without a `$` of its own",
    "{": "an expression holds no braces; an object comes from a field or from-json('…')",
    "}": "an expression ends with `}}`",
    "`": "texts stand in '…' or \"…\"",
    "\u201c": "texts stand in '…' or \"…\"",
    "\u2018": "texts stand in '…' or \"…\"",
}


class SyntaxFaultError(Exception):
    """A fault in one expression; the template turns it into an `ExpressionFault`.

    Attributes:
        resume: offset from which the string can be read on.
    """

    def __init__(self, message: str, start: int, end: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.hint = hint
        self.resume = end


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its kind (`name`, `literal`, `sign` or `end`), its text and its place.

    Attributes:
        value: of a literal; None otherwise.
    """

    kind: str
    text: str
    start: int
    end: int
    value: str | int | float | None = None


def tokens_until_end(text: str, start: int) -> list[Token]:
    """The tokens from `start`, right after a `${{`, up to and including the closing `}}`.

    Raises:
        SyntaxFaultError: at the first character that starts no token, or when no `}}` comes.
    """
    try:
        return list(_read(text, start))
    except SyntaxFaultError as fault:
        closing = text.find("}}", fault.end)
        fault.resume = len(text) if closing < 0 else closing + 2
        raise


def _read(text: str, start: int) -> Iterator[Token]:
    position = start
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise _unreadable(text, position)
        position = match.end()
        if match.lastgroup != "blank":
            yield _token(match)
        if match.lastgroup == "end":
            return
    hint = "end it with `}}`; a literal `${{` is written `${{ '${{' }}`"
    raise SyntaxFaultError("the expression is never closed", start - 3, len(text), hint)


def _token(match: re.Match[str]) -> Token:
    text, (start, end) = match[0], match.span()
    match match.lastgroup:
        case "number":
            return Token("literal", text, start, end, _number(text, start, end))
        case "raw":
            return Token("literal", text, start, end, text[1:-1].replace("''", "'"))
        case "escaped":
            return Token("literal", text, start, end, _unescape(text, start, end))
        case kind:
            return Token(str(kind), text, start, end)


def _number(text: str, start: int, end: int) -> int | float:
    if len(text) > NUMBER_LENGTH_MAX:
        message = f"a number may have {NUMBER_LENGTH_MAX} characters, this one has {len(text)}"
        raise SyntaxFaultError(message, start, end)
    if text.lstrip("-").isdigit():
        return int(text)
    value = float(text)
    if math.isinf(value):
        raise SyntaxFaultError(f"{text} is too large for a number", start, end)
    return value


def _unescape(text: str, start: int, end: int) -> str:
    try:
        value = str(json.loads(text, strict=False))
        value.encode()
    except ValueError as error:
        hint = r"""escapes are those of JSON: \" \\ \n \t \u00e9; '…' has none"""
        raise SyntaxFaultError("the text has an unknown escape", start, end, hint) from error
    return value


def _unreadable(text: str, position: int) -> SyntaxFaultError:
    character = text[position]
    if character in "'\"":
        hint = f"end it with {character}"
        return SyntaxFaultError("the text is never closed", position, len(text), hint)
    hint = _HINTS.get(character, "")
    if character.isalpha():
        hint = 'names are plain ASCII; write other keys as ["…"]'
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    message = f"`{shown}` has no meaning here"
    return SyntaxFaultError(message, position, position + 1, hint)
