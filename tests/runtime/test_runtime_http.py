"""Requests and replies over real sockets, against a child process."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, cast

import httpx2
import pytest
from cloudevents.core.bindings.http import (
    HTTPMessage,
    from_structured_event,
    to_binary_event,
    to_structured_event,
)
from cloudevents.core.v1.event import CloudEvent

from functions_runtime.contract import BATCH_TYPE, INVOKE, JsonObject
from functions_runtime.testing import Served
from functions_runtime.testing import invocation_event as event
from functions_runtime.wire.strict_json import BODY_BYTES_MAX

CASES: Final = Path(__file__).parents[1] / "cases" / "contract"


def post_batch(url: str, *events: JsonObject, **headers: str) -> httpx2.Response:
    return httpx2.post(
        url, content=json.dumps(events), headers={"content-type": BATCH_TYPE, **headers}, timeout=30
    )


def results(response: httpx2.Response) -> dict[str, JsonObject]:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == BATCH_TYPE
    listed = cast("list[JsonObject]", response.json())
    return {str(one["exoitem"]): cast("JsonObject", one["data"]) for one in listed}


def test_a_published_batch_gets_the_published_reply(sample: Served):
    case = json.loads((CASES / "batch.json").read_text())
    response = post_batch(sample.url, *case["request"])
    replied = sorted(response.json(), key=lambda one: one["id"])
    assert (response.headers["content-type"], replied) == (case["content_type"], case["reply"])


def test_a_published_single_event_gets_the_published_reply(sample: Served):
    case = json.loads((CASES / "structured.json").read_text())
    headers = {"content-type": case["content_type"], "ce-id": "repeated", "ce-type": "allowed"}
    response = httpx2.post(sample.url, content=json.dumps(case["request"]), headers=headers)
    assert (response.headers["content-type"], response.json()) == (
        case["content_type"],
        case["reply"],
    )


REFUSED = sorted((CASES / "refused").glob("*.json"))


@pytest.mark.parametrize("path", REFUSED, ids=[path.stem for path in REFUSED])
def test_a_request_that_cannot_be_understood_is_refused_with_the_reason(sample: Served, path: Path):
    case = json.loads(path.read_text())
    headers = {"content-type": case["content_type"]} if case["content_type"] else {}
    response = httpx2.post(sample.url, content=case["body"].encode(), headers=headers)
    problem = response.json()
    assert (response.status_code, problem["status"]) == (case["status"], case["status"])
    assert response.headers["content-type"] == "application/problem+json"
    assert case["reason"] in problem["detail"]
    if case["status"] == 415:
        assert BATCH_TYPE in response.headers["accept-post"]


@pytest.mark.parametrize("mode", [to_binary_event, to_structured_event])
def test_messages_of_the_cloudevents_library_are_understood(sample: Served, mode: object):
    attributes: dict[str, object] = {
        "id": "ä 1",
        "source": "/elsewhere",
        "type": INVOKE,
        "time": datetime.now(UTC),
        "datacontenttype": "application/json",
        "exoitem": "i 1%",
    }
    data: dict[str, object] = {"config": {"step": 3}, "input": {"do": "count", "to": 4}}
    made = CloudEvent({**attributes, "specversion": "1.0"}, data)
    message = to_binary_event(made) if mode is to_binary_event else to_structured_event(made)
    response = httpx2.post(sample.url, content=message.body, headers=message.headers)
    assert response.status_code == 200, response.text
    reply = from_structured_event(HTTPMessage(dict(response.headers), response.content))
    assert reply.get_data() == {
        "outputs": [{"number": 0}, {"number": 3}],
        "usage": {"tokens_in": 4},
    }
    assert reply.get_extension("causationid") == "ä 1"
    assert reply.get_extension("exoitem") == "i 1%"


@pytest.mark.parametrize(
    ("headers", "said"),
    [
        ({"ce-id": "%ff"}, "ce-id is not percent-encoded UTF-8"),
        ({"ce-datacontenttype": "text/xml"}, "ce-datacontenttype is not allowed"),
        ({"ce-id": ""}, "id"),
    ],
)
def test_a_wrong_binary_message_is_refused(sample: Served, headers: dict[str, str], said: str):
    whole = {"ce-specversion": "1.0", "ce-id": "1", "ce-source": "/x", "ce-type": INVOKE}
    response = httpx2.post(
        sample.url,
        content='{"input": {"do": "x"}}',
        headers={"content-type": "application/json", **whole, **headers},
    )
    assert response.status_code == 400
    assert said in response.json()["detail"]


def test_a_quoted_header_value_is_undone(sample: Served):
    headers = {"ce-specversion": "1.0", "ce-id": '"a\\"b"', "ce-source": "/x", "ce-type": INVOKE}
    response = httpx2.post(sample.url, content='{"input": {"do": "x"}}', headers=headers)
    assert response.json()["causationid"] == 'a"b'


PLAIN: list[tuple[JsonObject, int, JsonObject]] = [
    ({"do": "count", "to": 1}, 200, {"outputs": [{"number": 0}], "usage": {"tokens_in": 1}}),
    ({"do": "prune"}, 200, {"outputs": [], "usage": {}, "pruned": "nothing in it"}),
    ({"do": "terminal"}, 422, {"code": "terminal", "retryable": False}),
    ({"do": 5}, 422, {"code": "input-invalid"}),
    ({"do": "retryable"}, 503, {"code": "busy", "retryable": True, "detail": "not now"}),
    ({"do": "defer"}, 503, {"code": "deferred"}),
    ({"do": "crash", "text": "x"}, 500, {"detail": "ZeroDivisionError: told x"}),
]


@pytest.mark.parametrize(("given", "status", "expected"), PLAIN)
def test_a_person_gets_plain_json_or_a_problem(
    sample: Served, given: JsonObject, status: int, expected: JsonObject
):
    response = httpx2.post(sample.url, json={"input": given})
    assert response.status_code == status
    assert expected.items() <= response.json().items()
    if status == 503:
        assert int(response.headers["retry-after"]) >= 2


@pytest.mark.parametrize("key", ["output-format", "output_format"])
def test_both_spellings_of_a_config_key_are_read(sample: Served, key: str):
    response = httpx2.post(sample.url, json={"input": {"do": "format"}, "config": {key: "md"}})
    assert response.json()["outputs"] == [{"format": "md"}]


def test_an_empty_batch_has_an_empty_reply(sample: Served):
    assert results(post_batch(sample.url)) == {}


def test_a_failing_item_leaves_the_others_alone(sample: Served):
    named = [event(do, {"do": do, "to": 1}) for do in ("crash", "exit", "terminal", "count")]
    data = results(post_batch(sample.url, *named))
    assert data["crash"]["code"] == "ZeroDivisionError"
    assert data["exit"]["code"] == "SystemExit"
    assert data["exit"]["retryable"] is True
    assert data["count"]["outputs"] == [{"number": 0}]


def test_a_result_that_is_too_large_fails_alone(sample: Served):
    size = 10 * 1024 * 1024
    large, small = event("large", {"do": "large", "to": size}), event("small", {"do": "count"})
    data = results(post_batch(sample.url, large, small))
    assert data["large"]["code"] == "output-too-large"
    assert "outputs" in data["small"]


@pytest.mark.parametrize(
    "bomb", ["[" * 100_000, "[" * 70 + "]" * 70, '{"a":' * 70 + "1" + "}" * 70]
)
def test_json_that_is_nested_too_deeply_is_refused(sample: Served, bomb: str):
    response = httpx2.post(
        sample.url, content=f'{{"input": {bomb}}}', headers={"content-type": "application/json"}
    )
    assert response.status_code == 400
    assert httpx2.get(f"{sample.url}/health/readiness").status_code == 200


def test_json_of_the_allowed_depth_is_understood(sample: Served):
    nested = "[" * 60 + "]" * 60
    response = httpx2.post(
        sample.url,
        content=f'{{"input": {nested}}}',
        headers={"content-type": "application/json; charset=utf-8"},
    )
    assert response.json()["code"] == "input-invalid"


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_that_is_too_large_is_refused(sample: Served, *, announced: bool):
    block, blocks = b" " * (1024 * 1024), BODY_BYTES_MAX // (1024 * 1024) + 1
    body = block * blocks if announced else (block for _ in range(blocks))
    response = httpx2.post(
        sample.url, content=body, headers={"content-type": "application/json"}, timeout=30
    )
    assert response.status_code == 413


def test_health_manifest_and_options_answer(sample: Served):
    assert httpx2.get(f"{sample.url}/health/liveness").json() == {"status": "alive"}
    assert httpx2.get(f"{sample.url}/health/readiness").json() == {"status": "ready"}
    assert httpx2.get(f"{sample.url}/manifest").json()["identifier"] == "acme/sample"
    assert BATCH_TYPE in httpx2.options(sample.url).headers["accept-post"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 405), ("POST", "/manifest", 405), ("GET", "/nowhere", 404), ("POST", "/x", 404)],
)
def test_what_is_not_served_is_a_problem(sample: Served, method: str, path: str, status: int):
    response = httpx2.request(method, f"{sample.url}{path}")
    assert (response.status_code, response.json()["status"]) == (status, status)
