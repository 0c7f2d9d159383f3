"""`exo items`: the single objects of a run."""

from typing import Annotated

import typer

from exospherehost.cli.common import Cursor, Limit, Output, connect
from exospherehost.cli.output import print_listing, print_object

items = typer.Typer(no_args_is_help=True, help="Items: one object at one stage of a run.")

COLUMNS = ("id", "stage", "status", "attempts", "created_at", "started_at", "ended_at", "error")


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
        print_listing(client.listing(path, params, limit=limit, cursor=cursor), COLUMNS, output)


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
