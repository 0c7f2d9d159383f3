"""Install the control plane on a kube cluster: plan, dry run, push, apply, wait.

The pipeline of `exo server install`, as `deploy.pipeline` is that of satellites. The plan is the
rendered objects with namespaces and image written in; a dry run on this side prints it, a dry run
on the server's side (`install.dry_run`) judges it before the image is pushed. Then objects are
applied in order, and each workload has to be healthy before the next kind is applied: the schema is
migrated before a server of the new version starts, and the old server serves until then.

Nothing is ever deleted but a Job that has failed, which runs again.
"""

import asyncio
import os
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from controlplane.kube import Kube
from controlplane.kube.client import NAMESPACE, POD, SECRET
from controlplane.kube.platform import read_platform
from controlplane.kube.readiness import (
    WATCHED,
    Readiness,
    Snapshot,
    assess_workload,
    find_program,
    select_pods,
)
from exospherehost import __version__
from exospherehost.deploy.image.base_image import open_base
from exospherehost.deploy.image.build import (
    APP_FOLDER,
    ImagePlan,
    build,
    place_in_app,
    read_shipped_lock,
)
from exospherehost.deploy.image.folder import list_package_files
from exospherehost.deploy.image.push import push
from exospherehost.deploy.image.wheels import PACKAGES_FOLDER, LayerFormat, can_compile
from exospherehost.deploy.install.dry_run import Report, Step, dry_run
from exospherehost.deploy.install.manifests import overlay_folder, plan_secret, render_overlay
from exospherehost.deploy.install.rewrite import (
    Changes,
    Namespaces,
    find_namespaces,
    list_secret_keys,
    rewrite_objects,
)
from exospherehost.deploy.oci.layers import read_source_date_s
from exospherehost.deploy.oci.platforms import Platform
from exospherehost.deploy.oci.references import parse_reference
from exospherehost.deploy.registry.client import OpenRegistries, cache_folder
from exospherehost.deploy.registry.credentials import Keychain
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import text_at

_REPOSITORY: Final = "exospherehost-server"
_LOCK: Final = "server.lock"
_PACKAGES: Final = ("controlplane", "functions_runtime", "satellites")
"""Of the satellites it reads the manifests."""


@dataclass(frozen=True, slots=True)
class InstallOptions:
    """The choices of whoever installs; "" leaves what the overlay has.

    Attributes:
        overlay: one that comes along, by its name, or a folder with a kustomization.yaml.
        changes: namespaces and Secret to write into it; `image` is one that exists, by digest.
        context: of the kubeconfig; None for the current one.
        registry: ``HOST[/PATH]`` that takes the image, where one is built.
        base: image to build it on.
    """

    overlay: str
    changes: Changes
    context: str | None = None
    registry: str = ""
    base: str = ""


@dataclass(frozen=True, slots=True)
class InstallPlan:
    """The objects to apply, and how their image gets to its registry.

    Attributes:
        objects: in their namespaces.
        image: that they name.
        push: pushes the image, if one was built.
    """

    objects: Sequence[JsonObject]
    image: str
    push: Callable[[], object]

    @property
    def namespaces(self) -> Namespaces:
        """The two namespaces of the installation."""
        return find_namespaces(self.objects)


@dataclass(frozen=True, slots=True)
class WaitPolicy:
    """How a workload is waited for.

    Attributes:
        timeout_s: at most so long.
        poll_s: between two polls.
        polls: so many in a row have to read the same final fault: a pod may wait for an object
            that is still to come.
    """

    timeout_s: float = 600.0
    poll_s: float = 0.5
    polls: int = 16


@dataclass(frozen=True, slots=True)
class Installation:
    """The result of an installation.

    Attributes:
        changed: the objects that were created or changed.
        failure: what stopped it; "" for nothing.
    """

    changed: tuple[str, ...] = field(default=())
    failure: str = ""


@contextmanager
def plan_installation(
    options: InstallOptions, environment: Mapping[str, str]
) -> Generator[InstallPlan]:
    """Return the objects and their image, which is built where none is named.

    Raises:
        DeployError: the overlay cannot be rendered, or the image cannot be built.
    """
    changes = options.changes
    if changes.image:
        yield InstallPlan(_render(options, changes.image), changes.image, lambda: None)
        return
    with OpenRegistries(Keychain.read(environment)) as registries:
        plan = plan_server_image(options.base, Platform(), environment)
        base = open_base(options.base, plan.platform, registries)
        cache = cache_folder(environment)
        image = build(plan, base, cache, environment)
        target = parse_reference(f"{options.registry.rstrip('/')}/{_REPOSITORY}:{__version__}")
        name = str(target.at(image.digest))
        push_image = partial(push, image, target, registries, cache)
        yield InstallPlan(_render(options, name), name, push_image)


def _render(options: InstallOptions, image: str) -> Sequence[JsonObject]:
    rendered = render_overlay(overlay_folder(options.overlay), os.environ)
    return rewrite_objects(rendered, options.changes.naming(image))


