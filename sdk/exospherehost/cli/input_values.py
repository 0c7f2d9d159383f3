"""Values given on the command line, in a file or on stdin."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from exospherehost.cli.errors import usage
from functions_runtime.contract import Json, JsonObject


def read_input(source: str | None, pairs: Sequence[str]) -> Json:
    """What a run starts with: `--input` with every `-i key=value` put into it; None for nothing.

    Raises:
        CliError: it is no JSON object or list, or pairs meet a list.
    """
    base = None if source is None else _parsed(source)
    if not pairs:
        return base
    if isinstance(base, list):
        raise usage("-i key=value needs an object, --input holds a list", "leave one of them out")
    return {**(base or {}), **dict(_pair(pair) for pair in pairs)}


def read_bytes(path: Path) -> bytes:
    """The content of a file; `-` is stdin.

    Raises:
        CliError: it cannot be read.
    """
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        raise usage(f"{path} cannot be read: {error.strerror or error}") from error


def _parsed(source: str) -> JsonObject | list[Json]:
    inline = source.lstrip()[:1] in {"{", "["}
    origin = "--input" if inline else source
    words = source if inline else read_bytes(Path(source)).decode(errors="replace")
    try:
        value = _json_lines(words) if origin.endswith(("jsonl", "ndjson")) else _json(words)
    except ValueError as error:
        hint = "an object or a list, e.g. '{\"year\": 2024}', or the name of a file with one"
        raise usage(f"{origin} holds no JSON: {error}", hint) from error
    if isinstance(value, dict | list):
        return value
    raise usage(f"{origin} holds {json.dumps(value)}", "an object or a list of objects")


def _pair(pair: str) -> tuple[str, Json]:
    """``n=3`` is a number, ``name=x`` a text, ``name="3"`` a text again."""
    key, equals, value = pair.partition("=")
    if not (key and equals):
        raise usage(f'-i {pair}: not of the form "key=value"')
    try:
        return key, _json(value)
    except ValueError:
        return key, value


def _json(words: str) -> Json:
    def refuse(word: str) -> Json:
        raise ValueError(f"{word} is no JSON value")

    return cast("Json", json.loads(words, parse_constant=refuse))


def _json_lines(words: str) -> Json:
    return [_json(line) for line in words.splitlines() if line.strip()]
