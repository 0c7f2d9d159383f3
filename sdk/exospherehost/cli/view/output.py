"""How results reach stdout and remarks reach stderr.

Results go to stdout in the format of `-o`; without `-o` that is a table on a terminal and JSON
Lines elsewhere, so that `exo runs list | jq .status` works as typed. Everything else (progress,
remarks, errors) goes to stderr. `-o json` prints what the API answers, unchanged.
"""

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TextIO

import typer

from exospherehost.cli.listing import Listing
from functions_runtime.contract import Json, JsonObject

CELL_MAX = 60
"""Characters of a table cell; the other formats never cut."""


class Format(StrEnum):
    """What `-o` takes."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    YAML = "yaml"
    NAME = "name"


def resolve_format(requested: Format | None) -> Format:
    """The format to print in: what was asked for, else a table for people, JSON Lines for pipes."""
    if requested is not None:
        return requested
    return Format.TABLE if sys.stdout.isatty() else Format.JSONL


def print_listing(listing: Listing, columns: Sequence[str], requested: Format | None) -> None:
    """Print the objects of a list; `columns` are the table's, the first one names an object."""
    shape = resolve_format(requested)
    if shape is Format.JSONL:
        return write(_compact(row) + "\n" for row in listing)
    if shape is Format.NAME:
        return write(name_of(row, columns[0]) + "\n" for row in listing)
    rows = list(listing)
    if shape is Format.TABLE:
        write([table(rows, columns)])
        return _say_more(listing)
    page: JsonObject = {"items": list[Json](rows), "next_cursor": listing.next_cursor}
    return write([_document(page, shape)])


def print_object(
    value: JsonObject, requested: Format | None, *, name: str, lines: str = ""
) -> None:
    """Print one object; `name` is the field that names it, `lines` what people read instead."""
    shape = resolve_format(requested)
    if shape is Format.TABLE:
        return write([(lines or _pairs(value)).rstrip("\n") + "\n"])
    if shape is Format.NAME:
        return write([name_of(value, name) + "\n"])
    if shape is Format.JSONL:
        return write([_compact(value) + "\n"])
    return write([_document(value, shape)])


def table(rows: Sequence[JsonObject], columns: Sequence[str]) -> str:
    """Aligned columns under their names; a remark instead when there is nothing to show."""
    if not rows:
        return "nothing found\n"
    cells = [[column.upper().replace("_", " ") for column in columns]]
    cells += [[cell(row.get(column)) for column in columns] for row in rows]
    widths = [max(len(line[index]) for line in cells) for index in range(len(columns))]
    lines = ("  ".join(map(str.ljust, line, widths)).rstrip() for line in cells)
    return "\n".join(lines) + "\n"


def cell(value: Json) -> str:
    """One value on one line, at most `CELL_MAX` characters."""
    text = " ".join(_plain(value).split())
    return text if len(text) <= CELL_MAX else text[: CELL_MAX - 1] + "…"


def name_of(value: JsonObject, field: str) -> str:
    """The name of an object: that field of it, or all of it where the field is missing."""
    name = value.get(field)
    return str(name) if isinstance(name, str | int) else _compact(value)


def write(chunks: Iterable[str]) -> None:
    """Send text to stdout; a reader that has seen enough (`| head`) ends the command in peace."""
    try:
        for chunk in chunks:
            sys.stdout.write(chunk)
        sys.stdout.flush()
    except BrokenPipeError as gone:
        # What is still buffered must not be tried again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from gone


def say(remark: str) -> None:
    """Tell the user something that is not the result: on stderr."""
    sys.stderr.write(remark.rstrip("\n") + "\n")
    sys.stderr.flush()


def is_lively(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether colour and moving text may be sent there (https://no-color.org)."""
    muted = environ.get("NO_COLOR") or environ.get("CI") or environ.get("TERM") == "dumb"
    return stream.isatty() and not muted


def _plain(value: Json) -> str:
    match value:
        case None:
            return "-"
        case bool():
            return "yes" if value else "no"
        case list() if all(isinstance(member, str) for member in value):
            return ", ".join(str(member) for member in value) or "-"
        case list() | dict():
            return _compact(value)
        case _:
            return str(value)


def _pairs(value: JsonObject) -> str:
    width = max((len(key) for key in value), default=0)
    return "\n".join(f"{key.ljust(width)}  {_plain(member)}" for key, member in value.items())


def _compact(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _document(value: JsonObject, shape: Format) -> str:
    if shape is Format.JSON:
        return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    import yaml

    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)


def _say_more(listing: Listing) -> None:
    if listing.next_cursor is not None:
        say(f"there is more: --limit 0 shows all, --cursor {listing.next_cursor} goes on")
