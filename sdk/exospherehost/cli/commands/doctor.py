"""`exo doctor`: what could be wrong on this machine and on the ways to server and Knative.

What `exo doctor` says of the kube cluster on which satellites run, if there is one.
"""

import asyncio
import importlib.util
import os
import platform
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from exospherehost import __version__
from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.listing import Listing
from exospherehost.cli.options import Output, connect
from exospherehost.cli.view.output import Format, print_listing, resolve_format, write
from exospherehost.doctor.finding import Finding
from functions_runtime.contract import Json, JsonObject


def of_kube(context: str | None, namespace: str) -> Sequence[Finding]:
    """Look at the kube cluster that is configured; where none is, say that and no more."""
    from controlplane.kube import Kube, KubeError
    from exospherehost.doctor.examine import Surroundings, examine

    try:
        kube = Kube.open(context, namespace)
    except KubeError as error:
        if context is None and not _is_configured():
            return [Finding("kube", "ok", "none is configured: satellites run on this machine")]
        mend = (
            "KUBECONFIG names the file, --context the cluster in it (kubectl config get-contexts)"
        )
        return [Finding("kube", "error", str(error), mend)]
    around = Surroundings(
        registry=os.environ.get("EXO_REGISTRY", ""),
        gateway=os.environ.get("EXO_KNATIVE_GATEWAY", ""),
        domain=os.environ.get("EXO_KNATIVE_DOMAIN", ""),
        environment=os.environ,
    )

    async def looked() -> Sequence[Finding]:
        async with kube:
            return await examine(kube, around)

    return asyncio.run(looked())


def _is_configured() -> bool:
    return bool(os.environ.get("KUBECONFIG")) or (Path.home() / ".kube" / "config").exists()


if TYPE_CHECKING:
    from exospherehost.cli.client import Client

DISK_FREE_BYTES = 1024**3
SKEW_S_MAX = 5.0
"""Clocks further apart than this make schedules and deadlines look wrong."""

COLUMNS = ("name", "state", "detail", "mend")
NAME_WIDTH = 11
"""Of the table, in characters; longer names make it wider."""


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
    from exospherehost.cli.commands.doctor import of_kube

    found = [*_of_machine(Path.cwd()), *_of_server(ctx), *of_kube(context, namespace)]
    if resolve_format(output) is Format.TABLE:
        width = max(NAME_WIDTH, *(len(each.name) for each in found))
        write(_line(each, width) + "\n" for each in found)
    else:
        rows: list[Json] = [cast("JsonObject", asdict(each)) for each in found]
        page: JsonObject = {"items": rows, "next_cursor": None}
        print_listing(Listing(lambda _size, _cursor: page, 0), COLUMNS, output)
    broken = any(each.state == "error" for each in found)
    raise typer.Exit(ExitCode.SERVER if broken else ExitCode.OK)


def _of_machine(folder: Path) -> list[Finding]:
    free_bytes = shutil.disk_usage(folder).free
    roomy = free_bytes >= DISK_FREE_BYTES
    return [
        Finding("exo", "ok", __version__),
        Finding("python", "ok", f"{platform.python_version()} ({sys.executable})"),
        Finding(
            "disk",
            "ok" if roomy else "warning",
            f"{free_bytes / 1024**3:.1f} GiB free at {folder}",
            "" if roomy else "make room: runs and outputs are kept there",
        ),
        _package("boto3", "S3 satellites", "pip install 'exospherehost[satellites]'"),
        _package("pypdfium2", "text of PDF files", "pip install 'exospherehost[satellites]'"),
        _package(
            "docling",
            "layout of PDF files; pypdfium2's text layer serves without it",
            "pip install -r satellites/parse_pdf_with_docling/requirements.lock",
        ),
    ]


def _package(name: str, purpose: str, mend: str) -> Finding:
    if importlib.util.find_spec(name) is not None:
        return Finding(name, "ok", purpose)
    return Finding(name, "warning", f"not installed: {purpose}", mend)


def _of_server(ctx: typer.Context) -> Iterator[Finding]:
    try:
        client = connect(ctx)
    except CliError as error:
        yield Finding("server", "warning", error.message, error.hint)
        return
    with client:
        try:
            yield from _answers(client)
        except CliError as error:
            detail = ": ".join(each for each in (error.message, error.cause) if each)
            yield Finding("server", "error", detail, "exo dev   (or mend EXO_URL)")


def _answers(client: "Client") -> Iterator[Finding]:
    sent = datetime.now(UTC)
    health = client.probe("/healthz")
    now = datetime.now(UTC)
    if not health.is_success:
        mend = "is EXO_URL the address of an ExosphereHost server?"
        yield Finding("server", "error", f"{client.url} answers {health.status_code}", mend)
        return
    took_ms = (now - sent).total_seconds() * 1000
    yield Finding("server", "ok", f"{client.url} answers in {took_ms:.0f} ms")
    yield _ready(client)
    yield _key(client)
    yield clock_finding(health.headers.get("date", ""), now)


def _ready(client: "Client") -> Finding:
    ready = client.probe("/readyz")
    if ready.is_success:
        return Finding("readiness", "ok", "database, vault key and migrations")
    detail = " ".join(ready.text[:500].split()) or f"/readyz answers {ready.status_code}"
    mend = "the log of the server names the cause; its database must be up and migrated"
    return Finding("readiness", "error", detail, mend)


def _key(client: "Client") -> Finding:
    try:
        client.get("/v1/runs", {"limit": 1})
    except CliError as error:
        return Finding("key", "error", error.message, error.hint)
    return Finding("key", "ok", "opens this server")


def clock_finding(date: str, now: datetime) -> Finding:
    """How far the server's clock (its `Date` header, whole seconds) is from ours."""
    try:
        skew_s = (parsedate_to_datetime(date) - now).total_seconds()
    except (ValueError, TypeError):
        return Finding("clock", "warning", "the server does not tell its time")
    if abs(skew_s) <= SKEW_S_MAX:
        return Finding("clock", "ok", "agrees with the server's")
    side = "ahead of" if skew_s > 0 else "behind"
    mend = "synchronise both clocks (NTP): schedules and deadlines depend on them"
    return Finding("clock", "warning", f"the server is {abs(skew_s):.0f} s {side} this clock", mend)


def _line(finding: Finding, width: int) -> str:
    mend = f"\n{'':{width + 10}}try: {finding.mend}" if finding.mend else ""
    return f"{finding.state:8} {finding.name:{width}} {finding.detail}{mend}"
