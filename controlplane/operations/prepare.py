"""From claimed blocks to what is sent: lineage fetched, expressions replaced, secrets opened."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
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


@dataclass(frozen=True, slots=True)
class _Batch:
    """What the items of a batch share.

    Attributes:
        secrets: opened, by name.
        deadline: of the invocation, RFC 3339.
        values: by id, the outputs of ancestors that the stage's templates read.
    """

    definition: Definition
    stage: Stage
    secrets: Mapping[str, str]
    deadline: str
    values: Mapping[int, Json]


@dataclass(frozen=True, slots=True)
class _Given:
    """What is given to the items of a block.

    Attributes:
        inputs: raw, one per item.
        ancestors: per item, the output's id of each stage that is read; empty if none is.
    """

    claimed: Claimed
    head: RunHead
    inputs: Sequence[str]
    ancestors: Sequence[Mapping[int, int]]


async def prepare(
    blocks: Sequence[Claimed],
    heads: Mapping[int, RunHead],
    definition: Definition,
    store: EngineStore,
    secrets: Secrets,
    *,
    deadline_ms: int,
) -> list[Prepared]:
    """Work out what each item of a batch gets; its blocks are of one stage of one version.

    An expression that cannot be evaluated fails its item, for good; the others are untouched.
    """
    stage = definition.graph.stages[blocks[0].taken.stage]
    head = heads[blocks[0].taken.run]
    opened = await secrets.open(head.project, head.cluster, stage.secrets)
    inputs = await _inputs(blocks, stage, store)
    given = [
        _Given(each, heads[each.taken.run], payloads, _ancestors(definition, each.taken))
        for each, payloads in zip(blocks, inputs, strict=True)
    ]
    values = await _values(given, store)
    batch = _Batch(definition, stage, opened, rfc3339(deadline_ms), values)
    return [_prepared(batch, each) for each in given]


def _prepared(batch: _Batch, given: _Given) -> Prepared:
    head, taken = given.head, given.claimed.taken
    ids = [item_id(head.uid, taken.stage, taken.lo + i) for i in range(len(given.inputs))]
    mask = tuple(batch.secrets.values())
    items = [
        Outgoing(
            id=f"{item}.{taken.claim}",
            run=head.uid,
            stage=batch.stage.identifier,
            item=item,
            attempt=taken.failures + 1,
            deadline=batch.deadline,
            key=item,
            config=texts.config,
            input=payload if texts.input is None else texts.input,
            mask=mask,
            cursor=taken.cursor,
        )
        if isinstance(texts, _Texts)
        else texts
        for item, payload, texts in zip(ids, given.inputs, _filled(batch, given, ids), strict=False)
    ]
    return Prepared(given.claimed, head, batch.definition, items, mask)


class _Texts(NamedTuple):
    """What an item is sent, as JSON; `input` None is what its parent gave, as it is."""

    config: str
    input: str | None


def _filled(batch: _Batch, given: _Given, ids: Sequence[str]) -> Iterator[_Texts | Outcome]:
    """Fill the stage's templates for each item; just once if they read nothing of the item."""
    fixed = fixed_scope(given.head, batch.definition)
    fixed["secrets"] = dict[str, Json](batch.secrets)
    if not _reads(batch.stage, _OF_ITEMS):
        yield from repeat(_fill(batch.stage, fixed))
    for i, item in enumerate(ids):
        own: JsonObject = {"id": item, "attempt": given.claimed.taken.failures + 1}
        yield _fill(batch.stage, _item_scope(batch, given, i) | fixed | {"item": own})


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


async def _inputs(
    blocks: Sequence[Claimed], stage: Stage, store: EngineStore
) -> Sequence[Sequence[str]]:
    """Give the raw inputs of each block; a join has one item, whose input is the list."""
    if stage.joins is None:
        return [each.payloads for each in blocks]
    scopes = [(each.taken.run, stage.index, each.taken.lo) for each in blocks]
    return [["[" + ",".join(outputs) + "]"] for outputs in await store.gathered(scopes)]


async def _values(given: Sequence[_Given], store: EngineStore) -> Mapping[int, Json]:
    """Fetch the outputs of ancestors in one statement; those that items share are parsed once."""
    items = chain.from_iterable(each.ancestors for each in given)
    needed = sorted({output for item in items for output in item.values() if output})
    if not needed:
        return {}
    return {output: _parse(text) for output, text in (await store.payloads(needed)).items()}


def _ancestors(definition: Definition, taken: Taken) -> Sequence[Mapping[int, int]]:
    """Give which outputs the stage's templates read of the ancestors of each item; 0 is none."""
    wanted = definition.reads[taken.stage]
    if not wanted:
        return ()
    carried = definition.plan.carried
    found: list[Mapping[int, int]] = []
    for i in range(taken.hi - taken.lo + 1):
        lineage = dict(zip(carried, vector(definition.plan, taken, i), strict=True))
        found.append({stage: lineage.get(stage, 0) for stage in wanted})
    return found


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


def _item_scope(batch: _Batch, given: _Given, i: int) -> dict[str, Json]:
    """Give the part of the scope that depends on the item: its ancestors' outputs.

    Only what a template of the stage reads is parsed.
    """
    stage = batch.stage
    if not _reads(stage, _OF_ANCESTORS):
        return {}
    stages = batch.definition.graph.stages
    outputs: JsonObject = {}
    failure: Json = None
    ancestors: Mapping[int, int] = given.ancestors[i] if given.ancestors else {}
    for index, output in ancestors.items():
        if output == 0:
            continue
        if index == FAILURE:
            failure = batch.values[output]
        else:
            outputs[stages[index].identifier] = {"output": batch.values[output]}
    own = _parse(given.inputs[i])
    if given.claimed.port == _FAILURE_PORT:
        failure = own
    else:
        sources = stage.needs if stage.joins is not None else (given.claimed.taken.input_stage,)
        for source in sources:
            outputs[stages[source].identifier] = {"output": own}
    scope: dict[str, Json] = {"satellites": outputs}
    if isinstance(failure, dict):
        scope["failure"] = failure | {"satellite": _failed_stage(batch.definition, failure)}
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
