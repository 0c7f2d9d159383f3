"""The short way to write a JSON schema, as `output-schema` in a cluster has it.

::

    schema   = union
    union    = optional { "|" optional }            all texts: an enum; with null: may be null
    optional = list [ "?" ]                         may be null
    list     = value { "[" "]" }                    an array of it
    value    = name | text | object | array
    name     = "string" | "number" | "integer" | "boolean" | "null" | "any"
    array    = "[" union "]"
    object   = "{" [ pair { "," pair } [ "," ] ] "}"
    pair     = key [ "?" ] ":" union                a key with "?" may be absent
    key      = text | word

A text is a JSON string; `//` begins a comment. A real JSON schema is accepted as it is.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from functions_runtime import Json, JsonObject

SCHEMA_BYTES_MAX: Final = 64 * 1024
DEPTH_MAX: Final = 32
PARTS_MAX: Final = 1000
_NAMES: Final = ("string", "number", "integer", "boolean", "null", "any")
_TOKEN: Final = re.compile(
    r"(?P<blank>\s+|//[^\n]*)"
    r'|(?P<text>"(?:[^"\\\n]|\\.)*")'
    r"|(?P<word>[A-Za-z_][\w-]*)"
    r"|(?P<sign>[{}\[\]:,?|])"
)


class SchemaError(ValueError):
    """An `output-schema` that cannot be read; the message has line and column, from 1 on."""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    offset: int


def json_schema_of(written: str | JsonObject) -> JsonObject:
    """Return the JSON schema that an `output-schema` means.

    Raises:
        SchemaError: it is neither shorthand nor a JSON schema, or too large or too deep.
    """
    text = written if isinstance(written, str) else json.dumps(written)
    if len(text.encode()) > SCHEMA_BYTES_MAX:
        raise SchemaError(f"output-schema is larger than {SCHEMA_BYTES_MAX} bytes")
    whole = _as_json_schema(text)
    if whole is not None:
        return whole
    # In YAML's own spelling the names of the types are texts: {company: string}.
    return _Reader(text, texts_are_names=not isinstance(written, str)).whole()


def _as_json_schema(text: str) -> JsonObject | None:
    """Return the text's object if it is a JSON schema and no shorthand."""
    try:
        value: Json = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    is_schema = "$schema" in value or (
        value.get("type") == "object" and isinstance(value.get("properties"), dict)
    )
    return value if is_schema else None


class _Reader:
    """Recursive descent over the tokens; one method per line of the grammar."""

    def __init__(self, text: str, *, texts_are_names: bool) -> None:
        self._text = text
        self._texts_are_names = texts_are_names
        self._tokens = list(_tokens(text))
        self._next = 0
        self._parts = 0

    def whole(self) -> JsonObject:
        schema = self._union(0)
        if self._peek().kind != "end":
            raise self._fault("the end of the schema")
        return schema

    def _union(self, depth: int) -> JsonObject:
        self._parts += 1
        if depth > DEPTH_MAX or self._parts > PARTS_MAX:
            raise SchemaError(
                f"output-schema is nested deeper than {DEPTH_MAX} or has more than {PARTS_MAX} "
                "parts"
            )
        options = [self._optional(depth)]
        while self._take("|"):
            options.append(self._optional(depth))
        return _united(options)

    def _optional(self, depth: int) -> JsonObject:
        schema = self._value(depth)
        while self._take("["):
            self._expect("]")
            schema = _array_of(schema)
        return _united([schema, {"type": "null"}]) if self._take("?") else schema

    def _value(self, depth: int) -> JsonObject:
        token = self._peek()
        if self._take("{"):
            return self._object(depth)
        if self._take("["):
            items = self._union(depth + 1)
            self._expect("]")
            return _array_of(items)
        if token.kind == "text" and not self._texts_are_names:
            self._next += 1
            return {"enum": [self._string(token)]}
        return self._name(token)

    def _name(self, token: _Token) -> JsonObject:
        name = self._string(token) if token.kind == "text" else token.text
        if name not in _NAMES or token.kind not in {"word", "text"}:
            raise self._fault(f"a type: {', '.join(_NAMES)}, {{…}} or […]")
        self._next += 1
        return {} if name == "any" else {"type": name}

    def _object(self, depth: int) -> JsonObject:
        properties: JsonObject = {}
        required: list[Json] = []
        while not self._take("}"):
            token = self._peek()
            key = self._key()
            if key in properties:
                raise SchemaError(f"{self._place(token)}: the key {key!r} is written twice")
            if not self._take("?"):
                required.append(key)
            self._expect(":")
            properties[key] = self._union(depth + 1)
            if not self._take(","):
                self._expect("}")
                break
        return {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    def _key(self) -> str:
        token = self._peek()
        if token.kind not in {"text", "word"}:
            raise self._fault('a key in quotes, or "}"')
        self._next += 1
        return self._string(token) if token.kind == "text" else token.text

    def _string(self, token: _Token) -> str:
        try:
            return str(json.loads(token.text))
        except ValueError:
            raise SchemaError(f"{self._place(token)}: {token.text} is not a JSON string") from None

    def _peek(self) -> _Token:
        return self._tokens[self._next]

    def _take(self, sign: str) -> bool:
        token = self._peek()
        found = token.kind == "sign" and token.text == sign
        self._next += found
        return found

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise self._fault(repr(sign))

    def _fault(self, wanted: str) -> SchemaError:
        token = self._peek()
        found = repr(token.text[:40]) if token.kind != "end" else "the end"
        return SchemaError(f"{self._place(token)}: found {found}, expected {wanted}")

    def _place(self, token: _Token) -> str:
        return _place(self._text, token.offset)


def _tokens(text: str) -> Iterator[_Token]:
    offset = 0
    while offset < len(text):
        match = _TOKEN.match(text, offset)
        if match is None:
            raise SchemaError(
                f"{_place(text, offset)}: found {text[offset]!r}, which has no meaning here"
            )
        if match.lastgroup != "blank":
            yield _Token(str(match.lastgroup), match.group(), offset)
        offset = match.end()
    yield _Token("end", "", len(text))


def _place(text: str, offset: int) -> str:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return f"output-schema, line {line}, column {column}"


def _array_of(items: JsonObject) -> JsonObject:
    return {"type": "array", "items": items}


def _united(options: list[JsonObject]) -> JsonObject:
    """Return one schema for several: a joined enum, a list of types, or else `anyOf`."""
    if len(options) == 1:
        return options[0]
    texts: list[Json] = []
    for option in options:
        values = option.get("enum")
        if list(option) != ["enum"] or not isinstance(values, list):
            return _any_of(options)
        texts.extend(values)
    return {"enum": texts}


def _any_of(options: list[JsonObject]) -> JsonObject:
    if all(list(option) == ["type"] for option in options):
        names: list[Json] = []
        for option in options:
            kind = option["type"]
            names.extend(kind if isinstance(kind, list) else [kind])
        return {"type": list(dict.fromkeys(map(str, names)))}
    return {"anyOf": [*options]}
