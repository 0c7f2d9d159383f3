"""`exo runs`: what runs, how it goes, what it gave; stop it, go on with it.

`exo items`: the single objects of a run.
"""

import json
from typing import TYPE_CHECKING, Annotated, TypeAlias, cast

import typer

from exospherehost.cli.errors import usage
from exospherehost.cli.listing import number, text
from exospherehost.cli.options import (
    Cursor,
    Limit,
    Output,
    Wait,
    Yes,
    confirm,
    connect,
    loudness,
    seconds,
)
from exospherehost.cli.view.output import Format, print_listing, print_object, say, table, write
from exospherehost.cli.view.wait import finish
from functions_runtime.contract import Json, JsonObject

if TYPE_CHECKING:
    from collections.abc import Iterator

runs = typer.Typer(no_args_is_help=True, help="Runs of clusters.")

RunId: TypeAlias = Annotated[str, typer.Argument(metavar="RUN")]

COLUMNS = ("id", "cluster", "version", "status", "sla_state", "created_at", "deadline", "ended_at")
STAGE_COLUMNS = (
    *("identifier", "branch", "waiting", "running"),
    *("succeeded", "failed", "pruned", "cancelled"),
)


@runs.command("list")
def list_runs(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    *,
    cluster: Annotated[str | None, typer.Option(metavar="PROJECT/NAME")] = None,
    status: Annotated[
        str | None, typer.Option(help="running, succeeded, partial, failed or cancelled.")
    ] = None,
    since: Annotated[str | None, typer.Option(help="RFC 3339 moment.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
    output: Output = None,
) -> None:
    """List runs, the latest first."""
    with connect(ctx) as client:
        params = {"cluster": cluster, "status": status, "since": since}
        listing = client.listing("/v1/runs", params, limit=limit, cursor=cursor)
        print_listing(listing, COLUMNS, output)


@runs.command("get")
def get_run(ctx: typer.Context, run_id: RunId, output: Output = None) -> None:
    """Show one run and the counts of its stages."""
    from exospherehost.cli.listing import objects

    with connect(ctx) as client:
        view = client.get(_path(run_id))
    facts = [f"{column}: {view.get(column) or '-'}" for column in COLUMNS]
    stages = table(objects(view.get("stages")), STAGE_COLUMNS)
    print_object(view, output, name="id", lines="\n".join([*facts, "", stages]))


@runs.command("watch")
def watch_run(
    ctx: typer.Context, run_id: RunId, timeout: Wait = None, output: Output = None
) -> None:
    """Follow a run until it has ended; Ctrl-C stops watching, not the run."""
    timeout_s = seconds(timeout)
    with connect(ctx) as client:
        finish(client, run_id, output, timeout_s=timeout_s, quiet=loudness(ctx).quiet)


@runs.command("cancel")
def cancel_run(
    ctx: typer.Context, run_id: RunId, output: Output = None, *, yes: Yes = False
) -> None:
    """Stop a run: no invocation starts after the answer."""
    with connect(ctx) as client:
        view = client.get(_path(run_id))
        cluster, status = text(view.get("cluster")), text(view.get("status"))
        confirm(f"cancel run {run_id} of {cluster}, which is {status}", yes=yes)
        answer = client.post(_path(run_id) + "/cancel")
        print_object(
            answer or client.get(_path(run_id)), output, name="id", lines=f"run {run_id} cancelled"
        )


@runs.command("retry")
def retry_run(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    run_id: RunId,
    items: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ITEM]...", help="These; by default all that failed."),
    ] = None,
    *,
    satellite: Annotated[str | None, typer.Option(help="Failed at this one.")] = None,
    code: Annotated[str | None, typer.Option(help="Failed with this code.")] = None,
    error: Annotated[str | None, typer.Option(help="Failed with this in the text.")] = None,
    since: Annotated[str | None, typer.Option(help="Failed since this RFC 3339 moment.")] = None,
    most: Annotated[int | None, typer.Option("--limit", help="No more than so many.")] = None,
    latest: Annotated[
        bool, typer.Option("--latest", help="Go on with the latest version of the cluster.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would run on.")] = False,
    output: Output = None,
) -> None:
    """Let failed items run on; their siblings stay untouched."""
    filters = {"satellite": satellite, "code": code, "error": error, "since": since, "limit": most}
    query: JsonObject = {name: value for name, value in filters.items() if value is not None}
    if items and query:
        raise usage(f"name items, or say which by --{next(iter(query))}: not both")
    selection: Json = list[Json](items) if items else query or "failed"
    body: JsonObject = {"items": selection, "definition": "latest" if latest else "same"}
    with connect(ctx) as client:
        path = _path(run_id) + ("/retry?dry_run=true" if dry_run else "/retry")
        answer = client.post(path, body)
    if dry_run:
        print_object(answer, output, name="would_retry", lines=_dry_run_summary(answer))
        return
    count = number(answer.get("retried"))
    lines = f"{count} items run on\nsee them: exo runs watch {run_id}"
    print_object(answer, output, name="retried", lines=lines)


