"""The ways out of this machine that a deploy takes: to the registry, and through the gateway.

What we may do in the namespace of the satellites, as the API server itself answers it.
"""

import asyncio
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

import httpx2

from controlplane.kube import Kube
from controlplane.kube.client import CONFIG_MAP, NAMESPACE
from controlplane.kube.platform import SERVING_NAMESPACE
from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.rbac import TO_DEPLOY, TO_MANAGE, missing
from exospherehost.deploy.registry.client import Registry
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.transport import Patience
from exospherehost.doctor.finding import Finding, switch, table

_PATIENCE: Final = Patience(timeout_s=4.0, tries=1)
_NOBODY: Final = "exo-doctor-asks-for-nobody"
"""A name that no satellite has: theirs end in a hash."""
_EXAMPLE: Final = "_example"


async def registry(named: str, environment: Mapping[str, str]) -> Sequence[Finding]:
    """Look whether the registry answers, and lets us in where it wants to know who we are."""
    if not named:
        mend = "set EXO_REGISTRY=HOST/PATH to push images there"
        return [Finding("registry", "warning", "EXO_REGISTRY is not set", mend)]
    host = named.partition("://")[2] or named
    return [await asyncio.to_thread(_asked, host.partition("/")[0], environment)]


def _asked(host: str, environment: Mapping[str, str]) -> Finding:
    try:
        with Registry(host, Keychain.of(environment), patience=_PATIENCE) as opened:
            who = opened.ping()
    except DeployError as error:
        detail = "; ".join(each for each in (error.message, error.cause) if each)
        return Finding("registry", "error", detail, error.hint or f"docker login {host}")
    return Finding("registry", "ok", f"{host} answers; asked by {who}")


async def gateway(kube: Kube, url: str, domain: str) -> Sequence[Finding]:
    """Look whether an ingress listens at the gateway: it says 404 of a host that nobody has."""
    if not url:
        detail = "EXO_KNATIVE_GATEWAY is not set: right for a control plane on that kube cluster"
        return [Finding("gateway", "ok", detail)]
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname or not domain:
        mend = "EXO_KNATIVE_GATEWAY=http://HOST[:PORT] and EXO_KNATIVE_DOMAIN go together"
        return [Finding("gateway", "error", f"{url!r} with the domain {domain!r}", mend)]
    headers = {"host": f"{_NOBODY}.{kube.namespace}.{domain}"}
    try:
        async with httpx2.AsyncClient(timeout=4.0) as client:
            answer = await client.get(url, headers=headers)
    except httpx2.HTTPError as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        mend = "kubectl get services -A shows the address of the ingress (Kourier, Istio, Contour)"
        return [Finding("gateway", "error", f"nobody answers at {url}: {reason}", mend)]
    return [_judged(url, answer.status_code)]


def _judged(url: str, status: int) -> Finding:
    if status == HTTPStatus.NOT_FOUND:
        return Finding("gateway", "ok", f"an ingress answers at {url}")
    detail = f"{url} answers {status} to a name that nobody has; an ingress of Knative says 404"
    return Finding("gateway", "warning", detail, "is it the ingress, or something before it?")


async def domain(kube: Kube, wanted: str) -> Sequence[Finding]:
    """Look whether the platform publishes services under the domain that we call them by."""
    if not wanted:
        return []
    found = await kube.within(SERVING_NAMESPACE).get(CONFIG_MAP, "config-domain")
    known = [each for each in table(found, "data") if each != _EXAMPLE]
    if wanted in known:
        return [Finding("domain", "ok", wanted)]
    said = ", ".join(known) or "its default, which no gateway knows"
    detail = f"EXO_KNATIVE_DOMAIN is {wanted}; Knative has {said}"
    command = switch(SERVING_NAMESPACE, "config-domain", {wanted: ""})
    mend = f"set EXO_KNATIVE_DOMAIN to that, or {command}"
    return [Finding("domain", "error", detail, mend)]


async def permissions(kube: Kube) -> Sequence[Finding]:
    """Ask for each right that the verbs of `exo` need."""
    deploy, manage = await asyncio.gather(missing(kube, TO_DEPLOY), missing(kube, TO_MANAGE))
    if not deploy and not manage:
        return [Finding("permissions", "ok", f"all that is needed in {kube.namespace}")]
    verbs = {"exo deploy satellite": deploy, "exo satellites logs, scale and delete": manage}
    told = [f"{verb} may not {', '.join(lacking)}" for verb, lacking in verbs.items() if lacking]
    detail = f"in {kube.namespace} {'; '.join(told)}"
    mend = f"a Role and RoleBinding in {kube.namespace} with these verbs"
    return [Finding("permissions", "error" if deploy else "warning", detail, mend)]


async def namespace(kube: Kube) -> Sequence[Finding]:
    """Look whether the namespace is there."""
    if await kube.get(NAMESPACE, kube.namespace) is not None:
        return [Finding("namespace", "ok", kube.namespace)]
    mend = f"kubectl create namespace {kube.namespace}   (or --namespace another)"
    return [Finding("namespace", "error", f"there is no {kube.namespace}", mend)]
