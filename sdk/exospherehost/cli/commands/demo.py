"""`exo demo`: the sample cluster on real input, confirmed by the services that it talks to.

It does what a user would: start `exo dev` as a child process, put 25 reports (one damaged) into the
bucket, post the published sample cluster, and run it. The verdict does not come from the control
plane: `check`, a pure function, compares what went in with what the doubles of the webhook,
PagerDuty and the log sink have recorded and with what is left in the buckets. A control plane that
reports success for items that never arrived fails the demo.

Whatever ends the process (Ctrl-C, SIGTERM, a closed terminal), nothing is left behind: stop signals
become KeyboardInterrupt, and during the clean-up they are ignored.
"""

import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import boto3

from exospherehost.cli.client import Client
from exospherehost.cli.commands.dev_server import Server
from exospherehost.cli.errors import ExitCode
from exospherehost.cli.view.follow import watch_run
from exospherehost.doubles.reports import Report, damage, make_reports
from functions_runtime.contract import Json, JsonObject

MOVED_TO = "failed/quaterly-financial-reports/"


@dataclass(frozen=True, slots=True)
class Observed:
    """What is to be judged: calls by double, and the keys of both buckets."""

    calls: Mapping[str, Sequence[JsonObject]]
    bucket: AbstractSet[str]
    failure_bucket: AbstractSet[str]


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about the outcome, and whether it holds."""

    text: str
    holds: bool


def check(reports: Mapping[str, Report], damaged: str, observed: Observed) -> list[Finding]:
    """Return what has to be true after the sample has run."""
    whole = {key: report for key, report in reports.items() if key != damaged}
    delivered = _delivered_reports(observed.calls["webhook"])
    right = sum(delivered.get(key) == report.facts.as_object() for key, report in whole.items())
    target = MOVED_TO + damaged.rpartition("/")[2]
    alerts = [_summary(call) for call in observed.calls["pagerduty"]]
    own = [text for text in alerts if damaged in text and target in text]
    lines = _log_lines(observed.calls["logs"])
    delivered_or_moved = len(delivered.keys() & whole.keys()) + (target in observed.failure_bucket)
    return [
        Finding(f"webhook: {right} of {len(whole)} reports arrived as they were written",
                right == len(whole) == len(delivered)),
        Finding(f"bucket: {len(observed.bucket)} files are left of {len(reports)}",
                not observed.bucket),
        Finding(f"failure bucket: the damaged report lies at {target}",
                observed.failure_bucket == {target}),
        Finding(f"PagerDuty: {len(alerts)} alert, with the report's own error",
                len(alerts) == len(own) == 1),
        Finding(f"log sink: {lines} lines arrived", lines > len(reports)),
        Finding(f"lost: {len(reports) - delivered_or_moved}", delivered_or_moved == len(reports)),
    ]  # fmt: skip


def summary(
    view: JsonObject, findings: Sequence[Finding], failed: Sequence[JsonObject], url: str
) -> str:
    """Return the closing lines: what became of the items, what the doubles say, where to look."""
    stages = [entry for entry in _list(view["stages"]) if isinstance(entry, dict)]
    count: Counter[str] = Counter()
    for stage in stages:
        count["retried"] += _int(stage["retried"])
        if stage["identifier"] == "call-webhook":
            count["delivered"] += _int(stage["succeeded"])
        if stage["identifier"] == "move-to-failure-bucket":
            count["moved"] += _int(stage["succeeded"])
    lost = next(finding.text for finding in findings if finding.text.startswith("lost"))
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
        f"  failed at {item['stage']} after {item['attempts']} attempts: {item['error']}"
        for item in failed
    ]
    lines.append("confirmed by the services themselves:")
    lines += [f"  {'ok  ' if finding.holds else 'FAIL'} {finding.text}" for finding in findings]
    lines.append(url)
    return "\n".join(lines)


def _delivered_reports(calls: Sequence[JsonObject]) -> dict[str, Json]:
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


if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

REPORTS = 25
DAMAGED = 11
"""Index of the report that arrives broken."""
BUCKET = "aikin-financial-reports"
FAILURE_BUCKET = "aikin-financial-reports-failure"
CLUSTER = "aikin/strucutred-pdfs"
TIMEOUT_S = 300.0
_STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_VAULT = {"PAGERDUTY_API_KEY": "d3m0" * 8, "PAGERDUTY_SERVICE_ID": "PDEMO01"}


@dataclass(frozen=True, slots=True)
class Input:
    """What was put into the bucket: key → report; `damaged` is the key of the broken one."""

    reports: dict[str, Report]
    damaged: str


def demo(*, keep: bool, patience: float, port: int | None) -> int:
    """Run the sample; gives 0 only if the doubles confirm the outcome."""
    directory = Path(tempfile.mkdtemp(prefix="exo-demo-"))
    server = Server(directory, port=port, patience=patience)
    keeps = False
    with _interruptible():
        try:
            _say("starting the control plane, and doubles of S3, a model and three sinks")
            server.start()
            keeps = keep
            return _run(server, keep=keep)
        except KeyboardInterrupt:
            keeps = False
            _say("\ninterrupted: cleaning up")
            return ExitCode.INTERRUPTED
        finally:
            if keeps:
                _say(_how_to_go_on(server))
            else:
                _leave_nothing(server)


@contextmanager
def _interruptible() -> Generator[None]:
    """Make every polite way to end us a KeyboardInterrupt, so that we clean up."""
    signals = [number for number in _STOP_SIGNALS if not _is_muted(number)]
    before = {number: signal.signal(number, signal.default_int_handler) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _is_muted(number: signal.Signals) -> bool:
    """Return whether `nohup` started us, so that we outlive the terminal."""
    return number is signal.SIGHUP and signal.getsignal(number) is signal.SIG_IGN


def _leave_nothing(server: Server) -> None:
    """Stop and delete; whoever is impatient waits these moments."""
    for number in _STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    server.stop()
    shutil.rmtree(server.directory, ignore_errors=True)


def _how_to_go_on(server: Server) -> str:
    return "\n".join(
        [
            f"still running: {server.url}",
            f"  look around: cd {server.directory}; exo runs list",
            f"  stop it:     kill {server.pid}   (then delete {server.directory})",
        ]
    )


def _run(server: Server, *, keep: bool) -> int:
    s3 = bucket_client(server.doubles["s3"])
    input_files = fill(s3)
    _say(f"put {len(input_files.reports)} reports into s3://{BUCKET}/sec/, one of them damaged")
    with Client(server.url, server.api_key) as client:
        run_id = submit(client)
        view = watch_run(client, run_id, timeout_s=TIMEOUT_S)
        failed = _failed_items(client, run_id)
    calls = {name: server.calls(name) for name in ("webhook", "pagerduty", "logs")}
    observed = Observed(calls, keys(s3, BUCKET), keys(s3, FAILURE_BUCKET))
    findings = check(input_files.reports, input_files.damaged, observed)
    url = f"{server.url}/v1/runs/{run_id}"
    _say(summary(view, findings, failed, url if keep else f"{url}   (--keep leaves it running)"))
    return ExitCode.OK if all(finding.holds for finding in findings) else ExitCode.RUN_FAILED


def submit(client: Client) -> str:
    """Keep the two secrets that the sample leaves to the vault, post the cluster, start a run."""
    for name, value in _VAULT.items():
        client.put(f"/v1/projects/aikin/secrets/{name}", {"value": value})
    folder = resources.files("exospherehost.samples")
    document = (folder / "structured-pdfs.yml").read_bytes()
    _say("the cluster is the published sample, but for one line:")
    for line in (folder / "structured-pdfs.diff").read_text().splitlines():
        if line.startswith(("-  ", "+  ")):
            _say(f"  {line}")
    applied = client.post_document("/v1/clusters", document, "application/yaml", {})
    _say(f"posted {applied['identifier']} version {applied['version']}")
    return str(client.post(f"/v1/clusters/{CLUSTER}/runs", {})["id"])


def _failed_items(client: Client, run_id: str) -> Sequence[JsonObject]:
    return list(client.listing(f"/v1/runs/{run_id}/items", {"status": "failed"}, limit=10))


def fill(s3: "S3Client") -> Input:
    """Put the reports into the bucket, one of them damaged."""
    for bucket in (BUCKET, FAILURE_BUCKET):
        s3.create_bucket(Bucket=bucket)
    reports: dict[str, Report] = {}
    damaged = ""
    for i, report in enumerate(make_reports(REPORTS, seed=2026)):
        key = f"sec/{report.file_name}"
        body = report.pdf_bytes
        if i == DAMAGED:
            damaged, body = key, damage(body)
        s3.put_object(Bucket=BUCKET, Key=key, Body=body)
        reports[key] = report
    return Input(reports, damaged)


def bucket_client(url: str) -> "S3Client":
    """Return a client of the double of S3 at a URL."""
    return boto3.client(
        "s3",
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id="demo",
        aws_secret_access_key="demo",  # noqa: S106 - the double takes any
    )


def keys(s3: "S3Client", bucket: str) -> set[str]:
    """Return the keys of all files in a bucket."""
    entries = s3.list_objects_v2(Bucket=bucket).get("Contents", [])
    return {entry.get("Key", "") for entry in entries}


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
