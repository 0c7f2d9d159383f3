"""What a function returns that gives its outputs page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from typing_extensions import TypeVar

from functions_runtime.contract import JsonObject

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
