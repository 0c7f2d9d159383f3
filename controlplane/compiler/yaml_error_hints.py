"""Why a text is not YAML: the parser's complaint and the likely cause.

Lines whose indentation says something else than their author meant.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import yaml

from controlplane.compiler.source import Source
from controlplane.domain.errors import Place

_DASH: Final = re.compile(r"( *)(-(?: +))([^\s#-][^:]*?:)(?: |$)")
_KEY: Final = re.compile(r"( *)([^\s#-][^:]*?:)(?: |$)")
_ITEM: Final = re.compile(r"( *)- ")


@dataclass(frozen=True, slots=True)
class KeysOff:
    """An item whose later keys do not stand under its first: rows from 0, columns from 1."""

    item_row: int
    key_row: int
    dash_column: int
    first_key_column: int
    key_column: int
    first_key: str
    key: str

    @property
    def cause(self) -> str:
        """The guess in words."""
        return (
            f"list item starts at column {self.dash_column}, its keys at column "
            f"{self.key_column}; align `{self.key}` under `{self.first_key}`"
        )


@dataclass(frozen=True, slots=True)
class DashOff:
    """An item that does not stand under the item before it: rows from 0, columns from 1."""

    item_row: int
    before_row: int
    dash_column: int
    before_column: int

    @property
    def cause(self) -> str:
        """The guess in words."""
        return (
            f"this list item starts at column {self.dash_column}, the one before it (line "
            f"{self.before_row + 1}) at column {self.before_column}; align their dashes"
        )


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def is_content(line: str) -> bool:
    """Whether a line is more than blanks and a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def keys_off(lines: Sequence[str], row: int) -> KeysOff | None:
    """What is wrong when the key at `row` belongs to a list item and is not aligned with it."""
    key = _KEY.match(lines[row]) if row < len(lines) else None
    before = _content_before(lines, row)
    item = _DASH.match(lines[before]) if before is not None else None
    if key is None or item is None or before is None:
        return None
    first_key_column = len(item[1]) + len(item[2]) + 1
    key_column = len(key[1]) + 1
    if key_column in (first_key_column, len(item[1]) + 1):
        return None
    dash_column = len(item[1]) + 1
    return KeysOff(before, row, dash_column, first_key_column, key_column, item[3], key[2])


def dash_off(lines: Sequence[str], row: int) -> DashOff | None:
    """What is wrong when the item at `row` belongs to the list above it and is not aligned."""
    item = _ITEM.match(lines[row]) if row < len(lines) else None
    if item is None:
        return None
    column = len(item[1]) + 1
    for before in range(row - 1, -1, -1):
        other = _ITEM.match(lines[before])
        if other is None and is_content(lines[before]) and indent_of(lines[before]) < column - 1:
            return None
        if other is not None and column - 3 <= len(other[1]) <= column + 1:
            same = len(other[1]) + 1 == column
            return None if same else DashOff(row, before, column, len(other[1]) + 1)
    return None


def _content_before(lines: Sequence[str], row: int) -> int | None:
    return next((above for above in range(row - 1, -1, -1) if is_content(lines[above])), None)


_GLUED: Final = re.compile(r"\s*(?:- +)*([A-Za-z][\w-]*):(?=[^\s/:])\S")
_NESTED_COLON: Final = re.compile(r"\s*(?:- +)*[^\s:#][^:]*: +[^\"'\[{|>#\s].*?:(?: |$)")


def explain_error(error: yaml.MarkedYAMLError, source: Source) -> tuple[str, str, Place, str]:
    """Return code, message, place and hint for what the parser stumbled over."""
    mark = error.problem_mark or error.context_mark
    row = min(mark.line, len(source.lines) - 1) if mark else 0
    column = min(mark.column, len(source.lines[row])) if mark else 0
    place = Place(row + 1, column + 1, column + 2)
    problem = str(error.problem or error.context or "cannot be read")
    if "tab character" in problem or source.lines[row][column : column + 1] == "\t":
        return "EXO004", "a tab stands where YAML wants spaces", place, "indent with spaces"
    problem = problem.replace(" in this context", " here")
    for guess in _GUESSES:
        cause = guess(error, source, row)
        if cause:
            return "EXO001", f"YAML: {problem}: {cause}", place, _fixable(source, row)
    return "EXO001", f"YAML: {problem}", place, ""


def _fixable(source: Source, row: int) -> str:
    mends = keys_off(source.lines, row) or dash_off(source.lines, row)
    return "exo validate --fix does that" if mends else ""


def _misaligned_keys(_: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    offender = keys_off(source.lines, row)
    return offender.cause if offender else ""


def _misaligned_dash(_: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    offender = dash_off(source.lines, row)
    return offender.cause if offender else ""


def _unclosed_quote(error: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    opened = error.context_mark
    if opened is None or "end of stream" not in str(error.problem):
        return ""
    del source, row
    return f"the quote that opens at {opened.line + 1}:{opened.column + 1} is never closed"


def _reserved_start(error: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    mark = error.problem_mark
    character = source.lines[row][mark.column : mark.column + 1] if mark else ""
    if character not in ("@", "`", "%"):
        return ""
    return f"a value may not begin with {character}; put it in quotes"


def _expression_in_flow(error: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    if "flow" not in str(error.context):
        return ""
    opened = error.context_mark
    if "${{" in source.lines[row]:
        return 'inside [ ] and { } an expression needs quotes: "${{ … }}"'
    where = f" that opens at {opened.line + 1}:{opened.column + 1}" if opened else ""
    return f"the bracket{where} is not closed, or a comma is missing"


def _space_missing(_: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    for number in (row, row - 1):
        offender = _GLUED.match(source.lines[number]) if number >= 0 else None
        if offender:
            return f"line {number + 1} needs a space after `{offender[1]}:`"
    return ""


def _colon_in_value(_: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    if not _NESTED_COLON.match(source.lines[row]):
        return ""
    return "a value that holds `: ` has to stand in quotes"


def _value_above(error: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    if "not allowed" not in str(error.problem) or row == 0:
        return ""
    del source
    return f"line {row} has a value already, so nothing can be nested under it"


def _escape(error: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    del source, row
    if "escape" not in str(error.problem):
        return ""
    return r"write a backslash as \\ in double quotes, or use single quotes"


def _indentation(error: yaml.MarkedYAMLError, source: Source, row: int) -> str:
    del source, row
    if "expected key" not in str(error.problem) and "'-' indicator" not in str(error.problem):
        return ""
    opened = error.context_mark
    line = f" that begins at line {opened.line + 1}" if opened else ""
    return f"the indentation of this line fits nothing in the block{line}"


_GUESSES: Final[tuple[Callable[[yaml.MarkedYAMLError, Source, int], str], ...]] = (
    _unclosed_quote,
    _escape,
    _reserved_start,
    _misaligned_keys,
    _misaligned_dash,
    _expression_in_flow,
    _space_missing,
    _colon_in_value,
    _indentation,
    _value_above,
)
