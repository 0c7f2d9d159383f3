"""The items of one request, and each of them made ready to be worked on."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from functions_runtime.artifacts import Artifacts
from functions_runtime.context import Context
from functions_runtime.contract import Invocation
from functions_runtime.logging import ItemLog, Logs, Scope, Told


@dataclass(frozen=True, slots=True)
class Slice:
    """The items of one request and what came with them.

    Attributes:
        deadline: by which the reply must have been sent, or None.
        end: from which on no item is begun, or None. What is at work may go on until its deadline.
        gone: set when the caller has hung up.
        begun: set when the first item is begun.
        told: takes the log lines of the items, where the caller wants them.
    """

    invocations: Sequence[Invocation]
    artifacts: Artifacts
    deadline: datetime | None = None
    end: datetime | None = None
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """One item, ready to be worked on."""

    invocation: Invocation
    context: Context
    scope: Scope


@dataclass(slots=True)
class Pace:
    """How long the finished items of a slice took, on average."""

    finished: int = 0
    seconds: float = 0.0

    def add(self, seconds: float) -> None:
        """Count one more finished item."""
        self.finished += 1
        self.seconds += seconds

    def fits(self, deadline: datetime | None) -> bool:
        """Return whether an item begun now would, on average, end before the deadline."""
        if deadline is None:
            return True
        average = self.seconds / self.finished if self.finished else 0.0
        return datetime.now(UTC) + timedelta(seconds=average) < deadline


def work_of(
    invocation: Invocation, items: Slice, logs: Logs, stop_asked: Callable[[datetime | None], bool]
) -> Work:
    """Make an item ready: its context, and the scope of its logs."""
    masker = logs.masker_of((*invocation.mask, items.artifacts.token))
    scope = Scope(invocation.run, invocation.stage, invocation.item, masker, items.told)
    own = datetime.fromisoformat(invocation.deadline) if invocation.deadline else None
    deadline = earliest(own, items.deadline)
    context = Context(
        run=invocation.run,
        stage=invocation.stage,
        item=invocation.item,
        attempt=invocation.attempt,
        deadline=deadline,
        key=invocation.key,
        log=ItemLog(logs, scope),
        artifacts=items.artifacts,
        cursor=invocation.cursor,
        stop_asked=lambda: stop_asked(deadline),
    )
    return Work(invocation, context, scope)


def earliest(*moments: datetime | None) -> datetime | None:
    """Return the first of the moments that there are, or None."""
    return min((moment for moment in moments if moment is not None), default=None)
