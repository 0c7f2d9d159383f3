"""Secrets in clear leave the text: the vault gets the values, the text keeps references.

What goes where:

- a declared value is replaced, in its place, by ``"${{ secrets.NAME }}"``: declared, in the vault;
- the same value in a `config`, an `input` or a `when` becomes that reference too;
- in titles, descriptions and comments it becomes ``REDACTED``.

Values of fewer than `TELLING_CHARACTERS` characters cannot be told from ordinary words: they leave
their declaration, and comments where they stand as a word of their own.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import SecretEntry
from controlplane.compiler.parse import parse, reference_to
from controlplane.compiler.reader import decode, read
from controlplane.compiler.secret_exposure import TELLING_CHARACTERS, Room, Spot, spots, telling
from controlplane.compiler.syntax import Fields, Node, Span

REDACTED: Final = "REDACTED"

_ANCHOR: Final = re.compile(r"&\S+\s+")


@dataclass(frozen=True, slots=True)
class _Change:
    """Replace what stands at `span` by `text`."""

    span: Span
    text: str


def take_secrets(text: bytes) -> tuple[str, dict[str, str]]:
    """Return the text without its secret values, and the values by name.

    Comments and layout stay; without values in clear the text stays as it is.

    Raises:
        ValueError: the document has errors, or a value stands where nothing can replace it;
            `validate` says where.
    """
    node, reported = read(text)
    decoded = decode(text, DiagnosticCollector())
    if node is None or decoded is None:
        raise ValueError("the document cannot be read; validate it first")
    document, more = parse(node)
    if document is None or any(diagnostic.severity == "error" for diagnostic in (*reported, *more)):
        raise ValueError("the document has errors; validate it first")
    values = {secret.name: secret.value for secret in document.secrets if secret.value is not None}
    if not values:
        return decoded, {}
    redacted = _without_values(decoded, _cluster(node), document.secrets)
    left = [name for name, value in telling(document.secrets) if value in redacted]
    if left:
        raise ValueError(f"values of {', '.join(left)} stand where nothing can replace them")
    return redacted, values


def _cluster(node: Node) -> Fields:
    entry = node.get("cluster") if isinstance(node, Fields) else None
    if entry is None or not isinstance(entry.value, Fields):
        raise ValueError("the document holds no cluster")
    return entry.value


def _without_values(text: str, cluster: Fields, secrets: Sequence[SecretEntry]) -> str:
    changes = [
        _change(text, secret.used, f'"{reference_to(secret.name)}"')
        for secret in secrets
        if secret.used is not None and secret.value is not None
    ]
    exposures = list(spots(cluster, secrets))
    changes += _elsewhere(text, exposures, telling(secrets))
    spans = [spot.span for spot in exposures] + [change.span for change in changes]
    changes += _comments(text, spans, secrets)
    return _apply(text, changes)


def _change(text: str, span: Span, replacement: str) -> _Change:
    """Keep the anchor before a value, and the blank end that the span of a block takes in."""
    written = text[span.start : span.end]
    anchor = _ANCHOR.match(written)
    end = written[len(written.rstrip()) :]
    return _Change(Span(span.start + (anchor.end() if anchor else 0), span.end), replacement + end)


def _elsewhere(
    text: str, exposures: Iterable[Spot], values: Sequence[tuple[str, str]]
) -> Iterator[_Change]:
    for spot in exposures:
        replaced = spot.text
        for name, value in values:
            word = reference_to(name) if spot.room is Room.FREE else REDACTED
            replaced = replaced.replace(value, word)
        if replaced != spot.text:
            yield _change(text, spot.span, json.dumps(replaced, ensure_ascii=False))


def _comments(
    text: str, covered: Iterable[Span], secrets: Sequence[SecretEntry]
) -> Iterator[_Change]:
    """Take values out of comments: what lies between keys and scalars, from a # on."""
    words = [_word(secret.value) for secret in secrets if secret.value]
    position = 0
    for span in [*sorted(covered, key=lambda place: place.start), Span(len(text), len(text))]:
        start = text.find("#", position, span.start)
        if start >= 0:
            comment = text[start : span.start]
            for word in words:
                comment = word.sub(REDACTED, comment)
            yield _Change(Span(start, span.start), comment)
        position = max(position, span.end)


def _word(value: str) -> re.Pattern[str]:
    literal = re.escape(value)
    return re.compile(literal if len(value) >= TELLING_CHARACTERS else rf"(?<!\w){literal}(?!\w)")


def _apply(text: str, changes: Iterable[_Change]) -> str:
    pieces: list[str] = []
    position = 0
    for change in sorted(changes, key=lambda edit: (edit.span.start, edit.span.end)):
        pieces += [text[position : change.span.start], change.text]
        position = change.span.end
    return "".join([*pieces, text[position:]])
