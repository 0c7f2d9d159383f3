"""`exo logs`: what happened in a run, in order; `-f` goes on until the run has ended."""

import json
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, cast

import typer

from exospherehost.cli.errors import CliError, usage
from exospherehost.cli.options import Limit, Output, connect
from exospherehost.cli.view.output import (
    Format,
    cell,
    print_listing,
    print_object,
    resolve_format,
    say,
)
from functions_runtime.contract import Json, JsonObject

if TYPE_CHECKING:
    from exospherehost.cli.client import Client, Params

COLUMNS = ("at", "level", "stage", "item", "message")
RECONNECT_S = 1.0
OUTAGES_MAX = 30


def logs(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    run_id: Annotated[str, typer.Argument(metavar="RUN")],
    *,
    item: Annotated[str | None, typer.Option(help="Of this item only.")] = None,
    stage: Annotated[str | None, typer.Option(help="Of this stage only.")] = None,
    level: Annotated[str | None, typer.Option(help="From this level on.")] = None,
    limit: Limit = 0,
    output: Output = None,
    follow: Annotated[bool, typer.Option("-f", "--follow", help="Go on as it happens.")] = False,
) -> None:
    """Print the log of a run."""
    from exospherehost.cli.client import segment

    if follow and output in {Format.JSON, Format.YAML}:
        raise usage(f"-f does not end, -o {output} is one document", "-o jsonl")
    path = f"/v1/runs/{segment(run_id)}"
    params: Params = {"item": item, "stage": stage, "level": level}
    with connect(ctx) as client:
        if not follow:
            print_listing(client.listing(path + "/logs", params, limit=limit), COLUMNS, output)
            return
        for record in _follow(client, path, params):
            print_object(record, resolve_format(output), name="message", lines=line(record))


def line(record: JsonObject) -> str:
    """A record for people: time, level, stage, item, message."""
    front = [cell(record.get(column)) for column in COLUMNS[:-1] if record.get(column)]
    message = record.get("message")
    return "  ".join([*front, message if isinstance(message, str) else cell(message)])


def _follow(client: "Client", path: str, params: "Params") -> Iterator[JsonObject]:
    """The records as they come; goes on after a broken stream, ends with the run."""
    from exospherehost.cli.view.follow import has_ended

    last_id = ""
    outages = 0
    while True:
        # Asked before the stream is read: what a run that has ended wrote is all in that stream.
        run_ended = has_ended(client.get(path))
        try:
            for event in client.events(path + "/logs", params, last_id=last_id):
                last_id, outages = event.id or last_id, 0
                yield from _record(event.data)
        except CliError as error:
            outages = _count_outage(error, outages)
        else:
            if run_ended:
                return
        time.sleep(RECONNECT_S)


def _count_outage(error: CliError, outages: int) -> int:
    from exospherehost.cli.client import NetworkError

    if not isinstance(error, NetworkError) or outages >= OUTAGES_MAX:
        raise error
    say(f"{error.message}: {error.cause}; trying again, lines may repeat")
    return outages + 1


def _record(data: str) -> Iterator[JsonObject]:
    value = cast("Json", json.loads(data)) if data else None
    if isinstance(value, dict):
        yield value
