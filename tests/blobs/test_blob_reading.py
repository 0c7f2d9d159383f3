"""What a batch reads when payloads lie in the blob store."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from controlplane.adapters.objects.folder import FolderObjects
from controlplane.adapters.storage import Store
from controlplane.compiler.graph import RUN_SCOPE, Graph
from controlplane.domain.blob import PAYLOAD_BYTES_MAX, read_reference
from controlplane.domain.errors import UnavailableError
from controlplane.engine.events import Failed, Returned, Succeeded
from controlplane.engine.plan import compile_plan, read_stages
from controlplane.execution.batch_inputs import Read, Sources, read_batch
from controlplane.execution.request_size import BATCH_BYTES_MAX, ITEM_BYTES_MAX
from controlplane.operations.definitions import Definition
from controlplane.operations.objects import Blobs
from controlplane.operations.payloads import Payloads
from controlplane.ports.engine import Claimed
from controlplane.ports.records import ClusterVersion
from tests.blobs.test_blob_use import TODAY, at
from tests.storage.storage_world import World, chain, graph, stage

pytestmark = pytest.mark.anyio

MIB = 1024 * 1024


def text(n: int, size_bytes: int = PAYLOAD_BYTES_MAX + 1) -> str:
    return f'{{"n":{n},"x":"' + "x" * size_bytes + '"}'


def definition(of: Graph) -> Definition:
    version = ClusterVersion(7, "project", "cluster", 3, "", "", {}, 0)
    reads = tuple(read_stages(of, stage.index) for stage in of.stages)
    zeros = (0,) * len(of.stages)
    return Definition(version, of, compile_plan(of), zeros, reads, zeros)


async def started(world: World, payloads: Payloads, inputs: Sequence[str]) -> Sequence[Claimed]:
    await world.start(await payloads.keep(inputs))
    return await world.claim()


async def read(world: World, payloads: Payloads, blocks: Sequence[Claimed]) -> Read:
    heads = await world.store.commits.heads([block.block.run for block in blocks])
    return await read_batch(blocks, heads, definition(world.graph), Sources(world.store, payloads))


async def test_inputs_come_back_as_they_were(store: Store, blobs: Blobs) -> None:
    payloads = Payloads(blobs, lambda: at(TODAY))
    world = await World.of(store, chain(1, batch=4))
    inputs = [text(n) if n % 2 else f'{{"n":{n}}}' for n in range(8)]
    found = await read(world, payloads, await started(world, payloads, inputs))
    assert [text for given in found.given for text in given.inputs] == inputs
    assert [given.lost for given in found.given] == [{}, {}]


async def test_a_blob_that_is_gone_fails_its_item_alone_and_is_named(
    store: Store, blobs: Blobs
) -> None:
    payloads = Payloads(blobs, lambda: at(TODAY))
    world = await World.of(store, chain(1))
    inputs = [text(n) for n in range(3)]
    claimed = await started(world, payloads, inputs)
    name = read_reference(claimed[0].payloads[1]).name
    await blobs.delete([name])
    [given] = (await read(world, payloads, claimed)).given
    assert [given.inputs[0], given.inputs[2]] == [inputs[0], inputs[2]]
    [(offset, fate)] = given.lost.items()
    assert offset == 1
    assert isinstance(fate, Failed)
    assert (fate.code, fate.retryable) == ("blob-missing", False)
    assert name in fate.error


async def test_no_more_is_fetched_than_goes_at_once(store: Store, folder: Blobs) -> None:
    payloads = Payloads(folder, lambda: at(TODAY))
    world = await World.of(store, chain(1))
    inputs = [text(n, 4 * MIB) for n in range(7)]
    [given] = (await read(world, payloads, await started(world, payloads, inputs))).given
    going = BATCH_BYTES_MAX // len(inputs[0])
    assert list(given.inputs[:going]) == inputs[:going]
    assert given.lost == {n: Returned(batch_limit=going) for n in range(going, 7)}
    assert all(text.startswith("@") for text in given.inputs[going:])


async def test_a_join_over_too_much_data_fails_before_it_is_fetched(
    store: Store, folder: Blobs
) -> None:
    payloads = Payloads(folder, lambda: at(TODAY))
    world = await World.of(store, graph(stage(1, [0]), stage(2, [1], joins=RUN_SCOPE)))
    await world.start(1)
    [large] = await payloads.keep([text(0)])
    size = read_reference(large).size_bytes
    claimed = await world.claim()
    lots = [large.replace(f":{size}:", f":{4 * MIB}:")] * (ITEM_BYTES_MAX // (4 * MIB) + 1)
    distinct = [text.replace(":" + str(TODAY), f":{TODAY - n}") for n, text in enumerate(lots)]
    await world.settle(claimed, lambda _: [Succeeded(distinct)])
    [given] = (await read(world, payloads, await world.claim())).given
    assert isinstance(given.lost[0], Failed)
    assert given.lost[0].code == "invocation-too-large"


async def test_a_join_gets_what_it_gathered(store: Store, blobs: Blobs) -> None:
    payloads = Payloads(blobs, lambda: at(TODAY))
    world = await World.of(store, graph(stage(1, [0]), stage(2, [1], joins=RUN_SCOPE)))
    await world.start(1)
    outputs = [text(1), '{"n":2}', text(3)]
    kept = await payloads.keep(outputs)
    await world.settle(await world.claim(), lambda _: [Succeeded(kept)])
    [given] = (await read(world, payloads, await world.claim())).given
    assert given.inputs == ["[" + ",".join(outputs) + "]"]


async def test_a_store_that_is_down_is_unavailable_and_nobody_fails(
    store: Store, tmp_path: Path
) -> None:
    folder = FolderObjects.open(tmp_path / "blobs")
    payloads = Payloads(Blobs(folder), lambda: at(TODAY))
    world = await World.of(store, chain(1))
    claimed = await started(world, payloads, [text(1)])
    (tmp_path / "blobs").rename(tmp_path / "elsewhere")
    (tmp_path / "blobs").write_text("a disk that has gone")
    with pytest.raises(UnavailableError, match="cannot be stored or read now"):
        await read(world, payloads, claimed)
    with pytest.raises(UnavailableError, match="cannot be stored or read now"):
        await payloads.keep([text(2)])
    await folder.close()


async def test_failure_documents_stay_in_their_row_while_the_store_is_down(
    store: Store, tmp_path: Path
) -> None:
    folder = FolderObjects.open(tmp_path / "blobs")
    payloads = Payloads(Blobs(folder), lambda: at(TODAY))
    world = await World.of(store, chain(1))
    await world.start(1)
    commands = await world.commands(
        [(block, [Succeeded([text(1)])]) for block in await world.claim()]
    )
    (tmp_path / "blobs").rename(tmp_path / "elsewhere")
    (tmp_path / "blobs").write_text("a disk that has gone")
    await payloads.settle_outputs(commands, any_kept=False)
    assert commands.outputs[0].payloads == [text(1)]
    assert commands.blobs == set()
    await folder.close()
