"""`exo satellites`: the catalogue of the server, and what is deployed on Knative."""

from typing import TYPE_CHECKING, Annotated

import typer

from exospherehost.cli.common import Cursor, Limit, Output, connect
from exospherehost.cli.deployed import (
    Context,
    Namespace,
    delete_satellite,
    print_deployed,
    satellite_logs,
    scale_satellite,
)
from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.listing import text, texts
from exospherehost.cli.output import print_listing, print_object
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from exospherehost.cli.client import Client

satellites = typer.Typer(no_args_is_help=True, help="Satellites: what stages use.")

COLUMNS = ("identifier", "version", "title", "orbit", "ready", "reason", "instances")


@satellites.command("list")
def list_satellites(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    *,
    limit: Limit = 50,
    cursor: Cursor = None,
    deployed: Annotated[
        bool, typer.Option("--deployed", help="Those on Knative, without a server.")
    ] = False,
    namespace: Namespace = "default",
    context: Context = None,
    output: Output = None,
) -> None:
    """List the satellites that clusters may use."""
    if deployed:
        print_deployed(context, namespace, output)
        return
    with connect(ctx) as client:
        print_listing(client.listing("/v1/satellites", limit=limit, cursor=cursor), COLUMNS, output)


@satellites.command("show")
def show_satellite(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="[PROJECT/]NAME")],
    output: Output = None,
) -> None:
    """Show a satellite: manifest, schemas, where it runs, ready or why not."""
    with connect(ctx) as client:
        print_object(_find(client, name), output, name="identifier")


satellites.command("logs")(satellite_logs)
satellites.command("scale")(scale_satellite)
satellites.command("delete")(delete_satellite)


def _find(client: "Client", name: str) -> JsonObject:
    from exospherehost.cli.client import segment

    project, slash, rest = name.rpartition("/")
    if slash:
        return client.get(f"/v1/satellites/{segment(project)}/{segment(rest)}")
    known: dict[str, str] = {}
    for each in client.listing("/v1/satellites", limit=0):
        names = [text(each.get("identifier")), *texts(each.get("aliases"))]
        short = {full.rpartition("/")[2]: full for full in names}
        if name in short:
            return each
        known |= short
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    hint = f"exo satellites show {known[near[0]]}" if near else "exo satellites list"
    raise CliError(f'no satellite "{name}"', ExitCode.NOT_FOUND, hint=hint)
