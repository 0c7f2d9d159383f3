"""Everything that is looked at, at once.

Looking at one thing such that its faults are findings too.
"""

import asyncio
from collections.abc import Awaitable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from controlplane.kube import Kube, KubeError
from controlplane.kube.errors import Trouble
from exospherehost.doctor.connectivity import domain, gateway, namespace, permissions, registry
from exospherehost.doctor.finding import Finding
from exospherehost.doctor.platform import components, gpu, knative
from exospherehost.doctor.satellites import pulling, satellites

LOOK_S: Final = 10.0
"""So long may one look take."""
_MENDS: Final = {
    Trouble.AWAY: "is it up, and is it the one you mean? --context names another",
    Trouble.REJECTED: "log in again, or name another context with --context",
    Trouble.FORBIDDEN: "ask for that permission, or let somebody look who has it",
}


async def guarded(
    name: str, look: Awaitable[Sequence[Finding]], within_s: float = LOOK_S
) -> Sequence[Finding]:
    """Return what a look finds; a refusal or no answer is a finding of that name."""
    try:
        async with asyncio.timeout(within_s):
            return await look
    except KubeError as error:
        mend = _MENDS.get(error.trouble, "try again; the log of the API server says more")
        if error.trouble is Trouble.FORBIDDEN:
            return [Finding(name, "warning", f"not looked at: {error}", mend)]
        return [Finding(name, "error", str(error), mend)]
    except TimeoutError:
        mend = "try again; a kube cluster that is slow to answer is slow to scale as well"
        return [Finding(name, "error", f"no answer within {within_s:.0f} s", mend)]


Look = Coroutine[None, None, Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is around a kube cluster, as `exo deploy satellite` is told it; "" for nothing.

    Attributes:
        registry: host and maybe a path.
        gateway: URL of the ingress.
        domain: what stands behind the names of services there.
        environment: where logins for registries are found by.
    """

    registry: str
    gateway: str
    domain: str
    environment: Mapping[str, str]


async def examine(kube: Kube, around: Surroundings) -> Sequence[Finding]:
    """Look at a kube cluster; one that does not answer is all that is told of it then."""
    server = await guarded("kube", _server(kube))
    looks = [
        guarded("registry", registry(around.registry, around.environment)),
        guarded("gateway", gateway(kube, around.gateway, around.domain)),
    ]
    if all(each.state != "error" for each in server):
        looks = [*_inside(kube, around), *looks]
    found = await asyncio.gather(*looks)
    return [*server, *chain.from_iterable(found)]


def _inside(kube: Kube, around: Surroundings) -> Sequence[Look]:
    return [
        guarded("namespace", namespace(kube)),
        guarded("permissions", permissions(kube)),
        guarded("knative", knative(kube)),
        guarded("components", components(kube)),
        guarded("domain", domain(kube, around.domain)),
        guarded("gpu", gpu(kube)),
        guarded("satellites", satellites(kube)),
        guarded("pull", pulling(kube)),
    ]


async def _server(kube: Kube) -> Sequence[Finding]:
    version = await kube.version()
    return [Finding("kube", "ok", f"{kube.server} answers: Kubernetes {version}")]
