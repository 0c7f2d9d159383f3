"""The steps by which a satellite is brought to its kube cluster."""

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from controlplane.adapters.kube import Kube
from controlplane.adapters.orbit.knative.job import pod_template
from controlplane.adapters.orbit.knative.names import service_name
from controlplane.adapters.orbit.knative.placement import Placement
from controlplane.adapters.orbit.knative.platform import Platform, platform_of
from controlplane.adapters.orbit.knative.render import render
from controlplane.adapters.orbit.knative.rules import violations
from controlplane.adapters.orbit.knative.violation import PlatformLimits
from exospherehost.deploy.bases import open_base
from exospherehost.deploy.bytecode import can_compile
from exospherehost.deploy.canary import Way, try_out
from exospherehost.deploy.credentials import Keychain
from exospherehost.deploy.dockerfiles import built_by_tool, find_dockerfile
from exospherehost.deploy.errors import BaseError, DeployError
from exospherehost.deploy.external import TOOLS, has_tool
from exospherehost.deploy.image import Image, build
from exospherehost.deploy.platforms import Platform as Target
from exospherehost.deploy.preparing import Wanted, prepare
from exospherehost.deploy.references import Reference, parse_reference
from exospherehost.deploy.registries import OpenRegistries, cache_folder
from exospherehost.deploy.rights import TO_DEPLOY_JOBS, insist
from exospherehost.deploy.rollout import Rollout, roll_out
from exospherehost.deploy.rollout_jobs import roll_out_jobs
from functions_runtime.contract import JsonObject
from functions_runtime.manifest import Manifest


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
    """Give registries, logged in as the environment says."""
    return OpenRegistries(Keychain.of(os.environ))


def built(
    path: Path, site: Site, registries: OpenRegistries, tell: Callable[[str], None]
) -> tuple[Manifest, Image]:
    """Give what a folder asks for, and its image.

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
    """Give what the image is called in its registry."""
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
    """Give the Service, or for `mode: job` what its jobs are made from.

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
