"""Batches out and result events in, without a connection."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from result_events import event, success

from controlplane.adapters.orbit.codec import (
    Answer,
    EventError,
    ItemResult,
    decode,
    encode,
    split_batch,
)
from controlplane.ports.orbit import OutgoingInvocation, RawSuccess
from functions_runtime.contract import (
    CURSOR_BYTES_MAX,
    DEFERRED,
    FAILED,
    OUTPUT_BYTES_MAX,
    PRUNED,
    SUCCEEDED,
    Deferred,
    Failed,
    Json,
    JsonObject,
    Pruned,
)

ONE = OutgoingInvocation(
    id="7.1",
    run="r1",
    stage="parse",
    item="7",
    attempt=2,
    key="key-7",
    config='{"limit": 1.50}',
    input='{"name": "a\\u0000b", "big": 12345678901234567890}',
    mask=("hunter2-hunter2",),
)


NOTHING: JsonObject = {}


def test_an_item_travels_as_the_event_that_the_contract_shows():
    assert json.loads(encode([ONE], "2026-11-21T18:00:00Z")) == [
        {
            "specversion": "1.0",
            "id": "7.1",
            "source": "/runs/r1/stages/parse",
            "type": "host.exosphere.satellite.invoke",
            "datacontenttype": "application/json",
            "exorun": "r1",
            "exostage": "parse",
            "exoitem": "7",
            "exoattempt": "2",
            "exodeadline": "2026-11-21T18:00:00Z",
            "exokey": "key-7",
            "data": {
                "config": {"limit": 1.5},
                "input": {"name": "a\0b", "big": 12345678901234567890},
                "mask": ["hunter2-hunter2"],
            },
        }
    ]


def test_an_item_that_goes_on_carries_its_cursor_and_another_carries_none():
    first, second = json.loads(encode([replace(ONE, cursor='"p\\u0000 2"'), ONE]))
    assert first["data"]["cursor"] == "p\0 2"
    assert "cursor" not in second["data"]


def test_a_success_with_a_cursor_is_a_page():
    data: Json = {"outputs": [{"n": 1}], "usage": {}, "cursor": "weiter ü"}
    expected = RawSuccess(['{"n": 1}'], {}, "weiter ü")
    assert decode(event("7.1", SUCCEEDED, data)) == Answer("7.1", expected)


@pytest.mark.parametrize("cursor", [None, ""])
def test_a_success_with_an_empty_cursor_is_the_last_page(cursor: str | None):
    data: Json = {"outputs": [], "usage": {}, "cursor": cursor}
    assert decode(event("7.1", SUCCEEDED, data)) == Answer("7.1", RawSuccess([], {}))


def test_a_cursor_that_is_too_long_fails_its_item_for_good():
    longest: Json = {"outputs": [], "usage": {}, "cursor": "é" * (CURSOR_BYTES_MAX // 2)}
    assert isinstance(decode(event("7.1", SUCCEEDED, longest)).result, RawSuccess)
    too_long: Json = {"outputs": [], "usage": {}, "cursor": "x" * (CURSOR_BYTES_MAX + 1)}
    failed = decode(event("7.1", SUCCEEDED, too_long)).result
    assert isinstance(failed, Failed)
    assert (failed.code, failed.retryable) == ("cursor-invalid", False)
    assert failed.error == "the cursor has 4097 bytes, the limit is 4096"


def test_a_cursor_that_is_no_text_is_no_proper_result():
    failed = decode(event("7.1", SUCCEEDED, {"outputs": [], "cursor": 5})).result
    assert isinstance(failed, Failed)
    assert failed.code == "reply-invalid"


def test_config_and_input_pass_through_as_they_are_written():
    body = encode([ONE])

    assert ONE.config.encode() in body
    assert ONE.input.encode() in body


def test_an_item_without_a_deadline_has_no_such_attribute():
    assert "exodeadline" not in json.loads(encode([ONE]))[0]


def test_outputs_pass_through_as_they_are_written():
    written = '{"a":  1.50, "b": "\\u00e9", "n": 1e400}'
    text = event("1", SUCCEEDED, {"outputs": []}).replace(b"[]", f"[ {written} ]".encode())

    assert decode(text) == Answer("1", RawSuccess([written], {}))


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        (SUCCEEDED, {"outputs": []}, RawSuccess([], {})),
        (
            SUCCEEDED,
            {"outputs": [NOTHING], "usage": {"tokens": 3}},
            RawSuccess(["{}"], {"tokens": 3}),
        ),
        (
            FAILED,
            {"error": "no", "code": "x", "retryable": False},
            Failed("no", "x", retryable=False),
        ),
        (FAILED, {"error": "no"}, Failed("no", "failed", retryable=True)),
        (
            FAILED,
            {"error": "no", "retry_after_ms": 5, "usage": {"calls": 1}},
            Failed("no", "failed", retryable=True, retry_after_ms=5, usage={"calls": 1.0}),
        ),
        (PRUNED, {"reason": "empty"}, Pruned("empty")),
        (DEFERRED, {"delay_ms": 100}, Deferred(100)),
    ],
)
def test_each_kind_of_result_is_read(kind: str, data: Json, expected: ItemResult):
    assert decode(event("1", kind, data)) == Answer("1", expected)


@pytest.mark.parametrize(
    ("kind", "data", "says"),
    [
        ("host.exosphere.satellite.exploded", {}, "unknown type 'host.exosphere.satellite.expl"),
        (SUCCEEDED, {}, "missing required field `outputs`"),
        (SUCCEEDED, [], "Expected `object`"),
        (SUCCEEDED, {"outputs": {}}, "Expected `array`"),
        (FAILED, {"error": 5}, "Expected `str`"),
        (FAILED, {"error": "", "retry_after_ms": -1}, "Expected `int` >= 0"),
        (DEFERRED, {"delay_ms": -1}, "Expected `int` >= 0"),
        (DEFERRED, {}, "delay_ms"),
    ],
)
def test_an_event_that_names_its_item_but_is_wrong_fails_that_item(
    kind: str, data: Json, says: str
):
    answer = decode(event("1", kind, data))

    assert answer.id == "1"
    assert isinstance(answer.result, Failed)
    assert (answer.result.code, answer.result.retryable) == ("reply-invalid", True)
    assert says in answer.result.error


@pytest.mark.parametrize("output", [1, "text", None, [{}], True])
def test_an_output_that_is_no_object_fails_the_item_for_good(output: Json):
    answer = decode(success("1", [{}, output]))

    assert isinstance(answer.result, Failed)
    assert (answer.result.code, answer.result.retryable) == ("output-invalid", False)
    assert f"output 1 is {json.dumps(output)}" in answer.result.error


def test_output_that_is_not_utf8_fails_the_item():
    answer = decode(success("1", [{"a": "?"}]).replace(b"?", b"\xff"))

    assert isinstance(answer.result, Failed)
    assert "utf-8" in answer.result.error


def test_usage_that_cannot_be_counted_is_left_out_with_a_remark():
    negative = decode(success("1", [], tokens=-5, calls=1))
    worded = decode(success("1", [], tokens="many"))

    assert negative.result == RawSuccess([], {"calls": 1})
    assert "tokens is left out" in negative.remark
    assert worded.result == RawSuccess([], {})
    assert "usage is left out" in worded.remark


def test_a_result_over_the_limit_fails_the_item_with_size_and_limit():
    answer = decode(success("1", [{"text": "x" * OUTPUT_BYTES_MAX}]))

    assert isinstance(answer.result, Failed)
    assert (answer.result.code, answer.result.retryable) == ("output-too-large", False)
    assert str(OUTPUT_BYTES_MAX) in answer.result.error


def test_the_largest_result_allowed_is_taken():
    frame_bytes = len(json.dumps({"outputs": [{"text": ""}], "usage": {}}))

    answer = decode(success("1", [{"text": "x" * (OUTPUT_BYTES_MAX - frame_bytes)}]))

    assert isinstance(answer.result, RawSuccess)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"null",
        b"[]",
        b"<html>",
        b'{"type": "x"}',
        b'{"type": "x", "causationid": 1, "data": {}}',
        b'{"type": "x", "causationid": "1", "data": NaN}',
        b'{"type": "x", "causationid": "1", "data": {"a": "\\q"}}',
        b'{"type": "x", "causationid": "1", "data": ' + b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_what_is_no_event_is_an_error_that_shows_its_beginning(text: bytes):
    with pytest.raises(EventError, match="no result event") as error:
        decode(text)

    assert len(str(error.value)) < 3000


@given(st.binary(max_size=300))
def test_no_bytes_whatever_do_more_than_raise_that_error(text: bytes):
    for read_text in (decode, split_batch):
        with suppress(EventError):
            read_text(text)
