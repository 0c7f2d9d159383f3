"""The pure functions of expressions: one table, from which docs and checks are made.

A function takes JSON values and gives one; it sees no Python object, no clock and no scope.
`FUNCTIONS` says for each name how many arguments it takes and what it gives.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, cast

from controlplane.expressions.values import FunctionError, as_text, fits, kind_of, same, to_json
from functions_runtime.contract import Json

TEXT = ("text",)
LIST = ("list",)
OBJECT = ("object",)
ANY = ("text", "number", "boolean", "null", "list", "object")


class Signature(NamedTuple):
    """What the docs say about a function.

    Attributes:
        arity: least and most number of arguments; None means any number.
        doc: the call and what it gives, in one line.
    """

    arity: tuple[int, int | None]
    doc: str


@dataclass(frozen=True, slots=True)
class Function:
    """A function with all that is needed to check and call it.

    Attributes:
        parameters: accepted kinds of each argument; the last repeats when `variadic`.
        required: number of arguments that must be given.
        gives: kind of the result, or "any".
        call: takes the checked arguments; None when missing arguments are skipped, as `||` does.
    """

    doc: str
    parameters: tuple[tuple[str, ...], ...]
    required: int
    gives: str
    call: Callable[[Sequence[Json]], Json] | None
    variadic: bool = False

    @property
    def signature(self) -> Signature:
        """Arity and doc."""
        return Signature((self.required, None if self.variadic else len(self.parameters)), self.doc)

    def accepts(self, position: int) -> tuple[str, ...]:
        """The kinds that the argument at `position` (from 0) may have."""
        return self.parameters[min(position, len(self.parameters) - 1)]


def wrong_kind(name: str, position: int, accepted: tuple[str, ...], actual: str) -> str:
    """The message for an argument that is of the wrong kind."""
    return f"`{name}` takes {' or '.join(accepted)} as argument {position + 1}, not {actual}"


def _from_json(arguments: Sequence[Json]) -> Json:
    text = cast("str", arguments[0])
    try:
        value = cast("Json", json.loads(text, parse_constant=_refuse, parse_float=_finite))
        if "\\u" in text:
            to_json(value).encode()  # half a surrogate pair could never be sent
    except RecursionError as error:
        raise FunctionError("the JSON text is nested too deep") from error
    except ValueError as error:
        # the decoder's own message may quote the text, which may be secret
        place = f" (at character {error.pos})" if isinstance(error, json.JSONDecodeError) else ""
        raise FunctionError(f"the text is not valid JSON{place}") from None
    return value


def _refuse(name: str) -> Json:
    raise ValueError(name)


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(digits)
    return value


def _join(arguments: Sequence[Json]) -> str:
    texts = [as_text(element) for element in cast("list[Json]", arguments[0])]
    separator = cast("str", arguments[1]) if len(arguments) > 1 else ""
    fits(sum(map(len, texts)) + len(separator) * len(texts))
    return separator.join(texts)


def _split(arguments: Sequence[Json]) -> Json:
    text, separator = cast("Sequence[str]", arguments)
    _not_empty(separator)
    return cast("Json", text.split(separator))


def _replace(arguments: Sequence[Json]) -> str:
    text, old, new = cast("Sequence[str]", arguments)
    _not_empty(old)
    fits(len(text) + text.count(old) * (len(new) - len(old)))
    return text.replace(old, new)


def _not_empty(searched: str) -> None:
    if not searched:
        raise FunctionError("the text to look for is empty")


def _contains(arguments: Sequence[Json]) -> bool:
    container, needle = arguments
    if isinstance(container, list):
        return any(same(element, needle) for element in container)
    if not isinstance(needle, str):
        raise FunctionError(
            f"only a text can be found in {kind_of(container)}, not {kind_of(needle)}"
        )
    return needle in cast("str | dict[str, Json]", container)


def _texts(function: Callable[..., Json]) -> Callable[[Sequence[Json]], Json]:
    return lambda arguments: function(*arguments)


def _base_name(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


TABLE: Final[Mapping[str, Function]] = {
    "base-name": Function(
        "base-name(text): what stands after the last `/` of a path or URI",
        (TEXT,),
        1,
        "text",
        _texts(_base_name),
    ),
    "coalesce": Function(
        "coalesce(a, b, …): the first that is there and not null, false included",
        (ANY,),
        1,
        "any",
        None,
        variadic=True,
    ),
    "contains": Function(
        "contains(text, part), contains(list, element) or contains(object, key): true or false",
        (("text", "list", "object"), ("text", "number", "boolean", "null")),
        2,
        "boolean",
        _contains,
    ),
    "default": Function(
        "default(a, b): a, or b when a is missing or null; the same as coalesce of two",
        (ANY, ANY),
        2,
        "any",
        None,
    ),
    "ends-with": Function(
        "ends-with(text, end): true or false",
        (TEXT, TEXT),
        2,
        "boolean",
        _texts(str.endswith),
    ),
    "from-json": Function(
        "from-json(text): the value that the JSON text stands for", (TEXT,), 1, "any", _from_json
    ),
    "join": Function(
        "join(list, separator): the elements as one text; without a separator side by side",
        (LIST, TEXT),
        1,
        "text",
        _join,
    ),
    "keys": Function(
        "keys(object): its keys as a list, in their order",
        (OBJECT,),
        1,
        "list",
        _texts(cast("Callable[..., Json]", list)),
    ),
    "length": Function(
        "length(value): characters of a text, elements of a list, keys of an object",
        (("text", "list", "object"),),
        1,
        "number",
        _texts(len),
    ),
    "lower": Function("lower(text): in lower case", (TEXT,), 1, "text", _texts(str.lower)),
    "replace": Function(
        "replace(text, old, new): every `old` replaced by `new`",
        (TEXT, TEXT, TEXT),
        3,
        "text",
        _replace,
    ),
    "split": Function(
        "split(text, separator): the parts between the separators, as a list",
        (TEXT, TEXT),
        2,
        "list",
        _split,
    ),
    "starts-with": Function(
        "starts-with(text, start): true or false",
        (TEXT, TEXT),
        2,
        "boolean",
        _texts(str.startswith),
    ),
    "to-json": Function(
        "to-json(value): the value as compact JSON text; a text gets its quotes",
        (ANY,),
        1,
        "text",
        lambda arguments: to_json(arguments[0]),
    ),
    "trim": Function(
        "trim(text): without blanks at both ends", (TEXT,), 1, "text", _texts(str.strip)
    ),
    "upper": Function("upper(text): in upper case", (TEXT,), 1, "text", _texts(str.upper)),
}

FUNCTIONS: Final[Mapping[str, Signature]] = {
    name: function.signature for name, function in TABLE.items()
}
"""Every function: name → (arity, doc)."""
