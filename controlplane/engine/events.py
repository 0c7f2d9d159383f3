"""Events: a claimed block, and the outcome of each of its items.

`adapters.storage` makes claimed blocks, `execution` and the orbit make outcomes, `engine.advance`
turns a settlement of both into commands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ClaimedBlock:
    """A block that this process has claimed.

    Attributes:
        run, stage, lo, claim: its key and its fence.
        hi: last input id; the items are ``lo..hi``, all of them exist.
        input_stage: stage whose outputs the inputs are; for a join its scope's stage.
        refs: of each input, in order; empty when the plan carries nothing. The input of a join over
            the run is id 0, whose refs are all 0.
        failures: retry budget used, equal for the whole block.
        batch_limit: most items that may share an invocation with these; 0 is unlimited.
        opened_ms: when its items were opened, so that the parts of a split block keep it.
        cursor: where the pages of its one item continue; "" when it has written none.
        outputs_emitted: outputs that its one item has written in pages so far.
    """

    run: int
    stage: int
    lo: int
    hi: int
    claim: int
    input_stage: int
    refs: Sequence[Sequence[int]] = ()
    failures: int = 0
    batch_limit: int = 0
    opened_ms: int | None = None
    cursor: str = ""
    outputs_emitted: int = 0


@dataclass(frozen=True, slots=True)
class Succeeded:
    """`outputs` are JSON objects as raw text."""

    outputs: Sequence[str]


@dataclass(frozen=True, slots=True)
class Paged:
    """A page of outputs of an item that has more of them: it continues, at once, at `cursor`.

    The cursor is never empty. What comes later, also a failure, adds to these outputs.
    """

    outputs: Sequence[str]
    cursor: str


@dataclass(frozen=True, slots=True)
class Failed:
    """One attempt failed; `retry_after_ms` is the satellite's own request."""

    error: str
    code: str
    retryable: bool
    retry_after_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Pruned:
    """The item ends here and opens nothing."""

    reason: str


@dataclass(frozen=True, slots=True)
class Returned:
    """Not attempted, or not known to be at fault: it goes back and burns no retry.

    Attributes:
        delay_ms: not before this has passed.
        batch_limit: most items that may share the next invocation; 0 leaves it as it was.
        reason: "" when the item was simply not reached; otherwise it is recorded as an attempt.
    """

    delay_ms: int = 0
    batch_limit: int = 0
    reason: str = ""


Outcome: TypeAlias = Succeeded | Paged | Failed | Pruned | Returned


@dataclass(frozen=True, slots=True)
class Settlement:
    """The outcomes of one claimed block, one per item in order."""

    block: ClaimedBlock
    outcomes: Sequence[Outcome]
