"""Faults gathered while a document is read: all of them, not only the first."""

from typing import Final, Literal

from controlplane.domain.diagnostics import Diagnostic, Place

FAULTS_MAX: Final = 500
"""Most diagnostics of one kind of check; what is more is counted and said."""


class Faults:
    """Collects diagnostics; `found` gives them in the order of the text."""

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
    def found(self) -> tuple[Diagnostic, ...]:
        """Every diagnostic once, by place."""
        found = sorted(self._found, key=_order)
        if self._more_place is None:
            return tuple(found)
        message = f"{self._more} more faults are not shown"
        hint = "mend these first"
        return (*found, Diagnostic("EXO012", "error", message, self._more_place, hint))

    @property
    def has_errors(self) -> bool:
        """Whether any of them is an error."""
        return self._more > 0 or any(each.severity == "error" for each in self._found)

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
