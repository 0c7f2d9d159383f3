import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions_runtime.contract import Json, JsonObject
from satellites.deepseek_r1_distrill_llama_70b.answers import (
    check_answer,
    check_schema,
    object_in,
    without_reasoning,
)
from satellites.deepseek_r1_distrill_llama_70b.schema_shorthand import SchemaError, json_schema_of

SAMPLE = """{
    "company": string,
    "net-income": number,
    "quarter": string,
}
"""


def closed(properties: JsonObject, *required: str) -> JsonObject:
    names: list[Json] = [*(required or properties)]
    return {
        "type": "object",
        "properties": properties,
        "required": names,
        "additionalProperties": False,
    }


def test_the_schema_of_the_sample_with_its_trailing_comma_is_understood() -> None:
    text: JsonObject = {"type": "string"}

    assert json_schema_of(SAMPLE) == closed(
        {"company": text, "net-income": {"type": "number"}, "quarter": text}
    )


@pytest.mark.parametrize(
    ("written", "schema"),
    [
        ("string", {"type": "string"}),
        ("any", {}),
        ("integer?", {"type": ["integer", "null"]}),
        ("string | null", {"type": ["string", "null"]}),
        ('"a" | "b"', {"enum": ["a", "b"]}),
        ('"a" | number', {"anyOf": [{"enum": ["a"]}, {"type": "number"}]}),
        ("string[]", {"type": "array", "items": {"type": "string"}}),
        ("[string]", {"type": "array", "items": {"type": "string"}}),
        ("[[boolean]]?", {"anyOf": [
            {"type": "array", "items": {"type": "array", "items": {"type": "boolean"}}},
            {"type": "null"},
        ]}),
        ("{}", {"type": "object", "properties": {}, "required": [], "additionalProperties": False}),
        ("{a: string}", closed({"a": {"type": "string"}})),
        ("{a: {b: number}} // why", closed({"a": closed({"b": {"type": "number"}})})),
        ("{a: string, b?: number}", closed(
            {"a": {"type": "string"}, "b": {"type": "number"}}, "a"
        )),
        ('{"\\u00fc \\"q\\"": null}', closed({'ü "q"': {"type": "null"}})),
    ],
)  # fmt: skip
def test_each_form_of_the_shorthand(written: str, schema: JsonObject) -> None:
    assert json_schema_of(written) == schema


def test_a_map_of_yaml_is_shorthand_too() -> None:
    assert json_schema_of({"a": "string", "b": ["number"]}) == closed(
        {
            "a": {"type": "string"},
            "b": {"type": "array", "items": {"type": "number"}},
        }
    )


@pytest.mark.parametrize("as_text", [True, False])
def test_a_json_schema_is_taken_as_it_is(as_text: bool) -> None:  # noqa: FBT001 - a parameter
    schema: JsonObject = {"type": "object", "properties": {"a": {"type": "string"}}}

    assert json_schema_of(json.dumps(schema) if as_text else schema) == schema


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "line 1, column 1: found the end, expected a type"),
        ("{\n  a: strin,\n}", "line 2, column 6: found 'strin', expected a type: string"),
        ("{a string}", "line 1, column 4: found 'string', expected ':'"),
        ("{a: string b: string}", "line 1, column 12: found 'b', expected '}'"),
        ("{a: string, a: number}", "line 1, column 13: the key 'a' is written twice"),
        ("{a: string", "expected '}'"),
        ("string string", "expected the end of the schema"),
        ("[string", "expected ']'"),
        ("{a: string;}", "line 1, column 11: found ';', which has no meaning here"),
        ('{"a: string}', "found '\"', which has no meaning here"),
        ('{"\\x": string}', "is not a JSON string"),
        ("[" * 40 + "string" + "]" * 40, "nested deeper than 32"),
        ("[" * 30_000, "nested deeper than 32"),
        ("string" + "|null" * 13_200, "larger than 65536 bytes"),
        ("{" + "".join(f"a{n}: string," for n in range(1100)) + "}", "more than 1000 parts"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(written: str, said: str) -> None:
    with pytest.raises(SchemaError) as caught:
        json_schema_of(written)

    assert said in str(caught.value)


@given(st.text(alphabet='{}[]:,?|"\\/ \nabcstringumbelo0_-', max_size=60))
def test_any_text_is_a_usable_schema_or_a_schema_error(text: str) -> None:
    with suppress(SchemaError):
        check_schema(json_schema_of(text))


SCHEMAS = st.recursive(
    st.sampled_from(["string", "number", "integer", "boolean", "null", "any"]),
    lambda inner: st.one_of(
        inner.map(lambda one: f"[{one}]"),
        st.dictionaries(st.from_regex(r"[a-z][a-z-]{0,5}", fullmatch=True), inner, max_size=4).map(
            lambda pairs: (
                "{" + ", ".join(f"{key}: {one}" for key, one in pairs.items()) + ",}"
                if pairs
                else "{}"
            )
        ),
        st.lists(inner, min_size=2, max_size=3).map(" | ".join),
    ),
    max_leaves=12,
)


@given(SCHEMAS)
def test_every_text_of_the_grammar_gives_a_schema_that_a_validator_takes(text: str) -> None:
    check_schema(json_schema_of(text))


def test_a_reference_outside_the_schema_is_refused_and_nothing_is_fetched() -> None:
    with pytest.raises(SchemaError, match="nothing is fetched"):
        check_schema({"$ref": "http://127.0.0.1:9/schema.json"})


def test_a_reference_to_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_text("{}")

    with pytest.raises(SchemaError, match="nothing is fetched"):
        check_schema({"$ref": (tmp_path / "schema.json").as_uri()})


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ("plain", "plain"),
        ("<think>a</think>\n b ", "b"),
        ("a thought without its beginning</think>{}", "{}"),
        ('<think>the text says "</think>{1}"</think>{}', "{}"),
    ],
)
def test_reasoning_is_stripped(content: str, answer: str) -> None:
    assert without_reasoning(content) == answer


@pytest.mark.parametrize(
    "answer",
    ['{"a": 1}', '```json\n{"a": 1}\n```', 'Sure: {"a": 1} is it.', '{not} {"a": 1}'],
)
def test_the_object_is_found_in_the_answer(answer: str) -> None:
    assert object_in(answer) == {"a": 1}


@pytest.mark.parametrize("answer", ["", "[1]", "{" * 100_000, '{"a": NaN}', '{"a": 1'])
def test_an_answer_without_a_complete_object_is_an_error(answer: str) -> None:
    with pytest.raises(Exception, match="without a JSON object"):
        object_in(answer)


def test_all_faults_of_an_answer_are_named_up_to_three() -> None:
    validator = check_schema(json_schema_of("{a: number, b: number, c: number, d: number}"))

    with pytest.raises(Exception, match="does not satisfy output-schema") as caught:
        check_answer(validator, {"a": "x", "b": "x", "c": "x", "d": "x"})

    assert str(caught.value).count("is not of type") == 3
