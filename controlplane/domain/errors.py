"""A fault in a document, as a value.

Every error that leaves an operation.

    ExoError
    ├── DocumentError       the text of a user has faults: `diagnostics` holds all of them
    ├── NotFoundError       nothing of that name in the project
    ├── ConflictError       it exists, or has moved on since it was read
    ├── PreconditionError   `If-Match` names another version
    ├── InvalidError        a value is not what the call takes
    ├── UnauthorizedError   no key, or one that does not open this
    └── UnavailableError    the database or the disk cannot take it now: nothing was done

The text is for people: what, where, and what would be right.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a text, 1-based; `end_column` is the first column after it."""

    line: int
    column: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong, where, and what would be right.

    `code` is one of `controlplane.compiler.codes.explain`; `hint` is "" where there is none.
    """

    code: str
    severity: Literal["error", "warning"]
    message: str
    place: Place
    hint: str = ""


class ExoError(Exception):
    """Base of all; never raised itself."""

    code = "EXO900"


class DocumentError(ExoError):
    """The document has faults; nothing was stored."""

    code = "EXO100"

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        errors = sum(1 for diagnostic in diagnostics if diagnostic.severity == "error")
        super().__init__(f"the document has {errors} error(s)")
        self.diagnostics = tuple(diagnostics)


class NotFoundError(ExoError):
    """Nothing of that name."""

    code = "EXO904"


class ConflictError(ExoError):
    """It exists already, or has moved on."""

    code = "EXO909"


class PreconditionError(ExoError):
    """`If-Match` names another version."""

    code = "EXO912"


class InvalidError(ExoError):
    """A value is not what the call takes."""

    code = "EXO922"


class UnauthorizedError(ExoError):
    """No key, or one that does not open this."""

    code = "EXO901"


class UnavailableError(ExoError):
    """The database or the disk cannot take it now; nothing was acknowledged, try again."""

    code = "EXO903"


class VaultKeyError(Exception):
    """The vault has no usable key; the text says why and what to do."""
