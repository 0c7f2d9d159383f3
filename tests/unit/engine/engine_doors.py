"""The functions of the engine that a trial calls; mutants bring their own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from controlplane.compiler.graph import Graph
from controlplane.engine.commands import Commands
from controlplane.engine.events import ClaimedBlock, Settlement
from controlplane.engine.plan import Plan


class Begin(Protocol):
    def __call__(  # noqa: PLR0913 - as the engine has it
        self,
        plan: Plan,
        run: int,
        inputs: Sequence[str],
        commands: Commands,
        *,
        allocate: Callable[[int], int],
        now_ms: int,
        cursor: str = "",
    ) -> None: ...


class Advance(Protocol):
    def __call__(
        self,
        plan: Plan,
        settlement: Settlement,
        commands: Commands,
        *,
        allocate: Callable[[int], int],
        draw: Callable[[], float],
        now_ms: int,
    ) -> None: ...


class LineageVector(Protocol):
    def __call__(self, plan: Plan, block: ClaimedBlock, i: int) -> tuple[int, ...]: ...


@dataclass(frozen=True, slots=True)
class Engine:
    """The functions under test; mutants bring their own."""

    compile_plan: Callable[[Graph, dict[int, list[int]]], Plan]
    vector: LineageVector
    begin: Begin
    advance: Advance
