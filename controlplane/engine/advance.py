"""One taken block and what became of its items, turned into what is to be written.

The engine sees one batch of one stage and the plan, never the items of the run.

What an item may not do, however well it says that it went.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from controlplane.domain.run import BlockStatus
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
from controlplane.engine.fanout import Step, count_of, end, follow, give, open_items
from controlplane.engine.plan import Plan
from controlplane.engine.retry import backoff_ms, together


def within_limit(step: Step, outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    """Return the outcomes; an item that gave more than `max-items`, all pages together, fails."""
    most = step.stage.max_items
    if most is None:
        return outcomes
    before = step.taken.given
    return [
        _too_many(before + len(each.outputs), most)
        if isinstance(each, Succeeded | Paged) and before + len(each.outputs) > most
        else each
        for each in outcomes
    ]


def moving(taken: ClaimedBlock, outcome: Outcome) -> Outcome:
    """Return the outcome; an empty page that leads to itself fails, or it would go on for ever."""
    if not isinstance(outcome, Paged) or outcome.outputs or outcome.cursor != taken.cursor:
        return outcome
    error = (
        "the satellite gave a page without outputs and the cursor that it was given; "
        "give outputs, another cursor, or none to end the item"
    )
    return Failed(error=error, code="page-without-progress", retryable=False)


def _too_many(size: int, most: int) -> Failed:
    error = f"the item gave {size} outputs, max-items allows {most}"
    return Failed(error=error, code="too-many-outputs", retryable=False)


class _Fate(NamedTuple):
    """What becomes of an item; neighbours of equal fate stay one block.

    `delay_ms` is the wait of what was released, and the satellite's own wish of what is retried.
    An item with a cursor is a block by itself.
    """

    status: BlockStatus
    failures: int
    cap: int
    delay_ms: int = 0
    retried: bool = False
    cursor: str = ""
    given: int = 0


class _Part(NamedTuple):
    """A range of offsets with one fate."""

    lo: int
    hi: int
    fate: _Fate
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
        settlement: a taken block and one outcome per item.
        commands: filled; many settlements, of many runs, may share it.
        allocate: reserves that many consecutive output ids and gives the first.
        draw: chance between 0 and 1, for the jitter of retries.
        now_ms: now.

    Raises:
        ValueError: the outcomes are not one per item.
    """
    taken = settlement.taken
    size = taken.hi - taken.lo + 1
    if len(settlement.outcomes) != size:
        raise ValueError(f"{size} items were taken, but {len(settlement.outcomes)} came back")
    step = Step(plan, plan.stages[taken.stage], taken, commands, allocate, now_ms)
    outcomes = within_limit(step, settlement.outcomes)
    given = [each.outputs for each in outcomes if isinstance(each, Succeeded)]
    if len(given) == size:
        _fence(step, _Part(0, size - 1, _succeeded(taken, outcomes[0]), now_ms))
        _succeed(step, range(size), given)
        return
    outcomes = [moving(taken, each) for each in outcomes]
    _split(step, outcomes, draw)
    _succeed(step, _where(outcomes, Succeeded), given)
    _page(step, outcomes)
    _prune(step, _where(outcomes, Pruned))
    _fail(step, outcomes)


def _where(outcomes: Sequence[Outcome], kind: type[Outcome]) -> list[int]:
    return [i for i, each in enumerate(outcomes) if isinstance(each, kind)]


def _split(step: Step, outcomes: Sequence[Outcome], draw: Callable[[], float]) -> None:
    """Part the block where fates differ: its row is the first part, the others are new blocks."""
    taken = step.taken
    for n, part in enumerate(_parts(step, outcomes, draw)):
        if n == 0:
            _fence(step, part)
            continue
        fate = part.fate
        step.commands.blocks.append(
            Block(
                taken.run,
                taken.stage,
                taken.lo + part.lo,
                taken.lo + part.hi,
                fate.status,
                taken.claim,
                fate.failures,
                fate.cap,
                0,
                part.ready_ms,
                opened_ms=taken.opened_ms,
                cursor=fate.cursor,
                given=fate.given,
            )
        )


def _parts(step: Step, outcomes: Sequence[Outcome], draw: Callable[[], float]) -> Iterator[_Part]:
    """Return ranges of equal fate; what goes back is cut to what may travel together."""
    fates = [_fate(step, each) for each in outcomes]
    for fate, offsets in groupby(range(len(fates)), fates.__getitem__):
        each = list(offsets)
        wait = backoff_ms(fate.failures, draw(), fate.delay_ms) if fate.retried else fate.delay_ms
        most = step.stage.batch_items
        if fate.cap:
            most = min(most, fate.cap)
        if fate.cursor:
            most = 1
        if fate.status is not BlockStatus.READY:
            most = len(each)
        for lo in range(each[0], each[-1] + 1, most):
            ready_ms = step.now_ms + wait
            if fate.retried:
                ready_ms = together(ready_ms)
            yield _Part(lo, min(each[-1], lo + most - 1), fate, ready_ms)


