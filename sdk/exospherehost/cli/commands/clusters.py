"""`exo deploy cluster` and `exo run`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exospherehost.cli.errors import usage
from exospherehost.cli.listing import objects, text
from exospherehost.cli.options import Output, Wait, cluster_path, connect, loudness, seconds
from exospherehost.cli.view.output import is_lively, print_object, say
from exospherehost.cli.view.wait import finish
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from exospherehost.cli.client import Client

deploy = typer.Typer(no_args_is_help=True, help="Bring documents to the server.")


@deploy.command("cluster")
def deploy_cluster(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="The cluster document; - for stdin.")],
    output: Output = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check only.")] = False,
) -> None:
    """Store a new version of a cluster; exit code 3 when the document has errors."""
    from exospherehost.cli.input_values import read_bytes

    content = read_bytes(file)
    with connect(ctx) as client:
        answer = _hand_in(client, file, content, dry_run=dry_run)
    warnings = objects(answer.get("diagnostics"))
    if warnings:
        say(_drawn(file, content, warnings))
    print_object(answer, output, name="identifier", lines=_deployed(answer, dry_run=dry_run))


def run(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    cluster: Annotated[str, typer.Argument(metavar="PROJECT/NAME")],
    *,
    pairs: Annotated[
        list[str] | None,
        typer.Option("-i", metavar="KEY=VALUE", help="Into the input; JSON, else text."),
    ] = None,
    source: Annotated[
        str | None, typer.Option("--input", help="A file, JSON, or - for stdin.")
    ] = None,
    sla: Annotated[str | None, typer.Option(help="6h, 12h, 24h, any duration, or now.")] = None,
    labels: Annotated[
        list[str] | None, typer.Option("--label", metavar="KEY=VALUE", help="On the run.")
    ] = None,
    key: Annotated[
        str | None,
        typer.Option("--idempotency-key", help="The same key gives the same run."),
    ] = None,
    timeout: Wait = None,
    output: Output = None,
    wait: Annotated[bool, typer.Option("--wait", help="Until the run has ended.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="--wait, and show how it goes.")] = False,
) -> None:
    """Start a run of a cluster."""
    body = _body(pairs or [], source, sla, labels or [])
    timeout_s = seconds(timeout)
    if timeout_s is not None and not (wait or watch):
        raise usage("--timeout limits a wait, and nothing is waited for", "add --wait or --watch")
    with connect(ctx) as client:
        started = client.post(cluster_path(cluster) + "/runs", body, key=key)
        if not (wait or watch):
            print_object(started, output, name="id", lines=_started(started))
            return
        if not loudness(ctx).quiet:
            say(_started(started))
        quiet = loudness(ctx).quiet or not watch
        finish(client, text(started.get("id")), output, timeout_s=timeout_s, quiet=quiet)


def _hand_in(client: "Client", file: Path, content: bytes, *, dry_run: bool) -> JsonObject:
    from exospherehost.cli.problems import ApiError

    kind = "application/json" if file.suffix == ".json" else "application/yaml"
    try:
        params = {"dry_run": "true" if dry_run else None}
        return client.post_document("/v1/clusters", content, kind, params)
    except ApiError as error:
        if error.diagnostics:
            error.report = _drawn(file, content, error.diagnostics)
        raise


def _drawn(file: Path, content: bytes, diagnostics: list[JsonObject]) -> str:
    from exospherehost.cli.documents import draw, from_answer

    checked = from_answer(str(file), content, diagnostics)
    return draw(checked, colour=is_lively(sys.stderr, os.environ))


def _deployed(answer: JsonObject, *, dry_run: bool) -> str:
    name = text(answer.get("identifier"))
    stages = len(objects(answer.get("stages")))
    if dry_run:
        return f"{name} is sound: {stages} stages; nothing was stored"
    return f"{name} v{answer.get('version')}: {stages} stages\nstart it: exo run {name} --watch"


def _started(view: JsonObject) -> str:
    deadline = f", deadline {text(view.get('deadline'))}" if view.get("deadline") else ""
    run_id = text(view.get("id"))
    return f"run {run_id} {text(view.get('status'))}{deadline}\nsee it: exo runs watch {run_id}"


def _body(pairs: list[str], source: str | None, sla: str | None, labels: list[str]) -> JsonObject:
    from exospherehost.cli.input_values import read_input

    body: JsonObject = {}
    if (given := read_input(source, pairs)) is not None:
        body["input"] = given
    if sla is not None:
        body["sla"] = sla
    if labels:
        body["labels"] = dict(_label(each) for each in labels)
    return body


def _label(pair: str) -> tuple[str, str]:
    key, equals, value = pair.partition("=")
    if not (key and equals):
        raise usage(f'--label {pair}: not of the form "key=value"')
    return key, value
