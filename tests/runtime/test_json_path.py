import pytest

from functions_runtime.contract import Json, JsonObject
from functions_runtime.wire.json_path import (
    at,
    integer_at,
    list_at,
    object_at,
    objects_at,
    text_at,
    texts_at,
)

_POD: JsonObject = {
    "metadata": {
        "name": "pod-1",
        "generation": 3,
        "annotations": {"scale": "12", "empty": "", "number": 7, "absent": None},
    },
    "status": {"conditions": [{"type": "Ready"}, "noise", None, {"type": "Started"}], "up": True},
}


def test_reads_a_value_of_each_type_at_the_end_of_a_path() -> None:
    assert at(_POD, "status", "up") is True
    assert text_at(_POD, "metadata", "name") == "pod-1"
    assert integer_at(_POD, "metadata", "generation") == 3
    assert integer_at(_POD, "metadata", "annotations", "scale") == 12
    assert object_at(_POD, "status")["up"] is True
    assert len(list_at(_POD, "status", "conditions")) == 4
    assert objects_at(_POD, "status", "conditions") == [{"type": "Ready"}, {"type": "Started"}]
    assert texts_at(_POD, "metadata", "annotations") == {"scale": "12", "empty": "", "number": "7"}


def test_without_keys_the_holder_itself_is_read() -> None:
    assert at(_POD) is _POD
    assert text_at("text") == "text"
    assert objects_at([{"a": 1}]) == [{"a": 1}]


@pytest.mark.parametrize("holder", [None, {}, {"a": None}, {"a": 1}, {"a": "b"}, {"a": ["b"]}, []])
def test_what_is_absent_or_of_another_type_is_empty(holder: Json) -> None:
    assert at(holder, "a", "b") is None
    assert text_at(holder, "a", "b") == ""
    assert integer_at(holder, "a", "b") == 0
    assert object_at(holder, "a", "b") == {}
    assert list_at(holder, "a", "b") == ()
    assert objects_at(holder, "a", "b") == []
    assert texts_at(holder, "a", "b") == {}


@pytest.mark.parametrize("value", [True, 1.5, "-1", "1.0", "²", [], {}, None])
def test_what_is_no_integer_counts_zero(value: Json) -> None:
    assert integer_at({"a": value}, "a") == 0
