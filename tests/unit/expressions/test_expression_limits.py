import json
import time
from collections.abc import Callable

import pytest

from controlplane.expressions import ExpressionError, evaluate, parse, parse_all
from controlplane.expressions.evaluate import WORK_MAX
from controlplane.expressions.parse import NESTING_MAX
from controlplane.expressions.template import (
    DEPTH_MAX,
    EXPRESSIONS_MAX,
    OPERATIONS_MAX,
    STRING_BYTES_MAX,
)
from controlplane.expressions.values import RENDERED_BYTES_MAX
from functions_runtime.contract import Json


def deep(levels: int, inside: Json = "x") -> Json:
    value = inside
    for _ in range(levels):
        value = repeated(value, 1)
    return value


def repeated(value: Json, times: int) -> list[Json]:
    return [value] * times


def messages(value: Json) -> list[str]:
    return [fault.message for fault in parse_all(value)[1]]


@pytest.mark.parametrize(("opening", "closing"), [("(", ")"), ("lower(", ")"), ("!", "")])
def test_expressions_nest_as_deep_as_the_limit_and_no_deeper(opening: str, closing: str) -> None:
    def nested(levels: int) -> str:
        return "${{ " + opening * levels + "a" + closing * levels + " }}"

    assert messages(nested(NESTING_MAX)) == []
    assert messages(nested(NESTING_MAX + 1)) == ["the expression nests more than 32 deep"]
    assert messages(nested(5_000)) == ["the expression nests more than 32 deep"]


def test_side_by_side_is_not_deep() -> None:
    assert messages("${{ " + " || ".join(["(!(a))"] * 1_000) + " }}") == []
    assert evaluate(parse("${{ " + " && ".join(["!lower(a)"] * 1_000) + " }}"), {"a": ""}) is True


def test_values_nest_as_deep_as_the_limit_and_no_deeper() -> None:
    assert messages(deep(DEPTH_MAX, "${{ a }}")) == []
    assert messages(deep(DEPTH_MAX + 1)) == ["lists and objects nest more than 100 deep"]
    assert messages(deep(50_000)) == ["lists and objects nest more than 100 deep"]


