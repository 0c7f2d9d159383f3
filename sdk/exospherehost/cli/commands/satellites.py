"""`exo satellites`: the catalogue of the server, and what is deployed on Knative.

`list` and `show` ask the server; `list --deployed`, `logs`, `scale` and `delete` ask the kube
cluster, and the last two then have the catalogue follow.
"""

import asyncio
from collections.abc import Coroutine
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias, TypeVar

import typer

from exospherehost.cli.catalogue import CatalogueClient, control_plane
from exospherehost.cli.deploy_errors import translate_deploy_errors
from exospherehost.cli.errors import CliError, ExitCode, usage
from exospherehost.cli.listing import Listing, text, texts
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
from exospherehost.cli.view.output import Format, print_listing, print_object, say
from functions_runtime.contract import Json, JsonObject

if TYPE_CHECKING:
    from exospherehost.cli.client import Client
    from exospherehost.deploy.inventory import Scale

Result = TypeVar("Result")
Name: TypeAlias = Annotated[str, typer.Argument(metavar="[PROJECT/]NAME")]
Namespace: TypeAlias = Annotated[
    str, typer.Option(envvar="EXO_KNATIVE_NAMESPACE", help="Where it is deployed.")
]
Context: TypeAlias = Annotated[str | None, typer.Option(help="Of the kubeconfig.")]

COLUMNS = ("identifier", "version", "mode", "ready", "reason", "min", "max")
LINES = 100
READY_S = 600.0
GONE_S = 120.0
PODS_GONE_S = 900.0
"""A pod that is told to end may finish the request at hand first."""


@dataclass(frozen=True, slots=True)
class DeployedName:
    """Which satellite on which kube cluster, and how long to wait for it."""

    name: str
    context: str | None
    namespace: str
    timeout_s: float
    quiet: bool = False

    def report(self, remark: str) -> None:
        """Print a remark, unless `--quiet`."""
        if not self.quiet:
            say(remark)


def print_deployed(context: str | None, namespace: str, output: Format | None) -> None:
    """List what is deployed in a namespace, asked there and not of a server."""
    rows: list[Json] = [*_run(_list_deployed(context, namespace))]
    page: JsonObject = {"items": rows, "next_cursor": None}
    print_listing(Listing(lambda _size, _cursor: page, 0), COLUMNS, output)


async def _list_deployed(context: str | None, namespace: str) -> list[JsonObject]:
    from controlplane.kube import Kube
    from controlplane.kube.client import SERVICE
    from exospherehost.deploy.inventory import list_deployed, read_readiness

    rows: list[JsonObject] = []
    async with Kube.open(context, namespace) as kube:
        for satellite in await list_deployed(kube):
            readiness = await read_readiness(kube, satellite)
            rows.append(
                {
                    "identifier": satellite.identifier,
                    "version": satellite.version,
                    "mode": "request" if satellite.kind is SERVICE else "job",
                    "ready": readiness.ready,
                    "reason": readiness.reason,
                    "min": satellite.scale.least,
                    "max": satellite.scale.most,
                }
            )
    return rows


def satellite_logs(
    name: Name,
    *,
    follow: Annotated[bool, typer.Option("-f", "--follow", help="Go on as it happens.")] = False,
    lines: Annotated[int, typer.Option(min=0, help="The last so many of each pod.")] = LINES,
    namespace: Namespace = "default",
    context: Context = None,
) -> None:
    """Print what the pods of a deployed satellite have written."""
    from exospherehost.cli.view.pod_logs import print_logs

    try:
        _run(print_logs(name, context, namespace, lines, follow=follow))
    except KeyboardInterrupt as stop:
        raise typer.Exit(ExitCode.INTERRUPTED) from stop


def scale_satellite(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    name: Name,
    *,
    least: Annotated[int | None, typer.Option("--min", help="Pods that are always there.")] = None,
    most: Annotated[int | None, typer.Option("--max", help="Pods at most.")] = None,
    namespace: Namespace = "default",
    context: Context = None,
    timeout: Wait = None,
    output: Output = None,
) -> None:
    """Change how many pods a deployed satellite has at least and at most, until its next deploy."""
    if least is None and most is None:
        raise usage("nothing to change", "--min N, --max N, or both")
    timeout_s = seconds(timeout) or READY_S
    target = DeployedName(name, context, namespace, timeout_s, loudness(ctx).quiet)
    with control_plane(Path.cwd()) or nullcontext() as client:
        identifier, scale, is_changed = _run(_scale(target, least, most))
        CatalogueClient(client).rescale(identifier, scale.least, scale.most)
    if is_changed:
        target.report("the next deploy puts back what satellite.yaml says")
    result: JsonObject = {"identifier": identifier, "changed": is_changed}
    print_object({**result, "min": scale.least, "max": scale.most}, output, name="identifier")


