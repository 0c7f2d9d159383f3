"""Checks of what a deploy needs beside Knative: registry, gateway, domain, namespace, rights.

Run by `doctor.checks.run_checks`. They send requests that any client may send and change nothing.
"""

import asyncio
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Final

import httpx2

from controlplane.knative.endpoint import KnativeEndpoint
from controlplane.kube import Kube
from controlplane.kube.client import CONFIG_MAP, NAMESPACE
from controlplane.kube.platform import SERVING_NAMESPACE
from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.rbac import TO_DEPLOY, TO_MANAGE, list_missing_rights
from exospherehost.deploy.registry.client import Registry
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.transport import RetryPolicy
from exospherehost.doctor.finding import Finding, patch_command
from functions_runtime.wire.json_path import texts_at

_POLICY: Final = RetryPolicy(timeout_s=4.0, tries=1)
_UNUSED_NAME: Final = "exo-doctor-asks-for-nobody"
"""A name that no satellite has: theirs end in a hash."""
_EXAMPLE: Final = "_example"


async def check_registry(name: str, environment: Mapping[str, str]) -> Sequence[Finding]:
    """Check that the registry answers and accepts our login."""
    if not name:
        remedy = "set EXO_REGISTRY=HOST/PATH to push images there"
        return [Finding("registry", "warning", "EXO_REGISTRY is not set", remedy)]
    host = name.partition("://")[2] or name
    return [await asyncio.to_thread(_ping, host.partition("/")[0], environment)]


def _ping(host: str, environment: Mapping[str, str]) -> Finding:
    try:
        with Registry(host, Keychain.read(environment), policy=_POLICY) as opened:
            login = opened.ping()
    except DeployError as error:
        detail = "; ".join(part for part in (error.message, error.cause) if part)
        return Finding("registry", "error", detail, error.hint or f"docker login {host}")
    return Finding("registry", "ok", f"{host} answers; asked by {login}")


async def check_gateway(endpoint: KnativeEndpoint) -> Sequence[Finding]:
    """Check that an ingress listens at the gateway: it answers 404 for an unknown host."""
    url = endpoint.gateway
    if not url:
        detail = "EXO_KNATIVE_GATEWAY is not set: right for a control plane on that kube cluster"
        return [Finding("gateway", "ok", detail)]
    if endpoint.find_problem():
        remedy = "EXO_KNATIVE_GATEWAY=http://HOST[:PORT] and EXO_KNATIVE_DOMAIN go together"
        return [Finding("gateway", "error", f"{url!r} with the domain {endpoint.domain!r}", remedy)]
    headers = {"host": f"{_UNUSED_NAME}.{endpoint.namespace}.{endpoint.domain}"}
    try:
        async with httpx2.AsyncClient(timeout=4.0) as client:
            answer = await client.get(url, headers=headers)
    except httpx2.HTTPError as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        remedy = (
            "kubectl get services -A shows the address of the ingress (Kourier, Istio, Contour)"
        )
        return [Finding("gateway", "error", f"nobody answers at {url}: {reason}", remedy)]
    return [_judge_answer(url, answer.status_code)]


def _judge_answer(url: str, status: int) -> Finding:
    if status == HTTPStatus.NOT_FOUND:
        return Finding("gateway", "ok", f"an ingress answers at {url}")
    detail = f"{url} answers {status} to a name that nobody has; an ingress of Knative says 404"
    return Finding("gateway", "warning", detail, "is it the ingress, or something before it?")


async def check_domain(kube: Kube, domain: str) -> Sequence[Finding]:
    """Check that the platform publishes services under the domain that we call them by."""
    if not domain:
        return []
    config = await kube.in_namespace(SERVING_NAMESPACE).get(CONFIG_MAP, "config-domain")
    published = [name for name in texts_at(config, "data") if name != _EXAMPLE]
    if domain in published:
        return [Finding("domain", "ok", domain)]
    listed = ", ".join(published) or "its default, which no gateway knows"
    detail = f"EXO_KNATIVE_DOMAIN is {domain}; Knative has {listed}"
    command = patch_command(SERVING_NAMESPACE, "config-domain", {domain: ""})
    remedy = f"set EXO_KNATIVE_DOMAIN to that, or {command}"
    return [Finding("domain", "error", detail, remedy)]


async def check_permissions(kube: Kube) -> Sequence[Finding]:
    """Check each right that the verbs of `exo` need."""
    deploy, manage = await asyncio.gather(
        list_missing_rights(kube, TO_DEPLOY), list_missing_rights(kube, TO_MANAGE)
    )
    if not deploy and not manage:
        return [Finding("permissions", "ok", f"all that is needed in {kube.namespace}")]
    verbs = {"exo deploy satellite": deploy, "exo satellites logs, scale and delete": manage}
    missing = [f"{verb} may not {', '.join(rights)}" for verb, rights in verbs.items() if rights]
    detail = f"in {kube.namespace} {'; '.join(missing)}"
    remedy = f"a Role and RoleBinding in {kube.namespace} with these verbs"
    return [Finding("permissions", "error" if deploy else "warning", detail, remedy)]


async def check_namespace(kube: Kube) -> Sequence[Finding]:
    """Check that the namespace exists."""
    if await kube.get(NAMESPACE, kube.namespace) is not None:
        return [Finding("namespace", "ok", kube.namespace)]
    remedy = f"kubectl create namespace {kube.namespace}   (or --namespace another)"
    return [Finding("namespace", "error", f"there is no {kube.namespace}", remedy)]
