"""From claimed blocks to what is sent: lineage fetched, expressions replaced, secrets opened."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Final, NamedTuple

import msgspec

from controlplane.engine.compile import vector
from controlplane.engine.events import Failed, Outcome, Pruned, Taken
from controlplane.engine.plan import FAILURE
from controlplane.expressions import ExpressionError, Template, evaluate, truthy
from controlplane.graph.model import Stage, TriggerSpec
from controlplane.operations.definitions import Definition
from controlplane.operations.identity import item_id, rfc3339
from controlplane.operations.secrets import Secrets
from controlplane.ports.engine import Claimed, EngineStore, RunHead
from controlplane.ports.records import RunRow
from controlplane.ports.world import Outgoing
from functions_runtime.contract import Json, JsonObject

Lineage = tuple[Mapping[int, str], Sequence[Mapping[int, int]]]
"""Raw payloads by output id; for each item, the output id of each carried stage."""

_FAILURE_PORT = 1
_OF_ANCESTORS: Final = frozenset({"satellites", "failure"})
_OF_ITEMS: Final = _OF_ANCESTORS | {"item"}
"""Roots of paths whose values differ between the items of a run."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """One block of a batch: per item what is sent, or its fate if nothing has to be."""

    claimed: Claimed
    head: RunHead
    definition: Definition
    items: Sequence[Outgoing | Outcome]
    secrets: Sequence[str]

    @property
    def stage(self) -> Stage:
        """The stage of the block."""
        return self.definition.graph.stages[self.claimed.taken.stage]


async def prepare(
    claimed: Claimed,
    head: RunHead,
    definition: Definition,
    store: EngineStore,
    secrets: Secrets,
    *,
    deadline_ms: int,
) -> Prepared:
    """Work out what each item of the block gets.

    An expression that cannot be evaluated fails its item, for good; the others are untouched.
    """
    stage = definition.graph.stages[claimed.taken.stage]
    opened = await secrets.open(head.project, head.cluster, stage.secrets)
    lineage = await _lineage(claimed, definition, store)
    inputs = await _inputs(claimed, stage, store)
    fixed = fixed_scope(head, definition)
    fixed["secrets"] = dict[str, Json](opened)
    taken = claimed.taken
    ids = [item_id(head.uid, stage.index, taken.lo + i) for i in range(len(inputs))]
    scopes = _scopes(definition, claimed, inputs, lineage, fixed, ids)
    mask, deadline = tuple(opened.values()), rfc3339(deadline_ms)
    items = [
        Outgoing(
            id=f"{item}.{taken.claim}",
            run=head.uid,
            stage=stage.identifier,
            item=item,
            attempt=taken.failures + 1,
            deadline=deadline,
            key=item,
            config=texts.config,
            input=payload if texts.input is None else texts.input,
            mask=mask,
        )
        if isinstance(texts, _Texts)
        else texts
        for item, payload, texts in zip(ids, inputs, _filled(stage, fixed, scopes), strict=False)
    ]
    return Prepared(claimed, head, definition, items, mask)


def _scopes(
    definition: Definition,
    claimed: Claimed,
    inputs: Sequence[str],
    lineage: Lineage,
    fixed: dict[str, Json],
    ids: Sequence[str],
) -> Iterator[Mapping[str, Json]]:
    """Give what the templates of each item may read."""
    stage = definition.graph.stages[claimed.taken.stage]
    for i, (payload, item) in enumerate(zip(inputs, ids, strict=True)):
        own: JsonObject = {"id": item, "attempt": claimed.taken.failures + 1}
        of_item = item_scope(definition, stage, claimed, i, payload, lineage)
        yield of_item | fixed | {"item": own}


class _Texts(NamedTuple):
    """What an item is sent, as JSON; `input` None is what its parent gave, as it is."""

    config: str
    input: str | None


def _filled(
    stage: Stage, fixed: Mapping[str, Json], scopes: Iterator[Mapping[str, Json]]
) -> Iterator[_Texts | Outcome]:
    """Fill the stage's templates for each item; just once if they read nothing of the item."""
    if _reads(stage, _OF_ITEMS):
        return (_fill(stage, scope) for scope in scopes)
    return repeat(_fill(stage, fixed))


