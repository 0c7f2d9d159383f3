"""`exo deploy satellite`: options, progress and exit codes of `deploy.pipeline`."""

import os
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from exospherehost.cli.catalogue import CatalogueClient, control_plane
from exospherehost.cli.deploy_errors import ignore, translate_deploy_errors
from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.options import Output, Wait, loudness, seconds
from exospherehost.cli.view.output import is_lively, print_object, say, write
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from exospherehost.cli.client import Client
    from exospherehost.deploy.pipeline import DeployOptions

_TIMEOUT_S = 600.0


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
    from controlplane.knative.endpoint import KnativeEndpoint
    from exospherehost.deploy.pipeline import DeployOptions

    endpoint = KnativeEndpoint(namespace, gateway, domain)
    options = DeployOptions(
        registry, base, endpoint, context, environment_secret, tuple(pull_secrets or ())
    )
    with translate_deploy_errors():
        if dry_run:
            _print_plan(path, options)
            return
        quiet = loudness(ctx).quiet
        with control_plane(Path.cwd()) or nullcontext() as client:
            timeout_s = (seconds(timeout) or _TIMEOUT_S) if wait else 0.0
            result = _deploy(path, options, client, timeout_s, quiet=quiet)
    result["registered"] = client.url if client else ""
    if client is None and not quiet:
        say("no control plane was told: EXO_URL names none")
    print_object(result, output, name="identifier")


def _print_plan(path: Path, options: "DeployOptions") -> None:
    import yaml

    from exospherehost.deploy.pipeline import plan_dry_run

    plan = plan_dry_run(path, options, say)
    for flag, reason in plan.needed_flags.items():
        say(f"needs {flag} switched on: {reason}")
    write([yaml.safe_dump(plan.rendered, sort_keys=False)])


def _deploy(
    path: Path,
    options: "DeployOptions",
    client: "Client | None",
    timeout_s: float,
    *,
    quiet: bool,
) -> JsonObject:
    from exospherehost.deploy.pipeline import deploy

    started_s = time.monotonic()
    progress = _Progress(quiet=quiet)
    catalogue = CatalogueClient(client, progress.report)
    deployment = deploy(path, options, catalogue, progress, timeout_s)
    identifier, rollout = deployment.plan.manifest.identifier, deployment.rollout
    if rollout.failure:
        serves = f"{rollout.revision} keeps serving" if rollout.revision else "nothing serves"
        headline = f"{identifier} was not deployed: {serves}"
        raise CliError(headline, ExitCode.RUN_FAILED, cause=rollout.failure)
    return {
        "identifier": identifier,
        "changed": rollout.changed,
        "revision": rollout.revision,
        "image": str(deployment.pushed.reference),
        "sent_bytes": deployment.pushed.sent_bytes,
        "seconds": round(time.monotonic() - started_s, 2),
    }


class _Progress:
    """Remarks on stderr, and a bar for transfers where stderr is a terminal."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self.report: Callable[[str], None] = ignore if quiet else say

    @contextmanager
    def track(self, title: str) -> Generator[Callable[[int, int], None]]:
        """Show a transfer; the function takes bytes done and bytes in all."""
        if self._quiet or not is_lively(sys.stderr, os.environ):
            yield lambda _done, _total: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task(title)
            yield lambda done, total: progress.update(task, completed=done, total=total)
