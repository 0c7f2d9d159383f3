"""`exo doctor`: checks of this machine, of the server and of the kube cluster.

Those of the kube cluster are `doctor.checks`; the others need nothing but this module. It prints
findings and changes nothing.
"""

import asyncio
import importlib.util
import os
import platform
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exospherehost import __version__
from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.listing import Listing
from exospherehost.cli.options import Output, connect
from exospherehost.cli.view.output import Format, print_listing, resolve_format, write
from exospherehost.doctor.finding import Finding
from functions_runtime.contract import Json, JsonObject

if TYPE_CHECKING:
    from exospherehost.cli.client import Client


DISK_FREE_BYTES = 1024**3
SKEW_S_MAX = 5.0
"""Clocks further apart than this make schedules and deadlines look wrong."""

COLUMNS = ("name", "state", "detail", "mend")
NAME_WIDTH = 11
"""Of the table, in characters; longer names make it wider."""


def check_kube(context: str | None, namespace: str) -> Sequence[Finding]:
    """Check the kube cluster that is configured; without one, that is the only finding."""
    from controlplane.knative.endpoint import KnativeEndpoint
    from controlplane.kube import Kube, KubeError
    from exospherehost.doctor.checks import DeploySettings, run_checks

    try:
        kube = Kube.open(context, namespace)
    except KubeError as error:
        if context is None and not _is_configured():
            return [Finding("kube", "ok", "none is configured: satellites run on this machine")]
        remedy = (
            "KUBECONFIG names the file, --context the cluster in it (kubectl config get-contexts)"
        )
        return [Finding("kube", "error", str(error), remedy)]
    endpoint = KnativeEndpoint(
        kube.namespace,
        os.environ.get("EXO_KNATIVE_GATEWAY", ""),
        os.environ.get("EXO_KNATIVE_DOMAIN", ""),
    )
    settings = DeploySettings(os.environ.get("EXO_REGISTRY", ""), endpoint, os.environ)

    async def run() -> Sequence[Finding]:
        async with kube:
            return await run_checks(kube, settings)

    return asyncio.run(run())


def _is_configured() -> bool:
    return bool(os.environ.get("KUBECONFIG")) or (Path.home() / ".kube" / "config").exists()


def doctor(
    ctx: typer.Context,
    *,
    context: Annotated[str | None, typer.Option(help="Of the kubeconfig.")] = None,
    namespace: Annotated[
        str, typer.Option(envvar="EXO_KNATIVE_NAMESPACE", help="Where satellites are deployed.")
    ] = "default",
    output: Output = None,
) -> None:
    """Look for faults of this machine, the server and the kube cluster."""
    findings = [
        *_check_machine(Path.cwd()),
        *_check_server(ctx),
        *check_kube(context, namespace),
    ]
    if resolve_format(output) is Format.TABLE:
        width = max(NAME_WIDTH, *(len(finding.name) for finding in findings))
        write(_format(finding, width) + "\n" for finding in findings)
    else:
        rows: list[Json] = [_as_json(finding) for finding in findings]
        page: JsonObject = {"items": rows, "next_cursor": None}
        print_listing(Listing(lambda _size, _cursor: page, 0), COLUMNS, output)
    is_broken = any(finding.state == "error" for finding in findings)
    raise typer.Exit(ExitCode.SERVER if is_broken else ExitCode.OK)


def _check_machine(folder: Path) -> list[Finding]:
    free_bytes = shutil.disk_usage(folder).free
    has_room = free_bytes >= DISK_FREE_BYTES
    return [
        Finding("exo", "ok", __version__),
        Finding("python", "ok", f"{platform.python_version()} ({sys.executable})"),
        Finding(
            "disk",
            "ok" if has_room else "warning",
            f"{free_bytes / 1024**3:.1f} GiB free at {folder}",
            "" if has_room else "make room: runs and outputs are kept there",
        ),
        _check_package("boto3", "S3 satellites", "pip install 'exospherehost[satellites]'"),
        _check_package("pypdfium2", "text of PDF files", "pip install 'exospherehost[satellites]'"),
        _check_package(
            "docling",
            "layout of PDF files; pypdfium2's text layer serves without it",
            "pip install -r satellites/parse_pdf_with_docling/requirements.lock",
        ),
    ]


def _check_package(name: str, purpose: str, remedy: str) -> Finding:
    if importlib.util.find_spec(name) is not None:
        return Finding(name, "ok", purpose)
    return Finding(name, "warning", f"not installed: {purpose}", remedy)


def _check_server(ctx: typer.Context) -> Iterator[Finding]:
    try:
        client = connect(ctx)
    except CliError as error:
        yield Finding("server", "warning", error.message, error.hint)
        return
    with client:
        try:
            yield from _check_health(client)
        except CliError as error:
            detail = ": ".join(part for part in (error.message, error.cause) if part)
            yield Finding("server", "error", detail, "exo dev   (or mend EXO_URL)")


def _check_health(client: "Client") -> Iterator[Finding]:
    sent = datetime.now(UTC)
    health = client.probe("/healthz")
    now = datetime.now(UTC)
    if not health.is_success:
        remedy = "is EXO_URL the address of an ExosphereHost server?"
        yield Finding("server", "error", f"{client.url} answers {health.status_code}", remedy)
        return
    took_ms = (now - sent).total_seconds() * 1000
    yield Finding("server", "ok", f"{client.url} answers in {took_ms:.0f} ms")
    yield _check_readiness(client)
    yield _check_key(client)
    yield compare_clocks(health.headers.get("date", ""), now)


def _check_readiness(client: "Client") -> Finding:
    ready = client.probe("/readyz")
    if ready.is_success:
        return Finding("readiness", "ok", "database, vault key and migrations")
    detail = " ".join(ready.text[:500].split()) or f"/readyz answers {ready.status_code}"
    remedy = "the log of the server names the cause; its database must be up and migrated"
    return Finding("readiness", "error", detail, remedy)


def _check_key(client: "Client") -> Finding:
    try:
        client.get("/v1/runs", {"limit": 1})
    except CliError as error:
        return Finding("key", "error", error.message, error.hint)
    return Finding("key", "ok", "opens this server")


def compare_clocks(date: str, now: datetime) -> Finding:
    """Return how far the server's clock (its `Date` header, whole seconds) is from ours."""
    try:
        skew_s = (parsedate_to_datetime(date) - now).total_seconds()
    except (ValueError, TypeError):
        return Finding("clock", "warning", "the server does not tell its time")
    if abs(skew_s) <= SKEW_S_MAX:
        return Finding("clock", "ok", "agrees with the server's")
    side = "ahead of" if skew_s > 0 else "behind"
    remedy = "synchronise both clocks (NTP): schedules and deadlines depend on them"
    return Finding(
        "clock", "warning", f"the server is {abs(skew_s):.0f} s {side} this clock", remedy
    )


def _format(finding: Finding, width: int) -> str:
    remedy = f"\n{'':{width + 10}}try: {finding.remedy}" if finding.remedy else ""
    return f"{finding.state:8} {finding.name:{width}} {finding.detail}{remedy}"


def _as_json(finding: Finding) -> JsonObject:
    row: JsonObject = {"name": finding.name, "state": finding.state}
    return {**row, "detail": finding.detail, "mend": finding.remedy}
