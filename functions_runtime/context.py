"""What a function is told about the item it works on, and what it may do beside returning."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from functions_runtime.artifacts import Artifacts
from functions_runtime.contract import JsonObject
from functions_runtime.logging import ItemLog


def _never() -> bool:
    return False


def _no_numbers() -> dict[str, int | float]:
    return {}


@dataclass(slots=True, kw_only=True)
class Context:
    """The item at hand.

    Attributes:
        run, stage, item: whose item it is.
        attempt: 1 for the first.
        deadline: moment after which the result is worthless, or None.
        key: idempotency key, the same for every attempt of the item: hand it to whatever you call.
        cursor: what the `Page` before said; None for the first page. All pages have the same `key`.
        log: logger whose lines belong to this item.
        artifacts: bytes by reference.
    """

    run: str
    stage: str
    item: str
    attempt: int
    deadline: datetime | None
    key: str
    log: ItemLog
    artifacts: Artifacts
    cursor: str | None = None
    stop_asked: Callable[[], bool] = _never
    _numbers: dict[str, int | float] = field(default_factory=_no_numbers)

    @property
    def stopping(self) -> bool:
        """Whether to return soon: the caller has gone, the process is to end, the deadline is over.

        In a whole batch also: the slice is over, no item of it shall be begun any more.
        """
        return self.stop_asked()

    def time_left(self) -> timedelta | None:
        """Return the time until the deadline (negative when it has passed), or None without one."""
        return None if self.deadline is None else self.deadline - datetime.now(UTC)

    def usage(
        self,
        *,
        tokens_in: int | None = None,
        tokens_out: int | None = None,
        **counts: float,
    ) -> None:
        """Book what this item has used; what is booked several times is added up."""
        named = {"tokens_in": tokens_in, "tokens_out": tokens_out, **counts}
        for name, number in named.items():
            if number is not None:
                self._numbers[name] = self._numbers.get(name, 0) + number

    def booked(self) -> JsonObject:
        """Return what `usage` has added up."""
        return dict(self._numbers)
