"""`exo server install`: options, progress and exit codes of `deploy.install.install`."""

import asyncio
import os
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from exospherehost.cli.deploy_errors import ignore, translate_deploy_errors
from exospherehost.cli.errors import CliError, ExitCode, usage
from exospherehost.cli.options import Output, Wait, loudness, seconds
from exospherehost.cli.view.output import Format, print_object, say, write
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from exospherehost.deploy.install.install import InstallOptions

_TIMEOUT_S = 600.0

server = typer.Typer(no_args_is_help=True, help="The control plane itself, on Kubernetes.")


Overlay: TypeAlias = Annotated[
    str, typer.Argument(help="production, kind, or a folder with a kustomization.yaml of yours.")
]
Namespace: TypeAlias = Annotated[
    str, typer.Option(help="Of the control plane; by default what the overlay says.")
]
Satellites: TypeAlias = Annotated[
    str, typer.Option("--satellites-namespace", help="Of the satellites; as above.")
]
Context: TypeAlias = Annotated[str | None, typer.Option(help="Of the kubeconfig.")]
ImageName: TypeAlias = Annotated[
    str, typer.Option("--image", help="Of the control plane, NAME@sha256:…; else one is built.")
]
RegistryName: TypeAlias = Annotated[
    str, typer.Option(envvar="EXO_REGISTRY", help="HOST[/PATH] that takes the image.")
]
BaseName: TypeAlias = Annotated[
    str,
    typer.Option(
        envvar="EXO_BASE_IMAGE", help="Image with Python: a reference, an OCI archive or folder."
    ),
]
DatabaseSecret: TypeAlias = Annotated[
    str,
    typer.Option("--database-url-secret", help="Secret whose key EXO_DATABASE_URL holds the URL."),
]
DryRun: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help="Print the manifests; push and apply nothing.")
]


@server.command()
def install(  # noqa: PLR0913 - the options of a command
    ctx: typer.Context,
    overlay: Overlay = "production",
    *,
    namespace: Namespace = "",
    satellites_namespace: Satellites = "",
    context: Context = None,
    image: ImageName = "",
    registry: RegistryName = "",
    base: BaseName = "",
    database_url_secret: DatabaseSecret = "",
    timeout: Wait = None,
    dry_run: DryRun = False,
    output: Output = None,
) -> None:
    """Install or update the control plane; again without a change, nothing is changed."""
    if not image and not (registry and base):
        raise usage(
            "an image of the control plane is needed",
            "--image NAME@sha256:…, or --registry and --base to build and push one",
        )
    from exospherehost.deploy.install.install import InstallOptions
    from exospherehost.deploy.install.rewrite import Changes

    changes = Changes(namespace, satellites_namespace, image, database_url_secret)
    options = InstallOptions(overlay, changes, context, registry, base)
    with translate_deploy_errors():
        _check_image(image)
        if dry_run:
            _print_plan(options, output)
            return
        timeout_s = seconds(timeout) or _TIMEOUT_S
        result = _install(options, timeout_s, quiet=loudness(ctx).quiet)
    print_object(result, output, name="namespace")


def _check_image(image: str) -> None:
    from exospherehost.deploy.oci.references import parse_reference

    if image and not parse_reference(image).digest:
        raise usage(f"{image} names no digest", "NAME@sha256:…: what a tag names may change")


def _print_plan(options: "InstallOptions", output: Format | None) -> None:
    import yaml

    from exospherehost.deploy.install.dry_run import sort_objects
    from exospherehost.deploy.install.install import plan_installation

    with plan_installation(options, os.environ) as plan:
        objects = sort_objects(plan.objects)
    if output is Format.JSON:
        # One object, as `kubectl apply -f` takes it.
        as_list: JsonObject = {"apiVersion": "v1", "kind": "List", "items": [*objects]}
        print_object(as_list, output, name="kind")
    else:
        write([yaml.safe_dump_all(objects, sort_keys=False)])


def _install(options: "InstallOptions", timeout_s: float, *, quiet: bool) -> JsonObject:
    from exospherehost.deploy.install.install import WaitPolicy, install, plan_installation

    report = ignore if quiet else say
    with plan_installation(options, os.environ) as plan:
        result = asyncio.run(install(plan, options.context, report, WaitPolicy(timeout_s)))
    if result.failure:
        headline = "the control plane was not installed: what ran before keeps running"
        raise CliError(headline, ExitCode.RUN_FAILED, cause=result.failure)
    namespaces = plan.namespaces
    if result.changed:
        report(f"the key of the API: {_key_command(options.context, namespaces.server)}")
    return {
        "namespace": namespaces.server,
        "satellites_namespace": namespaces.satellites,
        "image": plan.image,
        "changed": [*result.changed],
    }


def _key_command(context: str | None, namespace: str) -> str:
    """Return how to read the key: it is never printed, since output ends up in logs."""
    option = f"--context {context} " if context else ""
    return (
        f"kubectl {option}-n {namespace} get secret exo-server "
        "-o go-template='{{.data.EXO_API_KEY | base64decode}}'"
    )
