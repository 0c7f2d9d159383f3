"""What we may do in the namespace of the satellites, as the API server itself answers it."""

import asyncio
from collections.abc import Sequence

from controlplane.adapters.kube import Kube
from controlplane.adapters.kube.client import NAMESPACE
from exospherehost.checkup.finding import Finding
from exospherehost.deploy.rights import TO_DEPLOY, TO_MANAGE, missing


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
