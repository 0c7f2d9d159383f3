import dataclasses
from pathlib import Path

import pytest
import yaml

from controlplane.expressions import (
    FUNCTIONS,
    ExpressionError,
    ExpressionSyntaxError,
    Reference,
    Template,
    evaluate,
    parse,
    parse_all,
    truthy,
)
from controlplane.expressions.functions import TABLE
from controlplane.expressions.syntax import DEFAULTING
from functions_runtime.contract import Json


def reads(template: Template) -> list[tuple[str, bool]]:
    return [
        (".".join(map(str, (each.root, *each.path))), each.guarded) for each in template.references
    ]


def test_a_reference_says_where_it_stands() -> None:
    text = "x ${{ lower( secrets.A ) }} $${{satellites.parse-it.output[0]['a b']}}"
    template = parse({"config": [{"prompt": text}]})
    first, second = template.references
    pointer = ("config", 0, "prompt")
    assert first == Reference("secrets", ("A",), guarded=False, pointer=pointer, start=13, end=22)
    assert (second.root, second.path) == ("satellites", ("parse-it", "output", 0, "a b"))
    assert text[second.start : second.end] == "satellites.parse-it.output[0]['a b']"
    assert not template.constant


def test_references_come_in_the_order_of_the_tree_repeats_included() -> None:
    template = parse({"b": "${{ x }}", "a": ["${{ y }} ${{ x }}", {"c": "${{ z }}"}]})
    assert [each.root for each in template.references] == ["x", "y", "x", "z"]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("a || b", [("a", True), ("b", False)]),
        ("a || b || 'c'", [("a", True), ("b", True)]),
        ("(a || b) || c", [("a", True), ("b", True), ("c", False)]),
        ("lower(a.x) || 'c'", [("a.x", True)]),
        ("lower(a || 'c')", [("a", True)]),
        ("a == b || c", [("a", True), ("b", True), ("c", False)]),
        ("a && b", [("a", False), ("b", False)]),
        ("!a", [("a", False)]),
        ("a == b", [("a", False), ("b", False)]),
        ("default(a, b)", [("a", True), ("b", False)]),
        ("coalesce(a, b, c)", [("a", True), ("b", True), ("c", False)]),
        ("coalesce(a)", [("a", False)]),
        ("join(a, b)", [("a", False), ("b", False)]),
        ("from-json(a)[0].b", [("a", False)]),
        ("secrets", [("secrets", False)]),
        ("'a'", []),
    ],
)
def test_a_reference_is_guarded_when_a_default_covers_it(
    expression: str, expected: list[tuple[str, bool]]
) -> None:
    assert reads(parse("${{ " + expression + " }}")) == expected


def test_a_value_without_expressions_is_constant_and_given_back_itself() -> None:
    value: Json = {"a": [1, None, "x"], "${{ key }}": "$ { { }}"}
    template = parse(value)
    assert template.constant
    assert template.references == ()
    assert evaluate(template, {}) is value


def test_constant_subtrees_and_values_of_the_scope_are_shared() -> None:
    schema: Json = {"type": "object"}
    rows: Json = [1, 2]
    value: Json = {"schema": schema, "rows": "${{ rows }}", "list": [schema, "${{ rows }}"]}
    result = evaluate(parse(value), {"rows": rows})
    assert result == {"schema": schema, "rows": rows, "list": [schema, rows]}
    assert isinstance(result, dict)
    assert result["schema"] is schema
    assert result["rows"] is rows


def test_evaluating_leaves_the_template_and_the_parsed_value_as_they_were() -> None:
    value: Json = {"a": ["${{ x }}", {"b": "${{ x }}"}]}
    template = parse(value)
    first = evaluate(template, {"x": 1})
    assert evaluate(template, {"x": 2}) == {"a": [2, {"b": 2}]}
    assert first == {"a": [1, {"b": 1}]}
    assert value == {"a": ["${{ x }}", {"b": "${{ x }}"}]}


def test_a_template_cannot_be_changed_and_shows_no_literals() -> None:
    template = parse({"key": "clear-secret", "b": "${{ x }}"})
    assert "clear-secret" not in repr(template)
    with pytest.raises(dataclasses.FrozenInstanceError):
        template.__setattr__("constant", True)


