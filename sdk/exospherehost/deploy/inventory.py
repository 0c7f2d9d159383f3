"""Satellites that are on a kube cluster: found by our labels, scaled, deleted."""

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
from controlplane.kube.errors import Trouble
from controlplane.kube.readiness import Seen, State, state_of
from exospherehost.deploy.errors import NotDeployedError, ScaleError
from exospherehost.deploy.rollout.applied_fields import owned
from exospherehost.deploy.rollout.service import look, until_ready
from functions_runtime.contract import Json, JsonObject

_SCALING: Final = "autoscaling.knative.dev/"
_LOOK_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class Deployed:
    """A satellite that is deployed.

    Attributes:
        identifier: ``project/name``.
        service: its Service as it is there; for `mode: job` the PodTemplate of its jobs.
        kind: which of them.
    """

    identifier: str
    service: JsonObject
    kind: Kind = SERVICE

    @property
    def name(self) -> str:
        """Name of the Service."""
        return str(_at(self.service, "metadata", "name"))

    @property
    def version(self) -> str:
        """What its manifest calls this version."""
        found = _at(self.service, "metadata", "annotations")
        return str(found.get(ANNOTATION_VERSION, "")) if isinstance(found, dict) else ""

    @property
    def labels(self) -> dict[str, str]:
        """What its pods are found by."""
        project, _, name = self.identifier.partition("/")
        return {LABEL_PROJECT: project, LABEL_SATELLITE: name}

    @property
    def scale(self) -> "Scale":
        """Its bounds; what is not written is the platform's: none."""
        found = _at(self.service, "spec", "template", "metadata", "annotations")
        texts = found if isinstance(found, dict) else {}
        least, most = (str(texts.get(f"{_SCALING}{each}-scale", "0")) for each in ("min", "max"))
        return Scale(int(least), int(most))


@dataclass(frozen=True, slots=True)
class Scale:
    """How many pods a satellite has at least and at most; 0 at most is without a bound."""

    least: int
    most: int

    def changed(self, least: int | None, most: int | None, limit: int = 0) -> "Scale":
        """Return it with one or both replaced; `limit` is the platform's own, 0 for none.

        Raises:
            ScaleError: no satellite can be scaled like that.
        """
        wanted = Scale(self.least if least is None else least, self.most if most is None else most)
        if wanted.least < 0:
            raise ScaleError(f"--min {wanted.least} is below zero", hint="--min 0 lets it sleep")
        if most is not None and most < 1:
            hint = "at least 1; a satellite without work has no pods anyway"
            raise ScaleError(f"--max {most} would leave it no pod", hint=hint)
        if limit and wanted.most > limit:
            hint = f"--max {limit}, or a higher max-scale-limit in config-autoscaler"
            raise ScaleError(f"--max {wanted.most}: the platform allows {limit}", hint=hint)
        if wanted.most and wanted.least > wanted.most:
            message = f"at least {wanted.least} and at most {wanted.most} cannot be"
            raise ScaleError(message, hint="change --min and --max together")
        return wanted


@dataclass(frozen=True, slots=True)
class Scaled:
    """What became of it: whether anything was applied, and why it is not ready; "" if it is."""

    changed: bool
    failure: str = ""


async def all_deployed(kube: Kube) -> Sequence[Deployed]:
    """Return the satellites of the namespace, by identifier."""
    ours = {LABEL_MANAGED_BY: MANAGER}
    found = [(SERVICE, each) for each in await kube.listed(SERVICE, ours)]
    try:
        found += [(POD_TEMPLATE, each) for each in await kube.listed(POD_TEMPLATE, ours)]
    except KubeError as error:
        if error.trouble is not Trouble.FORBIDDEN:
            raise  # who may not see jobs has none
    known = [
        Deployed(identifier, each, kind)
        for kind, each in found
        if (identifier := identifier_of(_labels(each)))
    ]
    return sorted(known, key=lambda each: each.identifier)


