"""Deploy a satellite: from a folder to a revision that has answered.

    inspect → build → plan → push → apply → canary → route → register

The first three change nothing outside of this machine.

The model
---------
*Inspect* reads the folder (manifest, files, lock) and, unless it is a dry run, the kube cluster:
its Knative release, the limits in its ConfigMaps, and whether we have the rights that the rest of
the way needs. *Build* makes the image on this machine; layers come from a cache, and the result is
the digest. *Plan* renders the object that runs the image by that digest and checks it against the
platform's limits. The outcome is a `DeploymentPlan`, a frozen value: a dry run prints it and stops.

Everything after the plan carries it out and decides nothing about what is deployed. *Push* uploads
the blobs that the registry lacks, then the manifest. *Apply*, *canary* and *route* belong to the
target, for their order depends on it: a Knative Service is applied beside the old revision, tried
there, and gets the traffic last; the template of jobs is tried by one job and applied last.
*Register* puts manifest and image into the catalogue of the control plane, if there is one.

Invariants
----------
- What the platform would refuse is reported before anything is pushed, and what the registry
  refuses before anything is applied. A failed step leaves what served before in its place.
- The object names the image by digest. A tag may mean another image tomorrow, and an unchanged
  folder has to give an unchanged object: then the second deploy changes nothing.
- The catalogue learns of an image only once it serves; a deploy that is repeated after a failed
  registration does just that.
- A pause of dispatch, which a GPU rollout may need, ends whatever happens.

Why build before plan: the digest is the image's name, so nothing that names it can be rendered or
checked before it is known. Why preflight is part of inspect and not a step before apply: a refusal
that comes after an upload of gigabytes is worth less. See adr/0022-deployment-plan.md.

`exo deploy satellite` calls `deploy` and `plan_dry_run`; it adds options, progress and exit codes.
"""

import asyncio
import os
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from controlplane.knative.endpoint import KnativeEndpoint
from controlplane.knative.features import UNKNOWN, PlatformLimits, needed_flags
from controlplane.knative.placement import Placement
from controlplane.kube import Kube
from controlplane.kube.platform import Platform, read_platform
from exospherehost.deploy.errors import BaseImageError
from exospherehost.deploy.image.base_image import open_base
from exospherehost.deploy.image.build import Image, ImageOptions, build, plan_satellite_image
from exospherehost.deploy.image.dockerfile import (
    TOOLS,
    build_with_dockerfile,
    find_dockerfile,
    has_tool,
)
from exospherehost.deploy.image.push import Pushed, push
from exospherehost.deploy.image.wheels import can_compile
from exospherehost.deploy.oci.platforms import Platform as ImagePlatform
from exospherehost.deploy.oci.references import Reference, parse_reference
from exospherehost.deploy.rbac import TO_DEPLOY, check_rights
from exospherehost.deploy.registry.client import OpenRegistries, cache_folder
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.rollout.job import JobTemplateTarget
from exospherehost.deploy.rollout.service import KnativeServiceTarget, send_canary
from exospherehost.deploy.rollout.target import Rollout, RolloutOptions, Target
from functions_runtime.contract import JsonObject
from functions_runtime.manifest.model import Manifest


@dataclass(frozen=True, slots=True)
class DeployOptions:
    """The choices of whoever deploys; the rest is in the folder.

    Attributes:
        registry: ``HOST[/PATH]`` that takes the image.
        base: image to build on, for a folder without a Dockerfile.
        endpoint: namespace of the satellite, and the gateway that the canary is sent through;
            without a gateway the probes of its pod are all that can be known from here.
        context: of the kubeconfig; None for the current one.
        environment_secret: Secret whose keys become variables of the process.
        pull_secrets: Secrets to pull the image with.
    """

    registry: str
    base: str
    endpoint: KnativeEndpoint
    context: str | None = None
    environment_secret: str | None = None
    pull_secrets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeploymentPlan:
    """What a deploy will do, decided before anything outside of this machine is changed.

    Attributes:
        manifest: of the satellite.
        image: name of its image, by digest.
        target: what it is on the kube cluster.
        rendered: the object to apply.
    """

    manifest: Manifest
    image: Reference
    target: Target
    rendered: JsonObject

    @property
    def needed_flags(self) -> Mapping[str, str]:
        """The switches that the platform has to have on, and what needs each of them."""
        return needed_flags(self.rendered)


@dataclass(frozen=True, slots=True)
class Deployment:
    """The result of a deploy; `rollout.failure` says why the new revision does not serve."""

    plan: DeploymentPlan
    pushed: Pushed
    rollout: Rollout


class Progress(Protocol):
    """How far a deploy is, for people."""

    @property
    def report(self) -> Callable[[str], None]:
        """Prints a remark."""
        ...

    def track(self, title: str) -> AbstractContextManager[Callable[[int, int], None]]:
        """Show a transfer; the function takes bytes done and bytes in all."""
        ...


class Catalogue(Protocol):
    """The catalogue of a control plane, or of none; errors are the implementation's own."""

    def register(self, manifest: Manifest, image: str) -> None:
        """Record which image serves a satellite now."""
        ...

    async def pause(self, identifier: str) -> None:
        """Have nothing sent to a satellite for a while; repeated calls make it longer."""
        ...

    def resume(self, identifier: str) -> None:
        """End the pause, if there is one."""
        ...


