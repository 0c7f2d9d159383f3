"""`exo deploy satellite`: from a folder to a Knative Service that has answered."""

import asyncio
import os
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from exospherehost.cli.common import Output, Wait, loudness, seconds
from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.output import is_lively, print_object, say
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from controlplane.adapters.orbit.knative.violation import PlatformLimits
    from exospherehost.deploy.image import Image
    from exospherehost.deploy.preparing import Prepared
    from exospherehost.deploy.references import Reference
    from exospherehost.deploy.registries import OpenRegistries
    from exospherehost.deploy.rollout import Rollout

_ENOUGH_S = 600.0


@dataclass(frozen=True, slots=True)
class Site:
    """Where a satellite is brought."""

    registry: str
    base: str
    namespace: str
    context: str | None
    gateway: str
    domain: str
    environment_secret: str | None
    pull_secrets: tuple[str, ...]


Folder: TypeAlias = Annotated[Path, typer.Argument(help="The folder with satellite.yaml.")]
RegistryName: TypeAlias = Annotated[
    str, typer.Option(envvar="EXO_REGISTRY", help="HOST[/PATH] that takes the image.")
]
BaseName: TypeAlias = Annotated[
    str,
    typer.Option(
        envvar="EXO_BASE_IMAGE", help="Image with Python: a reference, an OCI archive or folder."
    ),
]
Namespace: TypeAlias = Annotated[str, typer.Option(envvar="EXO_KNATIVE_NAMESPACE")]
Context: TypeAlias = Annotated[str | None, typer.Option(help="Of the kubeconfig.")]
Gateway: TypeAlias = Annotated[
    str, typer.Option(envvar="EXO_KNATIVE_GATEWAY", help="Tries the satellite through it.")
]
Domain: TypeAlias = Annotated[
    str, typer.Option(envvar="EXO_KNATIVE_DOMAIN", help="Of the services behind the gateway.")
]
Environment: TypeAlias = Annotated[
    str | None, typer.Option(help="Secret whose keys become variables of its process.")
]
PullSecrets: TypeAlias = Annotated[
    list[str] | None, typer.Option("--pull-secret", help="Secret to pull the image with.")
]
DryRun: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help="Print the manifest; push and apply nothing.")
]


def deploy_satellite(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    path: Folder,
    *,
    registry: RegistryName,
    base: BaseName,
    namespace: Namespace = "default",
    context: Context = None,
    gateway: Gateway = "",
    domain: Domain = "",
    environment_secret: Environment = None,
    pull_secrets: PullSecrets = None,
    timeout: Wait = None,
    dry_run: DryRun = False,
    output: Output = None,
) -> None:
    """Build, push and roll out a satellite; the old revision serves until the new has answered."""
    site = Site(
        registry, base, namespace, context, gateway, domain, environment_secret,
        tuple(pull_secrets or ()),
    )  # fmt: skip
    with _told():
        if dry_run:
            _rehearse(path, site)
            return
        limits = asyncio.run(_limits(site, quiet=loudness(ctx).quiet))
        enough_s = seconds(timeout) or _ENOUGH_S
        answer = _deploy(path, site, limits, enough_s, quiet=loudness(ctx).quiet)
    print_object(answer, output, name="identifier")


@contextmanager
def _told() -> Generator[None]:
    """Say what goes wrong on the way as every verb says it."""
    from controlplane.adapters.kube import KubeError
    from controlplane.adapters.orbit.knative.placement import PlacementError
    from exospherehost.deploy.errors import DeployError

    try:
        yield
    except DeployError as error:
        fault = CliError(error.message, ExitCode.INVALID, cause=error.cause, hint=error.hint)
        raise fault from error
    except PlacementError as error:
        raise CliError(str(error), ExitCode.INVALID) from error
    except KubeError as error:
        raise CliError(str(error), ExitCode.SERVER) from error


def _rehearse(path: Path, site: Site) -> None:
    import yaml

    from controlplane.adapters.orbit.knative.flags import needed_flags
    from controlplane.adapters.orbit.knative.platform_limits import UNKNOWN
    from exospherehost.cli.output import write

    with _registries() as registries:
        prepared, image = _built(path, site, registries)
        target = _target(prepared, site).at(image.digest)
        wanted = _rendered(prepared, site, target, UNKNOWN)
    for flag, reason in needed_flags(wanted).items():
        say(f"needs {flag} switched on: {reason}")
    write([yaml.safe_dump(wanted, sort_keys=False)])


async def _limits(site: Site, *, quiet: bool) -> "PlatformLimits":
    """Give what the platform allows: also the first sign that there is one."""
    from controlplane.adapters.kube import Kube
    from controlplane.adapters.orbit.knative.platform import platform_of

    async with Kube.open(site.context, site.namespace) as kube:
        platform = await platform_of(kube)
    if platform.unread and not quiet:
        say(f"checked without the platform's own limits: {platform.unread}")
    return platform.limits


