from pathlib import Path

import pytest

import satellites
from exospherehost.doubles.suite import Doubles
from functions_runtime.contract import Failed, Json, JsonObject, Result, Succeeded
from functions_runtime.testing import invoke
from satellites.send_logs_to_new_relic.function import PAYLOAD_BYTES_MAX, entry_of, payloads

HERE = Path(satellites.__path__[0])
ALERT = HERE / "send_pagerduty_alert"
LOGS = HERE / "send_logs_to_new_relic"
ROUTING_KEY = "canary0123456789canary0123456789"
NEW_RELIC: JsonObject = {
    "account-id": "1", "api-key": "canary-license", "application-id": "2", "log-level": "info",
}  # fmt: skip


def output_of(result: Result) -> JsonObject:
    assert isinstance(result, Succeeded), result
    (output,) = result.outputs
    return output


def failure_of(result: Result) -> Failed:
    assert isinstance(result, Failed), result
    return result


def alerted(message: Json, **config: Json) -> Result:
    given: JsonObject = {"pagerduty-api-key": ROUTING_KEY, "pagerduty-service-id": "P123"}
    (result,) = invoke(ALERT, [{"message": message}], given | config)
    return result


def forwarded(logs: list[Json], **config: Json) -> Result:
    (result,) = invoke(LOGS, [{"logs": logs}], NEW_RELIC | config)
    return result


def last_body(world: Doubles, name: str) -> JsonObject:
    body = world.calls(name)[-1]["body"]
    assert isinstance(body, dict)
    return body


def part(value: Json, name: str) -> JsonObject:
    assert isinstance(value, dict)
    inner = value[name]
    assert isinstance(inner, dict)
    return inner


def test_an_alert_opens_an_incident_with_the_message_in_full(world: Doubles) -> None:
    message = "Cluster aikin/x failed\nfor file sec/a.pdf " + "with a long error " * 100

    output = output_of(alerted(message))

    event = last_body(world, "pagerduty")
    payload = part(event, "payload")
    assert output == {"status": "accepted", "dedup-key": event["dedup_key"]}
    assert str(payload["summary"]).startswith("Cluster aikin/x failed for file sec/a.pdf")
    assert len(str(payload["summary"])) == 1024
    assert part(payload, "custom_details")["message"] == message.strip()
    assert part(payload, "custom_details")["service-id"] == "P123"


def test_a_repeat_of_an_alert_has_the_same_key(world: Doubles) -> None:
    first, second = output_of(alerted("a")), output_of(alerted("a"))

    assert first["dedup-key"] == second["dedup-key"]
    assert world.calls("pagerduty")[-1]["repeat"] is True


def test_the_routing_key_is_written_down_nowhere(world: Doubles) -> None:
    alerted("a")

    assert ROUTING_KEY not in str(world.calls("pagerduty"))


def test_a_wrong_routing_key_is_terminal_with_pagerdutys_own_words(world: Doubles) -> None:
    del world

    failure = failure_of(alerted("a", **{"pagerduty-api-key": "canary-short"}))

    assert not failure.retryable
    assert "should be 32 characters" in failure.error
    assert "canary" not in failure.error


@pytest.mark.parametrize("message", ["", None, 5])
def test_an_alert_without_a_message_is_refused(world: Doubles, message: Json) -> None:
    before = len(world.calls("pagerduty"))

    assert "input.message" in failure_of(alerted(message)).error
    assert len(world.calls("pagerduty")) == before


def test_log_lines_arrive_with_time_message_and_everything_else(world: Doubles) -> None:
    line: Json = {
        "at": "2026-11-21T12:00:00Z", "level": "info", "message": "done", "item": "i1",
        "nested": {"a": 1},
    }  # fmt: skip

    output = output_of(forwarded([line]))

    assert output == {"received": 1, "sent": 1, "filtered": 0, "shortened": 0, "requests": 1}
    body = world.calls("logs")[-1]["body"]
    assert isinstance(body, list)
    block = body[0]
    assert isinstance(block, dict)
    assert block["logs"] == [{
        "timestamp": 1795262400000,
        "message": "done",
        "attributes": {
            "at": "2026-11-21T12:00:00Z", "level": "info", "item": "i1", "nested": '{"a": 1}',
        },
    }]  # fmt: skip
    common = part(part(block, "common"), "attributes")
    assert (common["account-id"], common["application-id"]) == ("1", "2")


@pytest.mark.parametrize(
    ("level", "sent"), [("debug", 5), ("info", 4), ("warning", 3), ("error", 2), ("critical", 1)]
)
def test_lines_below_the_level_are_counted_and_not_sent(
    world: Doubles, level: str, sent: int
) -> None:
    del world
    lines: list[Json] = [
        {"level": name, "message": name} for name in ("debug", "INFO", "warn", "error")
    ]

    output = output_of(
        forwarded([*lines, {"level": "odd", "message": "?"}], **{"log-level": level})
    )

    assert (output["sent"], output["filtered"]) == (sent, 5 - sent)


def test_no_lines_make_no_request(world: Doubles) -> None:
    before = len(world.calls("logs"))

    assert output_of(forwarded([]))["requests"] == 0
    assert len(world.calls("logs")) == before


def test_many_lines_go_in_requests_that_the_service_accepts(world: Doubles) -> None:
    before = len(world.calls("logs"))

    output = output_of(forwarded([{"level": "info", "message": "x" * 20_000}] * 100))

    calls = world.calls("logs")[before:]
    assert output["sent"] == 100
    assert [call["status"] for call in calls] == [202] * len(calls)
    assert output["requests"] == len(calls) == 3
    assert sum(int(str(call["logs"])) for call in calls) == 100


def test_a_line_that_is_too_long_is_shortened_and_counted(world: Doubles) -> None:
    del world

    output = output_of(forwarded([{"message": "x" * 40_000, "trace": "y" * 5000}]))

    assert (output["sent"], output["shortened"]) == (1, 1)


def test_a_line_of_any_shape_keeps_what_it_says() -> None:
    odd: JsonObject = {"at": "yesterday", "level": 5}

    entry = entry_of(odd)

    assert "timestamp" not in entry
    assert entry["message"] == '{"at": "yesterday", "level": 5}'
    assert entry["attributes"] == odd


def test_payloads_keep_the_order_and_lose_nothing() -> None:
    entries: list[JsonObject] = [{"message": "x" * 300_000, "n": number} for number in range(7)]

    groups = list(payloads(entries))

    assert [entry for group in groups for entry in group] == entries
    assert all(sum(len(str(one)) for one in group) < PAYLOAD_BYTES_MAX for group in groups)


def test_a_refusal_of_the_log_service_is_a_failure_without_the_key(
    world: Doubles, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing = f'{{"*": "{world.urls["webhook"]}/_status/403?"}}'
    monkeypatch.setenv("EXO_REROUTE", refusing)

    failure = failure_of(forwarded([{"message": "a"}]))

    assert (failure.code, failure.retryable) == ("http-403", False)
    assert "canary-license" not in failure.error
