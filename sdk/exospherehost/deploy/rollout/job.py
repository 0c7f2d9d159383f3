"""What the jobs of a satellite are made from, onto a kube cluster: once one of them has started."""

import asyncio
import secrets
from collections.abc import Callable
from typing import Final, cast

from controlplane.knative.job import job, job_name
from controlplane.kube import Kube
from controlplane.kube.client import JOB, POD_TEMPLATE
from controlplane.kube.readiness import ended, trouble_of_job
from exospherehost.deploy.rollout.service import Rollout
from functions_runtime.contract import Json, JsonObject

_LOOK_S: Final = 0.3
_CHECK: Final[list[Json]] = [{"name": "EXO_JOB_URL", "value": "check"}]


async def roll_out_jobs(
    kube: Kube, wanted: JsonObject, tell: Callable[[str], None], timeout_s: float = 600.0
) -> Rollout:
    """Try one job without a batch, then have all others made from the same.

    What jobs were made from before stays in its place where the new one does not start. With a
    `timeout_s` of 0 nothing is tried.

    Raises:
        KubeError: the cluster refused it; nothing was changed.
    """
    name = str(cast("JsonObject", wanted["metadata"])["name"])
    before = await kube.get(POD_TEMPLATE, name)
    rehearsed = await kube.apply(POD_TEMPLATE, wanted, rehearse=True)
    serving = name if before is not None else ""
    if before is not None and before.get("template") == rehearsed.get("template"):
        return Rollout(changed=False, revision=name)
    if not timeout_s:
        await kube.apply(POD_TEMPLATE, wanted)
        return Rollout(changed=True, revision=name)
    tried = job(wanted, job_name(name, f"check-{secrets.token_hex(4)}"), int(timeout_s), _CHECK)
    await kube.apply(JOB, tried, rehearse=True)
    failure = await _tried(kube, tried, tell, timeout_s)
    if failure:
        return Rollout(changed=True, revision=serving, failure=failure)
    await kube.apply(POD_TEMPLATE, wanted)
    return Rollout(changed=True, revision=name)


async def _tried(
    kube: Kube, wanted: JsonObject, tell: Callable[[str], None], timeout_s: float
) -> str:
    """Run a job that only starts; give why it did not."""
    name = str(cast("JsonObject", wanted["metadata"])["name"])
    await kube.apply(JOB, wanted)
    said = ""
    try:
        async with asyncio.timeout(timeout_s):
            while True:
                end = ended(await kube.get(JOB, name) or {})
                if end == "Complete":
                    return ""
                trouble = await trouble_of_job(kube, name)
                if trouble is not None and (end or trouble.final):
                    return trouble.reason
                if end:
                    return end
                if trouble is not None and trouble.reason != said:
                    said = trouble.reason
                    tell(said)
                await asyncio.sleep(_LOOK_S)
    except TimeoutError:
        return f"not started after {timeout_s:.0f} s: {said or 'no pod was made'}"
    finally:
        await kube.delete(JOB, name)
