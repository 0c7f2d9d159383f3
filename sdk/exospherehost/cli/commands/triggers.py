"""`exo triggers`: why runs start, when they will next, and how to hold them."""

from typing import Annotated, TypeAlias

import typer

from exospherehost.cli.options import Cursor, Limit, Output, connect
from exospherehost.cli.view.output import Format, print_listing, print_object

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
    _act(ctx, trigger_id, "fire", output)


@triggers.command("pause")
def pause(ctx: typer.Context, trigger_id: TriggerId, output: Output = None) -> None:
    """Keep the trigger from starting anything."""
    _act(ctx, trigger_id, "pause", output)


@triggers.command("resume")
def resume(ctx: typer.Context, trigger_id: TriggerId, output: Output = None) -> None:
    """Let a paused trigger start runs again."""
    _act(ctx, trigger_id, "resume", output)


def _act(ctx: typer.Context, trigger_id: str, verb: str, output: Format | None) -> None:
    from exospherehost.cli.client import segment

    with connect(ctx) as client:
        answer = client.post(f"/v1/triggers/{segment(trigger_id)}/{verb}")
    print_object(answer or {"id": trigger_id}, output, name="id")
