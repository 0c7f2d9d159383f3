"""Pure: what the doubles saw, compared with what was put in."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from exospherehost.doubles.reports import Report
from functions_runtime.contract import Json, JsonObject

MOVED_TO = "failed/quaterly-financial-reports/"


@dataclass(frozen=True, slots=True)
class Seen:
    """What is to be judged: calls by double, and the keys of both buckets."""

    calls: Mapping[str, Sequence[JsonObject]]
    bucket: AbstractSet[str]
    failure_bucket: AbstractSet[str]


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about the outcome, and whether it holds."""

    text: str
    holds: bool


def check(reports: Mapping[str, Report], damaged: str, seen: Seen) -> list[Finding]:
    """Return what has to be true after the sample has run."""
    whole = {key: report for key, report in reports.items() if key != damaged}
    delivered = _delivered(seen.calls["webhook"])
    right = sum(delivered.get(key) == report.facts.as_object() for key, report in whole.items())
    target = MOVED_TO + damaged.rpartition("/")[2]
    alerts = [_summary(each) for each in seen.calls["pagerduty"]]
    own = [text for text in alerts if damaged in text and target in text]
    lines = _log_lines(seen.calls["logs"])
    accounted = len(delivered.keys() & whole.keys()) + (target in seen.failure_bucket)
    return [
        Finding(f"webhook: {right} of {len(whole)} reports arrived as they were written",
                right == len(whole) == len(delivered)),
        Finding(f"bucket: {len(seen.bucket)} files are left of {len(reports)}", not seen.bucket),
        Finding(f"failure bucket: the damaged report lies at {target}",
                seen.failure_bucket == {target}),
        Finding(f"PagerDuty: {len(alerts)} alert, with the report's own error",
                len(alerts) == len(own) == 1),
        Finding(f"log sink: {lines} lines arrived", lines > len(reports)),
        Finding(f"lost: {len(reports) - accounted}", accounted == len(reports)),
    ]  # fmt: skip


def summary(
    view: JsonObject, findings: Sequence[Finding], failed: Sequence[JsonObject], url: str
) -> str:
    """Return the closing lines: what became of the items, what the doubles say, where to look."""
    stages = [each for each in _list(view["stages"]) if isinstance(each, dict)]
    count: Counter[str] = Counter()
    for stage in stages:
        count["retried"] += _int(stage["retried"])
        if stage["identifier"] == "call-webhook":
            count["delivered"] += _int(stage["succeeded"])
        if stage["identifier"] == "move-to-failure-bucket":
            count["moved"] += _int(stage["succeeded"])
    lost = next(each.text for each in findings if each.text.startswith("lost"))
    lines = [
        "",
        f"run {view['id']}: {view['status']}, sla {view['sla_state']}",
        " · ".join(
            [
                f"  delivered {count['delivered']}",
                f"moved {count['moved']}",
                f"retried {count['retried']}",
                lost.replace(":", ""),
            ]
        ),
    ]
    lines += [
        f"  failed at {each['stage']} after {each['attempts']} attempts: {each['error']}"
        for each in failed
    ]
    lines.append("confirmed by the services themselves:")
    lines += [f"  {'ok  ' if each.holds else 'FAIL'} {each.text}" for each in findings]
    lines.append(url)
    return "\n".join(lines)


def _delivered(calls: Sequence[JsonObject]) -> dict[str, Json]:
    """Return what the webhook got, by file; only what it acknowledged counts."""
    result: dict[str, Json] = {}
    for call in calls:
        body = call["body"]
        if call["status"] == 200 and isinstance(body, dict):  # noqa: PLR2004 - HTTP's own number
            result[str(body.get("file-path"))] = body.get("data")
    return result


def _summary(call: JsonObject) -> str:
    body = call["body"]
    payload = body.get("payload") if isinstance(body, dict) else None
    details = payload.get("custom_details") if isinstance(payload, dict) else None
    return str(details.get("message")) if isinstance(details, dict) else ""


def _log_lines(calls: Sequence[JsonObject]) -> int:
    return sum(_int(call.get("logs", 0)) for call in calls)


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _int(value: Json) -> int:
    return value if isinstance(value, int) else 0
