import json

import pytest

from controlplane.adapters.storage import Store
from controlplane.adapters.storage.encoding import printable, storable_json
from controlplane.domain.errors import InvalidError
from controlplane.engine.events import Succeeded
from controlplane.ports.records import LogRecord, Page
from tests.storage.storage_world import NOW_MS, World, chain, failing

pytestmark = pytest.mark.anyio

# I9: any JSON value survives.
PAYLOADS = [
    {"nul": "a\0b"},
    {"lone": "\ud800 and \udfff"},
    {"emoji 😀": "\U0001d518\U0001d52b \u202e"},
    {"__proto__": {"constructor": None}},
    {"": ""},
    {"backslashes": "\\u0000 \\ud800 \\"},
    {"numbers": [0, -1, 1e308, 12345678901234567890, 0.1]},
    {"sql": "'; drop table block; -- :now_ms {fence} %s ?"},
    {"large": "x" * 1_000_000},
    json.loads('{"deep":' * 63 + "{}" + "}" * 63),
]


@pytest.mark.parametrize("ascii_only", [True, False])
async def test_i9_any_json_value_survives(store: Store, ascii_only: bool) -> None:  # noqa: FBT001
    texts = [json.dumps(each, ensure_ascii=ascii_only) for each in PAYLOADS]
    if not ascii_only:
        texts.append('{"raw": "a\0b \ud800"}')
    world = await World.of(store, chain(1, batch=100))
    run, _ = await world.start(texts)
    [block] = await world.claim()
    await world.settle([block], lambda each: [Succeeded([text]) for text in each.payloads])
    back = [json.loads(each) async for each in store.outputs.stream(run, 1)]
    assert back[: len(PAYLOADS)] == PAYLOADS
    assert back[len(PAYLOADS) :] == ([] if ascii_only else [{"raw": "a\0b \ud800"}])


async def test_text_for_people_is_kept_visibly(store: Store) -> None:
    world = await World.of(store, chain(1))
    run, _ = await world.start(1)
    await world.settle(await world.claim(), lambda each: failing(each, error="ö\0 \ud800 😀"))
    [row] = (await store.items.items(run, Page(), stage=1, status=None, error=None))[0]
    assert row.error == "ö\\x00 \\ud800 😀"
    await store.logs.append_logs(
        [LogRecord("r", NOW_MS, "info", "", "", "a\0\udc80", {"f\0": "\ud800"})]
    )
    [line] = await store.logs.logs("r", 0, 5)
    assert (line.message, line.fields) == ("a\\x00\\udc80", {"f\0": "\ud800"})


async def test_names_that_no_database_holds_are_simply_not_there(store: Store) -> None:
    for name in ("\0", "\ud800", "x" * 100_000, "'"):
        assert await store.runs.run(name, name) is None
        assert await store.clusters.cluster(name, name) is None
        assert await store.keys.key_project(name) is None
        assert await store.logs.logs(name, 0, 1, stage=name, item=name, levels=[name]) == []


async def test_numbers_beyond_64_bits_are_refused(store: Store) -> None:
    for number in (2**63, 2**100, -(2**64)):
        with pytest.raises(InvalidError):
            await store.triggers.trigger(number)


def test_plain_text_is_not_touched() -> None:
    for text in ("", "abc", "ä😀"):
        assert printable(text) == text
        assert storable_json(text) == text
