"""A fault in a document, as a value."""

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

    `code` is one of `controlplane.spec.codes`; `hint` is "" where there is none.
    """

    code: str
    severity: Literal["error", "warning"]
    message: str
    place: Place
    hint: str = ""
