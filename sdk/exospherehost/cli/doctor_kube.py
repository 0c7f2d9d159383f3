"""What `exo doctor` says of the kube cluster on which satellites run, if there is one."""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path

from exospherehost.checkup.finding import Finding


def of_kube(context: str | None, namespace: str) -> Sequence[Finding]:
    """Look at the kube cluster that is configured; where none is, say that and no more."""
    from controlplane.adapters.kube import Kube, KubeError
    from exospherehost.checkup.examine import Surroundings, examine

    try:
        kube = Kube.open(context, namespace)
    except KubeError as error:
        if context is None and not _is_configured():
            return [Finding("kube", "ok", "none is configured: satellites run on this machine")]
        mend = (
            "KUBECONFIG names the file, --context the cluster in it (kubectl config get-contexts)"
        )
        return [Finding("kube", "error", str(error), mend)]
    around = Surroundings(
        registry=os.environ.get("EXO_REGISTRY", ""),
        gateway=os.environ.get("EXO_KNATIVE_GATEWAY", ""),
        domain=os.environ.get("EXO_KNATIVE_DOMAIN", ""),
        environment=os.environ,
    )

    async def looked() -> Sequence[Finding]:
        async with kube:
            return await examine(kube, around)

    return asyncio.run(looked())


def _is_configured() -> bool:
    return bool(os.environ.get("KUBECONFIG")) or (Path.home() / ".kube" / "config").exists()
