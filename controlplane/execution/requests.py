"""From claimed blocks to what is sent: lineage fetched, expressions replaced, secrets opened."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Final, NamedTuple

import msgspec

from controlplane.compiler.graph import Stage
from controlplane.domain.blob import size_bytes
from controlplane.domain.run import item_id
from controlplane.engine.events import Failed, Outcome, Pruned
from controlplane.engine.plan import FAILURE
from controlplane.execution.batch_inputs import (
    OF_ANCESTORS,
    Given,
    Sources,
    read_batch,
    reads,
)
from controlplane.execution.request_size import BATCH_BYTES_MAX, ENVELOPE_BYTES, split_by_size
from controlplane.expressions import ExpressionError, Template, evaluate, truthy
from controlplane.operations.definitions import Definition, run_scope
from controlplane.operations.payloads import Damage, find_damage, parse_payload
from controlplane.operations.secrets import Secrets
from controlplane.ports.engine import Claimed, RunHead
from controlplane.ports.orbit import OutgoingInvocation
from functions_runtime.contract import Json, JsonObject

_FAILURE_PORT = 1
_OF_ITEMS: Final = OF_ANCESTORS | {"item"}
"""Roots of paths whose values differ between the items of a run."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """One block of a batch: per item what is sent, or its fate if nothing has to be."""

    claimed: Claimed
    head: RunHead
    definition: Definition
    items: Sequence[OutgoingInvocation | Outcome]
    secrets: Sequence[str]

    @property
    def stage(self) -> Stage:
        """The stage of the block."""
        return self.definition.graph.stages[self.claimed.block.stage]


@dataclass(frozen=True, slots=True)
class _Batch:
    """What the items of a batch share.

    Attributes:
        secrets: opened, by name.
        values: by id, the outputs of ancestors that the stage's templates read.
    """

    definition: Definition
    stage: Stage
    secrets: Mapping[str, str]
    values: Mapping[int, Json | Damage]


async def prepare(
    blocks: Sequence[Claimed],
    heads: Mapping[int, RunHead],
    definition: Definition,
    sources: Sources,
    secrets: Secrets,
) -> list[Prepared]:
    """Work out what each item of a batch gets; its blocks are of one stage of one version.

    An expression that cannot be evaluated fails its item, for good; so does a damaged output that
    it reads or would be sent. The others are untouched. What is too much for a request goes back.

    Raises:
        UnavailableError: a store does not answer.
    """
    stage = definition.graph.stages[blocks[0].block.stage]
    head = heads[blocks[0].block.run]
    opened = await secrets.open(head.project, head.cluster, stage.secrets)
    read = await read_batch(blocks, heads, definition, sources)
    batch = _Batch(definition, stage, opened, read.values)
    return _cut([_prepared(batch, each) for each in read.given])


def _prepared(batch: _Batch, given: Given) -> Prepared:
    head, taken = given.head, given.claimed.block
    ids = [item_id(head.uid, taken.stage, taken.lo + i) for i in range(len(given.inputs))]
    mask = tuple(batch.secrets.values())
    items = [
        OutgoingInvocation(
            id=f"{item}.{taken.claim}",
            run=head.uid,
            stage=batch.stage.identifier,
            item=item,
            attempt=taken.failures + 1,
            key=item,
            config=texts.config,
            input=payload if texts.input is None else texts.input,
            mask=mask,
            cursor=taken.cursor,
        )
        if isinstance(texts, _Texts)
        else texts
        for item, payload, texts in zip(
            ids, given.inputs, _sendable(batch, given, ids), strict=False
        )
    ]
    return Prepared(given.claimed, head, batch.definition, items, mask)


def _cut(prepared: list[Prepared]) -> list[Prepared]:
    """Take back what does not fit into one request with the others, or into any."""
    going = [
        each for block in prepared for each in block.items if isinstance(each, OutgoingInvocation)
    ]
    characters = sum([len(each.config) + len(each.input) for each in going])
    # A character has at most four bytes.
    if 4 * characters + ENVELOPE_BYTES * len(going) <= BATCH_BYTES_MAX:
        return prepared
    fate = dict(
        zip([each.id for each in going], split_by_size([*map(_sent_bytes, going)]), strict=True)
    )
    return [
        replace(
            block,
            items=[
                fate[each.id] or each if isinstance(each, OutgoingInvocation) else each
                for each in block.items
            ],
        )
        for block in prepared
    ]


def _sent_bytes(one: OutgoingInvocation) -> int:
    mask = sum(map(len, one.mask))
    return size_bytes(one.config) + size_bytes(one.input) + ENVELOPE_BYTES + mask


class _Texts(NamedTuple):
    """What an item is sent, as JSON; `input` None is what its parent gave, as it is."""

    config: str
    input: str | None


def _sendable(batch: _Batch, given: Given, ids: Sequence[str]) -> Iterator[_Texts | Outcome]:
    """Return what each item is sent; an input that goes as it is stored has to be JSON."""
    for payload, texts in zip(given.inputs, _filled(batch, given, ids), strict=False):
        goes_as_it_is = isinstance(texts, _Texts) and texts.input is None
        damage = find_damage(payload) if goes_as_it_is else None
        yield texts if damage is None else _failure(damage)


def _filled(batch: _Batch, given: Given, ids: Sequence[str]) -> Iterator[_Texts | Outcome]:
    """Fill the stage's templates for each item that goes; once if they read nothing of the item."""
    if given.lost:
        for i, texts in zip(range(len(ids)), _filled_all(batch, given, ids), strict=False):
            yield given.lost.get(i, texts)
        return
    yield from _filled_all(batch, given, ids)


