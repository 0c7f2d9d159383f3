"""Fan-out: write an item's outputs, open the child items, and update the barriers above them.

`advance` calls this for the items of a block that ended; `begin` starts a run with the item of its
trigger. Nothing here knows the items of the run: only one block, the plan, and counters that the
store adds up.

**Fan-out.** An item ends with outputs (any number, also none). Each output is the input of one item
in every child stage, and its id is that item's id: so items need no rows, a range of output ids is
a block. An output carries `refs`, the ids of those ancestors that something downstream reads (the
lineage vector of `engine.plan`). The columns below run over the items of one block; an item is
meant by its offset in it.

**Barriers.** A join has one item per scope: one for the whole run, or one for each output of the
stage that it joins. That item is a barrier, a WAITING block with `pending`, the number of open
items that may still lead to an input of it. The plan says of each stage which barriers its items
*hold* closed. When an item ends it stops holding, and the items that its outputs open begin to
hold:

    change = outputs * (holders that one output opens) - items that ended

A barrier is released when it reaches zero. These are sums: whatever the order in which batches of a
scope settle, the result is the same, and no batch needs to see another one.

Three invariants keep a barrier from being released too early, whatever the graph:

1. *Decrement and increment are one change.* An item's end and the opening of what follows are in
   one transaction, so `pending` never passes zero in between.
2. *A barrier is open work from its birth.* It counts as an item of its run and holds the barriers
   outside it (`birth_pending`, and for joins over the run the barriers that hold each other). So
   nothing closes from the outside in, and a run has ended exactly when its number of open items is
   zero: the run itself is the outermost barrier and has no row.
3. *An item that writes a page stays open.* It emits outputs and opens items without ending
   (`ended=0`).

Why not count the finished inputs of a join instead: their number is known only when everything
above the join has ended, which is the question that the barrier answers.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final, TypeVar

from controlplane.compiler.graph import RUN_SCOPE, TRIGGER
from controlplane.domain.block import BlockEvent, status_after
from controlplane.engine.commands import Block, Commands, Outputs
from controlplane.engine.events import ClaimedBlock
from controlplane.engine.plan import RUN, Hold, Plan, StagePlan, own_position, refs_of

_T = TypeVar("_T")

RUN_ID: Final = 0
"""The scope id of a barrier over the whole run."""


@dataclass(frozen=True, slots=True)
class Step:
    """One block on its way through the engine; `allocate` reserves output ids."""

    plan: Plan
    stage: StagePlan
    block: ClaimedBlock
    commands: Commands
    allocate: Callable[[int], int]
    now_ms: int


@dataclass(frozen=True, slots=True)
class Emission:
    """New outputs: ``first..first+size-1``, `widths` of them per item in order.

    `vectors` are the lineage vectors of the items; empty when the plan carries nothing.
    """

    first: int
    size: int
    widths: Sequence[int]
    vectors: Sequence[tuple[int, ...]]


def emit_outputs(
    step: Step, items: Sequence[int], outputs: Sequence[Sequence[str]], port: int = 0
) -> Emission:
    """Write the outputs of `items`, in order; their lineage is that of the items."""
    payloads = list(chain.from_iterable(outputs))
    widths = list(map(len, outputs))
    vectors = _vectors(step, items)
    size = len(payloads)
    if not size:
        return Emission(0, 0, widths, vectors)
    block = step.block
    first = step.allocate(size)
    inputs = [block.lo + i for i in items]
    _append(
        step.commands.outputs,
        Outputs(
            run=block.run,
            stage=block.stage,
            port=port,
            first=first,
            parents=_spread(inputs, widths, size),
            refs=_spread(vectors, widths, size) if vectors else [],
            payloads=payloads,
        ),
    )
    return Emission(first, size, widths, vectors)


def _append(outputs: list[Outputs], new: Outputs) -> None:
    """Append outputs; ids that continue the last ones extend these instead."""
    if outputs:
        last = outputs[-1]
        is_next = last.first + len(last.payloads) == new.first
        if is_next and (last.run, last.stage, last.port) == (new.run, new.stage, new.port):
            last.parents += new.parents
            last.refs += new.refs
            last.payloads += new.payloads
            return
    outputs.append(new)


def open_items(step: Step, stage: int, first: int, size: int, port: int = 0) -> None:
    """Open the items of the inputs ``first..first+size-1`` at a stage, in blocks of its batch size.

    The block of an earlier settlement is extended while that is possible: many settlements with few
    outputs each, as after retries, would otherwise leave the next stage as many small blocks.
    """
    if not size:
        return
    child = step.plan.stages[stage]
    last = first + size - 1
    ready_ms = step.now_ms + child.delay_ms
    key = (step.block.run, stage, step.block.stage, port)
    tails = step.commands.tails
    lo, tail = first, tails.get(key)
    if tail is not None and tail.hi + 1 == first and tail.ready_ms == ready_ms:
        tail.hi = min(last, tail.lo + child.batch_items - 1)
        lo = tail.hi + 1
    for start in range(lo, last + 1, child.batch_items):
        hi = min(last, start + child.batch_items - 1)
        block = Block.ready(step.block.run, stage, start, hi, ready_ms)
        step.commands.blocks.append(block)
        tails[key] = block
    _count_opened(step, stage, size)


def open_barriers(step: Step, join: int, scopes: Sequence[int], pending: int) -> None:
    """Open a join's item for each scope: waiting for `pending` open items, or ready when none is.

    A waiting item is open work from here on, also for the barriers outside it; so nothing can close
    from the outside in.
    """
    ready_ms = step.now_ms + step.plan.stages[join].delay_ms
    run = step.block.run
    blocks = (Block.barrier(run, join, scope, pending, ready_ms) for scope in scopes)
    step.commands.blocks.extend(blocks)
    _count_opened(step, join, len(scopes))


def open_children(step: Step, emission: Emission) -> None:
    """Open the items and barriers of new outputs, and add these to the joins that gather them."""
    stage = step.stage
    for child in stage.children:
        open_items(step, child, emission.first, emission.size)
    scopes = range(emission.first, emission.first + emission.size)
    for join, pending in zip(stage.births, stage.birth_pending, strict=True):
        open_barriers(step, join, scopes, pending)
    if not emission.size:
        return
    for hold in stage.gathers:
        step.commands.gathers.extend(
            (step.block.run, hold.join, scope, first, last)
            for scope, first, last in _gathered(hold, emission)
        )


def release_barriers(
    step: Step, emission: Emission, gains: Sequence[int], *, ended: int = 1
) -> None:
    """Decrement each barrier by the items that ended and increment it by those they opened.

    Args:
        step: the block.
        emission: outputs of the items.
        gains: of each hold of the stage, how many holders one output opens.
        ended: 1; or 0 for items that wrote a page and stay open.
    """
    widths = emission.widths
    run = step.block.run
    commands = step.commands
    commands.pending[run] = commands.pending.get(run, 0) - ended * len(widths)
    barriers = commands.barriers
    for hold, gain in zip(step.stage.holds, gains, strict=True):
        if hold.scope == RUN:
            key = (run, hold.join, RUN_ID)
            barriers[key] = barriers.get(key, 0) + gain * sum(widths) - ended * len(widths)
            continue
        for lineage, width in zip(emission.vectors, widths, strict=True):
            key = (run, hold.join, lineage[hold.scope])
            barriers[key] = barriers.get(key, 0) + gain * width - ended


def _count_opened(step: Step, stage: int, size: int) -> None:
    run = step.block.run
    step.commands.counter(run, stage).opened += size
    step.commands.pending[run] = step.commands.pending.get(run, 0) + size


def _vectors(step: Step, items: Sequence[int]) -> Sequence[tuple[int, ...]]:
    """Return the lineage vectors of the items, like `plan.vector` does for one."""
    if not step.plan.carried:
        return ()
    block = step.block
    refs = refs_of(step.plan, block)
    own = own_position(step.plan, block)
    if own is None:
        return [tuple(refs[i]) for i in items]
    return [(*refs[i][:own], block.lo + i, *refs[i][own + 1 :]) for i in items]


def _spread(values: Sequence[_T], widths: Sequence[int], size: int) -> list[_T]:
    """Return each value as often as its item has outputs."""
    if size == len(values) and all(widths):
        return list(values)
    return list(chain.from_iterable(map(repeat, values, widths)))


def _gathered(hold: Hold, emission: Emission) -> Iterator[tuple[int, int, int]]:
    """Return (scope id, first output, last output), neighbours of one scope in one range."""
    if hold.scope == RUN:
        yield RUN_ID, emission.first, emission.first + emission.size - 1
        return
    start = at = emission.first
    scope = None
    for lineage, width in zip(emission.vectors, emission.widths, strict=True):
        if scope != lineage[hold.scope]:
            if scope is not None and at > start:
                yield scope, start, at - 1
            scope, start = lineage[hold.scope], at
        at += width
    if scope is not None and at > start:
        yield scope, start, at - 1


def begin(  # noqa: PLR0913 - ids and time from outside, and where the trigger continues
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

    It has ended with that; or, with a `cursor`, it stays open and emits more from there on.
    ``commands.pending[run]`` is the number of open items; 0 means that the run ends at once.
    """
    refs = ((0,) * len(plan.carried),)
    trigger = ClaimedBlock(run, TRIGGER, 0, 0, claim=0, input_stage=RUN_SCOPE, refs=refs)
    step = Step(plan, plan.stages[TRIGGER], trigger, commands, allocate, now_ms)
    still_open = int(bool(cursor))
    block = Block.ready(run, TRIGGER, 0, 0, now_ms)
    if still_open:
        block.cursor, block.outputs_emitted = cursor, len(inputs)
    else:
        block.status = status_after(None, BlockEvent.OPEN_ENDED)
    commands.blocks.append(block)
    count = commands.counter(run, TRIGGER)
    count.opened += 1
    count.succeeded += 1 - still_open
    commands.pending[run] = commands.pending.get(run, 0) + still_open
    open_children(step, emit_outputs(step, (0,), (inputs,)))
    _open_run_joins(step, still_open, len(inputs))


def _open_run_joins(step: Step, still_open: int, width: int) -> None:
    """Open the joins over the run, held by the trigger's item and by what it opened."""
    plan = step.plan
    gains = dict(zip(step.stage.holds, step.stage.gains, strict=True))
    for join in plan.run_joins:
        hold = Hold(join, RUN)
        waiting = sum(hold in plan.stages[other].holds for other in plan.run_joins)
        held = still_open + gains[hold] * width if hold in gains else 0
        open_barriers(step, join, (RUN_ID,), waiting + held)
