"""Mend what can be mended without guessing: the text stays the author's, comments included."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import Document
from controlplane.compiler.parse import parse
from controlplane.compiler.reader import decode, read
from controlplane.compiler.source import Source
from controlplane.compiler.syntax import Entry, Fields, Items, Node, Span, scalars_in
from controlplane.compiler.yaml_error_hints import dash_off, indent_of, is_content, keys_off
from controlplane.domain.errors import Diagnostic

_ROUNDS_MAX: Final = 200
_TAB_WIDTHS: Final = (2, 4, 8)
_SUGGESTED: Final = re.compile(r'^did you mean "([^"]+)"\?$', re.MULTILINE)
_OUTPUT_ERROR: Final = re.compile(
    r"\bsatellites\.([A-Za-z_][A-Za-z0-9_-]*)\.output\.error(?![\w.\[-])"
)
_EXPRESSION: Final = re.compile(r"\$\{\{.*?\}\}", re.DOTALL)


def fix(text: bytes) -> bytes:
    """Return the text with its safe mends; unchanged where it does not get better.

    Mended are: items of a list whose dashes or keys are not aligned, tabs in indentation, keys
    with one possible meaning, and `satellites.X.output.error` in the failure branch. Fixing twice
    changes nothing more.
    """
    decoded = decode(text, DiagnosticCollector())
    if decoded is None:
        return text
    mended = decoded
    for mend in (_indentation, _keys, _failure_error):
        candidate = mend(mended)
        if candidate != mended and not _is_worse(candidate, mended):
            mended = candidate
    bom = "\ufeff" if text.startswith(b"\xef\xbb\xbf") else ""
    return text if mended == decoded else (bom + mended).encode()


def _examine(text: str) -> tuple[Node | None, Document | None, tuple[Diagnostic, ...]]:
    node, broken = read(text.encode())
    if node is None:
        return None, None, broken
    document, misshapen = parse(node)
    return node, document, (*broken, *misshapen)


def _is_worse(candidate: str, original: str) -> bool:
    return _badness(candidate) > _badness(original)


def _badness(text: str) -> tuple[bool, int, int]:
    node, _, diagnostics = _examine(text)
    errors = sum(diagnostic.severity == "error" for diagnostic in diagnostics)
    return node is None, errors, len(diagnostics) - errors


def _indentation(text: str) -> str:
    """Align until the text parses; a text that still does not is given back as it came."""
    mended = text
    for _ in range(_ROUNDS_MAX):
        node, broken = read(mended.encode())
        if node is not None:
            return mended
        step = _mend_line(mended, broken[-1])
        if step is None or step == mended:
            return text
        mended = step
    return text


def _mend_line(text: str, fault: Diagnostic) -> str | None:
    source, row = Source(text), fault.place.line - 1
    lines = list(source.lines)
    if "\r" in text or fault.code not in ("EXO001", "EXO004"):
        return None
    if fault.code == "EXO004":
        return _without_tabs(lines, row)
    if keys := keys_off(lines, row):
        _align_keys(lines, keys.item_row, keys.key_row)
    elif dash := dash_off(lines, row):
        _shift(lines, row, _item_end(lines, row), dash.before_column - dash.dash_column)
    else:
        return None
    return "\n".join(lines)


def _without_tabs(lines: list[str], row: int) -> str:
    """Try what the tabs may have stood for; the narrowest width where none fits."""
    line = lines[row]
    head = line[: len(line) - len(line.lstrip())]
    candidates: list[str] = []
    for width in _TAB_WIDTHS:
        lines[row] = head.replace("\t", " " * width) + line.strip()
        candidates.append("\n".join(lines))
    return next(
        (candidate for candidate in candidates if read(candidate.encode())[0]), candidates[0]
    )


def _align_keys(lines: list[str], item_row: int, key_row: int) -> None:
    """Put the dash where the next item has it, and the keys under the first key."""
    dash, keys = indent_of(lines[item_row]), indent_of(lines[key_row])
    end = key_row
    while end < len(lines) and (not is_content(lines[end]) or indent_of(lines[end]) >= keys):
        end += 1
    follows = lines[end] if end < len(lines) else ""
    gap = len(lines[item_row]) - dash - len(lines[item_row].lstrip(" -"))
    target = dash
    if follows.lstrip().startswith("- ") and abs(indent_of(follows) - dash) <= gap:
        target = indent_of(follows)
    _shift(lines, key_row, end, target + gap - keys)
    _shift(lines, item_row, item_row + 1, target - dash)


def _item_end(lines: Sequence[str], row: int) -> int:
    dash, end = indent_of(lines[row]), row + 1
    while end < len(lines) and (not is_content(lines[end]) or indent_of(lines[end]) > dash):
        end += 1
    return end


def _shift(lines: list[str], start: int, end: int, by: int) -> None:
    for row in range(start, end):
        if lines[row].strip():
            lines[row] = " " * max(indent_of(lines[row]) + by, 0) + lines[row].lstrip(" ")


def _keys(text: str) -> str:
    """Rename the unknown keys that can only mean one known key."""
    mended = text
    for _ in range(_ROUNDS_MAX):
        node, _, diagnostics = _examine(mended)
        renames = [diagnostic for diagnostic in diagnostics if diagnostic.code == "EXO101"]
        step = _first(
            lambda diagnostic, text=mended, node=node: _rename(text, node, diagnostic), renames
        )
        if step is None or _is_worse(step, mended):
            return mended
        mended = step
    return mended


def _first(
    attempt: Callable[[Diagnostic], str | None], diagnostics: Sequence[Diagnostic]
) -> str | None:
    return next(
        (step for diagnostic in diagnostics if (step := attempt(diagnostic)) is not None), None
    )


def _rename(text: str, node: Node | None, fault: Diagnostic) -> str | None:
    meant = _SUGGESTED.search(fault.hint)
    parent, entry = _entry_at(node, fault) if node is not None else (None, None)
    if meant is None or entry is None or parent is None:
        return None
    siblings = {sibling.key.replace("_", "-") for sibling in parent.entries}
    if meant[1] in siblings:
        return None
    return text[: entry.key_span.start] + meant[1] + text[entry.key_span.end :]


def _entry_at(node: Node, fault: Diagnostic) -> tuple[Fields | None, Entry | None]:
    waiting: list[Node] = [node]
    while waiting:
        holder = waiting.pop()
        if isinstance(holder, Items):
            waiting.extend(holder.items)
        elif isinstance(holder, Fields):
            for entry in holder.entries:
                if entry.key_place == fault.place:
                    return holder, entry
                waiting.append(entry.value)
    return None, None


def _failure_error(text: str) -> str:
    """Write `failure.error` where the failure branch asks a main satellite for its error."""
    node, document, _ = _examine(text)
    if document is None or not isinstance(node, Fields):
        return text
    main = {stage.identifier.value for stage in document.satellites}

    def meant(match: re.Match[str]) -> str:
        return "failure.error" if match[1] in main else match[0]

    for span in sorted(_failure_spans(node), key=lambda place: -place.start):
        written = text[span.start : span.end]
        mended = _EXPRESSION.sub(lambda match: _OUTPUT_ERROR.sub(meant, match[0]), written)
        text = text[: span.start] + mended + text[span.end :]
    return text


def _failure_spans(root: Fields) -> set[Span]:
    cluster = root.get("cluster")
    failure = (
        cluster.value.get("failure") if cluster and isinstance(cluster.value, Fields) else None
    )
    if failure is None:
        return set()
    return {scalar.span for scalar in scalars_in(failure.value)}
