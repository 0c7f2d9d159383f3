"""The inventory of deployed satellites: found by our labels, scaled, deleted.

For `exo satellites` and `exo doctor`. Only objects that carry our labels are listed, and only
fields that exo has applied are changed: scaling is a server-side apply of those with other bounds.
"""

import asyncio
import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from controlplane.knative.names import (
    ANNOTATION_VERSION,
    LABEL_MANAGED_BY,
    LABEL_PROJECT,
    LABEL_SATELLITE,
    MANAGER,
    identifier_of,
)
from controlplane.kube import Kube, KubeError
from controlplane.kube.client import POD, POD_TEMPLATE, REVISION, SERVICE, Kind
from controlplane.kube.errors import KubeErrorKind
from controlplane.kube.readiness import READY, Readiness, Snapshot, assess_service
from exospherehost.deploy.errors import NotDeployedError, ScaleError
from exospherehost.deploy.rollout.applied_fields import read_applied_fields
from exospherehost.deploy.rollout.service import read_snapshot, wait_until_ready
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import list_at, object_at, text_at, texts_at

_SCALING: Final = "autoscaling.knative.dev/"
_TEMPLATE_ANNOTATIONS: Final = ("spec", "template", "metadata", "annotations")
_POLL_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class DeployedSatellite:
    """A satellite that is deployed.

    Attributes:
        identifier: ``project/name``.
        service: its live Service; for `mode: job` the PodTemplate of its jobs.
        kind: which of them.
    """

    identifier: str
    service: JsonObject
    kind: Kind = SERVICE

    @property
    def name(self) -> str:
        """Name of the Service."""
        return text_at(self.service, "metadata", "name")

    @property
    def version(self) -> str:
        """Version of its manifest."""
        return texts_at(self.service, "metadata", "annotations").get(ANNOTATION_VERSION, "")

    @property
    def labels(self) -> dict[str, str]:
        """Labels of its pods."""
        project, _, name = self.identifier.partition("/")
        return {LABEL_PROJECT: project, LABEL_SATELLITE: name}

    @property
    def scale(self) -> "Scale":
        """Its bounds; a bound that is not set is the platform's default: none."""
        texts = texts_at(self.service, *_TEMPLATE_ANNOTATIONS)
        least, most = (texts.get(f"{_SCALING}{bound}-scale", "0") for bound in ("min", "max"))
        return Scale(int(least), int(most))


@dataclass(frozen=True, slots=True)
class Scale:
    """How many pods a satellite has at least and at most; 0 at most is without a bound."""

    least: int
    most: int

    def replace(self, least: int | None, most: int | None, limit: int = 0) -> "Scale":
        """Return it with one or both replaced; `limit` is the platform's own, 0 for none.

        Raises:
            ScaleError: no satellite can be scaled like that.
        """
        new = Scale(self.least if least is None else least, self.most if most is None else most)
        if new.least < 0:
            raise ScaleError(f"--min {new.least} is below zero", hint="--min 0 lets it sleep")
        if most is not None and most < 1:
            hint = "at least 1; a satellite without work has no pods anyway"
            raise ScaleError(f"--max {most} would leave it no pod", hint=hint)
        if limit and new.most > limit:
            hint = f"--max {limit}, or a higher max-scale-limit in config-autoscaler"
            raise ScaleError(f"--max {new.most}: the platform allows {limit}", hint=hint)
        if new.most and new.least > new.most:
            message = f"at least {new.least} and at most {new.most} cannot be"
            raise ScaleError(message, hint="change --min and --max together")
        return new


@dataclass(frozen=True, slots=True)
class ScaleResult:
    """Whether anything was applied, and why the satellite is not ready; "" if it is."""

    changed: bool
    failure: str = ""


async def list_deployed(kube: Kube) -> Sequence[DeployedSatellite]:
    """Return the satellites of the namespace, by identifier."""
    own_labels = {LABEL_MANAGED_BY: MANAGER}
    objects = [(SERVICE, service) for service in await kube.list_objects(SERVICE, own_labels)]
    try:
        templates = await kube.list_objects(POD_TEMPLATE, own_labels)
        objects += [(POD_TEMPLATE, template) for template in templates]
    except KubeError as error:
        if error.kind is not KubeErrorKind.FORBIDDEN:
            raise  # without the right to list templates there are no jobs to show
    deployed = [
        DeployedSatellite(identifier, live, kind)
        for kind, live in objects
        if (identifier := identifier_of(texts_at(live, "metadata", "labels")))
    ]
    return sorted(deployed, key=lambda satellite: satellite.identifier)


