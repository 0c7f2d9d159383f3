"""What text has to look like so that both stores take it and give it back."""

import base64
import binascii
import json
from typing import cast

from controlplane.domain.errors import InvalidError
from functions_runtime.contract import Json, JsonObject

_NUL = "\0"


def printable(text: str) -> str:
    r"""Return text for people that both stores can hold.

    A NUL and lone surrogates, which Postgres refuses, become visible escapes (`\x00`, `\ud800`).
    """
    if _NUL not in text and text.isascii():
        return text
    escaped = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return escaped.replace(_NUL, "\\x00")


def storable_json(text: str) -> str:
    r"""Return JSON text of the same value that both stores can hold.

    Inside JSON a NUL or a lone surrogate can only stand in a string, where the escapes `\u0000` and
    `\ud800` mean the same.
    """
    if _NUL not in text and text.isascii():
        return text
    escaped = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return escaped.replace(_NUL, "\\u0000")


def dump(value: object) -> str:
    """Return compact JSON text in ASCII."""
    return json.dumps(value, separators=(",", ":"))


def load(text: str) -> JsonObject:
    """Return the JSON object that `dump` wrote."""
    return cast("JsonObject", json.loads(text))


def make_cursor(*position: Json) -> str:
    """Return an opaque cursor that stands for a position in a listing."""
    return base64.urlsafe_b64encode(dump(position).encode()).decode().rstrip("=")


def read_cursor(cursor: str, *kinds: type) -> list[Json]:
    """Return the position that a cursor stands for; its parts are of these kinds.

    Raises:
        InvalidError: it is not a cursor of this listing.
    """
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        position = cast("Json", json.loads(raw))
    except (binascii.Error, ValueError):
        position = None
    if isinstance(position, list) and [type(part) for part in position] == list(kinds):
        return position
    raise InvalidError(
        f"{cursor!r} is not a cursor of this listing: pass the `next_cursor` of the page before"
    )
