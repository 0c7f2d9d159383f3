"""`exo server install`: the control plane itself onto a kube cluster."""

import asyncio
import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from exospherehost.cli.deploy_errors import told
from exospherehost.cli.errors import CliError, ExitCode, usage
from exospherehost.cli.options import Output, Wait, loudness, seconds
from exospherehost.cli.view.output import Format, print_object, say, write
from functions_runtime.contract import Json, JsonObject

if TYPE_CHECKING:
    from exospherehost.deploy.image.build import Image
    from exospherehost.deploy.install.install import Installed
    from exospherehost.deploy.oci.references import Reference
    from exospherehost.deploy.registry.pool import OpenRegistries

_ENOUGH_S = 600.0

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


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for."""

    overlay: str
    namespace: str
    satellites: str
    context: str | None
    image: str
    registry: str
    base: str
    database_secret: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is applied, the image it names, and what brings that to its registry."""

    objects: Sequence[JsonObject]
    image: str
    push: Callable[[], None]


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
    wish = Wish(
        overlay, namespace, satellites_namespace, context, image, registry, base,
        database_url_secret,
    )  # fmt: skip
    with told():
        if dry_run:
            _print(_printed(wish), output)
            return
        enough_s = seconds(timeout) or _ENOUGH_S
        answer = _installed(wish, enough_s, quiet=loudness(ctx).quiet)
    print_object(answer, output, name="namespace")


def _printed(wish: Wish) -> Sequence[JsonObject]:
    from exospherehost.deploy.install.dry_run import in_order

    with _prepared(wish) as prepared:
        return in_order(prepared.objects)


def _print(objects: Sequence[JsonObject], output: Format | None) -> None:
    import yaml

    from exospherehost.deploy.install.dry_run import as_list

    if output is Format.JSON:
        print_object(as_list(objects), output, name="kind")
    else:
        write([yaml.safe_dump_all(objects, sort_keys=False)])


def _installed(wish: Wish, timeout_s: float, *, quiet: bool) -> JsonObject:
    from exospherehost.deploy.install.rewrite import homes

    def tell(remark: str) -> None:
        if not quiet:
            say(remark)

    with _prepared(wish) as prepared:
        done = asyncio.run(_carried_out(wish, prepared, tell, timeout_s))
        home = homes(prepared.objects)
    if done.failure:
        headline = "the control plane was not installed: what ran before keeps running"
        raise CliError(headline, ExitCode.RUN_FAILED, cause=done.failure)
    if done.changed:
        tell(f"the key of the API: {_way_to_key(wish, home.server)}")
    changed: list[Json] = [*done.changed]
    return {
        "namespace": home.server,
        "satellites_namespace": home.satellites,
        "image": prepared.image,
        "changed": changed,
    }


async def _carried_out(
    wish: Wish, prepared: Prepared, tell: Callable[[str], None], timeout_s: float
) -> "Installed":
    """Rehearse, push, apply: what the kube cluster would refuse is told before anything is sent."""
    from controlplane.kube import Kube
    from controlplane.kube.platform import platform_of
    from exospherehost.deploy.install.dry_run import rehearse
    from exospherehost.deploy.install.install import Watch, install
    from exospherehost.deploy.install.manifests import secret_to_make
    from exospherehost.deploy.install.rewrite import homes, secret_keys

    home = homes(prepared.objects).server
    async with Kube.open(wish.context, home) as kube:
        await platform_of(kube)
        needed = secret_keys(prepared.objects)
        secret = await secret_to_make(kube, needed)
        steps = await rehearse(kube, prepared.objects, secret, tell)
        await asyncio.to_thread(prepared.push)
        return await install(kube, steps, secret, tell, Watch(timeout_s))


@contextmanager
def _prepared(wish: Wish) -> Generator[Prepared]:
    """Return the objects, and what pushes the image that they name."""
    if not wish.image and not (wish.registry and wish.base):
        raise usage(
            "an image of the control plane is needed",
            "--image NAME@sha256:…, or --registry and --base to build and push one",
        )
    if wish.image:
        yield Prepared(_placed(wish, _pinned(wish.image)), wish.image, _nothing)
        return
    with _registries() as registries:
        target, image = _built(wish, registries)
        name = str(target.at(image.digest))
        yield Prepared(_placed(wish, name), name, partial(_push, image, target, registries))


def _pinned(image: str) -> str:
    from exospherehost.deploy.oci.references import parse_reference

    if not parse_reference(image).digest:
        raise usage(f"{image} names no digest", "NAME@sha256:…: what a tag names may change")
    return image


def _built(wish: Wish, registries: "OpenRegistries") -> "tuple[Reference, Image]":
    from exospherehost import __version__
    from exospherehost.deploy.image.base_image import open_base
    from exospherehost.deploy.image.build import build
    from exospherehost.deploy.install.server_image import REPOSITORY, server_plan
    from exospherehost.deploy.oci.platforms import Platform
    from exospherehost.deploy.oci.references import parse_reference
    from exospherehost.deploy.registry.pool import cache_folder

    made = server_plan(wish.base, Platform(), os.environ)
    base = open_base(wish.base, made.platform, registries)
    target = parse_reference(f"{wish.registry.rstrip('/')}/{REPOSITORY}:{__version__}")
    return target, build(made, base, cache_folder(os.environ), os.environ)


def _push(image: "Image", target: "Reference", registries: "OpenRegistries") -> None:
    from exospherehost.deploy.image.push import push
    from exospherehost.deploy.registry.pool import cache_folder

    push(image, target, registries, cache_folder(os.environ))


def _nothing() -> None:
    """Push nothing: the image is there."""


def _placed(wish: Wish, image: str) -> Sequence[JsonObject]:
    from exospherehost.deploy.install.manifests import overlay_folder, render_overlay
    from exospherehost.deploy.install.rewrite import Place, placed

    rendered = render_overlay(overlay_folder(wish.overlay), os.environ)
    return placed(rendered, Place(wish.namespace, wish.satellites, image, wish.database_secret))


def _registries() -> "OpenRegistries":
    from exospherehost.deploy.registry.credentials import Keychain
    from exospherehost.deploy.registry.pool import OpenRegistries

    return OpenRegistries(Keychain.of(os.environ))


def _way_to_key(wish: Wish, home: str) -> str:
    """Return how to read the key: it is never printed, since output ends up in logs."""
    context = f"--context {wish.context} " if wish.context else ""
    return (
        f"kubectl {context}-n {home} get secret exo-server "
        "-o go-template='{{.data.EXO_API_KEY | base64decode}}'"
    )
