"""What a satellite's function may raise and return beside a list of objects.

`RetryableError`, `TerminalError`, `Prune` and `Defer` end an item otherwise than with outputs,
`Page` returns outputs in parts, `Artifact` is the type of a field that holds bytes by reference.

Authors of satellites import these names from `functions_runtime`; `run.results` turns them into
results. Nothing here may import pydantic: a satellite without models starts without it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Generic, TypeAlias

from typing_extensions import TypeVar

from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class RetryableError(Exception):
    """Say that this attempt failed and that a later one may succeed.

    Attributes:
        retry_after: seconds to wait at least before the next attempt, or None.
        code: short word that tells this failure from others, for filters and counts.
    """

    def __init__(
        self, message: str, retry_after: float | None = None, *, code: str = "retryable"
    ) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        self.code = code


class TerminalError(Exception):
    """Say that this item fails for good: no attempt can succeed.

    Attributes:
        code: short word that tells this failure from others, for filters and counts.
    """

    def __init__(self, message: str, *, code: str = "terminal") -> None:
        super().__init__(message)
        self.code = code


class Prune(Exception):  # noqa: N818 - not an error: the item ends well and opens nothing
    """Say that the item ends here without outputs, and why."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class Defer(Exception):  # noqa: N818 - not an error: the item comes back later
    """Say that the item shall come back in `delay_seconds`; no retry is burned."""

    def __init__(self, delay_seconds: float) -> None:
        super().__init__(f"deferred by {delay_seconds} s")
        if not 0 <= delay_seconds < float("inf"):
            raise ValueError(f"delay_seconds is {delay_seconds}; give a number from 0 on")
        self.delay_seconds = delay_seconds


OutputT = TypeVar("OutputT", default=JsonObject)


@dataclass(frozen=True, slots=True)
class Page(Generic[OutputT]):
    """Some of the outputs, and where to go on.

    Each output of a page is on its way as soon as the page has been returned. The function is then
    called again for the same item, with `cursor` as ``ctx.cursor``; what fails meanwhile is tried
    again from there.

    Attributes:
        outputs: as a function returns them that gives all at once.
        cursor: text of at most 4 KiB and without secrets, or None: this was the last page.
    """

    outputs: Sequence[OutputT]
    cursor: str | None = None


class _ArtifactPattern:
    """Constraint of `Artifact`, by pydantic's protocol: declaring it imports no pydantic."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        from pydantic_core.core_schema import str_schema  # noqa: PLC0415 - pydantic itself calls

        return str_schema(pattern=r"^(artifact:sha256-[0-9a-f]{64}$|data:)")


Artifact: TypeAlias = Annotated[str, _ArtifactPattern()]
"""Field type: the URI of bytes, as `Artifacts.put` returns it and `Artifacts.get` reads it."""
