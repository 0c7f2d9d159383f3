"""Advance: turn one claimed block and the outcomes of its items into commands.

`execution.settlement` calls `advance` for every block of a batch that came back and commits what it
has added, for many blocks at once. The engine is a pure function: no clock, no randomness and no
I/O but what is passed in, so that a batch can be settled again after a conflict, and a test can
replay any history.

**What it sees.** One block of one stage, one outcome per item, and the plan. Never the items of the
run: what depends on other items is a counter (`Commands.counts`, `pending`, `barriers`) that the
store adds up in the same transaction. Hence the cost of a settlement does not grow with its run.

**What an outcome means.** Each outcome is an event of the table in `domain.block` and takes the
item out of RUNNING:

    Succeeded → SUCCEED    write outputs, open children, release barriers
    Paged     → PAGE       the same, but the item stays open and continues at its cursor
    Pruned    → PRUNE      release barriers
    Failed    → RETRY      while the stage's retries last: ready again after a back-off
              → FAIL       else: a failure document for the failure branch, release barriers
    Returned  → RETURN     ready again, no retry burned; perhaps with a smaller batch limit

**Splitting.** Neighbouring items with an equal transition stay one block. The row of the block
becomes the first part, guarded by its fence: if the claim is not the current one any more, nothing
of the whole commit is written. Every other part is a new row. What becomes ready again is cut to
what may share a batch, so that a block never has to be split when it is claimed.

**Limits are applied here**, not where outcomes are read: an item with more outputs than `max-items`
fails however well the satellite says that it went, and so does a page that leads to itself. All
pages of an item count together.

**Invariants.** Every outcome that ends an item decrements the run's open items and each barrier
that the item held, exactly once; whatever an outcome opens is counted in the same commands. A
failed attempt is always on record (`Attempt`), also one that is retried.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from controlplane.domain.block import BlockEvent, BlockStatus, status_after
from controlplane.engine.commands import Attempt, Block, Commands, Fence
from controlplane.engine.events import (
    ClaimedBlock,
    Failed,
    Outcome,
    Paged,
    Pruned,
    Returned,
    Settlement,
    Succeeded,
)
from controlplane.engine.fanout import (
    Step,
    emit_outputs,
    open_children,
    open_items,
    release_barriers,
)
from controlplane.engine.plan import Plan
from controlplane.engine.retry import backoff_ms, round_up_ready


class _Transition(NamedTuple):
    """How an item leaves RUNNING; neighbours with an equal one stay one block.

    `delay_ms` is the wait of what is returned, and the satellite's own request of what is retried.
    An item with a cursor is a block by itself.
    """

    event: BlockEvent
    failures: int
    batch_limit: int
    delay_ms: int = 0
    cursor: str = ""
    outputs_emitted: int = 0

    @property
    def status(self) -> BlockStatus:
        return status_after(BlockStatus.RUNNING, self.event)


class _Part(NamedTuple):
    """A range of offsets with one transition."""

    lo: int
    hi: int
    transition: _Transition
    ready_ms: int


def advance(
    plan: Plan,
    settlement: Settlement,
    commands: Commands,
    *,
    allocate: Callable[[int], int],
    draw: Callable[[], float],
    now_ms: int,
) -> None:
    """Add everything that follows from one settlement to `commands`.

    Args:
        plan: of the run's cluster.
        settlement: a claimed block and one outcome per item.
        commands: filled; many settlements, of many runs, may share it.
        allocate: reserves that many consecutive output ids and returns the first.
        draw: a random number between 0 and 1, for the jitter of retries.
        now_ms: now.

    Raises:
        ValueError: the outcomes are not one per item.
    """
    block = settlement.block
    size = block.hi - block.lo + 1
    if len(settlement.outcomes) != size:
        raise ValueError(f"{size} items were claimed, but {len(settlement.outcomes)} came back")
    step = Step(plan, plan.stages[block.stage], block, commands, allocate, now_ms)
    outcomes = _enforce_max_items(step, settlement.outcomes)
    outputs = [outcome.outputs for outcome in outcomes if isinstance(outcome, Succeeded)]
    if len(outputs) == size:  # by far the most frequent case: nothing to split
        _add_fence(step, _Part(0, size - 1, _transition(step, outcomes[0]), now_ms))
        _succeed(step, range(size), outputs)
        return
    outcomes = [_reject_stalled_page(block, outcome) for outcome in outcomes]
    _split(step, outcomes, draw)
    _succeed(step, _offsets(outcomes, Succeeded), outputs)
    _page(step, outcomes)
    _prune(step, _offsets(outcomes, Pruned))
    _fail(step, outcomes)


def _offsets(outcomes: Sequence[Outcome], kind: type[Outcome]) -> list[int]:
    return [i for i, outcome in enumerate(outcomes) if isinstance(outcome, kind)]


def _enforce_max_items(step: Step, outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    """Return the outcomes; items with more than `max-items` outputs, all pages together, fail."""
    limit = step.stage.max_items
    if limit is None:
        return outcomes
    before = step.block.outputs_emitted
    return [
        _too_many(before + len(outcome.outputs), limit)
        if isinstance(outcome, Succeeded | Paged) and before + len(outcome.outputs) > limit
        else outcome
        for outcome in outcomes
    ]


def _reject_stalled_page(block: ClaimedBlock, outcome: Outcome) -> Outcome:
    """Return the outcome; an empty page that leads to itself fails, or it would repeat for ever."""
    if not isinstance(outcome, Paged) or outcome.outputs or outcome.cursor != block.cursor:
        return outcome
    error = (
        "the satellite gave a page without outputs and the cursor that it was given; "
        "give outputs, another cursor, or none to end the item"
    )
    return Failed(error=error, code="page-without-progress", retryable=False)


def _too_many(size: int, limit: int) -> Failed:
    error = f"the item gave {size} outputs, max-items allows {limit}"
    return Failed(error=error, code="too-many-outputs", retryable=False)


def _split(step: Step, outcomes: Sequence[Outcome], draw: Callable[[], float]) -> None:
    """Part the block where transitions differ: its row is the first part, the others are new."""
    block = step.block
    for n, part in enumerate(_parts(step, outcomes, draw)):
        if n == 0:
            _add_fence(step, part)
            continue
        transition = part.transition
        step.commands.blocks.append(
            Block(
                run=block.run,
                stage=block.stage,
                lo=block.lo + part.lo,
                hi=block.lo + part.hi,
                status=transition.status,
                ready_ms=part.ready_ms,
                claim=block.claim,
                failures=transition.failures,
                batch_limit=transition.batch_limit,
                opened_ms=block.opened_ms,
                cursor=transition.cursor,
                outputs_emitted=transition.outputs_emitted,
            )
        )


def _parts(step: Step, outcomes: Sequence[Outcome], draw: Callable[[], float]) -> Iterator[_Part]:
    """Return ranges of equal transition; what goes back is cut to what may share a batch."""
    transitions = [_transition(step, outcome) for outcome in outcomes]
    for transition, group in groupby(range(len(transitions)), transitions.__getitem__):
        offsets = list(group)
        ready_ms = step.now_ms + transition.delay_ms
        if transition.event is BlockEvent.RETRY:
            wait_ms = backoff_ms(transition.failures, draw(), transition.delay_ms)
            ready_ms = round_up_ready(step.now_ms + wait_ms)
        length = _part_length(step, transition, len(offsets))
        for lo in range(offsets[0], offsets[-1] + 1, length):
            yield _Part(lo, min(offsets[-1], lo + length - 1), transition, ready_ms)


def _part_length(step: Step, transition: _Transition, size: int) -> int:
    if transition.status is not BlockStatus.READY:
        return size
    if transition.cursor:
        return 1
    if transition.batch_limit:
        return min(step.stage.batch_items, transition.batch_limit)
    return step.stage.batch_items


def _transition(step: Step, outcome: Outcome) -> _Transition:
    """Return how an item leaves RUNNING; its cursor stays with what may run again."""
    block = step.block
    emitted, limit = block.outputs_emitted, block.batch_limit
    match outcome:
        case Succeeded(outputs):
            if emitted:
                emitted += len(outputs)
            return _Transition(BlockEvent.SUCCEED, block.failures, limit, outputs_emitted=emitted)
        case Paged(outputs, cursor):
            return _Transition(BlockEvent.PAGE, 0, limit, 0, cursor, emitted + len(outputs))
        case Pruned():
            return _Transition(BlockEvent.PRUNE, block.failures, limit, outputs_emitted=emitted)
        case Returned(delay_ms, smaller):
            limit = smaller or limit
            return _Transition(
                BlockEvent.RETURN, block.failures, limit, delay_ms, block.cursor, emitted
            )
        case Failed():
            retried = _is_retried(step, outcome)
            event = BlockEvent.RETRY if retried else BlockEvent.FAIL
            delay_ms = (outcome.retry_after_ms or 0) if retried else 0
            failures = block.failures + 1
            return _Transition(event, failures, limit, delay_ms, block.cursor, emitted)


def _is_retried(step: Step, outcome: Failed) -> bool:
    return outcome.retryable and step.block.failures + 1 <= step.stage.retries


def _add_fence(step: Step, part: _Part) -> None:
    block = step.block
    transition = part.transition
    step.commands.fences.append(
        Fence(
            run=block.run,
            stage=block.stage,
            lo=block.lo,
            claim=block.claim,
            hi=block.lo + part.hi,
            status=transition.status,
            ready_ms=part.ready_ms,
            failures=transition.failures,
            batch_limit=transition.batch_limit,
            cursor=transition.cursor,
            outputs_emitted=transition.outputs_emitted,
        )
    )


def _succeed(step: Step, items: Sequence[int], outputs: Sequence[Sequence[str]]) -> None:
    if not items:
        return
    step.commands.counter(step.block.run, step.block.stage).succeeded += len(items)
    emission = emit_outputs(step, items, outputs)
    open_children(step, emission)
    release_barriers(step, emission, step.stage.gains)


def _page(step: Step, outcomes: Sequence[Outcome]) -> None:
    """Emit pages; their items stay open and hold the barriers that they held."""
    items = _offsets(outcomes, Paged)
    if not items:
        return
    pages = [outcome.outputs for outcome in outcomes if isinstance(outcome, Paged)]
    emission = emit_outputs(step, items, pages)
    open_children(step, emission)
    release_barriers(step, emission, step.stage.gains, ended=0)


def _prune(step: Step, items: Sequence[int]) -> None:
    if not items:
        return
    step.commands.counter(step.block.run, step.block.stage).pruned += len(items)
    release_barriers(step, emit_outputs(step, items, [()] * len(items)), step.stage.gains)


def _fail(step: Step, outcomes: Sequence[Outcome]) -> None:
    """Record every attempt that did not succeed; end the items that have no retry left."""
    items: list[int] = []
    documents: list[Sequence[str]] = []
    for i, outcome in enumerate(outcomes):
        if isinstance(outcome, Returned) and outcome.reason:
            _record(step, i, "released", outcome.reason, retried=True)
        if not isinstance(outcome, Failed):
            continue
        retried = _is_retried(step, outcome)
        _record(step, i, outcome.code, outcome.error, retried=retried)
        if retried:
            step.commands.counter(step.block.run, step.block.stage).retried += 1
        else:
            items.append(i)
            documents.append((_failure_document(step, outcome),))
    if items:
        _end_failed(step, items, documents)


def _end_failed(step: Step, items: Sequence[int], documents: Sequence[Sequence[str]]) -> None:
    step.commands.counter(step.block.run, step.block.stage).failed += len(items)
    child = step.stage.failure_child
    outputs = documents if child is not None else [()] * len(items)
    emission = emit_outputs(step, items, outputs, port=1)
    if child is not None:
        open_items(step, child, emission.first, emission.size, port=1)
    release_barriers(step, emission, step.stage.failure_gains)


def _failure_document(step: Step, outcome: Failed) -> str:
    return json.dumps(
        {
            "error": outcome.error,
            "code": outcome.code,
            "attempts": step.block.failures + 1,
            "stage": step.block.stage,
        }
    )


def _record(step: Step, i: int, code: str, error: str, *, retried: bool) -> None:
    block = step.block
    step.commands.attempts.append(
        Attempt(block.run, block.stage, block.lo + i, block.claim, code, error, retried)
    )
