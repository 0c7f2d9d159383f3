"""Roll out a satellite of `mode: job`: the PodTemplate that its jobs are made from.

There is no traffic to route, so the order is the other way round than for a Service: one Job is
made from the new template first, which only starts and checks in, and the template is replaced
when that Job has completed. Until then every batch is run from the old template.

Called by `deploy.pipeline`. It deletes no Job but the one that it made for the check.
"""

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from controlplane.knative.features import PlatformLimits
from controlplane.knative.job import job, job_name, render_pod_template
from controlplane.knative.placement import Placement
from controlplane.kube import Kube
from controlplane.kube.client import JOB, POD_TEMPLATE
from controlplane.kube.readiness import find_job_problem, read_job_end
from exospherehost.deploy.rbac import TO_DEPLOY_JOBS, Right
from exospherehost.deploy.rollout.target import Rollout, RolloutOptions
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import Manifest
from functions_runtime.wire.json_path import text_at

_POLL_S: Final = 0.3
_CHECK_ONLY: Final[list[Json]] = [{"name": "EXO_JOB_URL", "value": "check"}]


@dataclass(frozen=True, slots=True)
class JobTemplateTarget:
    """A satellite of `mode: job` as a PodTemplate."""

    rights: Sequence[Right] = TO_DEPLOY_JOBS

    def render(
        self, manifest: Manifest, placement: Placement, limits: PlatformLimits
    ) -> JsonObject:
        """Return the PodTemplate; the limits of Knative do not apply to jobs."""
        del limits
        return render_pod_template(manifest, placement)

    async def roll_out(self, kube: Kube, rendered: JsonObject, options: RolloutOptions) -> Rollout:
        """Try one job without a batch, then have all others made from the same template."""
        name = text_at(rendered, "metadata", "name")
        before = await kube.get(POD_TEMPLATE, name)
        dry_run = await kube.apply(POD_TEMPLATE, rendered, dry_run=True)
        if before is not None and before.get("template") == dry_run.get("template"):
            return Rollout(changed=False, revision=name)
        if options.timeout_s:
            check_name = job_name(name, f"check-{secrets.token_hex(4)}")
            check = job(rendered, check_name, int(options.timeout_s), _CHECK_ONLY)
            await kube.apply(JOB, check, dry_run=True)
            if failure := await _run_check(kube, check, options):
                serving = name if before is not None else ""
                return Rollout(changed=True, revision=serving, failure=failure)
        await kube.apply(POD_TEMPLATE, rendered)
        return Rollout(changed=True, revision=name)


async def _run_check(kube: Kube, check: JsonObject, options: RolloutOptions) -> str:
    """Run a job that only starts; return why it did not, "" if it did."""
    name = text_at(check, "metadata", "name")
    await kube.apply(JOB, check)
    reported = ""
    try:
        async with asyncio.timeout(options.timeout_s):
            while True:
                end = read_job_end(await kube.get(JOB, name) or {})
                if end == "Complete":
                    return ""
                problem = await find_job_problem(kube, name)
                if problem is not None and (end or problem.final):
                    return problem.reason
                if end:
                    return end
                if problem is not None and problem.reason != reported:
                    reported = problem.reason
                    options.report(reported)
                await asyncio.sleep(_POLL_S)
    except TimeoutError:
        return f"not started after {options.timeout_s:.0f} s: {reported or 'no pod was made'}"
    finally:
        await kube.delete(JOB, name)