def delete_satellite(  # noqa: PLR0913 - the options of a command
    name: Name,
    *,
    yes: Yes = False,
    wait: Annotated[bool, typer.Option("--wait", help="Until its pods are gone too.")] = False,
    namespace: Namespace = "default",
    context: Context = None,
    timeout: Wait = None,
    output: Output = None,
) -> None:
    """Delete a satellite from Knative and from the catalogue; its image stays in the registry."""
    timeout_s = seconds(timeout) or (PODS_GONE_S if wait else GONE_S)
    target = DeployedName(name, context, namespace, timeout_s)
    with control_plane(Path.cwd()) or nullcontext() as client:
        identifier = _run(_delete(target, yes=yes, wait=wait))
        CatalogueClient(client).unregister(identifier)
    result: JsonObject = {"identifier": identifier, "namespace": namespace, "deleted": True}
    print_object(result, output, name="identifier")


async def _scale(
    target: DeployedName, least: int | None, most: int | None
) -> "tuple[str, Scale, bool]":
    """Scale a satellite; return its identifier, its bounds and whether they changed."""
    from controlplane.kube import Kube
    from controlplane.kube.platform import read_platform
    from exospherehost.deploy.inventory import find_deployed, rescale

    async with Kube.open(target.context, target.namespace) as kube:
        satellite = await find_deployed(kube, target.name)
        platform = await read_platform(kube)
        scale = satellite.scale.replace(least, most, platform.limits.max_scale_limit)
        result = await rescale(kube, satellite, scale, target.report, target.timeout_s)
    if result.failure:
        message = (
            f"{satellite.identifier} is scaled but not ready; what served before goes on serving"
        )
        raise CliError(message, ExitCode.RUN_FAILED, cause=result.failure)
    return satellite.identifier, scale, result.changed


async def _delete(target: DeployedName, *, yes: bool, wait: bool) -> str:
    """Delete a satellite; return its identifier."""
    from controlplane.kube import Kube
    from exospherehost.deploy.inventory import find_deployed, remove

    async with Kube.open(target.context, target.namespace) as kube:
        satellite = await find_deployed(kube, target.name)
        identifier = satellite.identifier
        confirm(f"delete {identifier} in {target.namespace}", yes=yes)
        try:
            async with asyncio.timeout(target.timeout_s):
                existed = await remove(kube, satellite, pods=wait)
        except TimeoutError as error:
            message = f"{identifier} is being deleted, not gone after {target.timeout_s:.0f} s"
            raise CliError(message, ExitCode.TIMEOUT, hint="exo doctor") from error
    if not existed:
        raise CliError(f"{identifier} is gone already", ExitCode.NOT_FOUND)
    return identifier


def _run(work: Coroutine[None, None, Result]) -> Result:
    with translate_deploy_errors():
        return asyncio.run(work)


satellites = typer.Typer(no_args_is_help=True, help="Satellites: what stages use.")

COLUMNS_SATELLITES = ("identifier", "version", "title", "orbit", "ready", "reason", "instances")


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
        print_listing(
            client.listing("/v1/satellites", limit=limit, cursor=cursor), COLUMNS_SATELLITES, output
        )


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
    full_names: dict[str, str] = {}
    for satellite in client.listing("/v1/satellites", limit=0):
        names = [text(satellite.get("identifier")), *texts(satellite.get("aliases"))]
        short = {full.rpartition("/")[2]: full for full in names}
        if name in short:
            return satellite
        full_names |= short
    from difflib import get_close_matches

    near = get_close_matches(name, full_names, n=1)
    hint = f"exo satellites show {full_names[near[0]]}" if near else "exo satellites list"
    raise CliError(f'no satellite "{name}"', ExitCode.NOT_FOUND, hint=hint)
