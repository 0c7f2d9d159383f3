"""`exo demo`: the sample cluster on real input, confirmed by the services that it talks to.

It does what a user would: starts `exo dev`, puts files into the bucket, posts the cluster, runs
it. Whether it went well is asked of the doubles, not of ourselves.
"""

import shutil
import signal
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import boto3

from exospherehost.cli.client import Client
from exospherehost.cli.commands.demo_check import Seen, check, summary
from exospherehost.cli.commands.dev_server import Server
from exospherehost.cli.errors import ExitCode
from exospherehost.cli.view.follow import watch_run
from exospherehost.doubles.reports import Report, damage, make_reports
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

REPORTS = 25
DAMAGED = 11
"""Index of the report that arrives broken."""
BUCKET = "aikin-financial-reports"
FAILURE_BUCKET = "aikin-financial-reports-failure"
CLUSTER = "aikin/strucutred-pdfs"
TIMEOUT_S = 300.0
_POLITE = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
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
    polite = [each for each in _POLITE if not _is_muted(each)]
    before = {each: signal.signal(each, signal.default_int_handler) for each in polite}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _is_muted(number: signal.Signals) -> bool:
    """Return whether `nohup` started us, so that we outlive the terminal."""
    return number is signal.SIGHUP and signal.getsignal(number) is signal.SIG_IGN


def _leave_nothing(server: Server) -> None:
    """Stop and delete; whoever is impatient waits these moments."""
    for each in _POLITE:
        signal.signal(each, signal.SIG_IGN)
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
    given = fill(s3)
    _say(f"put {len(given.reports)} reports into s3://{BUCKET}/sec/, one of them damaged")
    with Client(server.url, server.api_key) as client:
        run_id = submit(client)
        view = watch_run(client, run_id, timeout_s=TIMEOUT_S)
        failed = _failed_items(client, run_id)
    calls = {name: server.calls(name) for name in ("webhook", "pagerduty", "logs")}
    seen = Seen(calls, keys(s3, BUCKET), keys(s3, FAILURE_BUCKET))
    findings = check(given.reports, given.damaged, seen)
    url = f"{server.url}/v1/runs/{run_id}"
    _say(summary(view, findings, failed, url if keep else f"{url}   (--keep leaves it running)"))
    return ExitCode.OK if all(each.holds for each in findings) else ExitCode.RUN_FAILED


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
    listed = s3.list_objects_v2(Bucket=bucket).get("Contents", [])
    return {each.get("Key", "") for each in listed}


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
