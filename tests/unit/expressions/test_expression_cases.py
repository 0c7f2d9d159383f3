import json
from pathlib import Path
from typing import cast

import pytest

from controlplane.expressions import (
    ExpressionError,
    ExpressionSyntaxError,
    evaluate,
    parse,
    parse_all,
)
from controlplane.expressions.parse import parse_expression
from controlplane.expressions.syntax import show
from functions_runtime.contract import JsonObject

CASES = Path(__file__).parents[2] / "cases" / "expressions"


def load(name: str) -> JsonObject:
    return json.loads((CASES / name).read_text("utf-8"))


def cases(name: str) -> list[JsonObject]:
    return cast("list[JsonObject]", load(name)["cases"])


def named(case: JsonObject) -> str:
    return str(case["name"])


SCOPE = cast("JsonObject", load("values.json")["scope"])


@pytest.mark.parametrize("case", cases("values.json"), ids=named)
def test_a_template_gives_the_value(case: JsonObject) -> None:
    result = evaluate(parse(case["template"]), SCOPE)
    assert json.dumps(result) == json.dumps(case["result"])


@pytest.mark.parametrize("case", cases("errors.json"), ids=named)
def test_what_cannot_be_evaluated_says_why_and_shows_no_value(case: JsonObject) -> None:
    template = parse({"in": [case["template"]]})
    with pytest.raises(ExpressionError) as caught:
        evaluate(template, SCOPE)
    assert caught.value.reference == case["reference"]
    assert caught.value.pointer == ("in", 0)
    for words in cast("list[str]", case["message"]):
        assert words in caught.value.message
    assert "s3cr3t" not in str(caught.value)
    assert str(caught.value).startswith(caught.value.reference)


@pytest.mark.parametrize("case", cases("faults.json"), ids=named)
def test_what_cannot_be_read_says_what_where_and_what_would_be_right(case: JsonObject) -> None:
    text = cast("str", case["template"])
    _, faults = parse_all({"a": [text]})
    fault = faults[0]
    assert text[fault.start : fault.end] == case["marked"]
    assert fault.pointer == ("a", 0)
    assert str(case["message"]) in fault.message
    assert str(case["hint"]) in fault.hint
    with pytest.raises(ExpressionSyntaxError) as caught:
        parse(text)
    assert caught.value.faults[0].message == fault.message
    assert fault.message in str(caught.value)


@pytest.mark.parametrize("text", cast("list[str]", load("printed.json")["canonical"]))
def test_an_expression_prints_as_it_is_best_written(text: str) -> None:
    node = parse_expression("${{" + text + "}}", 3).node
    printed = show(node)
    assert printed == text
    assert parse_expression("${{ " + printed + " }}", 3).node == node


@pytest.mark.parametrize(
    ("text", "printed"),
    [("((a))", "a"), ("(a.b).c", "a.b.c"), ("((lower(a)).b).c", "lower(a).b.c"), ("('a')", '"a"')],
)
def test_needless_parentheses_are_dropped(text: str, printed: str) -> None:
    assert show(parse_expression("${{" + text + "}}", 3).node) == printed