def _fill(stage: Stage, scope: Mapping[str, Json]) -> _Texts | Outcome:
    try:
        if stage.when is not None and not truthy(evaluate(stage.when, scope)):
            return Pruned("`when` is false")
        config = _text(stage.config, scope)
        return _Texts(config, None if stage.input is None else _text(stage.input, scope))
    except ExpressionError as error:
        return Failed(str(error), "expression", retryable=False)


def _text(template: Template, scope: Mapping[str, Json]) -> str:
    return msgspec.json.encode(evaluate(template, scope)).decode()


async def _inputs(claimed: Claimed, stage: Stage, store: EngineStore) -> Sequence[str]:
    """Give the raw input of each item; a join has one item, whose input is the list."""
    if stage.joins is None:
        return claimed.payloads
    taken = claimed.taken
    return ["[" + ",".join(await store.gathered(taken.run, stage.index, taken.lo)) + "]"]


async def _lineage(claimed: Claimed, definition: Definition, store: EngineStore) -> Lineage:
    """Fetch the outputs of the ancestors that this stage's templates read, in one statement."""
    taken = claimed.taken
    wanted = definition.reads[taken.stage]
    if not wanted:
        return {}, ()
    ids = [_ancestors(definition, taken, i, wanted) for i in range(taken.hi - taken.lo + 1)]
    needed = sorted({each for item in ids for each in item.values() if each})
    return await store.payloads(needed), ids


def _ancestors(
    definition: Definition, taken: Taken, i: int, wanted: Sequence[int]
) -> Mapping[int, int]:
    carried = dict(zip(definition.plan.carried, vector(definition.plan, taken, i), strict=True))
    return {stage: carried.get(stage, 0) for stage in wanted}


def fixed_scope(head: RunHead | RunRow, definition: Definition) -> dict[str, Json]:
    """Give the part of the scope that is equal for all items of a run."""
    graph = definition.graph
    started = rfc3339(head.created_ms)
    kind = str(head.trigger.get("kind", ""))
    return {
        "cluster": {
            "identifier": graph.identifier,
            "title": graph.title,
            "sla": None if graph.sla is None else int(graph.sla.total_seconds()),
            "trigger": f"{started} ({_trigger_text(kind, graph.triggers)})",
        },
        "run": {
            "id": head.uid,
            "deadline": None if head.deadline_ms is None else rfc3339(head.deadline_ms),
        },
        "trigger": head.trigger,
    }


def _trigger_text(kind: str, triggers: Sequence[TriggerSpec]) -> str:
    expressions = [each.expression for each in triggers if each.kind == kind and each.expression]
    return f"{kind} {expressions[0]}" if expressions else kind


def item_scope(
    definition: Definition,
    stage: Stage,
    claimed: Claimed,
    i: int,
    payload: str,
    lineage: Lineage,
) -> dict[str, Json]:
    """Give the part of the scope that depends on the item: its ancestors' outputs.

    Only what a template of the stage reads is parsed.
    """
    if not _reads(stage, _OF_ANCESTORS):
        return {}
    stages = definition.graph.stages
    outputs: JsonObject = {}
    failure: Json = None
    payloads, ids = lineage
    ancestors: Mapping[int, int] = ids[i] if ids else {}
    for index, output in ancestors.items():
        if output == 0:
            continue
        value = _parse(payloads[output])
        if index == FAILURE:
            failure = value
        else:
            outputs[stages[index].identifier] = {"output": value}
    if claimed.port == _FAILURE_PORT:
        failure = _parse(payload)
    else:
        sources = stage.needs if stage.joins is not None else (claimed.taken.input_stage,)
        for source in sources:
            outputs[stages[source].identifier] = {"output": _parse(payload)}
    scope: dict[str, Json] = {"satellites": outputs}
    if isinstance(failure, dict):
        scope["failure"] = failure | {"satellite": _failed_stage(definition, failure)}
    return scope


def _failed_stage(definition: Definition, failure: JsonObject) -> str:
    index = failure.get("stage")
    return definition.graph.stages[index].identifier if isinstance(index, int) else ""


def _parse(payload: str) -> Json:
    value: Json = msgspec.json.decode(payload)
    return value


def _reads(stage: Stage, roots: Collection[str]) -> bool:
    templates = (stage.config, stage.input, stage.when)
    return any(
        reference.root in roots
        for template in templates
        if template is not None
        for reference in template.references
    )
