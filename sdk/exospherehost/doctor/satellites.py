"""How each deployed satellite stands, and whether its pods get their image."""

import asyncio
from collections.abc import Sequence
from typing import Final

from controlplane.knative.names import LABEL_MANAGED_BY, MANAGER, identifier_of
from controlplane.kube import Kube
from controlplane.kube.client import POD, SERVICE
from controlplane.kube.readiness import state_of
from exospherehost.deploy.rollout.service import look, trouble_of_waiting
from exospherehost.doctor.finding import Finding, named, several, table
from functions_runtime.contract import JsonObject

_OURS: Final = {LABEL_MANAGED_BY: MANAGER}
_UNPULLED: Final = frozenset({"ErrImagePull", "ImagePullBackOff"})
_AT_ONCE: Final = 8


async def satellites(kube: Kube) -> Sequence[Finding]:
    """Look at every satellite that is deployed in the namespace."""
    services = [
        each
        for each in await kube.listed(SERVICE, _OURS)
        if identifier_of(table(each, "metadata", "labels"))
    ]
    if not services:
        return [Finding("satellites", "ok", f"none is deployed in {kube.namespace}")]
    gate = asyncio.Semaphore(_AT_ONCE)

    async def judged(service: JsonObject) -> Finding:
        async with gate:
            return await _judged(kube, service)

    return await asyncio.gather(*map(judged, services))


async def _judged(kube: Kube, service: JsonObject) -> Finding:
    identifier = identifier_of(table(service, "metadata", "labels")) or ""
    seen = await look(kube, named(service, "metadata", "name"))
    state = state_of(seen)
    if not state.ready:
        mend = f"mend that and exo deploy satellite again; exo satellites logs {identifier}"
        return Finding(identifier, "error" if state.final else "warning", state.reason, mend)
    if trouble := trouble_of_waiting(seen):
        mend = "what is due waits meanwhile, and is done once there are pods"
        return Finding(identifier, "warning", f"ready, but {trouble.reason}", mend)
    return Finding(identifier, "ok", "ready")


async def pulling(kube: Kube) -> Sequence[Finding]:
    """Look for pods of satellites whose image cannot be pulled."""
    unpulled = sorted({each for pod in await kube.listed(POD, _OURS) for each in _unpulled(pod)})
    if not unpulled:
        return []
    mend = (
        "is the image still in the registry, and may the nodes read it? "
        "exo deploy satellite --pull-secret names a Secret with a login"
    )
    return [Finding("pull", "error", each, mend) for each in unpulled]


def _unpulled(pod: JsonObject) -> Sequence[str]:
    secrets = [named(each, "name") for each in several(pod, "spec", "imagePullSecrets")]
    login = f"with the secret {', '.join(secrets)}" if secrets else "without any pull secret"
    return [
        f"{named(each, 'image')} cannot be pulled {login}"
        for each in several(pod, "status", "containerStatuses")
        if named(each, "state", "waiting", "reason") in _UNPULLED
    ]
