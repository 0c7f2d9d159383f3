"""What we may do in the namespace of the satellites, as the API server itself answers it."""

import asyncio
from collections.abc import Sequence
from typing import Final

from controlplane.adapters.kube import Kube
from controlplane.adapters.kube.client import (
    DEPLOYMENT,
    EVENT,
    NAMESPACE,
    POD,
    REVISION,
    SERVICE,
    Kind,
)
from exospherehost.checkup.finding import Finding
from exospherehost.checkup.objects import at
from functions_runtime.contract import JsonObject

_REVIEW: Final = Kind("authorization.k8s.io", "v1", "selfsubjectaccessreviews", namespaced=False)
_DEPLOY: Final = (
    *((verb, SERVICE, "") for verb in ("get", "patch", "create")),
    ("get", REVISION, ""),
    ("get", DEPLOYMENT, ""),
    ("list", POD, ""),
    ("get", POD, "log"),
    ("list", EVENT, ""),
)
"""Verb, kind and what of it, for `exo deploy satellite`."""
_MANAGE: Final = (("list", SERVICE, ""), ("delete", SERVICE, ""))
"""The same for the verbs of `exo satellites`."""

Right = tuple[str, Kind, str]


async def permissions(kube: Kube) -> Sequence[Finding]:
    """Ask for each right that the verbs of `exo` need."""
    deploy, manage = await asyncio.gather(_missing(kube, _DEPLOY), _missing(kube, _MANAGE))
    if not deploy and not manage:
        return [Finding("permissions", "ok", f"all that is needed in {kube.namespace}")]
    found: list[Finding] = []
    mend = f"a Role and RoleBinding in {kube.namespace} with these verbs"
    if deploy:
        detail = f"exo deploy satellite may not {', '.join(deploy)} in {kube.namespace}"
        found.append(Finding("permissions", "error", detail, mend))
    if manage:
        verbs = "exo satellites logs, scale and delete"
        detail = f"{verbs} may not {', '.join(manage)} in {kube.namespace}"
        found.append(Finding("permissions", "warning", detail, mend))
    return found


async def namespace(kube: Kube) -> Sequence[Finding]:
    """Look whether the namespace is there."""
    if await kube.get(NAMESPACE, kube.namespace) is not None:
        return [Finding("namespace", "ok", kube.namespace)]
    mend = f"kubectl create namespace {kube.namespace}   (or --namespace another)"
    return [Finding("namespace", "error", f"there is no {kube.namespace}", mend)]


async def _missing(kube: Kube, rights: Sequence[Right]) -> list[str]:
    allowed = await asyncio.gather(*(_may(kube, each) for each in rights))
    return [_worded(each) for each, may in zip(rights, allowed, strict=True) if not may]


async def _may(kube: Kube, right: Right) -> bool:
    verb, kind, part = right
    asked: JsonObject = {
        "namespace": kube.namespace, "verb": verb, "group": kind.group,
        "version": kind.version, "resource": kind.plural, "subresource": part,
    }  # fmt: skip
    question: JsonObject = {
        "apiVersion": "authorization.k8s.io/v1",
        "kind": "SelfSubjectAccessReview",
        "spec": {"resourceAttributes": asked},
    }
    return at(await kube.create(_REVIEW, question), "status", "allowed") is True


def _worded(right: Right) -> str:
    verb, kind, part = right
    plural = f"{kind.plural}.{kind.group}" if kind.group else kind.plural
    return f"{verb} {plural}/{part}" if part else f"{verb} {plural}"