def _succeeded(taken: ClaimedBlock, outcome: Outcome) -> _Fate:
    if not taken.given or not isinstance(outcome, Succeeded):
        return _Fate(BlockStatus.SUCCEEDED, taken.failures, taken.cap)
    given = taken.given + len(outcome.outputs)
    return _Fate(BlockStatus.SUCCEEDED, taken.failures, taken.cap, given=given)


def _fate(step: Step, outcome: Outcome) -> _Fate:
    taken = step.taken
    match outcome:
        case Succeeded():
            return _succeeded(taken, outcome)
        case Paged(outputs, cursor):
            given = taken.given + len(outputs)
            return _Fate(BlockStatus.READY, 0, taken.cap, cursor=cursor, given=given)
        case Pruned():
            return _Fate(BlockStatus.PRUNED, taken.failures, taken.cap, given=taken.given)
        case Returned():
            kept = _Fate(BlockStatus.READY, taken.failures, outcome.cap or taken.cap)
            return kept._replace(delay_ms=outcome.delay_ms, cursor=taken.cursor, given=taken.given)
        case Failed():
            return _failed(step, outcome)


def _failed(step: Step, outcome: Failed) -> _Fate:
    """Return the fate of a failed item; what it gave in pages stays, and it goes on after them."""
    taken = step.taken
    fate = _Fate(
        BlockStatus.FAILED, taken.failures + 1, taken.cap, cursor=taken.cursor, given=taken.given
    )
    if not _retried(step, outcome):
        return fate
    wish_ms = outcome.retry_after_ms or 0
    return fate._replace(status=BlockStatus.READY, delay_ms=wish_ms, retried=True)


def _retried(step: Step, outcome: Failed) -> bool:
    return outcome.retryable and step.taken.failures + 1 <= step.stage.retries


def _fence(step: Step, part: _Part) -> None:
    taken = step.taken
    fate = part.fate
    step.commands.fences.append(
        Fence(
            run=taken.run,
            stage=taken.stage,
            lo=taken.lo,
            claim=taken.claim,
            hi=taken.lo + part.hi,
            status=fate.status,
            failures=fate.failures,
            cap=fate.cap,
            ready_ms=part.ready_ms,
            cursor=fate.cursor,
            given=fate.given,
        )
    )


def _succeed(step: Step, items: Sequence[int], given: Sequence[Sequence[str]]) -> None:
    if not items:
        return
    count_of(step.commands, step.taken.run, step.taken.stage).succeeded += len(items)
    grown = give(step, items, given)
    follow(step, grown)
    end(step, grown.vectors, grown.widths, step.stage.gains)


def _page(step: Step, outcomes: Sequence[Outcome]) -> None:
    """Let grow what grows from pages; the items stay open and hold closed what they held."""
    items = _where(outcomes, Paged)
    if not items:
        return
    grown = give(step, items, [each.outputs for each in outcomes if isinstance(each, Paged)])
    follow(step, grown)
    end(step, grown.vectors, grown.widths, step.stage.gains, ended=0)


def _prune(step: Step, items: Sequence[int]) -> None:
    if not items:
        return
    count_of(step.commands, step.taken.run, step.taken.stage).pruned += len(items)
    grown = give(step, items, [()] * len(items))
    end(step, grown.vectors, grown.widths, step.stage.gains)


def _fail(step: Step, outcomes: Sequence[Outcome]) -> None:
    """Record every attempt that did not succeed; end the items that have no retry left."""
    items: list[int] = []
    documents: list[Sequence[str]] = []
    for i, each in enumerate(outcomes):
        if isinstance(each, Returned) and each.reason:
            _record(step, i, "released", each.reason, retried=True)
        if not isinstance(each, Failed):
            continue
        retried = _retried(step, each)
        _record(step, i, each.code, each.error, retried=retried)
        if retried:
            count_of(step.commands, step.taken.run, step.taken.stage).retried += 1
        else:
            items.append(i)
            documents.append((_failure_document(step, each),))
    if items:
        _end_failed(step, items, documents)


def _end_failed(step: Step, items: Sequence[int], documents: Sequence[Sequence[str]]) -> None:
    count_of(step.commands, step.taken.run, step.taken.stage).failed += len(items)
    child = step.stage.failure_child
    given = documents if child is not None else [()] * len(items)
    grown = give(step, items, given, port=1)
    if child is not None:
        open_items(step, child, grown.first, grown.size, port=1)
    end(step, grown.vectors, grown.widths, step.stage.failure_gains)


def _failure_document(step: Step, outcome: Failed) -> str:
    return json.dumps(
        {
            "error": outcome.error,
            "code": outcome.code,
            "attempts": step.taken.failures + 1,
            "stage": step.taken.stage,
        }
    )


def _record(step: Step, i: int, code: str, error: str, *, retried: bool) -> None:
    taken = step.taken
    step.commands.attempts.append(
        Attempt(taken.run, taken.stage, taken.lo + i, taken.claim, code, error, retried)
    )
