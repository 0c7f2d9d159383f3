"""`exo deploy satellite`: from a folder to a Knative Service that has answered."""

import asyncio
import os
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from exospherehost.cli.catalogue import Pause, control_plane, register
from exospherehost.cli.deploy_errors import told
from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.options import Output, Wait, loudness, seconds
from exospherehost.cli.view.output import is_lively, print_object, say
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from exospherehost.cli.client import Client
    from exospherehost.deploy.oci.references import Reference
    from exospherehost.deploy.pipeline import Site
    from exospherehost.deploy.rollout.service import Rollout
    from functions_runtime.manifest.model import Manifest

_ENOUGH_S = 600.0


Folder: TypeAlias = Annotated[Path, typer.Argument(help="The folder with satellite.yaml.")]
RegistryName: TypeAlias = Annotated[
    str, typer.Option(envvar="EXO_REGISTRY", help="HOST[/PATH] that takes the image.")
]
BaseName: TypeAlias = Annotated[
    str,
    typer.Option(
        envvar="EXO_BASE_IMAGE",
        help="Image with Python: a reference, an OCI archive or folder. Not with a Dockerfile.",
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
UntilServed: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--wait/--no-wait",
        help="Until it serves; without, it is applied and whatever starts takes over, untried.",
    ),
]
DryRun: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help="Print the manifest; push and apply nothing.")
]


def deploy_satellite(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    path: Folder,
    *,
    registry: RegistryName,
    base: BaseName = "",
    namespace: Namespace = "default",
    context: Context = None,
    gateway: Gateway = "",
    domain: Domain = "",
    environment_secret: Environment = None,
    pull_secrets: PullSecrets = None,
    wait: UntilServed = True,
    timeout: Wait = None,
    dry_run: DryRun = False,
    output: Output = None,
) -> None:
    """Build, push and roll out a satellite; the old revision serves until the new has answered."""
    from exospherehost.deploy.pipeline import Site

    site = Site(
        registry, base, namespace, context, gateway, domain, environment_secret,
        tuple(pull_secrets or ()),
    )  # fmt: skip
    with told():
        if dry_run:
            _rehearse(path, site)
            return
        quiet = loudness(ctx).quiet
        with control_plane(Path.cwd()) or nullcontext() as client:
            enough_s = (seconds(timeout) or _ENOUGH_S) if wait else 0.0
            answer = _deploy(path, site, client, enough_s, quiet=quiet)
    answer["registered"] = client.url if client else ""
    if client is None and not quiet:
        say("no control plane was told: EXO_URL names none")
    print_object(answer, output, name="identifier")


def _rehearse(path: Path, site: "Site") -> None:
    import yaml

    from controlplane.knative.features import UNKNOWN, needed_flags
    from exospherehost.cli.view.output import write
    from exospherehost.deploy import pipeline as steps

    with steps.open_registries() as registries:
        manifest, image = steps.built(path, site, registries, say)
    reference = steps.reference(manifest, site).at(image.digest)
    wanted = steps.rendered(manifest, site, reference, UNKNOWN)
    for flag, reason in needed_flags(wanted).items():
        say(f"needs {flag} switched on: {reason}")
    write([yaml.safe_dump(wanted, sort_keys=False)])


def _deploy(
    path: Path, site: "Site", client: "Client | None", timeout_s: float, *, quiet: bool
) -> JsonObject:
    from exospherehost.deploy import pipeline as steps
    from exospherehost.deploy.image.push import push
    from exospherehost.deploy.registry.pool import cache_folder

    began_s = time.monotonic()
    tell = _silent if quiet else say
    platform = asyncio.run(steps.platform(site))
    if platform.unread:
        tell(f"checked without the platform's own limits: {platform.unread}")
    with steps.open_registries() as registries:
        manifest, image = steps.built(path, site, registries, tell)
        reference = steps.reference(manifest, site)
        # What the platform would refuse is told before anything is pushed.
        wanted = steps.rendered(manifest, site, reference.at(image.digest), platform.limits)
        with _bar("push", quiet=quiet) as moved:
            pushed = push(image, reference, registries, cache_folder(os.environ), moved)
    done = _rolled_out(manifest, wanted, site, _Wish(client, tell, timeout_s), pushed.reference)
    return {
        "identifier": manifest.identifier,
        "changed": done.changed,
        "revision": done.revision,
        "image": str(pushed.reference),
        "sent_bytes": pushed.sent_bytes,
        "seconds": round(time.monotonic() - began_s, 2),
    }


@dataclass(frozen=True, slots=True)
class _Wish:
    """Who is told of a rollout, and how long it may take."""

    client: "Client | None"
    tell: Callable[[str], None]
    timeout_s: float


def _rolled_out(
    manifest: "Manifest", wanted: JsonObject, site: "Site", wish: _Wish, image: "Reference"
) -> "Rollout":
    """Have a satellite serve, and the control plane know of it.

    Raises:
        CliError: the new revision does not answer.
    """
    from exospherehost.deploy import pipeline as steps

    pause = Pause(wish.client, manifest.identifier, wish.tell)
    try:
        done = asyncio.run(
            steps.rolled_out(
                manifest, wanted, site, lambda why: wish.tell(f"waiting: {why}"),
                wish.timeout_s, pause.make_room,
            )
        )  # fmt: skip
        if done.failure:
            serves = f"{done.revision} keeps serving" if done.revision else "nothing serves"
            headline = f"{manifest.identifier} was not deployed: {serves}"
            raise CliError(headline, ExitCode.RUN_FAILED, cause=done.failure)
        if wish.client is not None:
            register(wish.client, manifest, str(image))
        return done
    finally:
        pause.end()


def _silent(text: str) -> None:
    del text


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
