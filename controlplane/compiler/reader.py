"""From bytes to a tree: guarded against everything that a text may do to its reader."""

import re
from typing import Final

import yaml

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.source import Source
from controlplane.compiler.syntax import Node
from controlplane.compiler.tree_builder import RefusedError, TreeBuilder
from controlplane.compiler.yaml_error_hints import explain_error
from controlplane.domain.errors import Diagnostic, Place

BYTES_MAX: Final = 1024 * 1024
"""Largest document."""

_START: Final = Place(1, 1, 2)
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SURROGATES: Final = re.compile(
    r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE
)


def read(text: bytes) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Return the tree of a document and its faults; no tree if the text cannot be read to its end.

    JSON is read the same way: it is YAML. Nothing here recurses and nothing is kept before it is
    counted, so that the time is bounded by the size of the text.
    """
    faults = DiagnosticCollector()
    decoded = decode(text, faults)
    if decoded is None:
        return None, faults.diagnostics
    node = _build(decoded, faults)
    if node is None and not faults.has_errors:
        faults.error("EXO011", "the document is empty", _START, "begin with `version: 0.0.1b`")
    return node, faults.diagnostics


def decode(text: bytes, faults: DiagnosticCollector) -> str | None:
    """Return the characters of a document, less a byte order mark; None if there are too many."""
    if len(text) > BYTES_MAX:
        message = f"the document has {len(text):,} bytes; {BYTES_MAX:,} are the most"
        faults.error("EXO003", message, _START, "put large values into files of their own")
        return None
    try:
        decoded = text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = text[: error.start].decode("utf-8-sig", "replace")
        place = _end_of(before)
        message = f"byte 0x{text[error.start]:02x} is not UTF-8"
        faults.error("EXO002", message, place, "save the file as UTF-8")
        return None
    return _join_surrogates(decoded) if decoded.lstrip()[:1] == "{" else decoded


def _build(text: str, faults: DiagnosticCollector) -> Node | None:
    builder = TreeBuilder(faults)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.feed(event)
    except RefusedError as refused:
        faults.error(refused.code, str(refused), refused.place, refused.hint)
        return None
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode("utf-8", "ignore")
        hint = "remove it, or write it as an escape in double quotes"
        message = f"the character {_code_point(error)} is not allowed in YAML"
        faults.error("EXO002", message, _end_of(before), hint)
        return None
    except yaml.MarkedYAMLError as error:
        code, message, place, hint = explain_error(error, Source(text))
        faults.error(code, message, place, hint)
        return None
    return builder.root


def _code_point(error: yaml.reader.ReaderError) -> str:
    character: object = error.character
    number = character if isinstance(character, int) else ord(str(character)[:1] or "\0")
    return f"U+{number:04X}"


def _end_of(before: str) -> Place:
    lines = Source(before).lines
    column = len(lines[-1]) + 1
    return Place(len(lines), column, column + 1)


def _join_surrogates(text: str) -> str:
    r"""Write JSON's pairs of surrogates as YAML does: ``\ud83d\ude00`` as ``\U0001f600``.

    Source: RFC 8259, section 7; YAML 1.2.2, section 5.7.
    """

    def joined(match: re.Match[str]) -> str:
        high, low = int(match[2], 16), int(match[3], 16)
        return f"{match[1]}\\U{0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF):08x}"

    return _SURROGATES.sub(joined, text)
