"""Faults gathered while a document is read: all of them, not only the first.

Diagnostics for people: the line, a caret under the place, and what would be right.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from controlplane.compiler.source import split_lines
from controlplane.domain.errors import Diagnostic, Place

FAULTS_MAX: Final = 500
"""Most diagnostics of one kind of check; what is more is counted and said."""


class DiagnosticCollector:
    """Collects diagnostics; `diagnostics` returns them in the order of the text."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}
        self._more = 0
        self._more_place: Place | None = None

    def error(self, code: str, message: str, place: Place, hint: str = "") -> None:
        """Note what makes the document unusable."""
        self._note(code, "error", message, place, hint)

    def warning(self, code: str, message: str, place: Place, hint: str = "") -> None:
        """Note what is allowed, but probably not meant."""
        self._note(code, "warning", message, place, hint)

    @property
    def full(self) -> bool:
        """Whether more faults are only counted; nobody needs a hint for them."""
        return len(self._found) >= FAULTS_MAX

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every diagnostic once, by place."""
        collected = sorted(self._found, key=_order)
        if self._more_place is None:
            return tuple(collected)
        message = f"{self._more} more faults are not shown"
        hint = "mend these first"
        return (*collected, Diagnostic("EXO012", "error", message, self._more_place, hint))

    @property
    def has_errors(self) -> bool:
        """Whether any of them is an error."""
        return self._more > 0 or any(diagnostic.severity == "error" for diagnostic in self._found)

    def _note(
        self,
        code: str,
        severity: Literal["error", "warning"],
        message: str,
        place: Place,
        hint: str,
    ) -> None:
        if self.full:
            self._more += 1
            self._more_place = self._more_place or place
            return
        self._found[Diagnostic(code, severity, message, place, hint)] = None


def _order(diagnostic: Diagnostic) -> tuple[Place, str, str]:
    return diagnostic.place, diagnostic.code, diagnostic.message


EXIT_INVALID: Final = 3
"""Exit code of a command whose document has errors."""

_WIDTH_MAX: Final = 140
_BEFORE_CARET: Final = 60
_ASKS: Final = "did you mean"
_COLOURS: Final = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m"}
_BLUE, _RESET = "\x1b[34m", "\x1b[0m"


def render(
    diagnostics: Sequence[Diagnostic], path: str, source_text: str, *, colour: bool = False
) -> str:
    """Return the text that a terminal shows; "" for no diagnostics.

    Control characters of the source are shown as U+FFFD: a document cannot drive the terminal.
    """
    if not diagnostics:
        return ""
    lines = split_lines(source_text.removeprefix("\ufeff"))
    shown = [
        line for diagnostic in diagnostics for line in _one(diagnostic, path, lines, colour=colour)
    ]
    return "\n".join([*shown, summary(diagnostics)]) + "\n"


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """The last line: how many of each, which page to read, and the exit code of errors."""
    errors = [diagnostic for diagnostic in diagnostics if diagnostic.severity == "error"]
    counts = ((len(errors), "error"), (len(diagnostics) - len(errors), "warning"))
    parts = [", ".join(f"{n} {word}{'s' * (n > 1)}" for n, word in counts if n)]
    parts.append(f"exo explain {(errors or diagnostics)[0].code}")
    if errors:
        parts.append(f"exit {EXIT_INVALID}")
    return " · ".join(parts)


def _one(diagnostic: Diagnostic, path: str, lines: Sequence[str], *, colour: bool) -> Iterator[str]:
    place = diagnostic.place
    paint, bar, reset = "", "", ""
    if colour:
        paint, bar, reset = _COLOURS[diagnostic.severity], _BLUE, _RESET
    yield f"{paint}{diagnostic.severity}[{diagnostic.code}]{reset}: {_safe(diagnostic.message)}"
    yield f"{bar}  -->{reset} {path}:{place.line}:{place.column}"
    hints = [_safe(hint) for hint in diagnostic.hint.split("\n") if hint]
    asked = hints.pop(0) if hints and hints[0].startswith(_ASKS) else ""
    margin = " " * len(str(place.line))
    if place.line <= len(lines):
        text, before, width = _window(lines[place.line - 1], place.column - 1, place.end_column - 1)
        caret = f"{paint}{' ' * before}{'^' * width} {asked}{reset}"
        yield f"{bar}{margin} |{reset}"
        yield f"{bar}{place.line} |{reset} {text}"
        yield f"{bar}{margin} |{reset} {caret}".rstrip()
    yield from (f"{bar}{margin} ={reset} {hint}" for hint in hints)


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of a line to show, and the columns on screen before and under the place."""
    first = max(start - _BEFORE_CARET, 0) if len(line) > _WIDTH_MAX else 0
    shown, cut = line[first : first + _WIDTH_MAX], "…" if first else ""
    tail = "…" if len(line) > first + _WIDTH_MAX else ""
    before = len(cut) + _columns(_safe(line[first:start]))
    under = max(_columns(_safe(line[start : min(end, first + _WIDTH_MAX)])), 1)
    return f"{cut}{_safe(shown)}{tail}", before, under


def _safe(text: str) -> str:
    return "".join(" " if character == "\t" else _printable(character) for character in text)


def _printable(character: str) -> str:
    return "\ufffd" if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") else character


def _columns(text: str) -> int:
    """Columns on screen: wide characters take two, combining ones none."""
    return sum(
        0
        if unicodedata.combining(character)
        else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )
