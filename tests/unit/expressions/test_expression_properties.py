import json
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from controlplane.expressions import FUNCTIONS, ExpressionError, evaluate, parse, parse_all, truthy
from controlplane.expressions.functions import TABLE
from controlplane.expressions.parse import parse_expression
from controlplane.expressions.syntax import (
    And,
    Call,
    Compare,
    Literal,
    Member,
    Node,
    Not,
    Or,
    Path,
    Step,
    show,
)
from controlplane.expressions.tokens import SyntaxFaultError
from functions_runtime.contract import Json
from tests.budget import BUDGET

GENEROUS = settings(max_examples=150 * BUDGET)

texts = st.text(max_size=8) | st.sampled_from(["${{ secrets.A }}", "$${{", "}}", "'", '"', "a.b"])
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts
)
values: st.SearchStrategy[Json] = st.recursive(
    cast("st.SearchStrategy[Json]", scalars),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
names = st.sampled_from(["a", "b", "satellites", "file-path", "output", "_x1", "and"])
keys = names | st.text(st.characters(codec="utf-8"), max_size=6)
steps: st.SearchStrategy[tuple[Step, ...]] = st.lists(keys | st.integers(-2, 5), max_size=3).map(
    tuple
)
literals = st.builds(
    Literal,
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8"), max_size=6),
)
leaves: st.SearchStrategy[Node] = literals | st.builds(Path, names, steps)


def branches(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    signs = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
    steppable = inner.filter(lambda node: not isinstance(node, (Path, Member, Literal)))
    return (
        st.builds(Not, inner)
        | st.builds(And, several)
        | st.builds(Or, several)
        | st.builds(Compare, signs, inner, inner)
        | st.builds(Member, steppable, steps.filter(bool))
        | st.builds(Call, st.sampled_from(sorted(FUNCTIONS)), several)
    )


nodes = st.recursive(leaves, branches, max_leaves=10)


def well_formed(node: Node) -> Node | None:
    """The node as it is read back, or None where a call would be refused."""
    try:
        return parse_expression("${{ " + show(node) + " }}", 3).node
    except SyntaxFaultError:
        return None


def has_call(node: Node) -> bool:
    return any(f"{name}(" in show(node) for name in TABLE)


@GENEROUS
@given(nodes)
def test_what_is_printed_reads_back_as_it_was(node: Node) -> None:
    read = well_formed(node)
    if read is None:
        assert has_call(node)  # only a call can be refused: wrong arity or kinds
        return
    assert read == node


@GENEROUS
@given(nodes, st.dictionaries(names, values, max_size=4))
def test_evaluation_raises_nothing_but_expression_errors(
    node: Node, scope: dict[str, Json]
) -> None:
    template, faults = parse_all(["${{ " + show(node) + " }}", "x ${{ " + show(node) + " }}"])
    try:
        result = evaluate(template, scope)
    except ExpressionError:
        return
    assert faults == ()
    whole, text = cast("list[Json]", result)
    rendered = (
        whole
        if isinstance(whole, str)
        else json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    )
    assert text == f"x {rendered}"
    assert truthy(whole) in {True, False}


@GENEROUS
@given(values)
def test_any_tree_gives_a_template_and_faults_inside_its_strings(value: Json) -> None:
    template, faults = parse_all(value)
    for fault in faults:
        inside = value
        for step in fault.pointer:
            inside = cast("dict[str | int, Json]", inside)[step]
        assert isinstance(inside, str)
        assert 0 <= fault.start <= fault.end <= len(inside)
    if template.constant:
        assert evaluate(template, {}) is value


@GENEROUS
@given(st.text(st.sampled_from("${}'\"\\ab.[]()!=&|,<>-1 \n"), max_size=60))
def test_hostile_text_gives_faults_or_a_template_and_no_other_exception(text: str) -> None:
    template, faults = parse_all("${{" + text)
    for reference in template.references:
        assert ("${{" + text)[reference.start : reference.end].startswith(reference.root)
    for fault in faults:
        assert 0 <= fault.start <= fault.end <= len(text) + 3


@GENEROUS
@given(values)
def test_data_is_inserted_as_it_is_and_never_evaluated(value: Json) -> None:
    scope: dict[str, Json] = {"data": value, "secrets": {"A": "CANARY"}}
    template = parse({"whole": "${{ data }}", "text": "<${{ data }}>"})
    result = cast("dict[str, Json]", evaluate(template, scope))
    assert result["whole"] is value
    expected = (
        value
        if isinstance(value, str)
        else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    )
    assert result["text"] == f"<{expected}>"
    assert "CANARY" not in str(result)


@GENEROUS
@given(st.text(max_size=40))
def test_every_text_can_be_written_as_a_literal(text: str) -> None:
    assert evaluate(parse("${{ '" + text.replace("'", "''") + "' }}"), {}) == text
