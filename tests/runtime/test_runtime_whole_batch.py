import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from functions_runtime import (
    Context,
    Item,
    Json,
    JsonObject,
    Model,
    Prune,
    TerminalError,
    satellite,
)
from functions_runtime.artifacts import Artifacts
from functions_runtime.contract import Failed, Invocation, Pruned, Result, Succeeded
from functions_runtime.function import AnySatellite
from functions_runtime.logging import Logs
from functions_runtime.run.executor import Executor
from functions_runtime.run.pool import Pool
from functions_runtime.run.time_slices import Slice
from functions_runtime.testing import ainvoke, invoke


class Config(Model):
    output_format: str = "text"


class Input(Model):
    file_path: str


class Output(Model):
    file_path: str
    output_format: str


def failed(result: Result) -> Failed:
    assert isinstance(result, Failed)
    return result


@satellite(batch=True)
async def whole(config: Config, items: list[Item[Input]], ctx: Context) -> list[object]:
    ctx.log.info("batch of %d", len(items))
    values: dict[str, object] = {"bad": TerminalError("bad"), "gone": Prune("gone")}
    for item in items:
        item.ctx.usage(tokens_in=len(items))
    shared = config.output_format
    return [
        values.get(item.input.file_path, [Output(file_path="x", output_format=shared)])
        for item in items
    ]


def test_a_batch_function_gives_one_result_per_item():
    inputs: list[Json] = [{"file-path": path} for path in ("a", "bad", "gone", 5)]
    results = invoke(whole, inputs)
    assert results[0] == Succeeded([{"file-path": "x", "output-format": "text"}], {"tokens_in": 3})
    assert results[1] == Failed("bad", "terminal", retryable=False, usage={"tokens_in": 3})
    assert results[2] == Pruned("gone")
    assert failed(results[3]).code == "input-invalid"


@satellite(batch=True)
async def one_by_one(items: list[Item[JsonObject, Config]]) -> AsyncIterator[object]:
    for item in reversed(items):
        await asyncio.sleep(0)
        yield item, [{"format": item.config.output_format, "was": item.input["n"]}]
        yield item, [{"second": True}]


@satellite(batch=True)
def in_a_thread(items: list[Item]) -> Iterator[object]:
    for item in items:
        yield item, [item.input]
    yield "nonsense"


@pytest.mark.parametrize("function", [one_by_one, in_a_thread])
def test_a_batch_function_may_yield_results_in_any_order(
    function: AnySatellite, capsys: pytest.CaptureFixture[str]
):
    results = invoke(function, [{"n": 1}, {"n": 2}])
    outputs = [result.outputs[0] for result in results if isinstance(result, Succeeded)]
    assert [output.get("n", output.get("was")) for output in outputs] == [1, 2]
    assert "yield (item, result), each item of the batch once" in capsys.readouterr().out


@satellite(batch=True)
async def breaks_off(items: list[Item]) -> AsyncIterator[object]:
    yield items[0], [{}]
    raise OSError("disk")


def test_items_that_a_broken_batch_function_left_fail():
    results = invoke(breaks_off, [{}, {}])
    assert results == [Succeeded([{}], {}), Failed("OSError: disk", "OSError", retryable=True)]


@satellite(batch=True)
async def stops_early(items: list[Item]) -> AsyncIterator[object]:
    yield items[0], [{}]


def test_an_item_that_is_never_yielded_was_not_attempted():
    with pytest.raises(LookupError, match="no result for item-1, item-2"):
        invoke(stops_early, [{}, {}, {}])


@satellite(batch=True)
async def asks_before_each(items: list[Item]) -> AsyncIterator[object]:
    for item in items:
        if item.ctx.stopping:
            return
        await asyncio.sleep(0.2)
        yield item, [{}]


@pytest.mark.anyio
async def test_a_whole_batch_is_asked_to_stop_when_its_slice_is_over():
    invocations = [Invocation(str(n), "", "", str(n), 1, "", "", {}, {}) for n in range(9)]
    executor = Executor(asks_before_each, Pool(1), Logs(io.StringIO()), lambda _: None)
    now = datetime.now(UTC)
    given = Slice(
        invocations, Artifacts(), now + timedelta(seconds=60), now + timedelta(seconds=0.5)
    )
    done = [one.invocation.item async for one in executor.outcomes(given)]
    assert done == [str(n) for n in range(len(done))]
    assert 1 <= len(done) <= 3


@satellite(batch=True)
def too_few(items: list[Item]) -> list[object]:
    return [[{}] for _ in items[1:]]


def test_a_wrong_number_of_results_fails_every_item():
    results = invoke(too_few, [{}, {}])
    said = "the function returned 1 results for 2 items; return a list with one result per item"
    assert results == [Failed(said, "batch-results", retryable=False)] * 2


@satellite(batch=True)
def books_on_the_batch(ctx: Context) -> list[object]:
    ctx.usage(tokens_in=1)
    return []


def test_what_was_used_cannot_be_booked_on_a_batch():
    assert "item.ctx.usage" in failed(invoke(books_on_the_batch, [{}])[0]).error


@satellite(batch=True)
def sizes(config: Config, items: list[Item]) -> list[list[JsonObject]]:
    return [[{"format": config.output_format, "size": len(items)}] for _ in items]


@pytest.mark.anyio
async def test_testing_works_inside_a_running_loop():
    results = await ainvoke(sizes, [{}, {}], {"output-format": "md"})
    assert results == [Succeeded([{"format": "md", "size": 2}], {})] * 2
