"""RBAC preflight: the rights that deploying needs, reviewed before anything is changed.

A deploy that is refused half way leaves a revision that nobody watches, so every right of the whole
way is asked for first. `deploy.pipeline` refuses to start without them, `exo doctor` lists them.

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
from controlplane.kube.errors import KubeErrorKind, describe_missing_namespace
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import at

Right = tuple[str, Kind, str]
"""A verb, a kind, and a subresource, "" for the object itself."""

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
"""What the verbs of `exo satellites` need beside it."""
_REVIEW: Final = Kind("authorization.k8s.io", "v1", "selfsubjectaccessreviews", namespaced=False)


async def list_missing_rights(kube: Kube, rights: Sequence[Right]) -> list[str]:
    """Return the rights that are missing in the namespace, such as ``get pods/log``."""
    allowed = await asyncio.gather(*(_is_allowed(kube, right) for right in rights))
    return [_describe(right) for right, is_ok in zip(rights, allowed, strict=True) if not is_ok]


async def check_rights(kube: Kube, rights: Sequence[Right]) -> None:
    """Check that the namespace exists and that every right is granted there.

    Raises:
        KubeError: naming what is missing.
    """
    if missing := await list_missing_rights(kube, rights):
        text = (
            f"may not {', '.join(missing)} in {kube.namespace}; a Role with these verbs allows it"
        )
        raise KubeError(KubeErrorKind.FORBIDDEN, text)
    try:
        namespace_object = await kube.get(NAMESPACE, kube.namespace)
    except KubeError as error:
        if error.kind is KubeErrorKind.FORBIDDEN:
            return  # a Role in a namespace does not include reading the namespace itself
        raise
    if namespace_object is None:
        raise KubeError(KubeErrorKind.NO_NAMESPACE, describe_missing_namespace(kube.namespace))


async def _is_allowed(kube: Kube, right: Right) -> bool:
    verb, kind, subresource = right
    attributes: JsonObject = {
        "namespace": kube.namespace, "verb": verb, "group": kind.group,
        "version": kind.version, "resource": kind.plural, "subresource": subresource,
    }  # fmt: skip
    review: JsonObject = {
        "apiVersion": "authorization.k8s.io/v1",
        "kind": "SelfSubjectAccessReview",
        "spec": {"resourceAttributes": attributes},
    }
    return at(await kube.create(_REVIEW, review), "status", "allowed") is True


def _describe(right: Right) -> str:
    verb, kind, subresource = right
    plural = f"{kind.plural}.{kind.group}" if kind.group else kind.plural
    return f"{verb} {plural}/{subresource}" if subresource else f"{verb} {plural}"
