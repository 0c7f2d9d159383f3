"""What grows out of items that ended: outputs, the items these open, and what barriers feel of it.

Everything is a column over the items of one block. Items are meant by their offset in the block.

How a run begins: its trigger's item, and what that gives.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final, TypeVar

from controlplane.compiler.graph import RUN_SCOPE, TRIGGER
from controlplane.domain.run import BlockStatus
from controlplane.engine.commands import Block, Commands, Count, Outputs
from controlplane.engine.events import ClaimedBlock
from controlplane.engine.plan import RUN, Hold, Plan, StagePlan, own_position, refs_of

_T = TypeVar("_T")

RUN_ID: Final = 0
"""The scope id of a barrier over the whole run."""


@dataclass(frozen=True, slots=True)
class Step:
    """One block on its way through the engine, with what the outside lends."""

    plan: Plan
    stage: StagePlan
    taken: ClaimedBlock
    commands: Commands
    allocate: Callable[[int], int]
    now_ms: int


@dataclass(frozen=True, slots=True)
class Grown:
    """Outputs that were made: ``first..first+size-1``, `widths` of them per item in order."""

    first: int
    size: int
    widths: Sequence[int]
    vectors: Sequence[tuple[int, ...]]


def give(step: Step, items: Sequence[int], given: Sequence[Sequence[str]], port: int = 0) -> Grown:
    """Write the outputs of `items`, in order; their lineage is that of the items."""
    payloads = list(chain.from_iterable(given))
    widths = list(map(len, given))
    vectors = _vectors(step, items)
    size = len(payloads)
    if not size:
        return Grown(0, 0, widths, vectors)
    taken = step.taken
    first = step.allocate(size)
    inputs = [taken.lo + i for i in items]
    _write(
        step.commands.outputs,
        Outputs(
            run=taken.run,
            stage=taken.stage,
            port=port,
            first=first,
            parents=_spread(inputs, widths, size),
            refs=_spread(vectors, widths, size) if vectors else [],
            payloads=payloads,
        ),
    )
    return Grown(first, size, widths, vectors)


def _write(outputs: list[Outputs], new: Outputs) -> None:
    """Add outputs; those that go on where the last ones ended are one with them."""
    if outputs:
        last = outputs[-1]
        goes_on = last.first + len(last.payloads) == new.first
        if goes_on and (last.run, last.stage, last.port) == (new.run, new.stage, new.port):
            last.parents += new.parents
            last.refs += new.refs
            last.payloads += new.payloads
            return
    outputs.append(new)


def open_items(step: Step, stage: int, first: int, size: int, port: int = 0) -> None:
    """Open the items of the inputs ``first..first+size-1`` at a stage, in blocks it can take.

    A block of an earlier settlement grows while it may: many that gave little, as what is retried
    does, would leave the next stage a crumb each.
    """
    if not size:
        return
    child = step.plan.stages[stage]
    last = first + size - 1
    ready_ms = step.now_ms + child.delay_ms
    key = (step.taken.run, stage, step.taken.stage, port)
    tails = step.commands.tails
    lo, tail = first, tails.get(key)
    if tail is not None and tail.hi + 1 == first and tail.ready_ms == ready_ms:
        tail.hi = min(last, tail.lo + child.batch_items - 1)
        lo = tail.hi + 1
    for start in range(lo, last + 1, child.batch_items):
        hi = min(last, start + child.batch_items - 1)
        block = Block(step.taken.run, stage, start, hi, BlockStatus.READY, 0, 0, 0, 0, ready_ms)
        step.commands.blocks.append(block)
        tails[key] = block
    _opened(step, stage, size)


def open_barriers(step: Step, join: int, scopes: Sequence[int], pending: int) -> None:
    """Open a join's item for each scope: waiting for `pending` open items, or ready when none is.

    A waiting item is open work from here on, also for the barriers outside it; so nothing can close
    from the outside in.
    """
    status = BlockStatus.WAITING if pending else BlockStatus.READY
    ready_ms = step.now_ms + step.plan.stages[join].delay_ms
    run = step.taken.run
    step.commands.blocks.extend(
        Block(run, join, scope, scope, status, 0, 0, 0, pending, ready_ms) for scope in scopes
    )
    _opened(step, join, len(scopes))


def follow(step: Step, grown: Grown) -> None:
    """Open what outputs open, and hand them to the joins that collect them."""
    stage = step.stage
    for child in stage.children:
        open_items(step, child, grown.first, grown.size)
    scopes = range(grown.first, grown.first + grown.size)
    for join, pending in zip(stage.births, stage.birth_pending, strict=True):
        open_barriers(step, join, scopes, pending)
    if not grown.size:
        return
    for hold in stage.gathers:
        step.commands.gathers.extend(
            (step.taken.run, hold.join, scope, first, last)
            for scope, first, last in _gathered(hold, grown)
        )


def end(
    step: Step,
    vectors: Sequence[tuple[int, ...]],
    widths: Sequence[int],
    gains: Sequence[int],
    ended: int = 1,
) -> None:
    """Let go of what the items held closed, against what they opened that holds it as well.

    Args:
        step: the block.
        vectors: of the items; empty when the plan carries nothing.
        widths: how many outputs each gave.
        gains: of each hold of the stage, how many holders one output opens.
        ended: 1; or 0 for items that have given a page and stay open.
    """
    run = step.taken.run
    commands = step.commands
    commands.pending[run] = commands.pending.get(run, 0) - ended * len(widths)
    barriers = commands.barriers
    for hold, gain in zip(step.stage.holds, gains, strict=True):
        if hold.scope == RUN:
            key = (run, hold.join, RUN_ID)
            barriers[key] = barriers.get(key, 0) + gain * sum(widths) - ended * len(widths)
            continue
        for lineage, width in zip(vectors, widths, strict=True):
            key = (run, hold.join, lineage[hold.scope])
            barriers[key] = barriers.get(key, 0) + gain * width - ended


def count_of(commands: Commands, run: int, stage: int) -> Count:
    """Return the counters of a stage in a run, to be changed in place."""
    key = (run, stage)
    found = commands.counts.get(key)
    if found is None:
        found = commands.counts[key] = Count()
    return found


def _opened(step: Step, stage: int, size: int) -> None:
    run = step.taken.run
    count_of(step.commands, run, stage).opened += size
    step.commands.pending[run] = step.commands.pending.get(run, 0) + size


def _vectors(step: Step, items: Sequence[int]) -> Sequence[tuple[int, ...]]:
    """Return the lineage vectors of the items, like `compile.vector` does for one."""
    if not step.plan.carried:
        return ()
    taken = step.taken
    refs = refs_of(step.plan, taken)
    own = own_position(step.plan, taken)
    if own is None:
        return [tuple(refs[i]) for i in items]
    return [(*refs[i][:own], taken.lo + i, *refs[i][own + 1 :]) for i in items]


def _spread(values: Sequence[_T], widths: Sequence[int], size: int) -> list[_T]:
    """Return each value as often as its item gave outputs."""
    if size == len(values) and all(widths):
        return list(values)
    return list(chain.from_iterable(map(repeat, values, widths)))


def _gathered(hold: Hold, grown: Grown) -> Iterator[tuple[int, int, int]]:
    """Return (scope id, first output, last output), neighbours of one scope in one range."""
    if hold.scope == RUN:
        yield RUN_ID, grown.first, grown.first + grown.size - 1
        return
    start = at = grown.first
    scope = None
    for lineage, width in zip(grown.vectors, grown.widths, strict=True):
        if scope != lineage[hold.scope]:
            if scope is not None and at > start:
                yield scope, start, at - 1
            scope, start = lineage[hold.scope], at
        at += width
    if scope is not None and at > start:
        yield scope, start, at - 1


def begin(  # noqa: PLR0913 - what the outside lends, and where the trigger goes on
    plan: Plan,
    run: int,
    inputs: Sequence[str],
    commands: Commands,
    *,
    allocate: Callable[[int], int],
    now_ms: int,
    cursor: str = "",
) -> None:
    """Add the start of a run to `commands`: the trigger's item, with `inputs` as its outputs.

    It is done with that; or, with a `cursor`, it stays open and gives more from there on.
    ``commands.pending[run]`` is the number of open items; 0 means that the run ends at once.
    """
    refs = ((0,) * len(plan.carried),)
    taken = ClaimedBlock(run, TRIGGER, 0, 0, 0, 0, 0, RUN_SCOPE, refs)
    step = Step(plan, plan.stages[TRIGGER], taken, commands, allocate, now_ms)
    still_open = int(bool(cursor))
    status = BlockStatus.READY if still_open else BlockStatus.SUCCEEDED
    given = still_open * len(inputs)
    commands.blocks.append(
        Block(run, TRIGGER, 0, 0, status, 0, 0, 0, 0, now_ms, cursor=cursor, given=given)
    )
    count = count_of(commands, run, TRIGGER)
    count.opened += 1
    count.succeeded += 1 - still_open
    commands.pending[run] = commands.pending.get(run, 0) + still_open
    follow(step, give(step, (0,), (inputs,)))
    _open_run_joins(step, still_open, len(inputs))


def _open_run_joins(step: Step, still_open: int, width: int) -> None:
    """Open the joins over the run; what the trigger's item opened holds them, and so does it."""
    plan = step.plan
    gains = dict(zip(step.stage.holds, step.stage.gains, strict=True))
    for join in plan.run_joins:
        hold = Hold(join, RUN)
        waiting = sum(hold in plan.stages[other].holds for other in plan.run_joins)
        held = still_open + gains[hold] * width if hold in gains else 0
        open_barriers(step, join, (RUN_ID,), waiting + held)