async def find_deployed(kube: Kube, name: str) -> Deployed:
    """Return the satellite called ``project/name``, or ``name`` where only one project has it.

    Raises:
        NotDeployedError: there is none, or there are several.
    """
    known = await all_deployed(kube)
    called = [each for each in known if name in (each.identifier, each.identifier.split("/")[1])]
    if len(called) == 1:
        return called[0]
    if called:
        listed = ", ".join(each.identifier for each in called)
        raise NotDeployedError(f'several satellites are called "{name}"', hint=f"one of {listed}")
    near = get_close_matches(name, [each.identifier for each in known], n=1, cutoff=0.4)
    there = ", ".join(each.identifier for each in known) or "none; --namespace names another"
    raise NotDeployedError(
        f'no satellite "{name}" is deployed in {kube.namespace}',
        hint=near[0] if near else f"deployed there: {there}",
    )


async def standing(kube: Kube, found: Deployed) -> State:
    """Return how a satellite stands; jobs are made when there is work, not before."""
    if found.kind is not SERVICE:
        return State(ready=True, final=False, reason="")
    state = state_of(Seen(found.service))
    return state if state.ready else state_of(await look(kube, found.name))


async def rescale(
    kube: Kube, found: Deployed, wanted: Scale, say: Callable[[str], None], timeout_s: float
) -> Scaled:
    """Apply other bounds and wait until the satellite is ready with them.

    Raises:
        ScaleError: it is not ours, or in the midst of a deploy; nothing was changed.
        KubeError: the kube cluster refused it; nothing was changed.
    """
    if wanted == found.scale:
        return Scaled(changed=False)
    changed = _with(found, wanted)
    await kube.apply(SERVICE, changed, rehearse=True)
    await kube.apply(SERVICE, changed)
    return Scaled(changed=True, failure=await until_ready(kube, found.name, say, timeout_s))


async def remove(kube: Kube, found: Deployed, *, pods: bool) -> bool:
    """Delete a satellite, wait until it (and its `pods`) is gone; tell whether it was there."""
    if not await kube.delete(found.kind, found.name):
        return False
    alive = "status.phase!=Succeeded,status.phase!=Failed"
    while True:
        left = await kube.get(found.kind, found.name) is not None
        if not left and not (pods and await kube.listed(POD, found.labels, alive)):
            return True
        await asyncio.sleep(_LOOK_S)


async def log_address(kube: Kube, found: Deployed) -> str:
    """Return the address of the logs of the newest revision, as the platform has it; "" if none."""
    newest = _at(found.service, "status", "latestCreatedRevisionName")
    revision = await kube.get(REVISION, str(newest)) if newest else None
    address = _at(revision or {}, "status", "logUrl")
    return address if isinstance(address, str) else ""


def _with(found: Deployed, wanted: Scale) -> JsonObject:
    """Return what is ours of its Service, with other bounds."""
    if found.kind is not SERVICE:
        message = (
            f"{found.identifier} is of mode job: it has a pod for each batch, and no bounds here"
        )
        raise ScaleError(message, hint="scaling.max of satellite.yaml says how many at once")
    ours = owned(found.service)
    template = _at(ours or {}, "spec", "template")
    if ours is None or not isinstance(template, dict):
        message = f"{found.identifier} was put there by other means than exo"
        raise ScaleError(message, hint="exo deploy satellite makes it exo's")
    traffic = _at(ours, "spec", "traffic")
    if isinstance(traffic, list) and len(traffic) > 1:
        message = (
            f"the last deploy of {found.identifier} did not end well: an older revision serves"
        )
        raise ScaleError(message, hint="exo deploy satellite first")
    changed = copy.deepcopy(ours)
    annotations = _at(changed, "spec", "template", "metadata", "annotations")
    if isinstance(annotations, dict):
        annotations[f"{_SCALING}min-scale"] = str(wanted.least)
        annotations[f"{_SCALING}max-scale"] = str(wanted.most)
    return changed


def _labels(holder: JsonObject) -> dict[str, str]:
    found = _at(holder, "metadata", "labels")
    return {key: str(each) for key, each in found.items()} if isinstance(found, dict) else {}


def _at(holder: JsonObject, *path: str) -> Json:
    value: Json = holder
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value
