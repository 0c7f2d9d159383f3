"""What a bench gives: figures in `.bench/results.json`, and lines of a table."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, as it stands in the file."""

    bench: str
    store: str
    n: int
    metric: str
    value: float


def write(figures: Sequence[Figure], path: Path) -> None:
    """Write the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(each) for each in figures], indent=1) + "\n")


def line(figure: Figure, note: str = "") -> str:
    """Return the figure as a line of the table."""
    digits = 0 if figure.value >= 100 else 1
    place = f"{figure.bench:<9} {figure.store:<9} {figure.n:>9,}"
    return f"{place}  {figure.metric:<14} {figure.value:>10,.{digits}f}  {note}".rstrip()