async def find_deployed(kube: Kube, name: str) -> DeployedSatellite:
    """Return the satellite called ``project/name``, or ``name`` where only one project has it.

    Raises:
        NotDeployedError: there is none, or there are several.
    """
    deployed = await list_deployed(kube)
    matches = [
        satellite
        for satellite in deployed
        if name in (satellite.identifier, satellite.identifier.split("/")[1])
    ]
    if len(matches) == 1:
        return matches[0]
    if matches:
        listed = ", ".join(satellite.identifier for satellite in matches)
        raise NotDeployedError(f'several satellites are called "{name}"', hint=f"one of {listed}")
    identifiers = [satellite.identifier for satellite in deployed]
    near = get_close_matches(name, identifiers, n=1, cutoff=0.4)
    listed = ", ".join(identifiers) or "none; --namespace names another"
    raise NotDeployedError(
        f'no satellite "{name}" is deployed in {kube.namespace}',
        hint=near[0] if near else f"deployed there: {listed}",
    )


async def read_readiness(kube: Kube, satellite: DeployedSatellite) -> Readiness:
    """Return whether a satellite is ready; jobs are made when there is work, not before."""
    if satellite.kind is not SERVICE:
        return READY
    readiness = assess_service(Snapshot(satellite.service))
    if readiness.ready:
        return readiness
    return assess_service(await read_snapshot(kube, satellite.name))


async def rescale(
    kube: Kube,
    satellite: DeployedSatellite,
    scale: Scale,
    report: Callable[[str], None],
    timeout_s: float,
) -> ScaleResult:
    """Apply other bounds and wait until the satellite is ready with them.

    Raises:
        ScaleError: it is not ours, or in the midst of a deploy; nothing was changed.
        KubeError: the kube cluster refused it; nothing was changed.
    """
    if scale == satellite.scale:
        return ScaleResult(changed=False)
    changed = _set_scale(satellite, scale)
    await kube.apply(SERVICE, changed, dry_run=True)
    await kube.apply(SERVICE, changed)
    failure = await wait_until_ready(kube, satellite.name, report, timeout_s)
    return ScaleResult(changed=True, failure=failure)


async def remove(kube: Kube, satellite: DeployedSatellite, *, pods: bool) -> bool:
    """Delete a satellite, wait until it (and its `pods`) is gone; return whether it existed."""
    if not await kube.delete(satellite.kind, satellite.name):
        return False
    alive = "status.phase!=Succeeded,status.phase!=Failed"
    while True:
        exists = await kube.get(satellite.kind, satellite.name) is not None
        if not exists and not (pods and await kube.list_objects(POD, satellite.labels, alive)):
            return True
        await asyncio.sleep(_POLL_S)


async def read_log_address(kube: Kube, satellite: DeployedSatellite) -> str:
    """Return the address of the newest revision's logs, if the platform keeps them; else ""."""
    newest = text_at(satellite.service, "status", "latestCreatedRevisionName")
    return text_at(await kube.get(REVISION, newest), "status", "logUrl") if newest else ""


def _set_scale(satellite: DeployedSatellite, scale: Scale) -> JsonObject:
    """Return the fields of its Service that are ours, with other bounds."""
    identifier = satellite.identifier
    if satellite.kind is not SERVICE:
        message = f"{identifier} is of mode job: it has a pod for each batch, and no bounds here"
        raise ScaleError(message, hint="scaling.max of satellite.yaml says how many at once")
    applied = read_applied_fields(satellite.service)
    if applied is None or not object_at(applied, "spec", "template"):
        message = f"{identifier} was put there by other means than exo"
        raise ScaleError(message, hint="exo deploy satellite makes it exo's")
    if len(list_at(applied, "spec", "traffic")) > 1:
        message = f"the last deploy of {identifier} did not end well: an older revision serves"
        raise ScaleError(message, hint="exo deploy satellite first")
    changed = copy.deepcopy(applied)
    annotations = object_at(changed, *_TEMPLATE_ANNOTATIONS)
    annotations[f"{_SCALING}min-scale"] = str(scale.least)
    annotations[f"{_SCALING}max-scale"] = str(scale.most)
    return changed
