"""What one has to be allowed on a kube cluster, asked before anything is changed there.

Source: Kubernetes, "Authorization", SelfSubjectAccessReview.
"""

import asyncio
from collections.abc import Sequence
from typing import Final

from controlplane.kube import Kube, KubeError
from controlplane.kube.client import (
    DEPLOYMENT,
    EVENT,
    JOB,
    NAMESPACE,
    POD,
    POD_TEMPLATE,
    REVISION,
    SERVICE,
    Kind,
)
from controlplane.kube.errors import Trouble, no_namespace
from functions_runtime.contract import JsonObject

Right = tuple[str, Kind, str]
"""A verb, a kind, and the part of an object that is meant, "" for all of it."""

TO_DEPLOY: Final[Sequence[Right]] = (
    *((verb, SERVICE, "") for verb in ("get", "patch", "create")),
    ("get", REVISION, ""),
    ("get", DEPLOYMENT, ""),
    ("list", POD, ""),
    ("get", POD, "log"),
    ("list", EVENT, ""),
)
"""For `exo deploy satellite`."""
TO_DEPLOY_JOBS: Final[Sequence[Right]] = (
    *((verb, POD_TEMPLATE, "") for verb in ("get", "patch", "create")),
    *((verb, JOB, "") for verb in ("get", "patch", "create", "delete")),
)
"""The same for a satellite of `mode: job`, beside the others."""
TO_MANAGE: Final[Sequence[Right]] = (("list", SERVICE, ""), ("delete", SERVICE, ""))
"""What the verbs of `exo satellites` want beside it."""
_REVIEW: Final = Kind("authorization.k8s.io", "v1", "selfsubjectaccessreviews", namespaced=False)


async def missing(kube: Kube, rights: Sequence[Right]) -> list[str]:
    """Return the rights that we do not have in the namespace, such as ``get pods/log``."""
    allowed = await asyncio.gather(*(_may(kube, each) for each in rights))
    return [_worded(each) for each, may in zip(rights, allowed, strict=True) if not may]


async def insist(kube: Kube, rights: Sequence[Right] = TO_DEPLOY) -> None:
    """Refuse what would end half way: a namespace that is not there, rights that are missing.

    Raises:
        KubeError: saying which.
    """
    lacking = await missing(kube, rights)
    if lacking:
        text = (
            f"may not {', '.join(lacking)} in {kube.namespace}; a Role with these verbs allows it"
        )
        raise KubeError(Trouble.FORBIDDEN, text)
    try:
        found = await kube.get(NAMESPACE, kube.namespace)
    except KubeError as error:
        if error.trouble is Trouble.FORBIDDEN:
            return  # whoever may deploy into it need not see it
        raise
    if found is None:
        raise KubeError(Trouble.NO_NAMESPACE, no_namespace(kube.namespace))


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
    status = (await kube.create(_REVIEW, question) or {}).get("status")
    return isinstance(status, dict) and status.get("allowed") is True


def _worded(right: Right) -> str:
    verb, kind, part = right
    plural = f"{kind.plural}.{kind.group}" if kind.group else kind.plural
    return f"{verb} {plural}/{part}" if part else f"{verb} {plural}"
