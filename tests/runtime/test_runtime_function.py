from collections.abc import Iterator

import pytest
from typing_extensions import TypedDict

from functions_runtime import (
    Artifact,
    Context,
    Defer,
    Json,
    JsonObject,
    Model,
    Prune,
    RetryableError,
    TerminalError,
    satellite,
)
from functions_runtime.contract import (
    OUTPUT_BYTES_MAX,
    Deferred,
    Failed,
    Pruned,
    Result,
    Succeeded,
)
from functions_runtime.function import AnySatellite
from functions_runtime.testing import invoke


class Nested(Model):
    page_count: int


class Config(Model):
    output_format: str = "text"
    nested: Nested | None = None


class Input(Model, extra="ignore"):
    file_path: str


class Output(Model):
    file_path: str
    output_format: str


class Raw(TypedDict):
    text: str


@satellite
async def asynchronous(config: Config, input: Input, ctx: Context) -> list[Output]:  # noqa: A002
    ctx.usage(tokens_in=2, tokens_out=3)
    ctx.usage(tokens_in=5, pages=1)
    return [Output(file_path=input.file_path, output_format=config.output_format)]


@satellite
def synchronous(input: Raw) -> list[JsonObject]:  # noqa: A002
    return [{"text": input["text"].upper()}]


@satellite
def without_parameters() -> list[Raw]:
    return [{"text": "a"}, {"text": "b"}]


def failed(result: Result) -> Failed:
    assert isinstance(result, Failed)
    return result


@pytest.mark.parametrize("key", ["output-format", "output_format"])
def test_both_spellings_of_a_key_are_read_and_the_yaml_one_is_written(key: str):
    results = invoke(asynchronous, [{"file-path": "a", "more": 1}], {key: "md"})
    usage: JsonObject = {"tokens_in": 7, "tokens_out": 3, "pages": 1}
    assert results == [Succeeded([{"file-path": "a", "output-format": "md"}], usage)]


def test_a_synchronous_function_and_one_without_parameters_work():
    assert invoke(synchronous, [{"text": "x"}]) == [Succeeded([{"text": "X"}], {})]
    assert invoke(without_parameters, [None]) == [Succeeded([{"text": "a"}, {"text": "b"}], {})]


def test_a_satellite_can_be_called_like_the_function_that_it_is():
    assert synchronous({"text": "x"}) == [{"text": "X"}]
    assert synchronous.__name__ == "synchronous"


@pytest.mark.parametrize(
    ("given", "config", "code", "said"),
    [
        ({"file-path": 5}, {}, "input-invalid", "input.file-path: Input should be a valid string"),
        ({}, {}, "input-invalid", "input.file-path: Field required"),
        ("text", {}, "input-invalid", "input: Input should be"),
        ({"file-path": "a"}, {"colour": 1}, "config-invalid", "config.colour: Extra inputs"),
        (
            {"file-path": "a"},
            {"nested": {"page-count": "x"}},
            "config-invalid",
            "config.nested.page-count: Input should be a valid integer",
        ),
    ],
)
def test_what_does_not_fit_the_types_fails_for_good_with_the_path(
    given: Json, config: JsonObject, code: str, said: str
):
    result = failed(invoke(asynchronous, [given], config)[0])
    assert (result.code, result.retryable) == (code, False)
    assert said in result.error


def raising(error: Exception) -> AnySatellite:
    @satellite
    def function() -> list[Raw]:
        raise error

    return function


@pytest.mark.parametrize(
    ("error", "result"),
    [
        (
            RetryableError("busy", retry_after=1.5),
            Failed("busy", "retryable", retryable=True, retry_after_ms=1500),
        ),
        (TerminalError("no", code="gone"), Failed("no", "gone", retryable=False)),
        (Prune("empty"), Pruned("empty")),
        (Defer(0.25), Deferred(250)),
        (KeyError("x"), Failed("KeyError: 'x'", "KeyError", retryable=True)),
        (StopIteration(), Failed("StopIteration", "StopIteration", retryable=True)),
    ],
)
def test_what_a_function_raises_says_how_the_item_ends(error: Exception, result: Result):
    assert invoke(raising(error), [1]) == [result]


