"""What a batch reads: its inputs and the outputs of ancestors, no more than goes at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from controlplane.compiler.graph import Stage
from controlplane.domain.blob import any_reference, blob_bytes, is_reference
from controlplane.engine.events import ClaimedBlock, Failed, Outcome
from controlplane.engine.plan import vector
from controlplane.execution.request_size import split_by_size
from controlplane.operations.definitions import Definition
from controlplane.operations.payloads import Damage, Payloads, missing, parse_payload
from controlplane.ports.engine import Claimed, EngineStore, RunHead
from functions_runtime.contract import Json

OF_ANCESTORS: Final = frozenset({"satellites", "failure"})
"""Roots of paths that read outputs."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where payloads are read from."""

    store: EngineStore
    payloads: Payloads


@dataclass(frozen=True, slots=True)
class Given:
    """What is given to the items of a block.

    Attributes:
        inputs: raw, one per item.
        ancestors: per item, the output's id of each stage that is read; empty if none is.
        lost: by item, why it is not sent.
    """

    claimed: Claimed
    head: RunHead
    inputs: Sequence[str]
    ancestors: Sequence[Mapping[int, int]]
    lost: Mapping[int, Outcome]


@dataclass(frozen=True, slots=True)
class Read:
    """What a batch has read; `values` are the outputs of ancestors, by id, also damaged ones."""

    given: Sequence[Given]
    values: Mapping[int, Json | Damage]


@dataclass(frozen=True, slots=True)
class _Item:
    """One item: the stored payloads that its input is made of, and those of its ancestors."""

    parts: Sequence[str]
    others: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Block:
    """A block with the stored payloads of its inputs: one per item, or all of a join's one item."""

    claimed: Claimed
    stored: Sequence[str]
    ancestors: Sequence[Mapping[int, int]]


async def read_batch(
    blocks: Sequence[Claimed],
    heads: Mapping[int, RunHead],
    definition: Definition,
    sources: Sources,
) -> Read:
    """Read what the items of a batch need; its blocks are of one stage of one version.

    Raises:
        UnavailableError: a store does not answer.
    """
    stage = definition.graph.stages[blocks[0].block.stage]
    stored = [
        _Block(each, texts, _ancestors(definition, each.block))
        for each, texts in zip(blocks, await _inputs(blocks, stage, sources.store), strict=True)
    ]
    texts = await _texts(stored, sources.store)
    if not (any_reference(texts.values()) or any(any_reference(each.stored) for each in stored)):
        return Read([_given(each, heads, stage, {}, {}) for each in stored], _values(texts))
    items = [list(_items(each, stage, texts)) for each in stored]
    lost, opened = await _opened(list(chain.from_iterable(items)), sources.payloads)
    given: list[Given] = []
    at = 0
    for each, of_block in zip(stored, items, strict=True):
        own = {i - at: lost[i] for i in range(at, at + len(of_block)) if i in lost}
        given.append(_given(each, heads, stage, opened, own))
        at += len(of_block)
    return Read(given, _values({n: opened.get(text, text) for n, text in texts.items()}))


async def _opened(
    items: Sequence[_Item], payloads: Payloads
) -> tuple[Mapping[int, Outcome], Mapping[str, str]]:
    """Open what the items that go now refer to: who does not go and why, and texts by reference."""
    lost: dict[int, Outcome] = {
        n: fate
        for n, fate in enumerate(split_by_size(list(_fetched_bytes(items))))
        if fate is not None
    }
    wanted = list(
        {
            text
            for n, item in enumerate(items)
            if n not in lost
            for text in chain(item.parts, item.others)
            if is_reference(text)
        }
    )
    opened = dict(zip(wanted, await payloads.open(wanted), strict=True))
    gone = {text for text, found in opened.items() if is_reference(found)}
    for n, item in enumerate(items):
        bad = [text for text in chain(item.parts, item.others) if text in gone] if gone else ()
        if bad and n not in lost:
            lost[n] = Failed(missing(bad[0]), "blob-missing", retryable=False)
    return lost, opened


def _fetched_bytes(items: Sequence[_Item]) -> Iterator[int]:
    """Return how many bytes must be fetched for each item, once for all that share them."""
    seen: set[str] = set()
    for item in items:
        references = set(filter(is_reference, chain(item.parts, item.others))) - seen
        seen |= references
        yield sum(map(blob_bytes, references))


def _items(block: _Block, stage: Stage, texts: Mapping[int, str]) -> Iterator[_Item]:
    """Return what each item of a block reads; its own input counts if anybody looks at it."""
    reads_own = stage.input is None or reads(stage, OF_ANCESTORS)
    of_items = [block.stored] if stage.joins is not None else [(text,) for text in block.stored]
    for i, parts in enumerate(of_items):
        ancestors = block.ancestors[i].values() if block.ancestors else ()
        others = [texts[output] for output in ancestors if output]
        yield _Item(parts if reads_own else (), others)


def _given(
    block: _Block,
    heads: Mapping[int, RunHead],
    stage: Stage,
    opened: Mapping[str, str],
    lost: Mapping[int, Outcome],
) -> Given:
    """Return a block with its inputs put together; a join has one item, whose input is the list."""
    inputs = block.stored
    if opened:
        inputs = [opened.get(text, text) for text in inputs]
    if stage.joins is not None:
        inputs = ["[" + ",".join(inputs) + "]"]
    return Given(block.claimed, heads[block.claimed.block.run], inputs, block.ancestors, lost)


async def _inputs(
    blocks: Sequence[Claimed], stage: Stage, store: EngineStore
) -> Sequence[Sequence[str]]:
    """Return the stored payloads of the inputs of each block."""
    if stage.joins is None:
        return [each.payloads for each in blocks]
    return await store.outputs.gathered(
        [(each.block.run, stage.index, each.block.lo) for each in blocks]
    )


async def _texts(blocks: Sequence[_Block], store: EngineStore) -> Mapping[int, str]:
    """Fetch the outputs of ancestors in one statement."""
    items = chain.from_iterable(each.ancestors for each in blocks)
    needed = sorted({output for item in items for output in item.values() if output})
    return await store.outputs.payloads(needed) if needed else {}


def _values(texts: Mapping[int, str]) -> Mapping[int, Json | Damage]:
    """Parse the outputs that items share once; what could not be opened is read by nobody."""
    return {n: parse_payload(text) for n, text in texts.items() if not is_reference(text)}


def _ancestors(definition: Definition, taken: ClaimedBlock) -> Sequence[Mapping[int, int]]:
    """Return which outputs the stage's templates read of the ancestors of each item; 0 is none."""
    wanted = definition.reads[taken.stage]
    if not wanted:
        return ()
    carried = definition.plan.carried
    found: list[Mapping[int, int]] = []
    for i in range(taken.hi - taken.lo + 1):
        lineage = dict(zip(carried, vector(definition.plan, taken, i), strict=True))
        found.append({stage: lineage.get(stage, 0) for stage in wanted})
    return found


def reads(stage: Stage, roots: Collection[str]) -> bool:
    """Return whether a template of the stage reads a path with one of these roots."""
    templates = (stage.config, stage.input, stage.when)
    return any(
        reference.root in roots
        for template in templates
        if template is not None
        for reference in template.references
    )
