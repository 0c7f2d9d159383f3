"""`exo deploy cluster`, `exo run` and `exo triggers`: clusters, and why their runs start."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from exospherehost.cli.errors import usage
from exospherehost.cli.listing import objects, text
from exospherehost.cli.options import (
    Cursor,
    Limit,
    Output,
    Wait,
    cluster_path,
    connect,
    loudness,
    seconds,
)
from exospherehost.cli.view.output import Format, is_lively, print_listing, print_object, say
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
        answer = _post_document(client, file, content, dry_run=dry_run)
    warnings = objects(answer.get("diagnostics"))
    if warnings:
        say(_render_diagnostics(file, content, warnings))
    print_object(
        answer, output, name="identifier", lines=_deployment_summary(answer, dry_run=dry_run)
    )


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
            print_object(started, output, name="id", lines=_run_summary(started))
            return
        if not loudness(ctx).quiet:
            say(_run_summary(started))
        quiet = loudness(ctx).quiet or not watch
        finish(client, text(started.get("id")), output, timeout_s=timeout_s, quiet=quiet)


def _post_document(client: "Client", file: Path, content: bytes, *, dry_run: bool) -> JsonObject:
    from exospherehost.cli.errors import ApiError

    kind = "application/json" if file.suffix == ".json" else "application/yaml"
    try:
        params = {"dry_run": "true" if dry_run else None}
        return client.post_document("/v1/clusters", content, kind, params)
    except ApiError as error:
        if error.diagnostics:
            error.report = _render_diagnostics(file, content, error.diagnostics)
        raise


def _render_diagnostics(file: Path, content: bytes, diagnostics: list[JsonObject]) -> str:
    from exospherehost.cli.documents import draw, from_answer

    checked = from_answer(str(file), content, diagnostics)
    return draw(checked, colour=is_lively(sys.stderr, os.environ))


def _deployment_summary(answer: JsonObject, *, dry_run: bool) -> str:
    name = text(answer.get("identifier"))
    stages = len(objects(answer.get("stages")))
    if dry_run:
        return f"{name} is sound: {stages} stages; nothing was stored"
    return f"{name} v{answer.get('version')}: {stages} stages\nstart it: exo run {name} --watch"


def _run_summary(view: JsonObject) -> str:
    deadline = f", deadline {text(view.get('deadline'))}" if view.get("deadline") else ""
    run_id = text(view.get("id"))
    return f"run {run_id} {text(view.get('status'))}{deadline}\nsee it: exo runs watch {run_id}"


def _body(pairs: list[str], source: str | None, sla: str | None, labels: list[str]) -> JsonObject:
    from exospherehost.cli.input_values import read_input

    body: JsonObject = {}
    if (value := read_input(source, pairs)) is not None:
        body["input"] = value
    if sla is not None:
        body["sla"] = sla
    if labels:
        body["labels"] = dict(_label(pair) for pair in labels)
    return body


def _label(pair: str) -> tuple[str, str]:
    key, equals, value = pair.partition("=")
    if not (key and equals):
        raise usage(f'--label {pair}: not of the form "key=value"')
    return key, value


triggers = typer.Typer(no_args_is_help=True, help="Triggers of clusters.")

TriggerId: TypeAlias = Annotated[str, typer.Argument(metavar="TRIGGER")]

COLUMNS = ("id", "cluster", "kind", "expression", "timezone", "paused", "next", "last_outcome")


@triggers.command("list")
def list_triggers(
    ctx: typer.Context,
    cluster: Annotated[str | None, typer.Option(metavar="PROJECT/NAME")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
    output: Output = None,
) -> None:
    """List triggers with their next five times."""
    with connect(ctx) as client:
        params = {"cluster": cluster}
        listing = client.listing("/v1/triggers", params, limit=limit, cursor=cursor)
        print_listing(listing, COLUMNS, output)


@triggers.command("fire")
def fire(ctx: typer.Context, trigger_id: TriggerId, output: Output = None) -> None:
    """Start what the trigger starts, now; prints the run."""
    _post_action(ctx, trigger_id, "fire", output)


@triggers.command("pause")
def pause(ctx: typer.Context, trigger_id: TriggerId, output: Output = None) -> None:
    """Keep the trigger from starting anything."""
    _post_action(ctx, trigger_id, "pause", output)


@triggers.command("resume")
def resume(ctx: typer.Context, trigger_id: TriggerId, output: Output = None) -> None:
    """Let a paused trigger start runs again."""
    _post_action(ctx, trigger_id, "resume", output)


def _post_action(ctx: typer.Context, trigger_id: str, verb: str, output: Format | None) -> None:
    from exospherehost.cli.client import segment

    with connect(ctx) as client:
        answer = client.post(f"/v1/triggers/{segment(trigger_id)}/{verb}")
    print_object(answer or {"id": trigger_id}, output, name="id")
