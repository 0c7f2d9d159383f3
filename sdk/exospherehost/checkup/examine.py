"""Everything that is looked at, at once."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from controlplane.adapters.kube import Kube
from exospherehost.checkup.access import namespace, permissions
from exospherehost.checkup.finding import Finding
from exospherehost.checkup.gpu import gpu
from exospherehost.checkup.guarded import guarded
from exospherehost.checkup.platform import components, knative
from exospherehost.checkup.satellites import pulling, satellites
from exospherehost.checkup.ways import domain, gateway, registry

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
