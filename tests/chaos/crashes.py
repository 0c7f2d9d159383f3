"""The places where a replica commits, and a wish to end right before or right after one of them."""

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Self

STORAGE = Path(__file__).parents[2] / "controlplane" / "adapters" / "storage"


@dataclass(frozen=True, slots=True)
class Crash:
    """The `number`-th commit at a place, such as `Commits.start`; `before` it or after it."""

    place: str
    before: bool
    number: int = 1

    @classmethod
    def parse(cls, text: str) -> Self:
        side, place, number = text.split(":")
        return cls(place, side == "before", int(number))

    def __str__(self) -> str:
        return f"{'before' if self.before else 'after'}:{self.place}:{self.number}"


def place_of(qualified_name: str) -> str:
    """Return the method that a body belongs to, from the body's name."""
    return qualified_name.split(".<locals>", maxsplit=1)[0]


def places() -> list[str]:
    """Return every method of the store that writes, as its sources have it."""
    found: list[str] = []
    for path in sorted(STORAGE.glob("*.py")):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.ClassDef):
                found += [f"{node.name}.{each}" for each in _writing(node)]
    return found


def _writing(node: ast.ClassDef) -> list[str]:
    methods = [each for each in node.body if isinstance(each, ast.AsyncFunctionDef)]
    return [each.name for each in methods if "self.database.write(" in ast.unparse(each)]