def _filled_all(batch: _Batch, given: Given, ids: Sequence[str]) -> Iterator[_Texts | Outcome]:
    fixed = run_scope(given.head, batch.definition)
    fixed["secrets"] = dict[str, Json](batch.secrets)
    if not reads(batch.stage, _OF_ITEMS):
        yield from repeat(_fill(batch.stage, fixed))
    for i, item in enumerate(ids):
        if i in given.lost:
            yield given.lost[i]
            continue
        own: JsonObject = {"id": item, "attempt": given.claimed.block.failures + 1}
        scope = _item_scope(batch, given, i)
        if isinstance(scope, Damage):
            yield _failure(scope)
        else:
            yield _fill(batch.stage, scope | fixed | {"item": own})


def _failure(damage: Damage) -> Failed:
    return Failed(damage.reason, "damaged", retryable=False)


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


def _item_scope(batch: _Batch, given: Given, i: int) -> dict[str, Json] | Damage:
    """Return the part of the scope that depends on the item: its ancestors' outputs.

    Only what a template of the stage reads is parsed. If something of that is damaged it is
    returned instead: an expression must not go on without it.
    """
    stage = batch.stage
    if not reads(stage, OF_ANCESTORS):
        return {}
    stages = batch.definition.graph.stages
    values: dict[str, Json | Damage] = {}
    failure: Json | Damage = None
    ancestors: Mapping[int, int] = given.ancestors[i] if given.ancestors else {}
    for index, output in ancestors.items():
        if output == 0:
            continue
        if index == FAILURE:
            failure = batch.values[output]
        else:
            values[stages[index].identifier] = batch.values[output]
    own = parse_payload(given.inputs[i])
    if given.claimed.port == _FAILURE_PORT:
        failure = own
    else:
        sources = stage.needs if stage.joins is not None else (given.claimed.block.input_stage,)
        values |= dict.fromkeys((stages[source].identifier for source in sources), own)
    if isinstance(failure, Damage):
        return failure
    return _scope(batch, values, failure)


def _scope(
    batch: _Batch, values: Mapping[str, Json | Damage], failure: Json
) -> dict[str, Json] | Damage:
    outputs: JsonObject = {}
    for name, value in values.items():
        if not isinstance(value, Damage):
            outputs[name] = {"output": value}
        elif _reads_output(batch.stage, name):
            return value
    scope: dict[str, Json] = {"satellites": outputs}
    if isinstance(failure, dict):
        scope["failure"] = failure | {"satellite": _failed_stage(batch.definition, failure)}
    return scope


def _reads_output(stage: Stage, identifier: str) -> bool:
    """Return whether a template of the stage reads what that stage gave."""
    return any(
        reference.root == "satellites" and reference.path[:1] in {(), (identifier,)}
        for template in (stage.config, stage.input, stage.when)
        if template is not None
        for reference in template.references
    )


def _failed_stage(definition: Definition, failure: JsonObject) -> str:
    index = failure.get("stage")
    return definition.graph.stages[index].identifier if isinstance(index, int) else ""
