"""The steps by which a satellite is brought to its kube cluster."""

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from controlplane.knative.admission import violations
from controlplane.knative.job import pod_template
from controlplane.knative.names import service_name
from controlplane.knative.placement import Placement
from controlplane.knative.service import render
from controlplane.knative.violation import PlatformLimits
from controlplane.kube import Kube
from controlplane.kube.platform import Platform, platform_of
from exospherehost.deploy.errors import BaseError, DeployError
from exospherehost.deploy.image.base_image import open_base
from exospherehost.deploy.image.build import Image, build
from exospherehost.deploy.image.bytecode import can_compile
from exospherehost.deploy.image.dockerfile import TOOLS, built_by_tool, find_dockerfile, has_tool
from exospherehost.deploy.image.plan import Wanted, prepare
from exospherehost.deploy.oci.platforms import Platform as Target
from exospherehost.deploy.oci.references import Reference, parse_reference
from exospherehost.deploy.rbac import TO_DEPLOY_JOBS, insist
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.pool import OpenRegistries, cache_folder
from exospherehost.deploy.rollout.canary import Way, try_out
from exospherehost.deploy.rollout.job import roll_out_jobs
from exospherehost.deploy.rollout.service import Rollout, roll_out
from functions_runtime.contract import JsonObject
from functions_runtime.manifest.model import Manifest


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


def open_registries() -> OpenRegistries:
    """Return registries, logged in as the environment says."""
    return OpenRegistries(Keychain.of(os.environ))


def built(
    path: Path, site: Site, registries: OpenRegistries, tell: Callable[[str], None]
) -> tuple[Manifest, Image]:
    """Return what a folder asks for, and its image.

    By its Dockerfile, where it has one and there is a program for it; else on the base.

    Raises:
        DeployError: it cannot be built.
    """
    if dockerfile := find_dockerfile(path):
        if not site.base or has_tool(os.environ):
            return built_by_tool(path, dockerfile, cache_folder(os.environ), os.environ)
        tell(f"built on {site.base}, not by {dockerfile}: no {' or '.join(TOOLS)} is here")
    if not site.base:
        hint = "--base or EXO_BASE_IMAGE: a reference, an OCI archive or an OCI layout"
        raise BaseError("no image is named to build on", hint=hint)
    # A container compiles nothing at its start then, where this Python is that of the image.
    wanted = Wanted(site.base, bytecode=can_compile(Target()))
    prepared = prepare(path, wanted, os.environ)
    base = open_base(site.base, prepared.plan.platform, registries)
    return prepared.manifest, build(prepared.plan, base, cache_folder(os.environ), os.environ)


def reference(manifest: Manifest, site: Site) -> Reference:
    """Return what the image is called in its registry."""
    tag = "".join(each if each.isalnum() or each in "._-" else "_" for each in manifest.version)
    return parse_reference(f"{site.registry.rstrip('/')}/{manifest.identifier}:{tag}")


async def platform(site: Site) -> Platform:
    """Ask what the kube cluster allows: also the first sign that there is one.

    Raises:
        KubeError: there is none, its Knative cannot be used, or we may not deploy there.
    """
    async with Kube.open(site.context, site.namespace) as kube:
        found = await platform_of(kube)
        await insist(kube)
        return found


def rendered(
    manifest: Manifest, site: Site, image: Reference, limits: PlatformLimits
) -> JsonObject:
    """Return the Service, or for `mode: job` what its jobs are made from.

    Raises:
        PlacementError, DeployError: the platform would refuse it.
    """
    placement = Placement(
        namespace=site.namespace,
        image=str(image),
        image_pull_secrets=site.pull_secrets,
        environment_secret=site.environment_secret,
        visibility="external" if site.gateway else "cluster-local",
        revision_timeout_max_s=limits.revision_timeout_max_s,
    )
    if manifest.mode == "job":
        return pod_template(manifest, placement)
    wanted = render(manifest, placement)
    found = [str(each) for each in violations(wanted, limits)]
    if found:
        raise DeployError("Knative would refuse it", cause="; ".join(found))
    return wanted


async def rolled_out(
    manifest: Manifest,
    wanted: JsonObject,
    site: Site,
    tell: Callable[[str], None],
    timeout_s: float,
    make_room: Callable[[], Awaitable[None]] | None = None,
) -> Rollout:
    """Bring the Service into service, once it has answered; `tell` hears what is waited for."""
    way = Way(site.gateway, site.domain, site.namespace, service_name(manifest.identifier))

    async def canary(tag: str) -> str:
        # Without a way to it, the probes of its pod are all that can be known from here.
        return await try_out(way, manifest, tag) if site.gateway else ""

    async with Kube.open(site.context, site.namespace) as kube:
        if manifest.mode == "job":
            await insist(kube, TO_DEPLOY_JOBS)
            return await roll_out_jobs(kube, wanted, tell, timeout_s)
        return await roll_out(kube, wanted, canary, tell, timeout_s, make_room)
