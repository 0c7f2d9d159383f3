"""How a run begins: its trigger's item, and what that gives."""

from collections.abc import Callable, Sequence

from controlplane.domain.run import BlockStatus
from controlplane.engine.commands import Block, Commands
from controlplane.engine.events import Taken
from controlplane.engine.growth import RUN_ID, Step, count_of, follow, give, open_barriers
from controlplane.engine.plan import RUN, Hold, Plan
from controlplane.graph.model import RUN_SCOPE, TRIGGER


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
    taken = Taken(run, TRIGGER, 0, 0, 0, 0, 0, RUN_SCOPE, refs)
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
