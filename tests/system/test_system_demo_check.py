"""The judge of the demo: everything that a service could have lost is found."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from system_help import at

from exospherehost.cli.commands.demo import MOVED_TO, Observed, check
from exospherehost.doubles.reports import Report, make_reports
from functions_runtime.contract import Json, JsonObject

REPORTS = {f"sec/{each.file_name}": each for each in make_reports(4, seed=3)}
DAMAGED = sorted(REPORTS)[1]
WHOLE = sorted(REPORTS.keys() - {DAMAGED})
TARGET = MOVED_TO + DAMAGED.removeprefix("sec/")


def delivery(key: str, report: Report, status: int = 200) -> JsonObject:
    data: Json = json.loads(json.dumps(report.facts.as_object()))
    return {"status": status, "body": {"file-path": key, "data": data}}


def alert(message: str) -> JsonObject:
    return {"body": {"payload": {"custom_details": {"message": message}}}}


def good() -> Observed:
    calls: dict[str, list[JsonObject]] = {
        "webhook": [delivery(key, REPORTS[key]) for key in WHOLE],
        "pagerduty": [alert(f"failed for {DAMAGED}, moved to s3://bucket/{TARGET}")],
        "logs": [{"logs": 40}, {"logs": 2}],
    }
    return Observed(calls, set(), {TARGET})


def with_calls(name: str, calls: list[JsonObject]) -> Observed:
    observed = good()
    return replace(observed, calls={**observed.calls, name: calls})


def wrong_facts() -> Observed:
    calls = [*good().calls["webhook"]]
    calls[0] = delivery(WHOLE[0], REPORTS[WHOLE[1]])
    assert at(calls[0], "body", "file-path") == WHOLE[0]
    return with_calls("webhook", calls)


def test_an_outcome_without_a_flaw_holds() -> None:
    assert [each.text for each in check(REPORTS, DAMAGED, good()) if not each.holds] == []


@pytest.mark.parametrize(
    ("tamper", "broken"),
    [
        (lambda: with_calls("webhook", [*good().calls["webhook"]][1:]), {"webhook", "lost"}),
        (
            lambda: with_calls(
                "webhook",
                [delivery(key, REPORTS[key], 200 if i else 503) for i, key in enumerate(WHOLE)],
            ),
            {"webhook", "lost"},
        ),
        (wrong_facts, {"webhook"}),
        (
            lambda: with_calls(
                "webhook", [*good().calls["webhook"], delivery(DAMAGED, REPORTS[DAMAGED])]
            ),
            {"webhook"},
        ),
        (lambda: replace(good(), bucket={WHOLE[0]}), {"bucket"}),
        (lambda: replace(good(), failure_bucket=set()), {"failure bucket", "lost"}),
        (lambda: replace(good(), failure_bucket={TARGET, "more"}), {"failure bucket"}),
        (lambda: with_calls("pagerduty", []), {"PagerDuty"}),
        (lambda: with_calls("pagerduty", [*good().calls["pagerduty"]] * 2), {"PagerDuty"}),
        (lambda: with_calls("pagerduty", [alert(f"another file, {TARGET}")]), {"PagerDuty"}),
        (lambda: with_calls("pagerduty", [{"body": None}]), {"PagerDuty"}),
        (lambda: with_calls("logs", []), {"log sink"}),
    ],
)
def test_what_a_service_did_not_get_is_found(
    tamper: Callable[[], Observed], broken: set[str]
) -> None:
    findings = check(REPORTS, DAMAGED, tamper())
    assert {each.text.partition(":")[0] for each in findings if not each.holds} == broken