def _dry_run_summary(answer: JsonObject) -> str:
    count, identifiers = number(answer.get("would_retry")), answer.get("items")
    sample = [str(name) for name in identifiers] if isinstance(identifiers, list) else []
    more = [f"and {count - len(sample)} more"] if count > len(sample) else []
    head = f"{count} items would run on, with version {number(answer.get('version'))}"
    return "\n".join([head, *sample, *more])


@runs.command("outputs")
def outputs(
    ctx: typer.Context,
    run_id: RunId,
    stage: Annotated[str | None, typer.Option(help="Default: the last of the main branch.")] = None,
    output: Output = None,
) -> None:
    """Print what a stage gave: JSON Lines as they come, or one document for -o json and yaml."""
    with connect(ctx) as client:
        lines = client.lines(_path(run_id) + "/outputs", {"stage": stage})
        if output in {Format.JSON, Format.YAML}:
            items = [cast("Json", json.loads(line)) for line in lines]
            print_object({"items": items}, output, name="items")
            return
        count = write_counted(lines)
    if not (count or loudness(ctx).quiet):
        say("no outputs yet")


def write_counted(lines: "Iterator[str]") -> int:
    """Pass lines on to stdout as they come; returns how many there were."""
    count = 0
    for count, line in enumerate(lines, start=1):  # noqa: B007 - the last count is the result
        write([line + "\n"])
    return count


def _path(run_id: str) -> str:
    from exospherehost.cli.client import segment

    return f"/v1/runs/{segment(run_id)}"


items = typer.Typer(no_args_is_help=True, help="Items: one object at one stage of a run.")

COLUMNS_ITEMS = (
    "id",
    "stage",
    "status",
    "attempts",
    "created_at",
    "started_at",
    "ended_at",
    "error",
)


@items.command("list")
def list_items(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    run: Annotated[str, typer.Option("--run", metavar="RUN")],
    *,
    stage: Annotated[str | None, typer.Option()] = None,
    status: Annotated[
        str | None,
        typer.Option(help="waiting, running, succeeded, failed, pruned or cancelled."),
    ] = None,
    error: Annotated[str | None, typer.Option(help="Part of the error's text.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
    output: Output = None,
) -> None:
    """List the items of a run."""
    from exospherehost.cli.client import segment

    with connect(ctx) as client:
        params = {"stage": stage, "status": status, "error": error}
        path = f"/v1/runs/{segment(run)}/items"
        print_listing(
            client.listing(path, params, limit=limit, cursor=cursor), COLUMNS_ITEMS, output
        )


@items.command("get")
def get_item(
    ctx: typer.Context,
    item_id: Annotated[str, typer.Argument(metavar="ITEM")],
    output: Output = None,
) -> None:
    """Show one item: input, outputs, lineage, every attempt."""
    from exospherehost.cli.client import segment

    with connect(ctx) as client:
        print_object(client.get(f"/v1/items/{segment(item_id)}"), output, name="id")