def test_a_secret_in_an_error_is_masked():
    result = failed(invoke(raising(ValueError("key s3cr3t")), [1], mask=["s3cr3t"])[0])
    assert result.error == "ValueError: key •••"


def test_a_very_long_error_is_shortened_and_says_so():
    result = failed(invoke(raising(ValueError("x" * 5000)), [1])[0])
    assert result.error.endswith("x… (+1012 characters)")


def returning(value: object) -> AnySatellite:
    @satellite
    async def function() -> object:
        return value

    return function


NOT_OUTPUTS: list[tuple[object, str]] = [
    ({"a": 1}, "returned one object; return a list: return [output]"),
    (Nested(page_count=1), "returned one object; return a list"),
    (None, "returned NoneType; return a list of objects"),
    ("text", "returned str; return a list"),
    ([1], "output 0 is int; each output must be an object"),
    ([{}, [{}]], "output 1 is list; each output must be an object"),
    ([{1: 2}], "output 0 has the key 1; keys must be text"),
    ([{"a": float("nan")}], "cannot be written as JSON"),
    ([{"a": {1, 2}}], "cannot be written as JSON: Object of type set"),
    ([{"a": "\ud800"}], "cannot be written as JSON"),
]


@pytest.mark.parametrize(("value", "said"), NOT_OUTPUTS)
def test_what_is_no_list_of_objects_fails_and_says_what_to_return(value: object, said: str):
    result = failed(invoke(returning(value), [1])[0])
    assert (result.code, result.retryable) == ("output-invalid", False)
    assert said in result.error


def test_an_output_that_holds_itself_fails():
    loop: dict[str, object] = {}
    loop["self"] = loop
    assert failed(invoke(returning([loop]), [1])[0]).code == "output-invalid"


def test_a_result_that_is_too_large_fails_with_its_size_and_the_limit():
    result = failed(invoke(returning([{"text": "x" * OUTPUT_BYTES_MAX}]), [1])[0])
    assert (result.code, result.retryable) == ("output-too-large", False)
    assert f"{OUTPUT_BYTES_MAX + 40} bytes" in result.error
    assert f"limit is {OUTPUT_BYTES_MAX}" in result.error


def test_a_parameter_that_is_not_known_is_refused_at_once():
    with pytest.raises(TypeError, match=r"has the parameter inputs: int; a satellite takes config"):

        @satellite
        def _function(inputs: int) -> list[Raw]:
            raise AssertionError(inputs)


def test_a_generator_is_refused_at_once():
    with pytest.raises(TypeError, match="yields; return a list of objects"):

        @satellite
        def _function() -> Iterator[Raw]:
            yield {"text": "a"}


def test_a_delay_must_be_a_number_from_zero_on():
    with pytest.raises(ValueError, match="delay_seconds is -1"):
        Defer(-1)


def test_annotations_that_cannot_be_used_are_told_before_anything_runs():
    def function(input: int) -> list[Raw]:  # noqa: A002
        raise AssertionError(input)

    function.__annotations__["input"] = "Gone"
    with pytest.raises(TypeError, match="name 'Gone' is not defined"):
        invoke(satellite(function), [1])


class WithFile(Model):
    file: Artifact


@satellite
async def copies(input: WithFile, ctx: Context) -> list[WithFile]:  # noqa: A002
    data = await ctx.artifacts.get(input.file)
    return [WithFile(file=await ctx.artifacts.put(data * 2, "text/plain"))]


def test_without_a_store_bytes_travel_as_data_uris():
    results = invoke(copies, [{"file": "data:text/plain;base64,aGk="}, {"file": "data:,a%20b"}])
    assert [result.outputs[0]["file"] for result in results if isinstance(result, Succeeded)] == [
        "data:text/plain;base64,aGloaQ==",
        "data:text/plain;base64,YSBiYSBi",
    ]


def test_a_field_for_bytes_takes_only_their_uris():
    assert failed(invoke(copies, [{"file": "https://x/y"}])[0]).code == "input-invalid"
