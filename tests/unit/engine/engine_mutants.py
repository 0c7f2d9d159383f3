"""Engines that are broken on purpose, each in one place."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from engine_doors import Engine

ROOMS = ("retry", "plan", "fanout", "advance")
"""In the order in which they import each other."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """`before` becomes `after` in one module of the engine."""

    name: str
    room: str
    before: str
    after: str


MUTANTS = (
    Mutant(
        "a fan-out does not hold its joins closed",
        "fanout",
        "gain * sum(widths) - ended * len(widths)",
        "min(gain, 1) * len(widths) - ended * len(widths)",
    ),
    Mutant(
        "the barrier of one scope is counted per item, not per output",
        "fanout",
        "+ gain * width - ended",
        "+ gain - ended",
    ),
    Mutant(
        "a waiting join is not open work of the run",
        "fanout",
        "    _count_opened(step, join, len(scopes))\n",
        "    step.commands.counter(run, join).opened += len(scopes)\n",
    ),
    Mutant(
        "a waiting join does not hold the joins outside it",
        "plan",
        "for birth in (*children, *births) for hold",
        "for birth in children for hold",
    ),
    Mutant(
        "run joins do not hold each other",
        "fanout",
        "(RUN_ID,), waiting + held)",
        "(RUN_ID,), held)",
    ),
    Mutant(
        "a join's region stops at joins below its scope",
        "plan",
        "    elif stage.joins != RUN_SCOPE:\n        yield",
        "    elif stage.joins is None:\n        yield",
    ),
    Mutant(
        "the log branch does not wait for the failure branch",
        "plan",
        "if stage.branch is not Branch.LOGS}",
        "if stage.branch is Branch.MAIN}",
    ),
    Mutant(
        "a failed item opens nothing",
        "advance",
        "        open_items(step, child, emission.first, emission.size, port=1)\n",
        "        pass\n",
    ),
    Mutant(
        "a failure document does not hold what its branch leads to",
        "advance",
        "release_barriers(step, emission, step.stage.failure_gains)",
        "release_barriers(step, emission, [0] * len(step.stage.failure_gains))",
    ),
    Mutant(
        "a pruned item stays open",
        "advance",
        "    _prune(step, _offsets(outcomes, Pruned))\n",
        "",
    ),
    Mutant(
        "one retry too many",
        "advance",
        "step.block.failures + 1 <= step.stage.retries",
        "step.block.failures <= step.stage.retries",
    ),
    Mutant(
        "a release burns a retry",
        "advance",
        "BlockEvent.RETURN, block.failures, limit",
        "BlockEvent.RETURN, block.failures + 1, limit",
    ),
    Mutant(
        "parts of a split start their claims anew",
        "advance",
        "claim=block.claim,\n                failures",
        "failures",
    ),
    Mutant(
        "a split loses its last part",
        "advance",
        "    for n, part in enumerate(_parts(step, outcomes, draw)):\n        if n == 0:",
        "    for n, part in enumerate(list(_parts(step, outcomes, draw))[:2]):\n        if n == 0:",
    ),
    Mutant(
        "released items travel together as before",
        "advance",
        "        return min(step.stage.batch_items, transition.batch_limit)\n",
        "            pass\n",
    ),
    Mutant(
        "children are not cut to their batch",
        "fanout",
        "start + child.batch_items - 1)",
        "start + child.batch_items)",
    ),
    Mutant(
        "a block grows over inputs of another stage",
        "fanout",
        "tail is not None and tail.hi + 1 == first and",
        "tail is not None and tail.hi < first and",
    ),
    Mutant(
        "a join is not given its last input",
        "fanout",
        "yield RUN_ID, emission.first, emission.first + emission.size - 1",
        "yield RUN_ID, emission.first, max(emission.first, emission.first + emission.size - 2)",
    ),
    Mutant(
        "inputs of neighbouring scopes run together",
        "fanout",
        "        if scope != lineage[hold.scope]:\n",
        "        if scope is None:\n",
    ),
    Mutant(
        "outputs of items that gave several have the wrong parent",
        "fanout",
        "    if size == len(values) and all(widths):\n",
        "    if size == len(values):\n",
    ),
    Mutant(
        "the input is missing from its item's lineage",
        "fanout",
        "    if own is None:\n",
        "    if own is None or own >= 0:\n",
    ),
    Mutant(
        "what only the next stage but one reads is not carried",
        "plan",
        "        read = {*read_stages(graph, stage.index), *extra_refs.get(stage.index, ())}\n",
        "        read = set[int]()\n",
    ),
    Mutant(
        "too many outputs are taken all the same",
        "advance",
        "len(outcome.outputs) > limit\n",
        "len(outcome.outputs) > limit + 1\n",
    ),
    Mutant(
        "max-items counts for each page by itself",
        "advance",
        "before = step.block.outputs_emitted",
        "before = 0",
    ),
    Mutant(
        "an empty page may lead to itself",
        "advance",
        "or outcome.cursor != block.cursor",
        "or outcome.cursor",
    ),
    Mutant(
        "a page is counted as the end of its item",
        "advance",
        "step.stage.gains, ended=0)",
        "step.stage.gains)",
    ),
    Mutant(
        "a page opens nothing",
        "advance",
        "    open_children(step, emission)\n"
        "    release_barriers(step, emission, step.stage.gains, ended=0)",
        "    release_barriers(step, emission, step.stage.gains, ended=0)",
    ),
    Mutant(
        "the cursor is lost where a block is split",
        "advance",
        "opened_ms=block.opened_ms,\n                cursor=transition.cursor,",
        "opened_ms=block.opened_ms,\n                cursor='',",
    ),
    Mutant(
        "a retry begins with the first page again",
        "advance",
        "failures, limit, delay_ms, block.cursor, emitted)",
        "failures, limit, delay_ms, '', emitted)",
    ),
    Mutant(
        "a release begins with the first page again",
        "advance",
        "block.failures, limit, delay_ms, block.cursor",
        "block.failures, limit, delay_ms, ''",
    ),
    Mutant(
        "neighbours with equal cursors become one block",
        "advance",
        "    if transition.cursor:\n        return 1\n",
        "",
    ),
    Mutant(
        "a page burns the retries of the next one",
        "advance",
        "_Transition(BlockEvent.PAGE, 0, limit",
        "_Transition(BlockEvent.PAGE, block.failures, limit",
    ),
    Mutant(
        "a trigger with more pages does not keep its run open",
        "fanout",
        "commands.pending.get(run, 0) + still_open",
        "commands.pending.get(run, 0)",
    ),
    Mutant(
        "a trigger with more pages does not hold joins over the run",
        "fanout",
        "held = still_open + gains",
        "held = gains",
    ),
    Mutant(
        "an attempt that is retried leaves no record",
        "advance",
        "        _record(step, i, outcome.code, outcome.error, retried=retried)\n",
        "        if not retried:\n            _record(step, i, outcome.code, '', retried=False)\n",
    ),
)


def build(mutant: Mutant | None) -> Engine:
    """Return the engine with one fault, or, for None, the sound one made in the same way."""
    with _set_aside():
        rooms = {room: _load(room, mutant) for room in ROOMS}
    return Engine(
        rooms["plan"].compile_plan,
        rooms["plan"].vector,
        rooms["fanout"].begin,
        rooms["advance"].advance,
    )


def _load(room: str, mutant: Mutant | None) -> ModuleType:
    name = f"controlplane.engine.{room}"
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    text = Path(spec.origin).read_text(encoding="utf-8")
    if mutant is not None and mutant.room == room:
        assert text.count(mutant.before) == 1, f"{mutant.name}: {room} reads differently now"
        text = text.replace(mutant.before, mutant.after)
    module = ModuleType(name)
    sys.modules[name] = module
    exec(compile(text, spec.origin, "exec"), module.__dict__)  # noqa: S102 - our own source
    return module


@contextmanager
def _set_aside() -> Generator[None]:
    """Return the sound modules back to everyone else afterwards."""
    names = [f"controlplane.engine.{room}" for room in ROOMS]
    sound = {name: import_module(name) for name in names}
    try:
        yield
    finally:
        sys.modules.update(sound)