def plan_server_image(base: str, platform: Platform, environment: Mapping[str, str]) -> ImagePlan:
    """Return the plan of the control plane's image; it reads this distribution alone."""
    return ImagePlan(
        base=base,
        platform=platform,
        lock=read_shipped_lock(_LOCK, platform),
        code=place_in_app(*list_package_files(*_PACKAGES)),
        command=("python3", "-m", "controlplane"),
        environment={
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUNBUFFERED": "1",
            "PYTHONPATH": f"/{APP_FOLDER}:/{PACKAGES_FOLDER}",
        },
        labels={
            "org.opencontainers.image.title": "ExosphereHost control plane",
            "org.opencontainers.image.version": __version__,
        },
        layer_format=LayerFormat(read_source_date_s(environment), can_compile(platform)),
    )


async def install(
    plan: InstallPlan, context: str | None, report: Report, policy: WaitPolicy
) -> Installation:
    """Carry a plan out: the kube cluster judges all of it before anything is pushed.

    Raises:
        DeployError: it would refuse some of it, or a Secret is missing; nothing was changed.
        KubeError: it cannot be used, or refused an object after all.
    """
    async with Kube.open(context, plan.namespaces.server) as kube:
        await read_platform(kube)
        secret = await plan_secret(kube, list_secret_keys(plan.objects))
        steps = await dry_run(kube, plan.objects, secret, report)
        await asyncio.to_thread(plan.push)
        return await apply_steps(kube, steps, secret, report, policy)


async def apply_steps(
    kube: Kube,
    steps: Sequence[Step],
    secret: JsonObject | None,
    report: Report,
    policy: WaitPolicy,
) -> Installation:
    """Apply what changes, in order; wait for each workload before the next step.

    Args:
        kube: in the namespace of the Secret.
        steps: from the dry run.
        secret: to be created before what needs it; None for none.
        report: is called with each new reason to wait.
        policy: how each workload is waited for.

    Raises:
        KubeError: the kube cluster refused an object after all.
    """
    changed: list[str] = []
    pending = secret
    for step in steps:
        if pending is not None and step.kind != NAMESPACE:
            if await kube.create(SECRET, pending):
                changed.append(f"Secret {text_at(pending, 'metadata', 'name')}")
            pending = None
        inside = kube.in_namespace(step.namespace)
        if await _apply(inside, step, report):
            changed.append(str(step))
        if step.rendered["kind"] in WATCHED and (
            failure := await _wait_until_healthy(inside, step, report, policy)
        ):
            return Installation(tuple(changed), f"{step}: {failure}")
    return Installation(tuple(changed))


async def _apply(kube: Kube, step: Step, report: Report) -> bool:
    """Apply a step that changes something; return whether it did."""
    has_failed = _has_failed(step)
    if has_failed:
        report(f"{step} has failed before and runs again")
        await kube.delete(step.kind, step.name)
    if not (has_failed or step.changes):
        return False
    await kube.apply(step.kind, step.rendered)
    return True


def _has_failed(step: Step) -> bool:
    if step.live is None or step.rendered["kind"] != "Job":
        return False
    live: JsonObject = {**step.live, "kind": "Job"}
    return assess_workload(live, Snapshot(live)).final


async def _wait_until_healthy(kube: Kube, step: Step, report: Report, policy: WaitPolicy) -> str:
    """Wait until a workload is ready; return why it is not, once waiting is of no use."""
    reason, repeats = "", 0
    # A Job counts its own retries, so its word that it failed is final at once.
    enough = 1 if step.rendered["kind"] == "Job" else policy.polls
    try:
        async with asyncio.timeout(policy.timeout_s):
            while True:
                readiness = await _poll(kube, step)
                if readiness.ready:
                    return ""
                repeats = repeats + 1 if readiness.reason == reason else 0
                if readiness.reason != reason:
                    report(f"{step}: {readiness.reason}")
                reason = readiness.reason
                if readiness.final and repeats >= enough:
                    return reason
                await asyncio.sleep(policy.poll_s)
    except TimeoutError:
        return f"not well after {policy.timeout_s:.0f} s: {reason}"


async def _poll(kube: Kube, step: Step) -> Readiness:
    live = await kube.get(step.kind, step.name)
    if live is None:
        return Readiness(ready=False, final=True, reason="somebody has deleted it")
    workload: JsonObject = {**live, "kind": step.rendered["kind"]}
    # Most polls find a workload that is ready; its pods need not be read then.
    quick = assess_workload(workload, Snapshot(workload))
    if quick.ready:
        return quick
    pods = await kube.list_objects(POD, select_pods(workload))
    events: list[JsonObject] = []
    logs: dict[str, Sequence[str]] = {}
    for pod in pods:
        name = text_at(pod, "metadata", "name")
        events += await kube.list_events(name)
        logs[name] = await kube.read_log_tail(name, find_program(workload).container)
    return assess_workload(workload, Snapshot(workload, pods=pods, events=events, logs=logs))