def plan_dry_run(
    folder: Path, options: DeployOptions, report: Callable[[str], None]
) -> DeploymentPlan:
    """Plan a deploy without a kube cluster: its limits are not known then.

    Raises:
        DeployError, PlacementError: it cannot be built or rendered.
    """
    with open_registries() as registries:
        manifest, image = build_image(folder, options, registries, report)
    return plan_deployment(manifest, image.digest, options, UNKNOWN)


def deploy(
    folder: Path,
    options: DeployOptions,
    catalogue: Catalogue,
    progress: Progress,
    timeout_s: float,
) -> Deployment:
    """Carry out every step.

    Raises:
        DeployError, PlacementError: it cannot be built, planned or pushed.
        KubeError: the kube cluster cannot be used, or refused the object; nothing was changed.
    """
    platform = asyncio.run(inspect_platform(options))
    if platform.unread:
        progress.report(f"checked without the platform's own limits: {platform.unread}")
    with open_registries() as registries:
        manifest, image = build_image(folder, options, registries, progress.report)
        plan = plan_deployment(manifest, image.digest, options, platform.limits)
        with progress.track("push") as moved:
            pushed = push(image, plan.image, registries, cache_folder(os.environ), moved)
    identifier = manifest.identifier
    waiting = RolloutOptions(
        lambda reason: progress.report(f"waiting: {reason}"),
        timeout_s,
        lambda: catalogue.pause(identifier),
    )
    try:
        rollout = asyncio.run(roll_out(plan, options, waiting))
        if not rollout.failure:
            catalogue.register(manifest, str(pushed.reference))
    finally:
        catalogue.resume(identifier)
    return Deployment(plan, pushed, rollout)


def open_registries() -> OpenRegistries:
    """Return registries, logged in as the environment says."""
    return OpenRegistries(Keychain.read(os.environ))


async def inspect_platform(options: DeployOptions) -> Platform:
    """Read what the kube cluster allows, and check that we may deploy there.

    Raises:
        KubeError: there is none, its Knative cannot be used, or rights are missing.
    """
    async with Kube.open(options.context, options.endpoint.namespace) as kube:
        platform = await read_platform(kube)
        await check_rights(kube, TO_DEPLOY)
        return platform


def build_image(
    folder: Path,
    options: DeployOptions,
    registries: OpenRegistries,
    report: Callable[[str], None],
) -> tuple[Manifest, Image]:
    """Read the folder and build its image: by its Dockerfile if it has one, else on the base.

    Raises:
        DeployError: it cannot be built.
    """
    if dockerfile := find_dockerfile(folder):
        if not options.base or has_tool(os.environ):
            return build_with_dockerfile(folder, dockerfile, cache_folder(os.environ), os.environ)
        report(f"built on {options.base}, not by {dockerfile}: no {' or '.join(TOOLS)} is here")
    if not options.base:
        hint = "--base or EXO_BASE_IMAGE: a reference, an OCI archive or an OCI layout"
        raise BaseImageError("no image is named to build on", hint=hint)
    # With byte code a container compiles nothing at its start; only the same Python can write it.
    choices = ImageOptions(options.base, bytecode=can_compile(ImagePlatform()))
    manifest, plan = plan_satellite_image(folder, choices, os.environ)
    base = open_base(options.base, plan.platform, registries)
    return manifest, build(plan, base, cache_folder(os.environ), os.environ)


def plan_deployment(
    manifest: Manifest, digest: str, options: DeployOptions, limits: PlatformLimits
) -> DeploymentPlan:
    """Render a satellite for its target and check it; reads and changes nothing.

    Raises:
        PlacementError, DeployError: the platform would refuse it.
    """
    endpoint = options.endpoint
    tag = "".join(char if char.isalnum() or char in "._-" else "_" for char in manifest.version)
    name = f"{options.registry.rstrip('/')}/{manifest.identifier}:{tag}"
    image = parse_reference(name).at(digest)
    placement = Placement(
        namespace=endpoint.namespace,
        image=str(image),
        image_pull_secrets=options.pull_secrets,
        environment_secret=options.environment_secret,
        visibility="external" if endpoint.gateway else "cluster-local",
        revision_timeout_max_s=limits.revision_timeout_max_s,
    )

    async def canary(tag: str) -> str:
        return await send_canary(endpoint, manifest, tag) if endpoint.gateway else ""

    target: Target = JobTemplateTarget()
    if manifest.mode != "job":
        target = KnativeServiceTarget(canary)
    return DeploymentPlan(manifest, image, target, target.render(manifest, placement, limits))


async def roll_out(
    plan: DeploymentPlan, options: DeployOptions, waiting: RolloutOptions
) -> Rollout:
    """Apply, try and route what was planned.

    Raises:
        KubeError: the kube cluster refused it; nothing was changed.
    """
    async with Kube.open(options.context, options.endpoint.namespace) as kube:
        if plan.target.rights:
            await check_rights(kube, plan.target.rights)
        return await plan.target.roll_out(kube, plan.rendered, waiting)