def _deploy(
    path: Path, site: Site, limits: "PlatformLimits", timeout_s: float, *, quiet: bool
) -> JsonObject:
    from exospherehost.deploy.push import push
    from exospherehost.deploy.registries import cache_folder

    began_s = time.monotonic()
    with _registries() as registries:
        prepared, image = _built(path, site, registries)
        target = _target(prepared, site)
        # What the platform would refuse is told before anything is pushed.
        wanted = _rendered(prepared, site, target.at(image.digest), limits)
        with _bar("push", quiet=quiet) as moved:
            pushed = push(image, target, registries, cache_folder(os.environ), moved)
    done = asyncio.run(_rolled_out(prepared, wanted, site, timeout_s, quiet=quiet))
    if done.failure:
        serves = f"{done.revision} keeps serving" if done.revision else "nothing serves"
        headline = f"{prepared.manifest.identifier} was not deployed: {serves}"
        raise CliError(headline, ExitCode.RUN_FAILED, cause=done.failure)
    return {
        "identifier": prepared.manifest.identifier,
        "changed": done.changed,
        "revision": done.revision,
        "image": str(pushed.reference),
        "sent_bytes": pushed.sent_bytes,
        "seconds": round(time.monotonic() - began_s, 2),
    }


def _built(path: Path, site: Site, registries: "OpenRegistries") -> "tuple[Prepared, Image]":
    from exospherehost.deploy.bases import open_base
    from exospherehost.deploy.bytecode import can_compile
    from exospherehost.deploy.image import build
    from exospherehost.deploy.platforms import Platform
    from exospherehost.deploy.preparing import Wanted, prepare
    from exospherehost.deploy.registries import cache_folder

    # A container compiles nothing at its start then, where this Python is that of the image.
    wanted = Wanted(site.base, bytecode=can_compile(Platform()))
    prepared = prepare(path, wanted, os.environ)
    base = open_base(site.base, prepared.plan.platform, registries)
    return prepared, build(prepared.plan, base, cache_folder(os.environ), os.environ)


def _rendered(
    prepared: "Prepared", site: Site, image: "Reference", limits: "PlatformLimits"
) -> JsonObject:
    """Give the Service, unless the platform would refuse it."""
    from controlplane.adapters.orbit.knative.placement import Placement
    from controlplane.adapters.orbit.knative.render import render
    from controlplane.adapters.orbit.knative.rules import violations
    from exospherehost.deploy.errors import DeployError

    placement = Placement(
        namespace=site.namespace,
        image=str(image),
        image_pull_secrets=site.pull_secrets,
        environment_secret=site.environment_secret,
        visibility="external" if site.gateway else "cluster-local",
        revision_timeout_max_s=limits.revision_timeout_max_s,
    )
    wanted = render(prepared.manifest, placement)
    found = [str(each) for each in violations(wanted, limits)]
    if found:
        raise DeployError("Knative would refuse it", cause="; ".join(found))
    return wanted


async def _rolled_out(
    prepared: "Prepared", wanted: JsonObject, site: Site, timeout_s: float, *, quiet: bool
) -> "Rollout":
    from controlplane.adapters.kube import Kube
    from controlplane.adapters.orbit.knative.names import service_name
    from exospherehost.deploy.canary import Way, try_out
    from exospherehost.deploy.rollout import roll_out

    service = service_name(prepared.manifest.identifier)
    way = Way(site.gateway, site.domain, site.namespace, service)

    async def canary(tag: str) -> str:
        # Without a way to it, the probes of its pod are all that can be known from here.
        return await try_out(way, prepared.manifest, tag) if site.gateway else ""

    def tell(reason: str) -> None:
        if not quiet:
            say(f"waiting: {reason}")

    async with Kube.open(site.context, site.namespace) as kube:
        return await roll_out(kube, wanted, canary, tell, timeout_s)


def _target(prepared: "Prepared", site: Site) -> "Reference":
    from exospherehost.deploy.references import parse_reference

    manifest = prepared.manifest
    tag = "".join(each if each.isalnum() or each in "._-" else "_" for each in manifest.version)
    return parse_reference(f"{site.registry.rstrip('/')}/{manifest.identifier}:{tag}")


def _registries() -> "OpenRegistries":
    from exospherehost.deploy.credentials import Keychain
    from exospherehost.deploy.registries import OpenRegistries

    return OpenRegistries(Keychain.of(os.environ))


@contextmanager
def _bar(what: str, *, quiet: bool) -> Generator[Callable[[int, int], None]]:
    """Show on a terminal how far it is."""
    if quiet or not is_lively(sys.stderr, os.environ):
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what)
        yield lambda done, total: progress.update(task, completed=done, total=total)
