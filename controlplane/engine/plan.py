"""What is equal for all items of a stage, compiled once from the graph.

**Lineage vector.** `Plan.carried` lists the stages that something downstream refers to: scopes of
joins, and ancestors that expressions read. Every output carries `refs`, one output id per carried
stage (0 = not an ancestor), without itself. The vector of an *item* is the `refs` of its input,
with the input's own id put in if its stage is carried. A plain chain carries nothing.

The failure document of an item is carried as the pseudo-stage `FAILURE` wherever a template of the
failure branch reads `failure.…` (or `satellites.<id>.output.error`, which means the same there).
"""

from dataclasses import dataclass
from typing import Final

FAILURE: Final = -2
"""In `Plan.carried`: the nearest failure document (an output on port 1), whatever stage failed."""

RUN: Final = -1
"""In place of a position in the vector: the scope is the whole run, its id is 0."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A barrier that an open item of a stage keeps closed: `join`'s, for the scope at `scope`.

    `scope` is a position in the lineage vector, or `RUN`.
    """

    join: int
    scope: int


@dataclass(frozen=True, slots=True)
class StagePlan:
    """One stage, as the engine sees it.

    Attributes:
        index: of the stage.
        children: stages (not joins) in which each output of this stage opens an item.
        failure_child: stage in which the failure document of a failed item opens an item, or None.
        births: joins whose barrier each output of this stage opens, the scope being that output.
        gathers: joins that collect this stage's outputs; `Hold.scope` says for which scope.
        holds: barriers that an open item of this stage keeps closed. The run itself is kept open by
            every item and is not listed. Those of the trigger are the run joins that its outputs
            can reach; `begin` counts for them from birth.
        gains: for each of `holds`, how many of the items that one output opens hold it too.
        failure_gains: for each of `holds`, 1 if the item that a failure document opens holds it.
        birth_pending: for each of `births`, how many open items its barrier is born with.
        batch_items: blocks are cut to this length.
        retries: an item has failed for good with failure number `retries + 1`.
        delay_ms: an item may not start before this has passed since it was opened.
        max_items: most outputs of one item, or None.
    """

    index: int
    children: tuple[int, ...]
    failure_child: int | None
    births: tuple[int, ...]
    gathers: tuple[Hold, ...]
    holds: tuple[Hold, ...]
    gains: tuple[int, ...]
    failure_gains: tuple[int, ...]
    birth_pending: tuple[int, ...]
    batch_items: int
    retries: int
    delay_ms: int
    max_items: int | None


@dataclass(frozen=True, slots=True)
class Plan:
    """All stages by index.

    Attributes:
        stages: `stages[0]` is the trigger.
        carried: stages of the lineage vector.
        run_joins: joins over the whole run; their barriers are born with it.
        failure_entry: the stage whose inputs are failure documents, or None.
    """

    stages: tuple[StagePlan, ...]
    carried: tuple[int, ...]
    run_joins: tuple[int, ...]
    failure_entry: int | None