def test_a_text_with_expressions_is_as_long_as_the_limit_and_no_longer() -> None:
    def long(size: int) -> str:
        return "${{a}}" + "x" * (size - 6)

    assert messages(long(STRING_BYTES_MAX)) == []
    assert "65536 bytes" in messages(long(STRING_BYTES_MAX + 1))[0]
    assert "65536 bytes" in messages("${{a}}" + "ä" * (STRING_BYTES_MAX // 2))[0]
    assert messages("x" * 10 * STRING_BYTES_MAX) == []


def test_a_value_holds_as_many_expressions_as_the_limit_and_says_once_when_more() -> None:
    assert messages(repeated("${{ a }}${{ b }}", EXPRESSIONS_MAX // 2)) == []
    too_many = messages(repeated("${{ a }}${{ b }}", EXPRESSIONS_MAX))
    assert too_many == ["a value may hold 1000 expressions, this one holds more"]
    assert len(messages("${{ }}" * (EXPRESSIONS_MAX + 5))) == EXPRESSIONS_MAX + 1


def test_a_value_holds_as_many_operations_as_the_limit() -> None:
    def operations(count: int) -> list[Json]:
        return ["${{ " + " && ".join(["lower(a)==b"] * 50) + " }}"] * (count // 100)

    assert messages(operations(OPERATIONS_MAX)) == []
    assert "10000 calls and comparisons" in messages(operations(OPERATIONS_MAX + 100))[0]


def test_rendered_text_has_a_limit_over_the_whole_value() -> None:
    template = parse(["a${{ x }}", "b${{ x }}"])
    half = "x" * (RENDERED_BYTES_MAX // 2)
    assert evaluate(template, {"x": half}) == ["a" + half, "b" + half]
    for text in (half + "x", "ä" * (RENDERED_BYTES_MAX // 4 + 1)):
        with pytest.raises(ExpressionError, match="more than 4194304 bytes"):
            evaluate(template, {"x": text})


def test_a_whole_value_passes_at_any_size() -> None:
    text = "x" * (RENDERED_BYTES_MAX + 1)
    assert evaluate(parse("${{ x }}"), {"x": text}) is text


@pytest.mark.parametrize(
    "expression",
    [
        "join(many, long)",
        "replace(long, 'x', long)",
        "join(split(replace(long, 'x', 'x,'), ','), long)",
    ],
)
def test_no_function_makes_a_huge_text_out_of_a_small_one(expression: str) -> None:
    scope: dict[str, Json] = {"many": repeated("a", 60_000), "long": "x" * 60_000}
    with pytest.raises(ExpressionError, match="4194304 may be"):
        evaluate(parse("${{ " + expression + " }}"), scope)


def test_the_work_of_functions_has_a_limit_over_the_whole_value() -> None:
    scope: dict[str, Json] = {"x": "x" * 1_000_000}
    assert evaluate(parse("${{ length(x) == 1000000 }}"), scope) is True
    rounds = WORK_MAX // 1_000_000 + 1
    for expression in ("length(x) == 1", "x == x", "contains(x, 'y')"):
        with pytest.raises(ExpressionError, match="characters for one value"):
            evaluate(parse(repeated("${{ " + expression + " }}", rounds)), scope)


def test_a_result_counts_as_work_too() -> None:
    scope: dict[str, Json] = {"x": repeated("x" * 1_000_000, 4)}
    with pytest.raises(ExpressionError, match="characters for one value"):
        evaluate(parse(repeated("${{ join(x) }}", 5)), scope)


def test_data_nested_too_deep_for_json_is_an_error_and_no_crash() -> None:
    with pytest.raises(ExpressionError, match="nested too deep"):
        evaluate(parse("x ${{ a }}"), {"a": deep(100_000)})
    with pytest.raises(ExpressionError, match="nested too deep"):
        evaluate(parse("${{ from-json(a) }}"), {"a": "[" * 100_000})
    with pytest.raises(ExpressionError, match="not valid JSON"):
        evaluate(parse("${{ from-json(a) }}"), {"a": "9" * 10_000})


def test_a_number_that_json_cannot_write_is_an_error() -> None:
    with pytest.raises(ExpressionError, match="a number that JSON cannot write"):
        evaluate(parse("${{ to-json(a) }}"), {"a": [float("inf")]})


def seconds_of(action: Callable[[], object]) -> float:
    started = time.process_time()
    action()
    return time.process_time() - started


@pytest.mark.parametrize(
    "unit",
    [
        "${{",
        "${{ '",
        '${{ "\\"',
        "${{ a",
        "}}",
        "$",
        "${{ ! }}",
        "${{ '\\'}}",
        "((",
        "''",
        '"',
        "a.",
        "[0]",
        "a||",
        "a==b&&",
        "lower(",
        " ",
        "1e1",
    ],
)
@pytest.mark.parametrize("before", ["", "${{ ", "${{ '", '${{ "', "${{ a"])
def test_reading_hostile_text_costs_linear_time(before: str, unit: str) -> None:
    text = (before + unit * STRING_BYTES_MAX)[:STRING_BYTES_MAX]
    assert seconds_of(lambda: parse_all(text)) < 1.5


def test_deeply_grouped_and_long_expressions_cost_linear_time() -> None:
    group = "(" * NESTING_MAX + "a" + ")" * NESTING_MAX
    text = "${{ " + " || ".join([group] * 900) + " }}"
    assert seconds_of(lambda: parse(text)) < 1.5
    calls = "${{ " + "join(" * 31 + "a" + ", 'b')" * 31 + " }}"
    assert "takes list" in messages(calls)[0]


def test_an_item_costs_microseconds() -> None:
    template = parse("file ${{ satellites.extract.output.file }} is done")
    scope: dict[str, Json] = {"satellites": {"extract": {"output": {"file": "a/b.pdf"}}}}

    def thousand() -> None:
        for _ in range(1_000):
            evaluate(template, scope)

    fastest = min(seconds_of(thousand) for _ in range(20))
    assert fastest < 1_000 * 6e-6  # 0.7 µs each on a quiet machine; the promise is 3


def test_json_text_of_a_satellite_is_opened() -> None:
    value: Json = {"rows": [{"n": 1}]}
    template = parse("${{ from-json(text).rows[0].n }}")
    assert evaluate(template, {"text": json.dumps(value)}) == 1