def test_every_fault_of_a_value_is_reported_with_its_place() -> None:
    value: Json = {"a": "${{ 1 + }} ${{ }} ${{ ok }} ${{ b. }}", "c": ["${{ lower() }}", "${{ x"]}
    template, faults = parse_all(value)
    places = [(fault.pointer, fault.start) for fault in faults]
    assert places == [(("a",), 6), (("a",), 15), (("a",), 35), (("c", 0), 4), (("c", 1), 0)]
    assert [each.root for each in template.references] == ["ok"]
    with pytest.raises(ExpressionSyntaxError) as caught:
        parse(value)
    assert caught.value.faults == faults


def test_a_fault_hides_nothing_behind_its_expression_and_finds_nothing_inside() -> None:
    _, faults = parse_all("${{ a b '${{ }}' }} ${{ c d }}")
    assert [fault.start for fault in faults] == [6, 26]


def test_a_template_with_faults_refuses_to_be_evaluated() -> None:
    template, faults = parse_all({"a": ["${{ }}"], "b": "x"})
    assert not template.constant
    with pytest.raises(ExpressionError, match="there is nothing between") as caught:
        evaluate(template, {})
    assert caught.value.pointer == faults[0].pointer == ("a", 0)


@pytest.mark.parametrize("value", [None, False, 0, 0.0, "", [], {}])
def test_empty_values_do_not_hold(value: Json) -> None:
    assert truthy(value) is False


@pytest.mark.parametrize("value", [True, 1, -0.5, "false", "0", " ", [None], {"a": None}])
def test_every_other_value_holds(value: Json) -> None:
    assert truthy(value) is True


def test_every_function_has_its_arity_and_a_doc_that_begins_with_its_call() -> None:
    assert len(FUNCTIONS) == 16
    for name, (arity, doc) in FUNCTIONS.items():
        assert doc.startswith(f"{name}(")
        assert 1 <= arity[0] <= (arity[1] or arity[0])
    assert FUNCTIONS["join"].arity == (1, 2)
    assert FUNCTIONS["coalesce"].arity == (1, None)


def test_the_functions_that_guard_are_those_that_skip_missing_arguments() -> None:
    assert {name for name, function in TABLE.items() if function.call is None} == DEFAULTING


def test_a_cluster_as_users_write_it_is_filled() -> None:
    text = Path(__file__).parents[2].joinpath("cases/expressions/cluster.yaml").read_text("utf-8")
    scope: dict[str, Json] = {
        "secrets": {"TOKEN": "t0"},
        "satellites": {"get-files-from-s3": {"output": {"file-path": "sec/a.pdf"}}},
        "failure": {"error": {"kind": "timeout"}},
        "cluster": {"identifier": "aikin/pdfs"},
    }
    filled = evaluate(parse(yaml.safe_load(text)), scope)
    assert filled == {
        "headers": [{"Authorization": "Bearer t0"}],
        "file-path": "sec/a.pdf",
        "destination": "failed/sec/a.pdf",
        "attempts": 3,
        "message": 'Cluster aikin/pdfs failed for sec/a.pdf with {"kind":"timeout"}\n',
    }


def test_keys_that_could_harm_a_log_are_escaped_and_long_ones_cut() -> None:
    keys = {"a\nb": 1, "\ud800": 1, "größe": 1, "k" * 500: 1} | {f"x{n}": 1 for n in range(30)}
    with pytest.raises(ExpressionError) as caught:
        evaluate(parse("${{ o.missing }}"), {"o": dict[str, Json](keys)})
    message = caught.value.message
    assert 'has: "a\\nb", "\\ud800", "größe", ' in message
    assert "k" * 60 + "…, x0" in message
    assert message.endswith("x15 and 14 more")
    assert len(message.encode()) < 400


def test_a_long_expression_is_cut_in_messages() -> None:
    with pytest.raises(ExpressionError) as caught:
        evaluate(parse("${{ " + ".".join(["abc"] * 1000) + " }}"), {})
    assert len(caught.value.reference) == 121
